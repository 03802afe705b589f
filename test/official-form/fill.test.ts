/** Forms made by other programs, filled, then read back by three readers that did not write them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectPath } from '../../scripts/project';
import type { Entry, FormField, OfficialForm, Widget } from '../../shared/official-form/form-model';
import { statesOf } from '../../shared/official-form/form-model';
import { fillForm } from '../../renderer/official-form/fill-form';
import { differencesIn } from '../../renderer/official-form/read-back';
import { pdfFonts, read } from '../e2e/pdf-readers';
import { FILLABLE, formBytes, formOf, sampleBytes } from './forms';

const FONT = new Uint8Array(
  readFileSync(
    projectPath('node_modules/@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  ),
);

const folder = mkdtempSync(path.join(tmpdir(), 'jalon-forms-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Something for every field: hard names, accents, a full comb, each option and state. */
function entryFor(field: FormField, index: number): Entry {
  switch (field.kind) {
    case 'text': {
      const text = field.cells === null ? 'Nguyễn-Œuvrard É' : '0123456789012345';
      const most = field.maxLength ?? text.length;
      return { field: field.name, kind: 'text', text: Array.from(text).slice(0, most).join('') };
    }
    case 'tick': {
      const states = statesOf(field);
      return { field: field.name, kind: 'tick', state: states[index % states.length] ?? null };
    }
    case 'choice': {
      const last = field.options.at(-1)?.value ?? '';
      return { field: field.name, kind: 'choice', value: last };
    }
  }
}

/** Forms whose pages are turned when they are shown. */
const TURNED: ReadonlySet<string> = new Set(['qpdf-rotated', 'ghostscript-turned']);

interface Filled {
  readonly form: OfficialForm;
  readonly entries: readonly Entry[];
  readonly file: string;
  readonly bytes: Uint8Array;
}

async function fillAll(name: string, blank: Uint8Array): Promise<Filled> {
  const form = await formOf(blank);
  const entries = form.fields.filter(({ isReadOnly }) => !isReadOnly).map(entryFor);
  const bytes = await fillForm(blank, form, entries, FONT);
  const file = path.join(folder, `${name}.pdf`);
  writeFileSync(file, bytes);
  return { form, entries, file, bytes };
}

/** What poppler draws inside a box of an unturned page, without spaces. */
type Drawn = (widget: Widget) => string;

function drawnByPoppler(file: string): Drawn {
  const pages = read('pdftotext', '-bbox', file, '-').split('<page ').slice(1);
  const words = pages.map((page) =>
    [...page.matchAll(/xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/gu)].map(
      ([, left = '', top = '', right = '', bottom = '', text = '']) => ({
        x: (Number(left) + Number(right)) / 2,
        y: (Number(top) + Number(bottom)) / 2,
        text,
      }),
    ),
  );
  return ({ page, box }) =>
    (words[page - 1] ?? [])
      .filter(
        ({ x, y }) =>
          x > box.left && x < box.left + box.width && y > box.top && y < box.top + box.height,
      )
      .map(({ text }) => text)
      .join('');
}

/** Values as qpdf reads them, by whole name. */
function valuesByQpdf(file: string): Map<string, string> {
  const json = JSON.parse(read('qpdf', '--json', '--json-key=acroform', file)) as {
    acroform: { fields: { fullname: string; value: unknown }[] };
  };
  return new Map(
    json.acroform.fields.map(({ fullname, value }) => [
      fullname,
      typeof value === 'string' ? value.replace(/^u:/, '') : '',
    ]),
  );
}

function written(entry: Entry): string {
  switch (entry.kind) {
    case 'text':
      return entry.text;
    case 'choice':
      return entry.value;
    case 'tick':
      return `/${entry.state ?? 'Off'}`;
  }
}

