import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../shared/dossier/commands';
import { canonicalJson } from '../../shared/dossier/fingerprint';
import { type Dossier, type Person, emptyDossier } from '../../shared/dossier/schema';
import { decideForAll, undecidedByJob } from '../../shared/journey/decisions';
import { proposalFor } from '../../shared/journey/proposals';
import type { PersonProposal } from '../../shared/registration/propose';
import { runs } from '../property-runs';
import { after } from './random-dossiers';

const empty = emptyDossier('d', '2026-11-23T09:00:00.000Z');

function staffOf(...people: readonly Omit<Person, 'id'>[]): Dossier {
  return { ...empty, people: people.map((person, index) => ({ ...person, id: `p${index + 1}` })) };
}

function groupsOf(dossier: Dossier): string[] {
  return undecidedByJob(dossier).map(
    ({ jobTitle, people }) => `${jobTitle}: ${people.map(({ id }) => id).join(' ')}`,
  );
}

/** What is proposed, without the words, which quote the title as each has it. */
function outcomeOf({ readings, ...rest }: PersonProposal): object {
  const ways = readings.map(({ place, profession }) => ({ place, profession }));
  return { ...rest, reason: '', readings: ways };
}

const TITLES = [
  'Aide-soignante',
  'AIDE-SOIGNANTE',
  'aide soignante ',
  'Infirmière',
  'infirmiere',
  'IDE',
  'Chef de service',
  'CHEF DE SERVICE',
  '',
] as const;

const staff = fc
  .array(
    fc.record(
      {
        jobTitle: fc.constantFrom(...TITLES),
        accessesHealthData: fc.constantFrom('yes' as const, 'no' as const),
        registration: fc.constantFrom('GENR11' as const, 'none' as const),
      },
      { requiredKeys: [] },
    ),
    { maxLength: 15 },
  )
  .map((people) => staffOf(...people));

describe('the people to decide, job by job', () => {
  it('go together when their job is the same, however it is written', () => {
    const dossier = staffOf(
      { jobTitle: 'Chef de service' },
      { jobTitle: 'Aide-soignante' },
      { jobTitle: 'CHEF DE SERVICE' },
    );
    expect(groupsOf(dossier)).toEqual(['Chef de service: p1 p3', 'Aide-soignante: p2']);
  });

  it('are apart when one needs health data and the other does not', () => {
    const dossier = staffOf(
      { jobTitle: 'Psychologue', accessesHealthData: 'no' },
      { jobTitle: 'Psychologue' },
      { jobTitle: 'Psychologue', accessesHealthData: 'yes' },
    );
    expect(groupsOf(dossier)).toHaveLength(3);
  });

  it('come with the biggest groups first, then in the order of the French alphabet', () => {
    const dossier = staffOf(
      { jobTitle: 'Secrétaire' },
      { jobTitle: 'Éducateur' },
      { jobTitle: 'Veilleur' },
      { jobTitle: 'Veilleur' },
      { jobTitle: 'Directeur' },
    );
    expect(groupsOf(dossier).map((group) => group.replace(/:.*/, ''))).toEqual([
      'Veilleur',
      'Directeur',
      'Éducateur',
      'Secrétaire',
    ]);
  });

  it('are all those not decided, each in one group, and what is proposed holds for all of it', () => {
    fc.assert(
      fc.property(staff, (dossier) => {
        const groups = undecidedByJob(dossier);
        const grouped = groups.flatMap(({ people }) => people.map(({ id }) => id));
        const undecided = dossier.people.filter(({ registration }) => registration === undefined);
        expect(grouped.sort()).toEqual(undecided.map(({ id }) => id).sort());
        for (const { people, proposal } of groups) {
          for (const person of people) {
            expect(outcomeOf(proposalFor(dossier, person))).toEqual(outcomeOf(proposal));
          }
        }
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('deciding for a group', () => {
  it('decides for each of them and nobody else, and is undone in one', () => {
    fc.assert(
      fc.property(staff, (dossier) => {
        for (const { people } of undecidedByJob(dossier)) {
          const place = { kind: 'rpps-plus', role: 'GENR12' } as const;
          const { dossier: next, inverse } = apply(dossier, decideForAll(people, place, '313'));
          next.people.forEach((person, index) => {
            const before = dossier.people[index];
            if (before !== undefined && people.includes(before)) {
              expect(person).toEqual({
                ...before,
                registration: 'GENR12',
                portalProfession: '313',
              });
            } else expect(person).toBe(before);
          });
          expect(canonicalJson(apply(next, inverse).dossier)).toBe(canonicalJson(dossier));
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it('changes nothing as long as no place is chosen', () => {
    const dossier = staffOf({ jobTitle: 'Chef de service' });
    expect(after(dossier, decideForAll(dossier.people, { kind: 'undecided' }, null))).toBe(dossier);
  });
});
