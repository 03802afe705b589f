/** The contract between the sandboxed page and the main process: what may be asked, and what comes back. */
import {
  type BackupAnswers,
  type BackupBridge,
  backupPayloads,
  backupPlainMethods,
} from './backup/backup-contract';
import {
  type LockAnswers,
  type LockBridge,
  PASSPHRASE_MAX_LENGTH,
  lockPayloads,
  passphrasePayload,
} from './lock/lock-contract';
import { sourceKeys } from './reference/sources';
import type { Result } from './result';
import { z } from './zod';

/** What the page must know of the program and the machine it runs on. */
export interface AppInfo {
  readonly version: string;
  readonly platform: 'win32' | 'darwin' | 'linux';
  /** Version of the Electron that runs, for the help page. */
  readonly electron: string;
}

/** Who keeps the data key: the system's key store, or a passphrase the person remembers. */
export type VaultProtection = 'system' | 'passphrase';

/** What stands on disk, before any key is in memory. */
export type VaultStatus =
  | { readonly state: 'absent'; readonly systemKeeps: boolean }
  | {
      readonly state: 'present';
      readonly protection: VaultProtection;
      /** Whether the system could keep the key. */
      readonly systemKeeps: boolean;
      /** When the recovery sheet that is good now was made (ISO instant); `null` if there is none. */
      readonly recoveryMadeAt: string | null;
    }
  | { readonly state: 'damaged' }
  /** A newer Jalon made it. */
  | { readonly state: 'newer' };

/** Why the data key could not be had. */
export type VaultFault =
  | 'already-exists'
  | 'absent'
  | 'damaged'
  | 'newer-vault'
  | 'wrong-passphrase'
  | 'wrong-recovery-code'
  | 'no-recovery-sheet'
  | 'passphrase-required'
  | 'passphrase-too-short'
  | 'system-refused'
  | 'not-written';

/** Fewest characters of a passphrase; length is what protects it. */
export const PASSPHRASE_MIN_LENGTH = 12;

/** A data key in memory: 32 bytes for AES-256-GCM, never written in clear. */
export interface UnlockedVault {
  readonly key: Uint8Array<ArrayBuffer>;
}

/** A folder the person chose in the system's dialog; the page holds a token, never decides a path. */
export interface ChosenFolder {
  readonly token: string;
  /** For display only. */
  readonly path: string;
}

/** Longest name of a produced file or folder, in characters. */
const FILE_NAME_MAX_LENGTH = 120;
/** Largest HTML of one document, in characters: 10,000 people take about 12 million. */
const HTML_MAX_LENGTH = 64_000_000;

/**
 * A name that every file system takes: no separator, no control character, no leading or trailing dot or
 * space, none of the names Windows keeps for its devices.
 */
const fileName = z
  .string()
  .min(1)
  .max(FILE_NAME_MAX_LENGTH)
  // eslint-disable-next-line no-control-regex -- control characters are just what is refused here
  .regex(/^(?![ .])[^\\/:*?"<>|\u0000-\u001f]+(?<![ .])$/u)
  .regex(/^(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))/iu);

/** A file inside a PDF: data, never a program. */
const attachmentPayload = z.strictObject({
  fileName: fileName.regex(/\.json$/),
  description: z.string().max(300),
  content: z.string().max(HTML_MAX_LENGTH),
});

const printablePayload = z.strictObject({
  fileName: fileName.regex(/\.pdf$/),
  title: z.string().min(1).max(300),
  /** A whole HTML document, without script; its styles and fonts are addresses of `app://jalon`. */
  html: z.string().min(1).max(HTML_MAX_LENGTH),
  landscape: z.boolean(),
  /** Printed at the foot of each page, before « page x/y ». */
  footer: z.string().max(300),
  attachment: attachmentPayload.optional(),
});

const previewPayload = z.strictObject({ document: printablePayload });

const textFilePayload = z.strictObject({
  /** Never a kind of file that a double click would run. */
  fileName: fileName.regex(/\.(?:txt|csv|ics)$/),
  content: z.string().max(HTML_MAX_LENGTH),
  /** Whether a byte order mark comes first, for spreadsheets that expect one. */
  byteOrderMark: z.boolean(),
});

const producePayload = z.strictObject({
  folderToken: z.string().min(1).max(64),
  /** Name of the folder made inside the chosen one; a number is added if it exists. */
  packName: fileName,
  documents: z.array(printablePayload).max(50),
  texts: z.array(textFilePayload).max(50),
});

/** Largest filled form, in bytes: the form, with a font and the pictures of its values. */
const FORM_MAX_BYTES = 64_000_000;

const saveFormPayload = z.strictObject({
  /** What it is, for the words of the dialog; a filled form unless said otherwise. */
  kind: z.enum(['form', 'recovery-sheet']).optional(),
  /** Name proposed in the dialog. */
  fileName: fileName.regex(/\.pdf$/),
  bytes: z
    .instanceof(Uint8Array)
    .refine((bytes) => bytes.length <= FORM_MAX_BYTES && startsAsPdf(bytes)),
});

function startsAsPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-';
}

