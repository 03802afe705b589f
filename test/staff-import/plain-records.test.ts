/** Texts without quotation marks are cut as PapaParse cuts them. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { plainRecords } from '../../renderer/staff/read-file/plain-records';

const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(...[';', ',', '\t', '|', '\n', '\r\n', '\r', ' ', 'CDI', 'Œuvre']),
      fc.string({ unit: 'binary' }).map((text) => text.replaceAll('"', '')),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('records of a text without quotation marks', () => {
  it('are those of PapaParse', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(';', ',', '\t', '|'), (text, delimiter) => {
        const unix = text.replace(/\r\n?/gu, '\n');
        const { data } = Papa.parse<string[]>(unix, { delimiter, newline: '\n' });
        const ours = plainRecords(text, delimiter);
        // PapaParse has no record for an empty text.
        expect(ours).toEqual(text === '' ? [['']] : data);
      }),
    );
  });

  it('keep apart texts that stand in one place', () => {
    const cells = Array.from({ length: 5_000 }, (_, index) => [`a${index}`, `${index % 7}`]);
    const text = cells.map((record) => record.join(';')).join('\n');
    expect(plainRecords(text, ';')).toEqual(cells);
  });
});
