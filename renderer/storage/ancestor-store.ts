/** The dossiers as they were at their handovers, kept sealed: what a file that comes back is compared with. */
import { readDossier } from '../../shared/dossier/lenient';
import { migrate } from '../../shared/dossier/migrations';
import type { Dossier } from '../../shared/dossier/schema';
import { type Ancestor, outlived } from '../../shared/handover/lineage';
import { z } from '../../shared/zod';
import type { AncestorRecord, JalonDatabase } from './database';
import type { RecordCipher } from './encryption';
import { ancestorRecord, openRecord, sealRecord } from './sealed-record';

/** What is kept of the handovers of each dossier. */
export interface AncestorStore {
  /** Those that can be read; a damaged one only costs a merge its ancestor. */
  readonly list: (dossierId: string) => Promise<readonly Ancestor[]>;
  /** Keeps one, in place of the oldest where there are many. */
  readonly keep: (ancestor: Ancestor) => Promise<void>;
  readonly forget: (dossierId: string, id: string) => Promise<void>;
  /**
   * Changes all that is kept of a dossier, as an erasure does; what can't be read is removed, since nobody
   * can tell what is in it.
   */
  readonly rewrite: (dossierId: string, change: (dossier: Dossier) => Dossier) => Promise<void>;
}

const ancestorSchema = z.object({
  lineage: z.array(z.string()),
  origin: z.enum(['sent', 'received']),
  at: z.string(),
  dossier: z.record(z.string(), z.unknown()),
});

/** What is kept in an open database. */
export function createAncestorStore(database: JalonDatabase, cipher: RecordCipher): AncestorStore {
  const records = async (dossierId: string): Promise<readonly AncestorRecord[]> => {
    await database.ensureOpen();
    return ofDossier(database, dossierId).toArray();
  };
  const list = async (dossierId: string): Promise<readonly Ancestor[]> => {
    const opened = await Promise.all(
      (await records(dossierId)).map((record) => openAncestor(cipher, record)),
    );
    return opened.filter((ancestor) => ancestor !== null);
  };
  return {
    list,
    keep: async (ancestor) => {
      const dossierId = ancestor.dossier.id;
      const sealed = await sealAncestor(cipher, ancestor);
      const leaving = outlived(await list(dossierId), ancestor);
      await database.transaction('rw', database.ancestors, async () => {
        await database.ancestors.put(sealed);
        await database.ancestors.bulkDelete(leaving.map(({ id }) => [dossierId, id]));
      });
    },
    forget: async (dossierId, id) => {
      await database.ensureOpen();
      await database.ancestors.delete([dossierId, id]);
    },
    rewrite: async (dossierId, change) => {
      const kept = await list(dossierId);
      const sealed = await Promise.all(
        kept.map((one) => sealAncestor(cipher, { ...one, dossier: change(one.dossier) })),
      );
      await database.transaction('rw', database.ancestors, async () => {
        await ofDossier(database, dossierId).delete();
        await database.ancestors.bulkPut(sealed);
      });
    },
  };
}

function ofDossier({ ancestors }: JalonDatabase, dossierId: string) {
  // Any id comes after the empty one, and before an array, the last kind of key there is.
  return ancestors.where('[dossierId+id]').between([dossierId, ''], [dossierId, []]);
}

async function sealAncestor(
  cipher: RecordCipher,
  { id, dossier, lineage, origin, at }: Ancestor,
): Promise<AncestorRecord> {
  const keys = ancestorRecord(dossier.id, id);
  const sealed = await sealRecord(cipher, keys, { lineage, origin, at, dossier });
  return { dossierId: dossier.id, id, ...sealed };
}

async function openAncestor(
  cipher: RecordCipher,
  record: AncestorRecord,
): Promise<Ancestor | null> {
  const { dossierId, id } = record;
  const opened = await openRecord(cipher, ancestorRecord(dossierId, id), record);
  const read = opened.ok ? ancestorSchema.safeParse(opened.value).data : undefined;
  if (read === undefined) return null;
  const migrated = migrate(read.dossier);
  const reading = migrated.ok ? readDossier(migrated.value) : migrated;
  return reading.ok ? { ...read, id, dossier: reading.value.dossier } : null;
}
