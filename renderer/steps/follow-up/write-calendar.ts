/** Writing the reminders into a folder that the person chooses. */
import type { Bridge, PackFault } from '../../../shared/bridge';
import type { Reminder } from '../../../shared/follow-up/reminders';
import type { JourneyContext } from '../../../shared/journey/journey-context';
import type { Result } from '../../../shared/result';
import { packNameOf } from '../documents/produce-pack';
import { type WrittenPlace, writeFile } from '../documents/write-file';

/** Name of the file. */
export const CALENDAR_NAME = 'rappels.ics';

/** Asks for a folder and writes the file; `null` if the person chose none. */
export function writeCalendar(
  { dossier, today }: Pick<JourneyContext, 'dossier' | 'today'>,
  bridge: Bridge,
  list: readonly Reminder[],
): Promise<Result<WrittenPlace, PackFault> | null> {
  const packName = `Rappels, ${packNameOf(dossier.preparation.title ?? 'Jalon', today)}`;
  return writeFile(bridge, { question: 'Où écrire les rappels ?', packName }, async () => {
    const { remindersCalendar } = await import('../../../shared/documents/reminders-calendar');
    return {
      fileName: CALENDAR_NAME,
      content: remindersCalendar(dossier, list, { today, now: new Date() }),
      byteOrderMark: false,
    };
  });
}
