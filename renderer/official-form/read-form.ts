/** Reads a fillable PDF: its pages, its fields, the words around them; or says why it can't be filled. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { formFingerprint } from '../../shared/official-form/fingerprint';
import type {
  FormField,
  OfficialForm,
  TextSetting,
  Widget,
} from '../../shared/official-form/form-model';
import {
  FORM_MAX_BYTES,
  type FormRefusal,
  type RefusalCode,
  refusal,
} from '../../shared/official-form/refusals';
import { type Result, fail, succeed } from '../../shared/result';
import { isFileFault, openPdf } from '../pdf/pdfjs';
import { type PlacedWidget, readPage } from './read-page';
import { type PdfjsWidget, heldBy, stateOf } from './widget-schema';

/** Looks into a file for what stands against filling it; a worker's task in the page. */
export type Inspect = (bytes: Uint8Array) => Promise<RefusalCode | null>;

/** Reads a form. Rejects on a fault of the program. */
export async function readForm(
  bytes: Uint8Array,
  inspect: Inspect,
): Promise<Result<OfficialForm, FormRefusal>> {
  const sniffed = sniff(bytes);
  if (sniffed !== null) return fail(refusal(sniffed));
  let opened: PDFDocumentProxy | null = null;
  try {
    opened = await openPdf(bytes);
    const refused = await inspect(bytes);
    if (refused !== null) return fail(refusal(refused));
    return await fieldsOf(opened);
  } catch (error) {
    if (!isFileFault(error)) throw error;
    return fail(refusal(error.name === 'PasswordException' ? 'password' : 'damaged'));
  } finally {
    await opened?.loadingTask.destroy();
  }
}

/** Where readers of PDF look for the mark of one, in bytes. */
const HEAD_BYTES = 1024;
/** Where they look for its end: some programs add to it. */
const TAIL_BYTES = 4096;

function sniff(bytes: Uint8Array): RefusalCode | null {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > FORM_MAX_BYTES) return 'too-large';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  if (!head.includes('%PDF-')) return 'not-a-pdf';
  // pdf.js makes do with a file that was cut; what it lacks would be lacking in the filled one too.
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-TAIL_BYTES));
  return tail.includes('%%EOF') ? null : 'damaged';
}

async function fieldsOf(pdf: PDFDocumentProxy): Promise<Result<OfficialForm, FormRefusal>> {
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) =>
      readPage(await pdf.getPage(index + 1)),
    ),
  );
  const fields = collectFields(pages.flatMap(({ widgets }) => widgets));
  if (fields.length === 0) return fail(refusal('no-fields'));
  if (fields.every(({ isReadOnly }) => isReadOnly)) return fail(refusal('nothing-to-fill'));
  return succeed({
    pages: pages.map(({ page }) => page),
    fields,
    words: pages.flatMap(({ words }) => words),
    fingerprint: formFingerprint(fields),
  });
}

/** One field per name, in the order in which their first boxes are read. */
function collectFields(placed: readonly PlacedWidget[]): readonly FormField[] {
  const byName = new Map<string, PlacedWidget[]>();
  for (const one of [...placed].filter(({ widget }) => !widget.hidden).sort(inReadingOrder)) {
    const known = byName.get(one.widget.fieldName);
    if (known === undefined) byName.set(one.widget.fieldName, [one]);
    else known.push(one);
  }
  return [...byName.values()].flatMap((widgets) => fieldOf(widgets) ?? []);
}

function inReadingOrder(one: PlacedWidget, other: PlacedWidget): number {
  if (one.page !== other.page) return one.page - other.page;
  const middles = [one, other].map(({ box }) => box.top + box.height / 2);
  const [first = 0, second = 0] = middles;
  const isSameLine = Math.abs(first - second) < Math.min(one.box.height, other.box.height) / 2;
  return isSameLine ? one.box.left - other.box.left : first - second;
}

function fieldOf(placed: readonly PlacedWidget[]): FormField | null {
  const [first] = placed;
  if (first === undefined) return null;
  const { widget } = first;
  const common = {
    name: widget.fieldName,
    tooltip: widget.alternativeText?.trim() ?? '',
    widgets: placed.map(widgetOf),
    isReadOnly: placed.every((one) => one.widget.readOnly),
    isRequired: placed.some((one) => one.widget.required),
    value: valueOf(placed.map((one) => one.widget)),
  };
  switch (widget.fieldType) {
    case 'Tx':
      return { ...common, ...settingOf(widget), kind: 'text', maxLength: maxLengthOf(widget) };
    case 'Btn':
      return common.widgets.every(({ state }) => state === null)
        ? null
        : { ...common, kind: 'tick' };
    case 'Ch':
      return { ...common, ...settingOf(widget), kind: 'choice', options: optionsOf(widget) };
  }
}

function widgetOf({ widget, page, box }: PlacedWidget): Widget {
  return { object: Number.parseInt(widget.id, 10), page, box, state: stateOf(widget) };
}

function valueOf(widgets: readonly PdfjsWidget[]): string {
  const held = widgets.map(heldBy).find((value) => value !== '') ?? '';
  return held === 'Off' ? '' : held;
}

const ALIGNMENTS = ['left', 'center', 'right'] as const;

function settingOf(widget: PdfjsWidget): TextSetting {
  const { comb, multiLine, textAlignment, defaultAppearanceData } = widget;
  return {
    fontSize: Math.max(0, defaultAppearanceData?.fontSize ?? 0),
    isMultiline: multiLine,
    cells: comb && !multiLine ? maxLengthOf(widget) : null,
    alignment: ALIGNMENTS[textAlignment ?? 0] ?? 'left',
  };
}

/** pdf.js gives 0 for a field without a limit. */
function maxLengthOf({ maxLen }: PdfjsWidget): number | null {
  return maxLen === undefined || maxLen === null || maxLen <= 0 ? null : maxLen;
}

function optionsOf({ options }: PdfjsWidget): readonly { value: string; label: string }[] {
  return (options ?? []).map(({ exportValue, displayValue }) => ({
    value: exportValue ?? displayValue ?? '',
    label: displayValue ?? exportValue ?? '',
  }));
}
