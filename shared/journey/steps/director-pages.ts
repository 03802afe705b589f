/** Of step 3, the pages on the director who is not the legal representative: identity, card, power. */
import type { Dossier } from '../../dossier/schema';
import { ask } from '../question';
import { representativeBranch } from '../representative-branch';
import type { PageDefinition } from '../step';
import { ACTS, BIRTH_PLACE_HINT, CIVILITIES } from './identity-words';
import { PAGE_TITLES } from '../titles';

/** Whether someone else than the director represents the structure. */
export const directorIsNot = ({ representative }: Dossier): boolean =>
  representative.directorIsRepresentative === 'no';
const takesCardInstead = (dossier: Dossier): boolean =>
  representativeBranch(dossier) === 'president-without-card';

/** Where the director gets a card, and maybe a power, from the president. */
export const directorPages: readonly PageDefinition[] = [
  {
    id: 'director-identity',
    kind: 'questions',
    title: PAGE_TITLES['director-identity'],
    intro: 'Cette personne reçoit du président une carte ou une délégation.',
    applies: directorIsNot,
    questions: [
      ask('director', 'civility', {
        label: 'Civilité',
        noun: 'la civilité du directeur',
        options: CIVILITIES,
        when: directorIsNot,
      }),
      ask('director', 'birthName', {
        label: 'Nom de naissance',
        noun: 'le nom de naissance du directeur',
        example: 'Aubépin',
        when: directorIsNot,
      }),
      ask('director', 'usedName', {
        label: 'Nom d’usage',
        noun: 'le nom d’usage du directeur',
        hint: 'S’il diffère du nom de naissance.',
        optional: true,
        when: directorIsNot,
      }),
      ask('director', 'firstNames', {
        label: 'Prénoms',
        noun: 'les prénoms du directeur',
        example: 'Dominique',
        when: directorIsNot,
      }),
      ask('director', 'birthDate', {
        label: 'Date de naissance',
        noun: 'la date de naissance du directeur',
        example: '08/11/1979',
        when: directorIsNot,
      }),
      ask('director', 'birthPlace', {
        label: 'Commune de naissance',
        noun: 'la commune de naissance du directeur',
        hint: BIRTH_PLACE_HINT,
        example: 'Alès (30007)',
        when: directorIsNot,
      }),
      ask('director', 'role', {
        label: 'Fonction',
        noun: 'la fonction du directeur',
        example: 'Directrice de l’EHPAD',
        when: directorIsNot,
      }),
      ask('director', 'email', {
        label: 'Adresse électronique',
        noun: 'l’adresse électronique du directeur',
        example: 'd.aubepin@les-acacias.example',
        when: directorIsNot,
      }),
      ask('director', 'phone', {
        label: 'Téléphone',
        noun: 'le téléphone du directeur',
        example: '06 00 00 12 35',
        when: directorIsNot,
      }),
    ],
  },
  {
    id: 'director-act',
    kind: 'questions',
    title: PAGE_TITLES['director-act'],
    applies: directorIsNot,
    questions: [
      ask('director', 'card', {
        decides: true,
        label: 'Le directeur a-t-il déjà une carte ?',
        noun: 'la carte du directeur',
        options: {
          none: 'Non',
          cde: 'Oui, une carte CDE (directeur d’établissement)',
          cpe: 'Oui, une carte CPE (personnel d’établissement)',
          cps: 'Oui, une carte CPS (professionnel de santé)',
          unknown: 'Je ne sais pas',
        },
        when: directorIsNot,
      }),
      ask('director', 'isInterim', {
        decides: true,
        label: 'Le directeur assure-t-il une direction provisoire (intérim) ?',
        noun: 'si le directeur assure un intérim',
        options: { no: 'Non', yes: 'Oui' },
        when: takesCardInstead,
        help: {
          why: 'La direction provisoire est admise dès lors qu’un document dit que la personne occupe le poste.',
          source: 'bretagne',
          certainty: 'verified',
        },
      }),
      ask('director', 'actKind', {
        comesLater: true,
        label: 'Quel document lui donne ce pouvoir ?',
        hint: 'Laissez vide s’il n’est pas encore pris : Jalon en fait un modèle à signer, à l’étape des documents.',
        noun: 'l’acte qui donne pouvoir au directeur',
        options: ACTS,
        when: takesCardInstead,
        help: {
          why: 'Quand le directeur prend la carte CDE à la place du président, l’ANS demande l’acte de nomination ou la délégation de pouvoir.',
          source: 'occitanie',
          certainty: 'verified',
        },
      }),
      ask('director', 'actDate', {
        comesLater: true,
        label: 'Date de ce document',
        noun: 'la date de l’acte qui donne pouvoir au directeur',
        example: '02/09/2024',
        when: takesCardInstead,
      }),
      ask('director', 'actBody', {
        comesLater: true,
        label: 'Qui l’a pris ?',
        noun: 'l’organe qui a donné pouvoir au directeur',
        example: 'Conseil d’administration',
        when: takesCardInstead,
      }),
    ],
  },
];
