/** The team in figures: how many people are registered where, how far they are, and where they work. */
import type { Dossier, Person } from '../dossier/schema';
import { ROLE_CODES, shortRoleLabel } from '../reference/roles';
import { COMPLETENESS, type Completeness, completenessOf, openByPerson } from './person-needs';
import type { Progress } from './progress';
import { establishmentsOf } from './staffing';

/** Places of registration as decided, « to-decide » first. */
export const TEAM_PLACES = ['to-decide', ...ROLE_CODES, 'ordre', 'ars', 'none'] as const;
/** One of them. */
export type TeamPlace = (typeof TEAM_PLACES)[number];

/** Where a person stands. */
export function teamPlaceOf({ registration }: Person): TeamPlace {
  return registration ?? 'to-decide';
}

/** What a place is called in lists and documents. */
export function teamPlaceLabel(place: TeamPlace): string {
  switch (place) {
    case 'to-decide':
      return 'À décider';
    case 'ordre':
      return 'Par leur ordre professionnel';
    case 'ars':
      return 'Par l’agence régionale de santé (ARS)';
    case 'none':
      return 'Nulle part : pas d’accès à des données de santé';
    default:
      return `RPPS+ : ${shortRoleLabel(place).toLowerCase()}`;
  }
}

/** Where one person is registered, once decided: « Par son ordre professionnel ». */
export function personPlaceLabel(person: Person): string {
  const place = teamPlaceOf(person);
  return place === 'ordre' ? 'Par son ordre professionnel' : teamPlaceLabel(place);
}

/** One figure of a picture. */
export interface TeamCount {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** The team counted one way. */
export interface TeamPicture {
  readonly title: string;
  /** What the figures are about: the head of their column. */
  readonly about: string;
  /** Only what someone is counted in. */
  readonly counts: readonly TeamCount[];
}

const COMPLETENESS_WORDS: Readonly<Record<Completeness, string>> = {
  undecided: 'À décider',
  lacking: 'À compléter',
  complete: 'Complet',
};

/** The team by place of registration, by what is left to do and, if there are several, by establishment. */
export function teamPictures(dossier: Dossier, progress: Progress): readonly TeamPicture[] {
  const { people, establishments } = dossier;
  if (people.length === 0) return [];
  const open = openByPerson(progress);
  return [
    {
      title: 'Par lieu d’enregistrement',
      about: 'Enregistrement',
      counts: countBy(people, teamPlaceOf, TEAM_PLACES, teamPlaceLabel),
    },
    {
      title: 'Par avancement',
      about: 'Avancement',
      counts: countBy(
        people,
        (person) => completenessOf(person, open.get(person.id)),
        COMPLETENESS,
        (key) => COMPLETENESS_WORDS[key],
      ),
    },
    ...(establishments.length < 2 ? [] : [byEstablishment(dossier)]),
  ];
}

/** Someone of several establishments counts in each. */
function byEstablishment(dossier: Dossier): TeamPicture {
  const { people, establishments } = dossier;
  const names = new Map(establishments.map(({ id, name }) => [id, name]));
  return {
    title: 'Par établissement',
    about: 'Établissement',
    counts: countBy(
      people,
      (person) => {
        const ids = establishmentsOf(dossier, person);
        return ids.length === 0 ? [NOWHERE] : ids;
      },
      [NOWHERE, ...names.keys()],
      (id) => (id === NOWHERE ? 'À indiquer' : (names.get(id) ?? 'Établissement sans nom')),
    ),
  };
}
const NOWHERE = '';

function countBy<Key extends string>(
  people: readonly Person[],
  keysOf: (person: Person) => Key | readonly Key[],
  order: readonly Key[],
  labelOf: (key: Key) => string,
): readonly TeamCount[] {
  const counts = new Map<Key, number>();
  const count = (key: Key): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const person of people) {
    const keys = keysOf(person);
    if (typeof keys === 'string') count(keys);
    else keys.forEach(count);
  }
  return order.flatMap((key) => {
    const found = counts.get(key);
    return found === undefined ? [] : [{ key, label: labelOf(key), count: found }];
  });
}
