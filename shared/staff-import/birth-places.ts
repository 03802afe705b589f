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
  const settled = new Map<string, Birth>();
  const people = staffImport.people.map((person): ImportedPerson => {
    const { birthPlace, birthCountry } = person.values;
    if (birthPlace === undefined) return person;
    const key = `${birthPlace}|${birthCountry ?? ''}`;
    const birth = settled.get(key) ?? settledBirth(birthPlace, birthCountry, index);
    settled.set(key, birth);
    return {
      ...person,
      values: { ...person.values, ...birth },
      faults: isInFrance(birth) ? withoutPlaceFaults(person) : person.faults,
    };
  });
  return { ...staffImport, people };
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
