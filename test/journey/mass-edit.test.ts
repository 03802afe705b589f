import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../shared/dossier/commands';
import { canonicalJson } from '../../shared/dossier/fingerprint';
import { type Dossier, emptyDossier } from '../../shared/dossier/schema';
import { parcoursApplies } from '../../shared/journey/diagnosis';
import { keyOf } from '../../shared/journey/journey-context';
import { massEdit, sharedQuestions } from '../../shared/journey/mass-edit';
import { progressOf } from '../../shared/journey/progress';
import { runs } from '../property-runs';
import { TODAY, goodAnswer, optionsOf } from './answer-sheets';
import { likelyDossier } from './random-dossiers';

const STAFF: Dossier = {
  ...emptyDossier('d', '2026-11-23T09:00:00.000Z'),
  establishments: [{ id: 'e1' }],
  people: [
    { id: 'a', jobTitle: 'AES', registration: 'GENR10' },
    { id: 'b', jobTitle: 'Lingère', registration: 'none' },
  ],
};

function fieldsOf(dossier: Dossier): readonly string[] {
  return sharedQuestions(dossier, dossier.people).map(({ field }) => field);
}

function edit(field: string, value: string): ReturnType<typeof massEdit> {
  const question = sharedQuestions(STAFF, STAFF.people).find((one) => one.field === field);
  if (question === undefined) throw new Error(`${field} is not shared`);
  return massEdit(STAFF, STAFF.people, question, value);
}

describe('one answer given to several people', () => {
  it('is never an identity, an address or a number', () => {
    const fields = fieldsOf(STAFF);
    for (const own of ['birthName', 'firstNames', 'birthDate', 'email', 'mobile', 'rppsNumber']) {
      expect(fields).not.toContain(own);
    }
  });

  it('is one of those asked of at least one of them', () => {
    expect(fieldsOf(STAFF)).not.toContain('establishmentIds');
    expect(fieldsOf({ ...STAFF, establishments: [{ id: 'e1' }, { id: 'e2' }] })).toContain(
      'establishmentIds',
    );
  });

  it('changes who has another answer, and leaves who is not asked', () => {
    const { changed, notAsked } = edit('portalProfession', '328');
    expect(changed.map(({ id }) => id)).toEqual(['a']);
    expect(notAsked.map(({ id }) => id)).toEqual(['b']);
    expect(edit('jobTitle', 'AES').changed.map(({ id }) => id)).toEqual(['b']);
  });

  it('names what it sets aside, and whose', () => {
    const dossier: Dossier = {
      ...STAFF,
      people: [
        { id: 'a', registration: 'GENR10', portalProfession: '328', hasRppsNumber: 'no' },
        { id: 'b', registration: 'GENR11', hasRppsNumber: 'yes', rppsNumber: '10999000010' },
        { id: 'c', registration: 'none', portalProfession: '328' },
      ],
    };
    const question = sharedQuestions(dossier, dossier.people).find(
      ({ field }) => field === 'registration',
    );
    if (question === undefined) throw new Error('The place of registration is not shared');
    const asideFor = (value: string): unknown =>
      massEdit(dossier, dossier.people, question, value).setAside.map((aside) => [
        aside.question.field,
        aside.people.map(({ id }) => id).join(''),
      ]);
    expect(asideFor('ordre')).toEqual([
      ['portalProfession', 'a'],
      ['hasRppsNumber', 'ab'],
      ['rppsNumber', 'b'],
    ]);
    expect(asideFor('GENR12')).toEqual([]);
  });

  it('sets aside what it names, and nothing else', () => {
    const asideIn = (dossier: Dossier): string[] =>
      progressOf(dossier, TODAY).steps.flatMap(({ setAside }) => setAside.map(keyOf));
    fc.assert(
      fc.property(likelyDossier, fc.nat(), fc.nat(), (dossier, pick, pickOption) => {
        // Elsewhere there is no list, and all is set aside already.
        fc.pre(parcoursApplies(dossier));
        const questions = sharedQuestions(dossier, dossier.people).filter(({ decides }) => decides);
        const question = questions[pick % Math.max(1, questions.length)];
        fc.pre(question !== undefined);
        const options = optionsOf(question, {});
        const value = options[pickOption % options.length];
        const { command, setAside } = massEdit(dossier, dossier.people, question, value);
        const before = new Set(asideIn(dossier));
        const came = asideIn(apply(dossier, command).dossier).filter((key) => !before.has(key));
        const named = setAside.flatMap((aside) =>
          aside.people.length === 0
            ? [`${aside.question.id} `]
            : aside.people.map(({ id }) => `${aside.question.id} ${id}`),
        );
        expect(named.toSorted()).toEqual(came.toSorted());
      }),
      { numRuns: runs(100) },
    );
  });

  it('is given to all who are asked, touches nothing else, and is undone in one', () => {
    fc.assert(
      fc.property(likelyDossier, fc.nat(), fc.nat(), (dossier, pick, pickOption) => {
        const questions = sharedQuestions(dossier, dossier.people);
        const question = questions[pick % Math.max(1, questions.length)];
        fc.pre(question !== undefined);
        const options = [...optionsOf(question, {}), goodAnswer(question, dossier)];
        const value = options[pickOption % options.length];
        const { command, changed, notAsked } = massEdit(dossier, dossier.people, question, value);
        const { dossier: next, inverse } = apply(dossier, command);
        next.people.forEach((person, index) => {
          const before = dossier.people[index];
          if (before === undefined) throw new Error('Somebody came');
          if (!changed.includes(before)) expect(person).toBe(before);
          else expect(person).toEqual({ ...before, [question.field]: value });
          expect(notAsked.includes(before)).toBe(!question.applies(dossier, before));
        });
        expect(canonicalJson(apply(next, inverse).dossier)).toBe(canonicalJson(dossier));
      }),
      { numRuns: runs(100) },
    );
  });
});
