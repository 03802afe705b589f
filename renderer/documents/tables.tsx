/** The tables of a document as HTML: a caption, headers with their scope, nothing but classes. */
import { Fragment, type JSX } from 'react';
import type { Cell, Fact, Facts, Table, Value } from '../../shared/documents/document-model';
import { typeset } from '../../shared/documents/typography';
import { Printed, Typeset } from './words';

/** Values under their names. */
export function FactsBlock({ facts }: { readonly facts: Facts }): JSX.Element {
  return (
    <table className="facts">
      <caption>
        <Typeset text={facts.caption} />
      </caption>
      <tbody>
        {facts.rows.map(({ label, value }) => (
          <tr key={label}>
            <th scope="row">
              <Typeset text={label} />
            </th>
            <td>
              <Printed value={value} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A table of so few rows, of a line or two each, is not split over two pages. */
const SHORT_ROWS = 8;

function isShort({ rows }: Table): boolean {
  return rows.length <= SHORT_ROWS && rows.every((row) => row.every(isValue));
}

/** A table with headers of columns and rows. */
export function TableBlock({ table }: { readonly table: Table }): JSX.Element {
  return (
    <table className={isShort(table) ? 'short' : undefined}>
      <caption>
        <Typeset text={table.caption} />
      </caption>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column} scope="col">
              <Typeset text={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([first, ...others], index) => (
          <tr key={index}>
            <th scope="row">{first !== undefined && <CellContent cell={first} />}</th>
            {others.map((cell, column) => (
              <td key={column} className={isWhole(cell) ? 'whole' : undefined}>
                <CellContent cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CellContent({ cell }: { readonly cell: Cell }): JSX.Element {
  if (isValue(cell)) return <Printed value={cell} />;
  // One element per line, not per answer: ten thousand people have two hundred thousand of them.
  return (
    <>
      {cell.map((facts, line) => (
        <p key={line} className="line">
          {facts.map(({ label, value }, index) => (
            <Fragment key={label}>
              {index === 0 ? '' : ' · '}
              {typeset(asLabel(label))} <Printed value={value} />
            </Fragment>
          ))}
        </p>
      ))}
    </>
  );
}

/** Longest word or number, in characters, that is kept on one line of a cell. */
const WHOLE_MAX_LENGTH = 20;
/** The same of several words: « À éclaircir ». */
const WHOLE_WORDS_MAX_LENGTH = 12;

/** Whether a cell holds a number, a word or a few short ones that no line end may cut. */
function isWhole(cell: Cell): boolean {
  if (!isValue(cell)) return false;
  const { length } = cell.text;
  return length <= (cell.text.includes(' ') ? WHOLE_WORDS_MAX_LENGTH : WHOLE_MAX_LENGTH);
}

function isValue(cell: Cell): cell is Value {
  return !Array.isArray(cell);
}

/** « Emploi : »; a question keeps its own mark. */
function asLabel(label: Fact['label']): string {
  return label.endsWith('?') ? label : `${label} :`;
}
