/** Reads a filled form with another program than the one that wrote it, and compares value by value. */
import type { Entry } from '../../shared/official-form/form-model';
import { openPdf } from '../pdf/pdfjs';
import { type PdfjsWidget, heldBy, readWidget, stateOf } from './widget-schema';

/** The fields whose value is not the one that was to be written; none, if all is well. */
export async function differencesIn(
  filled: Uint8Array,
  entries: readonly Entry[],
): Promise<readonly string[]> {
  const pdf = await openPdf(filled);
  try {
    const found = new Map<string, PdfjsWidget[]>();
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      for (const annotation of await page.getAnnotations()) {
        const widget = readWidget(annotation);
        if (widget === null) continue;
        found.set(widget.fieldName, [...(found.get(widget.fieldName) ?? []), widget]);
      }
    }
    return entries
      .filter((entry) => {
        const widgets = found.get(entry.field) ?? [];
        return widgets.length === 0 || !widgets.every((widget) => holds(widget, entry));
      })
      .map(({ field }) => field);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

function holds(widget: PdfjsWidget, entry: Entry): boolean {
  const held = heldBy(widget);
  switch (entry.kind) {
    case 'text':
      return sameText(held, entry.text);
    case 'choice':
      return sameText(held, entry.value);
    case 'tick': {
      const isOn = stateOf(widget) === entry.state;
      // A tick box tells its own state; a radio button, that of its whole group.
      return widget.radioButton || isOn
        ? held === (entry.state ?? 'Off') || (entry.state === null && held === '')
        : held === 'Off' || held === '';
    }
  }
}

function sameText(held: string, written: string): boolean {
  return held.replaceAll(/\r\n?/gu, '\n') === written;
}
