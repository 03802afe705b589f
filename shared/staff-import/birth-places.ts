/** Birth places of a staff list: the commune with its code where the text can mean one only. */
import type { CommuneIndex } from '../identifiers/commune-index';
import { communeText, namedCommuneOf } from '../identifiers/communes';
import { countryOf, placeAbroadOf } from '../identifiers/countries';
import { matchCommune } from '../identifiers/match-commune';
import { placeWords } from '../identifiers/place-words';
import type { StaffImport } from './import-staff';
import type { ImportedPerson } from './people';

/** What a list says of a birth. */
type Birth = Pick<ImportedPerson['values'], 'birthPlace' | 'birthCountry'>;

/** Whether a list names any birth place: without one the communes are not needed. */
export function namesBirthPlaces({ people }: StaffImport): boolean {
  return people.some(({ values }) => values.birthPlace !== undefined);
}

/**
 * The list with its birth places settled: « NEVERS » becomes « Nevers (58194) », « ALGER (ALGERIE) » a
 * town and a country. What may mean two communes, or none, stays as it is written.
 */
export function settleBirthPlaces(staffImport: StaffImport, index: CommuneIndex): StaffImport {
  const births = new Map<string, ReadBirth>();
  const people = staffImport.people.map((person): ImportedPerson => {
    const { birthPlace, birthCountry } = person.values;
    if (birthPlace === undefined) return person;
    // The texts are tidy: they hold no line end.
    const key = birthCountry === undefined ? birthPlace : `${birthPlace}\n${birthCountry}`;
    const known = births.get(key);
    const birth = known ?? readBirth(birthPlace, birthCountry, index);
    if (known === undefined) births.set(key, birth);
    return settled(person, birth);
  });
  return { ...staffImport, people };
}

/** What a birth comes to: the same for all who have its place and country. */
interface ReadBirth {
  readonly birth: Birth;
  readonly isChanged: boolean;
  readonly isInFrance: boolean;
}

function readBirth(place: string, country: string | undefined, index: CommuneIndex): ReadBirth {
  const birth = settledBirth(place, country, index);
  const isChanged = birth.birthPlace !== place || (birth.birthCountry ?? country) !== country;
  return { birth, isChanged, isInFrance: isInFrance(birth) };
}

function settled(
  person: ImportedPerson,
  { birth, isChanged, isInFrance: isFrench }: ReadBirth,
): ImportedPerson {
  const { line, values, asTyped, faults, importable } = person;
  if (!isChanged && faults.length === 0) return person;
  const placed = isChanged ? { ...values, ...birth } : values;
  const remarks = isFrench && faults.length > 0 ? withoutPlaceFaults(person) : faults;
  return { line, values: placed, asTyped, faults: remarks, importable };
}

function settledBirth(place: string, country: string | undefined, index: CommuneIndex): Birth {
  const named = country === undefined ? null : countryOf(country);
  if (country !== undefined && named?.isFrance !== true) return { birthPlace: place };
  const commune =
    matchCommune(index, place, { isInFrance: named !== null }) ??
    // « LA REUNION » in the column of countries says which Saint-Denis it is.
    (named === null ? null : matchCommune(index, `${place}, ${named.name}`));
  if (commune !== null) return { birthPlace: communeText(commune) };
  if (named !== null) return { birthPlace: place };
  const abroad = placeAbroadOf(place);
  if (abroad !== null) return { birthPlace: abroad.town, birthCountry: abroad.country };
  const only = index.rowsByName.has(placeWords(place)) ? null : countryOf(place);
  return { birthPlace: place, ...(only?.isFrance === false ? { birthCountry: only.name } : {}) };
}

/** A number that turned out to be the code of a commune needs no remark any more. */
function withoutPlaceFaults({ faults }: ImportedPerson): ImportedPerson['faults'] {
  return faults.filter(({ target }) => target !== 'birthPlace');
}

function isInFrance({ birthPlace }: Birth): boolean {
  return birthPlace !== undefined && namedCommuneOf(birthPlace) !== null;
}

/**
 * Whether a list says that a person was born in France: by the country, or by a commune with its code;
 * `undefined` where it does not say.
 */
export function bornInFranceOf(birth: Birth): 'yes' | 'no' | undefined {
  const country = birth.birthCountry === undefined ? null : countryOf(birth.birthCountry);
  if (country !== null) return country.isFrance ? 'yes' : 'no';
  return birth.birthCountry === undefined && isInFrance(birth) ? 'yes' : undefined;
}
