/** Writing the reminders into a folder that the person chooses. */
import type { Bridge, PackFault } from '../../../shared/bridge';
import type { Reminder } from '../../../shared/follow-up/reminders';
import type { JourneyContext } from '../../../shared/journey/journey-context';
import { type Result, succeed } from '../../../shared/result';
import { packNameOf } from '../documents/produce-pack';

/** Where the file went. */
export interface WrittenCalendar {
  readonly fileName: string;
  /** For display only. */
  readonly path: string;
  readonly token: string;
}

/** Asks for a folder and writes the file; `null` if the person chose none. */
export async function writeCalendar(
  { dossier, today }: Pick<JourneyContext, 'dossier' | 'today'>,
  bridge: Bridge,
  list: readonly Reminder[],
): Promise<Result<WrittenCalendar, PackFault> | null> {
  const folder = await bridge.chooseFolder({ title: 'Où écrire les rappels ?' });
  if (folder === null) return null;
  const { CALENDAR_NAME, remindersCalendar } =
    await import('../../../shared/documents/reminders-calendar');
  const written = await bridge.producePack({
    folderToken: folder.token,
    packName: `Rappels, ${packNameOf(dossier.preparation.title ?? 'Jalon', today)}`,
    documents: [],
    texts: [
      {
        fileName: CALENDAR_NAME,
        content: remindersCalendar(dossier, list, { today, now: new Date() }),
        byteOrderMark: false,
      },
    ],
  });
  if (!written.ok) return written;
  return succeed({ fileName: CALENDAR_NAME, path: written.value.path, token: folder.token });
}
