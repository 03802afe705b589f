/** Everyone whom the structure registers, with the stage each has reached. */
import { type ReactNode, useMemo, useState } from 'react';
import { byName } from '../../../shared/documents/staff-words';
import type { Person } from '../../../shared/dossier/schema';
import {
  PERSON_STAGES,
  PERSON_STAGE_WORDS,
  type PersonFollowUp,
  type PersonStage,
  personFollowUp,
} from '../../../shared/follow-up/person-stage';
import { counted } from '../../../shared/french/words';
import { formatDate } from '../../../shared/identifiers/dates';
import { personName } from '../../../shared/journey/staffing';
import type { Place } from '../../../shared/journey/step';
import type { LocatedPage } from '../../../shared/journey/steps';
import { useDossier, useJourney, useToday } from '../../app/journey';
import { SelectField } from '../../components/select-field';
import { StatusTag } from '../../components/status-tag';
import { QuestionPage } from '../question-page';

/** The page: the list, then when it was last gone through. */
export function FollowedPeoplePage({
  located,
  place,
}: {
  readonly located: LocatedPage;
  readonly place: Place;
}): ReactNode {
  return <QuestionPage located={located} place={place} before={<FollowedPeople />} />;
}

interface Followed {
  readonly person: Person;
  readonly followUp: PersonFollowUp;
}

/** Lines shown at a time: ten thousand would freeze the window. */
const SHOWN_AT_A_TIME = 100;

function FollowedPeople(): ReactNode {
  const { people } = useDossier();
  const today = useToday();
  const [stage, setStage] = useState<PersonStage | null>(null);
  const [shown, setShown] = useState(SHOWN_AT_A_TIME);
  const followed = useMemo(() => followedPeople(people, today), [people, today]);
  const found = followed.filter(({ followUp }) => stage === null || followUp.stage === stage);
  return (
    <section aria-labelledby="followed-title">
      <h2 id="followed-title">Les personnes à suivre</h2>
      <SelectField
        label="Montrer"
        noChoice={`Tout le monde (${followed.length})`}
        value={stage}
        options={stageOptions(followed)}
        onChoose={(chosen) => {
          setStage(chosen);
          setShown(SHOWN_AT_A_TIME);
        }}
      />
      <p role="status">{counted(found.length, 'personne.', 'personnes.')}</p>
      <ul className="tasks">
        {found.slice(0, shown).map((one) => (
          <FollowedLine key={one.person.id} {...one} />
        ))}
      </ul>
      {found.length <= shown ? null : (
        <p>
          <button
            type="button"
            className="button"
            onClick={() => setShown(shown + SHOWN_AT_A_TIME)}
          >
            Montrer la suite
          </button>
        </p>
      )}
    </section>
  );
}

function followedPeople(people: readonly Person[], today: string): readonly Followed[] {
  return byName(people).flatMap((person) => {
    const followUp = personFollowUp(person, today);
    return followUp === null ? [] : [{ person, followUp }];
  });
}

/** Stages where someone is, with how many. */
function stageOptions(
  followed: readonly Followed[],
): readonly { readonly value: PersonStage; readonly label: string }[] {
  return PERSON_STAGES.flatMap((value) => {
    const count = followed.filter(({ followUp }) => followUp.stage === value).length;
    return count === 0 ? [] : [{ value, label: `${PERSON_STAGE_WORDS[value]} (${count})` }];
  });
}

const STAGE_STATUS = {
  'to-enter': 'todo',
  'number-awaited': 'in-progress',
  'ecps-soon': 'in-progress',
  'ecps-to-activate': 'in-progress',
  'ecps-active': 'complete',
  'ecps-used': 'complete',
  'to-close': 'todo',
  closed: 'not-applicable',
} as const;

function FollowedLine({ person, followUp }: Followed): ReactNode {
  const actor = useJourney();
  const { stage } = followUp;
  const place = { step: 'follow-up', page: 'follow-up-person', itemId: person.id } as const;
  const days = dayWords(followUp);
  return (
    <li className="task">
      <div className="task__head">
        <button
          type="button"
          className="task__title link"
          onClick={() => actor.send({ type: 'go', place })}
        >
          {personName(person)}
        </button>
        <StatusTag status={STAGE_STATUS[stage]} words={PERSON_STAGE_WORDS[stage]} />
      </div>
      <p className="task__reason">
        {person.jobTitle ?? 'Emploi non indiqué'}
        {days === '' ? '' : `. ${days}`}
      </p>
    </li>
  );
}

/** The days that say why a person is at this stage. */
function dayWords({
  stage,
  enteredOn,
  ecpsFrom,
  ecpsActivatedOn,
  ecpsFirstUsedOn,
  leavesOn,
}: PersonFollowUp): string {
  switch (stage) {
    case 'number-awaited':
      return enteredOn === null ? '' : `Saisie le ${formatDate(enteredOn)}.`;
    case 'ecps-soon':
      return ecpsFrom === null ? '' : `Vers le ${formatDate(ecpsFrom)} (à vérifier).`;
    case 'ecps-active':
      return ecpsActivatedOn === null ? '' : `Activée le ${formatDate(ecpsActivatedOn)}.`;
    case 'ecps-used':
      return ecpsFirstUsedOn === null ? '' : `Le ${formatDate(ecpsFirstUsedOn)}.`;
    case 'to-close':
      return leavesOn === null ? '' : `Partie le ${formatDate(leavesOn)}.`;
    default:
      return '';
  }
}
