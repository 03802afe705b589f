/** Where the structure stands in the weeks of waiting, and what can be done meanwhile. */
import { documentsOf } from '../documents/catalogue';
import { pastDay, producedOf, sentDay } from '../documents/life';
import type { Dossier } from '../dossier/schema';
import { counted } from '../french/words';
import { isPrepared } from '../journey/contractualisation';
import { openByPerson } from '../journey/person-needs';
import type { Progress } from '../journey/progress';
import type { Place } from '../journey/step';
import { presentGestionnaires } from '../journey/designation';
import {
  CARD_STAGES,
  CONTRACT_SENT,
  type HeldStage,
  type NotedStage,
  PORTAL_STAGES,
  REQUEST_SENT,
  TRAINED,
} from './stages';

/** One stage as it stands. */
export interface WaitingStage {
  readonly id: string;
  readonly title: string;
  /** ISO date; `null` until it is reached. */
  readonly on: string | null;
  /** The person's word on what holds it up; `null` if nothing does, or it is reached. */
  readonly blocked: string | null;
  /** Where its day is noted. */
  readonly place: Place;
  /** Where what holds it up is noted. */
  readonly blockedPlace: Place;
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
        blockedPlace: { step: 'follow-up', page },
      };
    });
}

/** A stage whose day (ISO) is noted at another place. */
function heldStage(
  dossier: Dossier,
  { blocked, title }: HeldStage,
  { id, on, place, page }: Pick<WaitingStage, 'id' | 'on' | 'place'> & { readonly page: string },
): WaitingStage {
  const word = dossier.followUp[blocked];
  return {
    id,
    title,
    on,
    blocked: on === null && word !== undefined ? word : null,
    place,
    blockedPlace: { step: 'follow-up', page },
  };
}

/** The day the contract left, in whatever version: what was sent stays sent. */
function contractSent(dossier: Dossier, today: string): WaitingStage {
  return heldStage(dossier, CONTRACT_SENT, {
    id: 'contractSent',
    on: sentDay(dossier, 'official-contract', today),
    place: { step: 'documents', page: 'documents' },
    page: 'follow-up-card',
  });
}

function requestSent(dossier: Dossier, today: string): WaitingStage {
  return heldStage(dossier, REQUEST_SENT, {
    id: 'requestSent',
    on: pastDay(dossier.habilitation.requestSentOn, today),
    place: { step: 'gestionnaires', page: 'habilitation' },
    page: 'follow-up-portal',
  });
}

/** Reached once each gestionnaire whose mission goes on has followed the training, on the day of the last. */
function trained(dossier: Dossier, today: string): WaitingStage {
  const days = presentGestionnaires(dossier, today).map(({ isTrained, trainedOn }) =>
    isTrained === 'yes' ? pastDay(trainedOn, today) : null,
  );
  return heldStage(dossier, TRAINED, {
    id: 'trained',
    on: days.includes(null) ? null : ([...days].sort().at(-1) ?? null),
    place: { step: 'gestionnaires', page: 'gestionnaires' },
    page: 'follow-up-portal',
  });
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
  const untrained = presentGestionnaires(dossier, today).filter(
    ({ isTrained }) => isTrained !== 'yes',
  ).length;
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
