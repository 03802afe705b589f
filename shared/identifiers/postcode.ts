/** French postcodes (codes postaux), not to be mixed up with INSEE commune codes. */
import { doubtful, invalid, valid, type Fault, type Reading } from './reading';
import { tidyText } from './typed-text';

const EXAMPLE = '75013';

/**
 * Reads a postcode: 5 digits of which the first two (three overseas) are a département: 01–95 with 20
 * for Corsica, 97x and 98x overseas. No official source was read for the list: an unknown one is doubted.
 *
 * @returns the 5 digits.
 */
export function readPostcode(raw: string): Reading<string> {
  const text = tidyText(raw).replace(/^F-/iu, '');
  if (text === '') return invalid(EMPTY);
  if (/^2[AB]\d{3}$/iu.test(text)) return invalid(INSEE_CODE);
  if (/\bcedex\b/iu.test(text)) return invalid(CEDEX);
  const digits = text.replace(/ /gu, '');
  if (!/^\d+$/u.test(digits)) return invalid(SIGNS);
  if (digits.length === 4) return invalid(ZERO_LOST);
  if (digits.length !== 5) return invalid(LENGTH);
  const department = Number(digits.slice(0, 2));
  const known = (department >= 1 && department <= 95) || department === 97 || department === 98;
  return known ? valid(digits) : doubtful(digits, UNKNOWN_DEPARTMENT);
}

function fault(code: string, message: string): Fault {
  return { code, message, example: EXAMPLE };
}

const EMPTY = fault('postcode-empty', 'Le code postal manque. Saisissez ses 5 chiffres.');
const INSEE_CODE = fault(
  'postcode-insee',
  'Ceci ressemble au code INSEE d’une commune de Corse. Son code postal commence par 20.',
);
const CEDEX = fault(
  'postcode-cedex',
  'Ne gardez ici que les 5 chiffres du code postal ; « Cedex » va à la fin du nom de la ville.',
);
const SIGNS = fault(
  'postcode-signs',
  'Le code postal ne contient que des chiffres. Retirez les autres signes.',
);
const ZERO_LOST = fault(
  'postcode-length',
  'Ce code postal compte 4 chiffres au lieu de 5. Il manque peut-être le zéro du début, qu’un tableur efface.',
);
const LENGTH = fault('postcode-length', 'Le code postal compte 5 chiffres. Vérifiez-le.');
const UNKNOWN_DEPARTMENT = fault(
  'postcode-department',
  'Le début de ce code postal n’est pas celui d’un département. Vérifiez-le.',
);
