/**
 * Countries of birth, by their French names. The names are those of the runtime's own `Intl` data for
 * the ISO 3166-1 codes: no list of countries of the Code officiel géographique was found at a named
 * source, so there is no COG country code here (see the drawings: never an invented code).
 */
import { placeWords, withoutArticle } from './place-words';
import { doubtful, type Fault, type Reading, valid } from './reading';
import { readText } from './text';

/** ISO 3166-1 alpha-2, without the uninhabited lands; XK (Kosovo) is in use without being of the norm. */
const ISO_CODES =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO GA GB GD GE GG GH GI GL GM GN GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MP MR MS MT MU MV MW MX MY MZ NA NE NF NG NI NL NO NP NR NU NZ OM PA PE PG PH PK PL PN PR PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WS XK YE ZA ZM ZW'.split(
    ' ',
  );
/** France and its overseas lands, which have codes of their own. */
const FRENCH_CODES = 'FR GP MQ GF RE YT PM BL MF WF PF NC TF'.split(' ');

/** States that are no more, in which people at work today were born; kept under their own names. */
const FORMER_COUNTRIES: readonly string[] = [
  'Dahomey',
  'Haute-Volta',
  'RDA',
  'Serbie-et-Monténégro',
  'Tchécoslovaquie',
  'URSS',
  'Yougoslavie',
  'Zaïre',
];

/** Other usual names, as words, by code; « congo » alone is left out, as there are two. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  AE: ['emirats arabes unis'],
  BY: ['bielorussie', 'belarus'],
  CD: ['republique democratique du congo', 'rd congo', 'rdc', 'congo kinshasa'],
  CF: ['centrafrique', 'republique centrafricaine'],
  CG: ['republique du congo', 'congo brazzaville'],
  CV: ['cap vert', 'cabo verde'],
  CZ: ['tchequie', 'republique tcheque'],
  DE: ['rfa', 'republique federale d allemagne'],
  FR: ['france', 'france metropolitaine', 'metropole', 'republique francaise', 'fra', 'f'],
  GB: ['royaume uni', 'grande bretagne', 'angleterre', 'ecosse', 'pays de galles'],
  GN: ['guinee conakry', 'republique de guinee'],
  HK: ['hong kong'],
  KG: ['kirghizistan'],
  KP: ['coree du nord'],
  KR: ['coree du sud'],
  MK: ['macedoine', 'macedoine du nord'],
  MM: ['birmanie', 'myanmar'],
  MO: ['macao'],
  MU: ['ile maurice'],
  NL: ['pays bas', 'hollande'],
  PS: ['palestine'],
  RE: ['reunion', 'ile de la reunion'],
  RU: ['russie', 'federation de russie'],
  SZ: ['swaziland', 'eswatini'],
  TR: ['turquie'],
  US: ['etats unis', 'etats unis d amerique', 'usa'],
  VA: ['vatican'],
  VN: ['vietnam', 'viet nam'],
};
const OTHER_NAMES_OF_FORMER: Readonly<Record<string, readonly string[]>> = {
  RDA: ['republique democratique allemande', 'allemagne de l est'],
  URSS: ['union sovietique', 'ex urss'],
  Yougoslavie: ['ex yougoslavie'],
};

/** A country, or a land of France. */
export interface Country {
  /** In French: « Algérie ». */
  readonly name: string;
  readonly isFrance: boolean;
}

/** A country to choose. */
interface CountryAbroad {
  readonly name: string;
  /** The name and the other usual ones, as words. */
  readonly words: readonly string[];
}

interface CountryNames {
  /** Every name and usual name, as words, and ISO codes. */
  readonly byWords: ReadonlyMap<string, Country>;
  /** In the order of the French alphabet, France left out. */
  readonly abroad: readonly CountryAbroad[];
}

let made: CountryNames | null = null;

/** Made when first asked for: most sessions of the window never ask. */
function countryNames(): CountryNames {
  made ??= makeCountryNames();
  return made;
}

