/** A second list against the team that is there. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../shared/dossier/commands';
import { readingContext } from '../../shared/dossier/read-field';
import { type Dossier, type Person, emptyDossier } from '../../shared/dossier/schema';
import { planImport } from '../../shared/staff-import/import-plan';
import { type StaffUpdate, compareStaff, updateCommands } from '../../shared/staff-import/update';
import { runs } from '../property-runs';
import { TODAY, importCsv } from './lists';

function dossierWith(people: readonly Person[]): Dossier {
  return {
    ...emptyDossier('d', '2026-11-02T09:00:00.000Z'),
    establishments: [
      { id: 'e1', name: 'Les Acacias' },
      { id: 'e2', name: 'Le Noyer' },
    ],
    people,
  };
}

function numbered(): () => string {
  let count = 0;
  return () => `new-${(count += 1)}`;
}

function updateBy(csv: string, people: readonly Person[], includesFaulty = false): StaffUpdate {
  return planImport(dossierWith(people), importCsv(csv).people, {
    includesFaulty,
    today: TODAY,
    newId: numbered(),
  }).update;
}

/** What became of whom, by first name. */
function outcome({ arrived, changed, unchanged, gone }: StaffUpdate): Record<string, string[]> {
  const names = (people: readonly Person[]): string[] =>
    people.map(({ firstNames }) => firstNames ?? '');
  return {
    arrived: names(arrived),
    changed: changed.flatMap(({ person, changes }) =>
      changes.map(({ field }) => `${person.firstNames ?? ''} ${field}`),
    ),
    unchanged: names(unchanged),
    gone: names(gone),
  };
}

const ROSE: Person = {
  id: 'p1',
  birthName: 'Rose-Thé',
  firstNames: 'Hélène',
  birthDate: '1985-05-20',
  jobTitle: 'Aide-soignante',
};
const IRIS: Person = { id: 'p2', birthName: 'Iris', firstNames: 'Paul', birthDate: '1978-01-11' };

const HEADER = 'Nom de naissance;Prénom;Date de naissance;Fonction\n';

describe('a second list', () => {
  it('says who arrives, what changes, who is as before and who is gone', () => {
    const csv = `${HEADER}ROSE THE;Helene;20/05/1985;Infirmière\nLys;Zoé;01/02/1990;AES\n`;
    expect(outcome(updateBy(csv, [ROSE, IRIS]))).toEqual({
      arrived: ['Zoé'],
      changed: ['Hélène jobTitle'],
      unchanged: [],
      gone: ['Paul'],
    });
  });

  it.each([
    ['in capitals, without accents or hyphens', 'ROSE THE;HELENE;20/05/1985;aide soignante'],
    ['with the names the other way round', 'Hélène;Rose-Thé;20/05/1985;Aide-soignante'],
  ])('knows a person %s', (_, line) => {
    const { arrived, gone } = updateBy(`${HEADER}${line}\n`, [ROSE]);
    expect([arrived, gone]).toEqual([[], []]);
  });

  it('does not take two people of one name and two birth dates for one', () => {
    const update = updateBy(`${HEADER}Rose-Thé;Hélène;21/06/1999;AES\n`, [ROSE]);
    expect(outcome(update)).toMatchObject({ arrived: ['Hélène'], gone: ['Hélène'] });
  });

  describe('with a corrected birth date', () => {
    const CONTACTS = 'Nom de naissance;Prénom;Date de naissance;E-mail;Portable\n';
    const held = { ...ROSE, email: 'h.rose@x.example', mobile: '+33600001234' };
    const otherHeld = { ...held, id: 'p3', birthDate: '1999-01-01' };

    it.each([
      ['address', 'ROSE THE;Helene;02/05/1985;H.Rose@X.example;'],
      ['mobile', 'Rose-Thé;Hélène;02/05/1985;;06 00 00 12 34'],
      ['address and mobile', 'Rose-Thé;Hélène;02/05/1985;h.rose@x.example;0600001234'],
    ])('knows a person by the names and the %s, and shows the change', (_, line) => {
      expect(outcome(updateBy(`${CONTACTS}${line}\n`, [held]))).toEqual({
        arrived: [],
        changed: ['Hélène birthDate'],
        unchanged: [],
        gone: [],
      });
    });

    it.each([
      ['another name', 'Rose;Hélène;02/05/1985;h.rose@x.example;', [held]],
      ['another address and mobile', 'Rose-Thé;Hélène;02/05/1985;h@x.example;0600001235', [held]],
      ['two such people', 'Rose-Thé;Hélène;02/05/1985;h.rose@x.example;', [held, otherHeld]],
    ])('does not guess with %s', (_, line, people) => {
      const { arrived, changed } = updateBy(`${CONTACTS}${line}\n`, people);
      expect([arrived.length, changed.length]).toEqual([1, 0]);
    });

    it('does not take two RPPS numbers for one person', () => {
      const csv = 'Nom de naissance;Prénom;Date de naissance;E-mail;N° RPPS\n';
      const line = 'Rose-Thé;Hélène;02/05/1985;h.rose@x.example;10999000025';
      const { arrived } = updateBy(`${csv}${line}\n`, [{ ...held, rppsNumber: '10999000017' }]);
      expect(arrived).toHaveLength(1);
    });
  });

  it('knows a person by the RPPS number, whatever the name has become', () => {
    const csv = 'Nom de naissance;Prénom;N° RPPS\nLys;Hélène;10999000017\n';
    const update = updateBy(csv, [{ ...ROSE, rppsNumber: '10999000017', hasRppsNumber: 'yes' }]);
    expect(outcome(update)).toMatchObject({ changed: ['Hélène birthName'], arrived: [] });
  });

  it('does not take the used name of a column « Nom » for another birth name', () => {
    const held = { ...ROSE, usedName: 'Tulipe' };
    const update = updateBy('Nom;Prénom;Date de naissance\nTULIPE;Hélène;20/05/1985\n', [held]);
    expect(outcome(update)).toMatchObject({ unchanged: ['Hélène'] });
  });

  it('takes nothing away by a blank cell', () => {
    const update = updateBy(`${HEADER}Rose-Thé;Hélène;20/05/1985;\n`, [ROSE]);
    expect(outcome(update)).toMatchObject({ unchanged: ['Hélène'], changed: [] });
  });

  it('sends away nobody whose line is to be corrected first', () => {
    const csv = `${HEADER}Iris;Paul;31/02/1978;AES\nRose-Thé;Hélène;20/05/1985;\n`;
    expect(outcome(updateBy(csv, [ROSE, IRIS]))).toMatchObject({ gone: [], arrived: [] });
  });

  it('counts as gone nobody who is known to have left', () => {
    const left = { ...IRIS, endDate: '2026-10-31' };
    const update = updateBy(`${HEADER}Rose-Thé;Hélène;20/05/1985;\n`, [ROSE, left]);
    expect(update.gone).toEqual([]);
  });
});

