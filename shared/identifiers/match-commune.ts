/** Recognising the one commune that the text of a list names, or none: never a guess between two. */
import {
  type Commune,
  type CommuneIndex,
  communeAt,
  departmentCodeOf,
  rowsWith,
} from './commune-index';
import { namedCommuneOf } from './communes';
import { placeWords, withoutArticle } from './place-words';

/** What is known of the place besides its text. */
export interface MatchOptions {
  readonly postcode?: string | undefined;
  /** Someone says that the place is in France. */
  readonly isInFrance?: boolean;
}

/**
 * The only commune that a text can mean: « Épinal », « ST ETIENNE », « Havre (Le) », « Épinal (88) »,
 * « 58000 Nevers », « Saint-Denis, La Réunion », « PARIS 12 », « Lyon 3e ». `null` if there is none or
 * several; if a larger commune has a name that begins so (« Boulogne », « Chalon »); for Paris, Lyon
 * and Marseille without an arrondissement; and for a name that a well-known city abroad bears, unless
 * something places it in France. A merged commune is itself: people keep the birth place of their day.
 */
export function matchCommune(
  index: CommuneIndex,
  text: string,
  { postcode, isInFrance = false }: MatchOptions = {},
): Commune | null {
  const named = namedCommuneOf(text);
  if (named !== null) {
    const same = namesakes(index, placeWords(named.name)).find(({ code }) => code === named.code);
    if (same !== undefined) return same;
  }
  const place = placeOf(text);
  const numbers = postcode === undefined ? place.numbers : [...place.numbers, postcode];
  if (place.name === '') return onlyOne(withNumber(index, numbers));

  const arrondissements = arrondissementsOf(index, place.name);
  if (arrondissements.length > 0) {
    return onlyOne(arrondissements.filter((one) => numbers.some((given) => isNumber(one, given))));
  }
  const own = namesakes(index, place.name);
  const found = own.length > 0 ? own : beforePlaceAround(index, place.name);
  const only = onlyOne(found.filter((commune) => numbers.every((given) => fits(commune, given))));
  if (only === null) return null;
  const isPlaced = numbers.length > 0 || own.length === 0;
  if (isPlaced) return only;
  if (isOvershadowed(index, placeWords(only.name))) return null;
  return isInFrance || !ALSO_ABROAD.has(place.name) ? only : null;
}

/** A text in two: the words of the name, and the numbers beside it. */
interface Place {
  readonly name: string;
  /** « 88 », « 58000 », « 2a », « 12e ». */
  readonly numbers: readonly string[];
}

const NUMBER = /^(?:\d{1,5}|2[ab](?:\d{3})?|\d{1,2}(?:er|e|eme|ieme|nd))$/u;
/** Words around a number that name nothing. */
const NOISE = new Set(['cedex', 'er', 'e', 'eme', 'ieme', 'arrondissement', 'arr', 'arrt']);

function placeOf(text: string): Place {
  const words = placeWords(text).split(' ').map(arabic);
  const numbers = words.filter((word) => NUMBER.test(word)).map(withLostZero);
  const letters = words.filter((word) => !NUMBER.test(word));
  const name = letters.filter((word) => numbers.length === 0 || !NOISE.has(word)).join(' ');
  return { name, numbers };
}

/** « 1 » and « 1000 » as « 01 » and « 01000 »: spreadsheets lose the zero, and the name must agree. */
function withLostZero(number: string): string {
  return /^(?:\d|\d{4})$/u.test(number) ? `0${number}` : number;
}

const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/** « xiie » as « 12e » after Paris, Lyon or Marseille; other words as they are. */
function arabic(word: string, at: number, words: readonly string[]): string {
  if (at !== 1 || !/^(?:paris|lyon|marseille)$/u.test(words[0] ?? '')) return word;
  const rank = ROMAN.indexOf(word.replace(/e(?:me)?$/u, ''));
  return rank < 0 ? word : `${rank + 1}e`;
}

