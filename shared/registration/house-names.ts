/**
 * What a title says of the house: « foyer de vie », « EHPAD Les Jardins ». Read word by word it would
 * pass for the job: « assistante administrative, service d’aide à domicile » is no home help.
 */
import { phraseReplacer } from './phrases';

/**
 * Kinds of house written in full, and what stands for them: their noun, which a chief or a director
 * needs, and their sigle. The names are those of the FINESS categories (`finess-categories.json`).
 */
const shortenFullNames = phraseReplacer([
  [
    /\bservices? d'(?:aide|assistance)(?: et d'accompagnement)? a (?:la personne|domicile)\b/,
    'service saad',
  ],
  [/\bservices? autonomie(?: aide)?(?: et soins?)?\b/, 'service saad'],
  [/\bservices? de soins(?: infirmiers)? a domicile\b/, 'service ssiad'],
  [/\bservices? d'accompagnement a la vie sociale\b/, 'service savs'],
  [/\bservices? d'accompagnement medico[ -]?social[a-z ]* handicape[es]*\b/, 'service samsah'],
  [/\bservices? d'education specialisee? et de soins? a domicile\b/, 'service sessad'],
  [/\bservices? d'education speciale et de soins? a domicile\b/, 'service sessad'],
  [
    /\bservices? (?:mandataires? judiciaires? a la|de|a la) protection (?:juridique )?des majeurs\b/,
    'service sjpm',
  ],
  [/\bservices? d'accueil familial(?: specialise)?\b/, 'service saf'],
  [/\bmaisons? d'accueil specialisee?s?\b/, 'maison mas'],
  [/\bmaisons? d'enfants a caractere social\b/, 'maison mecs'],
  [/\bfoyers? d'accueil medicalise\b/, 'foyer fam'],
  [/\b(?:foyers?|lieux?|unites?) de vie protegee?\b/, 'unite uvp'],
  [/\bfoyers? de vie\b/, 'foyer'],
  [/\bfoyers? de jeunes travailleurs\b/, 'foyer fjt'],
  [/\baccueils? de jour\b/, 'accueiljour'],
  [/\binstituts? medico[ -]?educatif\b/, 'institut ime'],
  [/\binstituts? medico[ -]?professionnel\b/, 'institut impro'],
  [/\binstituts? therapeutique,? educatif et pedagogique\b/, 'institut itep'],
  [/\bcentres? d'action medico[ -]?sociale? precoce\b/, 'centre camsp'],
  [/\bcentres? medico[ -]?psycho[ -]?pedagogique\b/, 'centre cmpp'],
  [/\bcentres? medico[ -]?psychologique\b/, 'centre cmp'],
  [/\bcentres? d'hebergement et de (?:reinsertion|readaptation) sociale\b/, 'centre chrs'],
  [
    /\betablissements? d'hebergement pour personnes agees(?: dependantes)?\b/,
    'etablissement ehpad',
  ],
  [
    /\betablissements? (?:et|ou) services? d'(?:aide|accompagnement) par le travail\b/,
    'etablissement esat',
  ],
]);
/** Most titles name no house in full: looking for a noun first spares them the search. */
const FULL_NAME_NOUN = /service|maison|foyer|unite|lieu|accueil|institut|centre|etablissement/;

/** Puts the noun and the sigle of a house in place of its full name; `folded` as `foldText` gives it. */
export function abbreviateHouses(folded: string): string {
  return FULL_NAME_NOUN.test(folded) ? shortenFullNames(folded) : folded;
}

/** After one of them an article begins a proper name: « EHPAD Les Jardins », « résidence du Parc ». */
const NAMED_HOUSES = new Set(
  `ehpad ehpa residence foyer villa domaine maison usld mas fam eam eanm mapa marpa rpa ime iem imp
  itep ditep sessad esat cat savs samsah saad ssiad spasad saas cmpp camsp chrs chu cada mecs csapa
  caarud centre association fondation clinique hopital site`.split(/\s+/),
);
const NAME_ARTICLES = new Set(['le', 'la', 'les', 'l', 'du', 'des']);
const ARTICLES = new Set([...NAME_ARTICLES, 'un', 'une', 'de', 'd', 'notre', 'nos']);

/** Before one of HOUSE_NOUNS, they say where the job is held rather than what it is. */
const PLACE_WORDS = new Set(['en', 'dans', 'chez', 'sein']);
const HOUSE_NOUNS = new Set(
  `service services foyer foyers maison centre institut unite unites lieu lieux residence structure
  etablissement etablissements pole secteur association`.split(/\s+/),
);

/** What says when, even behind an article: « EHPAD la nuit ». */
const HOURS = new Set(['nuit', 'nuits', 'jour', 'jours', 'journee', 'week', 'matin', 'soir']);

/** Follows the words of one segment and tells those of the house from those of the job. */
export class HouseReader {
  private state: 'job' | 'named-house' | 'place-word' | 'house' = 'job';

  /** Whether this word belongs to the name of a house, or to the place where the job is held. */
  takes(token: string): boolean {
    this.state = this.next(token);
    return this.state === 'house';
  }

  /** A new segment begins. */
  reset(): void {
    this.state = 'job';
  }

  private next(token: string): HouseReader['state'] {
    if (HOURS.has(token)) return 'job';
    if (this.state === 'house') return 'house';
    if (this.state === 'named-house' && NAME_ARTICLES.has(token)) return 'house';
    if (this.state === 'place-word' && HOUSE_NOUNS.has(token)) return 'house';
    // « au sein du foyer », « dans un service »: the article keeps the place open.
    if (this.state === 'place-word' && ARTICLES.has(token)) return 'place-word';
    if (PLACE_WORDS.has(token)) return 'place-word';
    return NAMED_HOUSES.has(token) ? 'named-house' : 'job';
  }
}
