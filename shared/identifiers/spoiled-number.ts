/** Numbers that a spreadsheet took for quantities: what it lost cannot be had back from the text. */

/** How a spreadsheet damaged a number that should have stayed text. */
export type Spoiling = 'scientific' | 'decimal';

/**
 * - `scientific`: « 6.12E+08 », digits are lost;
 * - `decimal`: « 33612345678.0 » or « 33612345678,00 », the digits are there with a false decimal part.
 *
 * @returns `null` when the text bears no such trace.
 */
export function spoilingOf(text: string): Spoiling | null {
  if (/^[+-]?\d+(?:[.,]\d+)?e\+?\d{1,2}$/iu.test(text)) return 'scientific';
  if (/^\d{6,}[.,]0{1,2}$/u.test(text)) return 'decimal';
  return null;
}
