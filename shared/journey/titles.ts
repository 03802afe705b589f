/**
 * What the steps and pages of the parcours are called: the list of dossiers names them without the catalogue,
 * which brings every question with its checks.
 */
import type { Place, StepId } from './step';

/** Titles of the steps. */
export const STEP_TITLES = {
  dossier: 'Le dossier',
  diagnostic: 'Êtes-vous concerné ?',
  structure: 'Votre structure',
  representative: 'Le représentant légal',
  contract: 'Contractualisation',
  gestionnaires: 'Les gestionnaires RPPS+',
  staff: 'Vos professionnels',
  review: 'Relecture',
  documents: 'Documents et envoi',
  'follow-up': 'Suivi',
} as const satisfies Readonly<Record<StepId, string>>;

/** Titles of the pages. */
export const PAGE_TITLES = {
  preparation: 'Ce dossier et qui le prépare',
  dui: 'Votre logiciel',
  access: 'L’accès aux données de santé',
  already: 'Ce que vous avez déjà',
  outcome: 'Votre situation',
  organisation: 'L’organisme gestionnaire',
  'organisation-address': 'L’adresse de l’organisme gestionnaire',
  establishments: 'Vos établissements et services',
  establishment: 'Un établissement ou service',
  'contract-level': 'Le niveau du contrat',
  who: 'Qui représente la structure ?',
  'representative-identity': 'L’identité du représentant légal',
  'representative-contact': 'Sa fonction et ses coordonnées',
  'representative-act': 'Ce qui le nomme',
  'representative-card': 'Sa carte',
  'director-identity': 'Le directeur ou la directrice',
  'director-act': 'Sa carte et son pouvoir',
  forms: 'Les formulaires qu’il vous faut',
  pieces: 'Les pièces à réunir',
  gestionnaires: 'Qui seront vos gestionnaires ?',
  gestionnaire: 'Un gestionnaire',
  'gestionnaire-card': 'Sa carte, son lecteur, sa formation',
  'gestionnaire-perimeter': 'Ses établissements',
  habilitation: 'La demande d’habilitation en ligne',
  people: 'Vos professionnels',
  import: 'Importer un tableau',
  person: 'Son identité',
  'person-post': 'Son poste et ses coordonnées',
  'person-registration': 'Son enregistrement',
  review: 'Relisez vos réponses',
  documents: 'Vos documents',
  document: 'Ce qu’il devient',
  'official-form': 'Remplir un formulaire officiel',
  'follow-up-state': 'Où vous en êtes',
  'follow-up-card': 'Le contrat et la carte',
  'follow-up-portal': 'L’habilitation et le portail',
  'follow-up-people': 'Personne par personne',
  'follow-up-person': 'Son suivi',
} as const;

/** « Son identité », étape « Vos professionnels »: where one was; `null` for the task list, or a page of another version. */
export function placeWords(place: Place | null): string | null {
  if (place === null || !isKnown(place.page)) return null;
  const title = PAGE_TITLES[place.page];
  const step = STEP_TITLES[place.step];
  return title === step ? `« ${step} »` : `« ${title} », étape « ${step} »`;
}

function isKnown(page: string): page is keyof typeof PAGE_TITLES {
  return Object.hasOwn(PAGE_TITLES, page);
}
