/** Moments in words, in the person's own time zone. */
import { formatDate } from '../../shared/identifiers/dates';
import { todayIso } from './open-dossier';

/** « 14 h 32 ». */
export function timeWords(instant: string): string {
  const at = new Date(instant);
  return `${at.getHours()} h ${String(at.getMinutes()).padStart(2, '0')}`;
}

/** « à 14 h 32 » today, « hier à 14 h 32 », « le 21 novembre 2026 ». */
export function momentWords(instant: string, now = new Date()): string {
  const day = todayIso(new Date(instant));
  if (day === todayIso(now)) return `à ${timeWords(instant)}`;
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (day === todayIso(yesterday)) return `hier à ${timeWords(instant)}`;
  return `le ${formatDate(day)}`;
}
