/** Lines of a staff list that are not people: headings of sections, totals, footers, repeated headers. */
import { foldText, tidyText } from '../identifiers/typed-text';
import { headerKey, matchHeader } from './header-words';

/** A line left out, and why. */
export interface NonPersonLine {
  readonly line: number;
  readonly why: NonPersonReason;
}

/** Why a line is not a person. */
export type NonPersonReason =
  'repeated-header' | 'total' | 'heading' | 'footer' | 'vacant-post' | 'set-aside';

/** The same, on screen. */
export const NON_PERSON_REASONS: Readonly<Record<NonPersonReason, string>> = {
  'repeated-header': 'l’en-tête du tableau, répété',
  total: 'un total',
  heading: 'un titre de rubrique',
  footer: 'une mention de bas de page',
  'vacant-post': 'un poste vacant',
  'set-aside': 'mise de côté par vous',
};

/** What is needed to judge a row. */
export interface RowSight {
  readonly cells: readonly string[];
  /** Header texts, by column index. */
  readonly headers: readonly string[];
  /** Cells of the columns taken for the name, the first names and the whole name; empty if none. */
  readonly name: string;
  readonly firstNames: string;
  readonly fullName: string;
  /** Cell of the column taken for the job. */
  readonly job: string;
  /** Whether a birth date, e-mail, phone or RPPS number stands in its column. */
  readonly hasMark: boolean;
  /** Filled cells of the middle row of the list: a heading has far fewer. */
  readonly typicalFill: number;
}

