/** Reads staff lists away from the window, so that it never freezes. */
import type { CommuneIndex } from '../../../shared/identifiers/commune-index';
import { namesBirthPlaces, settleBirthPlaces } from '../../../shared/staff-import/birth-places';
import type { StaffImport } from '../../../shared/staff-import/import-staff';
import { loadCommuneIndex } from '../../communes/load-commune-index';
import { batchesOf } from '../../storage/in-batches';
import { ImportDesk } from './import-desk';
import type { ImportAnswer, ImportNews, ImportRequest } from './import-protocol';
import { warmUp } from './warm-up';

/** People handed over at once: taking them out of a message holds up the window. */
const SLICE = 250;

/**
 * Loaded while the file is being chosen, since nearly every list names birth places. A list of communes
 * that can’t be read must not stop an import: places stay as they are written.
 */
const communes: Promise<CommuneIndex | null> = loadCommuneIndex().catch(() => null);
const desk = new ImportDesk({
  settle: withBirthPlaces,
  tell: (progress) => post({ type: 'progress', ...progress }),
});

function post(message: ImportAnswer | ImportNews): void {
  self.postMessage(message);
}

async function withBirthPlaces(staffImport: StaffImport): Promise<StaffImport> {
  if (!namesBirthPlaces(staffImport)) return staffImport;
  const index = await communes;
  return index === null ? staffImport : settleBirthPlaces(staffImport, index);
}

async function answer(request: ImportRequest): Promise<void> {
  switch (request.type) {
    case 'hold':
      desk.hold(request.people, request.isFirst);
      return;
    case 'read': {
      post({ type: 'progress', stage: 'reading', done: 0, total: 0 });
      const bytes = new Uint8Array(await request.file.arrayBuffer());
      post(await desk.read(bytes, request.fileName, request.remembered, request.against));
      return;
    }
    case 'change':
      post(await desk.change(request.change, request.against));
      return;
    case 'take':
      for (const people of batchesOf(desk.arrived, SLICE)) post({ type: 'people', people });
      post(desk.take());
      return;
  }
}

// Best effort: a fault of the warm-up would show in the reading that follows, which tells of it.
const warmed = warmUp(withBirthPlaces, new Date().toISOString().slice(0, 10)).catch(
  () => undefined,
);

self.addEventListener('message', (event: MessageEvent<ImportRequest>) => {
  // A fault of the program ends the worker as an error, which its client tells as one.
  void warmed.then(() => answer(event.data)).catch((fault: unknown) => reportError(fault));
});
