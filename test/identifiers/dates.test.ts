/** Dates: French forms, two-digit years, days that do not exist, and the calendar. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  ageOn,
  compareDates,
  formatDate,
  formatDateField,
  isIsoDate,
  readDate,
  type DatePurpose,
} from '../../shared/identifiers/dates';
import { runs } from '../property-runs';
import { anyText, isoDates } from './arbitraries';

const today = '2026-11-23';
const numRuns = runs(300);

function read(typed: string, purpose: DatePurpose = 'any'): string {
  const reading = readDate(typed, { today, purpose });
  if (reading.verdict === 'valid') return reading.value;
  return reading.verdict === 'doubtful'
    ? `${reading.value} ${reading.doubt.code}`
    : reading.fault.code;
}

describe('reading a date', () => {
  it.each([
    '20/05/1985',
    '20-05-1985',
    '20.05.1985',
    '20 05 1985',
    '20 / 05 / 1985',
    '1985-05-20',
    '1985/05/20',
    '20051985',
    '19850520',
    '20 mai 1985',
    '20 MAI 1985',
    '20-mai-1985',
    'lundi 20 mai 1985',
    '20/05/1985 00:00:00',
    '20/05/1985 00:00',
    '1985-05-20T00:00:00.000Z',
    ' 20/05/1985\u00a0',
  ])('« %s » is 20 May 1985', (typed) => {
    expect(read(typed, 'birth')).toBe('1985-05-20');
  });

  it('reads the form in which it is kept as the same figures between strokes, whatever they are', () => {
    const figures = (length: number) =>
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length });
    const dates = fc.oneof(
      fc
        .tuple(figures(4), figures(2), figures(2))
        .map((parts) => parts.map((part) => part.join(''))),
      isoDates.map((iso) => iso.split('-')),
    );
    const purposes = fc.constantFrom<DatePurpose>('birth', 'past', 'start', 'end', 'any');
    fc.assert(
      fc.property(dates, purposes, (parts, purpose) => {
        const options = { today, purpose };
        expect(readDate(parts.join('-'), options)).toEqual(readDate(parts.join('/'), options));
      }),
      { numRuns },
    );
  });

  it.each([
    ['1er février 2020', '2020-02-01'],
    ['1ᵉʳ février 2020', '2020-02-01'],
    ['1ER FEVRIER 2020', '2020-02-01'],
    ['1 févr. 2020', '2020-02-01'],
    ['5/6/2020', '2020-06-05'],
    ['31 déc 2020', '2020-12-31'],
    ['15 août 2020', '2020-08-15'],
    ['15 aout 2020', '2020-08-15'],
    ['4 juil. 2020', '2020-07-04'],
    ['29/02/2020', '2020-02-29'],
  ])('« %s » is %s', (typed, iso) => {
    expect(read(typed)).toBe(iso);
  });

  it.each([
    ['31/11/1987', 'date-impossible'],
    ['29/02/1987', 'date-impossible'],
    ['29/02/1900', 'date-impossible'],
    ['00/05/1985', 'date-impossible'],
    ['20/00/1985', 'date-impossible'],
    ['05/20/1985', 'date-impossible'],
    ['20/05/0985', 'date-impossible'],
    ['1985', 'date-incomplete'],
    ['05/1985', 'date-incomplete'],
    ['mai 1985', 'date-incomplete'],
    ['20 mai', 'date-incomplete'],
    ['31187', 'date-serial'],
    ['31187,0', 'date-serial'],
    ['5051985', 'date-unreadable'],
    ['20 jui 1985', 'date-unreadable'],
    ['hier', 'date-unreadable'],
    ['', 'date-empty'],
  ])('« %s » is refused: %s', (typed, code) => {
    expect(read(typed)).toBe(code);
  });

  it('says how many days the month has', () => {
    const reading = readDate('31/11/1987', { today, purpose: 'birth' });
    expect(reading.verdict === 'invalid' && reading.fault.message).toContain(
      'novembre n’a que 30 jours',
    );
  });

  it.each<[string, DatePurpose, string]>([
    ['20/05/85', 'birth', '1985-05-20 date-century'],
    ['20/05/05', 'birth', '2005-05-20 date-century'],
    ['20/05/30', 'birth', '1930-05-20 date-century'],
    ['20/05/20', 'start', '2020-05-20 date-century'],
    ['20/05/27', 'start', '2027-05-20 date-century'],
    ['20/05/97', 'start', '1997-05-20 date-century'],
    ['20/05/45', 'end', '2045-05-20 date-century'],
    ['20/05/27', 'past', '1927-05-20 date-century'],
    ['24/11/26', 'past', '1926-11-24 date-century'],
    ['23/11/26', 'past', '2026-11-23 date-century'],
  ])('two digits of year: « %s » as %s is %s', (typed, purpose, expected) => {
    expect(read(typed, purpose)).toBe(expected);
  });

  it.each<[string, DatePurpose, string]>([
    ['24/11/2026', 'birth', 'date-future'],
    ['24/11/2026', 'past', 'date-future'],
    ['23/11/2026', 'past', '2026-11-23'],
    ['24/11/2026', 'start', '2026-11-24'],
    ['24/11/2028', 'start', '2028-11-24 date-far'],
    ['24/11/2060', 'end', '2060-11-24'],
    ['24/11/2012', 'birth', '2012-11-24 date-too-young'],
    ['23/11/2012', 'birth', '2012-11-23'],
    ['22/11/1925', 'birth', '1925-11-22 date-too-old'],
    ['20/05/1985 14:30', 'any', '1985-05-20 date-time'],
    ['1985-05-19T22:00:00Z', 'birth', '1985-05-19 date-time'],
  ])('« %s » as %s gives %s', (typed, purpose, expected) => {
    expect(read(typed, purpose)).toBe(expected);
  });

  it('gives back what was written, in a field or in words', () => {
    fc.assert(
      fc.property(isoDates, (iso) => {
        expect(read(formatDateField(iso))).toBe(iso);
        expect(read(formatDate(iso))).toBe(iso);
        expect(read(iso)).toBe(iso);
      }),
      { numRuns },
    );
  });

  it('never throws, and never gives a date that does not exist', () => {
    const purposes = fc.constantFrom<DatePurpose>('birth', 'past', 'start', 'end', 'any');
    const dateLike = fc
      .tuple(fc.nat(40), fc.nat(14), fc.nat(2300), fc.constantFrom('/', '-', '.', ' '))
      .map(([day, month, year, mark]) => [day, month, year].join(mark));
    fc.assert(
      fc.property(fc.oneof(anyText, dateLike), purposes, (text, purpose) => {
        const reading = readDate(text, { today, purpose });
        if (reading.verdict !== 'invalid') expect(isIsoDate(reading.value)).toBe(true);
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('the calendar', () => {
  it('knows the days that exist, as the Gregorian calendar has them', () => {
    const fields = fc.tuple(
      fc.integer({ min: 1600, max: 2400 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    );
    fc.assert(
      fc.property(fields, ([year, month, day]) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const utc = new Date(Date.UTC(year, month - 1, day));
        const exists = utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day && month >= 1;
        expect(isIsoDate(text)).toBe(exists);
      }),
      { numRuns },
    );
  });

  it('writes « 1er » for the first of a month, and leaves alone what is no date', () => {
    expect(formatDate('2026-11-23')).toBe('23 novembre 2026');
    expect(formatDate('2020-02-01')).toBe('1er février 2020');
    expect(formatDateField('2026-11-03')).toBe('03/11/2026');
    expect(formatDate('31/11/1987')).toBe('31/11/1987');
    expect(formatDateField('bientôt')).toBe('bientôt');
  });

  it('adds months without leaving the month it lands in', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2026-11-23', 3)).toBe('2027-02-23');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
  });

  it('counts whole years on the birthday, not before', () => {
    expect(ageOn('2012-11-23', '2026-11-23')).toBe(14);
    expect(ageOn('2012-11-24', '2026-11-23')).toBe(13);
  });

  it('sorts dates as time goes', () => {
    fc.assert(
      fc.property(isoDates, isoDates, (left, right) => {
        expect(Math.sign(compareDates(left, right))).toBe(
          Math.sign(Date.parse(left) - Date.parse(right)),
        );
      }),
      { numRuns },
    );
  });
});
