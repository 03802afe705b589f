/** Where each page stands: its findings and the answers set aside, remembered person by person. */
import { type ReadingContext, readingContext } from '../dossier/read-field';
import type { Dossier, Person } from '../dossier/schema';
import { OWN_FIELDS, type TwinDoubt, twinDoubts } from './cross-checks';
import {
  type Finding,
  askedPages,
  doubtFinding,
  findingOfAsked,
  isAnswered,
  placeOf,
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
  const pages = step.pages
    .filter(({ questions }) => questions.length > 0)
    .map((page) => ({ step, page }));
  const aboutPeople = pages.filter(isAboutEachPerson);
  const ofPeople =
    aboutPeople.length === 0 ? [] : standingsOfPeople(dossier, step, aboutPeople, context);
  return joined(
    pages.map(
      (located) =>
        ofPeople[aboutPeople.indexOf(located)] ?? standingOfPage(dossier, located, context),
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

/** Standings put together, one after the other. */
class Sum implements Standing {
  readonly findings: Finding[] = [];
  readonly setAside: SetAside[] = [];
  isStarted = false;

  add(part: Standing): void {
    // Most of thousands of parts have nothing to say.
    for (const finding of part.findings) this.findings.push(finding);
    for (const answer of part.setAside) this.setAside.push(answer);
    this.isStarted ||= part.isStarted;
  }
}

function joined(parts: readonly Standing[]): Standing {
  const sum = new Sum();
  for (const part of parts) sum.add(part);
  return sum;
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

/** What is remembered of the people of a step, page by page. */
interface Memory {
  readonly ofPerson: WeakMap<Person, readonly Standing[]>;
  readonly ofList: WeakMap<Dossier['people'], readonly Standing[]>;
}

/**
 * A person's questions look at the person, the establishments and today only: that is the memory's key.
 * Thousands of people do not change when one does, nor does their list when another answer is given.
 */
const memories = new WeakMap<
  Dossier['establishments'],
  { readonly today: string; readonly byPages: Map<string, Memory> }
>();

/** @param pages the step, and which of its pages are shown. */
function memoryOf({ establishments }: Dossier, today: string, pages: string): Memory {
  let ofDay = memories.get(establishments);
  if (ofDay?.today !== today) {
    ofDay = { today, byPages: new Map() };
    memories.set(establishments, ofDay);
  }
  let memory = ofDay.byPages.get(pages);
  if (memory === undefined) {
    memory = { ofPerson: new WeakMap(), ofList: new WeakMap() };
    ofDay.byPages.set(pages, memory);
  }
  return memory;
}

/** Where these pages about each person stand, one by one. */
function standingsOfPeople(
  dossier: Dossier,
  step: StepDefinition,
  pages: readonly LocatedPage[],
  context: ReadingContext,
): readonly Standing[] {
  const { people } = dossier;
  const asked = pages.map((located) => ({
    located,
    isShown: pageApplies(dossier, located),
    sum: new Sum(),
  }));
  const shown = asked.map(({ isShown }) => isShown);
  const { ofPerson, ofList } = memoryOf(dossier, context.today, `${step.id} ${shown.join(' ')}`);
  const ofAll = ofList.get(people);
  if (ofAll !== undefined) return ofAll;
  for (const person of people) {
    const known = ofPerson.get(person);
    const own: Standing[] = [];
    let index = 0;
    for (const { located, isShown, sum } of asked) {
      const place = placeOf(located, person.id);
      const part =
        known?.[index] ?? standingOfSubject(dossier, located, person, place, context, isShown);
      if (known === undefined) own.push(part);
      sum.add(part);
      index += 1;
    }
    if (known === undefined) ofPerson.set(person, own);
  }
  const isDoubted = asked.some(({ located, isShown }) => isShown && asksOwn(located));
  const doubts = isDoubted ? twinDoubts(people, context) : [];
  const standings = asked.map(({ located, isShown, sum }): Standing => {
    const { findings, setAside, isStarted } = sum;
    if (!isShown) return sum;
    return { setAside, isStarted, findings: withTwins(findings, twinFindings(located, doubts)) };
  });
  ofList.set(people, standings);
  return standings;
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
      const finding = findingOfAsked(dossier, question, subject, place, context);
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

/** Whether a page asks what should be a person's own. */
function asksOwn({ page }: LocatedPage): boolean {
  return page.questions.some(({ field }) => OWN_FIELDS.has(field));
}

function twinFindings({ step, page }: LocatedPage, doubts: readonly TwinDoubt[]): Finding[] {
  return doubts.flatMap(({ person, field, fault }) => {
    const question = page.questions.find((candidate) => candidate.field === field);
    if (question === undefined) return [];
    const place = placeOf({ step, page }, person.id);
    return [doubtFinding(place, question, person, person[field] ?? '', fault)];
  });
}
