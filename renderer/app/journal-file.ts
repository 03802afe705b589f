/** Writing the journal as a csv file into a folder that the person chooses. */
import type { Bridge, PackFault } from '../../shared/bridge';
import { journalRows } from '../../shared/journey/journal-filter';
import type { JournalLine } from '../../shared/journey/journal-words';
import { type Result, succeed } from '../../shared/result';
import { packNameOf } from '../steps/documents/produce-pack';

/** Its name. */
export const JOURNAL_FILE_NAME = 'journal.csv';

/** Where the file went. */
export interface WrittenJournal {
  /** For display only. */
  readonly path: string;
  readonly token: string;
}

/** Asks for a folder and writes these lines; `null` if the person chose none. */
export async function writeJournal(
  bridge: Bridge,
  lines: readonly JournalLine[],
  { title, today }: { readonly title: string; readonly today: string },
): Promise<Result<WrittenJournal, PackFault> | null> {
  const folder = await bridge.chooseFolder({ title: 'Où écrire le journal ?' });
  if (folder === null) return null;
  const { csvText } = await import('../documents/csv-text');
  const written = await bridge.producePack({
    folderToken: folder.token,
    packName: `Journal, ${packNameOf(title, today)}`,
    documents: [],
    texts: [
      {
        fileName: JOURNAL_FILE_NAME,
        content: csvText(journalRows(lines)),
        byteOrderMark: true,
      },
    ],
  });
  if (!written.ok) return written;
  return succeed({ path: written.value.path, token: folder.token });
}
