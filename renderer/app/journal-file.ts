/** Writing the journal as a csv file into a folder that the person chooses. */
import type { Bridge, PackFault } from '../../shared/bridge';
import { journalRows } from '../../shared/journey/journal-filter';
import type { JournalLine } from '../../shared/journey/journal-words';
import type { Result } from '../../shared/result';
import { packNameOf } from '../steps/documents/produce-pack';
import { type WrittenPlace, writeFile } from '../steps/documents/write-file';

/** Its name. */
export const JOURNAL_FILE_NAME = 'journal.csv';

/** Asks for a folder and writes these lines; `null` if the person chose none. */
export function writeJournal(
  bridge: Bridge,
  lines: readonly JournalLine[],
  { title, today }: { readonly title: string; readonly today: string },
): Promise<Result<WrittenPlace, PackFault> | null> {
  const packName = `Journal, ${packNameOf(title, today)}`;
  return writeFile(bridge, { question: 'Où écrire le journal ?', packName }, async () => {
    const { csvText } = await import('../documents/csv-text');
    return {
      fileName: JOURNAL_FILE_NAME,
      content: csvText(journalRows(lines)),
      byteOrderMark: true,
    };
  });
}