/** One document to print: semantic HTML and what to write around it. */
export type PrintableDocument = z.infer<typeof printablePayload>;
/** One text file of a pack, always UTF-8. */
export type TextFile = z.infer<typeof textFilePayload>;
/** A whole pack to write into the chosen folder. */
export type ProduceRequest = z.infer<typeof producePayload>;

/** One document, printed but not written anywhere. */
export interface PrintedDocument {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** How far a pack is. */
export interface PackProgress {
  readonly done: number;
  readonly total: number;
  /** File being made, or empty once all are. */
  readonly current: string;
}

/** A pack that was written whole. */
export interface WrittenPack {
  /** For display only. */
  readonly path: string;
  readonly files: readonly {
    readonly fileName: string;
    readonly bytes: number;
    readonly pages: number | null;
  }[];
}

/** Why a pack was not written; nothing half-made is left behind. */
export type PackFault =
  'cancelled' | 'unknown-folder' | 'folder-not-writable' | 'disk-full' | 'print-failed' | 'busy';

/** Why a filled form was not written; what stood there before still stands. */
export type SaveFormFault = 'not-writable' | 'disk-full';

/** Longest content of a dossier handed over, in characters. */
const HANDOVER_MAX_LENGTH = 128_000_000;

const saveHandoverPayload = z.strictObject({
  /** Name proposed in the dialog. */
  fileName: fileName.regex(/\.jalon$/),
  passphrase: z.string().min(1).max(PASSPHRASE_MAX_LENGTH),
  /** As `shared/handover/` writes it. */
  content: z.string().min(1).max(HANDOVER_MAX_LENGTH),
});

const openHandoverPayload = z.strictObject({
  token: z.string().min(1).max(64),
  passphrase: z.string().min(1).max(PASSPHRASE_MAX_LENGTH),
});

/** Why a dossier was not handed over; what stood there before still stands. */
export type SaveHandoverFault = 'passphrase-too-short' | 'too-large' | 'not-writable' | 'disk-full';

/** Why a file is no dossier that can be opened. */
export type HandoverFileFault =
  | 'not-readable'
  | 'too-large'
  | 'not-a-handover'
  | 'damaged'
  | 'newer-format'
  | 'excessive-work'
  | 'wrong-passphrase';

/** What the application menu asks of the page. */
export const MENU_COMMANDS = [
  'home',
  'undo',
  'redo',
  'search',
  'help',
  'settings',
  'lock',
] as const;
/** One of the menu's requests. */
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** Payload schema of every method that takes one; main parses each payload with it. */
export const bridgePayloads = {
  createVault: passphrasePayload,
  unlockVault: passphrasePayload,
  ...lockPayloads,
  chooseFolder: z.strictObject({ title: z.string().min(1).max(200) }),
  producePack: producePayload,
  previewDocument: previewPayload,
  showPack: z.strictObject({ folderToken: z.string().min(1).max(64) }),
  saveForm: saveFormPayload,
  openSource: z.strictObject({ source: z.enum(sourceKeys) }),
  ...backupPayloads,
  saveHandover: saveHandoverPayload,
  openHandover: openHandoverPayload,
} as const;

/** Methods that take no payload. */
export const bridgePlainMethods = [
  'appInfo',
  'vaultStatus',
  'keepRecovery',
  'autoLock',
  'reload',
  'cancelPack',
  'chooseHandover',
  'holdClose',
  'confirmClose',
  ...backupPlainMethods,
] as const;

/** Name of a method answered by main. */
export type BridgeMethod = keyof typeof bridgePayloads | (typeof bridgePlainMethods)[number];

/** Payload of a method; `undefined` where it takes none. */
export type BridgePayload<Method extends BridgeMethod> = Method extends keyof typeof bridgePayloads
  ? z.infer<(typeof bridgePayloads)[Method]>
  : undefined;

/** What each method answers. */
export interface BridgeAnswers extends BackupAnswers, LockAnswers {
  appInfo: AppInfo;
  vaultStatus: VaultStatus;
  createVault: Result<UnlockedVault, VaultFault>;
  unlockVault: Result<UnlockedVault, VaultFault>;
  /** `null` when the person closed the dialog. */
  chooseFolder: ChosenFolder | null;
  producePack: Result<WrittenPack, PackFault>;
  /** The very PDF that a pack would hold. */
  previewDocument: Result<PrintedDocument, PackFault>;
  /** Stops the pack or the preview under way, if any. */
  cancelPack: undefined;
  /** Opens the last pack written into this folder in the system's file manager. */
  showPack: Result<undefined, 'unknown-folder'>;
  /** Asks where, then writes a filled form whole; the path is for display. `null` if the person closed the dialog. */
  saveForm: Result<{ readonly path: string }, SaveFormFault> | null;
  /** Asks where, then writes a dossier sealed by a passphrase; the path is for display. `null` if the person closed the dialog. */
  saveHandover: Result<{ readonly path: string }, SaveHandoverFault> | null;
  /** Asks which file, and looks whether it can be one; its name is for display. `null` if the person closed the dialog. */
  chooseHandover: Result<
    { readonly token: string; readonly fileName: string },
    HandoverFileFault
  > | null;
  /** The content of the file that was chosen. */
  openHandover: Result<string, HandoverFileFault>;
  /** Opens the address of a source in the person's browser: a key of our own list, never an address. */
  openSource: Result<undefined, 'no-address' | 'no-browser'>;
  /**
   * The page has heard that the window is to close, and needs time: to save, or to ask the person. The
   * window waits for `confirmClose`, or for the person to close it again.
   */
  holdClose: undefined;
  /** The page has nothing left to save; the window closes if it was asked to. */
  confirmClose: undefined;
}

/** Main → page messages, one channel each. */
export interface BridgeMessages {
  packProgress: PackProgress;
  menuCommand: MenuCommand;
  /** The person closes the window: call `holdClose` at once, save, then call `confirmClose`. */
  closeRequested: undefined;
}

type Unsubscribe = () => void;

/** What the page finds at `window.jalon`: one literal function per method, nothing generic. */
export interface Bridge extends BackupBridge, LockBridge {
  readonly appInfo: () => Promise<AppInfo>;
  readonly vaultStatus: () => Promise<VaultStatus>;
  readonly createVault: (
    payload: BridgePayload<'createVault'>,
  ) => Promise<BridgeAnswers['createVault']>;
  readonly unlockVault: (
    payload: BridgePayload<'unlockVault'>,
  ) => Promise<BridgeAnswers['unlockVault']>;
  readonly chooseFolder: (
    payload: BridgePayload<'chooseFolder'>,
  ) => Promise<BridgeAnswers['chooseFolder']>;
  readonly producePack: (
    payload: BridgePayload<'producePack'>,
  ) => Promise<BridgeAnswers['producePack']>;
  readonly previewDocument: (
    payload: BridgePayload<'previewDocument'>,
  ) => Promise<BridgeAnswers['previewDocument']>;
  readonly cancelPack: () => Promise<undefined>;
  readonly showPack: (payload: BridgePayload<'showPack'>) => Promise<BridgeAnswers['showPack']>;
  readonly saveForm: (payload: BridgePayload<'saveForm'>) => Promise<BridgeAnswers['saveForm']>;
  readonly openSource: (
    payload: BridgePayload<'openSource'>,
  ) => Promise<BridgeAnswers['openSource']>;
  readonly saveHandover: (
    payload: BridgePayload<'saveHandover'>,
  ) => Promise<BridgeAnswers['saveHandover']>;
  readonly chooseHandover: () => Promise<BridgeAnswers['chooseHandover']>;
  readonly openHandover: (
    payload: BridgePayload<'openHandover'>,
  ) => Promise<BridgeAnswers['openHandover']>;
  readonly holdClose: () => Promise<undefined>;
  readonly confirmClose: () => Promise<undefined>;
  readonly onPackProgress: (listener: (progress: PackProgress) => void) => Unsubscribe;
  readonly onMenuCommand: (listener: (command: MenuCommand) => void) => Unsubscribe;
  readonly onCloseRequested: (listener: () => void) => Unsubscribe;
}
