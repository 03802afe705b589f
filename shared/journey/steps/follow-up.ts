/** Step 9: the weeks of waiting, stage by stage, each with its date and what holds it up. */
import type { Dossier, SectionField } from '../../dossier/schema';
import { isPrepared } from '../contractualisation';
import { parcoursApplies } from '../diagnosis';
import { type Question, type QuestionHelp, ask } from '../question';
import { representativeBranch } from '../representative-branch';
import { goesToPortal } from '../staffing';
import type { StepDefinition } from '../step';

type FollowUpField = Exclude<SectionField<'followUp'>, 'acceptedDoubts'>;
type StageField = Extract<FollowUpField, `${string}On`>;

interface Stage {
  readonly on: StageField;
  readonly blocked: Exclude<FollowUpField, StageField>;
  readonly label: string;
  readonly noun: string;
  readonly what: string;
  readonly help?: QuestionHelp;
  readonly applies: (dossier: Dossier) => boolean;
}

/** What is followed is not set aside while one is still saying who the representative is. */
const sendsContract = (dossier: Dossier): boolean =>
  representativeBranch(dossier) === null || isPrepared(dossier, 'contract');
const ordersCard = (dossier: Dossier): boolean =>
  representativeBranch(dossier) === null ||
  isPrepared(dossier, 'f101') ||
  isPrepared(dossier, 'f502');
const hasGestionnaires = ({ gestionnaires }: Dossier): boolean => gestionnaires.length > 0;

/** A stage is two questions: when it was reached, and what holds it up. */
function stageQuestions({ on, blocked, label, noun, what, help, applies }: Stage): Question[] {
  return [
    ask('followUp', on, {
      label,
      noun,
      example: '20/11/2026',
      comesLater: true,
      when: applies,
      ...(help === undefined ? {} : { help }),
    }),
    ask('followUp', blocked, {
      label: `${what} : bloqué parce que`,
      noun: `ce qui retient ${noun}`,
      hint: 'Si quelque chose retient cette étape.',
      optional: true,
      when: applies,
    }),
  ];
}

const CARD_STAGES: readonly Stage[] = [
  {
    on: 'contractConfirmedOn',
    blocked: 'contractBlocked',
    label: 'Contrat confirmé le',
    noun: 'la confirmation du contrat',
    what: 'Contrat',
    applies: sendsContract,
  },
  {
    on: 'cardOrderedOn',
    blocked: 'cardOrderBlocked',
    label: 'Carte commandée le',
    noun: 'la commande de la carte',
    what: 'Commande de la carte',
    applies: ordersCard,
  },
  {
    on: 'cardReceivedOn',
    blocked: 'cardBlocked',
    label: 'Carte reçue le',
    noun: 'la réception de la carte',
    what: 'Réception de la carte',
    applies: ordersCard,
  },
  {
    on: 'readerInstalledOn',
    blocked: 'readerBlocked',
    label: 'Lecteur de carte installé le',
    noun: 'l’installation du lecteur de carte',
    what: 'Lecteur de carte',
    help: {
      why: 'Sans carte ni lecteur le premier jour, le gestionnaire ne peut pas se connecter au portail.',
      source: 'paysDeLaLoire',
      certainty: 'verified',
    },
    applies: hasGestionnaires,
  },
];

const PORTAL_STAGES: readonly Stage[] = [
  {
    on: 'habilitatedOn',
    blocked: 'habilitationBlocked',
    label: 'Gestionnaires habilités le',
    noun: 'l’habilitation des gestionnaires',
    what: 'Habilitation',
    applies: hasGestionnaires,
  },
  {
    on: 'firstLoginOn',
    blocked: 'firstLoginBlocked',
    label: 'Première connexion au portail le',
    noun: 'la première connexion au portail',
    what: 'Première connexion',
    help: {
      why: 'Le gestionnaire se connecte par Pro Santé Connect, avec sa carte.',
      source: 'situationGuide',
      certainty: 'verified',
    },
    applies: (dossier) => hasGestionnaires(dossier) && dossier.people.some(goesToPortal),
  },
];

/** « Suivi ». */
export const followUpStep: StepDefinition = {
  id: 'follow-up',
  title: 'Suivi',
  why: 'Entre l’envoi et la première connexion passent des semaines : notez ce qui arrive, et ce qui retient.',
  applies: parcoursApplies,
  pages: [
    {
      id: 'follow-up-card',
      kind: 'questions',
      title: 'Le contrat et la carte',
      intro: 'Notez chaque date quand elle est connue. Rien n’est à répondre avant.',
      applies: (dossier) => CARD_STAGES.some(({ applies }) => applies(dossier)),
      questions: CARD_STAGES.flatMap(stageQuestions),
    },
    {
      id: 'follow-up-portal',
      kind: 'questions',
      title: 'L’habilitation et le portail',
      intro:
        'La demande d’habilitation et la formation des gestionnaires se notent à leur étape. Ici, ce qui vient ensuite.',
      applies: (dossier) => PORTAL_STAGES.some(({ applies }) => applies(dossier)),
      questions: PORTAL_STAGES.flatMap(stageQuestions),
    },
  ],
};
