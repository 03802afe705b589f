/** Dates written month first: those that can be read both ways are doubted. */
import { describe, expect, it } from 'vitest';
import { faultsOf, importCsv, personAt } from './lists';

function listOf(...dates: readonly string[]): string {
  const names = ['ROSE', 'IRIS', 'LYS', 'BLEUET', 'JONQUILLE'];
  const rows = dates.map((date, index) => `${names[index] ?? 'X'};Anne;${date};AES\n`);
  return `Nom;Prénom;Date de naissance;Emploi\n${rows.join('')}`;
}

const DOUBT = 'month_first Date de naissance';

describe('a column of dates', () => {
  it.each([
    [
      ['12/25/1980', '04/05/1985', '07/31/1990', '03/11/1971'],
      [3, 5],
    ],
    [['12-25-1980', '4-5-1985', '7.31.1990'], [3]],
    [['04/05/1985', '12/25/1980', '05/05/1985'], [2]],
  ])(
    'with a date that is only month first, and none only day first, is doubted: %s',
    (dates, at) => {
      const list = importCsv(listOf(...dates));
      expect(faultsOf(list, 'warning')).toEqual(at.map((line) => `${line} ${DOUBT}`));
    },
  );

  it.each([
    [['04/05/1985', '03/11/1971']],
    [['12/25/1980', '04/05/1985', '25/12/1980']],
    [['12/45/1980', '04/05/1985']],
    [['1980-12-25', '04/05/1985']],
  ])('with no such date, or with one only day first, is not: %s', (dates) => {
    expect(faultsOf(importCsv(listOf(...dates)), 'warning')).toEqual([]);
  });

  it('says what may be wrong, keeps the date as read, and doubts no more what was typed again', () => {
    const csv = listOf('12/25/1980', '04/05/1985', '03/11/1971');
    expect(personAt(importCsv(csv), 3).values.birthDate).toBe('1985-05-04');
    expect(personAt(importCsv(csv), 3).faults[0]?.remark).toBe(
      'Le jour et le mois sont peut-être inversés\u00a0: d’autres dates de cette colonne ont le mois avant le jour. Vérifiez cette date.',
    );
    const cells = new Map([
      [2, new Map([[2, '25/12/1980']])],
      [3, new Map([[2, '05/04/1985']])],
    ]);
    expect(faultsOf(importCsv(csv, { cells }), 'warning')).toEqual([`4 ${DOUBT}`]);
  });
});

describe('one answer', () => {
  const US = listOf('12/25/1980', '04/05/1985', '7.31.1990', '04/05/85');

  it('is asked of the column, and of no other', () => {
    expect(importCsv(US).monthFirst).toEqual([
      { index: 2, header: 'Date de naissance', order: null },
    ]);
    expect(importCsv(listOf('04/05/1985', '25/12/1980')).monthFirst).toEqual([]);
  });

  it('that the month comes first reads the whole column so, and what is typed as one writes here', () => {
    const list = importCsv(US, {
      dateOrders: { 2: 'month-first' },
      cells: new Map([[4, new Map([[2, '01/02/1990']])]]),
    });
    expect(list.people.map(({ values }) => values.birthDate)).toEqual([
      '1980-12-25',
      '1985-04-05',
      '1990-02-01',
      '1985-04-05',
    ]);
    expect(list.people.map(({ importable }) => importable)).toEqual([true, true, true, true]);
    expect(faultsOf(list, 'warning')).toEqual(['5 two_digit_year Date de naissance']);
    // The dossier reads the day first: it keeps the date so.
    expect(personAt(list, 5).asTyped.birthDate).toBe('05/04/85');
    expect(list.monthFirst).toMatchObject([{ order: 'month-first' }]);
  });

  it('that the day comes first doubts no date that can be read so', () => {
    const list = importCsv(US, { dateOrders: { 2: 'day-first' } });
    expect(faultsOf(list, 'warning')).toEqual(['5 two_digit_year Date de naissance']);
    expect(personAt(list, 3).values.birthDate).toBe('1985-05-04');
  });
});

describe('a real date of the workbook among texts written month first', () => {
  const MIXED = listOf('05/20/1985', '1985-05-04', '12/25/1979', '1990-07-25', '1991-03-03');

  it('is doubted where its day may be the month, as the spreadsheet may have turned it', () => {
    const list = importCsv(MIXED);
    expect(personAt(list, 3).values.birthDate).toBe('1985-05-04');
    expect(faultsOf(list, 'warning')).toEqual([`3 ${DOUBT}`]);
  });

  it('stays doubted once the month is said to come first, which does not turn it', () => {
    const list = importCsv(MIXED, { dateOrders: { 2: 'month-first' } });
    expect(list.people.map(({ values }) => values.birthDate)).toEqual([
      '1985-05-20',
      '1985-05-04',
      '1979-12-25',
      '1990-07-25',
      '1991-03-03',
    ]);
    expect(faultsOf(list, 'warning')).toEqual([`3 ${DOUBT}`]);
  });

  it('is not where the day is said to come first, or where no text has the month first', () => {
    expect(faultsOf(importCsv(MIXED, { dateOrders: { 2: 'day-first' } }), 'warning')).toEqual([]);
    expect(faultsOf(importCsv(listOf('20/05/1985', '1985-05-04')), 'warning')).toEqual([]);
    expect(faultsOf(importCsv(listOf('04/05/1985', '1985-05-04')), 'warning')).toEqual([]);
  });
});
