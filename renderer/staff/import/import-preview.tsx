/** What a staff list gives, before anything enters the dossier. */
import { counted } from '../../../shared/french/counts';
import { type ReactNode, useState } from 'react';
import type { Establishment } from '../../../shared/dossier/schema';
import { formatDate } from '../../../shared/identifiers/dates';
import type { ReadStaffFile } from '../../../shared/journey/journey-context';
import type { ImportColumn } from '../../../shared/staff-import/columns';
import type { ImportFault } from '../../../shared/staff-import/faults';
import type { ImportedPerson } from '../../../shared/staff-import/people';
import { NON_PERSON_REASONS } from '../../../shared/staff-import/non-person-lines';
import { type ColumnTarget, TARGET_LABELS } from '../../../shared/staff-import/targets';
import { peopleToAdd } from '../../../shared/staff-import/to-people';
import { Notice } from '../../components/notice';
import { ScrollRegion } from '../../components/scroll-region';
import type { ImportCorrections } from './import-protocol';

/** Lines shown at once; the others are counted. */
const SHOWN = 50;

/** The preview of a list, its columns to correct, and the button that adds the people. */
export function ImportPreview({
  file,
  establishments,
  onCorrect,
  onAccept,
}: {
  readonly file: ReadStaffFile;
  readonly establishments: readonly Establishment[];
  readonly onCorrect: (corrections: ImportCorrections) => void;
  readonly onAccept: (includesFaulty: boolean) => void;
}): ReactNode {
  const [includesFaulty, setIncludesFaulty] = useState(false);
  const { headerLine, columns, people, nonPersonLines } = file.staffImport;
  const ready = people.filter(({ importable }) => importable);
  const faulty = people.filter(({ importable }) => !importable);
  const faults = people.flatMap((person) => person.faults);
  const adding = includesFaulty ? people.length : ready.length;
  const { unknownEstablishments } = peopleToAdd(people, establishments, () => '');
  return (
    <section aria-labelledby="preview-title">
      <h2 id="preview-title">{file.fileName}</h2>
      <Notice tone={ready.length === 0 ? 'warning' : 'success'} isSpoken>
        <p>{countsOf(ready.length, faulty.length)}</p>
      </Notice>
      <FaultList title="Lignes à corriger" faults={faults.filter(isError)} />
      <FaultList title="À vérifier" faults={faults.filter((fault) => !isError(fault))} />
      {unknownEstablishments.length === 0 ? null : (
        <Notice tone="warning">
          <p>
            Établissements non reconnus : {unknownEstablishments.join(', ')}. Vous indiquerez
            l’établissement de ces personnes après l’import.
          </p>
        </Notice>
      )}
      <PeoplePreview people={people} />
      {faulty.length === 0 ? null : (
        <div className="choice">
          <input
            id="includes-faulty"
            type="checkbox"
            checked={includesFaulty}
            onChange={(event) => setIncludesFaulty(event.target.checked)}
          />
          <label htmlFor="includes-faulty">
            Ajouter aussi les lignes à corriger : je les compléterai dans Jalon
          </label>
        </div>
      )}
      <div className="button-row">
        <button
          type="button"
          className="button button--primary"
          disabled={adding === 0}
          onClick={() => onAccept(includesFaulty)}
        >
          Ajouter {counted(adding, 'personne', 'personnes')}
        </button>
      </div>
      <h3 className="preview__more">Comment le tableau a été compris</h3>
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
    </section>
  );
}

function isError({ severity }: ImportFault): boolean {
  return severity === 'error';
}

function countsOf(ready: number, faulty: number): string {
  const readyWords =
    ready === 0
      ? 'Aucune ligne n’est prête.'
      : counted(
          ready,
          'personne est prête à être ajoutée.',
          'personnes sont prêtes à être ajoutées.',
        );
  if (faulty === 0) return readyWords;
  return `${readyWords} ${counted(faulty, 'ligne est à corriger.', 'lignes sont à corriger.')}`;
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

function FaultList({
  title,
  faults,
}: {
  readonly title: string;
  readonly faults: readonly ImportFault[];
}): ReactNode {
  if (faults.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {faults.slice(0, SHOWN).map((fault) => (
          <li key={`${fault.line} ${fault.column} ${fault.kind}`}>{fault.message}</li>
        ))}
        {faults.length > SHOWN ? <li>et {faults.length - SHOWN} autres</li> : null}
      </ul>
    </>
  );
}

function PeoplePreview({ people }: { readonly people: readonly ImportedPerson[] }): ReactNode {
  if (people.length === 0) return null;
  return (
    <ScrollRegion label="Aperçu des personnes">
      <table className="table">
        <caption>
          Aperçu
          {people.length > SHOWN ? ` : les ${SHOWN} premières lignes sur ${people.length}` : ''}
        </caption>
        <thead>
          <tr>
            <th scope="col">Ligne</th>
            <th scope="col">Nom de naissance</th>
            <th scope="col">Nom d’exercice</th>
            <th scope="col">Prénoms</th>
            <th scope="col">Naissance</th>
            <th scope="col">Emploi</th>
            <th scope="col">État</th>
          </tr>
        </thead>
        <tbody>
          {people.slice(0, SHOWN).map(({ line, values, importable }) => (
            <tr key={line}>
              <td>{line}</td>
              <td>{values.birthName}</td>
              <td>{values.usedName}</td>
              <td>{values.firstNames}</td>
              <td>{formatDate(values.birthDate ?? '')}</td>
              <td>{values.jobTitle}</td>
              <td>{importable ? 'Prête' : 'À corriger'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
