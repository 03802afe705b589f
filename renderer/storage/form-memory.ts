/** What was chosen for each official form, kept sealed: the same form is filled in the same way next time. */
import type { Choices } from '../../shared/official-form/form-plan';
import { FORM_KINDS, type FormKind } from '../../shared/official-form/which-form';
import { z } from '../../shared/zod';
import type { JalonDatabase } from './database';
import type { RecordCipher } from './encryption';
import { openRecord, type RecordKeys, sealRecord } from './sealed-record';

/** What is known of a form that was filled here. */
export interface RememberedForm {
  readonly choices: Choices;
  /** Which form it is; `null` if that was not asked yet. */
  readonly kind: FormKind | null;
}

/** The mappings of this computer, by fingerprint of a form's fields. */
export interface FormMemory {
  /** `null` for a form that was never filled here, or whose record can't be read. */
  readonly recall: (fingerprint: string) => Promise<RememberedForm | null>;
  readonly remember: (fingerprint: string, form: RememberedForm) => Promise<void>;
}

const choicesSchema = z.record(
  z.string(),
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('empty') }),
    z.object({ kind: z.literal('value'), id: z.string() }),
  ]),
);

/** Earlier, a record was the choices alone. */
const recordSchema = z.union([
  z.strictObject({ choices: choicesSchema, kind: z.enum(FORM_KINDS).nullable() }),
  choicesSchema.transform((choices): RememberedForm => ({ choices, kind: null })),
]);

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
      return opened.ok ? (recordSchema.safeParse(opened.value).data ?? null) : null;
    },
    remember: async (fingerprint, form) => {
      const sealed = await sealRecord(cipher, mappingRecord(fingerprint), form);
      await database.ensureOpen();
      await database.formMappings.put({ id: fingerprint, ...sealed });
    },
  };
}
