/** The blocks of a document as HTML: headings by depth, tables with captions and headers, nothing but classes. */
import { Fragment, type JSX, createContext, use } from 'react';
import {
  type Block,
  type Cell,
  type Checklist,
  type Fact,
  type Facts,
  type List,
  type Notice,
  type Section,
  type Signatures,
  type Table,
  type Text,
  type Value,
  isToCheck,
} from '../../shared/documents/document-model';
import { type Source, type SourceKey, sourceOf } from '../../shared/reference/sources';

/** The sources of the document, in the order of their numbers. */
export const CitedSources = createContext<readonly SourceKey[]>([]);

/** Level of a heading; a document nests no deeper than this. */
type Level = 2 | 3 | 4;

/** Blocks one after the other; their sections have headings of this level. */
export function Blocks({
  blocks,
  level,
}: {
  readonly blocks: readonly Block[];
  readonly level: Level;
}): JSX.Element {
  return (
    <>
      {blocks.map((block, index) => (
        // Blocks are printed once and never move: their place is their name.
        <AnyBlock key={index} block={block} level={level} />
      ))}
    </>
  );
}

function AnyBlock({ block, level }: { readonly block: Block; readonly level: Level }): JSX.Element {
  switch (block.kind) {
    case 'section':
      return <SectionBlock section={block} level={level} />;
    case 'paragraph':
      return (
        <p>
          <Words text={block.text} />
        </p>
      );
    case 'notice':
      return <NoticeBlock notice={block} />;
    case 'facts':
      return <FactsBlock facts={block} />;
    case 'list':
      return <ListBlock list={block} />;
    case 'table':
      return <TableBlock table={block} />;
    case 'checklist':
      return <ChecklistBlock checklist={block} />;
    case 'signatures':
      return <SignaturesBlock signatures={block} />;
    case 'sources':
      return <SourcesBlock level={level} />;
  }
}

function SectionBlock({
  section,
  level,
}: {
  readonly section: Section;
  readonly level: Level;
}): JSX.Element {
  return (
    <section className={section.startsPage ? 'new-page' : undefined}>
      <Heading level={level} text={section.title} />
      <Blocks blocks={section.blocks} level={deeper(level)} />
    </section>
  );
}

/** Longest word, in characters, that is never cut at its hyphens. */
const WORD_MAX_LENGTH = 40;

/**
 * A text whose words are not cut at their hyphens: a name or an address cut there loses its hyphen
 * when it is copied out of the PDF.
 */
