import { describe, expect, it } from 'vitest';
import { lexicon } from '../../shared/reference/lexicon';
import { isFrenchWord, partsOf, readFieldWords, wordsOf } from './french-dictionary';
import { allTexts, assetTexts } from './french-texts';

const written = allTexts();
/** Words, or parts of words, that the French dictionary has not. */
const strange = [...written, ...assetTexts()].flatMap(({ at, text }) =>
  wordsOf(text)
    .flatMap(partsOf)
    .map((word) => ({ at, word })),
);

const fieldWords = readFieldWords();
const lexiconWords = lexicon
  .flatMap(({ term, spelledOut, alsoWritten }) => [term, spelledOut, ...alsoWritten])
  .flatMap(wordsOf)
  .flatMap(partsOf);
const known = new Set([...fieldWords, ...lexiconWords]);

/** « Etablissement »: the lists of the ANS leave accents off capitals, and Jalon shows them as they are. */
function isOfficialCapital({ at, word }: { readonly at: string; readonly word: string }): boolean {
  return at.startsWith('assets/') && isFrenchWord(word.replace(/^E/u, 'É'));
}

describe('the French of the interface and the documents', () => {
  it('is found where it is written', () => {
    expect(written.length).toBeGreaterThan(1500);
    expect(wordsOf('L’e-CPS s’active : 06 12, GENR08, a@b.example, qu’elle-même.')).toEqual([
      'L’e-CPS',
      's’active',
      'qu’elle-même',
    ]);
  });

  it('is spelled right, or uses a word of the lexicon or of field-words.txt', () => {
    const faults = strange
      .filter((found) => !known.has(found.word) && !isOfficialCapital(found))
      .map(({ at, word }) => `${at} « ${word} »`);
    expect(faults).toEqual([]);
  });

  it.each([
    'enregistrment',
    'referencé',
    'Etablissement',
    'adhèsion',
    'qu’elle-meme',
    'reéssayez',
    'SIRRET',
  ])('would not let « %s » pass', (word) => {
    expect(partsOf(word).filter((part) => !known.has(part))).not.toEqual([]);
  });
});

describe('the words of the field', () => {
  it('are sorted, each once', () => {
    const sorted = [...new Set(fieldWords)].sort((one, other) => one.localeCompare(other, 'fr'));
    expect(fieldWords).toEqual(sorted);
  });

  it('are all in use, and not in the dictionary or the lexicon already', () => {
    const used = new Set(strange.map(({ word }) => word));
    const inLexicon = new Set(lexiconWords);
    expect(fieldWords.filter((word) => !used.has(word) || inLexicon.has(word))).toEqual([]);
  });
});
