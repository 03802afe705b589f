/** What a staff list gives, before anything enters the dossier. */
import { type ReactNode, useMemo, useState } from 'react';
import { readField } from '../../../shared/dossier/read-field';
import { collections } from '../../../shared/dossier/schema';
import { counted, upperFirst } from '../../../shared/french/words';
import { formatDate } from '../../../shared/identifiers/dates';
import type { ReadStaffFile } from '../../../shared/journey/journey-context';
import type { ImportFault } from '../../../shared/staff-import/faults';
import { type ImportPlan, planImport } from '../../../shared/staff-import/import-plan';
import type { ImportedPerson } from '../../../shared/staff-import/people';
import type { StaffUpdate } from '../../../shared/staff-import/update';
import { useDossier, useToday } from '../../app/journey';
import { Notice } from '../../components/notice';
import { ScrollRegion } from '../../components/scroll-region';
import { newId } from '../../steps/new-id';
import { HowRead } from './how-read';
import type { ImportCorrections } from './import-protocol';
import { type Leavers, UpdatePreview } from './update-preview';

/** Lines shown at once; the others are counted. */
const SHOWN = 50;

const NO_LEAVERS: Leavers = { ids: [], endDate: '' };

/** The preview of a list, how it was understood, and the button that brings the dossier up to it. */
export function ImportPreview({
  file,
  onCorrect,
  onAccept,
}: {
  readonly file: ReadStaffFile;
  readonly onCorrect: (corrections: ImportCorrections) => void;
  readonly onAccept: (plan: ImportPlan, leavers: Leavers) => void;
}): ReactNode {
  const dossier = useDossier();
  const today = useToday();
  const [includesFaulty, setIncludesFaulty] = useState(false);
  const [leavers, setLeavers] = useState(NO_LEAVERS);
  const [dateFault, setDateFault] = useState<string | undefined>(undefined);
  const { people } = file.staffImport;
  const plan = useMemo(
    () => planImport(dossier, people, { includesFaulty, today, newId }),
    [dossier, people, includesFaulty, today],
  );
  const faulty = people.filter(({ importable }) => !importable);
  const faults = people.flatMap((person) => person.faults);
  const isFirst = dossier.people.length === 0;
  const action = actionWords(plan.update, leavers.ids.length);
  const accept = (): void => {
    const fault = leavers.ids.length === 0 ? undefined : leavingFault(leavers.endDate, today);
    setDateFault(fault);
    if (fault === undefined) onAccept(plan, leavers);
  };
  return (
    <section className="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{file.fileName}</h2>
      <Notice tone={faulty.length === people.length ? 'warning' : 'success'} isSpoken>
        <p>{countsOf(people.length - faulty.length, faulty.length)}</p>
      </Notice>
      <FaultList title="Lignes à corriger" faults={faults.filter(isError)} />
      <FaultList title="À vérifier" faults={faults.filter((fault) => !isError(fault))} />
      <UnknownEstablishments names={plan.unknownEstablishments} />
      <PeoplePreview people={people} />
      {isFirst ? null : (
        <UpdatePreview
          update={plan.update}
          leavers={leavers}
          dateFault={dateFault}
          onChangeLeavers={setLeavers}
        />
      )}
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
      {action === null ? (
        <p>Cet import ne changerait rien à votre liste.</p>
      ) : (
        <div className="button-row">
          <button type="button" className="button button--primary" onClick={accept}>
            {action}
          </button>
        </div>
      )}
      <HowRead file={file} onCorrect={onCorrect} />
    </section>
  );
}

/** What the button does; `null` if nothing would change. */
function actionWords({ arrived, changed }: StaffUpdate, leaving: number): string | null {
  const parts = [
    ...(arrived.length === 0
      ? []
      : [`ajouter ${counted(arrived.length, 'personne', 'personnes')}`]),
    ...(changed.length === 0
      ? []
      : [`mettre à jour ${counted(changed.length, 'personne', 'personnes')}`]),
    ...(leaving === 0 ? [] : [`noter ${counted(leaving, 'départ', 'départs')}`]),
  ];
  return parts.length === 0 ? null : upperFirst(parts.join(', '));
}

function leavingFault(typed: string, today: string): string | undefined {
  if (typed.trim() === '') return 'Indiquez la date de départ des personnes cochées.';
  const reading = readField(collections.people.endDate, typed, { today });
  return reading.verdict === 'invalid' ? reading.fault.message : undefined;
}

function UnknownEstablishments({ names }: { readonly names: readonly string[] }): ReactNode {
  if (names.length === 0) return null;
  return (
    <Notice tone="warning">
      <p>
        Établissements non reconnus : {names.join(', ')}. Vous indiquerez l’établissement de ces
        personnes après l’import.
      </p>
    </Notice>
  );
}

function isError({ severity }: ImportFault): boolean {
  return severity === 'error';
}

function countsOf(ready: number, faulty: number): string {
  const readyWords =
    ready === 0
      ? 'Aucune ligne n’est prête.'
      : counted(ready, 'ligne est prête.', 'lignes sont prêtes.');
  if (faulty === 0) return readyWords;
  return `${readyWords} ${counted(faulty, 'ligne est à corriger.', 'lignes sont à corriger.')}`;
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
