import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDossier } from '../../shared/dossier/lenient';
import { type Person, emptyDossier } from '../../shared/dossier/schema';
import type { ImportedPerson } from '../../shared/staff-import/people';
import { peopleToAdd } from '../../shared/staff-import/to-people';
import { runs } from '../property-runs';
import { importCsv } from './lists';

const establishments = [
  { id: 'e1', name: 'EHPAD Les Acacias' },
  { id: 'e2', name: 'SSIAD de l’Étang' },
] as const;

function numbered(): () => string {
  let count = 0;
  return () => `new-${(count += 1)}`;
}

function lineOf(values: ImportedPerson['values']): ImportedPerson {
  return { line: 2, values, faults: [], importable: true };
}

function personOf(values: ImportedPerson['values']): Person | undefined {
  return peopleToAdd([lineOf(values)], establishments, numbered()).people[0];
}

describe('the lines of a list, as people of the dossier', () => {
  it('keep what was read, in the order of the list, each under an id of its own', () => {
    const list = importCsv(
      'Civilité;Nom;Prénom;Date de naissance;Fonction\n' +
        'Mme;MÉLISSE;Océane;20/05/1985;Aide-soignante\n' +
        'M.;SORBIER;Camille;02/03/1980;Veilleur de nuit\n',
    );
    expect(peopleToAdd(list.people, establishments, numbered()).people).toEqual([
      expect.objectContaining({
        id: 'new-1',
        civility: 'MME',
        birthName: 'MÉLISSE',
        firstNames: 'Océane',
        birthDate: '1985-05-20',
        jobTitle: 'Aide-soignante',
      }),
      expect.objectContaining({ id: 'new-2', civility: 'M', birthName: 'SORBIER' }),
    ]);
  });

  it.each(['SSIAD de l’Étang', 'ssiad de l’etang', "SSIAD DE L'ETANG", ' SSIAD  de l’Étang '])(
    'work where the list says: %s',
    (establishment) => {
      const { people, unknownEstablishments } = peopleToAdd(
        [lineOf({ establishment })],
        establishments,
        numbered(),
      );
      expect(people).toEqual([{ id: 'new-1', establishmentIds: ['e2'] }]);
      expect(unknownEstablishments).toEqual([]);
    },
  );

  it('name each establishment that the dossier has not, once, and work nowhere meanwhile', () => {
    const lines = ['Foyer', 'EHPAD Les Acacias', 'Foyer', 'Siège'].map((establishment) =>
      lineOf({ establishment }),
    );
    const { people, unknownEstablishments } = peopleToAdd(lines, establishments, numbered());
    expect(unknownEstablishments).toEqual(['Foyer', 'Siège']);
    expect(people.map(({ establishmentIds }) => establishmentIds)).toEqual([
      undefined,
      ['e1'],
      undefined,
      undefined,
    ]);
  });

  it('answer the questions that a number or a mobile answers', () => {
    expect(personOf({ rppsNumber: '10999000010', mobile: '+33600001210' })).toMatchObject({
      hasRppsNumber: 'yes',
      hasOwnMobile: 'yes',
    });
    const silent = personOf({ birthName: 'Mélisse' });
    expect(silent).toStrictEqual({ id: 'new-1', birthName: 'Mélisse' });
  });

  it('take from a ticked column only what can be ticked', () => {
    expect(
      personOf({ civility: 'Docteur', sex: 'F', practiceMode: 'salariée', category: 'M' }),
    ).toStrictEqual({ id: 'new-1', sex: 'F', category: 'M' });
  });

  it('can be kept, whatever the list says', () => {
    const typed = fc.oneof(
      fc.constantFrom('F', 'M', 'MME', 'S', 'France', 'Belgique', 'Foyer', 'EHPAD Les Acacias'),
      fc.string({ maxLength: 30 }),
    );
    const fields = [
      ...(['civility', 'birthName', 'usedName', 'firstNames', 'sex', 'birthDate'] as const),
      ...(['birthPlace', 'birthCountry', 'email', 'mobile', 'jobTitle'] as const),
      ...(['establishment', 'practiceMode', 'category', 'startDate', 'rppsNumber'] as const),
    ];
    const values = fc.dictionary(fc.constantFrom(...fields), typed);
    fc.assert(
      fc.property(fc.array(values, { maxLength: 5 }), (lines) => {
        const { people } = peopleToAdd(lines.map(lineOf), establishments, numbered());
        const dossier = { ...emptyDossier('d', '2026-11-23T09:00:00.000Z'), people };
        expect(people).toHaveLength(lines.length);
        expect(readDossier(JSON.parse(JSON.stringify(dossier)))).toMatchObject({
          ok: true,
          value: { dossier, issues: [] },
        });
      }),
      { numRuns: runs(100) },
    );
  });
});
