/** Finds what a job title comes to: which word is the job, which words only say more about it. */
import {
  actingAsRegulated,
  asRegistered,
  asStudent,
  besideRegistered,
  besideLearner,
  between,
  inAnotherPost,
  lessSure,
  nothingSaid,
  onlyDenied,
  openChoice,
  outOfPlace,
  withoutDiplomaOf,
} from './combined-outcomes';
import { isOutsideHealth } from './job-titles/outside-health';
import { departmentRules, jobRules, ruleVocabulary } from './job-titles/job-titles';
import type { NormalisedTitle, Segment, Word } from './normalise-title';
import { samePlace } from './places';
import { firstMatch, type Outcome, type RuleIndex } from './title-rules';

/** The outcome of a title; an empty or senseless one is undecided. */
export function outcomeOf(normalised: NormalisedTitle): Outcome {
  const outcome =
    normalised.actingAs === null
      ? readSegments(normalised.segments)
      : readActing(normalised.segments, normalised.actingAs);
  return qualified(outcome ?? (normalised.denies ? onlyDenied : nothingSaid), normalised);
}

function qualified(outcome: Outcome, title: NormalisedTitle): Outcome {
  if (title.student) return asStudent(outcome);
  if (title.withoutDiploma) return withoutDiplomaOf(outcome);
  return title.learnerBehind === null ? outcome : besideLearner(outcome, title.learnerBehind);
}

/** « ASH faisant fonction d’AS »: what is done counts, except where only a diploma allows it. */
function readActing(before: readonly Segment[], after: readonly Segment[]): Outcome | null {
  const held = readSegments(before);
  const acted = readSegments(after);
  if (held !== null && isRegistered(held)) return inAnotherPost(held, acted);
  const target = acted ?? held;
  if (target === null) return null;
  return target.place.kind === 'undecided'
    ? actingAsRegulated(target)
    : withoutDiplomaOf(target, acted === null);
}

/** A job that was read clearly, and how its segment follows the one before. */
interface Found {
  readonly outcome: Outcome;
  readonly joint: Segment['joint'];
}

/** Jobs named outright first, then with the words of the whole title, then departments. */
function readSegments(segments: readonly Segment[]): Outcome | null {
  const clear: Found[] = [];
  let vague: Outcome | null = null;
  let choiceUnread = false;
  let otherChoice: Outcome | null = null;
  for (const { words, joint } of segments) {
    const outcome = findJob(words, stemsOf(words), jobRules);
    if (outcome?.vague === false) {
      clear.push({ outcome, joint });
    } else {
      vague ??= outcome;
      if (joint !== 'choice' || words[0]?.complement !== false) continue;
      choiceUnread = true;
      otherChoice ??= outcome;
    }
  }
  const first = clear[0];
  if (first !== undefined) {
    const found = clear.length === 1 ? first.outcome : combine(first, clear);
    if (otherChoice !== null && namesJobs(otherChoice)) return openChoice(found, otherChoice);
    // « IDE / équipe »: one of two jobs, of which the other says too little.
    return choiceUnread ? lessSure(found) : found;
  }
  return (
    fromWholeTitle(segments) ?? vague ?? fromComplements(segments) ?? fromDepartments(segments)
  );
}

/** « Poste d’aide-soignante »: what « de » introduces is the job only when nothing else is. */
function fromComplements(segments: readonly Segment[]): Outcome | null {
  for (const { words } of segments) {
    const named = words.map((word) => ({ ...word, complement: !word.complement }));
    const outcome = findJob(named, stemsOf(words), jobRules);
    if (outcome !== null) return lessSure(outcome);
  }
  return null;
}

/** « Agent, service entretien »: what qualifies the job stands in another segment. */
function fromWholeTitle(segments: readonly Segment[]): Outcome | null {
  if (segments.length < 2) return null;
  const everyStem = segments.flatMap(({ words }) => stemsOf(words));
  for (const { words } of segments) {
    const outcome = findJob(words, everyStem, jobRules);
    if (outcome?.vague === false) return lessSure(outcome);
  }
  return null;
}

function fromDepartments(segments: readonly Segment[]): Outcome | null {
  for (const { words } of segments) {
    const named = words.map((word) => ({ ...word, complement: false }));
    const outcome = findJob(named, stemsOf(words), departmentRules);
    if (outcome !== null) return outcome;
  }
  return null;
}

/** Several jobs in one title: a choice, a precision, or a second job. */
function combine(first: Found, all: readonly Found[]): Outcome {
  const outcomes = all.map(({ outcome }) => outcome);
  if (all.some(({ joint }) => joint === 'choice')) return between(outcomes);
  // « Psychologue - cadre technicien »: a registered profession stays one, whatever follows.
  if (isRegistered(first.outcome)) {
    const second = outcomes.find(
      (other) => isRegistered(other) && !samePlace(other.place, first.outcome.place),
    );
    if (second !== undefined) return between([first.outcome, second]);
    // « Psychologue, directrice par intérim »: the post may have changed.
    return outcomes.every(({ place }) => samePlace(place, first.outcome.place))
      ? first.outcome
      : lessSure(first.outcome);
  }
  const registered = outcomes.find(isRegistered);
  if (registered === undefined || !first.outcome.besideProfession) return between(outcomes);
  return first.outcome.place.kind === 'undecided'
    ? asRegistered(registered, first.outcome)
    : besideRegistered(first.outcome, registered);
}

