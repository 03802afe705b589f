/** People, places and gestionnaires that both sides added, each under an id of its own. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dossier, type Person, emptyDossier } from '../../shared/dossier/schema';
import { planMerge } from '../../shared/merge/merge-plan';
import { changeLines, conflictWords } from '../../shared/merge/merge-words';
import { TODAY } from '../journey/answer-sheets';
import { runs } from '../property-runs';
import { all, merged } from './versions';

const empty = emptyDossier('d', '2026-11-23T09:00:00.000Z');
const NAMES = ['Mélisse', 'Sorbier', 'Nguyễn', 'Le Goff', 'Valériane'];

/** Some of these people, each once, with answers that may differ from side to side. */
function peopleOf(mark: string): fc.Arbitrary<readonly Person[]> {
  return fc.shuffledSubarray(NAMES).chain((names) =>
    fc.tuple(
      ...names.map((birthName) =>
        fc
          .record(
            {
              jobTitle: fc.constantFrom('AES', 'IDE', 'Psychologue'),
              mobile: fc.constantFrom('0600001224', '0600001210'),
            },
            { requiredKeys: [] },
          )
          .map((answers): Person => ({
            id: `${mark}-${birthName}`,
            // Written otherwise from side to side.
            birthName: mark === 'a' ? birthName : birthName.toUpperCase(),
            firstNames: 'Camille',
            birthDate: '1985-05-20',
            ...answers,
          })),
      ),
    ),
  );
}

function withoutIds({ people }: Dossier): unknown {
  return people
    .map((person) => ({ ...person, id: '', birthName: person.birthName?.toLowerCase() ?? '' }))
    .sort((a, b) => (a.birthName < b.birthName ? -1 : 1));
}

