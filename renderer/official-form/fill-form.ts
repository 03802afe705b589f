/** Fills a form: values, their pictures in an embedded font; the fields stay fields. */
import { PDFBool, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { create } from 'fontkit';
import type {
  ChoiceBox,
  Entry,
  FormField,
  OfficialForm,
  TextBox,
} from '../../shared/official-form/form-model';
import { drawText, type Pen, textOf } from './appearance';
import { FONT_FEATURES, fontTable } from './form-font';
import { fontMetrics } from './form-font-table';
import { acroFormOf, loadPdf } from './form-structure';

/** Writes entries in a form. Throws for an entry of another form: the page only makes them from this one. */
export async function fillForm(
  bytes: Uint8Array,
  form: Pick<OfficialForm, 'fields'>,
  entries: readonly Entry[],
  fontBytes: Uint8Array,
): Promise<Uint8Array> {
  const pdf = await loadPdf(bytes);
  const acroForm = acroFormOf(pdf);
  if (acroForm === null) throw new Error('A form without fields was to be filled');
  const pen = await penFor(pdf, fontBytes);
  const byName = new Map(entries.map((entry) => [entry.field, entry]));
  for (const field of form.fields) {
    const entry = byName.get(field.name);
    if (entry !== undefined) writeEntry(pdf, pen, field, entry);
    else drawHeld(pdf, pen, field);
  }
  // Every value has its picture now: no reader has to draw its own.
  acroForm.set(PDFName.of('NeedAppearances'), PDFBool.False);
  // Adobe's usage rights no longer hold for a file that was changed: left in, Reader would refuse it.
  pdf.catalog.delete(PDFName.of('Perms'));
  return pdf.save({
    updateFieldAppearances: false,
    addDefaultPage: false,
    objectsPerTick: Infinity,
  });
}

async function penFor(pdf: PDFDocument, fontBytes: Uint8Array): Promise<Pen> {
  // The library's types are those of another fontkit, which has the same functions.
  pdf.registerFontkit({ create });
  const font = await pdf.embedFont(fontBytes, { subset: true, features: FONT_FEATURES });
  return { context: pdf.context, font, metrics: fontMetrics(fontTable(fontBytes)) };
}

function writeEntry(pdf: PDFDocument, pen: Pen, field: FormField, entry: Entry): void {
  const widgets = widgetsOf(pdf, field);
  if (field.kind === 'tick' && entry.kind === 'tick') {
    tick(field, widgets, entry.state);
    return;
  }
  if (field.kind === 'text' && entry.kind === 'text') {
    setValue(widgets, entry.text);
    draw(pen, field, widgets, entry.text);
    return;
  }
  if (field.kind === 'choice' && entry.kind === 'choice') {
    setValue(widgets, entry.value);
    const shown = field.options.find(({ value }) => value === entry.value)?.label ?? entry.value;
    draw(pen, field, widgets, shown);
    return;
  }
  throw new Error(`${field.name} can't hold a ${entry.kind}`);
}

/** A value that was there, and that readers drew by themselves, is given its picture too. */
function drawHeld(pdf: PDFDocument, pen: Pen, field: FormField): void {
  if (field.kind === 'tick' || field.value === '') return;
  const bare = widgetsOf(pdf, field).filter((widget) => !widget.has(PDFName.of('AP')));
  draw(pen, field, bare, field.value);
}

function widgetsOf(pdf: PDFDocument, field: FormField): readonly PDFDict[] {
  return field.widgets.map(({ object }) => pdf.context.lookup(PDFRef.of(object), PDFDict));
}

/** The dictionary that holds a box's value: its own or the one above that bears the name. */
function holderOf(widget: PDFDict): PDFDict {
  if (widget.has(PDFName.of('T'))) return widget;
  const parent = widget.lookup(PDFName.of('Parent'));
  return parent instanceof PDFDict ? holderOf(parent) : widget;
}

function setValue(widgets: readonly PDFDict[], value: string): void {
  for (const widget of widgets) {
    const holder = holderOf(widget);
    holder.set(PDFName.of('V'), PDFHexString.fromText(value));
    // What said the same in another way would say it wrong now: rich text, places of chosen options.
    holder.delete(PDFName.of('RV'));
    holder.delete(PDFName.of('I'));
  }
}

function tick(field: FormField, widgets: readonly PDFDict[], state: string | null): void {
  widgets.forEach((widget, index) => {
    const own = field.widgets[index]?.state ?? null;
    const isOn = state !== null && own === state;
    holderOf(widget).set(PDFName.of('V'), PDFName.of(state ?? 'Off'));
    widget.set(PDFName.of('AS'), PDFName.of(isOn ? state : 'Off'));
  });
}

function draw(
  pen: Pen,
  field: TextBox | ChoiceBox,
  widgets: readonly PDFDict[],
  text: string,
): void {
  const maxLength = field.kind === 'text' ? field.maxLength : null;
  for (const widget of widgets) {
    drawText(pen, widget, appearanceOf(widget), { ...field, maxLength }, text);
  }
}

/** The form's own way of drawing a box (`/DA`), its own or inherited. */
function appearanceOf(widget: PDFDict): string {
  const own = textOf(widget.lookup(PDFName.of('DA')));
  if (own !== '') return own;
  const parent = widget.lookup(PDFName.of('Parent'));
  return parent instanceof PDFDict ? appearanceOf(parent) : '';
}
