/** Cuts a job title as typed into segments of word stems, and sets apart what is not the job itself. */
import { foldText } from './fold-text';
import { abbreviateHouses, HouseReader } from './house-names';
import { phraseReplacer } from './phrases';
import { DIPLOMA_OF, IN_THE_POST_OF, markReservesOf, PERHAPS_LEARNING } from './reserve-phrases';
import { completeAbbreviation, correctSpelling } from './spelling';
import { stemOf } from './word-stem';

export interface Word {
  readonly stem: string;
  /** Introduced by « de », « d’ », « du », « au »…: what the job is about rather than the job. */
  readonly complement: boolean;
  /** Behind « et »: a second job, where it names one. */
  readonly linked: boolean;
  /** Brought back from another spelling: what was meant is likely, never sure. */
  readonly guessed: boolean;
}

/** How a segment follows the one before: « / », « + » and « ou » offer a choice, a comma or a dash goes on. */
export type Joint = 'start' | 'choice' | 'apposition' | 'aside';

export interface Segment {
  readonly joint: Joint;
  readonly words: readonly Word[];
}

/** « Stagiaire » may also be a civil servant not yet confirmed; who is retired holds the job no more. */
export type LearnerBehind =
  | 'student'
  | 'stagiaire'
  | 'perhaps-not-practising'
  /** « Infirmier 1A »: a year of studies, or a code. */
  | 'perhaps-learning'
  /** « Diplôme d’infirmier »: what was learnt, not what is done. */
  | 'diploma-alone'
  /** « Animatrice (diplôme d’infirmière) ». */
  | 'diploma-beside';

export interface NormalisedTitle {
  readonly segments: readonly Segment[];
  /** Segments after « faisant fonction de »; empty list when the words stand last; null without them. */
  readonly actingAs: readonly Segment[] | null;
  /** A pupil, student, apprentice or trainee of the job. */
  readonly student: boolean;
  /** The learner's or retired person's word behind the job: « infirmière élève », « médecin retraité ». */
  readonly learnerBehind: LearnerBehind | null;
  /** « Non infirmier »: says what the person is not. */
  readonly denies: boolean;
  /** « non diplômé », « candidat », « en cours de formation »: the job without its diploma. */
  readonly withoutDiploma: boolean;
}

/** Words that carry nothing here: articles, contracts, hours, the wording of job ads. */
const IGNORED = new Set(
  `le la les un une et en dans avec sans chez ses son sa nos notre vos par sur ce cette qui
  cdi cdd cddu interim etp temps plein partiel mi complet incomplet poste postes pourvoir vacant vacante
  recherche recherchons recrute recrutons offre annonce urgent hf fh mf h f m x nd
  ref reference numero no contrat remplacement renfort mois an ans heure heures semaine immediat
  diplome diplomee diplomes diplomees etat minimum debutant accepte experimente experimentee confirme confirmee
  janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
  madame monsieur mme mr type avoir etre afin ainsi que possible prive public`.split(/\s+/),
);

/** Words after which the next ones say what the job is about. */
const INTRODUCERS = new Set(['de', 'd', 'du', 'des', 'a', 'au', 'aux', 'pour', 'aupres', 'contre']);

/** What announces the job without being it, where nothing stands before. */
const LABELS = new Set(['recrutement', 'emploi', 'fonction', 'metier', 'intitule', 'profil']);

/** Learners named first: « accompagnant des élèves » is none. */
const LEARNER_FIRST = new Set(['elev', 'etudiant', 'stagiair']);
const LEARNER_ANYWHERE = new Set(['apprenti', 'alternant']);
const CANDIDATE = 'candidat';
/** « Élèves » in the plural are whom the person works with. */
const LEARNERS_BEHIND = new Map<string, LearnerBehind>([
  ['eleve', 'student'],
  ['etudiant', 'student'],
  ['etudiante', 'student'],
  ['stagiaire', 'stagiaire'],
  [PERHAPS_LEARNING, 'perhaps-learning'],
  ...`retraite retraitee honoraire radie radiee suspendu suspendue interdit interdite exercant
  exercante reconversion devenir master m1 m2 ifsi benevole`
    .split(/\s+/)
    .map((word): [string, LearnerBehind] => [word, 'perhaps-not-practising']),
]);

