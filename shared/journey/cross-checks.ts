/** Checks that only several answers together show: order of dates, same number twice, two people with one e-mail. */
import { type ReadingContext, type TypedKind, canonicalOf } from '../dossier/read-field';
import { type Dossier, type Gestionnaire, type Person, collections } from '../dossier/schema';
import { namedCommuneOf } from '../identifiers/communes';
import { countryOf, isOnlyCountry, placeAbroadOf } from '../identifiers/countries';
import { isIsoDate } from '../identifiers/dates';
import type { Fault } from '../identifiers/reading';
import { foldText } from '../identifiers/typed-text';
import { contractLevelAdvice } from './contractualisation';
import { type GestionnaireIdentity, gestionnaireIdentity } from './designation';
import { representativeBranch } from './representative-branch';
import type { Question, Subject } from './question';
import { personName } from './staffing';
import { of } from '../french/elision';

/** What a cross-check found: a refusal, or a doubt that may be accepted. */
export interface CrossFinding {
  readonly kind: 'fault' | 'doubt';
  readonly fault: Fault;
}

type Check = (dossier: Dossier, subject: Subject, context: ReadingContext) => CrossFinding | null;

const doubt = (code: string, message: string): CrossFinding => ({
  kind: 'doubt',
  fault: { code, message },
});

/** The ISO date that was read, whatever was kept of it; `null` for what is none. */
function dateOf(kind: TypedKind, kept: unknown, context: ReadingContext): string | null {
  const read = typeof kept === 'string' ? canonicalOf(kind, kept, context) : '';
  return isIsoDate(read) ? read : null;
}

/** Of a person or a gestionnaire: the dates of both are read alike. */
const endAfterStart: Check = (_, { startDate, endDate }, context) => {
  const start = dateOf(collections.people.startDate, startDate, context);
  const end = dateOf(collections.people.endDate, endDate, context);
  return start === null || end === null || end >= start
    ? null
    : {
        kind: 'fault',
        fault: {
          code: 'end-before-start',
          message:
            'La date de fin est avant la date de début. Corrigez l’une des deux, ou effacez la date de fin.',
        },
      };
};

const finessTwice: Check = (dossier, { id, finessEg }) => {
  if (typeof finessEg !== 'string') return null;
  if (finessEg === dossier.organisation.finessEj) {
    return {
      kind: 'doubt',
      fault: {
        code: 'finess-same-as-ej',
        message:
          'C’est le même numéro que le FINESS juridique. L’établissement a le plus souvent un numéro à lui : vérifiez sur l’arrêté d’autorisation.',
      },
    };
  }
  const twin = dossier.establishments.find(
    (other) => other.id !== id && other.finessEg === finessEg,
  );
  return twin === undefined
    ? null
    : {
        kind: 'doubt',
        fault: {
          code: 'finess-twice',
          message: `Ce numéro est déjà celui de « ${twin.name ?? 'un autre établissement'} ». Chaque établissement a le sien : vérifiez les deux.`,
        },
      };
};

const levelAgainstAdvice: Check = (dossier, { contractLevel }) =>
  contractLevel === 'eg' && contractLevelAdvice(dossier).level === 'ej'
    ? {
        kind: 'doubt',
        fault: { code: 'contract-level', message: contractLevelAdvice(dossier).reason.text },
      }
    : null;

const nothingButSomething: Check = (_, { alreadyHas }) =>
  Array.isArray(alreadyHas) &&
  alreadyHas.length > 1 &&
  (alreadyHas.includes('nothing') || alreadyHas.includes('unknown'))
    ? {
        kind: 'fault',
        fault: {
          code: 'nothing-but-something',
          message:
            '« Rien de tout cela » et « Je ne sais pas » ne vont pas avec une autre réponse. Décochez ce qui ne convient pas.',
        },
      }
    : null;

/** The gestionnaire of this id and the others, each with the identity that counts today. */
function designated(dossier: Dossier, id: unknown): { own?: Designated; others: Designated[] } {
  const all = dossier.gestionnaires.map((gestionnaire) => ({
    id: gestionnaire.id,
    whoIs: gestionnaire.whoIs,
    identity: gestionnaireIdentity(dossier, gestionnaire),
  }));
  const own = all.find((one) => one.id === id);
  return { ...(own === undefined ? {} : { own }), others: all.filter((one) => one.id !== id) };
}

interface Designated {
  readonly whoIs: Gestionnaire['whoIs'];
  readonly identity: GestionnaireIdentity;
}

/** By the name and the first of the given names: forms ask for all of them, a list for one. */
function nameKey({ lastName, firstNames }: GestionnaireIdentity): string | null {
  if (lastName === undefined || firstNames === undefined) return null;
  return `${foldText(lastName)}|${foldText(firstNames).split(' ').at(0) ?? ''}`;
}