describe.each(FILLABLE)('the form made by %s, filled', (name) => {
  let filled: Filled;
  beforeAll(async () => {
    filled = await fillAll(name, formBytes(name));
  });

  it('holds every value, by the word of pdf.js', async () => {
    expect(filled.entries.length).toBeGreaterThan(20);
    expect(await differencesIn(filled.bytes, filled.entries)).toEqual([]);
  });

  it('holds every value, by the word of qpdf, and is sound', () => {
    const values = valuesByQpdf(filled.file);
    for (const entry of filled.entries) {
      expect(values.get(entry.field), entry.field).toBe(written(entry));
    }
    expect(read('qpdf', '--check', filled.file)).toContain('No syntax or stream encoding errors');
  });

  it('is drawn by poppler without a complaint, each text inside its own box', () => {
    read('pdftoppm', '-r', '40', '-png', filled.file, path.join(folder, name));
    if (TURNED.has(name)) return; // poppler crops the turned page
    const drawnIn = drawnByPoppler(filled.file);
    for (const entry of filled.entries.filter(({ kind }) => kind !== 'tick')) {
      const field = filled.form.fields.find((one) => one.name === entry.field);
      for (const widget of field?.widgets ?? []) {
        const shown = drawnIn(widget);
        const label =
          field?.kind === 'choice' ? (field.options.at(-1)?.label ?? '') : written(entry);
        expect(shown, entry.field).toBe(label.replaceAll(' ', ''));
      }
    }
  });

  it('embeds Noto Sans, and no Type 3 font', () => {
    const fonts = pdfFonts(filled.file);
    expect(fonts.some((font) => font.name.startsWith('NotoSans') && font.embedded)).toBe(true);
    expect(fonts.filter(({ type }) => type === 'Type 3')).toEqual([]);
  });

  it('stays a form that can be changed, with what it held before', async () => {
    const again = await formOf(filled.bytes);
    expect(again.fields.map((field) => field.name)).toEqual(
      filled.form.fields.map((field) => field.name),
    );
    expect(again.fingerprint).toBe(filled.form.fingerprint);
    const held = filled.form.fields.filter(({ isReadOnly }) => isReadOnly);
    for (const field of held) {
      expect(again.fields.find((one) => one.name === field.name)?.value).toBe(field.value);
    }
    const emptied = filled.entries.map((entry): Entry =>
      entry.kind === 'text'
        ? { ...entry, text: '' }
        : entry.kind === 'tick'
          ? { ...entry, state: null }
          : entry,
    );
    const cleared = await fillForm(filled.bytes, again, emptied, FONT);
    expect(await differencesIn(cleared, emptied)).toEqual([]);
  });
});

describe('reading back', () => {
  it('names the field whose value is another one', async () => {
    const { bytes, entries } = await fillAll('other', formBytes('ghostscript'));
    const changed = entries.map((entry) =>
      entry.field === 'commune' ? { field: 'commune', kind: 'text' as const, text: 'Alès' } : entry,
    );
    expect(await differencesIn(bytes, changed)).toEqual(['commune']);
  });
});

const real = sampleBytes('2041-mec-sd-2026.pdf');

describe('a real official form of 55 fields named a1, a2…', () => {
  it.skipIf(real === null)(
    'is filled and read back by three readers (skipped where ../shared/samples/forms is absent)',
    async () => {
      if (real === null) return;
      const filled = await fillAll('official', real);
      expect(await differencesIn(filled.bytes, filled.entries)).toEqual([]);
      const values = valuesByQpdf(filled.file);
      for (const entry of filled.entries) {
        expect(values.get(entry.field), entry.field).toBe(written(entry));
      }
      read('qpdf', '--check', filled.file);
      read('pdftoppm', '-r', '40', '-png', filled.file, path.join(folder, 'official'));
      const drawnIn = drawnByPoppler(filled.file);
      for (const field of filled.form.fields.filter(({ kind }) => kind === 'text')) {
        const text = filled.entries.find((entry) => entry.field === field.name);
        for (const widget of field.widgets) {
          // The form prints dots under its boxes: they are drawn there as well.
          const shown = drawnIn(widget);
          for (const word of text === undefined ? [] : written(text).split(' ')) {
            expect(shown, field.name).toContain(word);
          }
        }
      }
    },
  );
});
