/** What is decided and what is missing for the staff, person by person. */
import type { Dossier, Person } from '../dossier/schema';
import { type RoleCode, isRoleCode } from '../reference/roles';
import type { Todo } from './step';
import { of } from '../french/elision';
import { counted } from '../french/words';

/** The role decided for this person; `null` if registered elsewhere, nowhere, or not decided. */
export function decidedRole({ registration }: Person): RoleCode | null {
  return registration !== undefined && isRoleCode(registration) ? registration : null;
}

/** Whether the structure enters this person on the portal: decided so, hence all the portal asks is awaited. */
export function goesToPortal(person: Person): boolean {
  return decidedRole(person) !== null;
}

/** What is to be done on the portal for a person with a role. */
export type PortalAction = 'create' | 'add-situation' | 'up-to-date';

/** What is to be done on the portal; `null` if nothing is, or not yet known. */
export function portalAction(person: Person): PortalAction | null {
  if (!goesToPortal(person)) return null;
  if (person.hasRppsNumber === 'no') return 'create';
  if (person.hasRppsNumber !== 'yes') return null;
  return person.situationOnPortal === 'yes' ? 'up-to-date' : 'add-situation';
}

/** « Océane MÉLISSE », under the name used at work. */
export function personName({ firstNames, usedName, birthName }: Person): string {
  const name = [firstNames, usedName ?? birthName].filter(Boolean).join(' ');
  return name === '' ? 'Personne sans nom' : name;
}

/** « Océane MÉLISSE », « 12 personnes »: whom an action of many is about. */
export function peopleCall(people: readonly Person[]): string {
  const [only] = people;
  return people.length === 1 && only !== undefined
    ? personName(only)
    : counted(people.length, 'personne', 'personnes');
}

/** « Mme Mélisse »: how a sentence names a person. */
export function personCall(person: Person): string {
  const name = person.usedName ?? person.birthName;
  if (name === undefined) return personName(person);
  if (person.civility === undefined) return personName(person);
  return `${person.civility === 'MME' ? 'Mme' : 'M.'} ${name}`;
}

/** Establishments a person works in: the only one there is, unless said otherwise. */
export function establishmentsOf(dossier: Dossier, person: Person): readonly string[] {
  const { establishments } = dossier;
  const { establishmentIds = [] } = person;
  const chosen: string[] = [];
  // Without copies, since thousands are asked about.
  for (const { id } of establishments) if (establishmentIds.includes(id)) chosen.push(id);
  return chosen.length === 0 && establishments.length === 1
    ? establishments.map(({ id }) => id)
    : chosen;
}

/** What the staff step waits for besides answers. */
export function staffTodos({ people, staff }: Dossier): readonly Todo[] {
  const list = { step: 'staff', page: 'people' } as const;
  if (people.length === 0) {
    return [
      {
        label: 'Ajouter vos professionnels, à la main ou depuis un tableau',
        place: list,
        minutes: 10,
      },
    ];
  }
  const unknown = people.filter(
    (person) => goesToPortal(person) && person.hasRppsNumber === 'unknown',
  );
  return [
    ...unknown.map((person) => ({
      label: `Chercher le numéro RPPS ${of(personCall(person))} sur annuaire.sante.fr`,
      place: { step: 'staff', page: 'person-registration', itemId: person.id } as const,
      minutes: 3,
    })),
    ...(staff.everyoneListed === 'no'
      ? [{ label: 'Compléter la liste des professionnels', place: list, minutes: 5 }]
      : []),
  ];
}
