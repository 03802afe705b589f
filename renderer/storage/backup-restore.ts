/** Puts the content of a backup in place of all there is, in one transaction. */
import { type Result, fail, succeed } from '../../shared/result';
import type { BackupContent } from './backup-content';
import type { JalonDatabase } from './database';
import { isDiskFull } from './disk-full';
import { STAMP_TABLE } from './store-stamp';

/** Why nothing was put back; what was there still is. */
export type ReplaceFault = 'disk-full' | 'unknown';

/**
 * Replaces all records. The store stays the one it is, and counts on from after this number of changes, so
 * that no backup made before looks newer than what was chosen.
 */
export async function replaceAll(
  database: JalonDatabase,
  { batches }: BackupContent,
  generation: number,
): Promise<Result<undefined, ReplaceFault>> {
  const begun: IDBTransaction[] = [];
  try {
    await database.ensureOpen();
    const { stamp } = database.changes;
    if (stamp !== null) {
      database.changes.follow({ ...stamp, generation: Math.max(stamp.generation, generation) });
    }
    const tables = new Map(database.tables.map((table) => [table.name, table]));
    await database.transaction('rw', database.tables, async (transaction) => {
      begun.push(transaction.idbtrans);
      for (const table of tables.values()) {
        if (table.name !== STAMP_TABLE) await table.clear();
      }
      for (const { table, records } of batches) await tables.get(table)?.bulkPut(records);
    });
    return succeed(undefined);
  } catch (error) {
    const errors = [error, ...begun.map((transaction) => transaction.error)];
    return fail(errors.some(isDiskFull) || (await database.lacksRoom()) ? 'disk-full' : 'unknown');
  }
}
