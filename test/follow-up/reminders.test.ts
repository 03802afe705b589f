import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, setAnswer } from '../../shared/dossier/commands';
import { type Dossier, type Person, emptyDossier } from '../../shared/dossier/schema';
import { type ReminderKind, isDue, reminders } from '../../shared/follow-up/reminders';
import { isIsoDate } from '../../shared/identifiers/dates';
import { personName } from '../../shared/journey/staffing';
import { findPage, pageApplies } from '../../shared/journey/steps';
import { filledDossier } from '../journey/filled-dossier';
import { likelyDossier } from '../journey/random-dossiers';
import { runs } from '../property-runs';

const TODAY = '2026-11-23';
/** The example with nothing followed yet. */
const before: Dossier = {
  ...filledDossier({ 'people.hasRppsNumber': 'no' }),
  followUp: {},
  habilitation: {},
  people: [],
};

function registered(fields: Partial<Person>, id = 'p1'): Person {
  return { id, registration: 'GENR11', hasRppsNumber: 'no', ...fields };
}

function dueOf(dossier: Dossier): Partial<Record<ReminderKind, string>> {
  return Object.fromEntries(reminders(dossier, TODAY).map(({ kind, due }) => [kind, due]));
}

describe('the reminders', () => {
  it('are none before anything was sent or entered', () => {
    expect(reminders(emptyDossier('d', '2026-11-23T09:00:00.000Z'), TODAY)).toEqual([]);
    expect(reminders(before, TODAY)).toEqual([]);
  });

  it('ask after what was sent, until the answer is noted', () => {
    const ordered = apply(before, setAnswer('followUp', 'cardOrderedOn', '2026-11-02')).dossier;
    expect(dueOf(ordered)).toEqual({ card: '2026-11-16' });
    const received = apply(ordered, setAnswer('followUp', 'cardReceivedOn', '2026-11-20')).dossier;
    expect(dueOf(received)).toEqual({});
    const requested = { ...before, habilitation: { requestSentOn: '2026-11-20' } };
    expect(dueOf(requested)).toEqual({ habilitation: '2026-12-04' });
  });

  it('follow a person from the number to the e-CPS', () => {
    const entered = { ...before, people: [registered({ enteredOn: '2026-11-20' })] };
    expect(dueOf(entered)).toEqual({ number: '2026-11-21', 'yearly-review': '2027-11-20' });
    const numbered = registered({ enteredOn: '2026-11-20', numberReceivedOn: '2026-11-22' });
    expect(dueOf({ ...before, people: [numbered] })).toMatchObject({ ecps: '2026-11-24' });
  });

  it('count those of one day together, and name nobody', () => {
    const people = ['p1', 'p2', 'p3'].map((id) =>
      registered({ enteredOn: '2026-11-20', birthName: 'Mélisse' }, id),
    );
    const [reminder] = reminders({ ...before, people }, TODAY);
    expect(reminder?.label).toContain('3\u00a0personnes');
    expect(JSON.stringify(reminder)).not.toContain('Mélisse');
  });

  it('count the e-CPS from the entry where the day of the number is not noted', () => {
    const unnoted = registered({ enteredOn: '2026-11-02', receivedRppsNumber: '10999000010' });
    const known = registered({ enteredOn: '2026-11-02', hasRppsNumber: 'yes' });
    for (const person of [unnoted, known]) {
      expect(dueOf({ ...before, people: [person] })).toMatchObject({ ecps: '2026-11-02' });
    }
  });

  it('ask to close leavers from their last day on', () => {
    const leaver = registered({ enteredOn: '2026-10-20', endDate: '2026-12-31' });
    const [leaving] = reminders({ ...before, people: [leaver] }, TODAY).filter(
      ({ kind }) => kind === 'leavers',
    );
    expect(leaving?.due).toBe('2026-12-31');
    expect(leaving && isDue(leaving, TODAY)).toBe(false);
    expect(leaving && isDue(leaving, '2026-12-31')).toBe(true);
    const closed = { ...leaver, closedOn: '2026-11-22' };
    expect(dueOf({ ...before, people: [closed] })).not.toHaveProperty('leavers');
  });

  it('come back a year after the list was gone through', () => {
    const people = [registered({ enteredOn: '2025-01-10' })];
    const reviewed = { ...before, people, followUp: { staffReviewedOn: '2026-03-01' } };
    expect(dueOf(reviewed)).toMatchObject({ 'yearly-review': '2027-03-01' });
    const [review] = reminders(reviewed, TODAY).filter(({ kind }) => kind === 'yearly-review');
    expect(review?.place).toEqual({ step: 'staff', page: 'import' });
  });

  it('propose to erase once nobody waits for anything', () => {
    const done = registered({ enteredOn: '2026-11-02', ecpsActivatedOn: '2026-11-10' });
    const waiting = registered({ enteredOn: '2026-11-02' }, 'p2');
    expect(dueOf({ ...before, people: [done] })).toMatchObject({ erasure: '2027-05-10' });
    expect(dueOf({ ...before, people: [done, waiting] })).not.toHaveProperty('erasure');
  });

  it('have a day that exists, an open page and no name, whatever the dossier', () => {
    fc.assert(
      fc.property(likelyDossier, (dossier) => {
        const all = reminders(dossier, TODAY);
        const days = all.map(({ due }) => due);
        expect(days).toEqual([...days].sort());
        for (const { due, place, label, detail } of all) {
          expect(isIsoDate(due)).toBe(true);
          const located = findPage(place);
          expect(located !== null && pageApplies(dossier, located)).toBe(true);
          for (const person of dossier.people.filter(
            ({ birthName = '' }) => birthName.length > 3,
          )) {
            expect(`${label} ${detail}`).not.toContain(personName(person));
          }
        }
        const keys = all.map(({ kind, due }) => `${kind} ${due}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: runs(100) },
    );
  });
});
