import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendItems, setAnswer, setItemField } from '../../shared/dossier/commands';
import { readDossier } from '../../shared/dossier/lenient';
import { type Dossier, type Person, emptyDossier } from '../../shared/dossier/schema';
import { personName } from '../../shared/journey/staffing';
import { suggestedPeople } from '../../shared/journey/suggested-people';
import { runs } from '../property-runs';
import { branches, filledDossier } from './filled-dossier';
import { after, likelyDossier } from './random-dossiers';

const empty = emptyDossier('d', '2026-11-23T09:00:00.000Z');

function namesIn(dossier: Dossier): string[] {
  return suggestedPeople(dossier).map(({ name, why }) => `${name}, ${why}`);
}

function withPerson(dossier: Dossier, person: Omit<Person, 'id'>): Dossier {
  return after(
    dossier,
    appendItems(dossier, 'people', [{ ...person, id: `p${dossier.people.length + 1}` }]),
  );
}

/** The dossier with everyone who is proposed, as if a person had added them all. */
function withAllAdded(dossier: Dossier): Dossier {
  const people = suggestedPeople(dossier).map(({ fields }, index) => ({
    ...fields,
    id: `s${index}`,
  }));
  return after(dossier, appendItems(dossier, 'people', people));
}

describe('the first lines of the staff', () => {
  it('are the director and the gestionnaires', () => {
    const dossier = filledDossier({ ...branches['director'], 'representative.usedName': 'Aulne' });
    expect(namesIn(dossier)).toEqual([
      'Camille Anne Aulne, direction',
      'Inès Fougeray, gestionnaire RPPS+',
    ]);
  });

  it('are the director, not the president who represents the structure', () => {
    const dossier = filledDossier({
      ...branches['president with a card'],
      'director.usedName': 'Aubépin',
    });
    expect(namesIn(dossier)[0]).toBe('Dominique Aubépin, direction');
  });

  it('bring along what is known of the person, and nothing that is not', () => {
    const director = after(
      empty,
      setAnswer('representative', 'directorIsRepresentative', 'yes'),
      setAnswer('representative', 'birthName', 'Sorbier'),
      setAnswer('representative', 'firstNames', 'Camille Anne'),
      setAnswer('representative', 'birthDate', '1971-03-14'),
      setAnswer('representative', 'role', 'Directrice'),
    );
    expect(suggestedPeople(director).map(({ fields }) => fields)).toStrictEqual([
      {
        birthName: 'Sorbier',
        firstNames: 'Camille Anne',
        birthDate: '1971-03-14',
        jobTitle: 'Directrice',
      },
    ]);
  });

  it('give a gestionnaire’s name as the one used at work: the birth name is asked for', () => {
    const dossier = filledDossier({ ...branches['director'], 'gestionnaires.lastName': 'Aulne' });
    const gestionnaire = suggestedPeople(dossier).find(({ why }) => why === 'gestionnaire RPPS+');
    expect(gestionnaire?.fields).toMatchObject({ usedName: 'Aulne', firstNames: 'Inès' });
    expect(gestionnaire?.fields.birthName).toBeUndefined();
    expect(personName({ id: 'p', ...gestionnaire?.fields })).toBe('Inès Aulne');
  });

  it('know a gestionnaire of the staff under either name', () => {
    const dossier = filledDossier(branches['director']);
    const names = { birthName: 'Fougeray', usedName: 'Aulne', firstNames: 'Inès' };
    for (const person of [names, { ...names, birthName: 'Aulne', usedName: 'Fougeray' }]) {
      expect(suggestedPeople(withPerson(dossier, person)).map(({ why }) => why)).toEqual([
        'direction',
      ]);
    }
  });

  it.each([
    ['+33600001234', '+33600001234'],
    ['+262692001234', '+262692001234'],
    ['+33386001234', undefined],
    ['06 00', undefined],
  ])('bring a professional phone only if it is a mobile: %s', (phone, mobile) => {
    const dossier = after(
      filledDossier(branches['director']),
      setAnswer('representative', 'phone', phone),
      setItemField('gestionnaires', 'g1', 'phone', phone),
    );
    expect(suggestedPeople(dossier).map(({ fields }) => fields.mobile)).toEqual([mobile, mobile]);
  });

  it.each([
    ['Nevers (58194)', 'yes'],
    ['Nevers', undefined],
    ['Bruxelles (Belgique)', undefined],
  ])('say born in France where the commune has its code: %s', (birthPlace, bornInFrance) => {
    const dossier = after(
      filledDossier(branches['director']),
      setAnswer('representative', 'birthPlace', birthPlace),
    );
    expect(suggestedPeople(dossier)[0]?.fields).toMatchObject({ birthPlace });
    expect(suggestedPeople(dossier)[0]?.fields.bornInFrance).toBe(bornInFrance);
  });

  it('are nobody as long as nobody is named in full', () => {
    expect(suggestedPeople(empty)).toEqual([]);
    const halfNamed = after(
      empty,
      setAnswer('representative', 'birthName', 'Sorbier'),
      appendItems(empty, 'gestionnaires', [{ id: 'g1', whoIs: 'other', firstNames: 'Inès' }]),
    );
    expect(suggestedPeople(halfNamed)).toEqual([]);
  });

  it('leave out who is in the staff already, however their name is written', () => {
    const dossier = filledDossier({ ...branches['director'], 'representative.usedName': 'Aulne' });
    const inStaff = withPerson(dossier, { birthName: 'FOUGERAY', firstNames: 'ines marie' });
    expect(namesIn(inStaff)).toEqual(['Camille Anne Aulne, direction']);
    const underUsedName = withPerson(inStaff, {
      birthName: 'Sorbier',
      usedName: 'Aulne',
      firstNames: 'Camille',
    });
    expect(namesIn(underUsedName)).toEqual([]);
  });

  it.each([
    ['Étienne', 'ETIENNE'],
    ['Œuvrard', 'oeuvrard'],
    ['Ðorđević', 'Dordevic'],
    ['’t Hooft', "'T HOOFT"],
    ['\u200bMélisse', 'MELISSE'],
    ['Élan', ' E\u0301lan'],
  ])('leave out « %s » who is « %s » in the staff', (lastName, birthName) => {
    const dossier = after(
      filledDossier(branches['director']),
      setItemField('gestionnaires', 'g1', 'lastName', lastName),
    );
    expect(suggestedPeople(dossier)).toHaveLength(2);
    expect(suggestedPeople(withPerson(dossier, { birthName, firstNames: 'Inès' }))).toHaveLength(1);
    expect(suggestedPeople(withPerson(dossier, { birthName, firstNames: 'Anne' }))).toHaveLength(2);
  });

  it('name the director once, who is gestionnaire too', () => {
    const dossier = filledDossier({ ...branches['director'], 'gestionnaires.whoIs': 'director' });
    expect(suggestedPeople(dossier).map(({ why }) => why)).toEqual(['direction']);
    const typedAgain = after(
      dossier,
      setAnswer('representative', 'usedName', undefined),
      setItemField('gestionnaires', 'g1', 'whoIs', 'other'),
      setItemField('gestionnaires', 'g1', 'lastName', 'sorbier'),
      setItemField('gestionnaires', 'g1', 'firstNames', 'Camille'),
    );
    expect(suggestedPeople(typedAgain).map(({ why }) => why)).toEqual(['direction']);
  });

  it('are no longer proposed once added, and can be kept, in any dossier', () => {
    fc.assert(
      fc.property(likelyDossier, (dossier) => {
        const added = withAllAdded(dossier);
        expect(suggestedPeople(added)).toEqual([]);
        expect(readDossier(JSON.parse(JSON.stringify(added)))).toEqual({
          ok: true,
          value: { dossier: added, issues: [] },
        });
      }),
      { numRuns: runs(50) },
    );
  });
});
