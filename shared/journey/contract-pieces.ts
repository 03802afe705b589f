/** Which supporting papers go with the ANS forms of a dossier, and why. */
import type { Dossier, SectionField } from '../dossier/schema';
import { decideForms, isPrepared } from './contractualisation';
import type { FormId } from './form-verdicts';
import { representativeBranch } from './representative-branch';
import type { Reason } from './diagnosis';
import type { Question } from './question';

/** A supporting paper, by the field that keeps the date it was gathered. */
export type PieceId = Exclude<SectionField<'pieces'>, 'acceptedDoubts'>;

/** One paper to gather. */
export interface PieceDecision {
  readonly piece: PieceId;
  readonly reason: Reason;
}

/** What each paper is called. */
export const PIECE_TITLES: Readonly<Record<PieceId, string>> = {
  contractForm: 'Le contrat d’adhésion officiel, rempli et signé',
  f101Form: 'Le formulaire F101, rempli et signé',
  f502Form: 'Le formulaire F502, rempli et signé',
  appointmentAct: 'L’acte de nomination du représentant légal',
  interimDocument: 'Un document disant que la personne occupe le poste par intérim',
  directorAct:
    'L’acte de nomination du directeur, ou la délégation de pouvoir que lui donne le président',
  directorInterimDocument: 'Un document disant que le directeur occupe le poste par intérim',
};

/**
 * The papers to gather for the forms that are needed, each once: the forms, then the acts they rest on. To
 * be compared with the official forms, not read here.
 */
export function decidePieces(dossier: Dossier): readonly PieceDecision[] {
  const forms = decideForms(dossier)
    .filter(({ verdict }) => verdict !== 'not-needed')
    .map(({ form }) => form);
  const acts = new Set(forms.map((form) => actBehind(dossier, form)));
  return [...forms.map((form) => FORM_PIECES[form]), ...acts];
}

/** Why the paper of this question is to be gathered; `null` for any other question, or a paper not needed. */
export function pieceReason(
  dossier: Dossier,
  { entity, field }: Pick<Question, 'entity' | 'field'>,
): Reason | null {
  if (entity !== 'pieces') return null;
  return decidePieces(dossier).find(({ piece }) => piece === field)?.reason ?? null;
}

/** The papers that go with one form; none if it is not needed. */
export function decidePiecesOf(dossier: Dossier, form: FormId): readonly PieceDecision[] {
  return isPrepared(dossier, form) ? [FORM_PIECES[form], actBehind(dossier, form)] : [];
}

/** The act that gives its power to the person whose form it is; in an interim, a document that says so stands for it. */
function actBehind(dossier: Dossier, form: FormId): PieceDecision {
  // Where the president takes no card, the F101 is the director's and rests on the director's act.
  if (form === 'f101' && representativeBranch(dossier) === 'president-without-card') {
    return dossier.director.isInterim === 'yes' ? DIRECTOR_INTERIM_DOCUMENT : DIRECTOR_ACT;
  }
  return dossier.representative.isInterim === 'yes' ? INTERIM_DOCUMENT : APPOINTMENT_ACT;
}

const OFFICIAL_FORM: Reason = {
  text: 'À télécharger dans l’index des formulaires de l’ANS, puis à remplir avec la fiche de préparation.',
  source: 'forms',
  certainty: 'inferred',
};
const FORM_PIECES: Readonly<Record<FormId, PieceDecision>> = {
  contract: { piece: 'contractForm', reason: OFFICIAL_FORM },
  f101: { piece: 'f101Form', reason: OFFICIAL_FORM },
  f502: { piece: 'f502Form', reason: OFFICIAL_FORM },
};
const APPOINTMENT_ACT: PieceDecision = {
  piece: 'appointmentAct',
  reason: {
    text: 'Si le nom diffère de celui de la pièce d’identité, l’acte de nomination fait foi.',
    source: 'bretagne',
    certainty: 'verified',
  },
};
const INTERIM_DOCUMENT: PieceDecision = {
  piece: 'interimDocument',
  reason: {
    text: 'La direction provisoire est admise dès lors qu’un document l’atteste.',
    source: 'bretagne',
    certainty: 'verified',
  },
};
const DIRECTOR_ACT: PieceDecision = {
  piece: 'directorAct',
  reason: {
    text: 'C’est la preuve demandée quand la carte CDE (directeur d’établissement) est prise par le directeur à la place du président.',
    source: 'occitanie',
    certainty: 'verified',
  },
};
const DIRECTOR_INTERIM_DOCUMENT: PieceDecision = {
  piece: 'directorInterimDocument',
  reason: {
    text: 'La direction provisoire est admise dès lors qu’un document l’atteste. Comme le directeur prend ici la carte à la place du président, vérifiez s’il faut aussi une délégation de pouvoir.',
    source: 'bretagne',
    certainty: 'inferred',
  },
};
