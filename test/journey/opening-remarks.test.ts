import { describe, expect, it } from 'vitest';
import { readDossier } from '../../shared/dossier/lenient';
import { openingRemarks } from '../../shared/journey/opening-remarks';
import { filledDossier } from './filled-dossier';

describe('answers that could not be read again', () => {
  it('are named as their questions are, with whom they are about and what was there', () => {
    const filled = filledDossier();
    const [first, second] = filled.people;
    const reading = readDossier({
      ...filled,
      representative: { ...filled.representative, card: 'carte-bleue' },
      people: [first, { ...second, sex: 3 }],
    });
    if (!reading.ok) throw new Error('Unreadable');
    const { dossier, issues } = reading.value;
    const remarks = openingRemarks(dossier, [], issues);
    expect(remarks).toMatchObject([
      { fate: 'unread', before: 'carte-bleue', after: null },
      { fate: 'unread', before: '3', after: null },
    ]);
    expect(remarks[0]?.noun).toMatch(/carte/);
    expect(remarks[1]?.noun).toMatch(/^le sexe de /);
  });

  it('are said to be there even without a question of their own', () => {
    const issues = [
      { path: 'people/p7', value: undefined },
      { path: 'people', value: undefined },
      { path: 'people[2]', value: { name: 'x' } },
      { path: 'organisation.acceptedDoubts', value: 'x' },
      { path: 'old.answer', value: null },
      { path: 'hopes', value: [] },
    ];
    expect(openingRemarks(filledDossier(), [], issues).map(({ noun }) => noun)).toEqual([
      'la fiche d’un professionnel',
      'l’ordre des professionnels',
      'la fiche d’un professionnel',
      ...Array<string>(3).fill('une réponse que cette version ne connaît pas'),
    ]);
  });
});

describe('answers that were converted or set aside', () => {
  it('are named by the step that did it, with whom they are about, those converted last', () => {
    const notes = [
      {
        fate: 'converted' as const,
        path: 'people/p1.fullName',
        noun: 'le nom complet',
        before: 'Mélisse, Océane',
        after: { lastName: 'Mélisse', firstNames: 'Océane' },
      },
      {
        fate: 'set-aside' as const,
        path: 'structure.beds',
        noun: 'le nombre de lits',
        before: 45,
        after: {},
      },
    ];
    expect(openingRemarks(filledDossier(), notes, [])).toEqual([
      { fate: 'set-aside', noun: 'le nombre de lits', before: '45', after: null },
      {
        fate: 'converted',
        noun: 'le nom complet de M. Dubois',
        before: 'Mélisse, Océane',
        after: 'Mélisse Océane',
      },
    ]);
  });
});
