/** A second list against the dossier: who arrived, what changed, who is as before, who is gone. */
import { type Command, appendItems, setItemField } from '../dossier/commands';
import { type ReadingContext, canonicalOf } from '../dossier/read-field';
import { type Dossier, type ItemField, type Person, collections } from '../dossier/schema';
import { isIsoDate } from '../identifiers/dates';
import { foldText } from '../identifiers/typed-text';

type PersonKey = ItemField<'people'>;

/** One answer that the list gives otherwise than the dossier. */
export interface Change {
  readonly field: PersonKey;
  readonly after: Person[PersonKey];
}

/** Someone of the dossier, and what the list says otherwise. */
export interface ChangedPerson {
  readonly person: Person;
  readonly changes: readonly Change[];
}

/** What a list would change. Everyone of the list is in one of the first three, everyone of the dossier in one of the last three. */
export interface StaffUpdate {
  readonly arrived: readonly Person[];
  readonly changed: readonly ChangedPerson[];
  readonly unchanged: readonly Person[];
  /** Not in the list, and not known to have left. */
  readonly gone: readonly Person[];
}

/** Answers that follow from another one of the list, and are never a change of their own. */
const FOLLOWING: Readonly<Partial<Record<PersonKey, PersonKey>>> = {
  hasRppsNumber: 'rppsNumber',
  hasOwnMobile: 'mobile',
  bornInFrance: 'birthPlace',
};

/** Whether a change only follows from another one, which says it all. */
export function isFollowing({ field }: Change): boolean {
  return FOLLOWING[field] !== undefined;
}

/** Texts that say the same in capitals, without accents or with other hyphens. */
const COMPARED_FOLDED: readonly PersonKey[] = [
  ...(['birthName', 'usedName', 'firstNames', 'birthPlace'] as const),
  ...(['birthCountry', 'email', 'jobTitle'] as const),
];

/** Compares the people of a list, as the dossier would hold them, with those it holds. Blank cells change nothing. */
export function compareStaff(
  listed: readonly Person[],
  held: readonly Person[],
  context: ReadingContext,
): StaffUpdate {
  if (held.length === 0) return { arrived: listed, changed: [], unchanged: [], gone: [] };
  const matches = matchPeople(listed, held, context);
  const arrived: Person[] = [];
  const changed: ChangedPerson[] = [];
  const unchanged: Person[] = [];
  for (const one of listed) {
    const person = matches.get(one);
    if (person === undefined) {
      arrived.push(one);
      continue;
    }
    const changes = changesOf(person, one, context);
    if (changes.length === 0) unchanged.push(person);
    else changed.push({ person, changes });
  }
  const found = new Set(matches.values());
  const gone = held.filter((person) => !found.has(person) && !hasLeft(person, context));
  return { arrived, changed, unchanged, gone };
}

/** The one change that brings the dossier up to the list; those who left get the day they did (ISO). */
export function updateCommands(
  dossier: Dossier,
  { arrived, changed }: Pick<StaffUpdate, 'arrived' | 'changed'>,
  leavers: { readonly people: readonly Person[]; readonly endDate: string } | null,
): readonly Command[] {
  return [
    ...(arrived.length === 0 ? [] : [appendItems(dossier, 'people', arrived)]),
    ...changed.flatMap(({ person, changes }) =>
      changes.map(({ field, after }) => setItemField('people', person.id, field, after)),
    ),
    ...(leavers?.people ?? []).map(({ id }) =>
      setItemField('people', id, 'endDate', leavers?.endDate),
    ),
  ];
}

function hasLeft({ endDate }: Person, context: ReadingContext): boolean {
  if (endDate === undefined) return false;
  const read = canonicalOf(collections.people.endDate, endDate, context);
  return isIsoDate(read) && read <= context.today;
}

/** By the RPPS number, else by names and birth date, else by names and address or mobile, else by names alone where only one person has them; each person once. */
export function matchPeople(
  listed: readonly Person[],
  held: readonly Person[],
  context: ReadingContext,
): ReadonlyMap<Person, Person> {
  const matches = new Map<Person, Person>();
  const taken = new Set<Person>();
  const matchSingles = (
    keysOf: (person: Person, context: ReadingContext) => readonly string[],
    mayBeOne: (one: Person, person: Person) => boolean,
  ): void => {
    const keysHere = (person: Person): readonly string[] => keysOf(person, context);
    const restListed = queues(
      listed.filter((one) => !matches.has(one)),
      keysHere,
    );
    const restHeld = queues(
      held.filter((person) => !taken.has(person)),
      keysHere,
    );
    for (const [key, [one, ...more]] of restListed) {
      const [person, ...others] = restHeld.get(key) ?? [];
      if (one === undefined || person === undefined || more.length > 0 || others.length > 0) {
        continue;
      }
      if (matches.has(one) || taken.has(person) || !mayBeOne(one, person)) continue;
      matches.set(one, person);
      taken.add(person);
    }
  };
  // Folding is dear: most people are written as they were.
  for (const keysOf of [rppsKeys, exactKeys, identityKeys] as const) {
    const waiting = queues(
      held.filter((person) => !taken.has(person)),
      (person) => keysOf(person, context),
    );
    for (const one of listed) {
      if (matches.has(one)) continue;
      const person = keysOf(one, context)
        .flatMap((key) => waiting.get(key) ?? [])
        .find((candidate) => !taken.has(candidate));
      if (person === undefined) continue;
      matches.set(one, person);
      taken.add(person);
    }
  }
  // The same names and address, or mobile, are one person whose birth date was wrong.
  matchSingles(contactKeys, (one, person) => {
    const [number] = rppsKeys(one, context);
    const [heldNumber] = rppsKeys(person, context);
    return number === undefined || heldNumber === undefined || number === heldNumber;
  });
  // Two birth dates that differ are two people.
  matchSingles(
    nameKeys,
    (one, person) => birthDateOf(one, context) === '' || birthDateOf(person, context) === '',
  );
  return matches;
}

