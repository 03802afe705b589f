/** Step 1: at most six questions, and an outcome in plain words for every combination of answers. */
import type { Dossier } from '../../dossier/schema';
import { diagnose, diagnosticTodos } from '../diagnosis';
import { ask } from '../question';
import type { StepDefinition } from '../step';
import { PAGE_TITLES, STEP_TITLES } from '../titles';

const usesDui = ({ diagnostic }: Dossier): boolean => diagnostic.usesDui === 'yes';

/** « Êtes-vous concerné ? ». */
export const diagnosticStep: StepDefinition = {
  id: 'diagnostic',
  title: STEP_TITLES.diagnostic,
  why: 'Quelques questions pour savoir ce qui est obligatoire, ce qui est facultatif et par où commencer.',
  applies: () => true,
  todos: diagnosticTodos,
  pages: [
    {
      id: 'dui',
      kind: 'questions',
      title: PAGE_TITLES.dui,
      questions: [
        ask('diagnostic', 'usesDui', {
          decides: true,
          label: 'Utilisez-vous un dossier usager informatisé (DUI) ?',
          noun: 'l’usage d’un dossier usager informatisé',
          hint: 'Le logiciel dans lequel vos équipes suivent les personnes accompagnées.',
          options: { yes: 'Oui', no: 'Non', unknown: 'Je ne sais pas' },
          help: {
            why: 'Dès lors qu’un DUI est en service, tout ou partie de vos équipes accède à des données de santé, et cet accès doit être protégé.',
            source: 'leaflet',
            certainty: 'verified',
          },
        }),
        ask('diagnostic', 'duiName', {
          label: 'Quel est son nom ?',
          noun: 'le nom du logiciel',
          hint: 'Le nom commercial, tel qu’il s’affiche à l’ouverture.',
          optional: true,
          when: usesDui,
        }),
        ask('diagnostic', 'duiSegur', {
          label: 'Est-il référencé Ségur ?',
          noun: 'le référencement Ségur du logiciel',
          hint: 'Votre éditeur vous le dira. Sans réponse, choisissez « Je ne sais pas ».',
          options: { yes: 'Oui', no: 'Non', unknown: 'Je ne sais pas' },
          when: usesDui,
          help: {
            why: 'Selon l’Agence du Numérique en Santé (ANS), les DUI référencés Ségur en vague 1 proposent la connexion par Pro Santé Connect (PSC).',
            source: 'leaflet',
            certainty: 'verified',
          },
        }),
      ],
    },
    {
      id: 'access',
      kind: 'questions',
      title: PAGE_TITLES.access,
      questions: [
        ask('diagnostic', 'healthData', {
          decides: true,
          label: 'Vos équipes lisent-elles ou écrivent-elles des données de santé ?',
          noun: 'l’accès de vos équipes aux données de santé',
          hint: 'Traitements, soins, allergies, projet personnalisé, transmissions, comptes rendus…',
          options: {
            digital: 'Oui, sur un ordinateur, une tablette ou un téléphone',
            paper: 'Oui, mais sur papier seulement',
            none: 'Non, personne',
            unknown: 'Je ne sais pas',
          },
          help: {
            why: 'Seuls les professionnels qui ont besoin d’accéder à des données de santé sont enregistrés.',
            source: 'leaflet',
            certainty: 'verified',
          },
        }),
        ask('diagnostic', 'signIn', {
          decides: true,
          label: 'Comment s’y connectent-elles aujourd’hui ?',
          noun: 'la façon de se connecter',
          options: {
            password: 'Avec un identifiant et un mot de passe',
            psc: {
              label: 'Avec Pro Santé Connect (PSC)',
              hint: 'Par une carte CPS (professionnel de santé) ou par l’e-CPS (carte de professionnel de santé dématérialisée).',
            },
            'other-strong': {
              label: 'Avec une autre authentification forte',
              hint: 'Par exemple un code reçu sur le téléphone en plus du mot de passe, ou une clé.',
            },
            unknown: 'Je ne sais pas',
          },
          when: ({ diagnostic }) => diagnostic.healthData === 'digital',
          help: {
            why: 'Le référentiel d’identification électronique (RIE) demande une authentification forte pour ouvrir des données de santé.',
            source: 'rie',
            certainty: 'verified',
          },
        }),
      ],
    },
    {
      id: 'already',
      kind: 'questions',
      title: PAGE_TITLES.already,
      intro:
        'Le portail RPPS+ enregistre vos professionnels au répertoire partagé des professionnels intervenant dans le système de santé (RPPS).',
      questions: [
        ask('diagnostic', 'alreadyHas', {
          decides: true,
          label: 'Qu’avez-vous déjà avec l’Agence du Numérique en Santé (ANS) ?',
          noun: 'ce que vous avez déjà avec l’ANS',
          hint: 'Cochez tout ce qui est en place.',
          options: {
            contract: {
              label: 'Un contrat d’adhésion',
              hint: 'Signé par votre organisme gestionnaire, pour des cartes ou des certificats par exemple.',
            },
            card: {
              label: 'Une carte CPS, CDE ou CPE',
              hint: 'Carte CPS (professionnel de santé), CDE (directeur d’établissement) ou CPE (personnel d’établissement).',
            },
            gestionnaire: 'Un gestionnaire RPPS+ déjà habilité',
            people: 'Des professionnels déjà enregistrés',
            nothing: 'Rien de tout cela',
            unknown: 'Je ne sais pas',
          },
          help: {
            why: 'Un contrat existant couvre tous les moyens de l’ANS : il n’en faut pas un deuxième.',
            source: 'occitanie',
            certainty: 'verified',
          },
        }),
      ],
    },
    {
      id: 'outcome',
      kind: 'outcome',
      title: PAGE_TITLES.outcome,
      questions: [
        ask('diagnostic', 'goesOn', {
          decides: true,
          label: 'Voulez-vous préparer l’enregistrement de vos professionnels quand même ?',
          noun: 'la suite à donner',
          hint: 'Vous pourrez changer d’avis : rien n’est effacé.',
          options: {
            yes: 'Oui, je continue',
            no: 'Non, je m’arrête là pour le moment',
          },
          when: (dossier) => diagnose(dossier)?.asksWhetherToGoOn ?? false,
        }),
      ],
    },
  ],
};
