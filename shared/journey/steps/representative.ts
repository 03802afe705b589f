/** Step 3: who is the legal representative, and who holds which card. */
import type { Dossier } from '../../dossier/schema';
import { parcoursApplies } from '../diagnosis';
import { representativeBranch } from '../representative-branch';
import { ask } from '../question';
import type { StepDefinition } from '../step';
import { directorIsNot, directorPages } from './director-pages';
import { ACTS, BIRTH_PLACE_HINT, CIVILITIES } from './identity-words';
import { PAGE_TITLES, STEP_TITLES } from '../titles';

const takesCard = (dossier: Dossier): boolean =>
  representativeBranch(dossier) !== 'president-without-card';
/** « Le représentant légal ». */
export const representativeStep: StepDefinition = {
  id: 'representative',
  title: STEP_TITLES.representative,
  why: 'C’est lui qui signe avec l’Agence du Numérique en Santé (ANS) et qui désigne les gestionnaires, ou qui en charge le directeur.',
  applies: parcoursApplies,
  pages: [
    {
      id: 'who',
      kind: 'questions',
      title: PAGE_TITLES.who,
      questions: [
        ask('representative', 'directorIsRepresentative', {
          decides: true,
          label: 'Le directeur ou la directrice est-il le représentant légal ?',
          noun: 'qui est le représentant légal',
          hint: 'Dans une association, c’est le plus souvent le président ou la présidente.',
          options: { yes: 'Oui', no: 'Non, c’est le président ou une autre personne' },
          help: {
            why: 'Le contrat et le formulaire F101 sont signés par le représentant légal.',
            source: 'occitanie',
            certainty: 'verified',
          },
        }),
        ask('representative', 'presidentOption', {
          decides: true,
          label: 'Qui prendra la carte ?',
          noun: 'qui prendra la carte',
          options: {
            a: {
              label: 'Le président prend une carte et désigne le directeur mandataire',
              hint: 'F101 pour la carte CDE (directeur d’établissement) du président, F502 pour désigner le directeur, qui reçoit une carte CPE (personnel d’établissement).',
            },
            b: {
              label: 'Le président ne veut pas de carte : le directeur prend la carte CDE',
              hint: 'Avec un acte de nomination ou une délégation de pouvoir.',
            },
          },
          when: directorIsNot,
          help: {
            why: 'Les deux voies sont admises. Avec la première, le président a sa carte et le directeur la sienne ; avec la seconde, seul le directeur en a une.',
            source: 'occitanie',
            certainty: 'verified',
          },
        }),
      ],
    },
    {
      id: 'representative-identity',
      kind: 'questions',
      title: PAGE_TITLES['representative-identity'],
      questions: [
        ask('representative', 'civility', {
          label: 'Civilité',
          noun: 'la civilité du représentant légal',
          options: CIVILITIES,
        }),
        ask('representative', 'birthName', {
          label: 'Nom de naissance',
          noun: 'le nom de naissance du représentant légal',
          example: 'Sorbier',
        }),
        ask('representative', 'usedName', {
          label: 'Nom d’usage',
          noun: 'le nom d’usage du représentant légal',
          hint: 'S’il diffère du nom de naissance.',
          optional: true,
        }),
        ask('representative', 'firstNames', {
          label: 'Prénoms',
          noun: 'les prénoms du représentant légal',
          hint: 'Tous les prénoms, dans l’ordre de la pièce d’identité.',
          example: 'Camille Anne',
        }),
        ask('representative', 'birthDate', {
          label: 'Date de naissance',
          noun: 'la date de naissance du représentant légal',
          hint: 'Jour, mois, année.',
          example: '14/03/1971',
        }),
        ask('representative', 'birthPlace', {
          label: 'Commune de naissance',
          noun: 'la commune de naissance du représentant légal',
          hint: BIRTH_PLACE_HINT,
          example: 'Nevers (58194)',
        }),
        ask('representative', 'nameDiffers', {
          label: 'Le nom de la pièce d’identité diffère-t-il de celui de l’acte de nomination ?',
          noun: 'la différence entre les noms',
          hint: 'Après un mariage par exemple. Si c’est le cas, il n’y a rien à faire : l’acte de nomination fait foi.',
          options: { no: 'Non', yes: 'Oui' },
          help: {
            why: 'L’acte de nomination fait foi, même si le nom diffère de celui de la pièce d’identité.',
            source: 'bretagne',
            certainty: 'verified',
          },
        }),
      ],
    },
    {
      id: 'representative-contact',
      kind: 'questions',
      title: PAGE_TITLES['representative-contact'],
      questions: [
        ask('representative', 'role', {
          label: 'Fonction',
          noun: 'la fonction du représentant légal',
          example: 'Présidente de l’association',
        }),
        ask('representative', 'email', {
          label: 'Adresse électronique',
          noun: 'l’adresse électronique du représentant légal',
          example: 'c.sorbier@les-acacias.example',
        }),
        ask('representative', 'phone', {
          label: 'Téléphone',
          noun: 'le téléphone du représentant légal',
          example: '06 00 00 12 34',
        }),
      ],
    },
    {
      id: 'representative-act',
      kind: 'questions',
      title: PAGE_TITLES['representative-act'],
      questions: [
        ask('representative', 'isInterim', {
          decides: true,
          label: 'S’agit-il d’une direction provisoire (intérim) ?',
          noun: 'si la direction est provisoire',
          options: { no: 'Non', yes: 'Oui' },
          help: {
            why: 'La direction provisoire est admise dès lors qu’un document dit que la personne occupe le poste.',
            source: 'bretagne',
            certainty: 'verified',
          },
        }),
        ask('representative', 'actKind', {
          label: 'Nature du document qui le nomme',
          noun: 'la nature de l’acte qui nomme le représentant légal',
          options: ACTS,
        }),
        ask('representative', 'actDate', {
          label: 'Date de ce document',
          noun: 'la date de l’acte qui nomme le représentant légal',
          example: '02/09/2024',
        }),
        ask('representative', 'actBody', {
          label: 'Qui l’a pris ?',
          noun: 'l’organe qui a nommé le représentant légal',
          example: 'Conseil d’administration',
        }),
      ],
    },
    {
      id: 'representative-card',
      kind: 'questions',
      title: PAGE_TITLES['representative-card'],
      applies: takesCard,
      questions: [
        ask('representative', 'card', {
          decides: true,
          label: 'Le représentant légal a-t-il déjà une carte ?',
          noun: 'la carte du représentant légal',
          options: {
            none: 'Non',
            cde: 'Oui, une carte CDE (directeur d’établissement)',
            cps: {
              label: 'Oui, une carte CPS (professionnel de santé)',
              hint: 'Par exemple un directeur médecin ou infirmier : sa carte lui vient de son ordre.',
            },
            unknown: 'Je ne sais pas',
          },
          when: takesCard,
          help: {
            why: 'Un représentant légal qui a déjà une carte CPS n’a pas à commander de carte CDE.',
            source: 'bretagne',
            certainty: 'verified',
          },
        }),
      ],
    },
    ...directorPages,
  ],
};
