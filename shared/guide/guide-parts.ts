/** What the user's guide is made of, before it is a screen or a page of a PDF. */
import type { StepId } from '../journey/step';
import type { Certainty, SourceKey } from '../reference/sources';

/** What shows how sure a sentence is, where it says law or procedure. */
export interface GuideSource {
  readonly source: SourceKey;
  readonly certainty: Certainty;
}

/**
 * - `text`: a paragraph. `list`: things, or gestures in their order.
 * - `caution`: what must not be overlooked. `picture`: a screen, made by the demonstration.
 */
export type GuideBlock =
  | { readonly kind: 'text'; readonly text: string; readonly source?: GuideSource }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly texts: readonly string[] }
  | { readonly kind: 'caution'; readonly text: string }
  | { readonly kind: 'picture'; readonly name: PictureName; readonly alt: string };

/** Screens that have a picture, as `npm run guide-pictures` names them. */
export const PICTURE_NAMES = [
  ...(['bienvenue', 'parcours', 'resultat', 'equipe'] as const),
  ...(['import', 'relecture', 'documents', 'sauvegardes'] as const),
] as const;
/** One of them. */
export type PictureName = (typeof PICTURE_NAMES)[number];

/** A part of a chapter. */
export interface GuideSection {
  readonly title: string;
  readonly blocks: readonly GuideBlock[];
}

/** A chapter; search leads to it. */
export interface GuideChapter {
  readonly id: string;
  readonly title: string;
  /** The step it is about, if it is about one. */
  readonly step?: StepId;
  /** What one might type to find it, beside its titles. */
  readonly keywords?: string;
  readonly sections: readonly GuideSection[];
}

/** A paragraph. */
export function text(words: string): GuideBlock {
  return { kind: 'text', text: words };
}

/** A paragraph that says law or procedure. */
export function fact(words: string, source: SourceKey, certainty: Certainty): GuideBlock {
  return { kind: 'text', text: words, source: { source, certainty } };
}

/** Things to know, in no order. */
export function list(...texts: readonly string[]): GuideBlock {
  return { kind: 'list', isOrdered: false, texts };
}

/** Gestures, in their order. */
export function gestures(...texts: readonly string[]): GuideBlock {
  return { kind: 'list', isOrdered: true, texts };
}

/** What must not be overlooked. */
export function caution(words: string): GuideBlock {
  return { kind: 'caution', text: words };
}

/** A screen; the words say what one would see there. */
export function picture(name: PictureName, alt: string): GuideBlock {
  return { kind: 'picture', name, alt };
}
