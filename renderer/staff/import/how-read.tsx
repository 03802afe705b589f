/** How a staff list was understood: its sheet, its line of titles, its columns, the lines left aside; each can be corrected. */
import { type ReactNode, useId } from 'react';
import { counted, grouped } from '../../../shared/french/words';
import type { ReadStaffFile } from '../../../shared/journey/journey-context';
import type { ImportColumn } from '../../../shared/staff-import/columns';
import type { ImportDigest } from '../../../shared/staff-import/import-digest';
import { NON_PERSON_REASONS } from '../../../shared/staff-import/non-person-lines';
import { type ColumnTarget, TARGET_LABELS } from '../../../shared/staff-import/targets';
import { HeaderLine } from './header-line';
import type { ImportChange } from './import-protocol';

type OnChange = (change: ImportChange) => void;

/** What was understood of the list. */
export function HowRead({
  file,
  onChange,
}: {
  readonly file: ReadStaffFile;
  readonly onChange: OnChange;
}): ReactNode {
  const { headerLine, lastLine, columns, leftAside } = file.digest;
  return (
    <>
      <h3 className="preview__more">Comment le tableau a été compris</h3>
      <SheetChoice file={file} onChange={onChange} />
      <HeaderLine
        key={`${headerLine ?? ''} ${file.sheet}`}
        headerLine={headerLine}
        lastLine={lastLine}
        onChoose={(line) => onChange({ type: 'header', line })}
      />
      <Columns columns={columns} onChange={onChange} />
      <LeftAside leftAside={leftAside} onChange={onChange} />
    </>
  );
}

/** Lines that are no people, each with the way to say that it is one. */
function LeftAside({
  leftAside: { count, first },
  onChange,
}: {
  readonly leftAside: ImportDigest['leftAside'];
  readonly onChange: OnChange;
}): ReactNode {
  if (count === 0) return null;
  return (
    <details>
      <summary>{counted(count, 'ligne laissée de côté', 'lignes laissées de côté')}</summary>
      <ul className="left-aside">
        {first.map(({ line, why, text }) => (
          <li key={line}>
            Ligne {line} : {NON_PERSON_REASONS[why]}.{' '}
            {text === '' ? null : <q className="left-aside__text">{text}</q>}{' '}
            <button
              type="button"
              className="button button--small button--quiet"
              onClick={() => onChange({ type: 'line', line, isPerson: true })}
            >
              Reprendre comme une personne
              <span className="visually-hidden"> : {`ligne ${line}`}</span>
            </button>
          </li>
        ))}
        {count > first.length ? <li>et {grouped(count - first.length)} autres</li> : null}
      </ul>
    </details>
  );
}

function SheetChoice({
  file: { sheets, sheet },
  onChange,
}: {
  readonly file: ReadStaffFile;
  readonly onChange: OnChange;
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
        onChange={(event) => onChange({ type: 'sheet', sheet: event.target.value })}
      >
        {sheets.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </div>
  );
}

function Columns({
  columns,
  onChange,
}: {
  readonly columns: readonly ImportColumn[];
  readonly onChange: OnChange;
}): ReactNode {
  return (
    <details>
      <summary>
        {columns.filter(({ target }) => target !== null).length} colonnes reconnues sur{' '}
        {columns.length}
      </summary>
      <table className="table columns-read">
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
                    onChange={(event) =>
                      onChange({
                        type: 'column',
                        index: column.index,
                        target: targetOf(event.target.value),
                      })
                    }
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
