/** The code of a recovery sheet: read however it is typed, and every slip named by its group. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  RECOVERY_ALPHABET,
  RECOVERY_DRAWS,
  readRecoveryCode,
  recoveryCodeFaultWords,
  recoveryCodeOf,
} from '../../shared/lock/recovery-code';

const drawn = fc.array(fc.nat(RECOVERY_ALPHABET.length - 1), {
  minLength: RECOVERY_DRAWS,
  maxLength: RECOVERY_DRAWS,
});
const code = drawn.map(recoveryCodeOf);
const GROUP = 5;

/** Groups at fault, or another word for what is wrong. */
function slipsIn(typed: string): readonly number[] | string {
  const reading = readRecoveryCode(typed);
  if (reading.ok) return 'none';
  return reading.error.kind === 'slips' ? reading.error.groups : reading.error.kind;
}

describe('a recovery code', () => {
  it('holds at least 128 bits, in signs that cannot be taken for another', () => {
    expect(RECOVERY_DRAWS * Math.log2(RECOVERY_ALPHABET.length)).toBeGreaterThan(128);
    expect(RECOVERY_ALPHABET).not.toMatch(/[01OIL]/);
    expect(new Set(RECOVERY_ALPHABET).size).toBe(RECOVERY_ALPHABET.length);
  });

  it('is read in small letters, with spaces, other dashes or nothing between its groups', () => {
    fc.assert(
      fc.property(
        code,
        fc.constantFrom('', ' ', '-', '–', ' - ', '\n', '\u00a0'),
        (text, between) => {
          const typed = text.toLowerCase().split('-').join(between);
          expect(readRecoveryCode(typed)).toEqual({ ok: true, value: text });
        },
      ),
    );
  });

  it('names the group in which one sign is another', () => {
    fc.assert(
      fc.property(code, fc.nat(34), fc.integer({ min: 1, max: 30 }), (text, place, step) => {
        const signs = Array.from(text.replaceAll('-', ''));
        const value = RECOVERY_ALPHABET.indexOf(signs[place] ?? '');
        signs[place] = RECOVERY_ALPHABET[(value + step) % RECOVERY_ALPHABET.length] ?? '';
        expect(slipsIn(signs.join(''))).toEqual([Math.floor(place / GROUP) + 1]);
      }),
    );
  });

  it('names the group in which two signs changed places', () => {
    fc.assert(
      fc.property(code, fc.nat(6), fc.nat(3), (text, group, place) => {
        const signs = Array.from(text.replaceAll('-', ''));
        const at = group * GROUP + place;
        const [one = '', other = ''] = signs.slice(at, at + 2);
        fc.pre(one !== other);
        signs.splice(at, 2, other, one);
        expect(slipsIn(signs.join(''))).toEqual([group + 1]);
      }),
    );
  });

  it('names two groups that changed places', () => {
    fc.assert(
      fc.property(code, fc.uniqueArray(fc.nat(6), { minLength: 2, maxLength: 2 }), (text, pair) => {
        const groups = text.split('-');
        const [one = 0, other = 0] = pair;
        [groups[one], groups[other]] = [groups[other] ?? '', groups[one] ?? ''];
        fc.pre(groups.join('-') !== text);
        expect(slipsIn(groups.join('-'))).toEqual([...pair].sort().map((group) => group + 1));
      }),
    );
  });

  it.each([
    ['', 'Écrivez le code'],
    ['2345', 'Il manque des signes'],
    ['A'.repeat(40), 'Il y a des signes en trop'],
    ['ABCDE-FGHI', 'groupe 2) ne figure dans aucun code'],
    ['AO', 'ni 0 ni O'],
  ])('says of « %s »: %s', (typed, words) => {
    const reading = readRecoveryCode(typed);
    expect(reading.ok ? '' : recoveryCodeFaultWords(reading.error)).toContain(words);
  });

  it('says which groups to read again', () => {
    expect(recoveryCodeFaultWords({ kind: 'slips', groups: [1, 3, 7] })).toContain(
      'les groupes 1, 3 et 7',
    );
  });
});