describe('people whom both sides added', () => {
  it('are one each, in either direction, with every answer in the result or in a conflict', () => {
    fc.assert(
      fc.property(peopleOf('a'), peopleOf('b'), (ours, others) => {
        const [mine, theirs] = [
          { ...empty, people: ours },
          { ...empty, people: others },
        ];
        const here = planMerge(empty, mine, theirs, TODAY);
        const there = planMerge(empty, theirs, mine, TODAY);
        const names = new Set(
          [...ours, ...others].map(({ birthName = '' }) => birthName.toLowerCase()),
        );
        const result = merged(here, all(here, 'mine'));
        expect(result.people).toHaveLength(names.size);
        expect(withoutIds(result)).toEqual(withoutIds(merged(there, all(there, 'theirs'))));
        expect(here.conflicts).toHaveLength(there.conflicts.length);
      }),
      { numRuns: runs(200) },
    );
  });

  it('are two where their birth dates say so', () => {
    const one = { id: 'a', birthName: 'Mélisse', firstNames: 'Océane', birthDate: '1998-10-27' };
    const plan = planMerge(
      empty,
      { ...empty, people: [one] },
      { ...empty, people: [{ ...one, id: 'b', birthDate: '1961-01-02' }] },
      TODAY,
    );
    expect(merged(plan).people.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('a gestionnaire whom both sides named', () => {
  it('is one, known by whom they are, and keeps the establishments of this computer', () => {
    const plan = planMerge(
      empty,
      {
        ...empty,
        establishments: [{ id: 'e1', name: 'SSIAD', finessEg: '580990018' }],
        gestionnaires: [{ id: 'g1', whoIs: 'other', lastName: 'Fougeray', firstNames: 'Inès' }],
      },
      {
        ...empty,
        establishments: [{ id: 'e9', name: 'SSIAD Les Acacias', finessEg: '58 099 001 8' }],
        gestionnaires: [
          {
            id: 'g9',
            whoIs: 'other',
            lastName: 'FOUGERAY',
            firstNames: 'Ines Marie',
            establishmentIds: ['e9'],
          },
        ],
        documents: [{ id: 'designation', madeFrom: ['gestionnaires/g9 1f2e3d4c'] }],
      },
      TODAY,
    );
    const result = merged(plan, all(plan, 'mine'));
    expect(result.gestionnaires).toEqual([
      {
        id: 'g1',
        whoIs: 'other',
        lastName: 'Fougeray',
        firstNames: 'Inès',
        establishmentIds: ['e1'],
      },
    ]);
    expect(result.documents[0]?.madeFrom).toEqual(['gestionnaires/g1 1f2e3d4c']);
  });
});

describe('a document', () => {
  const base = {
    ...empty,
    documents: [{ id: 'f101', fingerprint: 'a', producedOn: '2026-11-01' }],
  };

  it('keeps the life it had, and what each side noted of the same version', () => {
    const noted = (fields: Partial<Dossier['documents'][number]>): Dossier => ({
      ...base,
      documents: base.documents.map((one) => ({ ...one, ...fields })),
    });
    const plan = planMerge(
      base,
      noted({ printedOn: '2026-11-02' }),
      noted({ sentOn: '2026-11-03', sentBy: 'post' }),
      TODAY,
    );
    expect(merged(plan).documents).toEqual([
      {
        ...base.documents[0],
        printedOn: '2026-11-02',
        sentOn: '2026-11-03',
        sentBy: 'post',
      },
    ]);
  });

  it('that was made anew on both sides has the life of one of them, not of both', () => {
    const plan = planMerge(
      base,
      {
        ...base,
        documents: [
          { id: 'f101', fingerprint: 'b', producedOn: '2026-11-04', sentOn: '2026-11-05' },
        ],
      },
      { ...base, documents: [{ id: 'f101', fingerprint: 'c', producedOn: '2026-11-06' }] },
      TODAY,
    );
    const [conflict] = plan.conflicts;
    if (conflict === undefined) throw new Error('No conflict');
    expect(conflictWords(plan, conflict, TODAY).values.mine).toMatch(/produit le 4 novembre 2026/u);
    expect(merged(plan, all(plan, 'theirs')).documents).toEqual([
      { id: 'f101', fingerprint: 'c', producedOn: '2026-11-06' },
    ]);
  });
});

describe('a merge in words', () => {
  it('names people and answers, and groups those who come and go', () => {
    const known = { id: 'p1', firstNames: 'Océane', birthName: 'Mélisse' };
    const base = { ...empty, people: [known] };
    const plan = planMerge(
      base,
      base,
      {
        ...base,
        organisation: { siren: '111111118' },
        people: [
          { ...known, mobile: '0600001210', jobTitle: 'IDE' },
          { id: 'p2', firstNames: 'Fanny', birthName: 'Valériane' },
          { id: 'p3', firstNames: 'Yann', birthName: 'Le Goff' },
        ],
      },
      TODAY,
    );
    expect(changeLines(plan, plan.taken)).toEqual([
      { subject: '2\u00a0professionnels ajoutés', details: ['Fanny Valériane', 'Yann Le Goff'] },
      { subject: 'Votre structure', details: ['le numéro SIREN'] },
      { subject: 'Océane Mélisse', details: ['le téléphone mobile', 'l’emploi'] },
    ]);
  });

  it('says both values of a conflict as the review would, and what removing would lose', () => {
    const known = { id: 'p1', firstNames: 'Océane', birthName: 'Mélisse', birthDate: '1998-10-27' };
    const base = { ...empty, people: [known] };
    const theirs = { ...base, people: [{ ...known, birthDate: '1998-10-28' }] };
    const dates = planMerge(
      base,
      { ...base, people: [{ ...known, birthDate: '' }] },
      theirs,
      TODAY,
    );
    expect(dates.conflicts.map((conflict) => conflictWords(dates, conflict, TODAY))).toEqual([
      {
        label: 'La date de naissance (Océane Mélisse)',
        values: { mine: 'Pas de réponse', theirs: '28 octobre 1998' },
      },
    ]);
    const removed = planMerge(base, { ...base, people: [] }, theirs, TODAY);
    expect(removed.conflicts.map((conflict) => conflictWords(removed, conflict, TODAY))).toEqual([
      {
        label: 'La fiche «\u00a0Océane Mélisse\u00a0»',
        values: {
          mine: 'Supprimer cette fiche',
          theirs: 'La garder, avec ce qui a changé depuis\u00a0: la date de naissance',
        },
      },
    ]);
  });
});
