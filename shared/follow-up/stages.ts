/** The stages of the weeks of waiting that are noted by hand: when each was reached, and what holds it up. */
import type { Dossier, SectionField } from '../dossier/schema';
import { isPrepared } from '../journey/contractualisation';
import type { QuestionHelp } from '../journey/question';
import { representativeBranch } from '../journey/representative-branch';
import { goesToPortal } from '../journey/staffing';

type FollowUpField = Exclude<SectionField<'followUp'>, 'acceptedDoubts' | 'staffReviewedOn'>;
type DateField = Extract<FollowUpField, `${string}On`>;
type BlockedField = Exclude<FollowUpField, DateField>;

/** A stage whose day is noted elsewhere: here one only says what holds it up. */
export interface HeldStage {
  readonly blocked: BlockedField;
  readonly noun: string;
  readonly title: string;
  readonly applies: (dossier: Dossier) => boolean;
}

/** One stage, with its two fields and their words. */
export interface NotedStage {
  readonly on: DateField;
  readonly blocked: BlockedField;
  /** « Contrat confirmé le ». */
  readonly label: string;
  /** « la confirmation du contrat ». */
  readonly noun: string;
  /** « Contrat confirmé ». */
  readonly title: string;
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

/** Noted with the contract's own document. */
export const CONTRACT_SENT: HeldStage = {
  blocked: 'contractSentBlocked',
  noun: 'l’envoi du contrat',
  title: 'Contrat envoyé',
  applies: sendsContract,
};

/** Noted with the step of the gestionnaires. */
export const REQUEST_SENT: HeldStage = {
  blocked: 'requestBlocked',
  noun: 'la demande d’habilitation',
  title: 'Demande d’habilitation envoyée (PMH)',
  applies: hasGestionnaires,
};

/** Noted with each gestionnaire. */
export const TRAINED: HeldStage = {
  blocked: 'trainingBlocked',
  noun: 'la formation des gestionnaires',
  title: 'Formation ANS suivie par les gestionnaires',
  applies: hasGestionnaires,
};

/** From the contract to the reader on the desk. */
export const CARD_STAGES: readonly NotedStage[] = [
  {
    on: 'contractConfirmedOn',
    blocked: 'contractBlocked',
    label: 'Contrat confirmé le',
    noun: 'la confirmation du contrat',
    title: 'Contrat confirmé',
    applies: sendsContract,
  },
  {
    on: 'cardOrderedOn',
    blocked: 'cardOrderBlocked',
    label: 'Carte commandée le',
    noun: 'la commande de la carte',
    title: 'Carte commandée',
    applies: ordersCard,
  },
  {
    on: 'cardReceivedOn',
    blocked: 'cardBlocked',
    label: 'Carte reçue le',
    noun: 'la réception de la carte',
    title: 'Carte reçue',
    applies: ordersCard,
  },
  {
    on: 'readerInstalledOn',
    blocked: 'readerBlocked',
    label: 'Lecteur de carte installé le',
    noun: 'l’installation du lecteur de carte',
    title: 'Lecteur de carte installé',
    help: {
      why: 'Sans carte ni lecteur le premier jour, le gestionnaire ne peut pas se connecter au portail.',
      source: 'paysDeLaLoire',
      certainty: 'verified',
    },
    applies: hasGestionnaires,
  },
];

/** From the habilitation to the first login. */
export const PORTAL_STAGES: readonly NotedStage[] = [
  {
    on: 'habilitatedOn',
    blocked: 'habilitationBlocked',
    label: 'Gestionnaires habilités le',
    noun: 'l’habilitation des gestionnaires',
    title: 'Gestionnaires habilités',
    applies: hasGestionnaires,
  },
  {
    on: 'firstLoginOn',
    blocked: 'firstLoginBlocked',
    label: 'Première connexion au portail le',
    noun: 'la première connexion au portail',
    title: 'Première connexion au portail',
    help: {
      why: 'Le gestionnaire se connecte par Pro Santé Connect, avec sa carte.',
      source: 'situationGuide',
      certainty: 'verified',
    },
    applies: (dossier) => hasGestionnaires(dossier) && dossier.people.some(goesToPortal),
  },
];
