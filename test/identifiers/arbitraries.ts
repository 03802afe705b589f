/** Random identifiers with a right key, made by other means than the code under test. */
import fc from 'fast-check';

const DOUBLED = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];

/** The Luhn key to write after `digits`, by the table of doubled digits. */
function luhnKey(digits: string): string {
  const weights = Array.from(digits)
    .reverse()
    .map((digit, index) => {
      const value = Number(digit);
      return index % 2 === 0 ? (DOUBLED[value] ?? 0) : value;
    });
  return String((10 - (weights.reduce((sum, weight) => sum + weight, 0) % 10)) % 10);
}

/** Exactly `length` digits. */
export function digits(length: number): fc.Arbitrary<string> {
  return fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
}

function withKey(body: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return body.map((text) => text + luhnKey(text));
}

/** FINESS numbers of a metropolitan département, `0` in third place. */
export const finessNumbers = withKey(
  fc
    .tuple(fc.integer({ min: 1, max: 95 }), digits(5))
    .map(([department, serial]) => `${String(department).padStart(2, '0')}0${serial}`),
);
export const sirens = withKey(digits(8));
export const sirets = withKey(digits(13)).filter((siret) => !siret.startsWith('356000000'));
export const rppsNumbers = withKey(digits(9).map((body) => `1${body}`));

/** Social security numbers with a right key, of metropolitan France. */
export const nirs = fc
  .record({
    sex: fc.constantFrom('1', '2'),
    year: digits(2),
    month: fc.integer({ min: 1, max: 12 }),
    department: fc.integer({ min: 1, max: 95 }),
    rest: digits(6),
  })
  .map(({ sex, year, month, department, rest }) => {
    const two = (number: number): string => String(number).padStart(2, '0');
    const body = `${sex}${year}${two(month)}${two(department)}${rest}`;
    return body + two(97 - Number(BigInt(body) % 97n));
  });

/** French account numbers (IBAN) with right check digits. */
export const frenchIbans = digits(23).map((account) => {
  const remainder = BigInt(`${account}152700`) % 97n;
  return `FR${String(98n - remainder).padStart(2, '0')}${account}`;
});

/** ISO dates from 1900 to 2199 that exist. */
export const isoDates = fc
  .date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2199-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

/** Anything a keyboard, a paste or a broken file can give. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(...Array.from("0123456789 +-./(),;@eEaé\u00a0\u202f\u200b\n\t’'")),
    maxLength: 40,
  }),
);

/** The same text with one digit replaced by another. */
export function withOneDigitChanged(number: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat({ max: number.length - 1 }), fc.integer({ min: 1, max: 9 }))
    .map(([at, shift]) => {
      const changed = String((Number(number[at]) + shift) % 10);
      return number.slice(0, at) + changed + number.slice(at + 1);
    });
}

/** Every text got by swapping two different neighbouring digits, save 0 and 9, which Luhn cannot tell. */
export function neighboursSwapped(number: string): string[] {
  const swapped: string[] = [];
  for (let at = 0; at + 1 < number.length; at++) {
    const [left = '', right = ''] = [number[at], number[at + 1]];
    if (left === right || [left, right].sort().join('') === '09') continue;
    swapped.push(number.slice(0, at) + right + left + number.slice(at + 2));
  }
  return swapped;
}
