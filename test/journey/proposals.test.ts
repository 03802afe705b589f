import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, setItemField } from '../../shared/dossier/commands';
import { canonicalJson } from '../../shared/dossier/fingerprint';
import { type Dossier, type Person, emptyDossier } from '../../shared/dossier/schema';
import {
  acceptSafeProposals,
  decideAs,
  hasSafeProposal,
  proposalFor,
} from '../../shared/journey/proposals';
import { isRoleCode } from '../../shared/reference/roles';
import { choiceOf, placeKey } from '../../shared/registration/places';
import { runs } from '../property-runs';
import { after } from './random-dossiers';

const empty = emptyDossier('d', '2026-11-23T09:00:00.000Z');

function staffOf(...people: readonly Omit<Person, 'id'>[]): Dossier {
  return { ...empty, people: people.map((person, index) => ({ ...person, id: `p${index + 1}` })) };
}

/** Some whose job says it all, some who are decided, some to be asked about. */
const staff = fc
  .array(
    fc.record(
      {
        jobTitle: fc.constantFrom(
          'Aide-soignante',
          'Infirmière',
          'Éducateur spécialisé',
          'Cuisinier',
          'Travailleur social',
          'Chef de service',
          'Assistante sociale',
        ),
        accessesHealthData: fc.constantFrom('yes' as const, 'no' as const),
        registration: fc.constantFrom('GENR08' as const, 'none' as const),
      },
      { requiredKeys: [] },
    ),
    { maxLength: 12 },
  )
  .map((people) => staffOf(...people));