function makeCountryNames(): CountryNames {
  const french = new Intl.DisplayNames(['fr'], { type: 'region' });
  const byWords = new Map<string, Country>();
  const abroad: CountryAbroad[] = [];
  const add = (country: Country, otherNames: readonly string[] = []): void => {
    const words = [country.name, ...otherNames].map(placeWords);
    for (const name of words) byWords.set(name, country);
    if (!country.isFrance) abroad.push({ name: country.name, words });
  };
  for (const code of [...ISO_CODES, ...FRENCH_CODES]) {
    const country = { name: french.of(code) ?? code, isFrance: FRENCH_CODES.includes(code) };
    add(country, OTHER_NAMES[code]);
    byWords.set(code.toLowerCase(), country);
  }
  for (const name of FORMER_COUNTRIES) add({ name, isFrance: false }, OTHER_NAMES_OF_FORMER[name]);
  const { compare } = new Intl.Collator('fr');
  return { byWords, abroad: abroad.sort((one, other) => compare(one.name, other.name)) };
}

/** The country that a text names, whatever its capitals and accents, or `null`; ISO codes count. */
export function countryOf(text: string): Country | null {
  const { byWords } = countryNames();
  const words = placeWords(text);
  return byWords.get(words) ?? byWords.get(withoutArticle(words)) ?? null;
}

/** Countries whose capital, or only town, has the same name. */
const ALSO_TOWNS: ReadonlySet<string> = new Set(
  'djibouti gibraltar guatemala koweit luxembourg monaco panama singapour'.split(' '),
);

/** Whether a birth place can't be this text: it is the name of a country and of no town in it. */
export function isOnlyCountry(text: string): boolean {
  return countryOf(text) !== null && !ALSO_TOWNS.has(placeWords(text));
}

/**
 * The countries to choose from, by a name with words that begin with each word typed, were it another
 * usual name (« USA », « Hollande »): first those of which a name begins so.
 */
export function searchCountries(typed: string): readonly string[] {
  const { abroad } = countryNames();
  const sought = placeWords(typed);
  const tokens = sought.split(' ');
  const matching = abroad.filter(({ words }) =>
    words.some((name) => tokens.every((token) => ` ${name}`.includes(` ${token}`))),
  );
  const begins = ({ words }: CountryAbroad): boolean =>
    words.some((name) => name.startsWith(sought));
  return [...matching.filter(begins), ...matching.filter((country) => !begins(country))].map(
    ({ name }) => name,
  );
}

/**
 * Reads the country of birth of someone born abroad. An unknown one is kept and doubted, since names
 * change and lists age; a land of France is doubted too, since the birth is then in France.
 *
 * @returns the French name: « Allemagne » for « allemagne », « États-Unis » for « USA ».
 */
export function readCountry(raw: string): Reading<string> {
  const reading = readText(raw, { max: MAX_LENGTH });
  if (reading.verdict === 'invalid') return reading;
  const country = countryOf(reading.value);
  if (country === null) return doubtful(reading.value, UNKNOWN);
  return country.isFrance ? doubtful(country.name, IN_FRANCE) : valid(country.name);
}

/** A town abroad with its country. */
interface PlaceAbroad {
  readonly town: string;
  /** French name of the country. */
  readonly country: string;
}

const TOWN_AND_COUNTRY = /^(.+?)(?: ?\(([^()]+)\)|(?: ?[,/]| [-–—]) ?([^,/]+))$/u;

/** « Bruxelles (Belgique) », « ALGER, ALGERIE », « Oran - Algérie » in two, or `null`. */
export function placeAbroadOf(text: string): PlaceAbroad | null {
  const [, town, inBrackets, after] = TOWN_AND_COUNTRY.exec(text.trim()) ?? [];
  const named = inBrackets ?? after ?? '';
  // Two letters may be anything; in a column of countries they are a code.
  const country = named.length > 2 ? countryOf(named) : null;
  if (town === undefined || country === null || country.isFrance) return null;
  return { town, country: country.name };
}

const MAX_LENGTH = 200;
const UNKNOWN: Fault = {
  code: 'country-unknown',
  message: 'Ce pays n’est pas dans la liste. Choisissez-le dans la liste, ou vérifiez son nom.',
  example: 'Belgique',
};
const IN_FRANCE: Fault = {
  code: 'country-france',
  message:
    'Ce lieu est en France. Corrigez le pays, ou répondez « Oui » à la question « Née ou né en France ? ».',
  example: 'Belgique',
};
