/** Whom boxes are about, and which answers of the dossier are theirs. */
import type { Dossier } from '../dossier/schema';
import { representativeBranch } from '../journey/representative-branch';
import type { FormValue, ValueSubject } from './dossier-values';
import { type LabelledGroup, fieldsOf } from './field-groups';
import { nameInWords } from './folded';
import { type PartyId, partiesIn } from './label-words';

/** The dossier whose answers are proposed. */
export interface KnownAnswers {
  readonly dossier: Dossier;
  readonly subjects: readonly ValueSubject[];
}

/** Words of the form and the fields they mean. */
interface Asked {
  readonly words: string;
  readonly fields: readonly string[];
}

/** Answers that may be asked for. */
export interface Candidates {
  readonly candidates: readonly FormValue[];
  /** Whether the form says whom it is about, and the dossier knows one such. */
  readonly isNamed: boolean;
  /** What is in doubt otherwise. */
  readonly doubt: string;
}

/** Answers that only one part of a dossier has. */
const OF_ORGANISATION: ReadonlySet<string> = new Set([
  'finessEj',
  'siren',
  'legalName',
  'legalStatus',
]);

/** The answers that boxes may ask for, those of the party they are about first. */
export function candidatesFor(
  labelled: LabelledGroup,
  { words, fields }: Asked,
  context: KnownAnswers,
): Candidates {
  const values = context.subjects.flatMap((subject) => subject.values);
  const meant = values
    .filter(({ field }) => fields.includes(field))
    .sort((one, other) => fields.indexOf(one.field) - fields.indexOf(other.field));
  const party = partyOf(labelled, words);
  if (party === 'several' || party === 'foreign') {
    return { candidates: meant, isNamed: false, doubt: 'De qui il s’agit n’est pas sûr.' };
  }
  if (party === null) {
    const isSole =
      meant.length === 1 &&
      meant.every(
        ({ field, subject }) => OF_ORGANISATION.has(field) || subject === 'establishments.1',
      );
    return {
      candidates: meant,
      isNamed: isSole,
      doubt: 'Le formulaire ne dit pas de qui il s’agit.',
    };
  }
  const { subjects, isSure } = subjectsOf(party, context, labelled.near.heading);
  const own = meant.filter(({ subject }) => subjects.includes(subject));
  const first = own.filter(({ field }) => field === own[0]?.field);
  return {
    candidates: [...own, ...meant.filter((value) => !own.includes(value))],
    isNamed: isSure && first.length === 1,
    doubt:
      own.length > 1
        ? 'Plusieurs réponses du dossier conviennent.'
        : 'De qui il s’agit n’est pas sûr.',
  };
}

type Party = PartyId | 'mandataire' | 'holder' | 'foreign';

/** Whom the boxes are about: what is said beside them, else the title of their part. */
function partyOf({ group, near }: LabelledGroup, words: string): Party | 'several' | null {
  const [first] = fieldsOf(group);
  const beside = partiesIn([words, first?.tooltip ?? ''].join(' '));
  const named = beside.length > 0 ? beside : partiesIn(nameInWords(first?.name ?? ''));
  const parties = named.length > 0 ? named : partiesIn(near.heading);
  const [only = null] = parties;
  return parties.length > 1 ? 'several' : only;
}

/** The subjects of a dossier that a party is. */
function subjectsOf(
  party: Exclude<Party, 'foreign'>,
  { dossier, subjects }: KnownAnswers,
  heading: string,
): { readonly subjects: readonly string[]; readonly isSure: boolean } {
  const branch = representativeBranch(dossier);
  switch (party) {
    case 'organisation':
    case 'representative':
      return { subjects: [party], isSure: true };
    case 'director':
      return branch === 'director'
        ? { subjects: ['representative'], isSure: true }
        : { subjects: ['director'], isSure: true };
    case 'mandataire':
      return { subjects: ['director'], isSure: branch === 'president-with-card' };
    case 'holder':
      return {
        subjects: [branch === 'president-without-card' ? 'director' : 'representative'],
        isSure: false,
      };
    case 'gestionnaires':
    case 'establishments': {
      const all = subjects.map(({ id }) => id).filter((id) => id.startsWith(`${party}.`));
      const number = /\b(\d)\b(?!\s*[.)])/u.exec(heading)?.[1];
      const named = all.filter((id) => id === `${party}.${number ?? ''}`);
      return {
        subjects: named.length === 1 ? named : all,
        isSure: named.length === 1 || all.length === 1,
      };
    }
  }
}
