/** Says what opening the dossier changed or could not read: all of it on the task list, in a line elsewhere. */
import { type ReactNode, useMemo } from 'react';
import { counted } from '../../shared/french/words';
import { inGuillemets } from '../../shared/identifiers/typed-text';
import { type OpeningRemark, openingRemarks } from '../../shared/journey/opening-remarks';
import { Notice } from '../components/notice';
import { useJourney } from './journey';
import type { OpenDossier } from './open-dossier';

/** Most answers named one by one before the rest unfolds. */
const MOST_NAMED = 10;
/** A value much longer than that is cut here; the journal has all of it. */
const LONGEST_SHOWN = 200;

/** The remark, nothing if all is as it was. */
export function OpeningNotice({
  opened: { actor, issues, notes },
  isWhole,
}: {
  readonly opened: OpenDossier;
  /** Whether to name each answer. */
  readonly isWhole: boolean;
}): ReactNode {
  const journey = useJourney();
  const remarks = useMemo(
    () => openingRemarks(actor.getSnapshot().context.dossier, notes, issues),
    [actor, notes, issues],
  );
  if (remarks.length === 0) return null;
  const isOlder = notes.length > 0;
  const head = isOlder
    ? 'Ce dossier vient d’une version précédente de Jalon.'
    : 'Des réponses enregistrées n’ont pas pu être relues.';
  if (!isWhole) {
    return (
      <Notice tone="warning">
        <p>
          {head}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => journey.send({ type: 'home' })}
          >
            Voir ce qui a changé
          </button>
        </p>
      </Notice>
    );
  }
  return (
    <Notice tone="warning">
      <p>
        <strong>{head}</strong> Le reste du dossier est intact.
      </p>
      <OpeningRemarkLists remarks={remarks} />
      {remarks.every(({ fate }) => fate === 'damaged') ? null : (
        <p>Dès votre premier changement, ces valeurs sont gardées dans le journal du dossier.</p>
      )}
    </Notice>
  );
}

/** Each remark by its name, what was lost first. */
export function OpeningRemarkLists({
  remarks,
}: {
  readonly remarks: readonly OpeningRemark[];
}): ReactNode {
  return (
    <>
      <Remarks
        title="Ces réponses n’ont pas trouvé leur place. Redonnez-les là où elles sont demandées :"
        remarks={remarks.filter(({ fate }) => fate === 'unread' || fate === 'set-aside')}
      />
      <Remarks
        title="Ces réponses sont abîmées et ne peuvent pas être lues :"
        remarks={remarks.filter(({ fate }) => fate === 'damaged')}
      />
      <Remarks
        title="Ces réponses ont été converties. Vérifiez-les :"
        remarks={remarks.filter(({ fate }) => fate === 'converted')}
      />
    </>
  );
}

function Remarks({
  title,
  remarks,
}: {
  readonly title: string;
  readonly remarks: readonly OpeningRemark[];
}): ReactNode {
  if (remarks.length === 0) return null;
  const others = remarks.slice(MOST_NAMED);
  return (
    <>
      <p>{title}</p>
      <RemarkList remarks={remarks.slice(0, MOST_NAMED)} />
      {others.length === 0 ? null : (
        <details>
          <summary>Voir {counted(others.length, 'autre réponse', 'autres réponses')}</summary>
          <RemarkList remarks={others} />
        </details>
      )}
    </>
  );
}

function RemarkList({ remarks }: { readonly remarks: readonly OpeningRemark[] }): ReactNode {
  return (
    <ul>
      {remarks.map(({ noun, before, after }, index) => (
        // Two remarks may read alike, and none moves.
        <li key={index}>
          {noun}
          {before === null ? null : <> : {shortened(before)}</>}
          {after === null ? null : <> → {shortened(after)}</>}
        </li>
      ))}
    </ul>
  );
}

function shortened(text: string): string {
  return inGuillemets(text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`);
}
