/** What there is to remember, and from which day on: pure, so that the app and the calendar say the same. */
import { pastDay, sentDay } from '../documents/life';
import type { Dossier } from '../dossier/schema';
import { counted } from '../french/words';
import { addDays, addMonths } from '../identifiers/dates';
import { isPrepared } from '../journey/contractualisation';
import { parcoursApplies } from '../journey/diagnosis';
import type { Place } from '../journey/step';
import { type PersonFollowUp, personFollowUp } from './person-stage';

/** What a reminder is about. */
export type ReminderKind =
  | 'contract'
  | 'card'
  | 'habilitation'
  | 'number'
  | 'ecps'
  | 'leavers'
  | 'yearly-review'
  | 'erasure';

/** One reminder: it names nobody, since it may be read in a calendar that others see. */
export interface Reminder {
  readonly kind: ReminderKind;
  /** ISO date from which it counts. */
  readonly due: string;
  readonly label: string;
  /** Why, and how sure that is. */
  readonly detail: string;
  readonly place: Place;
}

/** No delay is published: after two weeks, asking is no impatience. */
const DAYS_BEFORE_ASKING = 14;
/** FAQ RPPS+: the number comes within 24 hours. */
const DAYS_TO_NUMBER = 1;
const MONTHS_BETWEEN_REVIEWS = 12;
/** Once everyone is registered, this file serves no more; six months leave time for a question. */
const MONTHS_TO_ERASURE = 6;

/** Where people are ticked, to be erased. */
const STAFF_PAGE: Place = { step: 'staff', page: 'people' };
const PEOPLE_PAGE: Place = { step: 'follow-up', page: 'follow-up-people' };

/** The reminders of a dossier, the earliest first; those due by today count now. */
export function reminders(dossier: Dossier, today: string): readonly Reminder[] {
  if (!parcoursApplies(dossier)) return [];
  const people = dossier.people.flatMap((person) => personFollowUp(person, today) ?? []);
  return [
    ...answersAwaited(dossier, today),
    ...numbersAwaited(people),
    ...cardsToActivate(people),
    ...situationsToClose(people),
    ...yearlyReview(dossier, people, today),
    ...erasure(people),
  ].sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
}

/** Whether a reminder counts already. */
export function isDue({ due }: Reminder, today: string): boolean {
  return due <= today;
}

const NO_DELAY_KNOWN = `Aucun délai n’est publié : Jalon propose de demander après ${DAYS_BEFORE_ASKING} jours.`;

function answersAwaited(dossier: Dossier, today: string): Reminder[] {
  const { followUp, habilitation } = dossier;
  const awaited = (
    kind: ReminderKind,
    sentOn: string | undefined,
    reachedOn: string | undefined,
    label: string,
    page: string,
  ): Reminder[] => {
    const sent = pastDay(sentOn, today);
    if (sent === null || pastDay(reachedOn, today) !== null) return [];
    const due = addDays(sent, DAYS_BEFORE_ASKING);
    return [{ kind, due, label, detail: NO_DELAY_KNOWN, place: { step: 'follow-up', page } }];
  };
  return [
    ...(isPrepared(dossier, 'contract')
      ? awaited(
          'contract',
          sentDay(dossier, 'official-contract', today) ?? undefined,
          followUp.contractConfirmedOn,
          'Demander où en est le contrat',
          'follow-up-card',
        )
      : []),
    ...(isPrepared(dossier, 'f101') || isPrepared(dossier, 'f502')
      ? awaited(
          'card',
          followUp.cardOrderedOn,
          followUp.cardReceivedOn,
          'Demander où en est la carte',
          'follow-up-card',
        )
      : []),
    ...(dossier.gestionnaires.length > 0
      ? awaited(
          'habilitation',
          habilitation.requestSentOn,
          followUp.habilitatedOn,
          'Demander où en est l’habilitation des gestionnaires',
          'follow-up-portal',
        )
      : []),
  ];
}

