/** The language in which `job-titles/` is written: families by head word, rules by the words beside it. */
import type { RoleCode } from '../reference/roles';
import { choiceOf, type Certainty, type RegistrationPlace, type SourceBasis } from './places';
import { stemOf } from './word-stem';

/** A reading before it is put in a sentence with the title. */
export interface RuleReading {
  readonly place: RegistrationPlace;
  readonly profession: string | null;
  /** French, the end of the sentence: « si cette personne fait fonction d’aide-soignant ». */
  readonly because: string;
}

/** What a title comes to. */
export interface Outcome extends RuleReading {
  readonly certainty: Certainty;
  readonly basis: SourceBasis;
  readonly readings: readonly RuleReading[];
  readonly question: string | null;
  readonly advice: string | null;
  /** Says so little that any clearer word of the title is preferred. */
  readonly vague: boolean;
  /** Its holder often keeps another profession: a health profession named beside it prevails. */
  readonly besideProfession: boolean;
}

type Details = Partial<Omit<Outcome, 'place' | 'because'>>;

function outcome(place: RegistrationPlace, because: string, details: Details): Outcome {
  return {
    place,
    because,
    profession: null,
    certainty: 'to-confirm',
    basis: 'inference',
    readings: [],
    question: null,
    advice: null,
    vague: false,
    besideProfession: false,
    ...details,
  };
}

/** To be entered in RPPS+ with this role; `because` completes the role's label. */
export function inRppsPlus(role: RoleCode, because: string, details: Details = {}): Outcome {
  return outcome({ kind: 'rpps-plus', role }, because, details);
}

/** Registered by its ordre; `profession`: code of `professions.json`. */
export function byOrdre(profession: string, details: Details = {}): Outcome {
  const certain = { certainty: 'safe', basis: 'register' } as const;
  return outcome({ kind: 'ordre', profession }, '', { ...certain, ...details });
}

/** Registered by the ARS on eRPPS; `profession`: code of `professions.json`. */
export function byArs(profession: string, details: Details = {}): Outcome {
  const certain = { certainty: 'safe', basis: 'register' } as const;
  return outcome({ kind: 'ars', profession }, '', { ...certain, ...details });
}

/** No access to health data expected. */
export function noRegistration(because: string, details: Details = {}): Outcome {
  return outcome({ kind: 'none' }, because, details);
}

/** The title alone cannot decide; `because` says why, `question` what would. */
export function undecided(because: string, question: string, details: Details = {}): Outcome {
  return outcome({ kind: 'undecided' }, because, { certainty: 'undecided', question, ...details });
}

/** Another way to read the same title, as listed in an outcome's `readings`. */
export function reading(
  place: RegistrationPlace,
  because: string,
  profession: string | null = null,
): RuleReading {
  return { place, profession, because };
}

/** A rule as written: `when` holds alternatives parted by « | », each a set of words, « ! » for a word that must be missing. */
export interface Rule {
  readonly when: string;
  readonly then: Outcome;
}

/** The condition that the head word stands alone. */
export const ALONE = '=';

/** A rule, shortly: on these words, that outcome. Words are written without accents. */
export function on(when: string, then: Outcome): Rule {
  return { when, then };
}

/** Rules are tried in order; `when: ''` always holds and stands last, if at all. */
export interface Family {
  readonly heads: string;
  readonly rules: readonly Rule[];
}

/** « social !medico | service social » as sets of stems. */
interface Requirement {
  readonly alone: boolean;
  readonly all: readonly string[];
  readonly none: readonly string[];
}

export interface CompiledRule {
  readonly requirements: readonly Requirement[];
  readonly then: Outcome;
  /** Holds for want of a better rule, in a family where other words lead elsewhere. */
  readonly byDefault: boolean;
}

/** Families by the stem of each head word. */
export type RuleIndex = ReadonlyMap<string, readonly CompiledRule[]>;

/** Indexes families by head; the same head in two families would hide rules, hence is refused. */
export function indexFamilies(families: readonly Family[]): RuleIndex {
  const index = new Map<string, readonly CompiledRule[]>();
  for (const { heads, rules } of families) {
    const compiled = rules.map((rule) => compileRule(rule, leadsToOnePlace(rules)));
    for (const head of heads.split(' ')) {
      const stem = stemOf(head);
      if (index.has(stem)) throw new Error(`Two families for the head word "${head}"`);
      index.set(stem, compiled);
    }
  }
  return index;
}

function leadsToOnePlace(rules: readonly Rule[]): boolean {
  const choices = rules.map(({ then }) => choiceOf(then.place)).filter((choice) => choice !== null);
  return new Set(choices).size <= 1;
}

function compileRule({ when, then }: Rule, onePlace: boolean): CompiledRule {
  const requirements = when.split('|').map((alternative) => {
    const words = alternative.trim().split(/\s+/).filter(Boolean);
    return {
      alone: alternative === ALONE,
      all: words.filter((word) => word !== ALONE && !word.startsWith('!')).map(stemOf),
      none: words.filter((word) => word.startsWith('!')).map((word) => stemOf(word.slice(1))),
    };
  });
  return { requirements, then, byDefault: when === '' && !onePlace };
}

/** The first rule that the words beside the head satisfy. */
export function firstMatch(
  rules: readonly CompiledRule[],
  words: readonly string[],
): CompiledRule | undefined {
  return rules.find(({ requirements }) =>
    requirements.some(
      ({ alone, all, none }) =>
        (!alone || words.length === 1) &&
        all.every((word) => words.includes(word)) &&
        !none.some((word) => words.includes(word)),
    ),
  );
}

/** Every stem that the rules know, head words first, for the correction of spelling. */
export function vocabularyOf(index: RuleIndex): ReadonlySet<string> {
  const stems = new Set(index.keys());
  for (const rules of index.values()) {
    for (const { requirements } of rules) {
      for (const { all, none } of requirements) {
        for (const stem of all) stems.add(stem);
        for (const stem of none) stems.add(stem);
      }
    }
  }
  return stems;
}