const gestionnaireTwice: Check = (dossier, { id }) => {
  const { own, others } = designated(dossier, id);
  const key = own === undefined ? null : nameKey(own.identity);
  return key !== null && others.some(({ identity }) => nameKey(identity) === key)
    ? doubt('gestionnaire-twice', ALREADY_DESIGNATED)
    : null;
};

const postTwice: Check = (dossier, { id }) => {
  const { own, others } = designated(dossier, id);
  const isOneOfThem = ({ whoIs }: Designated): boolean =>
    whoIs === 'director' || whoIs === 'representative';
  if (own === undefined || !isOneOfThem(own)) return null;
  const isOnePerson = dossier.representative.directorIsRepresentative === 'yes';
  return others.some((other) => (isOnePerson ? isOneOfThem(other) : other.whoIs === own.whoIs))
    ? doubt('gestionnaire-twice', ALREADY_DESIGNATED)
    : null;
};

const ALREADY_DESIGNATED =
  'Cette personne est déjà dans la liste des gestionnaires. Si c’est la même, supprimez-en une ; ses établissements se choisissent plus loin.';

const gestionnaireEmailShared: Check = (dossier, { id, email }) =>
  typeof email === 'string' &&
  designated(dossier, id).others.some(
    ({ identity }) => identity.email?.toLowerCase() === email.toLowerCase(),
  )
    ? doubt(
        'email-of-another',
        'C’est aussi l’adresse d’un autre gestionnaire. Chacun doit avoir la sienne : demandez-lui laquelle.',
      )
    : null;

/** Portail mes habilitations: one signs in with a CPx card (guide PMH). */
const requestedWithoutCard: Check = (dossier, { requestedBy }) =>
  requestedBy === 'representative' && representativeBranch(dossier) === 'president-without-card'
    ? doubt(
        'no-card-for-request',
        'Dans ce dossier, le représentant légal ne prend pas de carte, et le portail en demande une. Vérifiez qui peut faire la demande.',
      )
    : null;

/** Whether someone is said to be born abroad: the birth place is then any town. */
export function isBornAbroad({ bornInFrance }: Subject): boolean {
  return bornInFrance === 'no';
}

/** A birth in France needs the commune's code: RPPS holds it (MOS PersonnePhysique, commune du COG). */
const birthPlaceKnown: Check = (_, subject) => {
  const { birthPlace, birthCountry } = subject;
  if (typeof birthPlace !== 'string') return null;
  const isInFrance = namedCommuneOf(birthPlace) !== null;
  if (isBornAbroad(subject)) {
    if (isInFrance) return doubt('commune-in-france', IN_FRANCE_OR_NOT);
    const isSame =
      typeof birthCountry === 'string' && countryOf(birthCountry) === countryOf(birthPlace);
    return isSame && isOnlyCountry(birthPlace) ? doubt('place-is-country', COUNTRY_FOR_TOWN) : null;
  }
  if (isInFrance) return null;
  if (subject['bornInFrance'] === 'yes') return doubt('commune-without-code', WITHOUT_CODE);
  const saysAbroad = placeAbroadOf(birthPlace) !== null;
  return saysAbroad ? null : doubt('commune-without-code', `${WITHOUT_CODE} ${OR_ABROAD}`);
};

const IN_FRANCE_OR_NOT =
  'Cette commune est en France, et la naissance est dite à l’étranger. Corrigez l’une des deux réponses.';
const COUNTRY_FOR_TOWN =
  'C’est le nom du pays, qui a sa propre question. Écrivez ici la ville de naissance.';
const WITHOUT_CODE =
  'Choisissez la commune dans la liste : son code INSEE l’identifie. Une commune qui n’y est pas, ou dont le nom a changé, se garde telle que vous l’écrivez.';
const OR_ABROAD =
  'Pour une naissance à l’étranger, écrivez la ville et le pays : « Bruxelles (Belgique) ».';

const checks: Readonly<Record<string, Check>> = {
  'people.endDate': endAfterStart,
  'people.birthPlace': birthPlaceKnown,
  'representative.birthPlace': birthPlaceKnown,
  'director.birthPlace': birthPlaceKnown,
  'gestionnaires.endDate': endAfterStart,
  'gestionnaires.whoIs': postTwice,
  'gestionnaires.lastName': gestionnaireTwice,
  'gestionnaires.email': gestionnaireEmailShared,
  'habilitation.requestedBy': requestedWithoutCard,
  'establishments.finessEg': finessTwice,
  'organisation.contractLevel': levelAgainstAdvice,
  'diagnostic.alreadyHas': nothingButSomething,
};

