import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../renderer/documents/csv-text';
import { readTextFile } from '../../renderer/staff/read-file/read-text-file';
import { staffCsvRows } from '../../shared/documents/staff-csv';
import { type Dossier, emptyDossier } from '../../shared/dossier/schema';
import { readPhone } from '../../shared/identifiers/phone';
import { importStaff } from '../../shared/staff-import/import-staff';
import { TODAY } from '../journey/answer-sheets';
import { runs } from '../property-runs';
import { teamDossier } from './dossiers';

/** What begins a formula in a spreadsheet. */
const FORMULA = /^[\s\p{Z}\p{Cf}"]*[=+\-@＝＋－＠]/u;

function textOf(dossier: Dossier): string {
  return csvText(staffCsvRows(dossier, TODAY));
}

function rowsOf(dossier: Dossier): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(textOf(dossier), { header: true, delimiter: ';' }).data;
}

describe('professionnels.csv', () => {
  it('gives each person a line, in the order of the portal’s screens', () => {
    const dossier = teamDossier(12);
    const [first] = rowsOf(dossier);
    expect(rowsOf(dossier)).toHaveLength(12);
    expect(Object.keys(first ?? {}).slice(0, 6)).toEqual([
      'Civilité',
      'Sexe',
      'Nom de naissance',
      'Prénoms',
      'Date de naissance',
      'Lieu de naissance',
    ]);
  });

  it('writes numbers so that a spreadsheet leaves them as they are', () => {
    const whole = teamDossier(4);
    const [line] = rowsOf({ ...whole, people: whole.people.slice(0, 1) });
    expect(line).toMatchObject({
      'Numéro RPPS': '10 999 000 010',
      'Téléphone mobile': '06 00 00 00 00',
      'Date de prise de fonction': '16/01/2023',
      'Rôle (TRE_R22)': 'Accompagnement social/médico-social au soin (GENR11)',
      'À faire sur le portail': 'Situation à ajouter',
    });
  });

  it('says nothing of a question that is not asked, and of nobody’s number what is not known', () => {
    const people = [
      { id: 'a', birthName: 'Lys', portalProfession: '313', registration: 'ordre' },
    ] as const;
    const [line] = rowsOf({ ...emptyDossier('d', '2026-11-23T09:00:00.000Z'), people });
    expect(line).toMatchObject({
      'Profession (TRE_R85)': '',
      'Numéro RPPS': '',
      'Rôle (TRE_R22)': '',
    });
  });

  it('writes a foreign number as it is dialled from France, without what begins a formula', () => {
    const mobileOf = (mobile: string): string | undefined =>
      rowsOf({
        ...emptyDossier('d', '2026-11-23T09:00:00.000Z'),
        people: [{ id: 'a', birthName: 'Lys', mobile }],
      })[0]?.['Téléphone mobile'];
    expect(mobileOf('+32470123456')).toBe('00 32 470 12 34 56');
    expect(mobileOf('+262692001234')).toBe('0692 00 12 34');
    expect(mobileOf('+1-1')).toBe('00 1-1');
    const read = readPhone('00 32 470 12 34 56', { needsMobile: true });
    expect(read).toMatchObject({ verdict: 'valid', value: '+32470123456' });
  });

  it('says who has no mobile, and whose number is to be looked up', () => {
    const people = [
      {
        id: 'a',
        birthName: 'Iris',
        registration: 'GENR11',
        hasOwnMobile: 'no',
        hasRppsNumber: 'unknown',
      },
      { id: 'b', birthName: 'Lys', registration: 'GENR11', hasOwnMobile: 'yes' },
    ] as const;
    const rows = rowsOf({ ...emptyDossier('d', '2026-11-23T09:00:00.000Z'), people });
    expect(
      rows.map((row) => [row['Moyen personnel pour l’e-CPS'], row['A déjà un numéro']]),
    ).toEqual([
      ['Pas de mobile personnel', 'Je ne sais pas encore'],
      ['Oui', ''],
    ]);
  });

  it('never holds a cell that a spreadsheet would run, wherever that spreadsheet splits the lines', () => {
    const start = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '\t',
      '\r',
      '\u00a0',
      ' ',
      ',',
      ';',
      '"',
      '',
    );
    const cell = fc
      .array(fc.tuple(start, start, fc.string({ maxLength: 4 })), { maxLength: 4 })
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1 }),
        (rows) => {
          const text = csvText(rows);
          const asWritten = Papa.parse<string[]>(text, { delimiter: ';', newline: '\r\n' }).data;
          expect(asWritten.map((row) => row.length)).toEqual(rows.map((row) => row.length));
          for (const piece of [...asWritten.flat(), ...text.split(/[;,\t\r\n]/u)]) {
            expect(piece).not.toMatch(FORMULA);
          }
        },
      ),
      { numRuns: runs(300) },
    );
  });

  it('leaves names and numbers as they are', () => {
    const row = ['Nguyễn-Le Goff', '10 999 000 010', '16/01/2023', 'a.b@exemple.fr', 'AES, nuit'];
    expect(Papa.parse<string[]>(csvText([row]), { delimiter: ';' }).data).toEqual([row]);
  });

  it('is read again by the import as the same people', () => {
    const dossier = teamDossier(60);
    const grids = readTextFile(new TextEncoder().encode(textOf(dossier)), 'professionnels.csv');
    if (!grids.ok) throw new Error(grids.error.message);
    const [grid] = grids.value.grids;
    if (grid === undefined) throw new Error('There is no list');
    const { people } = importStaff(grid, { today: TODAY });
    const names = (
      all: readonly {
        readonly birthName?: string | undefined;
        readonly firstNames?: string | undefined;
      }[],
    ) =>
      all.map(({ birthName, firstNames }) => `${birthName ?? ''}, ${firstNames ?? ''}`).toSorted();
    expect(names(people.map(({ values }) => values))).toEqual(names(dossier.people));
    expect(people.filter(({ values }) => values.jobTitle === undefined)).toEqual([]);
    const mobiles = people.map(({ values }) => values.mobile ?? '');
    expect(mobiles.toSorted()).toEqual(dossier.people.map(({ mobile }) => mobile ?? '').toSorted());
    expect(people.filter(({ values }) => values.rppsNumber !== undefined)).toHaveLength(
      rowsOf(dossier).filter((row) => row['Numéro RPPS'] !== '').length,
    );
  });
});
