/** A workbook stores a text once, however long, and shows it in thousands of cells: reading must stay quick. */
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { MAX_READ_LENGTH } from '../../renderer/staff/read-file/limits';
import { readStaffFile } from '../../renderer/staff/read-file/read-staff-file';
import { importStaff } from '../../shared/staff-import/import-staff';
import { TODAY, faultsOf, personAt } from './lists';

const HEADER = ['Nom', 'Prénom', 'Emploi', 'Lieu de naissance'];

function workbook(rows: readonly (readonly string[])[]): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([HEADER, ...rows].map((row) => [...row])), 'A');
  // The library leaves what it writes untyped; asked for an array, it gives the bytes of one.
  const written = write(book, { type: 'array', bookType: 'xlsx', bookSST: true }) as ArrayBuffer;
  return new Uint8Array(written);
}

describe('texts without measure', () => {
  const words = 'mot '.repeat(8_000);

  it('are refused, not read, when thousands of cells show them', async () => {
    const bytes = workbook(Array.from({ length: 1_000 }, () => [words, words, words, words]));
    const read = await readStaffFile(bytes, 'liste.xlsx');
    expect(read.ok ? '' : read.error.code).toBe('too-much-text');
    expect(read.ok ? '' : read.error.message).toContain('trop de texte');
  });

  it('are cut and named when a few cells hold them', async () => {
    const read = await readStaffFile(workbook([['ROSE', 'Anne', words, 'Nevers']]), 'liste.xlsx');
    if (!read.ok) throw new Error(read.error.message);
    const [grid] = read.value.grids;
    expect(grid?.rows[1]?.cells.map(({ length }) => length)).toEqual([4, 4, MAX_READ_LENGTH, 6]);
    if (grid === undefined) throw new Error('no grid');
    const list = importStaff(grid, { today: TODAY });
    expect(faultsOf(list, 'warning')).toContain('2 too_long Emploi');
    expect(personAt(list, 2).importable).toBe(true);
  });

  it('lose nothing when they are mostly spaces', async () => {
    const spaced = `Anne${' '.repeat(5_000)}Lise`;
    const read = await readStaffFile(workbook([['ROSE', spaced, 'AES', 'Nevers']]), 'liste.xlsx');
    expect(read.ok ? read.value.grids[0]?.rows[1]?.cells[1] : '').toBe('Anne Lise');
  });
});
