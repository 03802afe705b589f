import { describe, expect, it } from 'vitest';
import { readDossier } from '../../shared/dossier/lenient';
import { unreadAnswers } from '../../shared/journey/unread-answers';
import { filledDossier } from './filled-dossier';

describe('answers that could not be read again', () => {
  it('are named as their questions are, with whom they are about', () => {
    const filled = filledDossier();
    const [first, second] = filled.people;
    const reading = readDossier({
      ...filled,
      representative: { ...filled.representative, card: 'carte-bleue' },
      people: [first, { ...second, sex: 'x' }],
    });
    if (!reading.ok) throw new Error('Unreadable');
    const { dossier, issues } = reading.value;
    expect(issues).toHaveLength(2);
    expect(unreadAnswers(dossier, issues)).toEqual([
      expect.stringMatching(/carte/),
      expect.stringMatching(/^le sexe de /),
    ]);
  });

  it('that have no question of their own are not named', () => {
    const lost = ['people/p7', 'people', 'people[2]', 'organisation.acceptedDoubts', 'old.answer'];
    const issues = lost.map((path) => ({ path, value: null }));
    expect(unreadAnswers(filledDossier(), issues)).toEqual([]);
  });
});
