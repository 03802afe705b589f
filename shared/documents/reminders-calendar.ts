/** The reminders as an iCalendar file, which other calendars read: whole days, and nobody's name. */
import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventTransparency,
} from 'ical-generator';
import type { Dossier } from '../dossier/schema';
import type { Reminder } from '../follow-up/reminders';
import { dossierReference } from './dossier-reference';
import { printable } from './values';

/** When the file is made. */
export interface CalendarMoment {
  /** ISO date of the day: what is late is put there, where a calendar still shows it. */
  readonly today: string;
  readonly now: Date;
}

/** Nine in the morning of the day itself. */
const SECONDS_TO_ALARM = 9 * 60 * 60;

/**
 * The text of the file. It counts people and names none, since calendars are shared and kept elsewhere; an
 * event keeps its identifier, so that reading the file again replaces it.
 */
export function remindersCalendar(
  dossier: Dossier,
  reminders: readonly Reminder[],
  { today, now }: CalendarMoment,
): string {
  const reference = dossierReference(dossier.id);
  const calendar = ical({
    prodId: { company: 'Jalon', product: 'Suivi', language: 'FR' },
    name: `Jalon, dossier ${reference}`,
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { kind, due, label, detail } of reminders) {
    const event = calendar.createEvent({
      id: `${kind}-${due}-${reference}@jalon`,
      stamp: now,
      start: dayAsInstant(due < today ? today : due),
      allDay: true,
      summary: `Jalon : ${label}`,
      description: [detail, where(dossier, reference)].join('\n'),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    event
      .createAlarm({
        type: ICalAlarmType.display,
        triggerAfter: SECONDS_TO_ALARM,
        description: label,
      })
      // The library heeds this only when it is asked apart, and would count from the end of the day.
      .relatesTo(ICalAlarmRelatesTo.start);
  }
  // Each line of the format ends with CRLF, the last one too.
  return `${calendar.toString()}\r\n`;
}

/** The library writes a whole day from the UTC fields of an instant. */
function dayAsInstant(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function where({ organisation }: Dossier, reference: string): string {
  const name = organisation.legalName;
  const owner = name === undefined ? '' : `, ${printable(name)}`;
  return `Dossier ${reference}${owner} : ouvrez Jalon à l’étape « Suivi » pour savoir de qui il s’agit.`;
}
