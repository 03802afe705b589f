/** Which sheet of a workbook is proposed, and which others hold people. */
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readStaffFile } from '../../renderer/staff/read-file/read-staff-file';
import { chooseSheet, lookAtSheets } from '../../shared/staff-import/choose-sheet';
import type { Grid } from '../../shared/staff-import/grid';
import { TODAY } from './lists';

const HEADER = ['Nom', 'Prénom', 'Emploi'];
const ROSE = ['ROSE', 'Anne', 'AES'];
const IRIS = ['IRIS', 'Paul', 'AES'];
const LYS = ['LYS', 'Zoé', 'AS'];

interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly visibility?: 0 | 1 | 2;
}

async function gridsOf(sheets: readonly Sheet[], bookType: 'xlsx' | 'biff8'): Promise<Grid[]> {
  const book = utils.book_new();
  for (const { name, rows } of sheets) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  book.Workbook = {
    Sheets: sheets.map(({ name, visibility = 0 }) => ({ name, Hidden: visibility })),
  };
  // The library leaves what it writes untyped; asked for an array, it gives the bytes of one.
  const written = write(book, { type: 'array', bookType }) as ArrayBuffer;
  const read = await readStaffFile(new Uint8Array(written), 'liste');
  if (!read.ok) throw new Error(read.error.message);
  return [...read.value.grids];
}

const TODAYS: Sheet = { name: 'Personnel', rows: [HEADER, ROSE] };
const FORMER: Sheet = { name: 'Anciens', rows: [HEADER, ROSE, IRIS, LYS] };

describe.each(['xlsx', 'biff8'] as const)('a workbook of Excel (%s)', (bookType) => {
  it.each([1, 2] as const)('is not read on a sheet it hides (%d), however long', async (hidden) => {
    const grids = await gridsOf([{ ...FORMER, visibility: hidden }, TODAYS], bookType);
    expect(grids.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['Personnel', false],
      ['Anciens', true],
    ]);
    expect(lookAtSheets(grids, TODAY)).toMatchObject({
      proposed: { name: 'Personnel' },
      withPeople: ['Personnel', 'Anciens'],
    });
  });

  it('is read on a hidden sheet when no other holds people', async () => {
    const notes: Sheet = { name: 'Notes', rows: [['À revoir', 'en mars']] };
    const grids = await gridsOf([notes, { ...FORMER, visibility: 1 }], bookType);
    expect(chooseSheet(grids, TODAY)?.name).toBe('Anciens');
  });

  it.each(['Foyer Nord', 'Ancienneté', 'Entrées et sorties', 'Partie 1', 'Présents et sortis'])(
    'is read on the longest of the sheets it shows: « %s »',
    async (name) => {
      const grids = await gridsOf([TODAYS, { ...FORMER, name }], bookType);
      expect(chooseSheet(grids, TODAY)?.name).toBe(name);
    },
  );

  it.each([
    'Anciens',
    'Sortis 2019',
    'ARCHIVES',
    'Archive_2020',
    'Personnel sorti',
    'Départs',
    'Historique',
  ])(
    'is not read on a sheet whose name says that its people have left, however long: « %s »',
    async (name) => {
      const grids = await gridsOf([{ ...FORMER, name }, TODAYS], bookType);
      expect(lookAtSheets(grids, TODAY)).toMatchObject({
        proposed: { name: 'Personnel' },
        withPeople: [name, 'Personnel'],
      });
    },
  );

  it('is read on a sheet of people who have left when no other that it shows holds people', async () => {
    const grids = await gridsOf([FORMER, { ...TODAYS, visibility: 1 }], bookType);
    expect(chooseSheet(grids, TODAY)?.name).toBe('Anciens');
  });

  it('without people is read on its first sheet', async () => {
    const grids = await gridsOf(
      [
        { name: 'A', rows: [['x']] },
        { name: 'B', rows: [['y']] },
      ],
      bookType,
    );
    expect(lookAtSheets(grids, TODAY)).toMatchObject({ proposed: { name: 'A' }, withPeople: [] });
  });
});
