/** The part of the bridge about backups: what the page hands over, what main writes, lists and reads back. */
import type { SetAsideStore } from '../dossier/erasure-holders';
import type { Result } from '../result';
import { z } from '../zod';
import type { UnlockedVault, VaultFault, VaultStatus } from '../bridge';

/** Why a backup is made. */
export const BACKUP_REASONS = ['routine', 'before-restore', 'before-update'] as const;
/** One of these reasons. */
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** Largest content of a backup, in bytes: 10,000 people take about 12 million. */
export const BACKUP_MAX_BYTES = 512_000_000;
/** Largest piece of a content that crosses the bridge at once, in bytes. */
export const SLICE_BYTES = 2_000_000;

/** What is said of a backup in clear, nothing of it personal; written by the page, that knows the store. */
export const backupFactsSchema = z.strictObject({
  reason: z.enum(BACKUP_REASONS),
  /** Which store it is of, random: backups of two computers may share a folder. */
  storeId: z.string().regex(/^[0-9a-f]{8}-[0-9a-f-]{27}$/),
  /** How many changes that store had seen: compares it with a backup without a clock. */
  generation: z.int().min(0),
  /** Version of the database, and of the dossiers in it. */
  layout: z.int().min(1).max(10_000),
  schemaVersion: z.int().min(0).max(10_000),
  /** Records of each table. */
  counts: z.record(z.string().regex(/^\w{1,40}$/), z.int().min(0).max(100_000_000)),
  /** A text sealed with the data key, in base64: says whether a key opens this backup. */
  keyCheck: z.base64().max(400),
  /** Length of the content. */
  bytes: z.int().min(0).max(BACKUP_MAX_BYTES),
});
/** What a backup says of itself. */
export type BackupFacts = z.infer<typeof backupFactsSchema>;

/** Name of a backup file. */
export const backupName = z
  .string()
  .max(200)
  .regex(/^jalon-[\w-]+\.sauvegarde$/);
const token = z.string().min(1).max(64);

/** Payload schemas of these methods. */
export const backupPayloads = {
  chooseBackupFolder: z.strictObject({ to: z.enum(['asked', 'default']) }),
  beginBackup: backupFactsSchema,
  addToBackup: z.strictObject({
    token,
    slice: z.instanceof(Uint8Array).refine(({ length }) => length <= SLICE_BYTES),
  }),
  finishBackup: z.strictObject({ token }),
  openBackup: z.strictObject({ name: backupName }),
  readBackup: z.strictObject({ offset: z.int().min(0).max(BACKUP_MAX_BYTES) }),
  unlockBackup: z.strictObject({ passphrase: z.string().min(1).max(1024).nullable() }),
  restoreVault: z.strictObject({ name: backupName }),
  emptyStore: z.strictObject({ name: backupName }),
} as const;

/** Those that take no payload. */
export const backupPlainMethods = [
  'lastSession',
  'listBackups',
  'closeBackup',
  'setStoreAside',
  'noteRefilled',
] as const;

type Payload<Method extends keyof typeof backupPayloads> = z.infer<(typeof backupPayloads)[Method]>;

/** How the session before this one ended, and which Jalon it was. */
export interface LastSession {
  readonly end: 'none' | 'clean' | 'abnormal';
  readonly version: string | null;
}

/** Why a backup can't be read; nothing is touched. */
export type BackupReadFault = 'absent' | 'foreign' | 'truncated' | 'damaged' | 'newer';

/** Why a backup was not written where it should be. */
export type BackupFault = 'unreachable' | 'not-writable' | 'disk-full' | 'unknown';

/** A backup that can be opened. */
export interface ReadableBackup {
  readonly state: 'readable';
  readonly name: string;
  /** ISO instant by the clock of then. */
  readonly madeAt: string;
  readonly sequence: number;
  readonly reason: BackupReason;
  readonly appVersion: string;
  readonly storeId: string;
  readonly generation: number;
  readonly dossiers: number;
  readonly people: number;
  /** Whether it holds the wrapped key, and what opens that. */
  readonly protection: 'system' | 'passphrase' | null;
}

