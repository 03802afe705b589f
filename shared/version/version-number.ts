/** Version numbers, as Jalon's releases bear them: three numbers, and perhaps a word for a trial. */

const NUMBERS = /^(\d{1,5})\.(\d{1,5})\.(\d{1,5})(?:-[0-9a-z.]{1,20})?$/;

/** Whether a text is a version number. */
export function isVersion(text: string): boolean {
  return NUMBERS.test(text);
}

/** Whether a version comes after another; a trial comes before the version it tries. */
export function isLater(candidate: string, present: string): boolean {
  const [one, other] = [partsOf(candidate), partsOf(present)];
  for (const [index, part] of one.entries()) {
    const beside = other[index] ?? 0;
    if (part !== beside) return part > beside;
  }
  return false;
}

function partsOf(version: string): readonly number[] {
  const [, ...numbers] = NUMBERS.exec(version) ?? [];
  return [...numbers.map(Number), version.includes('-') ? 0 : 1];
}
