/** Why a file is not read as a staff list, in French: the cause, then the remedy. */
import { inGuillemets } from '../../../shared/identifiers/typed-text';

/** What a file really is, when it is not a table of text. */
export type ForeignKind =
  | 'image'
  | 'pdf'
  | 'zip'
  | 'excel-xml'
  | 'encrypted'
  | 'word'
  | 'program'
  | 'web-page'
  | 'other-text'
  | 'binary';

/** Why nothing was read. */
export interface FileFault {
  readonly code:
    | ForeignKind
    | 'empty'
    | 'too-large'
    | 'too-many-cells'
    | 'too-wide'
    | 'too-many-lines'
    | 'too-much-text'
    | 'broken-workbook'
    | 'cell-too-long'
    | 'unclosed-quote'
    | 'unread-letters';
  readonly message: string;
}

/** How to get a csv file out of a spreadsheet. */
const SAVE_AS_CSV =
  'Ouvrez-le dans Excel ou LibreOffice, choisissez « Fichier », « Enregistrer sous », puis le format « CSV UTF-8 », et importez le nouveau fichier.';
const CHOOSE_ANOTHER = 'Choisissez le tableau lui-même, enregistré par Excel ou LibreOffice.';

const FOREIGN: Readonly<Record<ForeignKind, string>> = {
  image: 'est une image, pas un tableau. ' + CHOOSE_ANOTHER,
  pdf: 'est un PDF, pas un tableau. Demandez le tableau d’origine, ou choisissez-le enregistré par Excel ou LibreOffice.',
  zip: 'est une archive. Ouvrez-la, sortez-en le tableau, puis importez-le.',
  'excel-xml':
    'est un classeur Excel sous forme de texte XML, que Jalon ne lit pas. ' + SAVE_AS_CSV,
  encrypted:
    'est protégé par un mot de passe. Ouvrez-le avec son mot de passe, puis enregistrez-le au format « CSV UTF-8 » et importez le nouveau fichier.',
  word: 'est un document de texte, pas un tableau. Copiez son tableau dans Excel ou LibreOffice, puis enregistrez-le au format « CSV UTF-8 ».',
  program: 'est un programme, pas un tableau. Ne l’ouvrez pas. ' + CHOOSE_ANOTHER,
  'web-page': 'est une page web, même si un logiciel l’a nommé autrement. ' + SAVE_AS_CSV,
  'other-text': 'contient du texte, mais pas de tableau. ' + CHOOSE_ANOTHER,
  binary:
    'n’est pas un tableau : il ne contient pas de texte lisible, ou il est abîmé. ' +
    CHOOSE_ANOTHER,
};

/** The file is of another kind than its name may say. */
export function foreignFile(fileName: string, kind: ForeignKind): FileFault {
  return { code: kind, message: 'Le fichier ' + inGuillemets(fileName) + ' ' + FOREIGN[kind] };
}

/** The file holds nothing. */
export function emptyFile(fileName: string): FileFault {
  return {
    code: 'empty',
    message:
      'Le fichier ' +
      inGuillemets(fileName) +
      ' est vide. Ouvrez le tableau, enregistrez-le de nouveau, puis importez-le.',
  };
}

/** The file weighs more than any staff list. */
export function tooLargeFile(fileName: string, maxBytes: number): FileFault {
  return {
    code: 'too-large',
    message:
      'Le fichier ' +
      inGuillemets(fileName) +
      ' dépasse ' +
      String(Math.floor(maxBytes / 1_000_000)) +
      ' Mo, bien plus qu’une liste de personnel. Gardez la feuille qui contient la liste, puis importez-la seule.',
  };
}

/** The table has more cells than any staff list. */
export function tooManyCells(fileName: string): FileFault {
  return {
    code: 'too-many-cells',
    message:
      'Le tableau du fichier ' +
      inGuillemets(fileName) +
      ' est démesuré. Supprimez les lignes et les colonnes vides ou inutiles, enregistrez-le, puis importez-le.',
  };
}

/** The table has more columns than any staff list. */
export function tooWide(fileName: string, maxColumns: number): FileFault {
  return {
    code: 'too-wide',
    message:
      'Le tableau du fichier ' +
      inGuillemets(fileName) +
      ' a plus de ' +
      String(maxColumns) +
      ' colonnes, bien plus qu’une liste de personnel. Gardez celles de la liste, enregistrez, puis importez de nouveau.',
  };
}

/** The table has more lines than any staff list. */
export function tooManyLines(fileName: string, maxLines: number): FileFault {
  return {
    code: 'too-many-lines',
    message:
      'Le tableau du fichier ' +
      inGuillemets(fileName) +
      ' a plus de ' +
      GROUPED.format(maxLines) +
      ' lignes, bien plus qu’une liste de personnel. Gardez celles de vos structures, enregistrez, puis importez de nouveau.',
  };
}

const GROUPED = new Intl.NumberFormat('fr-FR');

/** The cells together hold more text than any staff list. */
export function tooMuchText(fileName: string): FileFault {
  return {
    code: 'too-much-text',
    message:
      'Le tableau du fichier ' +
      inGuillemets(fileName) +
      ' contient trop de texte pour une liste de personnel. Supprimez les colonnes de longs textes, enregistrez-le, puis importez-le.',
  };
}

/** A workbook that is cut short or damaged. */
export function brokenWorkbook(fileName: string): FileFault {
  return {
    code: 'broken-workbook',
    message:
      'Le classeur ' +
      inGuillemets(fileName) +
      ' est abîmé ou incomplet. Ouvrez-le dans votre tableur, enregistrez-le de nouveau, puis importez-le. S’il ne s’ouvre pas, demandez le tableau d’origine.',
  };
}

/** One cell is longer than a spreadsheet allows: the file is damaged or is no table. */
export function cellTooLong(line: number): FileFault {
  return {
    code: 'cell-too-long',
    message:
      'Une case de la ligne ' +
      String(line) +
      ' contient un texte démesuré. Ouvrez le tableau, raccourcissez cette case, enregistrez, puis importez de nouveau.',
  };
}

/** A quotation mark opens a cell and nothing closes it: the file may have been cut. */
export function unclosedQuote(line: number): FileFault {
  return {
    code: 'unclosed-quote',
    message:
      'À la ligne ' +
      String(line) +
      ', un guillemet droit ouvre une case et rien ne la ferme : le fichier a peut-être été coupé. Ouvrez le tableau d’origine et enregistrez-le de nouveau au format « CSV UTF-8 ».',
  };
}

/** Too many letters could not be read in any encoding. */
export function unreadLetters(fileName: string): FileFault {
  return {
    code: 'unread-letters',
    message:
      'Les lettres accentuées du fichier ' +
      inGuillemets(fileName) +
      ' sont illisibles. Ouvrez le tableau d’origine et enregistrez-le au format « CSV UTF-8 ».',
  };
}
