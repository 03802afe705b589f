/** Whether a column of dates has the day or the month first. */

/** Which of the day and the month comes first in a column. */
export type DateOrder = 'day-first' | 'month-first';
/** What a person said of columns of dates, by index. */
export type DateOrders = Readonly<Record<number, DateOrder>>;

const MONTH_AND_DAY = /^(\s*\d{1,2})( ?[/.-] ?)(\d{1,2})(?= ?[/.-] ?\d)/u;

/** Day first, as dates are read: « 12/25/1980 » becomes « 25/12/1980 ». Any other text stays as it is. */
export function withDayFirst(cell: string): string {
  return cell.replace(MONTH_AND_DAY, '$3$2$1');
}
