import ICAL from 'ical.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remindersCalendar } from '../../shared/documents/reminders-calendar';
import type { Reminder } from '../../shared/follow-up/reminders';
import { filledDossier } from '../journey/filled-dossier';
import { runs } from '../property-runs';

const dossier = filledDossier();
const moment = { today: '2026-11-23', now: new Date('2026-11-23T09:30:00Z') };

const reminder: Reminder = {
  kind: 'ecps',
  due: '2026-11-25',
  label: 'Faire activer l’e-CPS de 2 personnes ; voir, au besoin, la note',
  detail: 'Environ 48 heures après la réception du numéro (à vérifier).',
  place: { step: 'follow-up', page: 'follow-up-people' },
};

/** The events as ical.js, which did not write them, reads them. */
function eventsIn(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]); // a parsed component is such an array
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

describe('the calendar of the reminders', () => {
  it('gives each reminder back as a whole day, with its words', () => {
    const [event] = eventsIn(remindersCalendar(dossier, [reminder], moment));
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe('2026-11-25');
    expect(event?.summary).toBe(`Jalon\u00a0: ${reminder.label}`);
    expect(event?.description.split('\n')[0]).toBe(reminder.detail);
  });

  it('rings at nine on the day itself', () => {
    const [event] = eventsIn(remindersCalendar(dossier, [reminder], moment));
    const trigger = event?.component.getFirstSubcomponent('valarm')?.getFirstProperty('trigger');
    expect(trigger?.getFirstParameter('related')).toBe('START');
    expect(trigger?.getFirstValue()?.toString()).toBe('PT9H');
  });

  it('puts what is late on the day it is made, where a calendar still shows it', () => {
    const late = { ...reminder, due: '2026-10-01' };
    const [event] = eventsIn(remindersCalendar(dossier, [late], moment));
    expect(event?.startDate.toString()).toBe('2026-11-23');
  });

  it('keeps the identifier of a reminder from one file to the next, and no two share one', () => {
    const uidsOn = (today: string, list: readonly Reminder[]): string[] =>
      eventsIn(remindersCalendar(dossier, list, { ...moment, today })).map(({ uid }) => uid);
    const other = { ...reminder, due: '2026-11-26' };
    const first = uidsOn('2026-11-23', [reminder, other]);
    expect(uidsOn('2026-12-24', [reminder, other])).toEqual(first);
    expect(new Set(first).size).toBe(2);
  });

  it('names nobody', () => {
    const text = remindersCalendar(dossier, [reminder], moment).replaceAll('\r\n ', '');
    for (const { birthName = '?', firstNames = '?' } of dossier.people) {
      expect(text).not.toContain(birthName);
      expect(text).not.toContain(firstNames);
    }
  });

  it('ends every line with CRLF and folds them at 75 octets, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (words) => {
        const label = `Relancer ${words.replaceAll(/\p{Cc}/gu, ' ')}`;
        const text = remindersCalendar(dossier, [{ ...reminder, label }], moment);
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        for (const line of text.split('\r\n')) {
          expect(line).not.toMatch(/[\r\n]/u);
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        }
        expect(eventsIn(text)[0]?.summary).toBe(`Jalon\u00a0: ${label}`);
      }),
      { numRuns: runs(100) },
    );
  });
});