function queues(
  people: readonly Person[],
  keysOf: (person: Person) => readonly string[],
): Map<string, Person[]> {
  const byKey = new Map<string, Person[]>();
  for (const person of people) {
    for (const key of keysOf(person)) byKey.set(key, [...(byKey.get(key) ?? []), person]);
  }
  return byKey;
}

function rppsKeys({ rppsNumber }: Person, context: ReadingContext): readonly string[] {
  if (rppsNumber === undefined) return [];
  return [canonicalOf(collections.people.rppsNumber, rppsNumber, context)];
}

function exactKeys(person: Person, context: ReadingContext): readonly string[] {
  const { birthName, firstNames } = person;
  const birthDate = birthDateOf(person, context);
  const isWhole = birthName !== undefined && firstNames !== undefined && birthDate !== '';
  return isWhole ? [`${birthName}|${firstNames}|${birthDate}`] : [];
}

function identityKeys(person: Person, context: ReadingContext): readonly string[] {
  const birthDate = birthDateOf(person, context);
  return birthDate === '' ? [] : nameKeys(person).map((key) => `${key}|${birthDate}`);
}

/** By names with the address, and with the mobile. */
function contactKeys(person: Person, context: ReadingContext): readonly string[] {
  const { email, mobile } = person;
  const contacts: string[] = [];
  if (email !== undefined) contacts.push(foldText(email));
  if (mobile !== undefined) contacts.push(canonicalOf(collections.people.mobile, mobile, context));
  if (contacts.length === 0) return [];
  return nameKeys(person).flatMap((key) => contacts.map((contact) => `${key}|${contact}`));
}

/** By either name, in any order, whatever the case, the accents and the hyphens. */
function nameKeys({ birthName, usedName, firstNames }: Person): readonly string[] {
  if (firstNames === undefined) return [];
  const names = [birthName, usedName].filter((name) => name !== undefined);
  return [
    ...new Set(
      names.map((name) =>
        foldText(`${name} ${firstNames}`)
          .split(/[^\p{L}]+/u)
          .sort()
          .join(' '),
      ),
    ),
  ];
}

function birthDateOf({ birthDate }: Person, context: ReadingContext): string {
  if (birthDate === undefined || isIsoDate(birthDate)) return birthDate ?? '';
  const read = canonicalOf(collections.people.birthDate, birthDate, context);
  return isIsoDate(read) ? read : '';
}

function changesOf(held: Person, listed: Person, context: ReadingContext): readonly Change[] {
  const changes: Change[] = [];
  for (const field of FIELDS) {
    const after = field === 'establishmentIds' ? placesAfter(held, listed) : listed[field];
    if (after === undefined || isSame(field, held[field], after, context)) continue;
    // A list with one column « Nom » gives the used name: it is no other birth name.
    if (field === 'birthName' && isSame(field, held.usedName, after, context)) continue;
    changes.push({ field, after });
  }
  const fields = new Set(changes.map(({ field }) => field));
  return changes.filter(({ field }) => {
    const main = FOLLOWING[field];
    return main === undefined || fields.has(main);
  });
}

// The keys of the table are its fields.
const FIELDS = Object.keys(collections.people) as readonly PersonKey[];

/** Another place replaces the only one; someone of several places keeps them. */
function placesAfter(held: Person, listed: Person): Person['establishmentIds'] {
  const before = held.establishmentIds ?? [];
  const added = (listed.establishmentIds ?? []).filter((id) => !before.includes(id));
  if (added.length === 0) return undefined;
  return before.length > 1 ? [...before, ...added] : listed.establishmentIds;
}

function isSame(
  field: PersonKey,
  before: Person[PersonKey],
  after: Person[PersonKey],
  context: ReadingContext,
): boolean {
  if (before === after) return true;
  if (before === undefined || after === undefined) return false;
  if (typeof before !== 'string' || typeof after !== 'string') return false;
  if (COMPARED_FOLDED.includes(field)) return folded(before) === folded(after);
  const kind = collections.people[field];
  if (kind.kind !== 'date' && kind.kind !== 'phone' && kind.kind !== 'rpps') return false;
  return canonicalOf(kind, before, context) === canonicalOf(kind, after, context);
}

function folded(text: string): string {
  return foldText(text).replaceAll(/[\s'’.-]+/gu, ' ');
}
