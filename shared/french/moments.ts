/** Instants in words and as days, in the time zone of the computer. */
import { formatDate } from '../identifiers/dates';

/** The day of an instant as an ISO date; `null` if it is no instant. */
export function dayOf(instant: string): string | null {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return null;
  return `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;
}

/** « 14 h 05 ». */
export function timeOf(instant: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime())
    ? ''
    : `${at.getHours()}\u00a0h\u00a0${twoDigits(at.getMinutes())}`;
}

/** « 28 novembre 2026 à 14 h 05 »; what is no instant stays as it is. */
export function momentInFull(instant: string): string {
  const day = dayOf(instant);
  return day === null ? instant : `${formatDate(day)} à ${timeOf(instant)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
