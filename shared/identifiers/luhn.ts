/** The key shared by FINESS, SIREN, SIRET and RPPS numbers (ISO/IEC 7812-1, annex B, « Luhn »). */

const ZERO = '0'.charCodeAt(0);

/**
 * Whether the last digit is the Luhn key of those before it: from the right, every second digit is
 * doubled (its digits summed), and the total is a multiple of ten.
 *
 * @param digits ASCII digits only; anything else makes the answer meaningless.
 */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let fromRight = 0; fromRight < digits.length; fromRight++) {
    const digit = digits.charCodeAt(digits.length - 1 - fromRight) - ZERO;
    const weighted = fromRight % 2 === 1 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}