/** Terms of several words that would mislead word by word. */
const joinCompounds = phraseReplacer([
  [/\baides?[ -]?soignante?s?\b/, 'aidesoignant'],
  [
    /\bassistante?s? (?:(?:en|de|du) )?(?:services? social|social|sociale|sociales|sociaux)\b(?![ -]?educ)/,
    'assistantsocial',
  ],
  [/\bsoins? infirmiers?\b/, 'soinsinfirmiers'],
  [/\bsages?[ -]femmes?\b/, 'sagefemme'],
  [/\bdipl[a-z]* d'etat\b/, ' '],
  [/\b(?:dans le cadre|contrats? aidee?s?)\b/, ' '],
  [/\brendez[ -]?vous\b/, 'rendezvous'],
  [/\bfemmes? de menage\b/, 'menageremaison'],
  [/\bmaisons? de retraite\b/, 'ehpad'],
  [/\bsocio[ -]?educ\b\.?/, 'socio educatif'],
  [/\bsocial[ -]educati/, 'socio educati'],
]);

const TOKEN = /[a-z0-9]+\.?|[(),;:|/[\]+]/g;

/** Reads a title; never fails: an empty or senseless text gives no segment. */
export function normaliseTitle(title: string): NormalisedTitle {
  const folded = foldText(title.length > 300 ? title.slice(0, 300) : title);
  const joined = joinCompounds(markReservesOf(abbreviateHouses(folded)))
    .replace(/ -+ ?| ?-+ |[–—]+/g, ' , ')
    .replace(/&/g, ' et ')
    .replace(/\s(?:et\/ou|ou)\s/g, ' / ');
  const reader = new TitleReader();
  for (const [token] of joined.matchAll(TOKEN)) {
    if (token.endsWith('.')) reader.read(token.slice(0, -1), true);
    else reader.read(token, false);
  }
  return reader.result();
}

/** Collects words into segments; one reader per title. */
class TitleReader {
  private segments: { joint: Joint; words: Word[] }[] = [];
  private beforeActing: Segment[] | null = null;
  private words: Word[] = [];
  private joint: Joint = 'start';
  private introduced = false;
  private linked = false;
  private readonly house = new HouseReader();
  private student = false;
  private withoutDiploma = false;
  private learnerBehind: LearnerBehind | null = null;
  private namesDiploma = false;
  private denying = false;
  private denies = false;

  /** `abbreviated`: written with a point, as « educ. » is. */
  read(token: string, abbreviated: boolean): void {
    const joint = jointOf(token);
    if (joint !== null) this.join(joint);
    else if (token === DIPLOMA_OF) this.startDiploma();
    else if (token === 'ff') this.startActing();
    else if (token === IN_THE_POST_OF) this.startPost();
    else if (this.house.takes(token)) return;
    else if (token === 'aux' && this.words.length === 0 && !this.introduced) this.keep('auxiliair');
    else if (INTRODUCERS.has(token)) this.introduced = !this.isAtStart();
    else if (this.isAtStart() && LABELS.has(token)) return;
    else if (token === 'et') this.linked = true;
    else if (token === 'non') this.denying = true;
    else if (!isContent(token)) return;
    else if (this.denying) this.deny();
    else this.readWord(token, abbreviated);
  }

  result(): NormalisedTitle {
    this.close('start');
    const { student, withoutDiploma, denies } = this;
    const diplomaAlone = this.namesDiploma && this.beforeActing === null;
    const learnerBehind = this.learnerBehind ?? (diplomaAlone ? 'diploma-alone' : null);
    const reserves = { student, withoutDiploma, learnerBehind, denies };
    if (this.beforeActing === null) {
      return { segments: this.segments, actingAs: null, ...reserves };
    }
    return { segments: this.beforeActing, actingAs: this.segments, ...reserves };
  }

  /** « Poste de secrétaire »: nothing was named yet that a complement could be about. */
  private isAtStart(): boolean {
    return this.words.length === 0 && this.segments.length === 0;
  }

  /** « Personnel non soignant »: the word denied says nothing of the job. */
  private deny(): void {
    this.denying = false;
    this.denies = true;
  }

  private readWord(token: string, abbreviated: boolean): void {
    const glued = gluedActing(token);
    if (glued !== null) {
      this.startActing();
      this.keep(this.acting(glued));
      return;
    }
    const written = stemOf(token);
    const stem = correctSpelling(abbreviated ? completeAbbreviation(written) : written);
    if (LEARNER_ANYWHERE.has(stem) || this.isLearner(stem)) {
      this.student = true;
    } else if (stem === CANDIDATE) {
      this.withoutDiploma = true;
    } else {
      if (!this.introduced) this.learnerBehind ??= LEARNERS_BEHIND.get(token) ?? null;
      for (const part of splitCompound(stem)) this.keep(this.acting(part), stem !== written);
    }
  }

  /** « Élève infirmier », not « accompagnant des élèves » nor « adjoint administratif stagiaire ». */
  private isLearner(stem: string): boolean {
    if (this.words.length > 0 || this.introduced || !LEARNER_FIRST.has(stem)) return false;
    // Behind a job, « stagiaire » is a civil servant not yet confirmed.
    return this.segments.length === 0 || stem !== 'stagiair';
  }

  /** Behind « faisant fonction », « AS » is no longer in doubt. */
  private acting(stem: string): string {
    return this.beforeActing !== null && stem === 'as' ? 'aidesoignant' : stem;
  }

  private keep(stem: string, guessed = false): void {
    this.words.push({ stem, complement: this.introduced, linked: this.linked, guessed });
    this.introduced = false;
    this.linked = false;
  }

  /** « En qualité d’infirmière »: with nothing before, the post is the job itself. */
  private startPost(): void {
    if (!this.isAtStart()) this.startActing();
  }

  private startDiploma(): void {
    if (this.isAtStart()) this.namesDiploma = true;
    else this.learnerBehind ??= 'diploma-beside';
    this.introduced = !this.isAtStart();
  }

  /** « Diplôme d’infirmier, animatrice »: the job behind the diploma is the one that is held. */
  private join(joint: Joint): void {
    const endsDiploma = this.namesDiploma && this.beforeActing === null && this.words.length > 0;
    if (endsDiploma) this.startActing();
    else this.close(joint);
  }

  private startActing(): void {
    this.close('start');
    this.beforeActing ??= this.segments;
    this.segments = [];
  }

  private close(next: Joint): void {
    const last = this.segments.at(-1);
    if (this.joint === 'choice' && last !== undefined && startsLike(this.words, last.words)) {
      last.words = this.words;
    } else if (this.joint === 'choice' && last !== undefined && goesOn(this.words, last.words)) {
      last.words.push(...this.words.slice(1));
    } else if (this.words.length > 0) {
      this.segments.push({ joint: this.joint, words: this.words });
    }
    if (this.words.length > 0 || next !== 'apposition') this.joint = next;
    this.words = [];
    this.introduced = false;
    this.linked = false;
    this.denying = false;
    this.house.reset();
  }
}

/** « Agent / Agente de propreté »: the second writing says the first again, and more. */
function startsLike(words: readonly Word[], shorter: readonly Word[]): boolean {
  return shorter.length <= words.length && shorter.every(({ stem }, i) => words[i]?.stem === stem);
}

/** « Médecin directeur / directrice de CAMSP »: the second writing says the last word again, and more. */
function goesOn(words: readonly Word[], before: readonly Word[]): boolean {
  return words.length > 0 && words[0]?.stem === before.at(-1)?.stem;
}

function jointOf(token: string): Joint | null {
  switch (token) {
    case '/':
    case '|':
    case '+':
      return 'choice';
    case ',':
    case ';':
    case ':':
    case ')':
    case ']':
      return 'apposition';
    case '(':
    case '[':
      return 'aside';
    default:
      return null;
  }
}

function isContent(token: string): boolean {
  if (token.length < 2 || IGNORED.has(token)) return false;
  const first = token.charCodeAt(0);
  return first > 57 || token === '115' || token === '360';
}

/** « FFAS », « FFIDE »: the sigle of a job behind « faisant fonction ». */
function gluedActing(token: string): string | null {
  if (token.length < 4 || token.length > 6 || !token.startsWith('ff')) return null;
  return token.slice(2);
}

/** « socioéducatif », « médicosocial » written in one word. */
function splitCompound(stem: string): readonly string[] {
  const parts =
    /^(socio|medico|technico|psycho)(educatif|social|culturel|administratif|psychologiqu|professionnel|esthetician|estheticien|pedagogiqu)$/.exec(
      stem,
    );
  return parts?.[1] === undefined || parts[2] === undefined ? [stem] : [parts[1], parts[2]];
}
