/** What was chosen for each official form, kept sealed: the same form is filled in the same way next time. */
import type { Choices } from '../../shared/official-form/form-plan';
import { z } from '../../shared/zod';
import type { JalonDatabase } from './database';
import type { RecordCipher } from './encryption';
import { openRecord, type RecordKeys, sealRecord } from './sealed-record';

/** The mappings of this computer, by fingerprint of a form's fields. */
export interface FormMemory {
  /** `null` for a form that was never filled here, or whose record can't be read. */
  readonly recall: (fingerprint: string) => Promise<Choices | null>;
  readonly remember: (fingerprint: string, choices: Choices) => Promise<void>;
}

const choicesSchema = z.record(
  z.string(),
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('empty') }),
    z.object({ kind: z.literal('value'), id: z.string() }),
  ]),
);

/** No dossier owns a form: its record is bound to its fingerprint alone. */
function mappingRecord(fingerprint: string): RecordKeys {
  return { table: 'formMappings', dossierId: '', recordId: fingerprint };
}

/** The memory of forms in an open database. */
export function createFormMemory(database: JalonDatabase, cipher: RecordCipher): FormMemory {
  return {
    recall: async (fingerprint) => {
      await database.ensureOpen();
      const record = await database.formMappings.get(fingerprint);
      if (record === undefined) return null;
      const opened = await openRecord(cipher, mappingRecord(fingerprint), record);
      return opened.ok ? (choicesSchema.safeParse(opened.value).data ?? null) : null;
    },
    remember: async (fingerprint, choices) => {
      const sealed = await sealRecord(cipher, mappingRecord(fingerprint), choices);
      await database.ensureOpen();
      await database.formMappings.put({ id: fingerprint, ...sealed });
    },
  };
}
