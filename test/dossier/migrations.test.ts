import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type MigrationNote,
  type StoredDossier,
  convertField,
  inTurn,
  moveItemFields,
  removeField,
  renameField,
} from '../../shared/dossier/migration-steps';
import {
  OLDEST_VERSION,
  migrate,
  migrateTelling,
  migrations,
} from '../../shared/dossier/migrations';
import { SCHEMA_VERSION, emptyDossier } from '../../shared/dossier/schema';
import { runs } from '../property-runs';

describe('bringing a stored dossier to today’s version', () => {
  it('leaves one of today as it is', () => {
    const stored = { ...emptyDossier('d', '2026-11-23T09:00:00.000Z') };
    expect(migrateTelling(stored)).toEqual({ ok: true, value: { stored, notes: [] } });
  });

  it('gives the dossier alone to who has nobody to tell what became of it', () => {
    const stored = { ...emptyDossier('d', '2026-11-23T09:00:00.000Z') };
    expect(migrate(stored)).toEqual({ ok: true, value: stored });
    expect(migrate({ ...stored, schemaVersion: 0 })).toEqual({ ok: false, error: 'unreadable' });
  });

  it('has a step from every version that can still be read', () => {
    const versions = Array.from(
      { length: SCHEMA_VERSION - OLDEST_VERSION },
      (_, index) => OLDEST_VERSION + index,
    );
    expect(Object.keys(migrations).map(Number)).toEqual(versions);
  });

  it('goes through each step in turn, and stamps the version', () => {
    const steps = {
      1: renameField({ entity: 'preparation', field: 'title', noun: 'le titre', to: 'name' }),
      2: (stored: StoredDossier) => ({ stored: { ...stored, archived: false }, notes: [] }),
    };
    expect(
      migrateTelling({ schemaVersion: 1, preparation: { title: 'Les Acacias' } }, steps, 3),
    ).toEqual({
      ok: true,
      value: {
        stored: { schemaVersion: 3, preparation: { name: 'Les Acacias' }, archived: false },
        notes: [],
      },
    });
  });

  it('refuses a newer one, to be left untouched', () => {
    expect(migrateTelling({ schemaVersion: SCHEMA_VERSION + 1 })).toEqual({
      ok: false,
      error: 'newer',
    });
  });

  it.each([undefined, null, '1', 0, -1, 1.5, Number.NaN])(
    'refuses one whose version is %s',
    (schemaVersion) => {
      expect(migrateTelling({ schemaVersion })).toEqual({ ok: false, error: 'unreadable' });
    },
  );
});

/** A chain of its own, with each kind of step there is: the product has none yet. */
const chain = {
  1: inTurn(
    renameField({ entity: 'people', field: 'job', noun: 'l’emploi', to: 'jobTitle' }),
    renameField({ entity: 'structure', field: 'label', noun: 'le nom', to: 'legalName' }),
  ),
  2: convertField({ entity: 'people', field: 'fullName', noun: 'le nom complet' }, splitName),
  3: inTurn(
    removeField({ entity: 'people', field: 'fax', noun: 'le numéro de télécopie' }),
    convertField(
      { entity: 'structure', field: 'beds', noun: 'le nombre de lits' },
      (value): Record<string, unknown> | null =>
        typeof value === 'number' ? { beds: String(value) } : null,
    ),
  ),
};
const LAST = 4;

function splitName(value: unknown): Record<string, unknown> | null {
  if (typeof value !== 'string') return null;
  const [lastName, firstNames, ...others] = value.split(', ');
  return firstNames === undefined || others.length > 0 ? null : { lastName, firstNames };
}

function brought(stored: StoredDossier): {
  readonly stored: StoredDossier;
  readonly notes: readonly MigrationNote[];
} {
  const migrated = migrateTelling(stored, chain, LAST);
  if (!migrated.ok) throw new Error(migrated.error);
  return migrated.value;
}

