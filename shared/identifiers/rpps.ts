/** The RPPS number: eleven digits that a professional keeps for life. */
import { passesLuhn } from './luhn';
import { doubtful, invalid, valid, type Fault, type Reading } from './reading';
import { spoilingOf } from './spoiled-number';
import { inGuillemets, withoutSpaces } from './typed-text';

const EXAMPLE = '10999000010';
const LENGTH = 11;

/**
 * Reads an RPPS number: 11 digits. The Luhn key is inferred from public samples, not from an official
 * text: a wrong one gives a doubt. The identifier printed on cards (`8` then the RPPS number, MOS
 * Professionnel.idNatPS) is taken without its `8`, with a doubt.
 *
 * @returns the 11 digits without spaces.
 */
export function readRpps(raw: string): Reading<string> {
  const typed = withoutSpaces(raw);
  const text = typed.replace(/[.-]/gu, '');
  if (text === '') return invalid(EMPTY);
  if (spoilingOf(typed) !== null) return invalid(SPOILED);
  if (/^\d{2}[0-9A-Z]\d{6}$/iu.test(text) || /^2[AB]\d{7}$/iu.test(text)) return invalid(ADELI);
  if (!/^\d+$/u.test(text)) return invalid(SIGNS);
  if (/^8\d{11}$/u.test(text)) return doubtful(text.slice(1), cardNumber(text.slice(1)));
  if (text.length !== LENGTH) return invalid(wrongLength(text.length));
  return passesLuhn(text) ? valid(text) : doubtful(text, KEY);
}

/** « 10 999 000 010 »: groups that the eye can compare with a card. */
export function formatRpps(rpps: string): string {
  return rpps.replace(/^(\d{2})(\d{3})(\d{3})(\d{3})$/u, '$1 $2 $3 $4');
}

function wrongLength(found: number): Fault {
  return fault(
    'rpps-length',
    'Le numéro RPPS compte 11 chiffres ; celui-ci en compte ' +
      String(found) +
      '. Recopiez-le depuis annuaire.sante.fr.',
  );
}

function cardNumber(rpps: string): Fault {
  return fault(
    'rpps-card-number',
    'Ce numéro est celui imprimé sur une carte : un 8, puis le numéro RPPS. Jalon a lu ' +
      inGuillemets(formatRpps(rpps)) +
      '. Vérifiez ces 11 chiffres, puis écrivez-les seuls.',
  );
}

function fault(code: string, message: string): Fault {
  return { code, message, example: EXAMPLE };
}

const EMPTY = fault('rpps-empty', 'Le numéro RPPS manque. Saisissez ses 11 chiffres.');
const SPOILED = fault(
  'rpps-spoiled',
  'Un tableur a transformé ce numéro RPPS en nombre et ses chiffres ne sont plus sûrs. Recopiez les 11 chiffres depuis annuaire.sante.fr, dans une cellule au format Texte.',
);
const ADELI = fault(
  'rpps-is-adeli',
  'Ce numéro compte 9 caractères, comme un numéro ADELI : ce répertoire n’existe plus. Cherchez la personne sur annuaire.sante.fr : son numéro RPPS, de 11 chiffres, y figure.',
);
const SIGNS = fault(
  'rpps-signs',
  'Le numéro RPPS ne contient que des chiffres. Retirez les autres signes.',
);
const KEY = fault(
  'rpps-key',
  'La clé de ce numéro RPPS semble fausse : un chiffre est peut-être faux, ou deux chiffres sont inversés. Comparez-le à annuaire.sante.fr.',
);
