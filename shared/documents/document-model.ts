/** What a document is before it is a page: a small vocabulary of blocks, without fonts, sizes or HTML. */
import type { Certainty, SourceKey } from '../reference/sources';
import type { DocumentId } from './catalogue';

/**
 * - `given`: as answered. `missing`: awaited. `refused`: cannot be used as typed.
 * - `doubtful`: usable, to be looked at. `unanswered`: optional and left empty.
 * - `blank`: to be written by hand, once printed.
 */
export type ValueState = 'given' | 'missing' | 'refused' | 'doubtful' | 'unanswered' | 'blank';

/** A value as it is printed, and what is to be thought of it. */
export interface Value {
  readonly state: ValueState;
  readonly text: string;
}

/** A sentence that says law or procedure, with what supports it. */
export interface Statement {
  readonly text: string;
  readonly source: SourceKey;
  readonly certainty: Certainty;
}

/** A sentence; a plain one says nothing that needs a source. */
export type Text = string | Statement;

/** A value under its name. */
export interface Fact {
  readonly label: string;
  readonly value: Value;
}

/** A part with a heading; its level comes from how deep it stands, so that none is ever skipped. */
export interface Section {
  readonly kind: 'section';
  readonly title: string;
  /** Whether it begins on a new page. */
  readonly startsPage: boolean;
  readonly blocks: readonly Block[];
}

/** A sentence or several. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Text;
}

/** What must not be overlooked. */
export interface Notice {
  readonly kind: 'notice';
  readonly title: string;
  readonly texts: readonly Text[];
}

/** Values under their names: a table of two columns with row headers. */
export interface Facts {
  readonly kind: 'facts';
  readonly caption: string;
  readonly rows: readonly Fact[];
}

/** A list; the items of an ordered one are done in that order. */
export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly Text[];
}

/** What a cell of a table holds: a value, or lines of values under their names. */
export type Cell = Value | readonly (readonly Fact[])[];

/** A table; the first cell of each row is its header. */
export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Things to gather or do, each with a box to tick. */
export interface Checklist {
  readonly kind: 'checklist';
  readonly items: readonly {
    readonly text: Text;
    readonly isDone: boolean;
    /** « Pièce réunie le 23 novembre 2026 »; empty if there is nothing to add. */
    readonly remark: string;
  }[];
}

/** Boxes in which people sign. */
export interface Signatures {
  readonly kind: 'signatures';
  readonly boxes: readonly {
    readonly name: Value;
    readonly role: string;
    /** What to write in the box, line by line. */
    readonly mentions: readonly string[];
  }[];
}

/** The numbered list of all sources that the document cites. */
export interface Sources {
  readonly kind: 'sources';
}

/** Anything a document is made of. */
export type Block =
  Section | Paragraph | Notice | Facts | List | Table | Checklist | Signatures | Sources;

/** A whole document. */
export interface DocumentModel {
  readonly id: DocumentId;
  readonly title: string;
  /** With its extension. */
  readonly fileName: string;
  readonly landscape: boolean;
  /** What becomes of it. */
  readonly destination: string;
  /** Reference of the dossier: « J-4F2A-91C0 ». */
  readonly reference: string;
  /** Fingerprint of the answers it was made from. */
  readonly fingerprint: string;
  /** The day, in words. */
  readonly madeOn: string;
  readonly dossierTitle: Value;
  readonly organisation: Value;
  readonly preparedBy: Value;
  /** Whether it can be used as it is, or how many points are left. */
  readonly readiness: Notice;
  readonly isSample: boolean;
  readonly blocks: readonly Block[];
}

/** Builds a section. */
export function section(
  title: string,
  blocks: readonly (Block | null)[],
  options: { readonly startsPage?: boolean } = {},
): Section {
  return {
    kind: 'section',
    title,
    startsPage: options.startsPage ?? false,
    blocks: blocks.filter((block) => block !== null),
  };
}

/** Builds a paragraph. */
export function paragraph(text: Text): Paragraph {
  return { kind: 'paragraph', text };
}

/** Builds a notice. */
export function notice(title: string, ...texts: readonly Text[]): Notice {
  return { kind: 'notice', title, texts };
}

/** Builds a list; `null` if there is nothing to list. */
export function list(
  items: readonly Text[],
  options: { readonly ordered?: boolean } = {},
): List | null {
  return items.length === 0 ? null : { kind: 'list', ordered: options.ordered ?? false, items };
}

/** Builds a table of values under their names; `null` if there is none. */
export function facts(caption: string, rows: readonly (Fact | null)[]): Facts | null {
  const present = rows.filter((row) => row !== null);
  return present.length === 0 ? null : { kind: 'facts', caption, rows: present };
}

/** Builds a table; `null` if it has no row. */
export function table(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Table | null {
  return rows.length === 0 ? null : { kind: 'table', caption, columns, rows };
}

/** Builds a sentence with what supports it. */
export function statement(
  text: string,
  source: SourceKey,
  certainty: Certainty = 'verified',
): Statement {
  return { text, source, certainty };
}

/** Whether a statement is shown as « à vérifier »: what was not read in its source. */
export function isToCheck({ certainty }: Statement): boolean {
  return certainty === 'inferred' || certainty === 'unknown';
}
