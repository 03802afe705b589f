/** The apostrophe that a spreadsheet writes before a text to keep it one. */
import { describe, expect, it } from 'vitest';
import { readStaffFile } from '../../renderer/staff/read-file/read-staff-file';
import { importStaff, type StaffImport } from '../../shared/staff-import/import-staff';
import { withoutTextMarkers } from '../../shared/staff-import/text-marker';
import { gridOf, TODAY } from './lists';

async function imported(csv: string): Promise<StaffImport> {
  const read = await readStaffFile(new TextEncoder().encode(csv), 'liste.csv');
  if (!read.ok) throw new Error(read.error.message);
  const [grid] = read.value.grids;
  if (grid === undefined) throw new Error('no grid');
  return importStaff(grid, { today: TODAY });
}

describe('the apostrophe before a text', () => {
  it('is no part of it, in the titles nor in the cells', async () => {
    const { people } = await imported(
      "'Nom;'Prénom;Date de naissance;Mobile;Code postal\n" +
        "'ROSE;Anne;'02/03/1980;'0600001234;'58000\n" +
        "'IRIS';'Paul';03/04/1990;'+33600001235;58000\n",
    );
    expect(people.map(({ values, faults }) => [values, faults])).toEqual([
      [
        { birthName: 'ROSE', firstNames: 'Anne', birthDate: '1980-03-02', mobile: '+33600001234' },
        [],
      ],
      [
        { birthName: 'IRIS', firstNames: 'Paul', birthDate: '1990-04-03', mobile: '+33600001235' },
        [],
      ],
    ]);
  });

  it.each(["'t Hooft", "'s Gravesande", "N'Diaye", '’Dupont'])(
    'stays where it is of the name: %s',
    (name) => {
      expect(withoutTextMarkers(gridOf(`Nom;Prénom\n${name};Anne\n`)).rows[1]?.cells[0]).toBe(name);
    },
  );

  it('hides no number that is never read', async () => {
    const { columns } = await imported(
      "Nom;Prénom;Date de naissance;Autre\nROSE;Anne;02/03/1980;'1850578006084\n",
    );
    expect(columns[3]).toMatchObject({ target: null, refused: 'nir' });
  });

  it('copies nothing where there is none', () => {
    const grid = gridOf('Nom;Prénom\nROSE;Anne\n');
    expect(withoutTextMarkers(grid)).toBe(grid);
  });
});
