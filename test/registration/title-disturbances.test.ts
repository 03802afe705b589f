/** What stands around a job, or a slip in one of its words, may leave a doubt, never a wrong « safe ». */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeName } from '../../scripts/staff/classification';
import { proposeFromTitle } from '../../shared/registration/propose-from-title';
import { runs } from '../property-runs';
import { readLabelledTitles, type LabelledTitle } from './labelled-titles';

const numRuns = runs(1500);

const titles = [
  '../../assets/samples/titles.csv',
  'fixtures/titles-by-difficulty.csv',
  'fixtures/titles-by-sector.csv',
  'fixtures/titles-from-catalogues.csv',
  'fixtures/titles-rome.csv',
  'fixtures/titles-traps.csv',
].flatMap((path) => readLabelledTitles(join(import.meta.dirname, path)));
const plainTitles = titles.filter(({ difficulty }) => difficulty === 'easy');

const HOUSES = [
  'foyer de vie',
  'service d’aide à domicile',
  'maison de retraite',
  'service de soins infirmiers à domicile',
  'accueil de jour',
  'foyer d’hébergement',
  'lieu de vie',
  'service d’accompagnement à la vie sociale',
  'maison d’accueil spécialisée',
  'institut médico-éducatif',
  'service d’éducation spéciale et de soins à domicile',
  'centre d’action médico-sociale précoce',
  'centre médico-psycho-pédagogique',
  'service de protection juridique des majeurs',
  'EHPAD Les Jardins du Parc',
  'Résidence du Parc',
  'MECS La Maison des enfants',
  'service social',
  'foyer d’accueil médicalisé',
  'unité de vie protégée',
  'CCAS de Lyon',
];
const NOISE_AFTER = [
  ' en CDI',
  ' CDD de remplacement',
  ' 0,8 ETP',
  ' à 80 %',
  ' (28h/sem)',
  ' de nuit',
  ' week-end',
  ' remplaçante',
  ' contractuel',
  ' depuis le 01/09/2019',
  ' 2ème échelon',
  ' coefficient 434',
  ' catégorie C',
  ' CCN 66',
  ' FPH',
  ' Saint-Étienne',
  ' site de Bourges',
  ' secteur Nord',
  ' 1er étage',
  ' polyvalente',
  ' (tutrice)',
  ' de classe normale',
  ' en congé maternité',
  ' contrat aidé',
  ' stagiaire FPH',
  ' (M. Dupont)',
];
const NOISE_BEFORE = [
  'CDI - ',
  'Poste de ',
  '2 postes de ',
  'Recrutement ',
  'A pourvoir : ',
  'Remplaçante ',
  'EHPAD - ',
  'Équipe de nuit - ',
  'Emploi : ',
  '12345 - ',
];
const LETTERS = ['a', 'c', 'd', 'e', 'i', 'l', 'm', 'n', 'o', 'p', 'r', 's', 't', 'u'];

function neverWronglySafe(disturbed: string, { accepted }: LabelledTitle): void {
  const { certainty, place } = proposeFromTitle(disturbed);
  if (certainty !== 'safe') return;
  expect(accepted, `${disturbed}: ${outcomeName(place)}`).toContain(outcomeName(place));
}

/** One slip in one of the words of seven letters or more: a letter lost, doubled, swapped or struck beside. */
function slipped(title: string, pick: number, at: number, kind: number, letter: string): string {
  const words = [...title.matchAll(/[a-zA-ZÀ-ÿ]{7,}/g)];
  const found = words[pick % Math.max(1, words.length)];
  if (found === undefined) return title;
  const [word] = found;
  const i = 1 + (at % (word.length - 2));
  const slips = [
    word.slice(0, i) + word.slice(i + 1),
    word.slice(0, i) + word.charAt(i) + word.slice(i),
    word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2),
    word.slice(0, i) + letter + word.slice(i + 1),
  ];
  const slip = slips[kind % slips.length] ?? word;
  return title.slice(0, found.index) + slip + title.slice(found.index + word.length);
}

describe('never turns an answer into a wrong « safe »', () => {
  it('the house, wherever it is written', () => {
    const writings = fc.constantFrom(
      (job: string, house: string) => `${job} en ${house}`,
      (job: string, house: string) => `${job} ${house}`,
      (job: string, house: string) => `${job} - ${house}`,
      (job: string, house: string) => `${job} (${house})`,
      (job: string, house: string) => `${house} : ${job}`,
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...plainTitles),
        fc.constantFrom(...HOUSES),
        writings,
        (labelled, house, write) => {
          neverWronglySafe(write(labelled.title, house), labelled);
        },
      ),
      { numRuns },
    );
  });

  it('contract, hours, grade, town, names', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...titles),
        fc.constantFrom('', ...NOISE_BEFORE),
        fc.constantFrom('', ...NOISE_AFTER),
        (labelled, before, after) => {
          neverWronglySafe(before + labelled.title + after, labelled);
        },
      ),
      { numRuns },
    );
  });

  it('case, accents, and the mark of both sexes', () => {
    const writings = fc.constantFrom(
      (title: string) => title.toUpperCase(),
      (title: string) => title.toLowerCase(),
      (title: string) => title.normalize('NFD').replace(/\p{Mn}/gu, ''),
      (title: string) => `${title} (H/F)`,
      (title: string) => title.replaceAll('-', ' '),
    );
    fc.assert(
      fc.property(fc.constantFrom(...titles), writings, (labelled, write) => {
        neverWronglySafe(write(labelled.title), labelled);
      }),
      { numRuns },
    );
  });

  it('a slip in a long word, 999 times in 1,000', () => {
    let safe = 0;
    let tried = 0;
    const slip = fc.tuple(fc.nat(9), fc.nat(30), fc.nat(3), fc.constantFrom(...LETTERS));
    fc.assert(
      fc.property(
        fc.constantFrom(...titles),
        slip,
        ({ title, accepted }, [pick, at, kind, letter]) => {
          const { certainty, place } = proposeFromTitle(slipped(title, pick, at, kind, letter));
          tried += 1;
          if (certainty === 'safe' && !accepted.includes(outcomeName(place))) safe += 1;
        },
      ),
      { numRuns: runs(4000) },
    );
    expect(safe).toBeLessThanOrEqual(tried / 1000);
  });
});

describe('a plain title', () => {
  it.each(HOUSES)('keeps its outcome beside « %s »', (house) => {
    const changed = plainTitles.filter(({ title, accepted }) => {
      const beside = [`${title} en ${house}`, `${title} - ${house}`, `${title} (${house})`];
      return beside.some((text) => !accepted.includes(outcomeName(proposeFromTitle(text).place)));
    });
    expect(changed.map(({ title }) => title)).toEqual([]);
  });

  it('gives the same answer twice', () => {
    for (const { title } of titles) {
      expect(proposeFromTitle(title)).toEqual(proposeFromTitle(title));
    }
  });
});

it('any characters at all are read without failing', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    // Lone surrogates and the words of the rules among them.
    fc
      .array(
        fc.constantFrom(
          '\ud800',
          '\udfff',
          '\0',
          'ff',
          'infirmier',
          '(',
          ')',
          '/',
          '.',
          'de',
          '·e',
        ),
        {
          maxLength: 60,
        },
      )
      .map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(anything, (text) => {
      const { certainty, place } = proposeFromTitle(text);
      expect(certainty === 'undecided').toBe(place.kind === 'undecided');
    }),
    { numRuns: runs(600) },
  );
});
