/** Which documents exist, what becomes of each, when it is made, and on which answers it depends. */
import type { DossierPart } from '../dossier/fingerprint';
import { ANSWER_PARTS } from '../dossier/fingerprint';
import type { Dossier } from '../dossier/schema';
import { decidePieces } from '../journey/contract-pieces';
import { isPrepared } from '../journey/contractualisation';
import { representativeBranch } from '../journey/representative-branch';
import { goesToPortal } from '../journey/staffing';
import { type LaterAnswers, fingerprintOf } from './made-from';

/** A document of the pack. */
export type DocumentId =
  | 'summary'
  | 'contract'
  | 'f101'
  | 'f502'
  | 'appointment-act'
  | 'dispatch-slip'
  | 'designation'
  | 'pmh'
  | 'staff-table'
  | 'staff-sheets'
  | 'information-note';

/** What becomes of a document, said at its head. */
export type Destination =
  | 'stays'
  | 'to-copy'
  | 'to-adapt-and-sign'
  | 'goes-with-forms'
  | 'to-sign-and-keep'
  | 'to-type-online'
  | 'to-hand-out';

/** One kind of document. */
export interface DocumentDefinition {
  readonly id: DocumentId;
  readonly title: string;
  /** Name of its file, without extension; the number gives the order in the folder. */
  readonly fileName: string;
  readonly destination: Destination;
  readonly isMade: (dossier: Dossier) => boolean;
  /** Why it is not made, when it is not. */
  readonly whyNot: string;
  readonly dependsOn: readonly DossierPart[];
  /** Of these parts, what is noted while one waits and does not outdate it. */
  readonly comesLater?: readonly LaterAnswers[];
  readonly landscape: boolean;
}

/** The words of each destination. */
export const DESTINATION_WORDS: Readonly<Record<Destination, string>> = {
  stays: 'Reste chez vous',
  'to-copy': 'À recopier',
  'to-adapt-and-sign': 'À signer ; accompagne la demande de carte, à vérifier sur le formulaire',
  'goes-with-forms': 'Part à l’ANS, avec les formulaires officiels',
  'to-sign-and-keep': 'À signer et à conserver : ne part pas à l’ANS',
  'to-type-online': 'À saisir en ligne',
  'to-hand-out': 'Remise à chaque professionnel',
};

/** On which answers the preparation sheets of the ANS forms depend: that a paper was gathered since changes none. */
const FORM_PARTS: readonly DossierPart[] = [
  'preparation',
  'diagnostic',
  'organisation',
  'establishments',
  'representative',
  'director',
  'contract',
];

