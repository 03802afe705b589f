/**
 * Complete dossiers drawn at random: the answers that decide come from a row of the decision table, which
 * also says the documents; the words, the dates and the team are anybody's.
 */
import fc from 'fast-check';
import { appendItems, apply } from '../../shared/dossier/commands';
import type { FieldValue } from '../../shared/dossier/field-kinds';
import type { Dossier, Person } from '../../shared/dossier/schema';
import { askedPages, isAnswered } from '../../shared/journey/findings';
import type { Question } from '../../shared/journey/question';
import { plain } from '../../scripts/demo/driver';
import { answerCommand } from '../journey/answer-sheets';
import { DOCUMENT_WORDS, decisionRows, dossierOf } from '../journey/decision-table';

/** A dossier with everything answered, and the documents that the table expects of it. */
export interface CompleteDossier {
  /** Of the table: « D57 ». */
  readonly row: string;
  readonly dossier: Dossier;
  /** Ids of documents, in the order of the table. */
  readonly documents: readonly string[];
}

const ROWS = decisionRows().filter(
  (row) => plain(row['réponses'] ?? '').includes('Tout le reste') && row['documents'] !== '',
);

/** Words that are hard to print: accents of several languages, ligatures, signs of HTML, long names, fi and ffi. */
const WORDS = [
  'Nguyễn',
  'Łukasz',
  'Œuvre',
  'Çelik',
  'Saint-Ouen-l’Aumône',
  'Bœuf & Fils',
  '<Les Tilleuls>',
  '« Les Œillets »',
  'Griffith',
  'L’Haÿ-les-Roses',
  'Ødegård',
  'Šimůnková',
  'officiel',
  'Marie-Antoinette',
  'D’Aubigné-sur-Layon',
] as const;

/** Names hold letters, hyphens and apostrophes alone. */
const NAMES = WORDS.filter((word) => /^[\p{L}’-]+$/u.test(word));

const wordsOf = (from: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...from), { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const anyText = wordsOf(WORDS);
const anyName = wordsOf(NAMES);
const anyBirthDate = fc
  .tuple(fc.integer({ min: 1960, max: 2003 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-17`);

/** Any complete dossier. */
export const completeDossier: fc.Arbitrary<CompleteDossier> = fc
  .record({
    row: fc.constantFrom(...ROWS),
    texts: fc.array(anyText, { minLength: 40, maxLength: 40 }),
    names: fc.array(anyName, { minLength: 40, maxLength: 40 }),
    birthDates: fc.array(anyBirthDate, { minLength: 12, maxLength: 12 }),
    joining: fc.integer({ min: 0, max: 12 }),
  })
  .map(({ row, texts, names, birthDates, joining }) => {
    const given = dossierOf(row);
    const others = colleagues(given.people, names, birthDates, joining);
    const joined = apply(given, appendItems(given, 'people', others)).dossier;
    const ids = Object.entries(DOCUMENT_WORDS);
    return {
      row: row['cas'] ?? '',
      dossier: reworded(joined, { text: cycle(texts), name: cycle(names) }),
      documents: plain(row['documents'] ?? '')
        .split(' | ')
        .map((words) => ids.find(([, known]) => known === words)?.[0] ?? words),
    };
  });

/** People like those of the row, so that the documents are the same; of a row without people, none. */
function colleagues(
  people: readonly Person[],
  names: readonly string[],
  birthDates: readonly string[],
  count: number,
): Person[] {
  if (people.length === 0) return [];
  return Array.from({ length: count }, (_, index) => {
    const like = people[index % people.length];
    return {
      ...like,
      id: `joined-${index}`,
      birthName: `${names[index % names.length] ?? ''} ${'ABCDEFGHIJKLM'.charAt(index)}`,
      email: `collegue${index}@les-acacias.example`,
      mobile: `+336000013${String(index + 10)}`,
      birthDate: birthDates[index % birthDates.length] ?? '1970-01-17',
    };
  });
}

/** Every free text and name that was answered, in other words. */
function reworded(
  dossier: Dossier,
  next: Readonly<Record<'text' | 'name', () => string>>,
): Dossier {
  let current = dossier;
  for (const { located, subjects } of askedPages(dossier)) {
    for (const { subject, place } of subjects) {
      for (const question of located.page.questions) {
        if (!isAnswered(subject[question.field])) continue;
        const value = otherWords(question, next);
        if (value === undefined) continue;
        current = apply(current, answerCommand(question, value, place.itemId)).dossier;
      }
    }
  }
  return current;
}

function otherWords(
  { kind }: Question,
  next: Readonly<Record<'text' | 'name', () => string>>,
): FieldValue | undefined {
  if (kind.kind === 'text') return next.text().slice(0, kind.max).trim();
  return kind.kind === 'name' ? next.name() : undefined;
}

function cycle(values: readonly string[]): () => string {
  let at = 0;
  return () => values[at++ % values.length] ?? '';
}
