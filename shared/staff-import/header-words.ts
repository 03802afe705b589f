/** What the words at the head of a column say it holds; those of software in English too, for the identity. */
import { foldText } from '../identifiers/typed-text';
import type { ColumnTarget } from './targets';

/** What a header says: a target, or a number that must never be read in. */
export type HeaderMatch =
  | {
      readonly target: ColumnTarget;
      /** Said plainly; otherwise the column's content has to agree. */
      readonly sure: boolean;
      /** Among columns for the same target, the lowest is preferred. */
      readonly rank: number;
    }
  | { readonly refused: 'nir' | 'iban' };

const WHOSE =
  / (?:d[eu]s? |de l[ a]? ?)?(?:salaries?|agents?|collaborateurs?|professionnels?|employes?|personnes?|intervenants?)(?: e)?(?: s)?$/u;
const HOW_TO_FILL =
  / (?:(?:jj|dd) (?:mm) (?:aa|yy)(?:aa|yy)?|obligatoire|facultatif|si different.*|si connue?|si existante?)$/u;

/** « (xxx@yyy.fr) », « (ex. : 20/05/1985) »: never words, which may say what is forbidden. */
const EXAMPLE =
  /\((?:\s*ex(?:emple)?\b)?[^()\p{L}]*\d[^()\p{L}]*\)|\(\s*(?:ex(?:emple)?\b[^()\p{L}]*)?[^()\s@]+@[^()\s@]+\s*\)/iu;

/** The header without the example of what to write in its column. */
export function withoutExample(header: string): string {
  return header.includes('(') ? header.replace(EXAMPLE, '').trim() : header;
}

/** The header as words to compare: no accent, sign or case, nor « du salarié », nor « (JJ/MM/AAAA) ». */
export function headerKey(header: string): string {
  const words = foldText(withoutExample(header))
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
  return words.replace(HOW_TO_FILL, '').replace(WHOSE, '');
}

const NIR_WORDS =
  /(?:^| )(?:nir|nss|n ?ss|s s|ss|secu|securite soc(?:iale)?|numero insee|n insee|insee|carte vitale)(?: |$)/u;
const COMMUNE_CODE_WORDS = /(?:^| )(?:commune|ville|lieu|postal|naissance|naiss)(?: |$)/u;
const BANK_WORDS = /(?:^| )(?:iban|rib|bic|swift|bban|banque|bancaires?)(?: |$)/u;
/** Columns about someone or something else, though they use the same words. */
const SOMEONE_ELSE =
  /(?:^| )(?:conjointe?|enfants?|pere|mere|parents?|urgences?|prevenir|contacter|joindre|confiance|proches?|aidante?s?|voisine?s?|freres?|soeurs?|compagn(?:on|e)|concubine?|responsable|manager|superieur|tuteur|tutrice|n 1|medecin|pc|ordinateur)(?: |$)/u;

/** The same where the column is of phones or addresses; beside « nom » or « date », they speak of the employee. */
const SOMEONE_ELSE_TO_REACH =
  /(?:^| )(?:mari|femme|epou(?:x|se)|partenaire|famille|familiale?|fils|filles?|amie?s?|collegues?|ice|services?|unites?|poles?|equipes?|astreintes?|garde|direct(?:ion|eur|rice)|cadres?|chef(?:fe)?s?|hierarchique|referente?|secretariat|accueil|siege|employeur|etablissements?|structures?|agence|residents?|usagers?)(?: |$)/u;

/** Reads the key of a header; `null` when its words say nothing that Jalon imports. */
export function matchHeader(key: string): HeaderMatch | null {
  if (key === '' || key.length > 80) return null;
  if (NIR_WORDS.test(key) && !(key.includes('insee') && COMMUNE_CODE_WORDS.test(key))) {
    return { refused: 'nir' };
  }
  if (BANK_WORDS.test(key)) return { refused: 'iban' };
  if (SOMEONE_ELSE.test(key)) return null;
  for (const read of READERS) {
    const match = read(key);
    if (match !== null) return match;
  }
  return null;
}

function target(name: ColumnTarget, rank = 0): HeaderMatch {
  return { target: name, sure: true, rank };
}

function likely(name: ColumnTarget, rank = 0): HeaderMatch {
  return { target: name, sure: false, rank };
}

const FULL_NAME =
  /^(?:noms?(?: s)?(?: de (?:naissance|famille)| usuel| d usage)?(?: et| ou)? prenoms?(?: s)?(?: usuels?)?|prenoms?(?: s)?(?: et)? noms?(?: s)?|nom complet|identite|full name)$/u;
