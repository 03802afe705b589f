/** Which ANS forms this dossier needs, for whom, and why. */
import type { Dossier } from '../dossier/schema';
import type { Reason } from './diagnosis';
import type { Todo } from './step';

/** An ANS form. The official PDFs are not shipped: Jalon prepares what to copy into them. */
export type FormId = 'contract' | 'f101' | 'f502';

/** Who signs for the structure, and who holds which card. */
export type RepresentativeBranch =
  /** The director is the legal representative. */
  | 'director'
  /** The president takes a CDE card and names the director mandataire (CPE card). */
  | 'president-with-card'
  /** The president takes no card and names the director to get the CDE. */
  | 'president-without-card';

/** One form and what the decision says of it. */
export interface FormDecision {
  readonly form: FormId;
  readonly title: string;
  /** `to-check`: something unknown decides; it is prepared meanwhile. */
  readonly verdict: 'needed' | 'not-needed' | 'to-check';
  readonly reason: Reason;
  /** Whose form it is, in words: « la personne qui représente la structure ». */
  readonly signedBy: string;
}

/** Official or current titles of the forms. */
export const FORM_TITLES: Readonly<Record<FormId, string>> = {
  contract: 'Contrat d’adhésion',
  f101: 'Formulaire F101 (carte de directeur d’établissement, CDE)',
  f502: 'Formulaire F502 (mandataire, carte de personnel d’établissement, CPE)',
};

/** Which branch the answers lead to; `null` while it is open. */
export function representativeBranch({ representative }: Dossier): RepresentativeBranch | null {
  if (representative.directorIsRepresentative === 'yes') return 'director';
  if (representative.directorIsRepresentative === undefined) return null;
  if (representative.presidentOption === 'a') return 'president-with-card';
  if (representative.presidentOption === 'b') return 'president-without-card';
  return null;
}

/** Whether the person says there is a contract already; « je ne sais pas » is its own answer. */
export function existingContract({ diagnostic }: Dossier): 'yes' | 'no' | 'unknown' {
  const has = diagnostic.alreadyHas ?? [];
  if (has.includes('contract')) return 'yes';
  return has.length === 0 || has.includes('unknown') ? 'unknown' : 'no';
}

const FORMS_PAGE = { step: 'contract', page: 'forms' } as const;
const SIGNED_BY_REPRESENTATIVE = 'le représentant légal';

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

function decideByAnswers(dossier: Dossier): readonly FormDecision[] {
  const branch = representativeBranch(dossier);
  if (branch === null) return [];
  const decisions = [decideContract(dossier), decideF101(dossier, branch)];
  if (branch === 'president-with-card') decisions.push(decideF502(dossier));
  return decisions;
}

/** Whether a form is to be prepared, for certain or until checked. */
export function isPrepared(dossier: Dossier, form: FormId): boolean {
  return decideForms(dossier).some(
    (decision) => decision.form === form && decision.verdict !== 'not-needed',
  );
}

function decideContract(dossier: Dossier): FormDecision {
  const base = {
    form: 'contract',
    title: FORM_TITLES.contract,
    signedBy: SIGNED_BY_REPRESENTATIVE,
  } as const;
  const existing = existingContract(dossier);
  const { identifiersChanged } = dossier.contract;
  if (existing === 'yes' && identifiersChanged === 'yes') {
    return { ...base, verdict: 'needed', reason: CHANGED };
  }
  if (existing === 'yes') {
    return {
      ...base,
      verdict: identifiersChanged === 'no' ? 'not-needed' : 'to-check',
      reason: {
        text: 'Un seul contrat par organisme gestionnaire suffit, tant que le FINESS et le SIRET n’ont pas changé : il couvre tous les moyens de l’ANS, RPPS+ compris.',
        source: 'occitanie',
        certainty: 'verified',
      },
    };
  }
  if (existing === 'no' && hasWhatAContractGives(dossier)) {
    return {
      ...base,
      verdict: 'to-check',
      reason: {
        text: 'Vous n’avez pas coché de contrat, mais vous avez déjà une carte CDE, un gestionnaire ou des professionnels enregistrés, qui en supposent un : vérifiez auprès de l’ANS.',
        source: 'occitanie',
        certainty: 'inferred',
      },
    };
  }
  if (existing === 'unknown') {
    return {
      ...base,
      verdict: 'to-check',
      reason: {
        text: 'Vérifiez d’abord si l’organisme gestionnaire a déjà un contrat avec l’ANS : il n’en faut pas un deuxième.',
        source: 'occitanie',
        certainty: 'verified',
      },
    };
  }
  return {
    ...base,
    verdict: 'needed',
    reason: {
      text: 'Sans contrat avec l’ANS, pas d’accès au portail RPPS+ : le contrat d’adhésion vient en premier.',
      source: 'occitanie',
      certainty: 'inferred',
    },
  };
}

