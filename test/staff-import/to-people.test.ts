import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDossier } from '../../shared/dossier/lenient';
import { type Person, emptyDossier } from '../../shared/dossier/schema';
import type { ImportedPerson } from '../../shared/staff-import/people';
import { planImport } from '../../shared/staff-import/import-plan';
import { peopleToAdd } from '../../shared/staff-import/to-people';
import { runs } from '../property-runs';
import { importCsv, TODAY } from './lists';

const establishments = [
  { id: 'e1', name: 'EHPAD Les Acacias' },
  { id: 'e2', name: 'SSIAD de l’Étang' },
] as const;

function numbered(): () => string {
  let count = 0;
  return () => `new-${(count += 1)}`;
}

function lineOf(values: ImportedPerson['values']): ImportedPerson {
  return { line: 2, values, asTyped: {}, faults: [], importable: true };
}

function personOf(values: ImportedPerson['values']): Person | undefined {
  return peopleToAdd([lineOf(values)], establishments, numbered()).people[0];
}

type Row = readonly [fullName: string, establishment: string];

function linesOfRows(rows: readonly Row[]): readonly ImportedPerson[] {
  const body = rows.map(([name, place]) => `${name.replace(' ', ';')};02/03/1980;${place}\n`);
  return importCsv(`Nom;Prénom;Date de naissance;Établissement\n${body.join('')}`).people;
}

function addedBy(...rows: readonly Row[]): ReturnType<typeof peopleToAdd> {
  return peopleToAdd(linesOfRows(rows), establishments, numbered());
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

  it('work nowhere where two establishments have the name that the list gives', () => {
    const twins = [
      { id: 'e1', name: 'Foyer' },
      { id: 'e2', name: 'EHPAD' },
      { id: 'e3', name: 'FOYER ' },
    ];
    const lines = ['Foyer', 'EHPAD'].map((establishment) => lineOf({ establishment }));
    const { people, unknownEstablishments } = peopleToAdd(lines, twins, numbered());
    expect(people.map(({ establishmentIds }) => establishmentIds)).toEqual([undefined, ['e2']]);
    expect(unknownEstablishments).toEqual(['Foyer']);
  });

  it.each([
    ['neither is of the dossier', 'Foyer', 'Siège', undefined],
    ['only the first is of the dossier', 'EHPAD Les Acacias', 'Siège', ['e1']],
    ['only the second is of the dossier', 'Foyer', 'SSIAD de l’Étang', ['e2']],
    ['both are', 'EHPAD Les Acacias', 'SSIAD de l’Étang', ['e1', 'e2']],
  ])('make one person of two lines in two establishments when %s', (_, first, second, places) => {
    const { people, linesOf } = addedBy(['ROSE Anne', first], ['ROSE Anne', second]);
    expect(people.map(({ establishmentIds }) => establishmentIds)).toEqual([places]);
    expect([...linesOf.values()]).toEqual([[2, 3]]);
  });

  it('make two people of two lines in one establishment, known or not', () => {
    for (const place of ['Foyer', 'EHPAD Les Acacias']) {
      const others: Row[] = [['IRIS Paul', 'Siège']];
      const { people } = addedBy(['ROSE Anne', place], ['ROSE Anne', place], ...others);
      expect(people).toHaveLength(3);
    }
  });

  it('make one person of just the lines that are said to be of one', () => {
    const place = fc.constantFrom('Foyer', 'FOYER', 'Siège', 'EHPAD Les Acacias', '');
    const row = fc.tuple(fc.constantFrom('ROSE Anne', 'Rose Anné', 'IRIS Paul'), place);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const lines = linesOfRows(rows);
        const told = lines.filter(({ faults }) =>
          faults.some(({ kind }) => kind === 'second_place'),
        );
        const { people } = peopleToAdd(lines, establishments, numbered());
        expect(people).toHaveLength(lines.length - told.length);
      }),
      { numRuns: runs(200) },
    );
  });

  it('are as many people in the preview as are added, whatever establishments the dossier has', () => {
    const place = fc.constantFrom('Foyer', 'FOYER', 'Siège', 'EHPAD Les Acacias', '');
    const row = fc.tuple(fc.constantFrom('ROSE Anne', 'Rose Anné', 'IRIS Paul'), place);
    const known = fc.constantFrom([], establishments.slice(0, 1), [...establishments]);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), known, (rows, places) => {
        const lines = linesOfRows(rows);
        const kinds = lines.map(({ faults }) =>
          faults.filter(({ kind }) => kind === 'second_place' || kind === 'duplicate'),
        );
        expect(Math.max(...kinds.map(({ length }) => length))).toBeLessThanOrEqual(1);
        const told = kinds.flat().filter(({ kind }) => kind === 'second_place');
        const empty = emptyDossier('d', '2026-11-23T09:00:00.000Z');
        const plan = planImport({ ...empty, establishments: places }, lines, {
          includesFaulty: false,
          today: TODAY,
          newId: numbered(),
        });
        expect(plan.arrivedCount).toBe(lines.length - told.length);
        expect(plan.update.arrived).toHaveLength(plan.arrivedCount);
        expect(plan.arrivingLines.size).toBe(lines.length);
      }),
      { numRuns: runs(200) },
    );
  });

  it('answer the questions that a number or a mobile answers', () => {
    expect(personOf({ rppsNumber: '10999000010', mobile: '+33600001210' })).toMatchObject({
      hasRppsNumber: 'yes',
      hasOwnMobile: 'yes',
    });
    const silent = personOf({ birthName: 'Mélisse' });
    expect(silent).toStrictEqual({ id: 'new-1', birthName: 'Mélisse' });
  });

  it('keep as typed what was read with a doubt that its value alone would not raise again', () => {
    const list = importCsv(
      'Nom;Prénom;Date de naissance;Mobile;Numéro RPPS;Date d’entrée;Courriel\n' +
        'MÉLISSE;Océane;5/11/26;06 00 00 12 34 (perso);810999000010;01/09/2025;O.Melisse@gmial.com\n' +
        'SORBIER;Camille;20/05/1985;01 44 00 12 34 / 06 00 00 12 35;10999000011;1/9/25;\n',
    );
    // Compared and shown as they were read.
    expect(list.people[0]?.values).toMatchObject({
      birthDate: '1926-11-05',
      mobile: '+33600001234',
      rppsNumber: '10999000010',
    });
    expect(peopleToAdd(list.people, establishments, numbered()).people).toMatchObject([
      {
        birthDate: '5/11/26',
        mobile: '06 00 00 12 34 (perso)',
        rppsNumber: '810999000010',
        startDate: '2025-09-01',
        email: 'o.melisse@gmial.com',
      },
      {
        birthDate: '1985-05-20',
        mobile: '01 44 00 12 34 / 06 00 00 12 35',
        rppsNumber: '10999000011',
        startDate: '1/9/25',
      },
    ]);
  });

  it('are never given a number that must not be read in, even beside one that was', () => {
    const list = importCsv(
      'Nom;Prénom;Date de naissance;Mobile\n' +
        'MÉLISSE;Océane;20/05/1985;06 00 00 12 34 (IBAN FR76 3000 6000 0112 3456 7890 189)\n',
    );
    const [person] = peopleToAdd(list.people, establishments, numbered()).people;
    expect(JSON.stringify(person)).not.toContain('3000');
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
