/** How a staff list was understood: its sheet, its line of titles, its columns, the lines left aside; each can be corrected. */
import { type ReactNode, useId } from 'react';
import { counted } from '../../../shared/french/words';
import type { ReadStaffFile } from '../../../shared/journey/journey-context';
import type { ImportColumn } from '../../../shared/staff-import/columns';
import { NON_PERSON_REASONS } from '../../../shared/staff-import/non-person-lines';
import { type ColumnTarget, TARGET_LABELS } from '../../../shared/staff-import/targets';
import type { ImportCorrections } from './import-protocol';

/** Lines shown at once; the others are counted. */
const SHOWN = 50;

/** What was understood of the list. */
export function HowRead({
  file,
  onCorrect,
}: {
  readonly file: ReadStaffFile;
  readonly onCorrect: (corrections: ImportCorrections) => void;
}): ReactNode {
  const { headerLine, columns, nonPersonLines } = file.staffImport;
  return (
    <>
      <h3 className="preview__more">Comment le tableau a été compris</h3>
      <SheetChoice file={file} onCorrect={onCorrect} />
      <HeaderLine headerLine={headerLine} onCorrect={onCorrect} />
      <Columns columns={columns} onCorrect={onCorrect} />
      {nonPersonLines.length === 0 ? null : (
        <details>
          <summary>
            {counted(nonPersonLines.length, 'ligne laissée de côté', 'lignes laissées de côté')}
          </summary>
          <ul>
            {nonPersonLines.slice(0, SHOWN).map(({ line, why }) => (
              <li key={line}>
                Ligne {line} : {NON_PERSON_REASONS[why]}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function SheetChoice({
  file: { sheets, sheet },
  onCorrect,
}: {
  readonly file: ReadStaffFile;
  readonly onCorrect: (corrections: ImportCorrections) => void;
}): ReactNode {
  const id = useId();
  if (sheets.length < 2) return null;
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        Feuille du classeur
      </label>
      <select
        id={id}
        className="input"
        value={sheet}
        onChange={(event) => onCorrect({ sheet: event.target.value })}
      >
        {sheets.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </div>
  );
}

function HeaderLine({
  headerLine,
  onCorrect,
}: {
  readonly headerLine: number | null;
  readonly onCorrect: (corrections: ImportCorrections) => void;
}): ReactNode {
  return (
    <div className="field">
      <label className="field__label" htmlFor="header-line">
        Ligne des titres de colonnes
      </label>
      <p className="field__hint" id="header-line-hint">
        Le numéro affiché par votre tableur. Videz la case si le tableau n’a pas de titres.
      </p>
      <input
        id="header-line"
        className="input input--short"
        type="number"
        min={1}
        defaultValue={headerLine ?? ''}
        key={headerLine}
        aria-describedby="header-line-hint"
        onBlur={(event) => {
          const { value, valueAsNumber } = event.target;
          const line = value === '' ? null : valueAsNumber;
          if (line !== headerLine) onCorrect({ headerLine: line, columns: {} });
        }}
      />
    </div>
  );
}

function Columns({
  columns,
  onCorrect,
}: {
  readonly columns: readonly ImportColumn[];
  readonly onCorrect: (corrections: ImportCorrections) => void;
}): ReactNode {
  const choose = (index: number, target: ColumnTarget | null): void => {
    const chosen = columns.filter(({ confidence }) => confidence === 'chosen');
    onCorrect({
      columns: {
        ...Object.fromEntries(chosen.map((column) => [column.index, column.target])),
        [index]: target,
      },
    });
  };
  return (
    <details>
      <summary>
        {columns.filter(({ target }) => target !== null).length} colonnes reconnues sur{' '}
        {columns.length}
      </summary>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Dans votre tableau</th>
            <th scope="col">Dans Jalon</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.index}>
              <th scope="row">{column.header}</th>
              <td>
                {column.refused === undefined ? (
                  <select
                    className="input"
                    aria-label={`Colonne « ${column.header} »`}
                    value={column.target ?? ''}
                    onChange={(event) => choose(column.index, targetOf(event.target.value))}
                  >
                    <option value="">Ne pas importer</option>
                    {Object.entries(TARGET_LABELS).map(([target, label]) => (
                      <option key={target} value={target}>
                        {label}
                      </option>
                    ))}
                  </select>
                ) : (
                  <strong>
                    Jamais lue :{' '}
                    {column.refused === 'nir' ? 'numéros de sécurité sociale' : 'comptes bancaires'}
                  </strong>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function targetOf(value: string): ColumnTarget | null {
  // The keys of the labels are the targets themselves.
  const targets = Object.keys(TARGET_LABELS) as ColumnTarget[];
  return targets.find((target) => target === value) ?? null;
}
