/** Where each page stands: its findings and the answers set aside, remembered person by person. */
import { type ReadingContext, readingContext } from '../dossier/read-field';
import type { Dossier, Person } from '../dossier/schema';
import { twinDoubts } from './cross-checks';
import {
  type AskedPage,
  type Finding,
  askedPages,
  doubtFinding,
  findingOf,
  isAnswered,
} from './findings';
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
  const pages = askedPages(
    dossier,
    step.pages.map((page) => ({ step, page })),
  );
  return joined(pages.map((asked) => standingOfPage(dossier, asked, context)));
}

/** The findings of one page for one subject: the item of the place, or the section. */
export function findingsAt(standing: Standing, place: Place): readonly Finding[] {
  return standing.findings.filter(
    (finding) => finding.place.page === place.page && finding.place.itemId === place.itemId,
  );
}

function joined(parts: readonly Standing[]): Standing {
  return {
    findings: parts.flatMap(({ findings }) => findings),
    setAside: parts.flatMap(({ setAside }) => setAside),
    isStarted: parts.some(({ isStarted }) => isStarted),
  };
}

function standingOfPage(dossier: Dossier, asked: AskedPage, context: ReadingContext): Standing {
  const { located, subjects } = asked;
  const isShown = pageApplies(dossier, located);
  if (located.page.kind !== 'item' || located.page.collection !== 'people') {
    return joined(
      subjects.map(({ subject, place }) =>
        standingOfSubject(dossier, located, subject, place, context, isShown),
      ),
    );
  }
  const own = joined(
    dossier.people.map((person, index) => {
      const place = subjects[index]?.place;
      if (place === undefined) throw new Error('A person without a place');
      return personStanding(dossier, located, person, place, context, isShown);
    }),
  );
  if (!isShown) return own;
  return { ...own, findings: withTwins(own.findings, twinFindings(dossier, asked, context)) };
}

interface Remembered {
  readonly establishments: Dossier['establishments'];
  readonly today: string;
  readonly isShown: boolean;
  readonly standing: Standing;
}
/** By page, then by person: thousands of people do not change when one does. */
const remembered = new Map<string, WeakMap<Person, Remembered>>();

/** A person's questions look at the person, the establishments and today only: that is the memory's key. */
function personStanding(
  dossier: Dossier,
  located: LocatedPage,
  person: Person,
  place: Place,
  context: ReadingContext,
  isShown: boolean,
): Standing {
  const { establishments } = dossier;
  const { today } = context;
  let ofPage = remembered.get(located.page.id);
  if (ofPage === undefined) remembered.set(located.page.id, (ofPage = new WeakMap()));
  const known = ofPage.get(person);
  if (
    known?.establishments === establishments &&
    known.today === today &&
    known.isShown === isShown
  ) {
    return known.standing;
  }
  const standing = standingOfSubject(dossier, located, person, place, context, isShown);
  ofPage.set(person, { establishments, today, isShown, standing });
  return standing;
}

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
  { located, subjects }: AskedPage,
  context: ReadingContext,
): Finding[] {
  const { questions } = located.page;
  const doubts = twinDoubts(people, context).filter(({ field }) =>
    questions.some((question) => question.field === field),
  );
  if (doubts.length === 0) return [];
  const placeOfPerson = new Map(people.map((person, index) => [person.id, subjects[index]?.place]));
  return doubts.flatMap(({ person, field, fault }) => {
    const question = questions.find((candidate) => candidate.field === field);
    const place = placeOfPerson.get(person.id);
    if (question === undefined || place === undefined) return [];
    return [doubtFinding(place, question, person, person[field] ?? '', fault)];
  });
}
