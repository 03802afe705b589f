/** Brings an unknown word back to the vocabulary of the rules: a known ending, or one letter astray. */
import { jobRules, ruleVocabulary } from './job-titles/job-titles';
import { stemOf } from './word-stem';

/** Shorter words have too many honest neighbours. */
const SHORTEST = 6;

/** « ergo. » has its own entry among the synonyms. */
const SHORTEST_ABBREVIATION = 5;

/** Endings that make a profession whatever stands before: « gérontopsychologue », « neurochirurgien ». */
const TELLING_ENDINGS = (
  [
    ['psychologue', 'psychologue'],
    ['chirurgien', 'chirurgien'],
    ['iatre', 'medecin'],
    ['therapeute', 'therapeute'],
  ] as const
).map(([ending, word]) => [stemOf(ending), stemOf(word)] as const);

/** Ways to write a sound, and how the words of the field write it. */
const SOUNDS = [
  ['ai', 'e'],
  ['psico', 'psycho'],
  ['sico', 'psycho'],
  ['quin', 'kin'],
  ['ortofo', 'orthopho'],
] as const;

/** Real words that stand one letter away from a word of the rules and mean something else. */
const HONEST_NEIGHBOURS = new Set(
  `monteur lecteur recteur formation animation infirmerie direction conduite medicament pharmacie
  service collectif affectif medial materiel paternel fonction interieur exterieur superieur
  inferieur ordinateur sectoriel`
    .split(/\s+/)
    .map(stemOf),
);

/** From each vocabulary word less one letter to the word; the first known of two that would fit. */
const neighbours = indexNeighbours();

/** The vocabulary word that this stem stands for, or the stem itself. */
export function correctSpelling(stem: string): string {
  if (stem.length < SHORTEST || ruleVocabulary.has(stem)) return stem;
  // « -logie » is the field, never a misspelt « -logue ».
  if (HONEST_NEIGHBOURS.has(stem) || stem.endsWith('logi')) return stem;
  return oneLetterAway(stem) ?? tellingEnding(stem) ?? soundAlike(stem) ?? stem;
}

/** « Secraitaire », « psicologue »: written as it sounds. */
function soundAlike(stem: string): string | undefined {
  for (const [sound, spelling] of SOUNDS) {
    for (let at = stem.indexOf(sound); at !== -1; at = stem.indexOf(sound, at + 1)) {
      const written = stem.slice(0, at) + spelling + stem.slice(at + sound.length);
      if (ruleVocabulary.has(written)) return written;
    }
  }
  return undefined;
}

/**
 * « diétét. » → the one job that begins so; the stem itself where none or several do. For a word
 * that ends with a point: without it, an unknown word is more often a name than an abbreviation.
 */
export function completeAbbreviation(stem: string): string {
  if (stem.length < SHORTEST_ABBREVIATION || ruleVocabulary.has(stem)) return stem;
  const [only, ...others] = [...jobRules.keys()].filter((head) => head.startsWith(stem));
  return only !== undefined && others.length === 0 ? only : stem;
}

function tellingEnding(stem: string): string | undefined {
  return TELLING_ENDINGS.find(([ending]) => stem.endsWith(ending))?.[1];
}

function oneLetterAway(stem: string): string | undefined {
  const missingLetter = neighbours.get(stem);
  if (missingLetter !== undefined) return missingLetter;
  for (let i = 1; i < stem.length; i += 1) {
    const shorter = stem.slice(0, i) + stem.slice(i + 1);
    if (shorter.length >= SHORTEST && ruleVocabulary.has(shorter)) return shorter;
    const found = neighbours.get(shorter);
    if (found?.length === stem.length) return found;
  }
  return undefined;
}

function indexNeighbours(): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  // The vocabulary lists head words first: a job is more often meant than what it is about.
  for (const word of ruleVocabulary) {
    if (word.length <= SHORTEST) continue;
    // The first letter is nearly never the misspelt one, and keeps far words apart.
    for (let i = 1; i < word.length; i += 1) {
      const shorter = word.slice(0, i) + word.slice(i + 1);
      if (!index.has(shorter)) index.set(shorter, word);
    }
  }
  return index;
}
