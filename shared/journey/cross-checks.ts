/** Checks that only several answers together show: order of dates, same number twice, two people with one e-mail. */
import type { Dossier, Person } from '../dossier/schema';
import { isIsoDate } from '../identifiers/dates';
import type { Fault } from '../identifiers/reading';
import { foldText } from '../identifiers/typed-text';
import { contractLevelAdvice } from './contractualisation';
import type { Question, Subject } from './question';
import { personName } from './staffing';

/** What a cross-check found: a refusal, or a doubt that may be accepted. */
export interface CrossFinding {
  readonly kind: 'fault' | 'doubt';
  readonly fault: Fault;
}

type Check = (dossier: Dossier, subject: Subject) => CrossFinding | null;

const isDate = (value: unknown): value is string => typeof value === 'string' && isIsoDate(value);

const endAfterStart: Check = (_, { startDate, endDate }) =>
  isDate(startDate) && isDate(endDate) && endDate < startDate
    ? {
        kind: 'fault',
        fault: {
          code: 'end-before-start',
          message:
            'La date de fin est avant la date de début. Corrigez l’une des deux, ou effacez la date de fin.',
        },
      }
    : null;

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

const checks: Readonly<Record<string, Check>> = {
  'people.endDate': endAfterStart,
  'gestionnaires.endDate': endAfterStart,
  'establishments.finessEg': finessTwice,
  'organisation.contractLevel': levelAgainstAdvice,
  'diagnostic.alreadyHas': nothingButSomething,
};

/** What the other answers say against this one; looks at no other person, so that it can be remembered. */
export function crossCheck(
  dossier: Dossier,
  question: Question,
  subject: Subject,
): CrossFinding | null {
  return checks[question.id]?.(dossier, subject) ?? null;
}

/** A doubt about one person that another person of the list raises. */
export interface TwinDoubt {
  readonly person: Person;
  readonly field: 'email' | 'mobile' | 'birthName';
  readonly fault: Fault;
}

/** People of the list who share what should be their own: e-mail, mobile, or the whole identity. */
export function twinDoubts(people: readonly Person[]): readonly TwinDoubt[] {
  return [
    ...shared(people, 'email', ({ email }) => email?.toLowerCase(), sharedEmail),
    ...shared(people, 'mobile', ({ mobile }) => mobile, sharedMobile),
    ...shared(people, 'birthName', identityKey, sameIdentity),
  ];
}

function identityKey({ birthName, firstNames, birthDate }: Person): string | undefined {
  return birthName === undefined || firstNames === undefined
    ? undefined
    : foldText(`${birthName}|${firstNames}|${birthDate ?? ''}`);
}

function shared(
  people: readonly Person[],
  field: TwinDoubt['field'],
  keyOf: (person: Person) => string | undefined,
  faultOf: (twin: Person) => Fault,
): TwinDoubt[] {
  const firsts = new Map<string, Person>();
  const doubts: TwinDoubt[] = [];
  for (const person of people) {
    const key = keyOf(person);
    if (key === undefined || key === '') continue;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, person);
    else doubts.push({ person, field, fault: faultOf(first) });
  }
  return doubts;
}

const sharedEmail = (twin: Person): Fault => ({
  code: 'email-of-another',
  message: `C’est aussi l’adresse de ${personName(twin)}. Chacun doit avoir la sienne pour activer son e-CPS.`,
});
const sharedMobile = (twin: Person): Fault => ({
  code: 'mobile-of-another',
  message: `C’est aussi le mobile de ${personName(twin)}. Chacun doit avoir le sien pour activer son e-CPS.`,
});
const sameIdentity = (twin: Person): Fault => ({
  code: 'same-person',
  message: `${personName(twin)} est déjà dans la liste. S’il s’agit de deux personnes, acceptez et dites-le ; sinon, supprimez l’une des deux lignes.`,
});