/** What the other answers say against this one; looks at no other person, so that it can be remembered. */
export function crossCheck(
  dossier: Dossier,
  question: Question,
  subject: Subject,
  context: ReadingContext,
): CrossFinding | null {
  return checks[question.id]?.(dossier, subject, context) ?? null;
}

/** The answers in which a person of the list may be doubted because of another. */
export const OWN_FIELDS: ReadonlySet<string> = new Set<TwinDoubt['field']>([
  'email',
  'mobile',
  'birthName',
]);

/** A doubt about one person that another person of the list raises. */
export interface TwinDoubt {
  readonly person: Person;
  readonly field: 'email' | 'mobile' | 'birthName';
  readonly fault: Fault;
}

/** People of the list who share what should be their own: e-mail, mobile, or the whole identity. */
export function twinDoubts(
  people: readonly Person[],
  context: ReadingContext,
): readonly TwinDoubt[] {
  const emails = new Twins('email', sharedEmail);
  const mobiles = new Twins('mobile', sharedMobile);
  const names = new Set<string>();
  const sharedNames = new Set<string>();
  for (const person of people) {
    const { email, mobile, name } = ownKeys(person, context);
    emails.meet(person, email);
    mobiles.meet(person, mobile);
    if (name === '') continue;
    if (names.has(name)) sharedNames.add(name);
    else names.add(name);
  }
  return [...emails.doubts, ...mobiles.doubts, ...samePeople(people, sharedNames, context)];
}

/** Only namesakes can be the same person: nobody else's birth date is read. */
function samePeople(
  people: readonly Person[],
  sharedNames: ReadonlySet<string>,
  context: ReadingContext,
): readonly TwinDoubt[] {
  if (sharedNames.size === 0) return [];
  const identities = new Twins('birthName', sameIdentity);
  for (const person of people) {
    const { name } = ownKeys(person, context);
    if (!sharedNames.has(name)) continue;
    const born = canonicalOf(collections.people.birthDate, person.birthDate ?? '', context);
    identities.meet(person, `${name}|${foldText(born)}`);
  }
  return identities.doubts;
}

/** Those of whom the same is known, each doubted but the first. */
class Twins {
  readonly doubts: TwinDoubt[] = [];
  readonly #firsts = new Map<string, Person>();
  readonly #field: TwinDoubt['field'];
  readonly #faultOf: (twin: Person) => Fault;

  constructor(field: TwinDoubt['field'], faultOf: (twin: Person) => Fault) {
    this.#field = field;
    this.#faultOf = faultOf;
  }

  /** @param key what is compared; nothing is known if it is empty. */
  meet(person: Person, key: string): void {
    if (key === '') return;
    const first = this.#firsts.get(key);
    if (first === undefined) this.#firsts.set(key, person);
    else this.doubts.push({ person, field: this.#field, fault: this.#faultOf(first) });
  }
}

const SMALL_LETTERS = /^[!-@[-~]*$/;

/** What should be a person's own, as it is compared; empty if it is not known. */
interface OwnKeys {
  readonly email: string;
  readonly mobile: string;
  /** Of those who are named in full. */
  readonly name: string;
}

/** Thousands of people do not change when one does. */
const rememberedKeys = new WeakMap<Person, OwnKeys>();

function ownKeys(person: Person, context: ReadingContext): OwnKeys {
  const known = rememberedKeys.get(person);
  if (known !== undefined) return known;
  const { email = '', mobile = '', birthName, firstNames } = person;
  const isNamed = birthName !== undefined && firstNames !== undefined;
  const keys = {
    // As nearly all are kept: looking is quicker than making another.
    email: SMALL_LETTERS.test(email) ? email : email.toLowerCase(),
    // The same number is read on any day.
    mobile: mobile === '' ? '' : canonicalOf(collections.people.mobile, mobile, context),
    name: isNamed ? foldText(`${birthName}|${firstNames}`) : '',
  };
  rememberedKeys.set(person, keys);
  return keys;
}

const sharedEmail = (twin: Person): Fault => ({
  code: 'email-of-another',
  message: `C’est aussi l’adresse ${of(personName(twin))}. Chacun doit avoir la sienne pour activer son e-CPS.`,
});
const sharedMobile = (twin: Person): Fault => ({
  code: 'mobile-of-another',
  message: `C’est aussi le mobile ${of(personName(twin))}. Chacun doit avoir le sien pour activer son e-CPS.`,
});
const sameIdentity = (twin: Person): Fault => ({
  code: 'same-person',
  message: `${personName(twin)} est déjà dans la liste. S’il s’agit de deux personnes, acceptez et dites-le ; sinon, supprimez l’une des deux lignes.`,
});