/** A line of the list of backups. */
export type BackupLine =
  ReadableBackup | { readonly state: Exclude<BackupReadFault, 'absent'>; readonly name: string };

/** Where backups go, what stands there. */
export interface BackupFolder {
  /** For display only. */
  readonly path: string;
  readonly isDefault: boolean;
  /** Why the chosen folder does not serve at present; the default one does meanwhile. */
  readonly trouble: BackupFault | null;
  /** Newest first: by day, then in the order they were made. */
  readonly backups: readonly BackupLine[];
  /** The database that was set aside when it did not open any more; `null` if none was. */
  readonly setAside: SetAsideStore | null;
  /** The backup from which the emptied store was being filled when the program ended; `null` if it was not. */
  readonly refillFrom: string | null;
}

/** A backup that was written. */
export interface WrittenBackup {
  readonly name: string;
  /** Why it is not in the chosen folder, but in the default one; `null` if it is. */
  readonly trouble: BackupFault | null;
}

/** A backup that was read whole and found sound; its content is read slice by slice. */
export interface OpenedBackup {
  readonly name: string;
  readonly madeAt: string;
  readonly appVersion: string;
  readonly facts: BackupFacts;
  readonly protection: 'system' | 'passphrase' | null;
}

/** What these methods answer. */
export interface BackupAnswers {
  lastSession: LastSession;
  listBackups: BackupFolder;
  /** Asks for another folder, or goes back to the default one; `null` if the person closed the dialog. */
  chooseBackupFolder: Result<BackupFolder, BackupFault> | null;
  /** Begins a backup, and gives its token; one that was begun before is dropped. */
  beginBackup: string;
  addToBackup: undefined;
  /** Writes it whole; in the default folder if the chosen one refuses. */
  finishBackup: Result<WrittenBackup, BackupFault>;
  openBackup: Result<OpenedBackup, BackupReadFault>;
  /** A slice of the content of the opened backup; empty at its end. */
  readBackup: Uint8Array;
  closeBackup: undefined;
  /** The data key that the opened backup holds wrapped. */
  unlockBackup: Result<UnlockedVault, VaultFault>;
  /** Copies the files of a database that does not open, then removes them, so that a backup may take their place. */
  setStoreAside: Result<undefined, 'not-written'>;
  /** Removes the files of the database, which is to be filled again from this backup: it must be sound. */
  emptyStore: Result<undefined, 'not-backed-up' | 'not-written'>;
  /** The emptied database is full again. */
  noteRefilled: undefined;
  /** Puts back the wrapped key from a backup, where it is missing or damaged; a sound one is left. */
  restoreVault: Result<
    VaultStatus,
    BackupReadFault | 'no-vault' | 'already-exists' | 'not-written'
  >;
}

/** Their functions at `window.jalon`. */
export interface BackupBridge {
  readonly lastSession: () => Promise<LastSession>;
  readonly listBackups: () => Promise<BackupFolder>;
  readonly chooseBackupFolder: (
    payload: Payload<'chooseBackupFolder'>,
  ) => Promise<BackupAnswers['chooseBackupFolder']>;
  readonly beginBackup: (payload: Payload<'beginBackup'>) => Promise<string>;
  readonly addToBackup: (payload: Payload<'addToBackup'>) => Promise<undefined>;
  readonly finishBackup: (
    payload: Payload<'finishBackup'>,
  ) => Promise<BackupAnswers['finishBackup']>;
  readonly openBackup: (payload: Payload<'openBackup'>) => Promise<BackupAnswers['openBackup']>;
  readonly readBackup: (payload: Payload<'readBackup'>) => Promise<Uint8Array>;
  readonly closeBackup: () => Promise<undefined>;
  readonly unlockBackup: (
    payload: Payload<'unlockBackup'>,
  ) => Promise<BackupAnswers['unlockBackup']>;
  readonly setStoreAside: () => Promise<BackupAnswers['setStoreAside']>;
  readonly emptyStore: (payload: Payload<'emptyStore'>) => Promise<BackupAnswers['emptyStore']>;
  readonly noteRefilled: () => Promise<undefined>;
  readonly restoreVault: (
    payload: Payload<'restoreVault'>,
  ) => Promise<BackupAnswers['restoreVault']>;
}
