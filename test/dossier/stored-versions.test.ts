/** Each version of the stored form is frozen: its fixture is read by today's code, and its table of fields may not change. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../../scripts/project';
import type { FieldKind } from '../../shared/dossier/field-kinds';
import { readDossier } from '../../shared/dossier/lenient';
import type { StoredDossier } from '../../shared/dossier/migration-steps';
import { OLDEST_VERSION, migrateTelling } from '../../shared/dossier/migrations';
import { SCHEMA_VERSION, collections, sections } from '../../shared/dossier/schema';
import { storedFormDigest } from './stored-form';

/** The digest of each version’s table of fields, as it was when the version was made. */
const FROZEN_FORMS: Readonly<Record<number, string>> = {
  1: 'c014e1e971268d66db9dea21822856cb53a10d4a867afd4293fec4e2b209574d',
  // What was noted of a sheet is noted of its official form; who was erased is remembered by an id.
  2: 'c159ddea7d39db264754e34e9100e17d30c946edee650842b9b85ececed6c82a',
};

const versions = Array.from(
  { length: SCHEMA_VERSION - OLDEST_VERSION + 1 },
  (_, index) => OLDEST_VERSION + index,
);

function fixtureOf(version: number): StoredDossier {
  const file = projectPath('test', 'fixtures', 'dossiers', `v${version}.json`);
  expect(existsSync(file), `Version ${version} needs a dossier with every field in ${file}`).toBe(
    true,
  );
  // The fixture is ours, and an object.
  return JSON.parse(readFileSync(file, 'utf8')) as StoredDossier;
}

/** Every answer of a stored dossier, as « people/p1.birthDate » and its value. */
function answersOf(stored: StoredDossier): readonly (readonly [path: string, value: unknown])[] {
  return Object.entries(stored).flatMap(([entity, part]) => {
    if (Array.isArray(part)) {
      return part.flatMap((item: Readonly<Record<string, unknown>>) =>
        Object.entries(item).map(
          ([field, value]) => [`${entity}/${String(item['id'])}.${field}`, value] as const,
        ),
      );
    }
    return typeof part === 'object' && part !== null
      ? Object.entries(part).map(([field, value]) => [`${entity}.${field}`, value] as const)
      : [];
  });
}

describe('the stored form', () => {
  it('does not change without another version', () => {
    const digest = storedFormDigest();
    expect(
      digest,
      `The table of fields is no longer that of version ${SCHEMA_VERSION}: dossiers on people’s computers ` +
        'would be read wrongly. Raise SCHEMA_VERSION, add the step that leads to it in migrations.ts (its ' +
        `type asks for it), a fixture with every field in test/fixtures/dossiers/, and « ${SCHEMA_VERSION + 1}: ` +
        `'${digest}' » here. As long as version ${SCHEMA_VERSION} was in no release, its own line and ` +
        'fixture may be brought up to date instead.',
    ).toBe(FROZEN_FORMS[SCHEMA_VERSION]);
  });

  it.each<readonly [string, Readonly<Record<string, Readonly<Record<string, FieldKind>>>>]>([
    ['a field more', { ...sections, staff: { ...sections.staff, more: { kind: 'name' } } }],
    ['a field less', { ...sections, staff: { acceptedDoubts: { kind: 'acceptances' } } }],
    [
      'an option less',
      {
        ...sections,
        staff: { ...sections.staff, everyoneListed: { kind: 'choice', options: ['yes'] } },
      },
    ],
    [
      'another kind of field',
      { ...sections, staff: { ...sections.staff, everyoneListed: { kind: 'text', max: 9 } } },
    ],
  ])('has another digest with %s', (_, changed) => {
    expect(storedFormDigest({ sections: changed, collections })).not.toBe(storedFormDigest());
  });
});

describe.each(versions)('a dossier of version %i', (version) => {
  const fixture = fixtureOf(version);

  it('is read by today’s Jalon, each of its answers found or listed', () => {
    const migrated = migrateTelling(fixture);
    if (!migrated.ok) throw new Error(migrated.error);
    const reading = readDossier(migrated.value.stored);
    if (!reading.ok) throw new Error(reading.error);
    expect(reading.value.issues).toEqual([]);
    const found = new Map(answersOf({ ...reading.value.dossier }));
    const moved = new Set(migrated.value.notes.map(({ path }) => path));
    const values = new Set([...found.values()].map((value) => JSON.stringify(value)));
    const lost = answersOf(fixture).filter(
      ([path, value]) => !moved.has(path) && !values.has(JSON.stringify(value)),
    );
    expect(lost).toEqual([]);
  });
});

describe('the fixture of today’s version', () => {
  const answers = new Map(answersOf(fixtureOf(SCHEMA_VERSION)));

  it('holds every field, and is read at the very place of each', () => {
    const reading = readDossier(fixtureOf(SCHEMA_VERSION));
    if (!reading.ok) throw new Error(reading.error);
    expect([...answersOf({ ...reading.value.dossier })].sort()).toEqual([...answers].sort());
    const fields = new Set([...answers.keys()].map((path) => path.replace(/\/[^.]+/u, '')));
    const wanted = [...Object.entries(sections), ...Object.entries(collections)].flatMap(
      ([entity, table]) => Object.keys(table).map((field) => `${entity}.${field}`),
    );
    expect(wanted.filter((field) => !fields.has(field))).toEqual([]);
  });
});
