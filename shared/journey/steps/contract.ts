/** Step 4: which forms are needed and why, and which papers are gathered. */
import type { Dossier } from '../../dossier/schema';
import { PIECE_TITLES, type PieceId, decidePieces } from '../contract-pieces';
import { contractTodos, decideForms, isToBeSettled } from '../contractualisation';
import { type FormId, existingContract } from '../form-verdicts';
import { representativeBranch } from '../representative-branch';
import { parcoursApplies } from '../diagnosis';
import { type Question, ask } from '../question';
import type { StepDefinition } from '../step';
import { PAGE_TITLES, STEP_TITLES } from '../titles';

/** As long as the branch is open nothing is decided, hence nothing is set aside; the step is blocked. */
const isUndecided = (dossier: Dossier): boolean => representativeBranch(dossier) === null;

function pieceQuestion(piece: PieceId): Question {
  const label = PIECE_TITLES[piece];
  return ask('pieces', piece, {
    label,
    noun: label.charAt(0).toLowerCase() + label.slice(1),
    hint: 'Cochez-la une fois réunie, ou donnez la date. Laissez vide tant qu’elle manque.',
    comesLater: true,
    when: (dossier) =>
      isUndecided(dossier) || decidePieces(dossier).some((decision) => decision.piece === piece),
  });
}

/** The result of a check, for a form that the answers leave open. */
function settlingQuestion(
  field: 'settledContract' | 'settledF101' | 'settledF502',
  form: FormId,
): Question {
  const what = { contract: 'le contrat d’adhésion', f101: 'le F101', f502: 'le F502' }[form];
  return ask('contract', field, {
    decides: true,
    label: `Une fois vérifié : faut-il ${what} ?`,
    noun: `le résultat de la vérification pour ${what}`,
    hint: 'À remplir quand l’ANS, ou la personne qui a signé, vous a répondu.',
    options: { needed: 'Oui, il le faut', 'not-needed': 'Non, il n’est pas nécessaire' },
    optional: true,
    when: (dossier) => isToBeSettled(dossier, form),
  });
}

/** « Contractualisation ». */
export const contractStep: StepDefinition = {
  id: 'contract',
  title: STEP_TITLES.contract,
  why: 'Jalon dit quels formulaires de l’Agence du Numérique en Santé (ANS) il vous faut, pourquoi, et prépare ce qui est à y recopier.',
  applies: parcoursApplies,
  todos: contractTodos,
  blocker: (dossier) =>
    isUndecided(dossier)
      ? {
          reason: 'Dites d’abord qui est le représentant légal et qui prendra la carte.',
          place: { step: 'representative', page: 'who' },
        }
      : null,
  pages: [
    {
      id: 'forms',
      kind: 'outcome',
      title: PAGE_TITLES.forms,
      intro:
        'Le contrat avec l’ANS ouvre l’accès au répertoire partagé des professionnels intervenant dans le système de santé (RPPS). Il est lié aux numéros FINESS (fichier national des établissements sanitaires et sociaux) et SIRET (système d’identification du répertoire des établissements) de la structure.',
      questions: [
        ask('contract', 'identifiersChanged', {
          decides: true,
          label: 'Le numéro FINESS ou le SIRET a-t-il changé depuis la signature du contrat ?',
          noun: 'un changement de FINESS ou de SIRET',
          hint: 'Par exemple après une fusion ou un changement d’organisme gestionnaire.',
          options: { no: 'Non', yes: 'Oui', unknown: 'Je ne sais pas' },
          when: (dossier) => existingContract(dossier) === 'yes',
          help: {
            why: 'Un changement de FINESS ou de SIRET demande un nouveau contrat et un nouveau F101.',
            source: 'bretagne',
            certainty: 'partly-read',
          },
        }),
        settlingQuestion('settledContract', 'contract'),
        settlingQuestion('settledF101', 'f101'),
        settlingQuestion('settledF502', 'f502'),
        ask('contract', 'deliveryAddress', {
          decides: true,
          label: 'Où envoyer la carte ?',
          noun: 'l’adresse de livraison de la carte',
          options: {
            organisation: 'À l’adresse de l’organisme gestionnaire',
            establishment: 'À l’adresse de l’établissement',
            other: 'À une autre adresse',
          },
          when: (dossier) =>
            isUndecided(dossier) ||
            decideForms(dossier).some(
              ({ form, verdict }) => form !== 'contract' && verdict !== 'not-needed',
            ),
        }),
        ask('contract', 'deliveryDetails', {
          label: 'Adresse de livraison',
          noun: 'l’adresse de livraison',
          example: '3 place du Marché, 58000 Nevers',
          when: ({ contract }) => contract.deliveryAddress === 'other',
        }),
      ],
    },
    {
      id: 'pieces',
      kind: 'questions',
      title: PAGE_TITLES.pieces,
      intro:
        'Cette liste est à comparer avec celle du formulaire officiel, que Jalon ne contient pas.',
      applies: (dossier) => isUndecided(dossier) || decidePieces(dossier).length > 0,
      questions: [
        pieceQuestion('contractForm'),
        pieceQuestion('f101Form'),
        pieceQuestion('f502Form'),
        pieceQuestion('appointmentAct'),
        pieceQuestion('interimDocument'),
        pieceQuestion('directorAct'),
        pieceQuestion('directorInterimDocument'),
      ],
    },
  ],
};
