/** Step 9: the weeks of waiting, stage by stage, then what becomes of each person on the portal. */
import {
  CARD_STAGES,
  CONTRACT_SENT,
  type HeldStage,
  type NotedStage,
  PORTAL_STAGES,
  REQUEST_SENT,
  TRAINED,
} from '../../follow-up/stages';
import type { Dossier } from '../../dossier/schema';
import { parcoursApplies } from '../diagnosis';
import { type Question, ask } from '../question';
import { goesToPortal } from '../staffing';
import type { StepDefinition } from '../step';
import { followedPersonQuestions } from './follow-up-person';
import { PAGE_TITLES, STEP_TITLES } from '../titles';

/** What holds a stage up, in the person's own words. */
function blockedQuestion({ blocked, noun, title, applies }: HeldStage): Question {
  return ask('followUp', blocked, {
    label: `${title} : bloqué parce que`,
    noun: `ce qui retient ${noun}`,
    hint: 'Si quelque chose retient cette étape.',
    optional: true,
    when: applies,
  });
}

/** A stage is two questions: when it was reached, and what holds it up. */
function stageQuestions(stage: NotedStage): Question[] {
  const { on, label, noun, help, applies } = stage;
  return [
    ask('followUp', on, {
      label,
      noun,
      example: '20/11/2026',
      comesLater: true,
      when: applies,
      ...(help === undefined ? {} : { help }),
    }),
    blockedQuestion(stage),
  ];
}

const hasPeopleToFollow = ({ people }: Dossier): boolean => people.some(goesToPortal);

/** « Suivi ». */
export const followUpStep: StepDefinition = {
  id: 'follow-up',
  title: STEP_TITLES['follow-up'],
  why: 'Entre l’envoi et la première connexion passent des semaines : notez ce qui arrive, et ce qui retient.',
  applies: parcoursApplies,
  pages: [
    {
      id: 'follow-up-state',
      kind: 'questions',
      title: PAGE_TITLES['follow-up-state'],
      questions: [],
    },
    {
      id: 'follow-up-card',
      kind: 'questions',
      title: PAGE_TITLES['follow-up-card'],
      intro:
        'Notez chaque date quand elle est connue. Rien n’est à répondre avant. L’envoi du contrat se note avec les documents.',
      applies: (dossier) => CARD_STAGES.some(({ applies }) => applies(dossier)),
      questions: [blockedQuestion(CONTRACT_SENT), ...CARD_STAGES.flatMap(stageQuestions)],
    },
    {
      id: 'follow-up-portal',
      kind: 'questions',
      title: PAGE_TITLES['follow-up-portal'],
      intro:
        'La demande dans le Portail mes habilitations (PMH) et la formation de l’Agence du Numérique en Santé (ANS) se notent à l’étape des gestionnaires. Ici, ce qui les retient et ce qui vient ensuite.',
      applies: (dossier) => PORTAL_STAGES.some(({ applies }) => applies(dossier)),
      questions: [
        blockedQuestion(REQUEST_SENT),
        blockedQuestion(TRAINED),
        ...PORTAL_STAGES.flatMap(stageQuestions),
      ],
    },
    {
      id: 'follow-up-people',
      kind: 'followed',
      title: PAGE_TITLES['follow-up-people'],
      intro:
        'Chaque personne reçoit son numéro au répertoire partagé des professionnels intervenant dans le système de santé (RPPS), puis active son e-CPS (carte de professionnel de santé dématérialisée).',
      collection: 'people',
      applies: hasPeopleToFollow,
      questions: [
        ask('followUp', 'staffReviewedOn', {
          label: 'Liste des professionnels revue le',
          noun: 'la date de la dernière revue de la liste',
          hint: 'Une fois par an, importez de nouveau votre tableau : Jalon montre qui est arrivé, qui a changé et qui est parti.',
          example: '20/11/2026',
          optional: true,
        }),
      ],
    },
    {
      id: 'follow-up-person',
      kind: 'item',
      title: PAGE_TITLES['follow-up-person'],
      collection: 'people',
      applies: hasPeopleToFollow,
      questions: followedPersonQuestions,
    },
  ],
};
