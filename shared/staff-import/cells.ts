/** Reads one cell for the target of its column. */
import { readDate } from '../identifiers/dates';
import { readEmail } from '../identifiers/email';
import { forbiddenKindWithin } from '../identifiers/forbidden';
import { readName } from '../identifiers/names';
import { readPhone } from '../identifiers/phone';
import { doubtful, invalid, type Fault, type Reading } from '../identifiers/reading';
import { readRpps } from '../identifiers/rpps';
import { readText } from '../identifiers/text';
import { foldText, tidyText } from '../identifiers/typed-text';
import { readCode } from './coded-values';
import type { PersonField } from './targets';

/** Reads the text of a cell. */
export type CellReader = (cell: string) => Reading<string>;

/** Longest text of a job, a place or an establishment. */
const TEXT_MAX_LENGTH = 200;

/** The reader of a target; one for each column, since it remembers texts that come back. */
export function readerFor(target: PersonField, today: string): CellReader {
  const read = readerOf(target, today);
  return (cell) => (isSpreadsheetError(cell) ? invalid(SPREADSHEET_ERROR) : read(cell));
}

/** « #N/A », « #REF! », « ##### »: what a spreadsheet shows in place of a value. */
export function isSpreadsheetError(cell: string): boolean {
  return cell.startsWith('#') && /^#(?:[A-ZÉ/0!?]{3,}|#)/u.test(cell);
}

function readerOf(target: PersonField, today: string): CellReader {
  switch (target) {
    case 'civility':
    case 'sex':
    case 'practiceMode':
    case 'category':
      return remembering((cell) => readCode(target, cell));
    case 'birthName':
    case 'usedName':
      return readSurname;
    case 'firstNames':
      return remembering((cell) => readName(cell, { several: true }));
    case 'birthDate':
      return (cell) => readDate(cell, { today, purpose: 'birth' });
    case 'startDate':
      return remembering((cell) => readDate(cell, { today, purpose: 'start' }));
    case 'endDate':
      return remembering((cell) => readDate(cell, { today, purpose: 'end' }));
    case 'email':
      return (cell) => readEmail(cell, { personal: true });
    case 'mobile':
      return (cell) => readPhone(cell, { needsMobile: true });
    case 'rppsNumber':
      return (cell) => readRpps(cell);
    case 'birthPlace':
      return remembering(readPlace);
    case 'birthCountry':
    case 'jobTitle':
    case 'establishment':
      return remembering(readWords);
  }
}

/** Keeps the readings of texts seen before: a staff has few jobs, first names and days of entry. */
function remembering(read: CellReader): CellReader {
  const known = new Map<string, Reading<string>>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const reading = read(cell);
    known.set(cell, reading);
    return reading;
  };
}

/** A surname; a civility before it is left out, a second name beside it is told. */
function readSurname(cell: string): Reading<string> {
  const reading = readName(cell);
  if (reading.verdict !== 'valid') return reading;
  const { value } = reading;
  if (!value.includes(' ')) return reading;
  if (CIVILITY_BEFORE.test(value)) {
    return doubtful(value.replace(CIVILITY_BEFORE, ''), CIVILITY_IN_NAME);
  }
  return TWO_NAMES.test(value) ? doubtful(value, TWO_NAMES_IN_ONE) : reading;
}

const CIVILITY_BEFORE = /^(?:m\.|mr\.?|mme\.?|mlle\.?|monsieur|madame|mademoiselle) (?=\p{L})/iu;
const TWO_NAMES = / (?:n[ée]e?|[ée]pouse|[ée]poux|[ée]p\.?) /iu;

function readWords(cell: string): Reading<string> {
  const text = tidyText(cell);
  if (text.includes('\ufffd')) return invalid(LOST_LETTER);
  const reading = readText(text, { max: TEXT_MAX_LENGTH });
  if (reading.verdict !== 'valid') return reading;
  return /\p{L}\?\p{L}|Ã[\u0080-\u00bf]/u.test(text) ? doubtful(text, LOST_LETTER) : reading;
}

function readPlace(cell: string): Reading<string> {
  const reading = readWords(cell);
  return reading.verdict === 'valid' && !/\p{L}{2}/u.test(reading.value)
    ? doubtful(reading.value, PLACE_IN_DIGITS)
    : reading;
}

/** Signs alone, or words that say there is nothing. */
const NOTHING =
  /^(?:[-–—_/.*?\s]+|neant|aucune?|rien|vide|sans(?: objet)?|n\/?a|n\.?[cr]\.?|non (?:renseignee?|connue?|communiquee?|concernee?)|null|none)$/u;
const NO_END = /^(?:cdi|en cours|present|en poste|indeterminee?|duree indeterminee|a ce jour)$/u;

/**
 * Whether the cell holds a mark for « nothing » rather than a value: « - », « néant », « N/C »; and,
 * for the leaving date, « CDI » or « en cours ».
 */
export function saysNothing(target: PersonField, cell: string): boolean {
  if (cell.length > 24) return false;
  const folded = foldText(cell);
  return NOTHING.test(folded) || (target === 'endDate' && NO_END.test(folded));
}

/** Whether the cell holds, anywhere, a number that must never be read in. */
export function holdsForbidden(cell: string): 'nir' | 'iban' | null {
  return forbiddenKindWithin(cell);
}

const CIVILITY_IN_NAME: Fault = {
  code: 'name-with-civility',
  message: 'Une civilité précède le nom. Jalon n’a gardé que le nom ; vérifiez-le.',
};
const TWO_NAMES_IN_ONE: Fault = {
  code: 'name-two',
  message:
    'Le nom de naissance et le nom d’usage sont dans la même case. Séparez-les : chacun a son champ.',
};
const SPREADSHEET_ERROR: Fault = {
  code: 'spreadsheet-error',
  message: 'Le tableur affiche une erreur de calcul dans cette case. Réécrivez sa valeur.',
};
const LOST_LETTER: Fault = {
  code: 'text-lost-letter',
  message:
    'Une lettre accentuée semble perdue dans ce texte. Réécrivez-le, ou enregistrez de nouveau le tableau au format « CSV UTF-8 ».',
};
const PLACE_IN_DIGITS: Fault = {
  code: 'place-in-digits',
  message: 'Ceci ressemble à un code. Écrivez le nom de la commune, ou celui du pays.',
  example: 'Nevers',
};
