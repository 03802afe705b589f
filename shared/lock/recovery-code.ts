/** The code of a recovery sheet: how it is written in groups, and how a slip in typing it is named. */
import { type Result, fail, succeed } from '../result';

/**
 * Neither 0 nor O, neither 1 nor I nor L: nothing that a printed page leaves in doubt. 31 signs, a prime, so
 * that the check sign of a group tells every single slip and every two signs that changed places.
 */
export const RECOVERY_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const BASE = RECOVERY_ALPHABET.length;
/** Groups of four drawn signs and their check: 28 signs drawn, 138 bits. */
const GROUPS = 7;
const DRAWN_PER_GROUP = 4;
const GROUP_LENGTH = DRAWN_PER_GROUP + 1;
const CODE_LENGTH = GROUPS * GROUP_LENGTH;

/** Random numbers from 0 to 30 that a code is made of. */
export const RECOVERY_DRAWS = GROUPS * DRAWN_PER_GROUP;

/** What is wrong with a code as it was typed. */
export type RecoveryCodeFault =
  | { readonly kind: 'empty' }
  /** A sign that no code holds, and the group it stands in, from 1. */
  | { readonly kind: 'foreign-sign'; readonly sign: string; readonly group: number }
  | { readonly kind: 'length'; readonly given: number; readonly expected: number }
  /** Groups, from 1, whose check does not hold: something in them was typed wrong. */
  | { readonly kind: 'slips'; readonly groups: readonly number[] };

/**
 * The check sign of a group; its place among the groups counts, so that two groups that changed places are
 * told too.
 */
function checkOf(drawn: readonly number[], group: number): number {
  return drawn.reduce((sum, value, index) => sum + (index + 2) * value, group) % BASE;
}

function signOf(value: number): string {
  const sign = RECOVERY_ALPHABET[value];
  if (sign === undefined) throw new Error('Not a number of the alphabet');
  return sign;
}

/**
 * The code made of numbers that were drawn.
 * @param drawn `RECOVERY_DRAWS` numbers from 0 to 30, each as likely as any other.
 */
export function recoveryCodeOf(drawn: readonly number[]): string {
  if (drawn.length !== RECOVERY_DRAWS) throw new Error('A recovery code has another length');
  return Array.from({ length: GROUPS }, (_, group) => {
    const part = drawn.slice(group * DRAWN_PER_GROUP, (group + 1) * DRAWN_PER_GROUP);
    return [...part, checkOf(part, group)].map(signOf).join('');
  }).join('-');
}

/** Reads a code as a person types it: in capitals or not, with hyphens, spaces or nothing between the groups. */
export function readRecoveryCode(typed: string): Result<string, RecoveryCodeFault> {
  const signs = Array.from(typed.normalize('NFKC').toUpperCase()).filter(
    (sign) => !/[\s\p{Dash}.]/u.test(sign),
  );
  if (signs.length === 0) return fail({ kind: 'empty' });
  const foreign = signs.findIndex((sign) => !RECOVERY_ALPHABET.includes(sign));
  if (foreign >= 0) {
    const group = Math.floor(foreign / GROUP_LENGTH) + 1;
    return fail({ kind: 'foreign-sign', sign: signs[foreign] ?? '', group });
  }
  if (signs.length !== CODE_LENGTH) {
    return fail({ kind: 'length', given: signs.length, expected: CODE_LENGTH });
  }
  const values = signs.map((sign) => RECOVERY_ALPHABET.indexOf(sign));
  const groups = Array.from({ length: GROUPS }, (_, group) =>
    values.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH),
  );
  const slips = groups.flatMap((group, index) =>
    checkOf(group.slice(0, DRAWN_PER_GROUP), index) === group.at(-1) ? [] : [index + 1],
  );
  if (slips.length > 0) return fail({ kind: 'slips', groups: slips });
  return succeed(groups.map((group) => group.map(signOf).join('')).join('-'));
}

/** The fault in words: what is wrong, how to mend it. */
export function recoveryCodeFaultWords(fault: RecoveryCodeFault): string {
  switch (fault.kind) {
    case 'empty':
      return 'Écrivez le code de votre fiche de récupération.';
    case 'foreign-sign':
      return `Le signe « ${fault.sign} » (groupe ${fault.group}) ne figure dans aucun code : il n’y a ni 0 ni O, ni 1 ni I ni L. Relisez ce groupe sur la fiche.`;
    case 'length':
      return fault.given < fault.expected
        ? `Il manque des signes : le code en compte ${fault.expected}, en ${GROUPS} groupes de ${GROUP_LENGTH}. Vous en avez écrit ${fault.given}.`
        : `Il y a des signes en trop : le code en compte ${fault.expected}, en ${GROUPS} groupes de ${GROUP_LENGTH}. Vous en avez écrit ${fault.given}.`;
    case 'slips':
      return fault.groups.length === 1
        ? `Une faute de frappe s’est glissée dans le groupe ${fault.groups[0]}. Relisez-le sur la fiche.`
        : `Des fautes de frappe se sont glissées dans les groupes ${listed(fault.groups)}. Relisez-les sur la fiche.`;
  }
}

/** « 1, 3 et 7 ». */
function listed(groups: readonly number[]): string {
  return `${groups.slice(0, -1).join(', ')} et ${groups.at(-1)}`;
}