describe('a chain of several versions', () => {
  it('renames without a word, says what it converted, and lists what has no place any more', () => {
    const { stored, notes } = brought({
      schemaVersion: 1,
      structure: { label: 'Les Acacias', beds: 45 },
      people: [
        { id: 'p1', job: 'Veilleuse', fullName: 'Mélisse, Océane', fax: '03' },
        { id: 'p2', fullName: 'Nguyễn Aurélien' },
      ],
    });
    expect(stored).toEqual({
      schemaVersion: LAST,
      structure: { legalName: 'Les Acacias', beds: '45' },
      people: [
        { id: 'p1', jobTitle: 'Veilleuse', lastName: 'Mélisse', firstNames: 'Océane' },
        { id: 'p2' },
      ],
    });
    expect(notes).toEqual([
      {
        fate: 'converted',
        path: 'people/p1.fullName',
        noun: 'le nom complet',
        before: 'Mélisse, Océane',
        after: { lastName: 'Mélisse', firstNames: 'Océane' },
      },
      {
        fate: 'set-aside',
        path: 'people/p2.fullName',
        noun: 'le nom complet',
        before: 'Nguyễn Aurélien',
        after: {},
      },
      {
        fate: 'set-aside',
        path: 'people/p1.fax',
        noun: 'le numéro de télécopie',
        before: '03',
        after: {},
      },
      {
        fate: 'converted',
        path: 'structure.beds',
        noun: 'le nombre de lits',
        before: 45,
        after: { beds: '45' },
      },
    ]);
  });

  it('takes the accepted doubts of a field along with its name', () => {
    const doubt = { field: 'job', code: 'odd', value: 'Veilleuse', why: 'Vérifié' };
    const other = { ...doubt, field: 'fax' };
    const { stored } = brought({
      schemaVersion: 1,
      people: [{ id: 'p1', acceptedDoubts: [doubt, other, 'damaged'] }],
    });
    expect(stored['people']).toEqual([
      { id: 'p1', acceptedDoubts: [{ ...doubt, field: 'jobTitle' }, other, 'damaged'] },
    ]);
  });

  it('does not overwrite what already stands where a value is to go: it lists that value', () => {
    const { stored, notes } = brought({
      schemaVersion: 1,
      people: [{ id: 'p1', job: 'Veilleuse', jobTitle: 'Lingère' }],
    });
    expect(stored['people']).toEqual([{ id: 'p1', jobTitle: 'Lingère' }]);
    expect(notes).toMatchObject([{ fate: 'set-aside', before: 'Veilleuse' }]);
  });

  it('leaves what is no answer at all to the reading that follows', () => {
    const odd = { schemaVersion: 1, structure: 'gone', people: ['x', null, { job: 'no id' }, 7] };
    expect(brought(odd)).toEqual({ stored: { ...odd, schemaVersion: LAST }, notes: [] });
  });

  it('finds or lists every value, whatever was stored and from whichever version', () => {
    const names = ['job', 'jobTitle', 'fullName', 'lastName', 'firstNames', 'fax', 'label'];
    const value = fc.oneof(
      fc.constantFrom('Mélisse, Océane', 'a, b, c', 'Veilleuse', ''),
      fc.jsonValue({ maxDepth: 1 }),
    );
    const fields = fc.dictionary(fc.constantFrom(...names, 'legalName', 'beds', 'kept'), value);
    const person = fc.tuple(fc.uuid(), fields).map(([id, given]) => ({ ...given, id }));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: LAST }),
        fields,
        fc.uniqueArray(person, { selector: ({ id }) => id, maxLength: 4 }),
        (schemaVersion, structure, people) => {
          const before = { schemaVersion, structure, people };
          const copy: unknown = JSON.parse(JSON.stringify(before));
          const { stored, notes } = brought(before);
          // The stored dossier itself is not touched: it may have to be read again.
          expect(JSON.parse(JSON.stringify(before))).toEqual(copy);
          expect(stored['schemaVersion']).toBe(LAST);
          const kept = [stored['structure'], ...(stored['people'] as unknown[])].map(valuesOf);
          [structure, ...people].forEach((subject, index) => {
            const listed = notes
              .filter(({ path }) => path.startsWith(pathOf(subject)))
              .map((note) => note.before);
            for (const given of Object.values(subject)) {
              expect([...(kept[index] ?? []), ...listed]).toContainEqual(given);
            }
          });
        },
      ),
      { numRuns: runs(300) },
    );
  });
});

function valuesOf(subject: unknown): readonly unknown[] {
  return typeof subject === 'object' && subject !== null ? Object.values(subject) : [];
}

function pathOf(subject: object): string {
  return 'id' in subject ? `people/${String(subject.id)}.` : 'structure.';
}

describe('from version 1 to 2', () => {
  const sheet = { id: 'contract', producedOn: '2026-11-01', printedOn: '2026-11-02' };
  const life = { sentOn: '2026-11-03', sentBy: 'post', acknowledgedOn: '2026-11-05' };
  const doubtOf = (field: string) => ({ field, code: 'early', value: 'x', why: 'y' });
  const documentsOf = (documents: readonly unknown[]): unknown => {
    const migrated = migrateTelling({ schemaVersion: 1, documents }, { 1: migrations[1] }, 2);
    if (!migrated.ok) throw new Error(migrated.error);
    expect(migrated.value.notes).toEqual([]);
    return migrated.value.stored['documents'];
  };

  it('what was noted of a sheet that was sent is noted of its official form', () => {
    const doubts = [doubtOf('sentOn'), doubtOf('printedOn')];
    expect(documentsOf([{ ...sheet, ...life, acceptedDoubts: doubts }])).toEqual([
      { ...sheet, acceptedDoubts: [doubts[1]] },
      { id: 'official-contract', ...life, acceptedDoubts: [doubts[0]] },
    ]);
  });

  it('a sheet of which nothing was noted has a form to note it of, and other documents stay', () => {
    const others = [{ id: 'dispatch-slip', ...life }, 'x', null];
    expect(documentsOf([sheet, ...others])).toEqual([
      sheet,
      ...others,
      { id: 'official-contract' },
    ]);
    expect(documentsOf(others)).toEqual(others);
  });
});

describe('moving the fields of an item', () => {
  it('lists what finds its place taken', () => {
    const move = moveItemFields({
      collection: 'documents',
      from: 'a',
      to: 'b',
      fields: { sentOn: 'la date d’envoi' },
    });
    const stored = {
      documents: [
        { id: 'a', sentOn: '1' },
        { id: 'b', sentOn: '2' },
      ],
    };
    expect(move(stored)).toEqual({
      stored: { documents: [{ id: 'a' }, { id: 'b', sentOn: '2' }] },
      notes: [
        {
          path: 'documents/a.sentOn',
          noun: 'la date d’envoi',
          before: '1',
          fate: 'set-aside',
          after: {},
        },
      ],
    });
  });
});
