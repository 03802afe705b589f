/** Reads staff lists away from the window, so that it never freezes. */
import { importStaff } from '../../../shared/staff-import/import-staff';
import type { Grid } from '../../../shared/staff-import/grid';
import { readStaffFile } from '../read-file/read-staff-file';
import type { ImportAnswer, ImportRequest } from './import-protocol';

let grid: Grid | null = null;

function answer(request: ImportRequest): ImportAnswer {
  if (request.type === 'read') {
    const workbook = readStaffFile(request.bytes, request.fileName);
    if (!workbook.ok) return { type: 'refused', fault: workbook.error.message };
    grid = workbook.value.grids[0] ?? null;
  }
  if (grid === null) return { type: 'refused', fault: 'Choisissez d’abord un fichier.' };
  const corrections = request.type === 'correct' ? request.corrections : {};
  return { type: 'read', staffImport: importStaff(grid, { today: request.today, ...corrections }) };
}

self.addEventListener('message', (event: MessageEvent<ImportRequest>) => {
  self.postMessage(answer(event.data));
});
