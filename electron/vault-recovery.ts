/** The data key wrapped a second time, by the code of a recovery sheet: HKDF (RFC 5869), then AES-256-GCM. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { RECOVERY_ALPHABET, RECOVERY_DRAWS, recoveryCodeOf } from '../shared/lock/recovery-code';

const KEY_BYTES = 32;
const SALT_BYTES = 16;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A data key wrapped by a code. The code is random and long: it needs no slow derivation. */
export interface RecoveryWrapping {
  /** When the sheet was made (ISO instant), to tell it from a former one. */
  readonly madeAt: string;
  readonly salt: Buffer;
  readonly iv: Buffer;
  readonly tag: Buffer;
  readonly wrappedKey: Buffer;
}

/** Draws a new code. */
export function drawRecoveryCode(): string {
  const base = RECOVERY_ALPHABET.length;
  // Bytes from the last, incomplete round of the alphabet would make some signs likelier.
  const fair = 256 - (256 % base);
  const drawn: number[] = [];
  while (drawn.length < RECOVERY_DRAWS) {
    for (const byte of randomBytes(RECOVERY_DRAWS)) {
      if (byte < fair && drawn.length < RECOVERY_DRAWS) drawn.push(byte % base);
    }
  }
  return recoveryCodeOf(drawn);
}

/** Everything the wrapping depends on, in one text: what GCM authenticates beside the key. */
export function recoveryText({ madeAt, salt }: Pick<RecoveryWrapping, 'madeAt' | 'salt'>): string {
  return ['jalon-vault', 'recovery', 'hkdf-sha256', salt.toString('base64'), madeAt].join(':');
}

function deriveKey(code: string, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', code, salt, 'jalon-vault:recovery', KEY_BYTES));
}

/** Wraps a data key by a code, with a new salt. */
export function wrapByCode(key: Uint8Array, code: string, madeAt: string): RecoveryWrapping {
  const salt = randomBytes(SALT_BYTES);
  const iv = randomBytes(IV_BYTES);
  const wrappingKey = deriveKey(code, salt);
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, iv);
  cipher.setAAD(Buffer.from(recoveryText({ madeAt, salt })));
  const wrappedKey = Buffer.concat([cipher.update(key), cipher.final()]);
  wrappingKey.fill(0);
  return { madeAt, salt, iv, tag: cipher.getAuthTag(), wrappedKey };
}

/** Unwraps a data key; null if the code is not the one it was wrapped by. */
export function unwrapByCode(recovery: RecoveryWrapping, code: string): Buffer | null {
  const wrappingKey = deriveKey(code, recovery.salt);
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrappingKey, recovery.iv, {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(recoveryText(recovery)));
    decipher.setAuthTag(recovery.tag);
    return Buffer.concat([decipher.update(recovery.wrappedKey), decipher.final()]);
  } catch {
    // The only failure of GCM: the code does not authenticate what is read.
    return null;
  } finally {
    wrappingKey.fill(0);
  }
}
