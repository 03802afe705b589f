/** Which ANS forms this dossier needs, once what had to be checked is settled, and what is left to check. */
import type { Dossier } from '../dossier/schema';
import type { Reason } from './diagnosis';
import { type FormDecision, type FormId, decideByAnswers, existingContract } from './form-verdicts';
import { representativeBranch } from './representative-branch';
import type { Todo } from './step';

const FORMS_PAGE = { step: 'contract', page: 'forms' } as const;

/** What becomes of each of the three forms; empty while the branch is open. */
export function decideForms(dossier: Dossier): readonly FormDecision[] {
  return decideByAnswers(dossier).map((decision) => settled(dossier, decision));
}

/** Whether the answers, all given, leave it open if this form is needed: a check with the ANS settles it. */
export function isToBeSettled(dossier: Dossier, form: FormId): boolean {
  return (
    isAllSaid(dossier, form) &&
    decideByAnswers(dossier).some(
      (decision) => decision.form === form && decision.verdict === 'to-check',
    )
  );
}

function isAllSaid(dossier: Dossier, form: FormId): boolean {
  return whereUnsaid(dossier, form) === null;
}

/** Where the first missing answer of those that decide of a form is asked; `null` if all are given, be it « je ne sais pas ». */
function whereUnsaid(dossier: Dossier, form: FormId): Todo['place'] | null {
  const { diagnostic, contract, representative, director } = dossier;
  if (diagnostic.alreadyHas === undefined) return { step: 'diagnostic', page: 'already' };
  if (existingContract(dossier) === 'yes' && contract.identifiersChanged === undefined) {
    return FORMS_PAGE;
  }
  if (form === 'contract') return null;
  const isDirectors = form === 'f502' || representativeBranch(dossier) === 'president-without-card';
  if (isDirectors) {
    return director.card === undefined ? { step: 'representative', page: 'director-act' } : null;
  }
  return representative.card === undefined
    ? { step: 'representative', page: 'representative-card' }
    : null;
}

/** The decision as the person settled it, once they checked. */
function settled(dossier: Dossier, decision: FormDecision): FormDecision {
  if (decision.verdict !== 'to-check' || !isAllSaid(dossier, decision.form)) return decision;
  const { contract } = dossier;
  const verdict = {
    contract: contract.settledContract,
    f101: contract.settledF101,
    f502: contract.settledF502,
  }[decision.form];
  if (verdict === undefined) return decision;
  const found = verdict === 'needed' ? 'il le faut' : 'il n’est pas nécessaire';
  const { reason } = decision;
  return {
    ...decision,
    verdict,
    reason: { ...reason, text: `Vous l’avez vérifié : ${found}. ${reason.text}` },
  };
}

/** Whether a form is to be prepared, for certain or until checked. */
export function isPrepared(dossier: Dossier, form: FormId): boolean {
  return decideForms(dossier).some(
    (decision) => decision.form === form && decision.verdict !== 'not-needed',
  );
}

/** What the contractualisation still waits for besides answers: verdicts to check. */
export function contractTodos(dossier: Dossier): readonly Todo[] {
  return decideForms(dossier)
    .filter(({ verdict }) => verdict === 'to-check')
    .map(({ form, title }) => ({
      label: `Vérifier s’il faut : ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
      place: whereUnsaid(dossier, form) ?? FORMS_PAGE,
      minutes: 10,
    }));
}

/** Advice on the level of the contract, from the number of establishments. */
export function contractLevelAdvice(dossier: Dossier): { level: 'ej' | 'eg'; reason: Reason } {
  return dossier.establishments.length > 1
    ? {
        level: 'ej',
        reason: {
          text: 'Avec plusieurs établissements, un seul contrat au FINESS juridique est recommandé : il couvre tous vos sites.',
          source: 'occitanie',
          certainty: 'verified',
        },
      }
    : {
        level: 'eg',
        reason: {
          text: 'Avec un seul établissement, le contrat peut être pris au FINESS géographique.',
          source: 'occitanie',
          certainty: 'verified',
        },
      };
}
