/** From the lines of a staff list to people of the dossier. */
import type { Establishment, Person } from '../dossier/schema';
import { countryOf } from '../identifiers/countries';
import { foldText } from '../identifiers/typed-text';
import { bornInFranceOf } from './birth-places';
import { dayAndInitials, identityKey, namesOtherPlace } from './cross-checks';
import type { ImportedPerson } from './people';
import type { PersonField } from './targets';

/** People ready to enter the dossier, and the establishments the list names that the dossier has not. */
export interface PeopleToAdd {
  readonly people: readonly Person[];
  readonly unknownEstablishments: readonly string[];
  /** The lines that make each person, by its id. */
  readonly linesOf: ReadonlyMap<string, readonly number[]>;
}

/**
 * The people of these lines; lines of one person in several establishments make one person. An establishment is recognised by its name, letter case and accents
 * apart; an unknown one, or a name that two of them have, is named, so that a person can put it right.
 */
export function peopleToAdd(
  lines: readonly ImportedPerson[],
  establishments: readonly Establishment[],
  newId: () => string,
): PeopleToAdd {
  const idOf = idsByName(establishments);
  const idOfPlace = remembering((name) => idOf.get(foldText(name)));
  const people = lines.map((line) => personOf(line, idOfPlace, newId()));
  return {
    ...joined(people, lines, namesTwoPlaces(lines)),
    unknownEstablishments: unknownEstablishments(lines, establishments),
  };
}

/** Answers that are as the list gives them. */
const PLAIN_FIELDS = [
  ...(['birthName', 'usedName', 'firstNames', 'birthDate', 'birthPlace', 'email'] as const),
  ...(['mobile', 'jobTitle', 'startDate', 'endDate', 'rppsNumber'] as const),
];

/** A person while being made, field by field: merging an object for each takes ten times as long. */
type PersonDraft = { -readonly [Field in keyof Person]: Person[Field] };

function personOf(
  { values, asTyped }: ImportedPerson,
  idOfPlace: (name: string) => string | undefined,
  id: string,
): Person {
  const person: PersonDraft = { id };
  const typed: Partial<Record<PersonField, string>> = asTyped;
  for (const field of PLAIN_FIELDS) {
    const value = typed[field] ?? values[field];
    if (value !== undefined) person[field] = value;
  }
  const civility = codeOf(values.civility, ['M', 'MME']);
  if (civility !== undefined) person.civility = civility;
  const sex = codeOf(values.sex, ['F', 'M']);
  if (sex !== undefined) person.sex = sex;
  const practiceMode = codeOf(values.practiceMode, ['S', 'L', 'B', 'I']);
  if (practiceMode !== undefined) person.practiceMode = practiceMode;
  const category = codeOf(values.category, ['C', 'E', 'M']);
  if (category !== undefined) person.category = category;
  const place = values.establishment === undefined ? undefined : idOfPlace(values.establishment);
  if (place !== undefined) person.establishmentIds = [place];
  if (values.rppsNumber !== undefined) person.hasRppsNumber = 'yes';
  if (values.mobile !== undefined) person.hasOwnMobile = 'yes';
  placeBirth(person, values);
  return person;
}

function placeBirth(person: PersonDraft, values: ImportedPerson['values']): void {
  const { birthCountry } = values;
  const bornInFrance = bornInFranceOf(values);
  if (bornInFrance !== undefined) person.bornInFrance = bornInFrance;
  if (birthCountry !== undefined && bornInFrance !== 'yes') {
    person.birthCountry = countryOf(birthCountry)?.name ?? birthCountry;
  }
}

/** The establishments that the lines name and that are none of these, or two of them. */
export function unknownEstablishments(
  lines: readonly ImportedPerson[],
  establishments: readonly Establishment[],
): readonly string[] {
  const idOf = idsByName(establishments);
  return namedPlaces(lines).filter((name) => !idOf.has(foldText(name)));
}

