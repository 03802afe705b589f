/** What day it is for the person. */

/** Today as an ISO date, in the person's own time zone. */
export function todayIso(now = new Date()): string {
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
