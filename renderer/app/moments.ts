/** Moments in words, in the person's own time zone. */
import { formatDate } from '../../shared/identifiers/dates';
import { todayIso } from './today';

/** « 14 h 32 ». */
export function timeWords(instant: string): string {
  const at = new Date(instant);
  return `${at.getHours()} h ${String(at.getMinutes()).padStart(2, '0')}`;
}

/** Days that are counted; before them, the date says more. */
const COUNTED_DAYS = 30;
const DAY_MS = 86_400_000;

/** « à 14 h 32 » today, « hier à 14 h 32 », « il y a 2 jours », « le 21 août 2026 ». */
export function momentWords(instant: string, now = new Date()): string {
  const day = todayIso(new Date(instant));
  // ISO days are read as UTC: no day is longer than another.
  const days = (Date.parse(todayIso(now)) - Date.parse(day)) / DAY_MS;
  if (days === 0) return `à ${timeWords(instant)}`;
  if (days === 1) return `hier à ${timeWords(instant)}`;
  if (days > 1 && days <= COUNTED_DAYS) return `il y a ${days} jours`;
  return `le ${formatDate(day)}`;
}
