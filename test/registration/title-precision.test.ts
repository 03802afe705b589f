/** Abbreviations, and words that make another job of the one they stand beside. */
import { describe, expect, it } from 'vitest';
import { placeKey } from '../../shared/registration/places';
import { proposeFromTitle } from '../../shared/registration/propose-from-title';

function outcomesOf(title: string): readonly string[] {
  const { place, readings } = proposeFromTitle(title);
  return [placeKey(place), ...readings.map((reading) => placeKey(reading.place))];
}

describe('an abbreviation with one plausible meaning', () => {
  it.each([
    ['Ed tech spé', 'GENR10', '327'],
    ['Ed. technique spécialisé', 'GENR10', '327'],
    ['Educ tech spé', 'GENR10', '327'],
    ['Ed. sp.', 'GENR10', '326'],
    ['Educ sp', 'GENR10', '326'],
    ['Aide a dom', 'GENR10', '372'],
    ['Veil. nuit', 'GENR10', '367'],
    ['Directr. adj.', 'GENR12', null],
    ['Psychomotr.', 'ars:96', null],
    ['ISG', 'ordre:60', null],
    ['ISGS', 'ordre:60', null],
  ])('%s', (title, place, profession) => {
    expect(outcomesOf(title)[0]).toBe(place);
    expect(proposeFromTitle(title).profession).toBe(profession);
  });

  it.each([
    ['Ass. de dir.', 'GENR09'],
    ['Ass dir', 'GENR09'],
    ['Ass RH', 'none'],
    ['ASS', 'ars:41'],
  ])('%s: « ASS » is never sure', (title, place) => {
    expect(outcomesOf(title)).toContain(place);
    expect(outcomesOf(title)).toContain('ars:41');
    expect(proposeFromTitle(title).certainty).toBe('to-confirm');
  });
});

describe('a word that makes another job of it', () => {
  it.each([
    ['Sage-femme de ménage', 'ordre:50'],
    ['Technicien de laboratoire photo', 'ars:86'],
    ['Ostéopathe animalier', 'ars:71'],
  ])('%s: asked rather than sent to the profession', (title, profession) => {
    expect(outcomesOf(title)).toEqual(['undecided', profession]);
  });

  it('an éducateur of dogs accompanies nobody, until told otherwise', () => {
    expect(outcomesOf('Éducateur de chiens guides')).toEqual(['none', 'GENR10']);
    expect(outcomesOf('Éducateur spécialisé, chien d’assistance')).toContain('GENR10');
  });

  it('« orthopédiste » may be a surgeon', () => {
    expect(outcomesOf('Orthopédiste')).toEqual(['ars:83', 'ordre:10']);
    expect(proposeFromTitle('Orthopédiste').certainty).toBe('to-confirm');
    expect(proposeFromTitle('Orthopédiste-orthésiste').certainty).toBe('safe');
  });

  it('who manages the lodging of persons and a kitchen is asked which', () => {
    expect(outcomesOf('Responsable hébergement et restauration')).toEqual(['GENR12', 'none']);
    expect(outcomesOf('Responsable restauration')).toEqual(['none']);
    expect(outcomesOf('Chef de cuisine, foyer d’hébergement')).toEqual(['none']);
  });
});

describe('a word written as it sounds', () => {
  it.each([
    ['Secraitaire', 'GENR09'],
    ['Infirmiaire', 'ordre:60'],
    ['Psicologue', 'ars:93'],
    ['Ortofoniste', 'ars:91'],
  ])('%s is understood, to be looked at', (title, place) => {
    expect(outcomesOf(title)).toEqual([place]);
    expect(proposeFromTitle(title).certainty).toBe('to-confirm');
  });
});

it('an analysis is not always of a medical laboratory', () => {
  expect(proposeFromTitle('Technicien d’analyse financière').certainty).toBe('to-confirm');
  expect(proposeFromTitle('Technicien de laboratoire d’analyses').certainty).toBe('safe');
});
