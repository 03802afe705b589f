/** The sample lists against what is expected of them, field by field. */
import { describe, expect, it } from 'vitest';
import { readStaffFile } from '../../renderer/staff/read-file/read-staff-file';
import { importStaff, type StaffImport } from '../../shared/staff-import/import-staff';
import type { ColumnTarget, PersonField } from '../../shared/staff-import/targets';
import { faultsOf, importCsv, mappingOf, personAt, sampleBytes, TODAY } from './lists';

interface ExpectedPerson {
  readonly line: number;
  readonly [field: string]: string | number | null;
}

interface Expectation {
  readonly headerLine: number;
  readonly rows: number;
  readonly importable: number;
  readonly errors: readonly { line: number; column: string; kind: string }[];
  readonly mapping: Readonly<Record<string, string | null>>;
  readonly people: readonly ExpectedPerson[];
  readonly morePeople: readonly ExpectedPerson[];
  readonly nonPersonLines: readonly { line: number }[];
  readonly encoding?: string;
  readonly delimiter?: string;
}

/** The samples name the fields in French. */
const FIELDS: Readonly<Record<string, ColumnTarget>> = {
  civilite: 'civility',
  nomNaissance: 'birthName',
  nomUsage: 'usedName',
  prenoms: 'firstNames',
  dateNaissance: 'birthDate',
  communeNaissance: 'birthPlace',
  fonction: 'jobTitle',
  telephone: 'mobile',
  email: 'email',
  dateEntree: 'startDate',
  dateSortie: 'endDate',
  rpps: 'rppsNumber',
};

function expectationOf(sample: string): Expectation {
  const text = new TextDecoder().decode(sampleBytes(`${sample}.expected.json`));
  // The files of the samples have this shape; a wrong one fails the assertions below.
  return JSON.parse(text) as Expectation;
}

/** The samples compare names after NFC, with single spaces, one apostrophe and no case. */
function comparable(value: string | number | null | undefined): string {
  return String(value ?? '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replaceAll('’', "'")
    .toLowerCase();
}

function checkPeople(list: StaffImport, expected: Expectation): void {
  const imported = new Set(list.columns.map(({ target }) => target));
  for (const person of [...expected.people, ...expected.morePeople]) {
    const { values } = personAt(list, person.line);
    for (const [french, value] of Object.entries(person)) {
      const field = FIELDS[french];
      if (field === undefined || !imported.has(field)) continue;
      // `fullName` is no field of a person, and the samples do not have it.
      const found = values[field as PersonField];
      expect(`${french}: ${comparable(found)}`).toBe(`${french}: ${comparable(value)}`);
    }
  }
}

function checkList(list: StaffImport, expected: Expectation): void {
  expect(list.headerLine).toBe(expected.headerLine);
  expect(mappingOf(list)).toEqual(
    Object.fromEntries(
      Object.entries(expected.mapping).map(([header, field]) => [
        header,
        field === null ? null : (FIELDS[field] ?? field),
      ]),
    ),
  );
  expect(list.people).toHaveLength(expected.rows);
  expect(list.people.filter(({ importable }) => importable)).toHaveLength(expected.importable);
  expect(faultsOf(list, 'error')).toEqual(
    expected.errors.map(({ line, kind, column }) => `${line} ${kind} ${column}`),
  );
  expect(faultsOf(list, 'warning')).toEqual([]);
  expect(list.nonPersonLines.map(({ line }) => line)).toEqual(
    expected.nonPersonLines.map(({ line }) => line),
  );
  checkPeople(list, expected);
}

describe('the sample lists', () => {
  it('p01, a payroll export in Windows-1252, is read whole from its bytes', () => {
    const sample = 'p01_paie_windows1252.csv';
    const expected = expectationOf(sample);
    const read = readStaffFile(sampleBytes(sample), sample);
    if (!read.ok) throw new Error(read.error.message);
    const { grids, source } = read.value;
    expect(source).toEqual({
      format: 'csv',
      encoding: expected.encoding,
      delimiter: expected.delimiter,
    });
    const [grid] = grids;
    if (grid === undefined) throw new Error('no grid');
    checkList(importStaff(grid, { today: TODAY }), expected);
  });

  it('p04, with titles, sections, a total and a footer, is read from its cells copied as text', () => {
    checkList(importCsv(P04_CELLS), expectationOf('p04_titres_fusions_total.xlsx'));
  });

  it('p08, with rare letters, is read from its cells copied as text', () => {
    checkList(importCsv(P08_CELLS), expectationOf('p08_noms_difficiles.xlsx'));
  });
});

/** The workbooks themselves cannot be opened yet: these are their cells, as a spreadsheet copies them. */
const P04_CELLS = `FOYER DU NOYER (fictif);;;;;;;;;
Liste du personnel au 01/11/2026;;;;;;;;;
;;;;;;;;;
Service;Nom;Prénom;Date de naissance;Lieu;Fonction;ETP;Téléphone;Courriel;Entrée
DIRECTION;;;;;;;;;
Unité 2;Abricotine;Corinne;18/03/1966;Valence;Directrice;1;06 00 00 14 90;corinne.abricotine@foyer-du-noyer.example;01/09/1992
;Nectarine;Amélie;25/09/1990;Nyons;Secrétaire de direction;1;06 00 00 14 97;amelie.nectarine@foyer-du-noyer.example;12/06/2017
SERVICE ÉDUCATIF;;;;;;;;;
Unité 2;Mirabellier;Hugues;13/05/1980;Bitche;Éducateur spécialisé;0,8;06 00 00 15 04;hugues.mirabellier@foyer-du-noyer.example;05/01/2009
;Quetsche;Perrine;02/01/1994;Toul;AES;1;06 00 00 15 11;perrine.quetsche@foyer-du-noyer.example;05/10/2020
;Brugnon;Samuel;28/07/1985;Apt;Surveillant de nuit;1;06 00 00 15 18;samuel.brugnon@foyer-du-noyer.example;10/03/2014
;Reinette;Gwenaëlle;16/11/1996;Lisieux;Aide-soignante;0,8;06 00 00 15 25;gwenaelle.reinette@foyer-du-noyer.example;21/02/2022
TOTAL;6;;;;;5,6;;;
;;;;;;;;;
Édité le 03/11/2026 par la direction;;;;;;;;;
`;

const P08_CELLS = `Nom de naissance;Nom d'usage;Prénoms;Date de naissance;Commune de naissance;Fonction;E-mail
Phạm;;Thùy Linh;03/02/1991;Hanoï (Viêt Nam);Aide-soignante;thuy.pham@noms-rares.example
Wałęski;;Paweł;05/04/1986;Gdańsk (Pologne);Moniteur éducateur;pawel.waleski@noms-rares.example
Brătianescu;Petit;Ana;07/06/1990;Brașov (Roumanie);AES;ana.petit@noms-rares.example
Sœurdebois;;Cœline;09/08/1984;Vœuil-et-Giget;Secrétaire;coeline.soeurdebois@noms-rares.example
L’Épinette;;Gaël;11/10/1976;L’Isle-Adam;Chef de service;gael.l-epinette@noms-rares.example
de La Closerie;;Marie-Lise;13/12/1981;Dol-de-Bretagne;CESF;marie-lise.de-la-closerie@noms-rares.example
FRANCOIS;CHATEL;HELOISE;15/02/1969;BEZIERS;AMP;heloise.chatel@noms-rares.example
 Vandenbossche\u00a0;;Noe\u0308l;17/04/1993;Lille;AES;noel.vandenbossche@noms-rares.example
`;
