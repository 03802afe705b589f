/** Where the structure stands in the weeks of waiting, and what can be done meanwhile. */
import { documentsOf } from '../documents/catalogue';
import { pastDay, producedOf } from '../documents/life';
import type { Dossier } from '../dossier/schema';
import { counted } from '../french/words';
import { isPrepared } from '../journey/contractualisation';
import { openByPerson } from '../journey/person-needs';
import type { Progress } from '../journey/progress';
import type { Place } from '../journey/step';
import { CARD_STAGES, type NotedStage, PORTAL_STAGES } from './stages';

/** One stage as it stands. */
export interface WaitingStage {
  readonly id: string;
  readonly title: string;
  /** ISO date; `null` until it is reached. */
  readonly on: string | null;
  /** The person's word on what holds it up; `null` if nothing does, or it is reached. */
  readonly blocked: string | null;
  /** Where it is noted. */
  readonly place: Place;
}

/** The stages that this dossier goes through, in their order. */
export function waitingStages(dossier: Dossier, today: string): readonly WaitingStage[] {
  return [
    ...(isPrepared(dossier, 'contract') ? [contractSent(dossier, today)] : []),
    ...notedStages(dossier, CARD_STAGES, 'follow-up-card', today),
    ...(dossier.gestionnaires.length === 0
      ? []
      : [requestSent(dossier, today), trained(dossier, today)]),
    ...notedStages(dossier, PORTAL_STAGES, 'follow-up-portal', today),
  ];
}

function notedStages(
  dossier: Dossier,
  stages: readonly NotedStage[],
  page: string,
  today: string,
): readonly WaitingStage[] {
  return stages
    .filter(({ applies }) => applies(dossier))
    .map(({ on: field, blocked, title }) => {
      const on = pastDay(dossier.followUp[field], today);
      const word = dossier.followUp[blocked];
      return {
        id: field,
        title,
        on,
        blocked: on === null && word !== undefined ? word : null,
        place: { step: 'follow-up', page },
      };
    });
}

function contractSent(dossier: Dossier, today: string): WaitingStage {
  const on = pastDay(producedOf(dossier, 'contract')?.sentOn, today);
  const place: Place = { step: 'documents', page: 'documents' };
  return { id: 'contractSent', title: 'Contrat envoyé', on, blocked: null, place };
}

function requestSent({ habilitation }: Dossier, today: string): WaitingStage {
  return {
    id: 'requestSent',
    title: 'Demande d’habilitation envoyée (PMH)',
    on: pastDay(habilitation.requestSentOn, today),
    blocked: null,
    place: { step: 'gestionnaires', page: 'habilitation' },
  };
}

/** Reached once each gestionnaire has followed the training, on the day of the last. */
function trained({ gestionnaires }: Dossier, today: string): WaitingStage {
  const days = gestionnaires.map(({ isTrained, trainedOn }) =>
    isTrained === 'yes' ? pastDay(trainedOn, today) : null,
  );
  return {
    id: 'trained',
    title: 'Formation ANS suivie par les gestionnaires',
    on: days.includes(null) ? null : ([...days].sort().at(-1) ?? null),
    blocked: null,
    place: { step: 'gestionnaires', page: 'gestionnaires' },
  };
}

/** Something that need not wait. */
export interface Meanwhile {
  readonly label: string;
  readonly place: Place;
}

/** « Que puis-je faire en attendant ? »: there is always an answer. */
export function meanwhile(
  dossier: Dossier,
  progress: Progress,
  today: string,
): readonly Meanwhile[] {
  const lacking = openByPerson(progress).size;
  const untrained = dossier.gestionnaires.filter(({ isTrained }) => isTrained !== 'yes').length;
  const note = documentsOf(dossier).some(({ id }) => id === 'information-note');
  const handedOn = pastDay(producedOf(dossier, 'information-note')?.handedOn, today);
  return [
    ...(lacking === 0
      ? []
      : [
          {
            label: `Compléter ${counted(lacking, 'fiche incomplète', 'fiches incomplètes')}`,
            place: PEOPLE,
          },
        ]),
    ...(untrained === 0
      ? []
      : [
          {
            label: `Faire suivre la formation de l’ANS à ${counted(untrained, 'gestionnaire', 'gestionnaires')}`,
            place: { step: 'gestionnaires', page: 'gestionnaires' } as const,
          },
        ]),
    ...(note && handedOn === null
      ? [
          {
            label: 'Remettre la note d’information aux professionnels',
            place: { step: 'documents', page: 'documents' } as const,
          },
        ]
      : []),
    {
      label: 'Vérifier avec chacun l’adresse et le mobile qui serviront à l’e-CPS',
      place: PEOPLE,
    },
  ];
}

const PEOPLE: Place = { step: 'staff', page: 'people' };
