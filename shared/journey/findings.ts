/** What stands in the way of an answer: missing, refused, doubtful, accepted, or set aside. */
import type { Acceptance } from '../dossier/field-kinds';
import { type ReadingContext, doubtsOf, isTyped, readField } from '../dossier/read-field';
import type { Dossier } from '../dossier/schema';
import type { Fault } from '../identifiers/reading';
import { crossCheck } from './cross-checks';
import { type Question, type Subject, isCollection } from './question';
import type { Place } from './step';
import { type LocatedPage, allPages } from './steps';

/** One thing to look at, with the place where it is mended. */
export interface Finding {
  /** `fault`: cannot be used as typed. `doubt`: usable, to be looked at. `accepted`: a doubt someone accepted. */
  readonly kind: 'missing' | 'fault' | 'doubt' | 'accepted';
  readonly place: Place;
  readonly question: Question;
  /** The French sentence: what is wrong and how to mend it. */
  readonly fault: Fault;
  /** The accepted doubt's « pourquoi ». */
  readonly why?: string;
}

const NO_FAULTS: readonly Fault[] = [];

/** Whether a finding keeps one on its page: a refused answer, or one awaited now and missing. */
export function isHoldingBack({ kind, question }: Finding): boolean {
  return kind === 'fault' || (kind === 'missing' && !question.comesLater);
}

/** Whether a value counts as an answer. */
export function isAnswered(value: unknown): boolean {
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** The answer held; an establishment that was removed since is none. */
function valueNow(dossier: Dossier, { kind, field }: Question, subject: Subject): unknown {
  const value = subject[field];
  if (kind.kind !== 'establishments' || !Array.isArray(value)) return value;
  const isThere = (chosen: unknown): boolean =>
    dossier.establishments.some(({ id }) => id === chosen);
  return value.every(isThere) ? value : value.filter(isThere);
}

/** What there is to say of one question asked of one subject; `null` if all is well or it is not asked. */
export function findingOf(
  dossier: Dossier,
  question: Question,
  subject: Subject,
  place: Place,
  context: ReadingContext,
): Finding | null {
  const remark = question.applies(dossier, subject)
    ? remarkOn(dossier, question, subject, context)
    : null;
  return remark === null ? null : { ...remark, place, question };
}

/** A finding before it is said where it stands. */
export type Remark = Omit<Finding, 'place' | 'question'>;

/** What there is to say of a question that is known to be asked; `null` if all is well. */
export function remarkOn(
  dossier: Dossier,
  question: Question,
  subject: Subject,
  context: ReadingContext,
): Remark | null {
  const value = valueNow(dossier, question, subject);
  if (!isAnswered(value)) {
    return question.isRequired(dossier, subject) ? missingRemark(question) : null;
  }
  let doubts: readonly Fault[] = NO_FAULTS;
  if (typeof value === 'string' && isTyped(question.kind)) {
    const reading = readField(question.kind, value, context);
    if (reading.verdict === 'invalid') {
      return { kind: 'fault', fault: reading.fault };
    }
    if (reading.verdict === 'doubtful') doubts = doubtsOf(question.kind, reading, context);
  }
  const crossed = crossCheck(dossier, question, subject, context);
  if (crossed?.kind === 'fault') return { kind: 'fault', fault: crossed.fault };
  if (crossed !== null) doubts = [...doubts, crossed.fault];
  if (doubts.length === 0) return null;
  // One at a time: the first that nobody accepted yet.
  const found = doubts.map((doubt) => doubtRemark(question, subject, canonicalText(value), doubt));
  return found.find(({ kind }) => kind === 'doubt') ?? found[0] ?? null;
}

/** An answer as text, for remembering which answer a doubt was accepted for. */
export function canonicalText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A doubt, or an accepted one if a person accepted it for this very value. */
export function doubtRemark(
  question: Question,
  subject: Subject,
  value: string,
  doubt: Fault,
): Remark {
  // The table gives every section and item that can raise a doubt this one field, of this one kind.
  const acceptances = (subject['acceptedDoubts'] ?? []) as readonly Acceptance[];
  const accepted = acceptances.find(
    (acceptance) =>
      acceptance.field === question.field &&
      acceptance.code === doubt.code &&
      acceptance.value === value,
  );
  return accepted === undefined
    ? { kind: 'doubt', fault: doubt }
    : { kind: 'accepted', fault: doubt, why: accepted.why };
}

const missingRemarks = new WeakMap<Question, Remark>();

/** One for each question, however many people have not answered it. */
function missingRemark(question: Question): Remark {
  const known = missingRemarks.get(question);
  if (known !== undefined) return known;
  const remark: Remark = { kind: 'missing', fault: makeMissingFault(question) };
  missingRemarks.set(question, remark);
  return remark;
}

function makeMissingFault(question: Question): Fault {
  const verb = isTyped(question.kind) ? 'Indiquez' : 'Choisissez une réponse pour indiquer';
  return {
    code: 'missing',
    message: `${verb} ${question.noun}.`,
    ...(question.example === undefined ? {} : { example: question.example }),
  };
}

/** The place of a page, for one item where the page shows one. */
export function placeOf({ step, page }: LocatedPage, itemId?: string): Place {
  return page.kind === 'item' && itemId !== undefined
    ? { step: step.id, page: page.id, itemId }
    : { step: step.id, page: page.id };
}

/** A page with every subject its questions are asked of. */
export interface AskedPage {
  readonly located: LocatedPage;
  readonly subjects: readonly { readonly subject: Subject; readonly place: Place }[];
}

/** The pages of a step with their subjects: one for a section, one per item for a collection. */
export function askedPages(
  dossier: Dossier,
  pages: readonly LocatedPage[] = allPages,
): AskedPage[] {
  return pages
    .filter(({ page }) => page.questions.length > 0)
    .map((located) => {
      const { collection, kind } = located.page;
      const subjects =
        kind === 'item' && collection !== undefined
          ? dossier[collection].map((item) => ({
              subject: item, // an item seen field by field
              place: placeOf(located, item.id),
            }))
          : [{ subject: sectionSubject(dossier, located), place: placeOf(located) }];
      return { located, subjects };
    });
}

function sectionSubject(dossier: Dossier, { page }: LocatedPage): Subject {
  const entity = page.questions[0]?.entity;
  if (entity === undefined || isCollection(entity)) {
    throw new Error(`Page ${page.id} asks nothing of a section`);
  }
  return dossier[entity];
}