const PEOPLE =
  /^(?:salaries?|agents?|collaborateurs?|collaboratrices?|professionnels?|employes?|personnels?|intervenants?)(?: e)?(?: s)?$/u;
const BIRTH_NAME =
  /^(?:noms? (?:de |a la )?(?:naissance|naiss|jeune fille|j ?f)(?: .*)?|njf|jeune fille)$/u;
const PLAIN_NAME =
  /^(?:noms?(?: s)?|nom (?:de )?(?:famille|patronymique)|patronyme|(?:last|family) name|surname)$/u;
const USED_NAME =
  /^noms? (?:d |de )?(?:usage|usuel|marital|epouse|epoux|exercice|mariage|femme mariee|mariee?)(?: .*)?$/u;
const FIRST_NAMES =
  /^prenoms?(?: s)?(?: (?:de naissance|(?:a l |d )?etat civil|complets?))?$|^(?:first|given) names?$|^forenames?$/u;
const ONE_FIRST_NAME = /^(?:(?:1er|premier) prenom|prenom 1)$/u;
const USUAL_FIRST_NAME = /^prenom (?:usuel|courant|(?:d )?usage|d exercice)$/u;

function readNameHeader(key: string): HeaderMatch | null {
  if (FULL_NAME.test(key)) return target('fullName');
  if (BIRTH_NAME.test(key)) return target('birthName');
  if (isPlainNameHeader(key)) return target('birthName', 1);
  if (USED_NAME.test(key)) return target('usedName');
  if (FIRST_NAMES.test(key)) return target('firstNames');
  if (ONE_FIRST_NAME.test(key)) return target('firstNames', 1);
  if (USUAL_FIRST_NAME.test(key)) return target('firstNames', 2);
  return PEOPLE.test(key) ? likely('fullName', 1) : null;
}

/** « Nom », « Nom de famille »: the birth name, unless another column is headed so more plainly. */
export function isPlainNameHeader(key: string): boolean {
  return PLAIN_NAME.test(key);
}

/** « Prénom Nom »: the first names come first in the cells too. */
export function putsFirstNamesFirst(key: string): boolean {
  return FULL_NAME.test(key) && key.startsWith('prenom');
}

function readBirthHeader(key: string): HeaderMatch | null {
  if (/^(?:ddn|dn|dob|nee?(?: e)? le|anniversaire|date of birth|birth ?date)$/u.test(key))
    return target('birthDate');
  if (/^nee?(?: e)? a$/u.test(key)) return target('birthPlace');
  if (!/(?:^| )(?:nais[a-z]*|nce)(?: |$)/u.test(key)) return null;
  if (/(?:^| )(?:code|cp|dep|dept|dpt|departement|insee|postal|nom|n|rang)(?: |$)/u.test(key)) {
    return null;
  }
  const isPlace = /(?:^| )(?:lieu|ville|commune|localite)(?: |$)/u.test(key);
  const isCountry = /(?:^| )pays(?: |$)/u.test(key);
  if (isCountry && (!isPlace || key.endsWith(' pays'))) return target('birthCountry');
  if (isPlace) return target('birthPlace');
  return /^(?:(?:date|dt|d|jour)(?: de| d)?(?: la)? )?nais[a-z]*$|^(?:date|dt|d)(?: de)? nce$|^naissance (?:date|le)$/u.test(
    key,
  )
    ? target('birthDate')
    : null;
}

function readContactHeader(key: string): HeaderMatch | null {
  if (SOMEONE_ELSE_TO_REACH.test(key)) return null;
  if (/(?:^| )(?:e ?mails?|mails?|mels?|courriels?|messagerie)(?: |$)|electronique/u.test(key)) {
    return target('email', /(?:^| )(?:perso\w*|prive)(?: |$)/u.test(key) ? 1 : 0);
  }
  if (/(?:^| )(?:fixe|fax|telecopie|standard|interne)(?: |$)/u.test(key)) return null;
  if (/(?:^| )(?:mobiles?|portables?|gsm|cellulaire|smartphone)(?: |$)/u.test(key)) {
    return target('mobile');
  }
  if (!/(?:^| )(?:tels?|telephones?|tph|phone)(?: |$)/u.test(key)) return null;
  return target('mobile', /(?:^| )(?:domicile|maison|bureau)(?: |$)/u.test(key) ? 2 : 1);
}