/** The documents, in the order of the pack. */
export const documentDefinitions: readonly DocumentDefinition[] = [
  {
    id: 'summary',
    title: 'Récapitulatif du dossier',
    fileName: '01 Récapitulatif du dossier',
    destination: 'stays',
    isMade: () => true,
    whyNot: '',
    dependsOn: ANSWER_PARTS,
    landscape: false,
  },
  {
    id: 'contract',
    title: 'Fiche de préparation : contrat d’adhésion',
    fileName: '02 Fiche de préparation du contrat d’adhésion',
    destination: 'to-copy',
    isMade: (dossier) => isPrepared(dossier, 'contract'),
    whyNot:
      'Elle est faite quand un contrat est nécessaire, une fois dit qui est le représentant légal.',
    dependsOn: FORM_PARTS,
    landscape: false,
  },
  {
    id: 'f101',
    title: 'Fiche de préparation : F101 (carte CDE)',
    fileName: '03 Fiche de préparation du F101',
    destination: 'to-copy',
    isMade: (dossier) => isPrepared(dossier, 'f101'),
    whyNot:
      'Elle est faite quand une carte CDE est à demander, une fois dit qui est le représentant légal.',
    dependsOn: FORM_PARTS,
    landscape: false,
  },
  {
    id: 'f502',
    title: 'Fiche de préparation : F502 (mandataire)',
    fileName: '04 Fiche de préparation du F502',
    destination: 'to-copy',
    isMade: (dossier) => isPrepared(dossier, 'f502'),
    whyNot: 'Elle est faite quand le président prend une carte et désigne le directeur mandataire.',
    dependsOn: FORM_PARTS,
    landscape: false,
  },
  {
    id: 'appointment-act',
    title: 'Modèle d’acte de nomination ou de délégation de pouvoir',
    fileName: '05 Modèle d’acte de nomination ou de délégation de pouvoir',
    destination: 'to-adapt-and-sign',
    isMade: (dossier) => representativeBranch(dossier) === 'president-without-card',
    whyNot: 'Il est fait quand le directeur prend la carte CDE à la place du président.',
    dependsOn: [
      'preparation',
      'diagnostic',
      'organisation',
      'representative',
      'director',
      'contract',
    ],
    landscape: false,
  },
  {
    id: 'dispatch-slip',
    title: 'Bordereau d’envoi',
    fileName: '06 Bordereau d’envoi',
    destination: 'goes-with-forms',
    isMade: (dossier) => decidePieces(dossier).length > 0,
    whyNot: 'Il est fait quand un formulaire est à envoyer à l’ANS.',
    dependsOn: FORM_PARTS,
    landscape: false,
  },
  {
    id: 'designation',
    title: 'Acte interne de désignation des gestionnaires RPPS+',
    fileName: '07 Acte interne de désignation des gestionnaires',
    destination: 'to-sign-and-keep',
    isMade: ({ gestionnaires }) => gestionnaires.length > 0,
    whyNot: 'Il est fait dès qu’un gestionnaire est désigné.',
    dependsOn: [
      'preparation',
      'organisation',
      'establishments',
      'representative',
      'director',
      'gestionnaires',
      'habilitation',
    ],
    // It is signed once; that the request was sent and a card came changes nothing of who is designated.
    comesLater: ['request-sent', 'equipment'],
    landscape: false,
  },
  {
    id: 'pmh',
    title: 'Fiche PMH : la demande d’habilitation en ligne',
    fileName: '08 Fiche PMH',
    destination: 'to-type-online',
    isMade: ({ gestionnaires }) => gestionnaires.length > 0,
    whyNot: 'Elle est faite dès qu’un gestionnaire est désigné.',
    dependsOn: [
      'preparation',
      'organisation',
      'establishments',
      'representative',
      'director',
      'gestionnaires',
      'habilitation',
    ],
    comesLater: ['request-sent'],
    landscape: false,
  },
  {
    id: 'staff-table',
    title: 'Tableau des professionnels',
    fileName: '09 Tableau des professionnels',
    destination: 'stays',
    isMade: ({ people }) => people.length > 0,
    whyNot: 'Il est fait dès que la liste des professionnels est commencée.',
    dependsOn: ['preparation', 'organisation', 'establishments', 'people'],
    landscape: true,
  },
  {
    id: 'staff-sheets',
    title: 'Fiches d’enregistrement',
    fileName: '10 Fiches d’enregistrement',
    destination: 'to-type-online',
    isMade: ({ people }) => people.some(goesToPortal),
    whyNot: 'Elles sont faites pour les personnes à enregistrer sur RPPS+, une page par personne.',
    dependsOn: ['preparation', 'organisation', 'establishments', 'people'],
    landscape: false,
  },
  {
    id: 'information-note',
    title: 'Note d’information des professionnels',
    fileName: '11 Note d’information des professionnels',
    destination: 'to-hand-out',
    isMade: ({ people }) => people.length > 0,
    whyNot: 'Elle est faite dès que la liste des professionnels est commencée.',
    dependsOn: ['preparation', 'organisation'],
    landscape: false,
  },
];

/** The documents this dossier gives. */
export function documentsOf(dossier: Dossier): readonly DocumentDefinition[] {
  return documentDefinitions.filter((definition) => definition.isMade(dossier));
}

/** Where a document stands: never produced, produced from today's answers, or from others since changed. */
export type DocumentState = 'to-produce' | 'up-to-date' | 'outdated';

/** Where one document stands. */
export function documentState(dossier: Dossier, definition: DocumentDefinition): DocumentState {
  const produced = dossier.documents.find(({ id }) => id === definition.id);
  if (produced?.fingerprint === undefined) return 'to-produce';
  return produced.fingerprint === fingerprintOf(dossier, definition) ? 'up-to-date' : 'outdated';
}
