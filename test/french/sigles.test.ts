import { describe, expect, it } from 'vitest';
import type { Question } from '../../shared/journey/question';
import type { StepDefinition, StepId } from '../../shared/journey/step';
import { steps } from '../../shared/journey/steps';
import { type LexiconEntry, lexicon } from '../../shared/reference/lexicon';
import { textsOfFile } from './french-texts';

/** Where the words of a step's decisions are, read after its questions: outcomes, forms, what is left to do. */
const DECISIONS: Partial<Record<StepId, readonly string[]>> = {
  diagnostic: ['shared/journey/diagnosis.ts'],
  contract: ['shared/journey/contractualisation.ts', 'shared/journey/contract-pieces.ts'],
  gestionnaires: ['shared/journey/designation.ts'],
};

/** The words of a step in the order in which they are read. */
function readingOrder(step: StepDefinition): readonly string[] {
  return [
    step.why,
    ...step.pages.flatMap(({ intro, questions }) => [
      ...(intro === undefined ? [] : [intro]),
      ...questions.flatMap(wordsOfQuestion),
    ]),
    ...(DECISIONS[step.id] ?? []).flatMap(textsOfFile).map(({ text }) => text),
  ];
}

/** A label and the hint under it are read together. */
function wordsOfQuestion({ label, hint, options, help }: Question): readonly string[] {
  return [
    `${label} ${hint ?? ''}`,
    ...options.map((option) => `${option.label} ${option.hint ?? ''}`),
    help?.why ?? '',
  ];
}

/**
 * Whether a text says what a sigle stands for beside it: « dossier usager informatisé (DUI) », « DUI (dossier
 * usager informatisé) », « carte CDE (directeur d’établissement) ». A code stands beside its label.
 */
function isSpelledOut({ term, spelledOut, alsoWritten }: LexiconEntry, text: string): boolean {
  const plain = text.replaceAll(/\s/gu, ' ').toLowerCase();
  const sigle = term.toLowerCase();
  return [spelledOut, ...alsoWritten].some((form) => {
    const words = form.toLowerCase();
    if (/\d/u.test(sigle)) return plain.includes(words);
    const ofTheCard = words.replace(/^carte (?:de )?/u, '');
    return [`${words} (${sigle})`, `${words}, ${sigle})`, `${sigle} (${words})`]
      .concat(`${sigle} (${ofTheCard})`, `${sigle}+ (${words})`)
      .some((said) => plain.includes(said));
  });
}

/** Each sigle that needs spelling out, and how to find it; « RPPS+ » uses « RPPS », « e-CPS » is not « CPS ». */
const sigles = lexicon
  .filter(({ spelledOut, isCommon }) => spelledOut !== '' && !isCommon)
  .map((entry) => ({
    entry,
    use: new RegExp(`(?<![\\p{L}\\p{N}-])${entry.term}(?![\\p{L}\\p{N}])`, 'u'),
  }));

/** Sigles met for the first time in these texts without what they stand for. */
function unexplained(texts: readonly string[]): readonly string[] {
  return sigles.flatMap(({ entry, use }) => {
    const first = texts.find((text) => use.test(text));
    if (first === undefined || isSpelledOut(entry, first)) return [];
    return [`${entry.term} in « ${first} »`];
  });
}

describe('a sigle', () => {
  it.each(steps)('is spelled out where « $title » first uses it', (step) => {
    expect(unexplained(readingOrder(step))).toEqual([]);
  });

  it('counts as spelled out beside its words only', () => {
    expect(unexplained(['Le dossier usager informatisé (DUI)', 'Un DUI'])).toEqual([]);
    expect(unexplained(['Un DUI (dossier usager informatisé)'])).toEqual([]);
    expect(unexplained(['Un DUI', 'Le dossier usager informatisé (DUI)'])).toHaveLength(1);
    expect(unexplained(['Le RPPS et sa e-CPS'])).toHaveLength(2);
    expect(unexplained(['Un EHPAD'])).toEqual([]);
  });
});
