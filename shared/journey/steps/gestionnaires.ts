/** Step 5: the gestionnaires RPPS+, what they need, and the online request that designates them. */
import type { Dossier, Gestionnaire } from '../../dossier/schema';
import { designationTodos } from '../designation';
import { parcoursApplies } from '../diagnosis';
import { ask } from '../question';
import type { StepDefinition } from '../step';
import { PAGE_TITLES, STEP_TITLES } from '../titles';

const isSomeoneElse = (_: Dossier, { whoIs }: Gestionnaire): boolean => whoIs === 'other';
const holdsCard = (_: Dossier, { cardKind }: Gestionnaire): boolean =>
  cardKind === 'cps' || cardKind === 'cde' || cardKind === 'cpe';

/** « Les gestionnaires RPPS+ ». */
export const gestionnairesStep: StepDefinition = {
  id: 'gestionnaires',
  title: STEP_TITLES.gestionnaires,
  why: 'Les personnes qui enregistreront vos professionnels au répertoire partagé des professionnels intervenant dans le système de santé (RPPS), sur le portail RPPS+, et la demande en ligne qui les désigne.',
  applies: parcoursApplies,
  blocker: (dossier) =>
    dossier.establishments.length === 0
      ? {
          reason: 'Ajoutez d’abord au moins un établissement : chaque gestionnaire a les siens.',
          place: { step: 'structure', page: 'establishments' },
        }
      : null,
  todos: designationTodos,
  pages: [
    {
      id: 'gestionnaires',
      kind: 'list',
      title: PAGE_TITLES.gestionnaires,
      intro:
        'Une ou plusieurs personnes. Le directeur peut l’être lui-même. Chacune doit avoir une carte, un lecteur de carte et avoir suivi la formation de l’Agence du Numérique en Santé (ANS).',
      collection: 'gestionnaires',
      questions: [],
    },
    {
      id: 'gestionnaire',
      kind: 'item',
      title: PAGE_TITLES.gestionnaire,
      collection: 'gestionnaires',
      questions: [
        ask('gestionnaires', 'whoIs', {
          decides: true,
          label: 'Qui est-ce ?',
          noun: 'qui est le gestionnaire',
          options: {
            director: 'Le directeur ou la directrice',
            representative: 'Le représentant légal',
            other: 'Une autre personne',
          },
          help: {
            why: 'Le directeur désigne des gestionnaires, ou l’est lui-même.',
            source: 'leaflet',
            certainty: 'verified',
          },
        }),
        ask('gestionnaires', 'civility', {
          label: 'Civilité',
          noun: 'la civilité du gestionnaire',
          options: { MME: 'Madame', M: 'Monsieur' },
          when: isSomeoneElse,
        }),
        ask('gestionnaires', 'lastName', {
          label: 'Nom',
          noun: 'le nom du gestionnaire',
          example: 'Fougeray',
          when: isSomeoneElse,
        }),
        ask('gestionnaires', 'firstNames', {
          label: 'Prénom',
          noun: 'le prénom du gestionnaire',
          example: 'Inès',
          when: isSomeoneElse,
        }),
        ask('gestionnaires', 'email', {
          label: 'Adresse électronique professionnelle',
          noun: 'l’adresse électronique du gestionnaire',
          hint: 'Propre à la personne. À donner dans la demande d’habilitation, pour la joindre.',
          example: 'i.fougeray@les-acacias.example',
          when: isSomeoneElse,
          help: {
            why: 'Le Portail mes habilitations (PMH) demande une adresse, un téléphone, ou les deux.',
            source: 'pmhGuide',
            certainty: 'verified',
          },
        }),
        ask('gestionnaires', 'phone', {
          label: 'Téléphone',
          noun: 'le téléphone du gestionnaire',
          example: '06 00 00 12 36',
          when: isSomeoneElse,
        }),
      ],
    },
    {
      id: 'gestionnaire-card',
      kind: 'item',
      title: PAGE_TITLES['gestionnaire-card'],
      collection: 'gestionnaires',
      questions: [
        ask('gestionnaires', 'cardKind', {
          decides: true,
          label: 'Quelle carte cette personne a-t-elle ?',
          noun: 'la carte du gestionnaire',
          hint: 'Pour une personne qui n’est ni directeur ni mandataire, qui commande la carte est à vérifier auprès de l’ANS.',
          options: {
            cps: 'Une carte CPS (professionnel de santé)',
            cde: 'Une carte CDE (directeur d’établissement)',
            cpe: 'Une carte CPE (personnel d’établissement)',
            ordered: 'Une carte est commandée',
            none: 'Aucune',
          },
          help: {
            why: 'Le gestionnaire d’un établissement ou service social ou médico-social (ESMS) se connecte au portail RPPS+ avec une carte de la famille CPx (CPS, CDE ou CPE).',
            source: 'situationGuide',
            certainty: 'inferred',
          },
        }),
        ask('gestionnaires', 'cardNumber', {
          label: 'Numéro imprimé sur la première ligne de la carte',
          noun: 'le numéro de carte du gestionnaire',
          hint: 'Il aide à retrouver la personne dans le Portail mes habilitations (PMH).',
          optional: true,
          when: holdsCard,
          help: {
            why: 'Le portail affiche l’identifiant national, imprimé sur la première ligne de la carte.',
            source: 'pmhGuide',
            certainty: 'verified',
          },
        }),
        ask('gestionnaires', 'hasReader', {
          label: 'A-t-elle un lecteur de carte ?',
          noun: 'le lecteur de carte du gestionnaire',
          hint: 'Un lecteur PC/SC à un emplacement suffit.',
          options: { yes: 'Oui', no: 'Non, pas encore' },
          help: {
            why: 'Le lecteur est pour le gestionnaire : les professionnels qu’il enregistre n’en ont pas besoin.',
            source: 'paysDeLaLoire',
            certainty: 'partly-read',
          },
        }),
        ask('gestionnaires', 'isTrained', {
          decides: true,
          label: 'A-t-elle suivi la formation de l’ANS pour les gestionnaires ?',
          noun: 'la formation du gestionnaire',
          options: { yes: 'Oui', no: 'Non, pas encore' },
          help: {
            why: 'Le guide du portail demande aux gestionnaires des ESMS d’avoir suivi la formation de l’ANS.',
            source: 'situationGuide',
            certainty: 'verified',
          },
        }),
        ask('gestionnaires', 'trainedOn', {
          label: 'À quelle date ?',
          noun: 'la date de formation du gestionnaire',
          example: '15/10/2026',
          when: (_, { isTrained }) => isTrained === 'yes',
        }),
      ],
    },
    {
      id: 'gestionnaire-perimeter',
      kind: 'item',
      title: PAGE_TITLES['gestionnaire-perimeter'],
      collection: 'gestionnaires',
      questions: [
        ask('gestionnaires', 'perimeter', {
          decides: true,
          label: 'De quels établissements s’occupe-t-elle ?',
          noun: 'le périmètre du gestionnaire',
          options: {
            ej: 'De tout l’organisme gestionnaire',
            some: 'De certains établissements seulement',
          },
          help: {
            why: 'Une gestion centralisée couvre tous les sites ; une gestion par site n’enregistre que les professionnels de ce site.',
            source: 'paysDeLaLoire',
            certainty: 'verified',
          },
        }),
        ask('gestionnaires', 'establishmentIds', {
          label: 'Lesquels ?',
          noun: 'les établissements du gestionnaire',
          when: (_, { perimeter }) => perimeter === 'some',
        }),
        ask('gestionnaires', 'startDate', {
          label: 'À partir de quelle date ?',
          noun: 'le début de la mission du gestionnaire',
          example: '01/12/2026',
        }),
        ask('gestionnaires', 'endDate', {
          label: 'Jusqu’à quelle date ?',
          noun: 'la fin de la mission du gestionnaire',
          hint: 'Laissez vide si la fin n’est pas connue.',
          optional: true,
        }),
      ],
    },
    {
      id: 'habilitation',
      kind: 'questions',
      title: PAGE_TITLES.habilitation,
      intro:
        'C’est cette demande qui désigne : elle se fait dans le Portail mes habilitations (PMH), avec une carte. La fiche PMH, à l’étape des documents, donne les valeurs à saisir écran par écran.',
      applies: (dossier) => dossier.gestionnaires.length > 0,
      questions: [
        ask('habilitation', 'requestedBy', {
          label: 'Qui fera la demande ?',
          noun: 'qui fera la demande d’habilitation',
          options: {
            representative: 'Le représentant légal',
            mandataire: 'Le mandataire',
          },
          help: {
            why: 'Il faut être représentant légal ou mandataire, et connecté avec sa carte.',
            source: 'pmhGuide',
            certainty: 'verified',
          },
        }),
        ask('habilitation', 'requestSentOn', {
          label: 'Date d’envoi de la demande dans le portail',
          noun: 'l’envoi de la demande d’habilitation',
          hint: 'À compléter une fois la demande envoyée. L’acte interne signé ne suffit pas.',
          comesLater: true,
          example: '20/11/2026',
          help: {
            why: 'La désignation est un acte en ligne, fait dans le Portail mes habilitations (PMH).',
            source: 'pmhGuide',
            certainty: 'verified',
          },
        }),
      ],
    },
  ],
};
