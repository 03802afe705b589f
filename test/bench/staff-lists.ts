/** Staff lists of any length for the measures: invented people, the same ones each time, a few lines to mend. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as spreadsheet from '@e965/xlsx';

const SURNAMES =
  'MÉLISSE SORBIER CYPRÈS BRUYÈRE ORMEAU PÂQUERETTE MYRTILLE LYS ROSE ACACIA TILLEUL GENÊT IRIS FOUGÈRE LILAS HOUX'.split(
    ' ',
  );
const FIRST_NAMES =
  'Océane Camille Anne Zoé Noëlle Linh Éric Marc Paul Inès Maëlle Jean-Noël Sophie Hugo Léa Chloé'.split(
    ' ',
  );
const JOBS = [
  ...['Aide-soignante', 'AES', 'Infirmière', 'Éducateur spécialisé', 'Agent de service hôtelier'],
  ...['Veilleur de nuit', 'Moniteur éducateur', 'Psychologue', 'Chef de service', 'Secrétaire'],
  ...['Cuisinier', 'Directrice adjointe', 'AMP', 'Animateur', 'Kinésithérapeute'],
];
const PLACES = ['NEVERS', 'Lyon', 'Paris 12e', 'MARSEILLE', 'Saint-Denis', 'Clamecy', 'Dijon'];
const HEADER = [
  ...['Matricule', 'Civilité', 'Nom de naissance', 'Nom d’usage', 'Prénom', 'Date de naissance'],
  ...['Commune de naissance', 'E-mail', 'Portable', 'Fonction', 'Établissement', 'Date d’entrée'],
  ...['Contrat', 'N° RPPS'],
];
/** Every so many lines, a birth date that does not exist; a first name that is missing; a phone that lost its zero. */
const FAULT_EVERY = { birthDate: 97, firstName: 131, phone: 53 };

/** A small generator of numbers: the same ones for the same seed. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The rows of a list, its titles first. */
export function staffRows(count: number): readonly (readonly string[])[] {
  const draw = numbersFrom(7);
  const pick = (texts: readonly string[]): string => texts[draw(texts.length)] ?? '';
  const two = (value: number): string => String(value).padStart(2, '0');
  const rows = Array.from({ length: count }, (_, index) => {
    const isWoman = draw(10) < 7;
    const phone = `06 ${String(index).padStart(8, '0').match(/../gu)?.join(' ') ?? ''}`;
    const born = `${two(1 + draw(28))}/${two(1 + draw(12))}/${1962 + draw(42)}`;
    return [
      String(10_000 + index),
      isWoman ? 'Mme' : 'M.',
      index < SURNAMES.length ? pick(SURNAMES) : `${pick(SURNAMES)}-${pick(SURNAMES)}`,
      isWoman && index % 3 === 0 ? pick(SURNAMES) : '',
      index % FAULT_EVERY.firstName === 50 ? '' : pick(FIRST_NAMES),
      index % FAULT_EVERY.birthDate === 13 ? '31/11/1987' : born,
      pick(PLACES),
      `p${index}@exemple.example`,
      index % FAULT_EVERY.phone === 2 ? phone.replaceAll(' ', '').slice(1) : phone,
      pick(JOBS),
      'EHPAD Les Acacias',
      `01/09/${2005 + draw(20)}`,
      pick(['CDI', 'CDD', 'Vacataire']),
      '',
    ];
  });
  return [HEADER, ...rows];
}

/** Writes a list as `csv` or `xlsx` into a folder, as Excel writes them; gives its path. */
export function writeStaffList(folder: string, count: number, format: 'csv' | 'xlsx'): string {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `personnel-${count}.${format}`);
  const rows = staffRows(count);
  if (format === 'csv') {
    const text = rows.map((cells) => cells.join(';')).join('\r\n');
    writeFileSync(file, `\ufeff${text}\r\n`);
  } else {
    const sheet = spreadsheet.utils.aoa_to_sheet(rows.map((cells) => [...cells]));
    const workbook = spreadsheet.utils.book_new(sheet, 'Personnel');
    const bytes = spreadsheet.write(workbook, {
      type: 'buffer',
      bookType: 'xlsx',
      bookSST: true,
      compression: true,
    }) as Uint8Array; // `type: 'buffer'` gives bytes; the library leaves it untyped
    writeFileSync(file, bytes);
  }
  return file;
}
