/** What a step of the parcours and its pages are made of. */
import type { CollectionId, Dossier } from '../dossier/schema';
import type { Question } from './question';

/** The steps, in the order of the parcours. */
export const STEP_IDS = [
  'dossier',
  'diagnostic',
  'structure',
  'representative',
  'contract',
  'gestionnaires',
  'staff',
  'review',
  'documents',
  'follow-up',
] as const;
/** Name of a step. */
export type StepId = (typeof STEP_IDS)[number];

/** A screen of the parcours; `itemId` on the pages that show one item of a collection. */
export interface Place {
  readonly step: StepId;
  readonly page: string;
  readonly itemId?: string;
}

/** Steps that come after the answers, and look back at them or follow what became of them. */
export const CLOSING_STEPS: ReadonlySet<StepId> = new Set(['review', 'documents', 'follow-up']);

/** How a page works: questions, one item of a list, the list itself, or a screen of its own. */
export type PageKind =
  | 'questions'
  | 'outcome'
  | 'list'
  /** A list of items that come from another step, to note what becomes of them. */
  | 'followed'
  | 'item'
  | 'import'
  | 'review'
  | 'documents'
  | 'official-form';

/** Whether a page shows the items of a collection, each with pages of its own. */
export function listsItems(page: PageDefinition): boolean {
  return bringsItems(page) || page.kind === 'followed';
}

/** Whether the items of a collection come from this page. */
export function bringsItems({ kind }: PageDefinition): boolean {
  return kind === 'list' || kind === 'documents';
}

/** One screen. */
export interface PageDefinition {
  /** Unique in the whole parcours, so that a place reads well: « representative/card ». */
  readonly id: string;
  readonly kind: PageKind;
  readonly title: string;
  readonly intro?: string;
  readonly questions: readonly Question[];
  /** For `list` and `item`. */
  readonly collection?: CollectionId;
  /** Skipped while this does not hold; always shown, if absent. */
  readonly applies?: (dossier: Dossier) => boolean;
}

/** Why a step can't be worked on yet, and where to go first. */
export interface Blocker {
  readonly reason: string;
  readonly place: Place;
}

/** Something a step still waits for besides its questions: a gestionnaire, a decision, a request sent. */
export interface Todo {
  readonly label: string;
  readonly place: Place;
  /** Minutes it takes, for the time left. */
  readonly minutes: number;
}

/** One step: a room of the house, written once; machine, rail, review and tests iterate over it. */
export interface StepDefinition {
  readonly id: StepId;
  readonly title: string;
  /** One sentence on why, at the head of the step. */
  readonly why: string;
  readonly pages: readonly PageDefinition[];
  /** Whether the step concerns this dossier at all. */
  readonly applies: (dossier: Dossier) => boolean;
  /** What must be known before, if anything. */
  readonly blocker?: (dossier: Dossier) => Blocker | null;
  /** What is still to do besides answering, on this day (ISO date). */
  readonly todos?: (dossier: Dossier, today: string) => readonly Todo[];
}
