/** Reads staff lists away from the window, so that it never freezes. */
import type { CommuneIndex } from '../../../shared/identifiers/commune-index';
import { namesBirthPlaces, settleBirthPlaces } from '../../../shared/staff-import/birth-places';
import type { Grid } from '../../../shared/staff-import/grid';
import { type StaffImport, importStaff } from '../../../shared/staff-import/import-staff';
import { loadCommuneIndex } from '../../communes/load-commune-index';
import { readStaffFile } from '../read-file/read-staff-file';
import type { ImportAnswer, ImportRequest } from './import-protocol';

let grid: Grid | null = null;
let communes: Promise<CommuneIndex | null> | null = null;

async function answer(request: ImportRequest): Promise<ImportAnswer> {
  if (request.type === 'read') {
    const workbook = readStaffFile(request.bytes, request.fileName);
    if (!workbook.ok) return { type: 'refused', fault: workbook.error.message };
    grid = workbook.value.grids[0] ?? null;
  }
  if (grid === null) return { type: 'refused', fault: 'Choisissez d’abord un fichier.' };
  const corrections = request.type === 'correct' ? request.corrections : {};
  const staffImport = importStaff(grid, { today: request.today, ...corrections });
  return { type: 'read', staffImport: await withBirthPlaces(staffImport) };
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
