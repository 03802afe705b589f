import { describe, expect, it } from 'vitest';
import { OLDEST_VERSION, migrate, migrations } from '../../shared/dossier/migrations';
import { SCHEMA_VERSION, emptyDossier } from '../../shared/dossier/schema';

describe('bringing a stored dossier to today’s version', () => {
  it('leaves one of today as it is', () => {
    const stored = emptyDossier('d', '2026-11-23T09:00:00.000Z');
    expect(migrate(stored)).toEqual({ ok: true, value: stored });
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
      1: ({ title, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, name: title }),
      2: (stored: Readonly<Record<string, unknown>>) => ({ ...stored, archived: false }),
    };
    expect(migrate({ schemaVersion: 1, title: 'Les Acacias' }, steps, 3)).toEqual({
      ok: true,
      value: { schemaVersion: 3, name: 'Les Acacias', archived: false },
    });
  });

  it('refuses a newer one, to be left untouched', () => {
    expect(migrate({ schemaVersion: SCHEMA_VERSION + 1 })).toEqual({ ok: false, error: 'newer' });
  });

  it.each([undefined, null, '1', 0, -1, 1.5, Number.NaN])(
    'refuses one whose version is %s',
    (schemaVersion) => {
      expect(migrate({ schemaVersion })).toEqual({ ok: false, error: 'unreadable' });
    },
  );
});
