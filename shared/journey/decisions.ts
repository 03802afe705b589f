/** Deciding for a team without a click per person: people of the same job are decided together. */
import type { Command } from '../dossier/commands';
import type { Dossier, Person } from '../dossier/schema';
import { foldText } from '../identifiers/typed-text';
import type { RegistrationPlace } from '../registration/places';
import type { PersonProposal } from '../registration/propose';
import { decideAs, proposalFor } from './proposals';

/** People with the same job title for whom the same is proposed. */
export interface JobGroup {
  readonly jobTitle: string;
  readonly people: readonly Person[];
  readonly proposal: PersonProposal;
}

/** The undecided people, job by job: the biggest groups first, then by title. */
export function undecidedByJob({ people }: Dossier): readonly JobGroup[] {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    if (person.registration !== undefined) continue;
    const key = `${foldText(person.jobTitle ?? '')}|${person.accessesHealthData ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [person]);
    else group.push(person);
  }
  return [...groups.values()]
    .flatMap((group): JobGroup[] => {
      const first = group[0];
      if (first === undefined) return [];
      return [{ jobTitle: first.jobTitle ?? '', people: group, proposal: proposalFor(first) }];
    })
    .sort(
      (a, b) => b.people.length - a.people.length || a.jobTitle.localeCompare(b.jobTitle, 'fr'),
    );
}

/** The one change that decides for a whole group. */
export function decideForAll(
  people: readonly Person[],
  place: RegistrationPlace,
  profession: string | null,
): Command {
  return {
    type: 'together',
    label: 'Lieu d’enregistrement décidé',
    commands: people.flatMap((person) => decideAs(person, place, profession)),
  };
}
