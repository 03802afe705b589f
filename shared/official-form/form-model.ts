/** What a fillable PDF form is, once read: its pages, its fields, the words printed on it. */

/** A rectangle on a page as it is read: points from its upper left corner, text upright. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One place where a field is shown. A field may be shown several times. */
export interface Widget {
  /** Number of the object in the file: « 208 0 R » is 208. */
  readonly object: number;
  /** From 1. */
  readonly page: number;
  readonly box: Box;
  /** For a tick box: the state that ticks it (« Oui », « 1 »); else `null`. */
  readonly state: string | null;
}

interface AnyField {
  /** Whole name, unique in the form. */
  readonly name: string;
  /** What the form says of it to a screen reader; often empty. */
  readonly tooltip: string;
  readonly widgets: readonly Widget[];
  readonly isReadOnly: boolean;
  readonly isRequired: boolean;
  /** What the form already holds; empty for none. */
  readonly value: string;
}

/** How the text of a box is set. */
export interface TextSetting {
  /** In points; 0 where it is left to the program that fills. */
  readonly fontSize: number;
  readonly isMultiline: boolean;
  /** Number of cells where each letter has its own; `null` elsewhere. */
  readonly cells: number | null;
  readonly alignment: 'left' | 'center' | 'right';
}

/** A box to type in. */
export interface TextBox extends AnyField, TextSetting {
  readonly kind: 'text';
  /** Most characters; `null` for any number. */
  readonly maxLength: number | null;
}

/** One tick box, or several of which one is ticked: their states are their widgets'. */
export interface TickBox extends AnyField {
  readonly kind: 'tick';
}

/** A list to choose from. */
export interface ChoiceBox extends AnyField, TextSetting {
  readonly kind: 'choice';
  /** `value` is what the file keeps, `label` what is shown. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A field of a form. Buttons and signatures are none: nothing is written in them. */
export type FormField = TextBox | TickBox | ChoiceBox;

/** Words printed on a page, as one stretch. */
export interface PrintedWords {
  readonly text: string;
  readonly page: number;
  readonly box: Box;
}

/** One page. */
export interface FormPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** By how much the page is turned to be read, in degrees: its own rotation or what its words ask for. */
  readonly rotation: number;
}

/** A form that can be filled. */
export interface OfficialForm {
  readonly pages: readonly FormPage[];
  readonly fields: readonly FormField[];
  readonly words: readonly PrintedWords[];
  /** Recognises the form by its fields, whatever its file is called. */
  readonly fingerprint: string;
}

/** What is to be written in a field: a text, the state that ticks a box (`null`: none), an option's value. */
export type Entry =
  | { readonly field: string; readonly kind: 'text'; readonly text: string }
  | { readonly field: string; readonly kind: 'tick'; readonly state: string | null }
  | { readonly field: string; readonly kind: 'choice'; readonly value: string };

/** The states of a tick box, each once. */
export function statesOf(field: TickBox): readonly string[] {
  return [...new Set(field.widgets.flatMap(({ state }) => (state === null ? [] : [state])))];
}