describe('accepting the safe proposals', () => {
  it('decides the place, and on RPPS+ the profession of the portal', () => {
    const dossier = staffOf(
      { jobTitle: 'Éducateur spécialisé' },
      { jobTitle: 'Infirmière' },
      { jobTitle: 'Infirmière', accessesHealthData: 'no' },
    );
    const { people } = after(dossier, acceptSafeProposals(dossier));
    expect(
      people.map(({ registration, portalProfession }) => [registration, portalProfession]),
    ).toEqual([
      ['GENR10', '326'],
      ['ordre', undefined],
      ['none', undefined],
    ]);
  });

  it('leaves alone who is decided, and who is to be asked about', () => {
    const dossier = staffOf(
      { jobTitle: 'Infirmière', registration: 'GENR12' },
      { jobTitle: 'Travailleur social' },
      {},
    );
    expect(after(dossier, acceptSafeProposals(dossier))).toBe(dossier);
  });

  it('leaves nothing safe to accept, changes nobody else, and is undone in one', () => {
    fc.assert(
      fc.property(staff, (dossier) => {
        const { dossier: accepted, inverse } = apply(dossier, acceptSafeProposals(dossier));
        expect(accepted.people.filter((person) => hasSafeProposal(accepted, person))).toEqual([]);
        dossier.people.forEach((person, index) => {
          const next = accepted.people[index];
          if (hasSafeProposal(dossier, person)) {
            expect(next?.registration).toBe(choiceOf(proposalFor(dossier, person).place));
          } else expect(next).toBe(person);
        });
        expect(canonicalJson(apply(accepted, inverse).dossier)).toBe(canonicalJson(dossier));
      }),
      { numRuns: runs(100) },
    );
  });

  it('chooses a profession of the portal only for those whom the structure enters there', () => {
    fc.assert(
      fc.property(staff, (dossier) => {
        const { people } = after(dossier, acceptSafeProposals(dossier));
        for (const { registration, portalProfession } of people) {
          if (portalProfession !== undefined) expect(isRoleCode(registration ?? '')).toBe(true);
        }
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('a proposal', () => {
  it('follows the answers of the person', () => {
    const dossier = staffOf({ jobTitle: 'Cuisinier' });
    const told = after(dossier, setItemField('people', 'p1', 'jobTitle', 'Infirmière'));
    const placeOf = (staff: Dossier): unknown =>
      staff.people.map((person) => proposalFor(staff, person).place.kind);
    expect(placeOf(dossier)).toEqual(['none']);
    expect(placeOf(told)).toEqual(['ordre']);
    expect(placeOf(after(told, setItemField('people', 'p1', 'accessesHealthData', 'no')))).toEqual([
      'none',
    ]);
  });

  it('asks once: what was answered for a job holds for the next of the same job', () => {
    const dossier = staffOf(
      { jobTitle: 'Chef de service', registration: 'GENR08', birthName: 'Lys', firstNames: 'Zoé' },
      { jobTitle: 'CHEF DE SERVICE' },
      { jobTitle: 'Chef de service', accessesHealthData: 'no' },
    );
    const [, same, other] = dossier.people.map((person) => proposalFor(dossier, person));
    expect(same).toMatchObject({
      place: { kind: 'rpps-plus', role: 'GENR08' },
      certainty: 'safe',
      question: null,
      rule: 'decision',
      reason: 'Vous l’avez décidé ainsi pour le même emploi\u00a0: Zoé Lys.',
    });
    expect(same?.readings.map(({ place }) => placeKey(place))).toEqual(['GENR12']);
    expect(other?.rule).toBe('no-health-data');
  });

  it('asks again where the same job was decided in two ways', () => {
    const dossier = staffOf(
      { jobTitle: 'Chef de service', registration: 'GENR08' },
      { jobTitle: 'Chef de service', registration: 'GENR12' },
      { jobTitle: 'Chef de service' },
    );
    const [, , third] = dossier.people.map((person) => proposalFor(dossier, person));
    expect(third?.question).not.toBeNull();
    expect(third?.certainty).not.toBe('safe');
  });

  it('that the title makes sure is to be confirmed where the same job was decided otherwise', () => {
    const dossier = staffOf(
      { jobTitle: 'Infirmière', registration: 'GENR12', birthName: 'Lys', firstNames: 'Zoé' },
      { jobTitle: 'INFIRMIERE' },
      { jobTitle: 'Cuisinier' },
      { registration: 'GENR12' },
      {},
    );
    const [, nurse, cook, , nobody] = dossier.people.map((person) => proposalFor(dossier, person));
    expect(nurse).toMatchObject({ place: { kind: 'ordre' }, certainty: 'to-confirm' });
    expect(nurse?.question).toContain('décidé autrement pour le même emploi');
    expect(nurse?.readings.map(({ place, reason }) => [placeKey(place), reason])).toEqual([
      ['GENR12', 'Vous l’avez décidé ainsi pour le même emploi\u00a0: Zoé Lys.'],
    ]);
    expect(cook?.certainty).toBe('safe');
    expect(nobody?.place.kind).toBe('undecided');
    const { people } = after(dossier, acceptSafeProposals(dossier));
    expect(people.map(({ registration }) => registration)).toEqual([
      'GENR12',
      undefined,
      'none',
      'GENR12',
      undefined,
    ]);
  });

  it('that the title makes sure stays so where someone of the job was decided as it says', () => {
    const dossier = staffOf(
      { jobTitle: 'Infirmière', registration: 'GENR12' },
      { jobTitle: 'Infirmière', registration: 'ordre' },
      { jobTitle: 'Infirmière' },
    );
    const [, , third] = dossier.people.map((person) => proposalFor(dossier, person));
    expect(third).toMatchObject({ place: { kind: 'ordre' }, certainty: 'safe' });
  });

  it('takes the profession of the portal that was chosen for the same job, sure as the place may be', () => {
    const dossier = staffOf(
      { jobTitle: 'Éducateur spécialisé', registration: 'GENR10', portalProfession: '328' },
      { jobTitle: 'Éducateur spécialisé' },
    );
    const { people } = after(dossier, acceptSafeProposals(dossier));
    expect(people[1]).toMatchObject({ registration: 'GENR10', portalProfession: '328' });
  });

  it('that decides nothing yet leads to no change', () => {
    expect(decideAs({ id: 'p1' }, { kind: 'undecided' }, null)).toEqual([]);
  });
});
