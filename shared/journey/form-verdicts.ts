/** What the answers alone say of each ANS form: needed, not needed, or to be checked, and why. */
import type { Dossier } from '../dossier/schema';
import type { Reason } from './diagnosis';
import { type RepresentativeBranch, representativeBranch } from './representative-branch';

/** An ANS form. The official PDFs are not shipped: Jalon prepares what to copy into them. */
export type FormId = 'contract' | 'f101' | 'f502';

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

const SIGNED_BY_REPRESENTATIVE = 'le représentant légal';

/** Whether the person says there is a contract already; « je ne sais pas » is its own answer. */
export function existingContract({ diagnostic }: Dossier): 'yes' | 'no' | 'unknown' {
  const has = diagnostic.alreadyHas ?? [];
  if (has.includes('contract')) return 'yes';
  return has.length === 0 || has.includes('unknown') ? 'unknown' : 'no';
}

/** What the answers alone say of each form; empty while the branch is open. */
export function decideByAnswers(dossier: Dossier): readonly FormDecision[] {
  const branch = representativeBranch(dossier);
  if (branch === null) return [];
  const decisions = [decideContract(dossier), decideF101(dossier, branch)];
  if (branch === 'president-with-card') decisions.push(decideF502(dossier));
  return decisions;
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
