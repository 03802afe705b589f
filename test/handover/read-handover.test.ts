/** What a file holds, read from anyone: a dossier, or a word on why not. */
import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../shared/dossier/schema';
import type { MigrationNote } from '../../shared/dossier/migration-steps';
import { succeed } from '../../shared/result';
import { type Handover, readHandover, writeHandover } from '../../shared/handover/handover';
import { filledDossier } from '../journey/filled-dossier';

const dossier = filledDossier();
const handover: Handover = {
  id: 'h2',
  lineage: ['h1'],
  sentAt: '2026-11-28T13:32:00.000Z',
  from: { name: 'Camille Sorbier', role: 'director' },
  to: 'Inès Fougeray',
  appVersion: '1.0.0',
  place: { step: 'staff', page: 'person', itemId: 'p1' },
  dossier,
  journal: [
    {
      at: '2026-11-28T13:00:00.000Z',
      by: { name: 'Camille Sorbier', role: 'director' },
      action: 'done',
      label: 'Changer',
      changes: [{ path: 'organisation.siren', before: null, after: '111111118' }],
      changeCount: 1,
    },
  ],
};

/** The content with some parts replaced. */
function changed(parts: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...(JSON.parse(writeHandover(handover)) as object), ...parts });
}

function faultOf(json: string): string | null {
  const received = readHandover(json);
  return received.ok ? null : received.error;
}

describe('what is handed over', () => {
  it('is read as it was written', () => {
    expect(readHandover(writeHandover(handover))).toEqual({
      ok: true,
      value: { handover, issues: [], notes: [] },
    });
  });

  it('of an older Jalon comes with what became of its answers', () => {
    const note: MigrationNote = {
      fate: 'converted',
      path: 'organisation.legalName',
      noun: 'la raison sociale',
      before: 'LES ACACIAS',
      after: { 'organisation.legalName': 'Les Acacias' },
    };
    const received = readHandover(writeHandover(handover), (stored) =>
      succeed({ stored, notes: [note] }),
    );
    expect(received.ok && received.value.notes).toEqual([note]);
  });

  it('of a newer Jalon is said to be so, whether the dossier is or what stands beside it', () => {
    expect(faultOf(changed({ version: 2, dossier: 'of another shape' }))).toBe('newer');
    const newer = { ...dossier, schemaVersion: SCHEMA_VERSION + 1 };
    expect(faultOf(changed({ dossier: newer }))).toBe('newer');
  });

  it.each([
    ['nothing', ''],
    ['half of it', writeHandover(handover).slice(0, 500)],
    ['another json', '[]'],
    ['no dossier', changed({ dossier: undefined })],
    ['a dossier without its version', changed({ dossier: { ...dossier, schemaVersion: null } })],
    ['an instant that is none', changed({ sentAt: 'hier' })],
    ['an id without end', changed({ id: 'x'.repeat(1000) })],
    [
      'deep lists',
      changed({ dossier: { ...dossier, organisation: 0 } }).replace(
        '"organisation":0',
        `"organisation":${'['.repeat(200_000)}${']'.repeat(200_000)}`,
      ),
    ],
    ['objects without end', '{"a":'.repeat(1_000_000)],
  ])('is not understood: %s', (_, json) => {
    expect(faultOf(json)).toBe('unreadable');
  });

  it('changes the prototype of nothing', () => {
    const hostile = changed({}).replace(
      '"organisation":{',
      '"organisation":{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},',
    );
    const received = readHandover(
      hostile.replace('{"version"', '{"__proto__":{"polluted":"yes"},"version"'),
    );
    if (!received.ok) throw new Error(received.error);
    expect(received.value.issues.map(({ path }) => path)).toEqual([
      'organisation.__proto__',
      'organisation.constructor',
    ]);
    expect(received.value.handover.dossier.organisation).toEqual(dossier.organisation);
    expect({}).not.toHaveProperty('polluted');
  });

  it('counts no level inside a text, however it is quoted', () => {
    const text = '[{'.repeat(100) + '\\"[[';
    const received = readHandover(
      changed({ dossier: { ...dossier, organisation: { legalName: text } } }),
    );
    expect(received.ok && received.value.handover.dossier.organisation.legalName).toBe(text);
  });

  it('costs only itself where an entry of the journal or the place can’t be read', () => {
    const received = readHandover(changed({ journal: [1, ...handover.journal], place: 'nowhere' }));
    if (!received.ok) throw new Error(received.error);
    expect(received.value.handover.journal).toEqual(handover.journal);
    expect(received.value.handover.place).toBeNull();
  });
});
