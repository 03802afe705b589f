/** People the dossier already knows, proposed as the first lines of the staff: the director, the gestionnaires. */
import type { Dossier, Person } from '../dossier/schema';
import { readPhone } from '../identifiers/phone';
import { foldText } from '../identifiers/typed-text';
import { bornInFranceOf } from '../staff-import/birth-places';
import { directorAnswers, gestionnaireIdentity } from './designation';

/** A person to propose, with what is known of them. */
export interface SuggestedPerson {
  readonly key: string;
  readonly name: string;
  /** « direction », « gestionnaire RPPS+ ». */
  readonly why: string;
  readonly fields: Omit<Person, 'id'>;
}

/** Those who are named elsewhere in the dossier and not yet in the staff. */
export function suggestedPeople(dossier: Dossier): readonly SuggestedPerson[] {
  const candidates = [...director(dossier), ...gestionnaires(dossier)].map((candidate) => ({
    candidate,
    keys: nameKeys(candidate.fields),
  }));
  const known = knownAmong(dossier.people, new Set(candidates.flatMap(({ keys }) => keys)));
  const suggested: SuggestedPerson[] = [];
  for (const { candidate, keys } of candidates) {
    if (keys.some((key) => known.has(key))) continue;
    for (const key of keys) known.add(key);
    suggested.push(candidate);
  }
  return suggested;
}

/** Those of the keys that someone of the staff has. */
function knownAmong(people: readonly Person[], sought: ReadonlySet<string>): Set<string> {
  const initials = new Set([...sought].map((key) => key.charAt(0)));
  const known = new Set<string>();
  if (sought.size === 0) return known;
  for (const person of people) {
    if (!mayBegin(person.birthName, initials) && !mayBegin(person.usedName, initials)) continue;
    for (const key of nameKeys(person)) if (sought.has(key)) known.add(key);
  }
  return known;
}

/** Letters whose fold does not depend on what follows. */
const LATIN_LETTER = /^[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]/;

/** Whether a name may fold to one of these initials: folding is dear, and few of thousands begin alike. */
function mayBegin(name: string | undefined, initials: ReadonlySet<string>): boolean {
  if (name === undefined) return false;
  return !LATIN_LETTER.test(name) || initials.has(foldText(name.charAt(0)).charAt(0));
}

/** A person under each of their names: nobody says which of the two a gestionnaire's name is. */
function nameKeys({ birthName, usedName, firstNames }: Omit<Person, 'id'>): readonly string[] {
  const firstName = (firstNames ?? '').split(' ')[0] ?? '';
  return [birthName, usedName]
    .filter((name) => name !== undefined)
    .map((name) => foldText(`${name} ${firstName}`));
}

function director(dossier: Dossier): SuggestedPerson[] {
  const { civility, birthName, usedName, firstNames, birthDate, birthPlace, email, phone, role } =
    directorAnswers(dossier);
  if (birthName === undefined || firstNames === undefined) return [];
  return [
    {
      key: 'director',
      name: `${firstNames} ${usedName ?? birthName}`,
      why: 'direction',
      fields: given({
        civility,
        birthName,
        usedName,
        firstNames,
        birthDate,
        birthPlace,
        bornInFrance: birthPlace === undefined ? undefined : bornInFranceOf({ birthPlace }),
        email,
        mobile: mobileOnly(phone),
        jobTitle: role,
      }),
    },
  ];
}

function gestionnaires(dossier: Dossier): SuggestedPerson[] {
  return dossier.gestionnaires
    .filter(({ whoIs }) => whoIs === 'other')
    .flatMap((gestionnaire) => {
      const { civility, lastName, firstNames, email, phone } = gestionnaireIdentity(
        dossier,
        gestionnaire,
      );
      if (lastName === undefined || firstNames === undefined) return [];
      return [
        {
          key: gestionnaire.id,
          name: `${firstNames} ${lastName}`,
          why: 'gestionnaire RPPS+',
          // The name used at work: the birth name, compared with INSEE, is asked for.
          fields: given({
            civility,
            usedName: lastName,
            firstNames,
            email,
            mobile: mobileOnly(phone),
          }),
        },
      ];
    });
}

/** A phone, if the e-CPS can be activated with it: a landline is none. */
function mobileOnly(phone: string | undefined): string | undefined {
  const isMobile =
    phone !== undefined && readPhone(phone, { needsMobile: true }).verdict === 'valid';
  return isMobile ? phone : undefined;
}

type Partly<Fields> = { readonly [Field in keyof Fields]: Fields[Field] | undefined };

/** The fields that have a value. */
function given(fields: Partly<Omit<Person, 'id'>>): Omit<Person, 'id'> {
  // Dropping what is undefined is just what the type asks for.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
