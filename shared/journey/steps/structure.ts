/** Step 2: the organisme gestionnaire, its establishments, and the level of the contract. */
import { parcoursApplies } from '../diagnosis';
import { ask } from '../question';
import type { StepDefinition } from '../step';
import { PAGE_TITLES, STEP_TITLES } from '../titles';

/** « Votre structure ». */
export const structureStep: StepDefinition = {
  id: 'structure',
  title: STEP_TITLES.structure,
  why: 'Les numéros et les adresses que demande l’Agence du Numérique en Santé (ANS), vérifiés ici avant d’être recopiés.',
  applies: parcoursApplies,
  todos: (dossier) =>
    dossier.establishments.length > 0
      ? []
      : [
          {
            label: 'Ajouter au moins un établissement',
            place: { step: 'structure', page: 'establishments' },
            minutes: 3,
          },
        ],
  pages: [
    {
      id: 'organisation',
      kind: 'questions',
      title: PAGE_TITLES.organisation,
      intro:
        'C’est la personne morale qui gère vos établissements : l’entité juridique (EJ). Elle a un numéro FINESS (fichier national des établissements sanitaires et sociaux) et un numéro SIREN (système d’identification du répertoire des entreprises).',
      questions: [
        ask('organisation', 'legalName', {
          label: 'Raison sociale',
          noun: 'la raison sociale',
          example: 'Association Les Acacias',
        }),
        ask('organisation', 'legalStatus', {
          label: 'Statut juridique',
          noun: 'le statut juridique',
          options: {
            association: 'Association',
            fondation: 'Fondation',
            mutuelle: 'Mutuelle',
            'etablissement-public': 'Établissement public',
            ccas: 'CCAS ou CIAS (centre communal ou intercommunal d’action sociale)',
            collectivite: 'Collectivité territoriale',
            societe: 'Société commerciale',
            other: 'Autre',
          },
        }),
        ask('organisation', 'finessEj', {
          label: 'Numéro FINESS juridique (EJ)',
          noun: 'le numéro FINESS juridique',
          hint: '9 chiffres. Il figure sur votre arrêté d’autorisation.',
          example: '58 099 000 0',
          help: {
            why: 'Le FINESS juridique et le FINESS géographique ont la même forme : c’est celui de l’organisme gestionnaire qui est demandé ici.',
            source: 'mos',
            certainty: 'verified',
          },
        }),
        ask('organisation', 'siren', {
          label: 'Numéro SIREN',
          noun: 'le numéro SIREN',
          hint: '9 chiffres : les neuf premiers du SIRET (système d’identification du répertoire des établissements).',
          example: '123 456 782',
        }),
      ],
    },
    {
      id: 'organisation-address',
      kind: 'questions',
      title: PAGE_TITLES['organisation-address'],
      questions: [
        ask('organisation', 'street', {
          label: 'Numéro et voie',
          noun: 'l’adresse de l’organisme gestionnaire',
          example: '12 rue des Tilleuls',
        }),
        ask('organisation', 'postcode', {
          label: 'Code postal',
          noun: 'le code postal de l’organisme gestionnaire',
          example: '58000',
        }),
        ask('organisation', 'commune', {
          label: 'Commune',
          noun: 'la commune de l’organisme gestionnaire',
          example: 'Nevers',
        }),
      ],
    },
    {
      id: 'establishments',
      kind: 'list',
      title: PAGE_TITLES.establishments,
      intro:
        'Chaque établissement ou service est une entité géographique (EG) : il a son propre numéro FINESS, dit géographique, et son SIRET. Ajoutez tous ceux dont les professionnels sont à enregistrer.',
      collection: 'establishments',
      questions: [],
    },
    {
      id: 'establishment',
      kind: 'item',
      title: PAGE_TITLES.establishment,
      collection: 'establishments',
      questions: [
        ask('establishments', 'name', {
          label: 'Nom de l’établissement ou du service',
          noun: 'le nom de l’établissement',
          example: 'EHPAD Les Acacias',
        }),
        ask('establishments', 'category', {
          label: 'Catégorie',
          noun: 'la catégorie de l’établissement',
          hint: 'Cherchez par code ou par mots : « 500 », « ehpad », « aide par le travail ».',
          help: {
            why: 'Les 86 catégories FINESS du secteur, telles que l’ANS les publie.',
            source: 'nos',
            certainty: 'verified',
          },
        }),
        ask('establishments', 'finessEg', {
          label: 'Numéro FINESS géographique (EG)',
          noun: 'le numéro FINESS géographique',
          hint: '9 chiffres, propres à cet établissement.',
          example: '58 099 010 9',
        }),
        ask('establishments', 'siret', {
          label: 'Numéro SIRET',
          noun: 'le numéro SIRET',
          hint: '14 chiffres : le SIREN suivi de cinq chiffres.',
          example: '123 456 782 00010',
        }),
        ask('establishments', 'street', {
          label: 'Numéro et voie',
          noun: 'l’adresse de l’établissement',
          example: '12 rue des Tilleuls',
        }),
        ask('establishments', 'postcode', {
          label: 'Code postal',
          noun: 'le code postal de l’établissement',
          example: '58000',
        }),
        ask('establishments', 'commune', {
          label: 'Commune',
          noun: 'la commune de l’établissement',
          example: 'Nevers',
        }),
        ask('establishments', 'staffCount', {
          label: 'Nombre de salariés',
          noun: 'le nombre de salariés',
          hint: 'Un ordre de grandeur suffit.',
          example: '45',
          optional: true,
        }),
      ],
    },
    {
      id: 'contract-level',
      kind: 'questions',
      title: PAGE_TITLES['contract-level'],
      applies: (dossier) => dossier.establishments.length > 0,
      questions: [
        ask('organisation', 'contractLevel', {
          label: 'À quel niveau prendre le contrat avec l’ANS ?',
          noun: 'le niveau du contrat',
          options: {
            ej: {
              label: 'Au FINESS juridique, pour tout l’organisme gestionnaire',
              hint: 'Recommandé quand il y a plusieurs établissements.',
            },
            eg: {
              label: 'Au FINESS géographique, pour un seul établissement',
              hint: 'Possible quand il n’y a qu’un établissement.',
            },
          },
          help: {
            why: 'Un seul contrat par organisme gestionnaire suffit : au niveau juridique, il couvre tous les sites.',
            source: 'occitanie',
            certainty: 'verified',
          },
        }),
      ],
    },
  ],
};
