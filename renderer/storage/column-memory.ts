/** What was corrected of the columns of staff lists, for the next ones with the same titles; of all dossiers, sealed. */
import { type Result, fail, succeed } from '../../shared/result';
import type { RememberedSource } from '../../shared/staff-import/sources';
import { PERSON_FIELDS } from '../../shared/staff-import/targets';
import { z } from '../../shared/zod';
import type { JalonDatabase } from './database';
import type { RecordCipher } from './encryption';
import { type RecordKeys, openRecord, sealRecord } from './sealed-record';

/** Kinds of lists that are remembered; the one not met for longest goes first. */
const MOST_SOURCES = 100;

/** The one record: fingerprints of titles say little, but even how many there are stays sealed. */
const ID = 'columns';
const KEYS: RecordKeys = { table: 'importMemory', dossierId: '', recordId: ID };

const target = z.enum([...PERSON_FIELDS, 'fullName']);
const sourcesSchema = z.array(
  z.object({
    titles: z.string(),
    sheet: z.string(),
    columns: z.record(z.string().regex(/^\d+$/u), target.nullable()),
  }),
);

/** The memory of columns. A memory that can't be read, or written, is none: an import goes on without it. */
export interface ColumnMemory {
  /** The lists met before, the last one first. */
  readonly recall: () => Promise<readonly RememberedSource[]>;
  readonly remember: (source: RememberedSource) => Promise<Result<undefined, 'not-kept'>>;
  /** By the fingerprint of the titles. */
  readonly forget: (titles: string) => Promise<Result<undefined, 'not-kept'>>;
}

/** The memory of columns of an open database. */
export function createColumnMemory(database: JalonDatabase, cipher: RecordCipher): ColumnMemory {
  const read = async (): Promise<Result<readonly RememberedSource[], 'newer'>> => {
    await database.ensureOpen();
    const record = await database.importMemory.get(ID);
    if (record === undefined) return succeed([]);
    const opened = await openRecord(cipher, KEYS, record);
    if (!opened.ok) return opened.error === 'newer' ? fail('newer') : succeed([]);
    return succeed(sourcesSchema.safeParse(opened.value).data ?? []);
  };
  const keep = async (
    change: (sources: readonly RememberedSource[]) => readonly RememberedSource[],
  ): Promise<Result<undefined, 'not-kept'>> => {
    try {
      const sources = await read();
      // That of a newer Jalon is left untouched.
      if (!sources.ok) return fail('not-kept');
      const sealed = await sealRecord(cipher, KEYS, change(sources.value));
      await database.importMemory.put({ id: ID, ...sealed });
      return succeed(undefined);
    } catch {
      return fail('not-kept');
    }
  };
  return {
    recall: async () => {
      try {
        const sources = await read();
        return sources.ok ? sources.value : [];
      } catch {
        return [];
      }
    },
    remember: (source) =>
      keep((sources) =>
        [source, ...sources.filter(({ titles }) => titles !== source.titles)].slice(
          0,
          MOST_SOURCES,
        ),
      ),
    forget: (titles) => keep((sources) => sources.filter((source) => source.titles !== titles)),
  };
}