function onlyOne(communes: readonly Commune[]): Commune | null {
  const [first, second] = communes;
  return first === undefined || second !== undefined ? null : first;
}

/** The communes of that name; failing those, the ones of that name with an article. */
function namesakes(index: CommuneIndex, name: string): readonly Commune[] {
  for (const names of [[name], ['le', 'la', 'les', 'l'].map((article) => `${article} ${name}`)]) {
    const rows = names.flatMap((words) => index.rowsByName.get(words) ?? []);
    if (rows.length > 0) return rows.map((at) => communeAt(index, at));
  }
  return [];
}

/** The communes named before their département or before « France »: « saint denis la reunion ». */
function beforePlaceAround(index: CommuneIndex, name: string): readonly Commune[] {
  const inFrance = name.endsWith(' france')
    ? namesakes(index, name.slice(0, -' france'.length))
    : [];
  const inDepartments = Object.entries(index.list.departments).flatMap(([department, label]) => {
    const words = withoutArticle(placeWords(label));
    if (!name.endsWith(` ${words}`)) return [];
    const before = name.slice(0, -words.length - 1).replace(/ (?:le|la|les|l)$/u, '');
    return namesakes(index, before).filter(({ code }) => departmentCodeOf(code) === department);
  });
  return [...inFrance, ...inDepartments];
}

/** The commune of the code that is the whole text, and those that have it as a postcode. */
function withNumber(index: CommuneIndex, numbers: readonly string[]): readonly Commune[] {
  const [only, another] = numbers;
  return only?.length === 5 && another === undefined
    ? rowsWith(index, [only]).map((at) => communeAt(index, at))
    : [];
}

function arrondissementsOf(index: CommuneIndex, name: string): readonly Commune[] {
  if (!index.rowsByName.has(`${name} 1er arrondissement`)) return [];
  return Array.from({ length: 20 }, (_, at) => `${name} ${at === 0 ? '1er' : `${at + 1}e`}`)
    .flatMap((words) => index.rowsByName.get(`${words} arrondissement`) ?? [])
    .map((at) => communeAt(index, at));
}

/** Whether a number is that of the arrondissement: « 12 », « 12e », « 75012 », not the département's. */
function isNumber({ name, code, postcodes }: Commune, given: string): boolean {
  if (/^\d{5}$/u.test(given)) return postcodes.includes(given) || code === given;
  if (given === departmentCodeOf(code)) return false;
  return Number.parseInt(given, 10) === Number(/ (\d+)/u.exec(name)?.[1]);
}

/** Whether a number beside the name is its département, postcode or code. */
function fits({ code, postcodes }: Commune, given: string): boolean {
  const own = code.toLowerCase();
  if (own.startsWith(given) || postcodes.some((postcode) => postcode.startsWith(given)))
    return true;
  // The postcode of a merged commune is not known: its département must do.
  return postcodes.length === 0 && given.startsWith(departmentCodeOf(own));
}

/** Whether a more populated commune has a longer name that begins with these words. */
function isOvershadowed({ text, starts, rowsByName }: CommuneIndex, name: string): boolean {
  const own = starts[rowsByName.get(name)?.[0] ?? 0] ?? 0;
  const longer = text.indexOf(`\n ${name} `);
  return longer >= 0 && longer + 1 < own;
}

/** Names of communes that are also those of cities abroad where people on a staff list may be born. */
const ALSO_ABROAD: ReadonlySet<string> = new Set([
  ...['bruges', 'liege', 'mons', 'namur', 'tournai', 'wavre'],
  ...['fribourg', 'montreux', 'sion', 'vienne', 'cologne', 'treves', 'ulm'],
  ...['venise', 'modene', 'parme', 'plaisance', 'florence', 'rome'],
  ...['grenade', 'cordoue', 'valence', 'tolede', 'le caire', 'caire', 'montreal', 'laval'],
]);