/** The first head word that a rule knows what to do with; `stems`: the words that may qualify it. */
function findJob(
  words: readonly Word[],
  stems: readonly string[],
  rules: RuleIndex,
): Outcome | null {
  let vague: Outcome | null = null;
  for (const [i, word] of words.entries()) {
    const outcome = word.complement ? null : outcomeAt(word, stems, rules);
    if (outcome?.vague === false) {
      const found = withSecondJob(outcome, words.slice(i + 1), stems);
      // « Visiteur médecin », « futur psychologue »: a word before the job may make it another one.
      const plain = i === 0 && !words.some(({ guessed }) => guessed);
      return plain ? found : lessSure(found);
    }
    vague ??= outcome;
  }
  return vague;
}

/**
 * « Coordinatrice infirmière », « responsable cuisine diététicienne »: a profession named outright
 * beside a function prevails, since it is registered as such whatever the function; and a job that
 * needs a registration prevails over one that does not: « agent d’entretien et veilleur de nuit ».
 * Any other second job leaves the first one likely only.
 */
function withSecondJob(
  outcome: Outcome,
  following: readonly Word[],
  stems: readonly string[],
): Outcome {
  const mayGiveWay = outcome.besideProfession || outcome.place.kind === 'none';
  let found = outcome;
  for (const word of following) {
    // « Audioprothésiste assistant »: the assistant of one is registered elsewhere, if at all.
    if (word.stem === 'assistant' && !word.complement && isRegistered(outcome)) {
      found = lessSure(found);
    }
    const other = word.complement ? null : outcomeAt(word, stems, jobRules);
    if (other?.vague !== false) continue;
    const second = secondBesideRegistered(outcome, other, word.linked);
    if (second !== null) return second;
    if (isRegistered(outcome)) continue;
    if (mayGiveWay && isRegistered(other)) return asRegistered(other, outcome);
    if (outcome.place.kind === 'none' && other.place.kind === 'rpps-plus') {
      return between([outcome, other]);
    }
    if (!samePlace(other.place, outcome.place)) found = lessSure(found);
  }
  return found;
}

/** « Infirmière et psychologue », « éducateur et psychologue »: two jobs, registered apart. */
function secondBesideRegistered(outcome: Outcome, other: Outcome, linked: boolean): Outcome | null {
  if (samePlace(outcome.place, other.place)) return null;
  if (isRegistered(outcome) && isRegistered(other)) return between([outcome, other]);
  // « Infirmière-secrétaire »: the second job may be the one that is held.
  const sideJob = isRegistered(outcome) && other.place.kind === 'rpps-plus';
  if (!linked && sideJob && !other.besideProfession) return lessSure(outcome);
  if (!linked || outcome.besideProfession) return null;
  if (isRegistered(other))
    return outcome.place.kind === 'rpps-plus' ? between([outcome, other]) : null;
  if (!isRegistered(outcome) || other.place.kind === 'none') return null;
  // « Psychologue et chef de service »: a function leaves the profession as it is.
  const isFunction = other.besideProfession || other.place.kind === 'undecided';
  return isFunction ? asRegistered(outcome, other) : between([outcome, other]);
}

function outcomeAt(word: Word, stems: readonly string[], rules: RuleIndex): Outcome | null {
  const family = rules.get(word.stem);
  const rule = family === undefined ? undefined : firstMatch(family, stems);
  if (rule === undefined) return null;
  if (isRegistered(rule.then) && stems.some(isOutsideHealth)) return outOfPlace(rule.then);
  // « Jardinière d’efants »: the word that no rule knows may be the one that counts.
  const open = rule.byDefault || rule.then.besideProfession;
  return open && stems.some(isUnknown) ? lessSure(rule.then) : rule.then;
}

/** A few letters are a sigle or a place more often than a misspelt word. */
function isUnknown(stem: string): boolean {
  return stem.length > 4 && !ruleVocabulary.has(stem);
}

function isRegistered({ place }: Pick<Outcome, 'place'>): boolean {
  return place.kind === 'ordre' || place.kind === 'ars';
}

/** « AS »: undecided, yet between jobs that it names. */
function namesJobs({ place, readings }: Outcome): boolean {
  return place.kind === 'undecided' && readings.some((reading) => isRegistered(reading));
}

function stemsOf(words: readonly Word[]): string[] {
  return words.map(({ stem }) => stem);
}