/**
 * Whether the lines name two establishments, of the dossier or not yet, so that two lines may be one person
 * who has both.
 */
export function namesTwoPlaces(lines: readonly ImportedPerson[]): boolean {
  const named = namedPlaces(lines);
  return named.length > 1 && new Set(named.map(foldText)).size > 1;
}

/** The names of establishments in the lines, each once. */
function namedPlaces(lines: readonly ImportedPerson[]): readonly string[] {
  const named = new Set<string>();
  for (const { values } of lines) {
    if (values.establishment !== undefined) named.add(values.establishment);
  }
  return [...named];
}

/** The same answer for a name that comes back: thousands of lines name a few establishments. */
function remembering(
  find: (name: string) => string | undefined,
): (name: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (name) => {
    if (!known.has(name)) known.set(name, find(name));
    return known.get(name);
  };
}

/** One person, known by names and birth date, whom two lines name in two establishments, has both. */
function joined(
  people: readonly Person[],
  lines: readonly ImportedPerson[],
  inTwoPlaces: boolean,
): Pick<PeopleToAdd, 'people' | 'linesOf'> {
  const mayBeTwice = inTwoPlaces ? likelyTwice(lines) : new Set<ImportedPerson>();
  const byIdentity = new Map<string, number>();
  const firstLineOf = new Map<string, ImportedPerson>();
  const kept: Person[] = [];
  const linesOf = new Map<string, readonly number[]>();
  for (const [index, person] of people.entries()) {
    const listed = lines[index];
    if (listed === undefined) continue;
    const key = mayBeTwice.has(listed) ? identityKey(listed.values) : null;
    const at = key === null ? undefined : byIdentity.get(key);
    const first = at === undefined ? undefined : kept[at];
    const firstLine = first === undefined ? undefined : firstLineOf.get(first.id);
    if (at !== undefined && first !== undefined && isElsewhere(firstLine, listed)) {
      kept[at] = withPlacesOf(first, person);
      linesOf.set(first.id, [...(linesOf.get(first.id) ?? []), listed.line]);
      continue;
    }
    if (key !== null && at === undefined) byIdentity.set(key, kept.length);
    kept.push(person);
    if (key !== null) firstLineOf.set(person.id, listed);
    linesOf.set(person.id, [listed.line]);
  }
  return { people: kept, linesOf };
}

/** Lines that share the day of birth and the initials with another: folding all names is dear. */
function likelyTwice(lines: readonly ImportedPerson[]): ReadonlySet<ImportedPerson> {
  const firsts = new Map<string, ImportedPerson>();
  const found = new Set<ImportedPerson>();
  for (const line of lines) {
    const key = dayAndInitials(line);
    if (key === null) continue;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, line);
    else found.add(first).add(line);
  }
  return found;
}

/** The same test as the one that tells, of two lines, that Jalon makes one person of them. */
function isElsewhere(first: ImportedPerson | undefined, second: ImportedPerson): boolean {
  return first !== undefined && namesOtherPlace(first.values, second.values);
}

/** The first one, with the places of both that are known. */
function withPlacesOf(first: Person, second: Person): Person {
  const before = first.establishmentIds ?? [];
  const added = (second.establishmentIds ?? []).filter((id) => !before.includes(id));
  return added.length === 0 ? first : { ...first, establishmentIds: [...before, ...added] };
}

/** The id behind each name that only one establishment has. */
function idsByName(establishments: readonly Establishment[]): ReadonlyMap<string, string> {
  const named = establishments.map(({ id, name }) => [foldText(name ?? ''), id] as const);
  const names = named.map(([name]) => name);
  return new Map(named.filter(([name]) => names.indexOf(name) === names.lastIndexOf(name)));
}

/** A ticked field takes only its codes; anything else stays in the list, with its fault. */
function codeOf<const Code extends string>(
  value: string | undefined,
  codes: readonly Code[],
): Code | undefined {
  return codes.find((candidate) => candidate === value);
}
