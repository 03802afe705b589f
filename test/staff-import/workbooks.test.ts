/** Workbooks made by Excel’s kin — openpyxl, xlwt, LibreOffice (`fixtures/workbooks/make.py`) — and archives that lie. */
import { readFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readStaffFile } from '../../renderer/staff/read-file/read-staff-file';
import { projectPath } from '../../scripts/project';
import { chooseSheet } from '../../shared/staff-import/choose-sheet';
import { type StaffImport, importStaff } from '../../shared/staff-import/import-staff';
import { TODAY, faultsOf, sampleBytes } from './lists';
import { type ZipPart, zip } from './zip';

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(projectPath('test', 'fixtures', 'workbooks', name)));
}

async function listOf(name: string, sheet?: string): Promise<StaffImport> {
  const read = await readStaffFile(bytesOf(name), name);
  if (!read.ok) throw new Error(read.error.message);
  const { grids } = read.value;
  const grid =
    sheet === undefined ? chooseSheet(grids, TODAY) : grids.find((one) => one.name === sheet);
  if (grid === undefined) throw new Error(`No sheet in ${name}`);
  return importStaff(grid, { today: TODAY });
}

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const read = await readStaffFile(bytes, 'liste.xlsx');
  return read.ok ? 'read' : read.error.code;
}

const PEOPLE = [
  {
    birthName: 'Lœuvrier',
    firstNames: 'Noëlle',
    birthDate: '1966-03-18',
    jobTitle: 'Directrice',
    mobile: '+33600001490',
    rppsNumber: '10999000017',
  },
  {
    birthName: 'D’Hérouël',
    firstNames: 'Zoë',
    birthDate: '1988-02-29',
    jobTitle: 'Aide-soignante',
    mobile: '+33600001497',
  },
  { birthName: 'Nguyễn', firstNames: 'Linh', birthDate: '1950-12-31', jobTitle: 'Lingère' },
];

describe('the same people, to the letter and the day, from a workbook of', () => {
  it.each([
    ['openpyxl', 'openpyxl.xlsx', 1],
    ['openpyxl, with days counted from 1904', 'openpyxl-1904.xlsx', 1],
    ['xlwt', 'xlwt.xls', 1],
    ['openpyxl, on the last of three sheets', 'several-sheets.xlsx', 3],
    ['LibreOffice, as xlsx', 'libreoffice.xlsx', 3],
    ['LibreOffice, as xls', 'libreoffice.xls', 3],
    ['LibreOffice, as ods', 'libreoffice.ods', 3],
    ['LibreOffice, as xls, with days counted from 1904', 'libreoffice-1904.xls', 1],
    ['LibreOffice, as ods, with days counted from 1904', 'libreoffice-1904.ods', 1],
  ])('%s', async (_, name, headerLine) => {
    const list = await listOf(name, headerLine === 3 ? 'Personnel' : undefined);
    expect(list.headerLine).toBe(headerLine);
    expect(list.people.map(({ line }) => line)).toEqual([1, 2, 3].map((at) => headerLine + at));
    for (const [index, person] of PEOPLE.entries()) {
      expect(list.people[index]?.values).toMatchObject(person);
    }
  });
});

describe('a workbook of several sheets', () => {
  it('is read on the sheet that is a list, not on a hidden one', async () => {
    expect((await listOf('several-sheets.xlsx')).headerLine).toBe(3);
  });

  it('gives each line the establishment that is merged over all of them', async () => {
    const { people } = await listOf('several-sheets.xlsx');
    expect(people.map(({ values }) => values.establishment)).toEqual(
      people.map(() => 'Les Tilleuls'),
    );
  });
});