function readPersonHeader(key: string): HeaderMatch | null {
  if (/(?:^| )rpps(?: |$)/u.test(key)) return target('rppsNumber');
  if (/^(?:(?:sexe|sex|genre)(?: [hfm]\b.*)?|h f|f h|m f|f m|hf)$/u.test(key)) return target('sex');
  if (
    /^(?:civ|civilites?(?: .*)?|politesse|(?:m|mr|mme)(?: ou| et)? (?:m|mr|mme|mlle))$/u.test(key)
  ) {
    return target('civility');
  }
  if (key === 'titre') return likely('civility', 1);
  if (/^mode(?: d)? exercice$/u.test(key)) return target('practiceMode');
  if (/^statut(?: professionnel)?$/u.test(key)) return likely('practiceMode', 1);
  return /^categorie(?: professionnelle)?$/u.test(key) ? likely('category') : null;
}

/** A header made only of a target's own words and of words that add nothing to them. */
interface WordSet {
  /** One of these must be there; its place is its rank. */
  readonly nouns: readonly RegExp[];
  readonly around: ReadonlySet<string>;
}

function rankAmong(key: string, { nouns, around }: WordSet): number | null {
  let rank: number | null = null;
  for (const word of key.split(' ')) {
    const noun = nouns.findIndex((pattern) => pattern.test(word));
    if (noun >= 0) rank = rank === null ? noun : Math.min(rank, noun);
    else if (!around.has(word)) return null;
  }
  return rank;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

const JOB: WordSet = {
  nouns: [
    /^fonctions?$/u,
    /^postes?$/u,
    /^emplois?$/u,
    /^metiers?$/u,
    /^professions?$/u,
    /^qualifications?$/u,
    /^grades?$/u,
  ],
  around: words(
    'libelle intitule nom titre exact de du la l d le et ou occupe occupee exerce exercee actuel actuelle principal principale contractuel contractuelle type e s',
  ),
};
const PLACE_OF_WORK: WordSet = {
  nouns: [
    /^etablissements?$/u,
    /^structures?$/u,
    /^sites?$/u,
    /^residences?$/u,
    /^antennes?$/u,
    /^affectations?$/u,
  ],
  around: words(
    'nom libelle raison sociale de du la l d le s rattachement travail exercice principal principale lieu geographique actuel actuelle',
  ),
};
const ENTRY: WordSet = {
  nouns: [/^entree?$/u, /^embauchee?$/u, /^arrivee?$/u, /^prise$/u, /^recrutement$/u, /^debut$/u],
  around: words(
    'date dt d de du l la le e en dans contrat cdd cdi fonction fonctions poste etablissement structure service association effet',
  ),
};
const LEAVING: WordSet = {
  nouns: [/^sortie?$/u, /^fin$/u, /^depart$/u, /^echeance$/u, /^terme$/u],
  around: words(
    'date dt d de du l la le e en au contrat cdd mission fonction fonctions poste prevue previsionnelle effective presence etablissement structure association remplacement activite',
  ),
};
/** Words that stand for something else when alone, or say too little. */
const WEAK_ALONE = words('debut fin depart echeance terme prise structure');

function readJobHeader(key: string): HeaderMatch | null {
  if (key === 'intitule' || key === 'job title') return target('jobTitle', 1);
  const rank = rankAmong(key, JOB);
  return rank === null ? null : target('jobTitle', rank);
}

function readPlaceOfWorkHeader(key: string): HeaderMatch | null {
  if (/^lieu (?:de travail|d exercice|d affectation)$/u.test(key))
    return target('establishment', 3);
  const rank = rankAmong(key, PLACE_OF_WORK);
  if (rank !== null) return target('establishment', rank);
  return /^(?:services?|poles?|unites?)$/u.test(key) ? likely('establishment', 9) : null;
}

function readStayHeader(key: string): HeaderMatch | null {
  const entry = rankAmong(key, ENTRY);
  if (entry !== null) return { target: 'startDate', sure: !WEAK_ALONE.has(key), rank: entry };
  const leaving = rankAmong(key, LEAVING);
  if (leaving !== null) return { target: 'endDate', sure: !WEAK_ALONE.has(key), rank: leaving };
  return /^date (?:d )?anciennete$/u.test(key) ? likely('startDate', 9) : null;
}

const READERS: readonly ((key: string) => HeaderMatch | null)[] = [
  readNameHeader,
  readBirthHeader,
  readContactHeader,
  readPersonHeader,
  readJobHeader,
  readStayHeader,
  readPlaceOfWorkHeader,
];