/** Signs of a contract that was not ticked. */
function hasWhatAContractGives({ diagnostic, representative, director }: Dossier): boolean {
  const has = diagnostic.alreadyHas ?? [];
  return (
    has.includes('gestionnaire') ||
    has.includes('people') ||
    representative.card === 'cde' ||
    (representative.directorIsRepresentative === 'no' && director.card === 'cde')
  );
}

const CHANGED: Reason = {
  text: 'Le numéro FINESS ou le SIRET a changé depuis le contrat : il faut un nouveau contrat et un nouveau F101.',
  source: 'bretagne',
  certainty: 'partly-read',
};

function decideF101(dossier: Dossier, branch: RepresentativeBranch): FormDecision {
  const holdsForDirector = branch === 'president-without-card';
  const card = holdsForDirector ? dossier.director.card : dossier.representative.card;
  const base = {
    form: 'f101',
    title: FORM_TITLES.f101,
    signedBy: SIGNED_BY_REPRESENTATIVE,
  } as const;
  if (card === 'cps') return { ...base, ...decideWithCps(dossier, holdsForDirector) };
  if (card === 'cde') return { ...base, ...decideWithCde(dossier) };
  return {
    ...base,
    // A CPE is not a CDE: with either « none » or « cpe » there is none yet.
    verdict: card === 'none' || card === 'cpe' ? 'needed' : 'to-check',
    reason: {
      text: holdsForDirector
        ? 'Le président ne prend pas de carte : la carte CDE est commandée au nom du directeur, avec la preuve de sa nomination ou de sa délégation.'
        : 'Le représentant légal commande une carte CDE, qui lui sert à désigner les gestionnaires en ligne.',
      source: 'occitanie',
      certainty: 'verified',
    },
  };
}

type Decided = Pick<FormDecision, 'verdict' | 'reason'>;

function decideWithCps(dossier: Dossier, holdsForDirector: boolean): Decided {
  const reason = { source: 'bretagne', certainty: 'inferred' } as const;
  if (holdsForDirector) {
    return {
      verdict: 'to-check',
      reason: {
        ...reason,
        text: 'Le directeur a déjà une carte CPS (professionnel de santé) : demandez à l’ANS si elle suffit avant de commander une carte CDE.',
      },
    };
  }
  const changed = dossier.contract.identifiersChanged;
  if (existingContract(dossier) === 'yes' && changed !== 'no' && changed !== undefined) {
    return {
      verdict: 'to-check',
      reason: {
        ...reason,
        text: 'Un changement de FINESS ou de SIRET demande un nouveau F101, mais une carte CPS en dispense : demandez à l’ANS.',
      },
    };
  }
  return {
    verdict: 'not-needed',
    reason: {
      text: 'Le représentant légal a déjà une carte CPS (professionnel de santé) : elle suffit.',
      source: 'bretagne',
      certainty: 'verified',
    },
  };
}

function decideWithCde(dossier: Dossier): Decided {
  const existing = existingContract(dossier);
  const changed = dossier.contract.identifiersChanged;
  if (existing === 'yes' && changed === 'yes') return { verdict: 'needed', reason: CHANGED };
  const isSettled = existing === 'yes' && changed === 'no';
  return {
    verdict: isSettled ? 'not-needed' : 'to-check',
    reason: {
      text: isSettled
        ? 'La carte CDE est déjà là.'
        : 'Une carte CDE est déjà là : vérifiez qu’elle vaut toujours, avec le contrat et les numéros d’aujourd’hui.',
      source: 'occitanie',
      certainty: 'inferred',
    },
  };
}

function decideF502({ director: { card } }: Dossier): FormDecision {
  const isNeeded = card === 'none' || card === 'cps';
  return {
    form: 'f502',
    title: FORM_TITLES.f502,
    verdict: isNeeded ? 'needed' : 'to-check',
    signedBy: SIGNED_BY_REPRESENTATIVE,
    reason: isNeeded
      ? {
          text: 'Le président prend la carte CDE et désigne le directeur mandataire, qui reçoit une carte CPE.',
          source: 'occitanie',
          certainty: card === 'none' ? 'verified' : 'inferred',
        }
      : {
          text: 'Le directeur a peut-être déjà une carte : vérifiez s’il est déjà mandataire avant d’envoyer un F502.',
          source: 'occitanie',
          certainty: 'inferred',
        },
  };
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
