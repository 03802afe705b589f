/** SIREN (a legal person) and SIRET (one of its establishments), the numbers INSEE gives. */
import { passesLuhn } from './luhn';
import { doubtful, invalid, valid, type Fault, type Reading } from './reading';
import { spoilingOf } from './spoiled-number';
import { withoutSpaces } from './typed-text';

const SIREN_LENGTH = 9;
const SIRET_LENGTH = 14;
const SIREN_EXAMPLE = '123 456 782';
const SIRET_EXAMPLE = '123 456 782 00010';
const LA_POSTE = '356000000';

/**
 * Reads a SIREN: 9 digits, the last a Luhn key (MOS).
 *
 * @returns the 9 digits without spaces.
 */
export function readSiren(raw: string): Reading<string> {
  const text = digitsOf(raw);
  if (text === '') return invalid(SIREN_EMPTY);
  if (spoilingOf(withoutSpaces(raw)) !== null) return invalid(SIREN_SPOILED);
  if (/^FR[0-9A-Z]{2}\d{9}$/iu.test(text)) return invalid(SIREN_IS_VAT);
  if (!/^\d+$/u.test(text)) return invalid(SIREN_SIGNS);
  if (text.length === SIRET_LENGTH) return invalid(SIREN_IS_SIRET);
  if (text.length !== SIREN_LENGTH) {
    return invalid(wrongLength('siren-length', 'SIREN', text.length, SIREN_LENGTH, SIREN_EXAMPLE));
  }
  return passesLuhn(text) ? valid(text) : invalid(SIREN_KEY);
}

/**
 * Reads a SIRET: 14 digits, the SIREN then 5 digits, the last a Luhn key (MOS). Those of La Poste
 * (356000000) escape Luhn: a digit sum that is a multiple of 5 is taken, with a doubt.
 *
 * @param options.siren SIREN of the organisation; a SIRET that begins otherwise is doubted.
 * @returns the 14 digits without spaces.
 */
export function readSiret(raw: string, options: { readonly siren?: string } = {}): Reading<string> {
  const text = digitsOf(raw);
  if (text === '') return invalid(SIRET_EMPTY);
  if (spoilingOf(withoutSpaces(raw)) !== null) return invalid(SIRET_SPOILED);
  if (!/^\d+$/u.test(text)) return invalid(SIRET_SIGNS);
  if (text.length === SIREN_LENGTH) return invalid(SIRET_IS_SIREN);
  if (text.length !== SIRET_LENGTH) {
    return invalid(wrongLength('siret-length', 'SIRET', text.length, SIRET_LENGTH, SIRET_EXAMPLE));
  }
  if (!passesLuhn(text)) {
    const ofLaPoste = text.startsWith(LA_POSTE) && digitSum(text) % 5 === 0;
    return ofLaPoste ? doubtful(text, SIRET_LA_POSTE) : invalid(SIRET_KEY);
  }
  const siren = options.siren === undefined ? '' : digitsOf(options.siren);
  return siren === '' || text.startsWith(siren) ? valid(text) : doubtful(text, OTHER_SIREN);
}

/** « 123 456 782 »; what has not nine digits stays as it is. */
export function formatSiren(siren: string): string {
  return siren.replace(/^(\d{3})(\d{3})(\d{3})$/u, '$1 $2 $3');
}

/** « 123 456 782 00010 »; what has not fourteen digits stays as it is. */
export function formatSiret(siret: string): string {
  return siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/u, '$1 $2 $3 $4');
}

function digitsOf(raw: string): string {
  return withoutSpaces(raw).replace(/[.-]/gu, '');
}

function digitSum(digits: string): number {
  let sum = 0;
  for (const digit of digits) sum += Number(digit);
  return sum;
}

function wrongLength(
  code: string,
  name: string,
  found: number,
  expected: number,
  example: string,
): Fault {
  const message =
    'Le numéro ' +
    name +
    ' compte ' +
    String(expected) +
    ' chiffres ; celui-ci en compte ' +
    String(found) +
    '. Recopiez-le depuis un avis de situation INSEE ou un en-tête de courrier.';
  return { code, message, example };
}

const SIREN_EMPTY: Fault = {
  code: 'siren-empty',
  message: 'Le numéro SIREN manque. Saisissez ses 9 chiffres.',
  example: SIREN_EXAMPLE,
};
const SIREN_SPOILED: Fault = {
  code: 'siren-spoiled',
  message:
    'Un tableur a transformé ce numéro SIREN en nombre. Recopiez ses 9 chiffres dans une cellule au format Texte.',
  example: SIREN_EXAMPLE,
};
const SIREN_IS_VAT: Fault = {
  code: 'siren-is-vat',
  message:
    'Ce numéro est celui de la TVA. Le SIREN en est la fin : gardez les 9 derniers chiffres.',
  example: SIREN_EXAMPLE,
};
const SIREN_IS_SIRET: Fault = {
  code: 'siren-is-siret',
  message:
    'Ce numéro compte 14 chiffres : c’est la longueur d’un SIRET. Le SIREN en est le début : gardez les 9 premiers chiffres.',
  example: SIREN_EXAMPLE,
};
const SIREN_SIGNS: Fault = {
  code: 'siren-signs',
  message: 'Le numéro SIREN ne contient que des chiffres. Retirez les autres signes.',
  example: SIREN_EXAMPLE,
};
const SIREN_KEY: Fault = {
  code: 'siren-key',
  message:
    'La clé de ce numéro SIREN, son dernier chiffre, ne correspond pas aux autres : un chiffre est faux ou deux chiffres sont inversés. Comparez-le à un avis de situation INSEE.',
  example: SIREN_EXAMPLE,
};
const SIRET_EMPTY: Fault = {
  code: 'siret-empty',
  message: 'Le numéro SIRET manque. Saisissez ses 14 chiffres.',
  example: SIRET_EXAMPLE,
};
const SIRET_SPOILED: Fault = {
  code: 'siret-spoiled',
  message:
    'Un tableur a transformé ce numéro SIRET en nombre. Recopiez ses 14 chiffres dans une cellule au format Texte.',
  example: SIRET_EXAMPLE,
};
const SIRET_IS_SIREN: Fault = {
  code: 'siret-is-siren',
  message:
    'Ce numéro compte 9 chiffres : c’est la longueur d’un SIREN ou d’un numéro FINESS. Le SIRET en compte 14 : le SIREN, puis 5 chiffres propres à l’établissement.',
  example: SIRET_EXAMPLE,
};
const SIRET_SIGNS: Fault = {
  code: 'siret-signs',
  message: 'Le numéro SIRET ne contient que des chiffres. Retirez les autres signes.',
  example: SIRET_EXAMPLE,
};
const SIRET_KEY: Fault = {
  code: 'siret-key',
  message:
    'La clé de ce numéro SIRET, son dernier chiffre, ne correspond pas aux autres : un chiffre est faux ou deux chiffres sont inversés. Comparez-le à un avis de situation INSEE.',
  example: SIRET_EXAMPLE,
};
const SIRET_LA_POSTE: Fault = {
  code: 'siret-la-poste',
  message:
    'Ce SIRET suit la règle propre aux établissements de La Poste. Vérifiez que c’est bien celui de votre établissement.',
  example: SIRET_EXAMPLE,
};
const OTHER_SIREN: Fault = {
  code: 'siret-other-siren',
  message:
    'Ce SIRET ne commence pas par le SIREN de l’organisme gestionnaire. Vérifiez les deux numéros ; ils diffèrent si l’établissement relève d’une autre personne morale.',
  example: SIRET_EXAMPLE,
};
