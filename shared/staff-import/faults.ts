/** What the import has to say of a line: where, what is wrong, how to mend it. */
import { upperFirst } from '../french/words';
import type { Fault } from '../identifiers/reading';
import { inGuillemets } from '../identifiers/typed-text';
import type { CellAddress } from './cell-corrections';
import type { PersonField } from './targets';

/** Something wrong or doubtful in a line of the list. */
export interface ImportFault {
  /** Line as the spreadsheet shows it. */
  readonly line: number;
  /** Header of the column; empty when the list has no such column. */
  readonly column: string;
  readonly target: PersonField | null;
  /** The cell that would be corrected; `null` for a line as a whole. */
  readonly cell: CellAddress | null;
  /** Stable short name: « missing_first_name », « invalid_date ». */
  readonly kind: string;
  /** An error keeps the line out until it is mended; a warning does not. */
  readonly severity: 'error' | 'warning';
  /** In French: the line, the column, what is wrong, how to mend it. */
  readonly message: string;
  /** The same without the line and the column, for where they are shown already. */
  readonly remark: string;
}

/** Where a fault is. */
export type FaultPlace = Pick<ImportFault, 'line' | 'column' | 'target' | 'cell'>;

/** A fault that keeps the line out. */
export function importError(place: FaultPlace, kind: string, fault: Fault): ImportFault {
  return { ...place, kind, severity: 'error', ...wordsOf(place, fault) };
}

/** A fault that can wait. */
export function importWarning(place: FaultPlace, kind: string, fault: Fault): ImportFault {
  return { ...place, kind, severity: 'warning', ...wordsOf(place, fault) };
}

function wordsOf(
  { line, column }: FaultPlace,
  { message, example }: Fault,
): Pick<ImportFault, 'message' | 'remark'> {
  const where =
    'Ligne ' + String(line) + (column === '' ? '' : ', colonne ' + inGuillemets(column));
  const help = example === undefined ? '' : ' Exemple : ' + example + '.';
  return {
    message: where + ' : ' + withSmallInitial(message) + help,
    remark: upperFirst(message) + help,
  };
}

/** The sentence goes on after a colon. */
function withSmallInitial(message: string): string {
  return message.slice(0, 1).toLowerCase() + message.slice(1);
}

/** Names that differ from the fault's code: several faults of one kind, or a plainer word. */
const KINDS: Readonly<Record<string, string>> = {
  'date-impossible': 'invalid_date',
  'date-unreadable': 'invalid_date',
  'date-serial': 'spoiled_date',
  'date-incomplete': 'incomplete_date',
  'date-future': 'future_date',
  'date-century': 'two_digit_year',
  'date-too-young': 'unlikely_birth_date',
  'date-too-old': 'unlikely_birth_date',
  'date-time': 'date_with_time',
  'date-far': 'distant_date',
  'email-typo': 'email_typo',
  'email-shared': 'role_email',
  'phone-not-mobile': 'phone_not_mobile',
  'phone-zero-lost': 'spoiled_phone',
  'phone-spoiled': 'spoiled_phone',
  'phone-plus-lost': 'phone_without_plus',
  'phone-country-code': 'phone_country_code',
  'phone-words': 'phone_with_words',
  'phone-two': 'several_phones',
  'email-two': 'several_emails',
  'rpps-spoiled': 'spoiled_rpps',
  'rpps-is-adeli': 'adeli_number',
  'rpps-key': 'rpps_key',
  'rpps-card-number': 'rpps_card_number',
  'name-suspicious': 'suspicious_name',
  'name-script': 'name_script',
  'name-with-civility': 'civility_in_name',
  'name-two': 'two_names_in_one',
  'name-nir': 'refused_nir',
  'name-iban': 'refused_iban',
  'text-too-long': 'too_long',
  'text-lost-letter': 'lost_letter',
  'name-lost-letter': 'lost_letter',
  'name-encoding': 'lost_letter',
  'place-in-digits': 'place_in_digits',
  'spreadsheet-error': 'spreadsheet_error',
};
const KINDS_OF_FAMILIES: readonly (readonly [prefix: string, kind: string])[] = [
  ['name-', 'invalid_name'],
  ['email-', 'invalid_email'],
  ['phone-', 'invalid_phone'],
  ['rpps-', 'invalid_rpps'],
  ['civility-', 'unknown_civility'],
  ['sex-', 'unknown_sex'],
  ['practice-mode-', 'unknown_practice_mode'],
  ['category-', 'unknown_category'],
];

