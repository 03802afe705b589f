/** Where each page stands: its findings and the answers set aside, remembered person by person. */
import { type ReadingContext, readingContext } from '../dossier/read-field';
import type { Dossier, Person } from '../dossier/schema';
import { OWN_FIELDS, type TwinDoubt, twinDoubts } from './cross-checks';
import { type Finding, askedPages, doubtRemark, isAnswered, placeOf, remarkOn } from './findings';
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
      subjects.map(({ subject, place: { itemId } }) =>
        standingOfSubject(dossier, located, subject, itemId, context, isShown),
      ),
    ),
  );
}

/** What is remembered of the people of a step, page by page. */
interface Memory {
  readonly ofList: WeakMap<Dossier['people'], readonly Standing[]>;
  /** The last list that was gone through: most of its people are those of the next one, mostly in their place. */
  last: RememberedPeople | null;
}

/** A list of people, and where the pages of each stand. */
class RememberedPeople {
  readonly people: readonly Person[];
  readonly standings: readonly (readonly Standing[])[];
  #indexes: ReadonlyMap<Person, number> | null = null;

  constructor(people: readonly Person[], standings: readonly (readonly Standing[])[]) {
    this.people = people;
    this.standings = standings;
  }

  /** @param index where the person is expected. */
  of(person: Person, index: number): readonly Standing[] | undefined {
    if (this.people[index] === person) return this.standings[index];
    this.#indexes ??= new Map(this.people.map((one, at) => [one, at]));
    return this.standings[this.#indexes.get(person) ?? -1];
  }
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
    memory = { ofList: new WeakMap(), last: null };
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
  const memory = memoryOf(dossier, context.today, `${step.id} ${shown.join(' ')}`);
  const ofAll = memory.ofList.get(people);
  if (ofAll !== undefined) return ofAll;
  const ofEach = people.map(
    (person, index) =>
      memory.last?.of(person, index) ??
      asked.map(({ located, isShown }) =>
        standingOfSubject(dossier, located, person, person.id, context, isShown),
      ),
  );
  memory.last = new RememberedPeople(people, ofEach);
  asked.forEach(({ sum }, page) => {
    for (const own of ofEach) sum.add(own[page] ?? NOTHING);
  });
  const isDoubted = asked.some(({ located, isShown }) => isShown && asksOwn(located));
  const doubts = isDoubted ? twinDoubts(people, context) : [];
  const standings = asked.map(({ located, isShown, sum }): Standing => {
    const { findings, setAside, isStarted } = sum;
    if (!isShown) return sum;
    return { setAside, isStarted, findings: withTwins(findings, twinFindings(located, doubts)) };
  });
  memory.ofList.set(people, standings);
  return standings;
}

/** Of the subjects that nothing is to be said of: nearly all, and thousands of them need but one. */
const NOTHING: Standing = { findings: [], setAside: [], isStarted: false };
const WELL: readonly [started: Standing, untouched: Standing] = [
  { ...NOTHING, isStarted: true },
  NOTHING,
];

function standingOfSubject(
  dossier: Dossier,
  located: LocatedPage,
  subject: Subject,
  itemId: string | undefined,
  context: ReadingContext,
  isShown: boolean,
): Standing {
  // Most subjects need none of these three, and there are thousands.
  let findings: Finding[] | null = null;
  let setAside: SetAside[] | null = null;
  let place: Place | null = null;
  let isStarted = false;
  for (const question of located.page.questions) {
    const value = subject[question.field];
    isStarted ||= isAnswered(value);
    if (isShown && question.applies(dossier, subject)) {
      const remark = remarkOn(dossier, question, subject, context);
      if (remark === null) continue;
      place ??= placeOf(located, itemId);
      (findings ??= []).push({ ...remark, place, question });
    } else if (isAnswered(value)) {
      place ??= placeOf(located, itemId);
      (setAside ??= []).push({ question, place, value });
    }
  }
  if (findings === null && setAside === null) return WELL[isStarted ? 0 : 1];
  return { findings: findings ?? [], setAside: setAside ?? [], isStarted };
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
    return [{ ...doubtRemark(question, person, person[field] ?? '', fault), place, question }];
  });
}
