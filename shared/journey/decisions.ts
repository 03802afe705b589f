/** Deciding for a team without a click per person: people of the same job are decided together. */
import type { Command } from '../dossier/commands';
import type { Dossier, Person } from '../dossier/schema';
import type { RegistrationPlace } from '../registration/places';
import type { PersonProposal } from '../registration/propose';
import { decideAs, jobKey, proposalFor } from './proposals';

/** People with the same job title for whom the same is proposed. */
export interface JobGroup {
  readonly jobTitle: string;
  readonly people: readonly Person[];
  readonly proposal: PersonProposal;
}

/** The undecided people, job by job: the biggest groups first, then by title. */
export function undecidedByJob(dossier: Pick<Dossier, 'people'>): readonly JobGroup[] {
  const groups = new Map<string, Person[]>();
  for (const person of dossier.people) {
    if (person.registration !== undefined) continue;
    const key = jobKey(person);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [person]);
    else group.push(person);
  }
  return [...groups.values()]
    .flatMap((group): JobGroup[] => {
      const first = group[0];
      if (first === undefined) return [];
      const proposal = proposalFor(dossier, first);
      return [{ jobTitle: first.jobTitle ?? '', people: group, proposal }];
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