// Whole words: SOMMER and NOTAIRE are people. A word that is also a surname needs what goes with it.
const TOTAL =
  /^\W*(?:(?:(?:sous[- ]?)?tota(?:l|ux)|effectifs?|moyenne|cumul|nb|nombre (?:de|total)|sommes?(?= des? |\W*\d|\W*$)|soit(?=\W*\d|\W*$)|ensemble(?= d(?:u|es?) |\W*\d|\W*$)|(?:hommes|femmes)(?=\W*\d|\W*$))(?![a-z])|nombre d'|\d+ (?:personnes?|salarie(?:e?s?|\(e\)s?)|agents?|professionnels?|collaborateurs?|employes?|etp)\W*$)/u;
const FOOTER =
  /^\W*(?:(?:(?:document|liste|tableau|fichier|etat)? ?(?:editee?|imprimee?|extraite?|generee?|creee?|etablie?|arretee?|mis(?:e)? a jour|actualisee?|exportee?)s? (?:le|par|au|du|depuis)|date d'?(?: ?edition|extraction)|fait a|nota bene|(?:signature|visa|cachet) (?:du|de|et)|fin (?:de (?:la )?liste|du (?:document|tableau|fichier)))(?![a-z])|page \d|n\.b\.|signature de l')/u;
/** Also surnames: a first name beside them makes a person. */
const LONE_FOOTER =
  /^\W*(?:visa|signatures?|cachet|sources?|nota|legende|confidentiel)(?=\W*$| ?:| [–—-] )/u;
const VACANT =
  /^(?:poste (?:vacant|a pourvoir|non pourvu|gele)|vacante?|a pourvoir|a recruter|non pourvu|recrutement(?: en cours)?|en cours de recrutement)(?![a-z])/u;
const SECTION =
  /^(?:pole|services?|unite|equipe|secteur|site|etablissement|foyer|ehpad|esat|ime|itep|iem|sessad|samsah|savs|ssiad|saad|spasad|mas|fam|eam|eanm|mecs|siege|direction|administrat\w+|hebergement|personnel|residence|antenne|atelier|cuisine|entretien|lingerie|soins?|nuit|jour|encadrement|education|educatif|paramedical|medical|animation|cdi|cdd|remplacants?|interimaires?|stagiaires?|apprentis?|benevoles?)(?:[^a-z]|$)/u;
/** What no one is called: « Équipe de nuit » is a heading whatever stands beside it, unless a person's mark does. */
const NEVER_SURNAME =
  /^\W*(?:equipe|secteur|etablissement|ehpad|esat|itep|sessad|samsah|ssiad|spasad|eanm|mecs)(?![a-z])/u;
/** Beside a section, in the place of a first name: its name, or who is in charge of it. */
const GOES_WITH_SECTION =
  /^(?:l[ae]s?|l'|des?|du|m\.?|mr|mme|mlle|monsieur|madame|responsable)(?:[ .]|$)|^l'/u;
const SUB_TOTAL = /^\W*sous[- ]?tota/u;
/** Beside a total, in the place of a first name: what was counted. */
const COUNTED =
  /^\W*(?:femmes?|hommes?|genera(?:l|le|ux)|etp|cdi|cdd|salaries?|agents?|soignante?s?|personnels?|tota(?:l|ux)|effectifs?)(?![a-z])/u;
const SECTION_AND_SURNAME = /^(?:mas|fam|eam|foyer|jour) \p{L}[\p{L}\p{M}'’-]+$/iu;

/** Why the row is not a person, or `null` when it is one. */
export function whyNotPerson(sight: RowSight): NonPersonReason | null {
  const { cells, headers, name, firstNames, fullName, hasMark } = sight;
  // Someone may have said that there is no header: then none is repeated.
  if (headers.length > 0 && (repeatsHeader(cells, headers) || namesColumns(cells)))
    return 'repeated-header';

  const filled = cells.filter((cell) => cell.trim() !== '');
  const isMerged = filled.length >= 3 && filled.every((cell) => cell === filled[0]);
  if (isMerged) return 'heading';

  if (saysVacantPost(name) && saysVacantPost(firstNames)) return 'vacant-post';
  const named = (name !== '' && hasLetters(firstNames)) || /\p{L} +\p{L}/u.test(fullName);
  const whole = foldText(name === '' ? fullName : name);
  if (sumsUp(whole, firstNames)) return 'total';
  if (named && hasMark) return null;
  if (namesSection(whole, firstNames)) return 'heading';
  if (name !== '' && [name, firstNames, sight.job].every(hasLetters)) return null;

  const first = foldText(filled.find(hasLetters) ?? filled[0] ?? '');
  if (TOTAL.test(first) && !hasMark) return 'total';
  const isFooter = FOOTER.test(first) || (LONE_FOOTER.test(first) && !hasLetters(firstNames));
  if (filled.length <= 3 && isFooter) return 'footer';
  if (VACANT.test(whole) && !hasLetters(firstNames)) return 'vacant-post';
  return isHeading(sight, filled, first) ? 'heading' : null;
}

/** A total beside a number or what was counted; a first name beside it may make a person. */
function sumsUp(whole: string, firstNames: string): boolean {
  if (SUB_TOTAL.test(whole)) return true;
  return TOTAL.test(whole) && (/\d/u.test(firstNames) || COUNTED.test(foldText(firstNames)));
}

function namesSection(whole: string, firstNames: string): boolean {
  const beside = foldText(firstNames);
  if (NEVER_SURNAME.test(whole)) {
    return beside === '' || GOES_WITH_SECTION.test(beside) || SECTION.test(beside);
  }
  return SECTION.test(whole) && (GOES_WITH_SECTION.test(beside) || SECTION.test(beside));
}

/** « TOTAL Luc », « ÉQUIPE Bleue »: a person by the cells beside it, though the name is what sections and totals are called. */
export function mayNameGroup(name: string): boolean {
  if (!MAY_NAME_GROUP.test(name)) return false;
  const folded = foldText(name);
  return TOTAL.test(folded) || (SECTION.test(folded) && !ALSO_SURNAME.test(folded));
}

/** A cheap look at the beginning, for the name of every line passes here. */
const MAY_NAME_GROUP =
  /^\W*(?:sous|tota|effe|moy|cumu|nb|nombre|somm|soit|ens|hom|fem|\d|p[oôé]|[ée]q|[ée]ta|serv|uni|sec|sit|ehp|es|it|i[em]|se|sa|ss|sp|ea|me|si|di|adm|h[ée]|pe|r[ée]|an|at|cu|ent|lin|so|nu|enc|[ée]d|pa|m[ée]|cd|in|st|ap|b[ée])/iu;
const ALSO_SURNAME = /^(?:mas|fam|eam|foyer|jour)(?![a-z])/u;

const MAY_SAY_VACANT = /vacant|pourv|recrut|gel/iu;

/** « Poste vacant », « À pourvoir », in the place of a name or of a first name. */
export function saysVacantPost(name: string): boolean {
  return MAY_SAY_VACANT.test(name) && VACANT.test(foldText(name));
}

/** One text alone where rows have many cells, the words of a section, and nothing that only a person has. */
function isHeading(sight: RowSight, filled: readonly string[], first: string): boolean {
  const { name, firstNames, fullName, hasMark, typicalFill } = sight;
  if (hasMark || hasLetters(firstNames) || mayBeSurnameAndFirstName(fullName)) return false;
  const identity = foldText(name === '' ? fullName : name);
  const isFew = filled.length <= 3 && filled.length * 2 <= typicalFill + 1;
  // A service, then a name: the service is that of the person.
  const isAlone = filled.filter(hasLetters).length <= 1;
  if (isFew && isAlone && (SECTION.test(identity) || SECTION.test(first))) return true;
  if (/\p{L} +\p{L}/u.test(fullName) || typicalFill < 3) return false;
  return filled.length === 1 || (isFew && identity === '');
}

/** « MAS Julie »: the word of a section that is also a surname, and one word that may be a first name. */
export function mayBeSurnameAndFirstName(fullName: string): boolean {
  return (
    SECTION_AND_SURNAME.test(fullName) && !SECTION.test(foldText(fullName).replace(/^\S+ /u, ''))
  );
}

/** The first filled cell, and most of them, are the texts of the header above them. */
function repeatsHeader(cells: readonly string[], headers: readonly string[]): boolean {
  let same = 0;
  let filled = 0;
  for (let index = 0; index < cells.length; index++) {
    const text = tidyText(cells[index] ?? '');
    if (text === '') continue;
    filled++;
    if (text === headers[index]) same++;
    else if (same === 0) return false;
  }
  return same * 2 > filled && (same > 1 || headers.length === 1);
}

/** Every header of a list of people has one of these; looked for first, as reading headers is dear. */
const NAMES_PEOPLE = /^\W*(?:noms?|pr[eé]noms?|salari|agents?|identit)/iu;

/** A cell that begins as the header of a column of names does; NOMBLOT does too. */
export function maySayName(cell: string): boolean {
  return NAMES_PEOPLE.test(cell);
}

/** Most cells are words of headers, whatever their case and order: a second table begins here. */
function namesColumns(cells: readonly string[]): boolean {
  if (!cells.some((cell) => NAMES_PEOPLE.test(cell))) return false;
  const targets = new Set<string>();
  let filled = 0;
  let naming = 0;
  for (const cell of cells) {
    if (cell.trim() === '') continue;
    filled++;
    const match = matchHeader(headerKey(cell));
    if (match === null) continue;
    naming++;
    targets.add('target' in match ? match.target : match.refused);
  }
  if (targets.size === 1) return targets.has('fullName') && filled <= 2;
  return targets.size > 1 && naming * 2 > filled;
}

/** Whether a repeated header puts something where the header above has something else. */
export function hasOtherOrder(cells: readonly string[], keys: readonly string[]): boolean {
  return cells.some((cell, index) => {
    const key = headerKey(cell);
    const above = keys[index] ?? '';
    if (key === above) return false;
    const named = targetOf(key);
    return named !== null && named !== targetOf(above);
  });
}

function targetOf(key: string): string | null {
  const match = matchHeader(key);
  if (match === null) return null;
  return 'target' in match ? match.target : match.refused;
}

function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text);
}
