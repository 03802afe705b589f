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
    ['Diplôme d’infirmière, poste de secrétaire', 'ordre:60', 'GENR09'],
    ['Titulaire du diplôme d’infirmier, animatrice', 'ordre:60', 'GENR10'],
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

describe('a learner’s word behind the job', () => {
  it.each([
    ['Infirmière élève', 'ordre:60'],
    ['Kinésithérapeute étudiant', 'ordre:70'],
    ['Psychologue apprentie', 'ars:93'],
    ['Infirmière 2e année', 'ordre:60'],
    ['Ergothérapeute en stage', 'ars:94'],
    ['Orthophoniste en contrat de professionnalisation', 'ars:91'],
  ])('%s is not yet on any register', (title, later) => {
    expect(outcomesOf(title)).toEqual(['undecided', later]);
    expect(proposeFromTitle(title).reason).toContain('en formation');
  });

  it.each([
    'Médecin stagiaire',
    'Ergothérapeute stagiaire',
    'Orthophoniste stagiaire',
    'Psychologue (stagiaire)',
    'Assistante sociale stagiaire',
    'Infirmier diplômé d’État stagiaire',
    'Éducateur spécialisé stagiaire',
  ])('%s: a trainee, or a civil servant not yet confirmed', (title) => {
    const { certainty, reason, question } = proposeFromTitle(title);
    expect(certainty).toBe('to-confirm');
    expect(reason).toContain('fonctionnaire pas encore titularisé');
    expect(question).not.toBeNull();
  });

  it.each(['Infirmière des élèves', 'Infirmière', 'Assistante sociale du lycée'])(
    '%s is no learner',
    (title) => {
      expect(proposeFromTitle(title).certainty).toBe('safe');
    },
  );
});

describe('a title that says the diploma is missing', () => {
  it.each([
    ['Assistant social (diplôme non obtenu)', 'ars:41', 'GENR10'],
    ['Psychologue sans titre', 'ars:93', 'GENR11'],
    ['Infirmière non diplômée', 'ordre:60', 'GENR11'],
    ['Infirmier non diplômé(e)', 'ordre:60', 'GENR11'],
    ['Infirmière sans DE', 'ordre:60', 'GENR11'],
    ['Psychologue pas encore inscrite', 'ars:93', 'GENR11'],
    ['Ergothérapeute en attente de diplôme', 'ars:94', 'GENR11'],
    ['Kiné à diplôme étranger', 'ordre:70', 'GENR11'],
  ])('%s is undecided', (title, ...places) => {
    expect(outcomesOf(title)).toEqual(['undecided', ...places]);
    expect(proposeFromTitle(title).reason).toContain('sans diplôme reconnu');
  });

  it('keeps the role of a job for RPPS+, without its portal profession', () => {
    expect(outcomesOf('Éducateur spécialisé non titulaire du diplôme')).toEqual(['GENR10']);
    expect(proposeFromTitle('Éducateur spécialisé non titulaire du diplôme')).toMatchObject({
      profession: null,
      certainty: 'to-confirm',
    });
  });

  it.each(['Non infirmier', 'Non-psychologue', 'Pas infirmière'])(
    '%s says only what the person is not',
    (title) => {
      expect(outcomesOf(title)).toEqual(['undecided']);
      expect(proposeFromTitle(title).reason).toContain('n’est pas');
    },
  );

  it.each([
    ['Infirmière non titulaire', 'ordre:60'],
    ['Infirmière Pas-de-Calais', 'ordre:60'],
    ['Aide à domicile non qualifiée', 'GENR10'],
    ['Ouvrier non qualifié', 'none'],
  ])('%s denies nothing of the job', (title, place) => {
    expect(outcomesOf(title)[0]).toBe(place);
  });
});

describe('two jobs that are not registered in the same place', () => {
  it.each([
    ['Infirmière et psychologue', 'ordre:60', 'ars:93'],
    ['Infirmière + psychologue', 'ordre:60', 'ars:93'],
    ['Infirmière, psychologue', 'ordre:60', 'ars:93'],
    ['Psychomotricienne et kiné', 'ars:96', 'ordre:70'],
    ['Éducateur spécialisé et psychologue', 'GENR10', 'ars:93'],
    ['Infirmière & aide-soignante', 'ordre:60', 'GENR11'],
    ['Lingère/AS', 'none', 'GENR11', 'ars:41'],
  ])('%s is undecided between both', (title, ...places) => {
    const { place, readings, question } = proposeFromTitle(title);
    expect(place.kind).toBe('undecided');
    expect(new Set(readings.map((reading) => placeKey(reading.place)))).toEqual(new Set(places));
    expect(question).not.toBeNull();
  });

  it.each([
    ['Psychologue et cheffe de service', 'ars:93'],
    ['Infirmière et directrice', 'ordre:60'],
    ['Orthophoniste et psychologue', 'ars:91'],
  ])('%s is to be looked at', (title, place) => {
    expect(outcomesOf(title)[0]).toBe(place);
    expect(proposeFromTitle(title).certainty).toBe('to-confirm');
  });

  it.each([
    ['Kinésithérapeute et ostéopathe', 'ordre:70'],
    ['Pédicure et podologue', 'ordre:80'],
    ['Conseillère en économie sociale et familiale', 'GENR10'],
  ])('%s is one job', (title, place) => {
    expect(outcomesOf(title)).toEqual([place]);
    expect(proposeFromTitle(title).certainty).toBe('safe');
  });
});

describe('a profession that may be held no more, or beside another job', () => {
  it.each([
    ['Infirmière reclassée secrétaire', 'undecided'],
    ['Infirmière reconvertie en animatrice', 'undecided'],
    ['Psychologue remplaçant le directeur', 'ars:93'],
    ['Psychologue, directrice par intérim', 'ars:93'],
    ['Médecin retraité', 'ordre:10'],
    ['Infirmière radiée', 'ordre:60'],
    ['Assistante sociale non exerçante', 'ars:41'],
    ['Psychologue (master 2)', 'ars:93'],
    ['Infirmière-secrétaire', 'ordre:60'],
    ['Psychologue éducatrice', 'ars:93'],
    ['Audioprothésiste assistant', 'ars:26'],
    ['Infirmier 1A', 'ordre:60'],
    ['Titulaire du diplôme d’infirmier', 'ordre:60'],
    ['Diplôme d’État d’infirmier', 'ordre:60'],
    ['Animatrice (diplôme d’infirmière)', 'GENR10'],
  ])('%s is never sure', (title, place) => {
    expect(outcomesOf(title)[0]).toBe(place);
    expect(proposeFromTitle(title).certainty).not.toBe('safe');
  });

  it('a maison de retraite retires nobody', () => {
    expect(proposeFromTitle('Infirmière en maison de retraite').certainty).toBe('safe');
  });

  it.each(['Infirmière, poste de nuit', 'Infirmière diplômée d’État, nuit', 'Assistant dentaire'])(
    '%s stays sure',
    (title) => {
      expect(proposeFromTitle(title).certainty).toBe('safe');
    },
  );
});
