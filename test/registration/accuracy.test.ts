import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outcomeName, professionOf } from '../../scripts/staff/classification';
import { proposeFromTitle } from '../../shared/registration/propose-from-title';
import { misses, readLabelledTitles } from './labelled-titles';

const PROJECT = join(import.meta.dirname, '../..');
const FIXTURES = join(import.meta.dirname, 'fixtures');

const lists = [
  { name: 'the shipped sample', path: join(PROJECT, 'assets/samples/titles.csv') },
  { name: 'titles of the sector', path: join(FIXTURES, 'titles-by-sector.csv') },
  { name: 'titles as people type them', path: join(FIXTURES, 'titles-as-typed.csv') },
  { name: 'titles of catalogues', path: join(FIXTURES, 'titles-from-catalogues.csv') },
  { name: 'titles of the ROME', path: join(FIXTURES, 'titles-rome.csv') },
  { name: 'titles by difficulty', path: join(FIXTURES, 'titles-by-difficulty.csv') },
  { name: 'titles of ads', path: join(FIXTURES, 'titles-of-ads.csv') },
  { name: 'titles that are traps', path: join(FIXTURES, 'titles-traps.csv') },
].map(({ name, path }) => ({ name, titles: readLabelledTitles(path) }));

describe.each(lists)('on $name', ({ titles }) => {
  it('the first outcome is one an expert accepts, 97 times in 100 at least', () => {
    const missed = misses(titles, proposeFromTitle);
    const told = missed.map(({ title, expected, got }) => `${title}: ${got} for ${expected}`);
    expect(1 - missed.length / titles.length, told.join('\n')).toBeGreaterThanOrEqual(0.97);
  });

  it('nobody whom an ordre or the ARS registers is sent to RPPS+ or nowhere', () => {
    const registered = titles.filter(({ accepted }) =>
      accepted.every((outcome) => ['ordre', 'ars', 'undecided'].includes(outcome)),
    );
    const lost = registered.filter(({ title }) => {
      const { kind } = proposeFromTitle(title).place;
      return kind === 'rpps-plus' || kind === 'none';
    });
    expect(lost.map(({ title }) => title)).toEqual([]);
  });

  it('a profession named for the title is the expected one', () => {
    const wrong = titles.filter(({ title, profession }) => {
      const proposal = proposeFromTitle(title);
      if (profession === '' || proposal.place.kind === 'undecided') return false;
      return professionOf(proposal) !== profession;
    });
    expect(wrong.map(({ title }) => title)).toEqual([]);
  });

  it('« safe » is never wrong', () => {
    const wrong = titles.filter(({ title, accepted }) => {
      const { certainty, place } = proposeFromTitle(title);
      return certainty === 'safe' && !accepted.includes(outcomeName(place));
    });
    expect(wrong.map(({ title }) => title)).toEqual([]);
  });
});

it('seven plain titles in ten at least are « safe », so that a doubt is worth a look', () => {
  for (const { name, titles } of lists) {
    const easy = titles.filter(({ difficulty }) => difficulty === 'easy');
    const safe = easy.filter(({ title }) => proposeFromTitle(title).certainty === 'safe');
    expect(safe.length, name).toBeGreaterThanOrEqual(easy.length * 0.7);
  }
});

it('most ordinary titles can be accepted in one go', () => {
  const ordinary = [
    'Directrice',
    'Secrétaire de direction',
    'Secrétaire médicale',
    'Responsable de secteur',
    'Éducateur spécialisé',
    'Monitrice éducatrice',
    'Éducatrice de jeunes enfants',
    'Moniteur d’atelier',
    'Surveillant de nuit',
    'Animatrice',
    'CESF',
    'TISF',
    'Aide à domicile',
    'Auxiliaire de puériculture',
    'Coordinateur de parcours',
    'Infirmière',
    'Psychologue',
    'Assistante sociale',
    'Médecin coordonnateur',
    'Cuisinier',
    'Agent d’entretien',
    'Lingère',
  ];
  const unsure = ordinary.filter((title) => proposeFromTitle(title).certainty !== 'safe');
  expect(unsure).toEqual([]);
});
