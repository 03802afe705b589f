/** Reads staff lists away from the window, so that it never freezes. */
import type { CommuneIndex } from '../../../shared/identifiers/commune-index';
import { namesBirthPlaces, settleBirthPlaces } from '../../../shared/staff-import/birth-places';
import { chooseSheet } from '../../../shared/staff-import/choose-sheet';
import type { Grid } from '../../../shared/staff-import/grid';
import { type StaffImport, importStaff } from '../../../shared/staff-import/import-staff';
import { loadCommuneIndex } from '../../communes/load-commune-index';
import { readStaffFile } from '../read-file/read-staff-file';
import type { ImportAnswer, ImportRequest } from './import-protocol';

/** The sheets of the file that was read last, and the one that seems to be the list. */
let grids: readonly Grid[] = [];
let proposed: Grid | undefined;
let communes: Promise<CommuneIndex | null> | null = null;

async function answer(request: ImportRequest): Promise<ImportAnswer> {
  if (request.type === 'read') {
    const workbook = await readStaffFile(request.bytes, request.fileName);
    if (!workbook.ok) return { type: 'refused', fault: workbook.error.message };
    ({ grids } = workbook.value);
    proposed = chooseSheet(grids, request.today);
  }
  const { sheet, ...corrections } =
    request.type === 'correct' ? request.corrections : { sheet: undefined };
  const grid = grids.find(({ name }) => name === sheet) ?? proposed;
  if (grid === undefined) return { type: 'refused', fault: 'Choisissez d’abord un fichier.' };
  const staffImport = importStaff(grid, { today: request.today, ...corrections });
  return {
    type: 'read',
    sheets: grids.map(({ name }) => name),
    sheet: grid.name,
    staffImport: await withBirthPlaces(staffImport),
  };
}

async function withBirthPlaces(staffImport: StaffImport): Promise<StaffImport> {
  if (!namesBirthPlaces(staffImport)) return staffImport;
  // A list of communes that can't be read must not stop an import: places stay as they are written.
  communes ??= loadCommuneIndex().catch(() => null);
  const index = await communes;
  return index === null ? staffImport : settleBirthPlaces(staffImport, index);
}

self.addEventListener('message', (event: MessageEvent<ImportRequest>) => {
  // A fault of the program ends the worker as an error, which its client tells as one.
  void answer(event.data).then(
    (given) => self.postMessage(given),
    (fault: unknown) => reportError(fault),
  );
});