/** The import's name for a fault found by a reader of `shared/identifiers`. */
export function kindOf(code: string): string {
  return (
    KINDS[code] ??
    KINDS_OF_FAMILIES.find(([prefix]) => code.startsWith(prefix))?.[1] ??
    code.replaceAll('-', '_')
  );
}

/** The birth name is not there. */
export const MISSING_BIRTH_NAME: Fault = {
  code: 'missing-birth-name',
  message:
    'le nom de naissance manque. Complétez-le comme sur la pièce d’identité ; cette ligne attend d’ici là.',
};
/** The first names are not there. */
export const MISSING_FIRST_NAME: Fault = {
  code: 'missing-first-name',
  message:
    'le prénom manque. Complétez-le comme sur la pièce d’identité ; cette ligne attend d’ici là.',
};
/** The birth name was taken from a column that does not say whether it is one. */
export const ASSUMED_BIRTH_NAME: Fault = {
  code: 'assumed-birth-name',
  message:
    'le nom de naissance n’est pas indiqué. Jalon a repris l’autre nom de la ligne ; vérifiez que c’est aussi le nom de naissance.',
};
/** A social security number or a bank account stands in the cell, which was not read. */
export const REFUSED_NUMBER: Fault = {
  code: 'refused-number',
  message:
    'cette case contient un numéro de sécurité sociale, de compte ou de carte bancaire. Jalon ne le recueille jamais : elle n’a pas été lue. Écrivez-y seulement ce que la colonne demande.',
};
/** The text is longer than anything this column could hold. */
export const CUT_TEXT: Fault = {
  code: 'text-too-long',
  message: 'ce texte est beaucoup trop long et n’a été gardé qu’en partie. Raccourcissez-le.',
};
/** The row has cells beyond the last column. */
export const SHIFTED_CELLS: Fault = {
  code: 'shifted-cells',
  message:
    'cette ligne a plus de cases que le tableau n’a de colonnes : un séparateur en trop a peut-être décalé les valeurs. Vérifiez-les.',
};

/** Another header stands above the row, whose columns are not those of the first. */
export function secondTable(line: number): Fault {
  return {
    code: 'second-table',
    message:
      'un deuxième tableau commence à la ligne ' +
      String(line) +
      ', avec d’autres colonnes : vérifiez le nom et le prénom.',
  };
}

/** « POSTE VACANT » in the place of a name, beside a first name or a date. */
export const MAYBE_VACANT: Fault = {
  code: 'maybe-vacant-post',
  message:
    'ceci ressemble à un poste vacant, pas à une personne. Si personne ne l’occupe, laissez cette ligne de côté.',
};

/** « MAS Julie » alone in its line: the surname is also what an establishment is. */
export const MAYBE_HEADING: Fault = {
  code: 'maybe-heading',
  message:
    'cette ligne peut être une personne ou un titre de rubrique. Jalon l’a lue comme une personne : si ce n’en est pas une, laissez-la de côté.',
};

/** The file stops in the middle of the row. */
export const CUT_LINE: Fault = {
  code: 'cut-line',
  message:
    'cette dernière ligne s’arrête avant la fin : le fichier a peut-être été coupé. Ouvrez le tableau d’origine et vérifiez qu’il ne manque personne.',
};

/** The quotation marks of the row are badly written. */
export const MENDED_QUOTES: Fault = {
  code: 'mended-quotes',
  message:
    'les guillemets droits de cette ligne sont mal placés dans le fichier : des valeurs ont pu être mal découpées. Vérifiez-les.',
};

/** How a full name was taken apart. */
export function splitDoubt(birthName: string, firstNames: string): Fault {
  return {
    code: 'name-split',
    message:
      'le nom et le prénom sont dans la même case. Jalon a lu le nom ' +
      inGuillemets(birthName) +
      ' et le prénom ' +
      inGuillemets(firstNames) +
      '. Vérifiez-les.',
  };
}
