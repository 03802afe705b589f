/** The part of the bridge that is about the lock: what protects the dossiers, the recovery sheet, locking. */
import type { UnlockedVault, VaultFault } from '../bridge';
import type { Result } from '../result';
import { z } from '../zod';
import { type AutoLockMinutes, autoLockMinutes } from './auto-lock-minutes';

/** Longest passphrase, in characters. */
export const PASSPHRASE_MAX_LENGTH = 1024;
const passphrase = z.string().min(1).max(PASSPHRASE_MAX_LENGTH);
/** A passphrase, or `null` for none. */
export const passphrasePayload = z.strictObject({ passphrase: passphrase.nullable() });

/** A recovery code that waits for its sheet to be kept. */
export interface PreparedRecovery {
  readonly code: string;
  /** ISO instant, printed on the sheet. */
  readonly madeAt: string;
}

const changeProtectionPayload = z.strictObject({
  /** The passphrase of now; `null` where the system keeps the key. */
  current: passphrase.nullable(),
  /** The passphrase to come; `null` gives the key to the system. */
  next: passphrase.nullable(),
});

/** A recovery code as `readRecoveryCode` gives it: its own check is the page's affair. */
const recoveryCode = z.string().regex(/^[2-9A-Z]{5}(?:-[2-9A-Z]{5}){6}$/u);

/** Payload schemas of its methods that take one. */
export const lockPayloads = {
  changeProtection: changeProtectionPayload,
  prepareRecovery: passphrasePayload,
  checkRecovery: z.strictObject({ code: recoveryCode }),
  recover: z.strictObject({ code: recoveryCode, passphrase: passphrase.nullable() }),
  setAutoLock: z.strictObject({ minutes: autoLockMinutes }),
} as const;

type LockPayload<Method extends keyof typeof lockPayloads> = z.infer<(typeof lockPayloads)[Method]>;

/** What its methods answer. */
export interface LockAnswers {
  /** Wraps the same data key otherwise; on a fault, everything is as it was. */
  changeProtection: Result<undefined, VaultFault>;
  /** Draws a code, which is good for nothing until `keepRecovery`; takes the passphrase of now. */
  prepareRecovery: Result<PreparedRecovery, VaultFault>;
  /** Makes the last prepared code the good one, and any former one worthless. */
  keepRecovery: Result<undefined, VaultFault>;
  /** Whether this code opens the vault. */
  checkRecovery: Result<undefined, VaultFault>;
  /** Opens by the code, once the vault has its new passphrase; `null` gives the key to the system. */
  recover: Result<UnlockedVault, VaultFault>;
  autoLock: AutoLockMinutes;
  setAutoLock: undefined;
  /** Loads the page anew: it may not navigate by itself. */
  reload: undefined;
}

/** Its methods. */
export interface LockBridge {
  readonly changeProtection: (
    payload: LockPayload<'changeProtection'>,
  ) => Promise<LockAnswers['changeProtection']>;
  readonly prepareRecovery: (
    payload: LockPayload<'prepareRecovery'>,
  ) => Promise<LockAnswers['prepareRecovery']>;
  readonly keepRecovery: () => Promise<LockAnswers['keepRecovery']>;
  readonly checkRecovery: (
    payload: LockPayload<'checkRecovery'>,
  ) => Promise<LockAnswers['checkRecovery']>;
  readonly recover: (payload: LockPayload<'recover'>) => Promise<LockAnswers['recover']>;
  readonly autoLock: () => Promise<AutoLockMinutes>;
  readonly setAutoLock: (payload: LockPayload<'setAutoLock'>) => Promise<undefined>;
  readonly reload: () => Promise<undefined>;
}