function numbersAwaited(people: readonly PersonFollowUp[]): Reminder[] {
  const awaiting = people.filter(({ stage }) => stage === 'number-awaited');
  return byDay(awaiting, ({ enteredOn }) => enteredOn).map(([day, count]) => ({
    kind: 'number',
    due: addDays(day, DAYS_TO_NUMBER),
    label: `Noter ${count === 1 ? 'le numéro RPPS' : 'les numéros RPPS'} de ${persons(count)}`,
    detail: 'Le numéro arrive par courriel sous 24 heures (à vérifier hors de l’aide à domicile).',
    place: PEOPLE_PAGE,
  }));
}

function cardsToActivate(people: readonly PersonFollowUp[]): Reminder[] {
  const awaiting = people.filter(
    ({ stage }) => stage === 'ecps-soon' || stage === 'ecps-to-activate',
  );
  // Without the day the number came (or with a number of old), it counts from the day they were entered.
  return byDay(awaiting, ({ ecpsFrom, enteredOn }) => ecpsFrom ?? enteredOn).map(
    ([due, count]) => ({
      kind: 'ecps',
      due,
      label: `Faire activer l’e-CPS de ${persons(count)}`,
      detail:
        'L’e-CPS peut être activée environ 48 heures après la réception du numéro (à vérifier).',
      place: PEOPLE_PAGE,
    }),
  );
}

function situationsToClose(people: readonly PersonFollowUp[]): Reminder[] {
  const leaving = people.filter(({ isOnPortal, closedOn }) => isOnPortal && closedOn === null);
  return byDay(leaving, ({ leavesOn }) => leavesOn).map(([due, count]) => ({
    kind: 'leavers',
    due,
    label: `Fermer la situation de ${persons(count)} sur le portail`,
    detail:
      'L’employeur retire le lieu d’exercice de qui quitte la structure : c’est une obligation.',
    place: PEOPLE_PAGE,
  }));
}

function yearlyReview(
  { followUp }: Dossier,
  people: readonly PersonFollowUp[],
  today: string,
): Reminder[] {
  const last =
    pastDay(followUp.staffReviewedOn, today) ?? latest(people.map(({ enteredOn }) => enteredOn));
  if (last === null || people.length === 0) return [];
  return [
    {
      kind: 'yearly-review',
      due: addMonths(last, MONTHS_BETWEEN_REVIEWS),
      label: 'Revoir la liste des professionnels',
      detail:
        'Importez de nouveau votre tableau : arrivés, changés, partis. Puis notez la date de la revue, à l’étape « Suivi ».',
      place: { step: 'staff', page: 'import' },
    },
  ];
}

/** Once nobody waits for anything. */
function erasure(people: readonly PersonFollowUp[]): Reminder[] {
  const isDone = people.every(
    ({ stage }) => stage === 'ecps-active' || stage === 'ecps-used' || stage === 'closed',
  );
  const last = latest(
    people.flatMap(({ ecpsActivatedOn, ecpsFirstUsedOn, closedOn }) => [
      ecpsActivatedOn ?? ecpsFirstUsedOn,
      closedOn,
    ]),
  );
  if (!isDone || last === null) return [];
  return [
    {
      kind: 'erasure',
      due: addMonths(last, MONTHS_TO_ERASURE),
      label: 'Décider si les données personnelles de ce dossier servent encore',
      detail: `Tout le monde est enregistré : Jalon propose de les effacer après ${MONTHS_TO_ERASURE} mois. Dans la liste, cochez les personnes, choisissez « Supprimer », puis « Effacer définitivement ».`,
      place: STAFF_PAGE,
    },
  ];
}

function persons(count: number): string {
  return counted(count, 'personne', 'personnes');
}

function latest(days: readonly (string | null)[]): string | null {
  return days.reduce(
    (last, day) => (last === null || (day !== null && day > last) ? day : last),
    null,
  );
}

/** How many have each day, the earliest first; who has none is left out. */
function byDay(
  people: readonly PersonFollowUp[],
  dayOf: (person: PersonFollowUp) => string | null,
): readonly (readonly [day: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const person of people) {
    const day = dayOf(person);
    if (day !== null) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts];
}