function Unbroken({ text }: { readonly text: string }): JSX.Element {
  if (!text.includes('-')) return <>{text}</>;
  return (
    <>
      {text.split(/(\S*-\S*)/u).map((part, index) =>
        part.includes('-') && part.length <= WORD_MAX_LENGTH ? (
          <span key={index} className="whole">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}

function deeper(level: Level): Level {
  return level === 2 ? 3 : 4;
}

function Heading({ level, text }: { readonly level: Level; readonly text: string }): JSX.Element {
  const content = <Unbroken text={text} />;
  switch (level) {
    case 2:
      return <h2>{content}</h2>;
    case 3:
      return <h3>{content}</h3>;
    case 4:
      return <h4>{content}</h4>;
  }
}

/** Keeps a note on the line of what it is about. */
const NO_BREAK_SPACE = '\u00a0';

/** A sentence, with the number of its source and « à vérifier » where it was not read there. */
function Words({ text }: { readonly text: Text }): JSX.Element {
  const cited = use(CitedSources);
  if (typeof text === 'string') return <Unbroken text={text} />;
  return (
    <>
      {text.text}
      {NO_BREAK_SPACE}
      <span className="note">[{cited.indexOf(text.source) + 1}]</span>
      {isToCheck(text) && (
        <>
          {NO_BREAK_SPACE}
          <strong className="whole">(à vérifier)</strong>
        </>
      )}
    </>
  );
}

/** A value; one that asks for something stands out. */
export function Printed({ value }: { readonly value: Value }): JSX.Element {
  switch (value.state) {
    case 'given':
      return <Unbroken text={value.text} />;
    case 'unanswered':
      return <span className="unanswered">{value.text}</span>;
    case 'blank':
      return <span className="blank" />;
    default:
      return (
        <strong>
          <Unbroken text={value.text} />
        </strong>
      );
  }
}

function NoticeBlock({ notice }: { readonly notice: Notice }): JSX.Element {
  return (
    <div className="notice">
      <p>
        <strong>{notice.title}</strong>
      </p>
      {notice.texts.map((text, index) => (
        <p key={index}>
          <Words text={text} />
        </p>
      ))}
    </div>
  );
}

function FactsBlock({ facts }: { readonly facts: Facts }): JSX.Element {
  return (
    <table className="facts">
      <caption>{facts.caption}</caption>
      <tbody>
        {facts.rows.map(({ label, value }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              <Printed value={value} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ListBlock({ list }: { readonly list: List }): JSX.Element {
  const items = list.items.map((item, index) => (
    <li key={index}>
      <Words text={item} />
    </li>
  ));
  return list.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

/** A table of so few rows is not split over two pages. */
const SHORT_ROWS = 8;

function TableBlock({ table }: { readonly table: Table }): JSX.Element {
  return (
    <table className={table.rows.length <= SHORT_ROWS ? 'short' : undefined}>
      <caption>{table.caption}</caption>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column} scope="col">
              {column}
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
  return (
    <>
      {cell.map((facts, index) => (
        <ul key={index} className="line">
          {facts.map(({ label, value }) => (
            <li key={label}>
              <span className="label">{asLabel(label)}</span> <Printed value={value} />
            </li>
          ))}
        </ul>
      ))}
    </>
  );
}

/** Longest value, in characters, that is kept on one line of a cell. */
const WHOLE_MAX_LENGTH = 20;

/** Whether a cell holds a number or a word that no line end may cut. */
function isWhole(cell: Cell): boolean {
  return isValue(cell) && cell.text.length <= WHOLE_MAX_LENGTH && !cell.text.includes(' ');
}

function isValue(cell: Cell): cell is Value {
  return !Array.isArray(cell);
}

/** « Emploi : »; a question keeps its own mark. */
function asLabel(label: Fact['label']): string {
  return label.endsWith('?') ? label : `${label} :`;
}

function ChecklistBlock({ checklist }: { readonly checklist: Checklist }): JSX.Element {
  return (
    <ul className="checklist">
      {checklist.items.map(({ text, isDone, remark }, index) => (
        <li key={index} className={isDone ? 'done' : 'open'}>
          <Words text={text} />
          {remark !== '' && <strong className="remark">{remark}</strong>}
        </li>
      ))}
    </ul>
  );
}

function SignaturesBlock({ signatures }: { readonly signatures: Signatures }): JSX.Element {
  return (
    <div className="signatures">
      {signatures.boxes.map(({ name, role, mentions }, index) => (
        <div key={index} className="signature">
          <p>
            <strong>
              <Unbroken text={name.text} />
            </strong>
          </p>
          <p>{role}</p>
          {mentions.map((mention) => (
            <p key={mention} className="mention">
              {mention}
            </p>
          ))}
        </div>
      ))}
    </div>
  );
}

function SourcesBlock({ level }: { readonly level: Level }): JSX.Element {
  const cited = use(CitedSources);
  if (cited.length === 0) return <Fragment />;
  return (
    <section className="sources">
      <Heading level={level} text="Sources" />
      <ol>
        {cited.map((key) => (
          <SourceItem key={key} source={sourceOf(key)} />
        ))}
      </ol>
    </section>
  );
}

function SourceItem({ source }: { readonly source: Source }): JSX.Element {
  const { title, url, asOf } = source;
  return (
    <li>
      {title} ({asOf}).{url !== undefined && <span className="address"> {url}</span>}
    </li>
  );
}
