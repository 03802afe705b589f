/**
 * E-mail addresses. Our own rules rather than a library's: a schema says yes or no, and people need
 * to be told which sign is wrong; and accepted addresses are those that mail servers in use accept,
 * not all that RFC 5322 allows.
 */
import { doubtful, invalid, valid, type Fault, type Reading } from './reading';
import { foldText, inGuillemets, tidyText } from './typed-text';

const EXAMPLE = 'prenom.nom@etablissement.example';
const MAX_LENGTH = 254;

const ADDRESS =
  /^[a-z0-9_%+'&-]+(?:\.[a-z0-9_%+'&-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/u;

/** Domains where most personal addresses are; one wrong letter away is probably a slip. */
const COMMON_DOMAINS: readonly string[] = [
  'gmail.com',
  'googlemail.com',
  'hotmail.com',
  'hotmail.fr',
  'outlook.com',
  'outlook.fr',
  'yahoo.com',
  'yahoo.fr',
  'orange.fr',
  'wanadoo.fr',
  'laposte.net',
  'icloud.com',
  'numericable.fr',
  'protonmail.com',
  'club-internet.fr',
];
const KNOWN_DOMAINS: ReadonlySet<string> = new Set([...COMMON_DOMAINS, 'hotmail.be', 'yahoo.es']);
/** Right names with an ending that their owner does not use for mail. */
const WRONG_ENDINGS: ReadonlyMap<string, string> = new Map([
  ['gmail.fr', 'gmail.com'],
  ['laposte.fr', 'laposte.net'],
  ['laposte.com', 'laposte.net'],
  ['orange.com', 'orange.fr'],
  ['wanadoo.com', 'wanadoo.fr'],
  ['free.com', 'free.fr'],
  ['sfr.com', 'sfr.fr'],
]);
const MISTYPED_TOP_LEVEL = /\.(?:con|cmo|ocm|comm|coom|frr|ffr|rf|nett|nte)$/u;

const SHARED_LOCAL_PART =
  /^(?:contact|accueil|secretariat|direction|infos?|information|administration|admin|standard|d?rh|ressources-humaines|compta|comptabilite|paie|planning|ehpad|esat|ime|foyer|siege|bureau|service|equipe|infirmerie|noreply|no-reply)(?:[._-].*)?$/u;

/** What the address is for. */
export interface EmailOptions {
  /** It must belong to one person: each e-CPS is activated through its own address. */
  readonly personal?: boolean;
}

/**
 * Reads an e-mail address.
 *
 * @returns the address in lower case: servers in use do not tell capitals apart.
 */
export function readEmail(raw: string, options: EmailOptions = {}): Reading<string> {
  const text = raw.length <= MAX_LENGTH && ADDRESS.test(raw) ? raw : undressed(raw);
  if (text.length > MAX_LENGTH || !ADDRESS.test(text)) return invalid(refusalOf(text));

  const separator = text.lastIndexOf('@');
  const doubt =
    knownDomainDoubtOf(text.slice(separator + 1)) ??
    (options.personal === true && SHARED_LOCAL_PART.test(text.slice(0, separator)) ? SHARED : null);
  return doubt === null ? valid(text) : doubtful(text, doubt);
}

/** The address alone, in small letters, without what a copy brings with it. */
function undressed(raw: string): string {
  return tidyText(raw)
    .toLowerCase()
    .replace(/^mailto:/u, '')
    .replace(/’/gu, "'")
    .replace(/^[<;, ]+|[>;,. ]+$/gu, '');
}

/** Why this is no address, the plainest reason first. */
function refusalOf(text: string): Fault {
  if (text === '') return EMPTY;
  if (text.length > MAX_LENGTH) return TOO_LONG;
  const ats = text.split('@').length - 1;
  if (ats > 1) return /[\s;,/|]| ou /u.test(text) ? TWO_ADDRESSES : TWO_ATS;
  if (/[<>"()]/u.test(text)) return DECORATED;
  if (ats === 0) return /arobase|\(at\)|\[at\]/u.test(text) ? AT_IN_WORDS : NO_AT;
  const [local = '', domain = ''] = text.split('@');
  if (text.includes(' ')) return SPACE;
  if (text.includes(',') || text.includes(';')) return COMMA;
  if (foldText(text) !== text) return ACCENTS;
  if (local === '') return NO_LOCAL_PART;
  const strayDot = local.startsWith('.') || local.endsWith('.') || domain.startsWith('.');
  if (strayDot || text.includes('..')) return DOTS;
  if (!/\.[a-z]{2,}$/u.test(domain)) return NO_ENDING;
  return SIGNS;
}

/** Doubts of the domains read last: the people of a list have few of them. */
const knownDoubts = new Map<string, Fault | null>();
const MOST_KNOWN_DOUBTS = 1_000;

function knownDomainDoubtOf(domain: string): Fault | null {
  const known = knownDoubts.get(domain);
  if (known !== undefined) return known;
  const doubt = domainDoubtOf(domain);
  if (knownDoubts.size >= MOST_KNOWN_DOUBTS) knownDoubts.clear();
  knownDoubts.set(domain, doubt);
  return doubt;
}

function domainDoubtOf(domain: string): Fault | null {
  if (KNOWN_DOMAINS.has(domain)) return null;
  const right =
    WRONG_ENDINGS.get(domain) ?? COMMON_DOMAINS.find((common) => oneSlipApart(domain, common));
  if (right !== undefined)
    return typo(inGuillemets(domain) + ' est sans doute ' + inGuillemets(right) + '.');
  if (MISTYPED_TOP_LEVEL.test(domain)) {
    return typo(
      'La fin de l’adresse, ' + inGuillemets(domain) + ', contient sans doute une faute de frappe.',
    );
  }
  return null;
}

/** One letter replaced, added, left out, or two neighbours swapped. */
function oneSlipApart(typed: string, right: string): boolean {
  if (Math.abs(typed.length - right.length) > 1) return false;
  if (!typed.startsWith(right.charAt(0)) && !typed.endsWith(right.slice(-1))) return false;
  let start = 0;
  while (start < typed.length && typed[start] === right[start]) start++;
  const restTyped = typed.slice(start);
  const restRight = right.slice(start);
  const swapped = restTyped.charAt(1) + restTyped.charAt(0) + restTyped.slice(2);
  return (
    restTyped.slice(1) === restRight.slice(1) ||
    restTyped.slice(1) === restRight ||
    restTyped === restRight.slice(1) ||
    swapped === restRight
  );
}

function typo(finding: string): Fault {
  return fault('email-typo', finding + ' Vérifiez l’adresse, puis corrigez-la si besoin.');
}

function fault(code: string, message: string): Fault {
  return { code, message, example: EXAMPLE };
}

const EMPTY = fault('email-empty', 'L’adresse électronique manque.');
const TOO_LONG = fault(
  'email-long',
  'Cette adresse est trop longue. Vérifiez qu’il n’y a rien d’autre dans la case.',
);
const TWO_ADDRESSES = fault(
  'email-two',
  'Il y a plusieurs adresses ici. Gardez-en une seule, celle que la personne lit elle-même.',
);
const TWO_ATS = fault(
  'email-two-ats',
  'Cette adresse contient deux fois le signe @. Retirez-en un.',
);
const DECORATED = fault(
  'email-decorated',
  'Ne gardez que l’adresse elle-même, sans le nom ni les signes qui l’entourent.',
);
const AT_IN_WORDS = fault(
  'email-no-at',
  'Le signe @ est écrit en toutes lettres. Remplacez-le par le signe @.',
);
const NO_AT = fault(
  'email-no-at',
  'Il manque le signe @, qui sépare le nom de la personne de celui de sa messagerie.',
);
const SPACE = fault(
  'email-space',
  'Une adresse électronique ne contient pas d’espace. Retirez-le.',
);
const COMMA = fault(
  'email-comma',
  'Il y a une virgule ou un point-virgule à la place d’un point. Remplacez-le par un point.',
);
const ACCENTS = fault(
  'email-accents',
  'Une adresse électronique s’écrit sans accent ni cédille. Remplacez la lettre accentuée par la lettre simple.',
);
const NO_LOCAL_PART = fault('email-no-name', 'Il manque ce qui précède le signe @.');
const DOTS = fault('email-dots', 'Un point est en trop dans cette adresse. Retirez-le.');
const NO_ENDING = fault(
  'email-no-ending',
  'La fin de l’adresse est incomplète : après le signe @ viennent le nom de la messagerie, un point et une terminaison comme « fr » ou « com ».',
);
const SIGNS = fault(
  'email-signs',
  'Cette adresse contient un signe qui n’y a pas sa place. Retirez-le.',
);
const SHARED = fault(
  'email-shared',
  'Cette adresse semble être celle d’un service. Chaque personne active son e-CPS avec une adresse qu’elle lit elle-même : demandez-lui la sienne.',
);
