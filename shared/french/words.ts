/** Counts with their noun, and capitals: French groups thousands by a narrow no-break space and takes the plural from two on. */

/** « 3 points », « 1 200 points », « 1 point ». */
export function counted(count: number, singular: string, plural: string): string {
  return `${grouped(count)}\u00a0${count > 1 ? plural : singular}`;
}

/** « 1 200 ». */
export function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, '\u202f');
}

/** « si la liste est complète » → « Si la liste est complète ». */
export function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}
