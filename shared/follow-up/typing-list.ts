/** What is typed on the portal for a person, field by field, in the order that Jalon knows of its screens. */
import { type Answers, valueFor } from '../documents/answers';
import type { Value } from '../documents/document-model';
import { MISSING, UNANSWERED, given, printable } from '../documents/values';
import { roleWords } from '../documents/staff-words';
import {
  type TypedKind,
  canonicalOf,
  formatField,
  isTyped,
  readingContext,
} from '../dossier/read-field';
import type { Establishment, Person } from '../dossier/schema';
import { namedCommuneOf } from '../identifiers/communes';
import { decidedRole, establishmentsOf } from '../journey/staffing';
import { roleByCode } from '../reference/roles';

/** One field of the portal. */
export interface TypingField {
  readonly label: string;
  /** As documents and screens show it. */
  readonly value: Value;
  /** What goes into the clipboard: without the spaces that only help the eye; `null` if there is nothing to type. */
  readonly copied: string | null;
}

/** The fields of one screen, or of one part of it. */
export interface TypingGroup {
  readonly title: string;
  readonly fields: readonly TypingField[];
}

/** The whole list: first what a person is sought by, if there is a number. */
export function typingList(answers: Answers, person: Person): readonly TypingGroup[] {
  const number = asked(answers, person, 'rppsNumber');
  return [
    ...(number === null ? [] : [{ title: 'Recherche', fields: [number] }]),
    ...portalFields(answers, person),
  ];
}

/** The fields of the registration itself. */
export function portalFields(answers: Answers, person: Person): readonly TypingGroup[] {
  const ask = (field: string, label?: string): TypingField | null =>
    asked(answers, person, field, label);
  return [
    group('État civil', [
      ask('civility'),
      ask('sex'),
      ask('birthName'),
      ask('firstNames'),
      ask('birthDate'),
      ask('birthPlace', 'Lieu de naissance'),
      person.bornInFrance === undefined ? ask('bornInFrance') : ask('birthCountry'),
    ]),
    group('Exercice et correspondance', [
      exerciseName(answers, person),
      ask('email', 'Adresse électronique de correspondance'),
      ask('mobile', 'Téléphone mobile de correspondance') ?? NO_MOBILE,
    ]),
    group('Situation d’exercice', [
      ...structures(answers, person),
      ask('portalProfession', 'Profession (TRE_R85)'),
      role(person),
      ask('practiceMode', 'Mode d’exercice (JDV_J117)'),
      ask('category', 'Catégorie (JDV_J118)'),
      ask('startDate'),
      endDate(answers, person),
    ]),
  ];
}

function group(title: string, fields: readonly (TypingField | null)[]): TypingGroup {
  return { title, fields: fields.filter((field) => field !== null) };
}

/** A field of the portal that holds the answer to a question; `null` if it is not asked. */
function asked(
  answers: Answers,
  person: Person,
  field: string,
  label?: string,
): TypingField | null {
  const shown = answers.answer(`people.${field}`, person);
  if (shown === null) return null;
  const { question, value } = shown;
  const fields: Readonly<Record<string, unknown>> = person;
  const kept = fields[field];
  const isUsable = value.state === 'given' || value.state === 'doubtful';
  return {
    label: label ?? question.label,
    value,
    copied:
      isUsable && typeof kept === 'string'
        ? copiedText(
            answers,
            question.kind.kind === 'portal-profession' || !isTyped(question.kind)
              ? null
              : question.kind,
            kept,
            value,
          )
        : null,
  };
}

/** Kinds whose spaces are for the eye only. */
const NUMBERS: readonly string[] = ['phone', 'rpps', 'finess'];

/** A chosen value is copied in its words; a typed one as it is typed. */
function copiedText(
  { dossier, today }: Answers,
  kind: TypedKind | null,
  kept: string,
  { text }: Value,
): string {
  if (kind === null) return text;
  const canonical = canonicalOf(kind, kept, readingContext(dossier, today));
  if (kind.kind === 'commune') return printable(namedCommuneOf(canonical)?.name ?? canonical);
  const typed = printable(formatField(kind, canonical));
  return NUMBERS.includes(kind.kind) ? typed.replaceAll(/\s/gu, '') : typed;
}

const NO_MOBILE: TypingField = {
  label: 'Téléphone mobile de correspondance',
  value: given('pas de mobile personnel : l’employeur décide d’un autre moyen (à vérifier)'),
  copied: null,
};

function exerciseName(answers: Answers, person: Person): TypingField {
  const field = asked(answers, person, 'usedName');
  if (field !== null && field.value.state !== 'unanswered') {
    return { ...field, label: 'Nom d’exercice' };
  }
  const birthName = asked(answers, person, 'birthName');
  return {
    label: 'Nom d’exercice',
    value: { ...UNANSWERED, text: 'le même que le nom de naissance' },
    copied: birthName?.copied ?? null,
  };
}

function role(person: Person): TypingField {
  const code = decidedRole(person);
  return {
    label: 'Rôle (TRE_R22)',
    value: code === null ? MISSING : given(roleWords(code)),
    copied: code === null ? null : roleByCode(code).portalLabel,
  };
}

function endDate(answers: Answers, person: Person): TypingField {
  const field = asked(answers, person, 'endDate');
  return field !== null && field.value.state !== 'unanswered'
    ? field
    : { label: 'Date de fin', value: { ...UNANSWERED, text: 'à laisser vide' }, copied: null };
}

function structures(answers: Answers, person: Person): readonly TypingField[] {
  const ids = new Set(establishmentsOf(answers.dossier, person));
  const own = answers.dossier.establishments.filter(({ id }) => ids.has(id));
  if (own.length === 0) return [{ label: 'Structure', value: MISSING, copied: null }];
  return own.map((establishment, index) => ({
    label: own.length > 1 ? `Structure ${index + 1}` : 'Structure',
    ...structure(answers, establishment),
  }));
}

/** A structure is sought by its FINESS number. */
function structure(
  answers: Answers,
  establishment: Establishment,
): Pick<TypingField, 'value' | 'copied'> {
  const finess = valueFor(answers, 'establishments.finessEg', establishment) ?? MISSING;
  const name = printable(establishment.name ?? 'Établissement sans nom');
  const isUsable = finess.state === 'given';
  return {
    value: { state: finess.state, text: `${name}, FINESS géographique ${finess.text}` },
    copied: isUsable ? finess.text.replaceAll(/\s/gu, '') : null,
  };
}
