/** Reads staff lists away from the window, so that it never freezes. */
import type { CommuneIndex } from '../../../shared/identifiers/commune-index';
import { namesBirthPlaces, settleBirthPlaces } from '../../../shared/staff-import/birth-places';
import type { StaffImport } from '../../../shared/staff-import/import-staff';
import { loadCommuneIndex } from '../../communes/load-commune-index';
import { batchesOf } from '../../storage/in-batches';
import { readStaffFile } from '../read-file/read-staff-file';
import { ImportDesk } from './import-desk';
import type { ImportAnswer, ImportNews, ImportProgress, ImportRequest } from './import-protocol';
import { warmUp } from './warm-up';

/** People handed over at once: taking them out of a message holds up the window. */
const SLICE = 250;
/** Between two words on the same work. */
const MS_BETWEEN_WORDS = 50;

/**
 * Loaded while the file is being chosen, since nearly every list names birth places. A list of communes
 * that can’t be read must not stop an import: places stay as they are written.
 */
const communes: Promise<CommuneIndex | null> = loadCommuneIndex().catch(() => null);
const desk = new ImportDesk({
  settle: withBirthPlaces,
  tell,
});
/** The file handed over for the reading to come. */
let opened: ReturnType<typeof rowsOf> | null = null;
let lastTold: { readonly stage: ImportProgress['stage']; readonly at: number } | null = null;

/** Tells how far the work is, as often as it can be seen: the window paints each word. */
function tell(progress: ImportProgress): void {
  const at = performance.now();
  if (lastTold?.stage === progress.stage && at - lastTold.at < MS_BETWEEN_WORDS) return;
  lastTold = { stage: progress.stage, at };
  post({ type: 'progress', ...progress });
}

async function rowsOf(file: Blob, fileName: string): ReturnType<typeof readStaffFile> {
  return readStaffFile(new Uint8Array(await file.arrayBuffer()), fileName);
}

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
    case 'open':
      tell({ stage: 'reading', done: 0, total: 0 });
      opened = rowsOf(request.file, request.fileName);
      // A file that can't be read is told of when it is asked for.
      opened.catch(() => undefined);
      return;
    case 'read': {
      if (opened === null) throw new Error('No file was opened');
      const workbook = await opened;
      opened = null;
      post(await desk.readWorkbook(workbook, request.remembered, request.against));
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
let isAsked = false;
const warmed = warmUp(withBirthPlaces, new Date().toISOString().slice(0, 10), () => isAsked).catch(
  () => undefined,
);

self.addEventListener('message', (event: MessageEvent<ImportRequest>) => {
  isAsked = true;
  // A fault of the program ends the worker as an error, which its client tells as one.
  void warmed.then(() => answer(event.data)).catch((fault: unknown) => reportError(fault));
});