describe('what a spreadsheet has not worked out', () => {
  it('is said, and keeps the line out where it is a name', async () => {
    const list = await listOf('formulas.xlsx');
    expect(faultsOf(list, 'error')).toEqual(['2 spreadsheet_error Nom de naissance']);
    expect(faultsOf(list, 'warning')).toEqual(
      expect.arrayContaining(['3 spreadsheet_error Emploi', '4 spreadsheet_error Emploi']),
    );
  });

  it('is never run: a cell that begins with « + » is text', async () => {
    const { people } = await listOf('formulas.xlsx');
    expect(people.at(-1)?.values.firstNames).toBe('+Linh');
  });
});

describe('a number that is shown as a date and is no day', () => {
  it.each([-5, 3_000_000])('is named: %d', async (serial) => {
    const sheet = utils.aoa_to_sheet([
      ['Nom', 'Prénom', 'Date de naissance'],
      ['ROSE', 'Anne', { t: 'n', v: serial, z: 'dd/mm/yyyy' }],
    ]);
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'A');
    // The library leaves what it writes untyped; asked for an array, it gives the bytes of one.
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    const read = await readStaffFile(bytes, 'liste.xlsx');
    const grid = read.ok ? read.value.grids[0] : undefined;
    if (grid === undefined) throw new Error('no grid');
    const list = importStaff(grid, { today: TODAY });
    expect(grid.rows[1]?.cells[2]).toBe(String(serial));
    expect(faultsOf(list, 'error')).toEqual(['2 invalid_date Date de naissance']);
  });
});

const sheetPart = (xml: string): ZipPart => ({
  name: 'xl/worksheets/sheet1.xml',
  content: new TextEncoder().encode(xml),
});

describe('a workbook that lies is refused in words', () => {
  it('when it is cut short, anywhere', async () => {
    const whole = sampleBytes('p04_titres_fusions_total.xlsx');
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
      const cut = whole.subarray(0, Math.floor(whole.length * share));
      expect(await refusalOf(cut), `${share}`).toBe('broken-workbook');
    }
  });

  it('when an old one is cut short', async () => {
    expect(await refusalOf(bytesOf('xlwt.xls').subarray(0, 1500))).toBe('broken-workbook');
  });

  it('when a chain of an old one bites its tail, which would be read for ever', async () => {
    const bytes = bytesOf('xlwt.xls');
    const view = new DataView(bytes.buffer);
    const firstTable = (view.getInt32(76, true) + 1) * 512;
    view.setInt32(firstTable + 4, 1, true);
    expect(await refusalOf(bytes)).toBe('broken-workbook');
  });

  it('when it inflates beyond measure, and says so', async () => {
    const content = new Uint8Array(80_000_000);
    expect(await refusalOf(zip([{ name: 'xl/workbook.xml', content }]))).toBe('too-many-cells');
  });

  it('when it inflates beyond measure, and says it does not', async () => {
    const content = new Uint8Array(80_000_000);
    const lying = zip([{ name: 'xl/workbook.xml', content, declared: 1_000 }]);
    expect(await refusalOf(lying)).toBe('too-many-cells');
  });

  it('when it has millions of cells', async () => {
    const xml = `<row r="1">${'<c r="A1"><v>1</v></c>'.repeat(1_000_000)}</row>`;
    expect(await refusalOf(zip([sheetPart(xml)]))).toBe('too-many-cells');
  });

  it('when a few words of it ask for a billion cells', async () => {
    const xml =
      '<table:table-row table:number-rows-repeated="1000000">' +
      '<table:table-cell table:number-columns-repeated="1000" office:value-type="string"><text:p>x</text:p></table:table-cell>';
    const parts = [
      {
        name: 'mimetype',
        content: new TextEncoder().encode('application/vnd.oasis.opendocument.spreadsheet'),
      },
      { name: 'opendocument.spreadsheet', content: new Uint8Array() },
      { name: 'content.xml', content: new TextEncoder().encode(xml) },
    ];
    expect(await refusalOf(zip(parts))).toBe('too-many-cells');
  });

  it('when it is no workbook inside', async () => {
    expect(await refusalOf(zip([sheetPart('<not-xml')]))).toBe('broken-workbook');
  });
});
