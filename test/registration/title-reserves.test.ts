/** A job named with a reserve: another post held, a pupil, no diploma, two jobs at once. */
import { describe, expect, it } from 'vitest';
import { placeKey } from '../../shared/registration/places';
import { proposeFromTitle } from '../../shared/registration/propose-from-title';

/** Every outcome shown, the first one first. */
function outcomesOf(title: string): readonly string[] {
  const { place, readings } = proposeFromTitle(title);
  return [placeKey(place), ...readings.map((reading) => placeKey(reading.place))];
}

describe('a profession named, another post held', () => {
  it.each([
    ['Infirmière faisant fonction d’aide-soignante', 'ordre:60', 'GENR11'],
    ['Infirmier FFAS', 'ordre:60', 'GENR11'],
    ['Infirmière diplômée hors UE sur poste aide-soignante', 'ordre:60', 'GENR11'],
    ['Médecin étranger FF infirmier', 'ordre:10', 'ordre:60'],
    ['Ergothérapeute occupant un poste d’éducatrice spécialisée', 'ars:94', 'GENR10'],
    ['Infirmière recrutée comme secrétaire', 'ordre:60', 'GENR09'],
  ])('%s: undecided between both', (title, ...places) => {
    expect(outcomesOf(title)).toEqual(['undecided', ...places]);
    expect(proposeFromTitle(title).reason).toContain('le poste occupé est un autre');
  });

  it.each([
    ['Psychologue de formation, coordinatrice', 'ars:93', 'GENR08'],
    ['Ergothérapeute sur poste de chef de service', 'ars:94', 'GENR12'],
    ['Psychologue FF directrice adjointe', 'ars:93', 'GENR12'],
    ['Infirmière en qualité de chef de service', 'ordre:60', 'GENR12'],
    ['Psychologue exerçant les fonctions de directrice', 'ars:93', 'GENR12'],
  ])('%s: a function leaves the profession, to be looked at', (title, ...places) => {
    expect(outcomesOf(title)).toEqual(places);
    expect(proposeFromTitle(title)).toMatchObject({ certainty: 'to-confirm' });
    expect(proposeFromTitle(title).reason).toContain('une autre fonction');
  });

  it.each([
    ['Infirmière sur poste de nuit', 'ordre:60'],
    ['Poste d’infirmière', 'ordre:60'],
    ['ASH sur poste de nuit', 'none'],
    ['Responsable de formation', 'none'],
    ['Chargée de formation, siège', 'none'],
  ])('%s names no other post', (title, place) => {
    expect(outcomesOf(title)[0]).toBe(place);
    expect(proposeFromTitle(title).reason).not.toContain('poste occupé');
  });
});
