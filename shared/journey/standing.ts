/** Where each page stands: its findings and the answers set aside, remembered person by person. */
import { type ReadingContext, readingContext } from '../dossier/read-field';
import type { Dossier, Person } from '../dossier/schema';
import { twinDoubts } from './cross-checks';
import { type Finding, askedPages, doubtFinding, findingOf, isAnswered, placeOf } from './findings';
import type { Question, Subject } from './question';
import type { Place, StepDefinition } from './step';
import { type LocatedPage, pageApplies } from './steps';

/** An answer that is kept although its question is no longer asked. */
export interface SetAside {
  readonly question: Question;
  readonly place: Place;
  readonly value: unknown;
}

/** What there is to say of a page, or of a whole step. */
export interface Standing {
  /** Missing answers, faults, doubts and accepted doubts, in the order of the pages. */
  readonly findings: readonly Finding[];
  readonly setAside: readonly SetAside[];
  /** Whether at least one question has an answer, set aside or not. */
  readonly isStarted: boolean;
}

/** Where the pages of a step stand. Findings are only those of pages that apply. */
export function standingOfStep(dossier: Dossier, step: StepDefinition, today: string): Standing {
  const context = readingContext(dossier, today);
  const pages = step.pages
    .filter(({ questions }) => questions.length > 0)
    .map((page) => ({ step, page }));
  return joined(
    pages.map((located) =>
      isAboutEachPerson(located)
        ? standingOfPeople(dossier, located, context)
        : standingOfPage(dossier, located, context),
    ),
  );
}

function isAboutEachPerson({ page }: LocatedPage): boolean {
  return page.kind === 'item' && page.collection === 'people';
}

/** The findings of one page for one subject: the item of the place, or the section. */
export function findingsAt(standing: Standing, place: Place): readonly Finding[] {
  return standing.findings.filter(
    (finding) => finding.place.page === place.page && finding.place.itemId === place.itemId,
  );
}

function joined(parts: readonly Standing[]): Standing {
  const findings: Finding[] = [];
  const setAside: SetAside[] = [];
  let isStarted = false;
  // Most of thousands of parts have nothing to say.
  for (const part of parts) {
    for (const finding of part.findings) findings.push(finding);
    for (const answer of part.setAside) setAside.push(answer);
    isStarted ||= part.isStarted;
  }
  return { findings, setAside, isStarted };
}

function standingOfPage(dossier: Dossier, located: LocatedPage, context: ReadingContext): Standing {
  const isShown = pageApplies(dossier, located);
  return joined(
    askedPages(dossier, [located]).flatMap(({ subjects }) =>
      subjects.map(({ subject, place }) =>
        standingOfSubject(dossier, located, subject, place, context, isShown),
      ),
    ),
  );
}

/** What is remembered of a person, for as long as what their questions look at is the same. */
interface Remembered {
  readonly establishments: Dossier['establishments'];
  readonly today: string;
  /** By page, and whether it is shown. */
  readonly standings: Record<string, Standing>;
}
/** Thousands of people do not change when one does. */
const remembered = new WeakMap<Person, Remembered>();

/** A person's questions look at the person, the establishments and today only: that is the memory's key. */
function memoryOf(
  person: Person,
  establishments: Dossier['establishments'],
  today: string,
): Remembered {
  const known = remembered.get(person);
  if (known?.establishments === establishments && known.today === today) return known;
  const anew = { establishments, today, standings: {} };
  remembered.set(person, anew);
  return anew;
}

function standingOfPeople(
  dossier: Dossier,
  located: LocatedPage,
  context: ReadingContext,
): Standing {
  const { people, establishments } = dossier;
  const isShown = pageApplies(dossier, located);
  const key = isShown ? located.page.id : `${located.page.id}, not shown`;
  const own = joined(
    people.map((person) => {
      const { standings } = memoryOf(person, establishments, context.today);
      return (standings[key] ??= standingOfSubject(
        dossier,
        located,
        person,
        placeOf(located, person.id),
        context,
        isShown,
      ));
    }),
  );
  if (!isShown) return own;
  return { ...own, findings: withTwins(own.findings, twinFindings(dossier, located, context)) };
}

/** Of the subjects that nothing is to be said of: nearly all, and thousands of them need but one. */
const WELL: readonly [started: Standing, untouched: Standing] = [
  { findings: [], setAside: [], isStarted: true },
  { findings: [], setAside: [], isStarted: false },
];

function standingOfSubject(
  dossier: Dossier,
  { page }: LocatedPage,
  subject: Subject,
  place: Place,
  context: ReadingContext,
  isShown: boolean,
): Standing {
  const findings: Finding[] = [];
  const setAside: SetAside[] = [];
  let isStarted = false;
  for (const question of page.questions) {
    const value = subject[question.field];
    isStarted ||= isAnswered(value);
    const applies = isShown && question.applies(dossier, subject);
    if (applies) {
      const finding = findingOf(dossier, question, subject, place, context);
      if (finding !== null) findings.push(finding);
    } else if (isAnswered(value)) {
      setAside.push({ question, place, value });
    }
  }
  if (findings.length === 0 && setAside.length === 0) return WELL[isStarted ? 0 : 1];
  return { findings, setAside, isStarted };
}

/** One finding for each answer: the person's own, unless it is accepted and a twin still is not. */
function withTwins(own: readonly Finding[], twins: readonly Finding[]): readonly Finding[] {
  if (twins.length === 0) return own;
  const keyOf = ({ place, question }: Finding): string => `${place.itemId ?? ''} ${question.id}`;
  const ownOf = new Map(own.map((finding) => [keyOf(finding), finding]));
  const said = twins.filter((twin) => {
    const other = ownOf.get(keyOf(twin));
    return other === undefined || (other.kind === 'accepted' && twin.kind === 'doubt');
  });
  const replaced = new Set(said.map(keyOf));
  return [...own.filter((finding) => !replaced.has(keyOf(finding))), ...said];
}

function twinFindings(
  { people }: Dossier,
  located: LocatedPage,
  context: ReadingContext,
): Finding[] {
  const { questions } = located.page;
  return twinDoubts(people, context).flatMap(({ person, field, fault }) => {
    const question = questions.find((candidate) => candidate.field === field);
    if (question === undefined) return [];
    const place = placeOf(located, person.id);
    return [doubtFinding(place, question, person, person[field] ?? '', fault)];
  });
}
