/** What a field keeps of what was typed: nothing is lost at reopening, and no doubt is silenced. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Acceptance, FieldKind } from '../../shared/dossier/field-kinds';
import { readDossier } from '../../shared/dossier/lenient';
import {
  type TypedKind,
  canonicalOf,
  formatField,
  isTyped,
  keepTyped,
  readField,
} from '../../shared/dossier/read-field';
import { collections, emptyDossier, sections } from '../../shared/dossier/schema';
import { runs } from '../property-runs';

const CONTEXT = { today: '2026-11-23', siren: '123456782' };
const empty = emptyDossier('d', '2026-11-23T09:00:00.000Z');

interface Field {
  readonly path: string;
  readonly kind: TypedKind;
  readonly stored: (kept: string) => unknown;
}

const fields: readonly Field[] = [
  ...Object.entries<Record<string, FieldKind>>(sections).flatMap(([section, table]) =>
    typedOf(table, section, (answers) => ({ ...empty, [section]: answers })),
  ),
  ...Object.entries<Record<string, FieldKind>>(collections).flatMap(([collection, table]) =>
    typedOf(table, collection, (answers) => ({
      ...empty,
      [collection]: [{ id: 'i', ...answers }],
    })),
  ),
];

function typedOf(
  table: Record<string, FieldKind>,
  owner: string,
  stored: (answers: Record<string, string>) => unknown,
): Field[] {
  return Object.entries(table).flatMap(([name, kind]) =>
    isTyped(kind)
      ? [{ path: `${owner}.${name}`, kind, stored: (kept: string) => stored({ [name]: kept }) }]
      : [],
  );
}

const paste = fc
  .tuple(fc.string({ minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 400 }))
  .map(([text, times]) => text.repeat(times));
const number = fc.stringMatching(/^(?:\+33|33|0|8|00)?[ ]?[0-9 .]{8,14}$/);
const date = fc
  .tuple(fc.nat(40), fc.nat(14), fc.nat(2030), fc.constantFrom('', ' 08:30', ' 00:00:00'))
  .map(
    ([day, month, year, time]) => `${day}/${month}/${year % 7 === 0 ? year % 100 : year}${time}`,
  );
const around = fc
  .tuple(fc.oneof(number, date), fc.constantFrom('', ' (perso)', ' / 06 00 00 12 34', ' (58194)'))
  .map(([text, more]) => text + more);
const typedText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40, size: 'max' }),
  paste,
  number,
  date,
  around,
  fc.constantFrom(
    'France',
    'Nevers (58194)',
    'Nevers (12)',
    'a@gmial.com',
    '2A0000015',
    '?',
    '500',
  ),
);
const field = fc.constantFrom(...fields);

function codeOf(kind: TypedKind, text: string): string {
  const reading = readField(kind, text, CONTEXT);
  if (reading.verdict === 'valid') return 'valid';
  return reading.verdict === 'doubtful' ? reading.doubt.code : reading.fault.code;
}

describe('what is kept of a typed text', () => {
  it('is there again, the same, when the dossier is opened again', () => {
    fc.assert(
      fc.property(field, typedText, ({ kind, stored }, typed) => {
        const kept = keepTyped(kind, typed, CONTEXT);
        if (kept === undefined) return;
        const onDisk: unknown = JSON.parse(JSON.stringify(stored(kept)));
        expect(readDossier(onDisk)).toEqual({
          ok: true,
          value: { dossier: stored(kept), issues: [] },
        });
      }),
      { numRuns: runs(1500) },
    );
  });

  it('is there again were it a whole book pasted by mistake', () => {
    const book = 'Il était une fois un EHPAD. '.repeat(40_000);
    const oneOfEach = new Map(fields.map((one) => [one.kind.kind, one])).values();
    for (const { kind, stored, path } of oneOfEach) {
      const kept = keepTyped(kind, book, CONTEXT) ?? '';
      expect(kept.length, path).toBeGreaterThan(1_000_000);
      expect(readDossier(stored(kept)), path).toMatchObject({ ok: true, value: { issues: [] } });
    }
  });

  it('raises the same remark as what was typed, and reads to the same value', () => {
    fc.assert(
      fc.property(field, typedText, ({ kind }, typed) => {
        const kept = keepTyped(kind, typed, CONTEXT);
        if (kept === undefined) return;
        expect(codeOf(kind, kept)).toBe(codeOf(kind, typed));
        expect(canonicalOf(kind, kept, CONTEXT)).toBe(canonicalOf(kind, typed, CONTEXT));
        // Shown in its field and left as it is, it stays; a refused number is shown in groups all the same.
        const shown = formatField(kind, kept);
        const left = keepTyped(kind, shown, CONTEXT) ?? '';
        expect(formatField(kind, left)).toBe(shown);
        if (readField(kind, typed, CONTEXT).verdict !== 'invalid') expect(left).toBe(kept);
      }),
      { numRuns: runs(3000) },
    );
  });

  it('reads to a value that is never refused', () => {
    fc.assert(
      fc.property(field, typedText, ({ kind }, typed) => {
        const reading = readField(kind, typed, CONTEXT);
        if (reading.verdict === 'invalid') return;
        expect(readField(kind, reading.value, CONTEXT).verdict).not.toBe('invalid');
        expect(canonicalOf(kind, reading.value, CONTEXT)).toBe(reading.value);
      }),
      { numRuns: runs(3000) },
    );
  });

  it.each([
    ['people.birthDate', '5/11/26', '5/11/26', '1926-11-05'],
    ['people.birthDate', '20/05/1985', '1985-05-20', '1985-05-20'],
    ['people.birthDate', '20/05/1985 08:30', '20/05/1985 08:30', '1985-05-20'],
    ['people.mobile', '0600001234', '+33600001234', '+33600001234'],
    ['people.mobile', '0144001234', '+33144001234', '+33144001234'],
    [
      'people.mobile',
      '01 44 00 12 34 / 06 00 00 12 34',
      '01 44 00 12 34 / 06 00 00 12 34',
      '+33600001234',
    ],
    ['people.mobile', '06 00 00 12 34 (perso)', '06 00 00 12 34 (perso)', '+33600001234'],
    ['people.mobile', '01 44 00 12 34 (accueil)', '01 44 00 12 34 (accueil)', '+33144001234'],
    ['people.mobile', '33600001234', '33600001234', '+33600001234'],
    ['people.mobile', '+33690001234', '+33690001234', '+590690001234'],
    ['people.rppsNumber', '810999000010', '810999000010', '10999000010'],
    ['people.rppsNumber', '10 999 000 011', '10999000011', '10999000011'],
    ['organisation.siren', '123 45', '123 45', '123 45'],
  ])('%s: « %s » is kept as « %s », and read as %s', (path, typed, kept, canonical) => {
    const kind = fields.find((candidate) => candidate.path === path)?.kind;
    if (kind === undefined) throw new Error(`No typed field ${path}`);
    expect(keepTyped(kind, typed, CONTEXT)).toBe(kept);
    expect(canonicalOf(kind, kept, CONTEXT)).toBe(canonical);
    if (kept === typed) expect(formatField(kind, kept)).toBe(typed);
  });
});

describe('accepted doubts', () => {
  it('are all there again when the dossier is opened again, however long their words', () => {
    const acceptance: fc.Arbitrary<Acceptance> = fc.record({
      field: fc.constantFrom('finessEj', 'postcode', 'commune'),
      code: fc.string(),
      value: typedText,
      why: typedText,
    });
    fc.assert(
      fc.property(fc.array(acceptance, { maxLength: 150, size: 'max' }), (acceptedDoubts) => {
        const stored = { ...empty, organisation: { acceptedDoubts } };
        const onDisk: unknown = JSON.parse(JSON.stringify(stored));
        expect(readDossier(onDisk)).toEqual({ ok: true, value: { dossier: stored, issues: [] } });
      }),
      { numRuns: runs(100) },
    );
  });
});
