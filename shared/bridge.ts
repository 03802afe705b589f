/** The contract between the sandboxed page and the main process: what may be asked, and what comes back. */
import {
  type BackupAnswers,
  type BackupBridge,
  backupPayloads,
  backupPlainMethods,
} from './backup/backup-contract';
import { fileName } from './file-name';
import {
  type HandoverAnswers,
  type HandoverBridge,
  handoverPayloads,
} from './handover/handover-contract';
import {
  type LockAnswers,
  type LockBridge,
  lockPayloads,
  passphrasePayload,
} from './lock/lock-contract';
import { sourceKeys } from './reference/sources';
import type { Result } from './result';
import {
  type VersionAnswers,
  type VersionBridge,
  versionPlainMethods,
} from './version/version-contract';
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

/** Largest HTML of one document, in characters: 10,000 people take about 12 million. */
const HTML_MAX_LENGTH = 64_000_000;

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

/** Room for the head of a page. */
const HEAD_MAX_LENGTH = 10_000;

const expectPayload = z.strictObject({
  /** Whether there is one alone, so that one window is enough. */
  isAlone: z.boolean(),
  /** A whole HTML document without a word: its styles and fonts are those of the ones to come. */
  html: z.string().min(1).max(HEAD_MAX_LENGTH),
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
  kind: z.enum(['form', 'recovery-sheet', 'guide']).optional(),
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

/** What is said of documents before they are made. */
export type ExpectedDocuments = z.infer<typeof expectPayload>;

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
  expectDocuments: expectPayload,
  producePack: producePayload,
  previewDocument: previewPayload,
  showPack: z.strictObject({ folderToken: z.string().min(1).max(64) }),
  saveForm: saveFormPayload,
  openSource: z.strictObject({ source: z.enum(sourceKeys) }),
  ...backupPayloads,
  ...handoverPayloads,
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
  'requestedHandover',
  'chooseRequested',
  'leaveRequested',
  'holdClose',
  'confirmClose',
  ...backupPlainMethods,
  ...versionPlainMethods,
] as const;

/** Name of a method answered by main. */
export type BridgeMethod = keyof typeof bridgePayloads | (typeof bridgePlainMethods)[number];

/** Payload of a method; `undefined` where it takes none. */
export type BridgePayload<Method extends BridgeMethod> = Method extends keyof typeof bridgePayloads
  ? z.infer<(typeof bridgePayloads)[Method]>
  : undefined;

/** What each method answers. */
export interface BridgeAnswers extends BackupAnswers, HandoverAnswers, LockAnswers, VersionAnswers {
  appInfo: AppInfo;
  vaultStatus: VaultStatus;
  createVault: Result<UnlockedVault, VaultFault>;
  unlockVault: Result<UnlockedVault, VaultFault>;
  /** `null` when the person closed the dialog. */
  chooseFolder: ChosenFolder | null;
  expectDocuments: undefined;
  producePack: Result<WrittenPack, PackFault>;
  /** The very PDF that a pack would hold. */
  previewDocument: Result<PrintedDocument, PackFault>;
  /** Stops the pack or the preview under way, if any. */
  cancelPack: undefined;
  /** Opens the last pack written into this folder in the system's file manager. */
  showPack: Result<undefined, 'unknown-folder'>;
  /** Asks where, then writes a filled form whole; the path is for display. `null` if the person closed the dialog. */
  saveForm: Result<{ readonly path: string }, SaveFormFault> | null;
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
  /** The person asks the system to open a file with Jalon: `requestedHandover` names it. */
  handoverRequested: undefined;
  /** The person closes the window: call `holdClose` at once, save, then call `confirmClose`. */
  closeRequested: undefined;
}

type Unsubscribe = () => void;

/** What the page finds at `window.jalon`: one literal function per method, nothing generic. */
export interface Bridge extends BackupBridge, HandoverBridge, LockBridge, VersionBridge {
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
  readonly expectDocuments: (
    payload: BridgePayload<'expectDocuments'>,
  ) => Promise<BridgeAnswers['expectDocuments']>;
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
  readonly holdClose: () => Promise<undefined>;
  readonly confirmClose: () => Promise<undefined>;
  readonly onPackProgress: (listener: (progress: PackProgress) => void) => Unsubscribe;
  readonly onMenuCommand: (listener: (command: MenuCommand) => void) => Unsubscribe;
  readonly onHandoverRequested: (listener: () => void) => Unsubscribe;
  readonly onCloseRequested: (listener: () => void) => Unsubscribe;
}
