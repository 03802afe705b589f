/** The FINESS number of a legal entity (EJ) or an establishment (EG): nothing in it tells one from the other. */
import { passesLuhn } from './luhn';
import { doubtful, invalid, valid, type Fault, type Reading } from './reading';
import { spoilingOf } from './spoiled-number';
import { withoutSpaces } from './typed-text';

const LENGTH = 9;
const EXAMPLE = '75 099 001 2';

/**
 * Reads a FINESS number: 9 characters, of which 1–2 are the département (`2A`/`2B` for Corsica), 3 is
 * `0`, 4–8 a serial and 9 a Luhn key (MOS EntiteGeographique.numFINESS). The key of Corsican numbers
 * (A → 1, B → 2) and the `0` in third place are not certain rules: they give doubts.
 *
 * @returns the 9 characters without spaces, capitals for Corsica.
 */
export function readFiness(raw: string): Reading<string> {
  const text = withoutSpaces(raw).replace(/[.-]/gu, '').toUpperCase();
  const shapeFault = shapeFaultOf(text, withoutSpaces(raw));
  if (shapeFault !== null) return invalid(shapeFault);

  const corsican = /^2[AB]/u.test(text);
  if (!passesLuhn(text.replace('A', '1').replace('B', '2'))) {
    return corsican ? doubtful(text, CORSICAN_KEY) : invalid(WRONG_KEY);
  }
  if (text[2] !== '0') return doubtful(text, UNUSUAL_THIRD);
  return hasKnownDepartment(text) ? valid(text) : doubtful(text, UNKNOWN_DEPARTMENT);
}

/** « 75 099 001 2 »: département, entity digit and serial, key; what has not the shape stays as it is. */
export function formatFiness(finess: string): string {
  return finess.replace(/^(\d{2}|2[AB])(\d{3})(\d{3})(\d)$/u, '$1 $2 $3 $4');
}

/** 01–95 (2A and 2B for Corsica), 97 and 98 overseas. */
function hasKnownDepartment(finess: string): boolean {
  const department = finess.slice(0, 2);
  if (/^2[AB]$/u.test(department)) return true;
  const number = Number(department);
  return (number >= 1 && number <= 95) || number === 97 || number === 98;
}

function shapeFaultOf(text: string, typed: string): Fault | null {
  if (text === '') return EMPTY;
  if (spoilingOf(typed) !== null) return SPOILED;
  if (/^(?:\d{2}|2[AB])\d{7}$/u.test(text)) return null;
  if (/^\d{14}$/u.test(text)) return SIRET_TYPED;
  if (/^\d{11}$/u.test(text)) return RPPS_TYPED;
  if (/^\d{8}$/u.test(text)) return ZERO_LOST;
  if (/^[\dAB]+$/u.test(text) && text.length !== LENGTH) {
    return fault(
      'finess-length',
      'Le numéro FINESS compte 9 caractères ; celui-ci en compte ' +
        String(text.length) +
        '. Recopiez-le depuis l’arrêté d’autorisation.',
    );
  }
  return OTHER_SIGNS;
}

function fault(code: string, message: string): Fault {
  return { code, message, example: EXAMPLE };
}

const EMPTY = fault('finess-empty', 'Le numéro FINESS manque. Saisissez ses 9 caractères.');
const SPOILED = fault(
  'finess-spoiled',
  'Un tableur a transformé ce numéro FINESS en nombre. Recopiez ses 9 caractères dans une cellule au format Texte.',
);
const SIRET_TYPED = fault(
  'finess-is-siret',
  'Ce numéro compte 14 chiffres : c’est la longueur d’un SIRET. Le numéro FINESS en compte 9 ; il figure sur l’arrêté d’autorisation.',
);
const RPPS_TYPED = fault(
  'finess-is-rpps',
  'Ce numéro compte 11 chiffres : c’est la longueur d’un numéro RPPS, celui d’une personne. Le numéro FINESS d’une structure en compte 9.',
);
const ZERO_LOST = fault(
  'finess-length',
  'Ce numéro compte 8 chiffres au lieu de 9. Il manque peut-être le zéro du début, qu’un tableur efface pour les départements 01 à 09.',
);
const OTHER_SIGNS = fault(
  'finess-signs',
  'Le numéro FINESS ne contient que des chiffres, ou 2A et 2B au début pour la Corse. Retirez les autres signes.',
);
const WRONG_KEY = fault(
  'finess-key',
  'La clé de ce numéro FINESS, son dernier chiffre, ne correspond pas aux autres : un chiffre est faux ou deux chiffres sont inversés. Comparez-le à l’arrêté d’autorisation.',
);
const CORSICAN_KEY = fault(
  'finess-corsican-key',
  'La clé de ce numéro FINESS de Corse ne correspond pas aux autres chiffres. Comparez-le à l’arrêté d’autorisation.',
);
const UNUSUAL_THIRD = fault(
  'finess-third',
  'Le troisième chiffre d’un numéro FINESS est d’ordinaire un zéro. Vérifiez que ce n’est pas un numéro SIREN, qui compte lui aussi 9 chiffres.',
);
const UNKNOWN_DEPARTMENT = fault(
  'finess-department',
  'Les deux premiers caractères ne sont pas ceux d’un département. Vérifiez le numéro FINESS.',
);
