/** Who signs and who acts online for the structure, by name and quality, as the documents say it. */
import { representativeBranch } from '../journey/representative-branch';
import { type Answers, valueFor } from './answers';
import type { Value } from './document-model';
import { MISSING, UNANSWERED, joined } from './values';

/** A person who acts for the structure. */
export interface Signatory {
  /** « Mme Camille Anne Sorbier ». */
  readonly name: Value;
  /** What the person is in the structure: « Présidente de l’association ». */
  readonly role: Value;
  /** In which quality they sign, as a noun: « représentant légal ». */
  readonly quality: string;
  /** The act that gives them this power: « Délégation de pouvoir, 2 septembre 2024, … ». */
  readonly power: Value;
}

/** Whose answers they are. */
export type Holder = 'representative' | 'director';

/** The legal representative, who signs with the ANS. */
export function legalRepresentative(answers: Answers): Signatory {
  return signatory(answers, 'representative', 'représentant légal');
}

/**
 * Who makes the online request, hence signs the internal act: the legal representative or the mandataire.
 * The mandataire is the director where the president is the legal representative; else nobody the
 * dossier knows.
 */
export function requester(answers: Answers): Signatory {
  const { requestedBy } = answers.dossier.habilitation;
  const isAsked = valueFor(answers, 'habilitation.requestedBy') !== null;
  if (!isAsked || requestedBy === undefined) {
    return unknownSignatory('représentant légal ou mandataire');
  }
  if (requestedBy === 'representative') return legalRepresentative(answers);
  const branch = representativeBranch(answers.dossier);
  return branch === 'president-with-card' || branch === 'president-without-card'
    ? signatory(answers, 'director', 'mandataire')
    : unknownSignatory('mandataire');
}

function signatory(answers: Answers, holder: Holder, quality: string): Signatory {
  const part = (field: string): Value => valueFor(answers, `${holder}.${field}`) ?? UNANSWERED;
  return {
    name: fullName(answers, holder),
    role: part('role'),
    quality,
    power: powerOf(answers, holder),
  };
}

/** The act that gives a person their power: « Délégation de pouvoir, 2 septembre 2024, Conseil d’administration ». */
export function powerOf(answers: Answers, holder: Holder): Value {
  const act = ['actKind', 'actDate', 'actBody'];
  return joined(
    act.map((field) => valueFor(answers, `${holder}.${field}`) ?? UNANSWERED),
    ', ',
  );
}

function unknownSignatory(quality: string): Signatory {
  return { name: MISSING, role: MISSING, quality, power: UNANSWERED };
}

/** « Mme Camille Anne Sorbier », under the name used at work. */
export function fullName(answers: Answers, holder: Holder): Value {
  const part = (field: string): Value => valueFor(answers, `${holder}.${field}`) ?? UNANSWERED;
  const used = part('usedName');
  const name = joined(
    [part('firstNames'), used.state === 'unanswered' ? part('birthName') : used],
    ' ',
  );
  const title = titleOf(answers.dossier[holder].civility);
  return title === '' || name.state !== 'given' ? name : { ...name, text: `${title} ${name.text}` };
}

/** « Mme » or « M. », with a no-break space to follow; empty as long as the civilité is not said. */
export function titleOf(civility: 'M' | 'MME' | undefined): string {
  if (civility === undefined) return '';
  return civility === 'MME' ? 'Mme' : 'M.';
}
