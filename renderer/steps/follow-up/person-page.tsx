/** One person: what is typed on the portal, then what became of it. */
import { type ReactNode, useMemo } from 'react';
import { readAnswers } from '../../../shared/documents/answers';
import { ACTION_WORDS, actionOf } from '../../../shared/documents/staff-words';
import {
  PERSON_STAGE_WORDS,
  type PersonFollowUp,
  personFollowUp,
} from '../../../shared/follow-up/person-stage';
import { typingList } from '../../../shared/follow-up/typing-list';
import { counted } from '../../../shared/french/words';
import { formatDate } from '../../../shared/identifiers/dates';
import { needsOf, openByPerson } from '../../../shared/journey/person-needs';
import type { Place } from '../../../shared/journey/step';
import type { LocatedPage } from '../../../shared/journey/steps';
import { lowerFirst } from '../../../shared/registration/places';
import { useDossier, useJourney, useProgress, useToday } from '../../app/journey';
import { Notice } from '../../components/notice';
import { QuestionPage } from '../question-page';
import { TypingList } from './typing-list';

/** The page of one person; for someone registered elsewhere, it says so. */
export function FollowedPersonPage({
  located,
  place,
}: {
  readonly located: LocatedPage;
  readonly place: Place;
}): ReactNode {
  const dossier = useDossier();
  const today = useToday();
  const person = dossier.people.find(({ id }) => id === place.itemId);
  const groups = useMemo(
    () => (person === undefined ? [] : typingList(readAnswers(dossier, today), person)),
    [dossier, today, person],
  );
  // An undo may take the person away: the machine leaves the page in the same turn.
  if (person === undefined) return null;
  const followUp = personFollowUp(person, today);
  return (
    <QuestionPage
      located={located}
      place={place}
      before={
        followUp === null ? (
          <p>Cette personne n’est pas enregistrée par vous sur le portail : rien n’est à suivre.</p>
        ) : (
          <>
            <p>
              <strong>{PERSON_STAGE_WORDS[followUp.stage]}.</strong> {nextWords(followUp)}
            </p>
            <StillOpen personId={person.id} />
            <details open={followUp.stage === 'to-enter'}>
              <summary>Fiche de saisie : {lowerFirst(ACTION_WORDS[actionOf(person)])}</summary>
              <TypingList groups={groups} />
            </details>
            <h2>Ce qui a été fait</h2>
          </>
        )
      }
    />
  );
}

/** What comes next, and how sure that is. */
function nextWords({ stage, ecpsFrom }: PersonFollowUp): string {
  switch (stage) {
    case 'to-enter':
      return 'Cherchez d’abord la personne sur le portail : elle a peut-être déjà un numéro.';
    case 'number-awaited':
      return 'Le numéro arrive par courriel sous 24 heures (à vérifier hors de l’aide à domicile).';
    case 'ecps-soon':
      return `Environ 48 heures après la réception du numéro, donc vers le ${formatDate(ecpsFrom ?? '')} (à vérifier).`;
    case 'ecps-to-activate':
      return 'La personne l’active avec les deux codes reçus par courriel et sur son mobile.';
    case 'ecps-active':
      return 'Il reste à se connecter une première fois avec elle, puis à le noter ci-dessous.';
    case 'ecps-used':
      return 'Il ne reste rien à faire tant que cette personne ne quitte pas la structure.';
    case 'to-close':
      return 'La personne est partie : fermez sa situation sur le portail, c’est une obligation de l’employeur.';
    case 'closed':
      return 'La personne garde son numéro RPPS toute sa vie.';
  }
}

/** What is missing in the person's own sheet, before anything is typed. */
function StillOpen({ personId }: { readonly personId: string }): ReactNode {
  const actor = useJourney();
  const person = useDossier().people.find(({ id }) => id === personId);
  const open = openByPerson(useProgress()).get(personId);
  const first = open?.[0]?.place;
  if (person === undefined || open === undefined || first === undefined) return null;
  if (needsOf(person, open).portal === 'up-to-date') return null;
  return (
    <Notice tone="warning">
      <p>
        Sa fiche a encore {counted(open.length, 'point', 'points')} à compléter ou à vérifier.{' '}
        <button
          type="button"
          className="link-button"
          onClick={() => actor.send({ type: 'go', place: first })}
        >
          Compléter sa fiche
        </button>
      </p>
    </Notice>
  );
}