describe('one person in two establishments', () => {
  const csv =
    'Nom de naissance;Prénom;Date de naissance;Établissement\n' +
    'Rose;Anne;20/05/1985;Les Acacias\nROSE;ANNE;20/05/1985;Le Noyer\n';

  it('is one person with two places, and the second line says so', () => {
    const { arrived } = updateBy(csv, []);
    expect(arrived.map(({ establishmentIds }) => establishmentIds)).toEqual([['e1', 'e2']]);
    expect(importCsv(csv).people[1]?.faults.map(({ kind }) => kind)).toEqual(['second_place']);
  });

  it('keeps both when a later list names one of them', () => {
    const [held] = updateBy(csv, []).arrived;
    const one = csv.split('\n').slice(0, 2).join('\n');
    expect(outcome(updateBy(one, held === undefined ? [] : [held]))).toMatchObject({
      unchanged: ['Anne'],
    });
  });
});

const person: fc.Arbitrary<Person> = fc.record({
  id: fc.uuid(),
  birthName: fc.constantFrom('Rose', 'Iris', 'Lys', 'Rose-Thé'),
  firstNames: fc.constantFrom('Anne', 'Hélène', 'Paul'),
  birthDate: fc.constantFrom('1985-05-20', '1978-01-11', '1990-02-01'),
  jobTitle: fc.constantFrom('AES', 'Infirmière', 'Lingère'),
});
const team = fc.uniqueArray(person, { selector: ({ id }) => id, maxLength: 12, size: 'max' });

describe('for any list and any team', () => {
  const context = readingContext(dossierWith([]), TODAY);

  it('everyone of the list and everyone of the team is told of once', () => {
    fc.assert(
      fc.property(team, team, (listed, held) => {
        const { arrived, changed, unchanged, gone } = compareStaff(listed, held, context);
        expect(arrived.length + changed.length + unchanged.length).toBe(listed.length);
        const kept = [...changed.map((one) => one.person), ...unchanged, ...gone];
        expect(kept.map(({ id }) => id).sort()).toEqual(held.map(({ id }) => id).sort());
      }),
      { numRuns: runs(200) },
    );
  });

  it('the same list a second time changes nothing more', () => {
    fc.assert(
      fc.property(team, team, (listed, held) => {
        const dossier = dossierWith(held);
        const update = compareStaff(listed, held, context);
        const commands = updateCommands(dossier, update, null);
        const after = apply(dossier, { type: 'together', label: '', commands }).dossier;
        const again = compareStaff(listed, after.people, context);
        expect([again.arrived, again.changed]).toEqual([[], []]);
      }),
      { numRuns: runs(200) },
    );
  });

  it('one undo gives back the team as it was', () => {
    fc.assert(
      fc.property(team, team, (listed, held) => {
        const dossier = dossierWith(held);
        const update = compareStaff(listed, held, context);
        const leavers = { people: update.gone, endDate: '2026-10-31' };
        const commands = updateCommands(dossier, update, leavers);
        const done = apply(dossier, { type: 'together', label: '', commands });
        expect(apply(done.dossier, done.inverse).dossier).toEqual(dossier);
      }),
      { numRuns: runs(200) },
    );
  });
});
