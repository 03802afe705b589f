/** Seals and opens single records: AES-256-GCM, a fresh IV each time, bound to the record's own address. */
import { type Result, fail, succeed } from '../../shared/result';

/** Where a record stands. One that was moved or relabelled does not open. */
export interface RecordAddress {
  readonly table: string;
  readonly dossierId: string;
  readonly recordId: string;
  readonly schemaVersion: number;
}

/** A value as it is stored: unreadable without the key. */
export interface SealedValue {
  /** 12 bytes, never used twice with one key. */
  readonly iv: Uint8Array<ArrayBuffer>;
  /** Ciphertext, then the 16 bytes that prove it. */
  readonly data: ArrayBuffer;
}

/** Seals and opens with one data key, which nobody can take out of it. */
export interface RecordCipher {
  /** Seals a JSON value for this address. */
  readonly seal: (value: unknown, boundTo: RecordAddress) => Promise<SealedValue>;
  /** Opens what was sealed for this address with this key; anything else is `damaged`. */
  readonly open: (
    sealed: SealedValue,
    boundTo: RecordAddress,
  ) => Promise<Result<unknown, 'damaged'>>;
}

/** Length of a data key. */
const KEY_BYTES = 32;
/** NIST SP 800-38D: random 96-bit IVs are good for 2^32 records under one key. */
const IV_BYTES = 12;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Takes charge of a raw data key. The given bytes are wiped, whatever happens; copies made on their way
 * here (the bridge's) are beyond reach.
 */
export async function createCipher(rawKey: Uint8Array<ArrayBuffer>): Promise<RecordCipher> {
  const key = await importKey(rawKey);
  return {
    seal: async (value, boundTo) => {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const data = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv, additionalData: additionalData(boundTo) },
        key,
        encoder.encode(JSON.stringify(value)),
      );
      return { iv, data };
    },
    open: async ({ iv, data }, boundTo) => {
      try {
        const algorithm = { name: 'AES-GCM', iv, additionalData: additionalData(boundTo) };
        const clear = await crypto.subtle.decrypt(algorithm, key, data);
        return succeed(JSON.parse(decoder.decode(clear)) as unknown); // JSON.parse gives `any`
      } catch {
        // Web Crypto does not say why: another key, another address, changed bytes are one failure.
        return fail('damaged');
      }
    },
  };
}

async function importKey(rawKey: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  try {
    if (rawKey.length !== KEY_BYTES) throw new Error(`A data key has ${KEY_BYTES} bytes`);
    return await crypto.subtle.importKey('raw', rawKey, 'AES-GCM', false, ['encrypt', 'decrypt']);
  } finally {
    rawKey.fill(0);
  }
}

/** As JSON, so that no two addresses read alike. */
function additionalData({ table, dossierId, recordId, schemaVersion }: RecordAddress) {
  return encoder.encode(JSON.stringify([table, dossierId, recordId, schemaVersion]));
}
