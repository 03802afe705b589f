/** The part of the bridge that is about handing over: files that only a passphrase opens. */
import { fileName } from '../file-name';
import { PASSPHRASE_MAX_LENGTH } from '../lock/lock-contract';
import type { Result } from '../result';
import { z } from '../zod';

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

/** Payload schemas of its methods that take one. */
export const handoverPayloads = {
  saveHandover: saveHandoverPayload,
  openHandover: openHandoverPayload,
} as const;

type HandoverPayload<Method extends keyof typeof handoverPayloads> = z.infer<
  (typeof handoverPayloads)[Method]
>;

/** A file that may be opened once its passphrase is known; its name is for display. */
export interface ChosenHandover {
  readonly token: string;
  readonly fileName: string;
}

/** What its methods answer. */
export interface HandoverAnswers {
  /** Asks where, then writes a dossier sealed by a passphrase; the path is for display. `null` if the person closed the dialog. */
  saveHandover: Result<{ readonly path: string }, SaveHandoverFault> | null;
  /** Asks which file, and looks whether it can be one; its name is for display. `null` if the person closed the dialog. */
  chooseHandover: Result<ChosenHandover, HandoverFileFault> | null;
  /** Name of the file that the person asked the system to open with Jalon, and that waits; `null` if none does. */
  requestedHandover: string | null;
  /** Chooses that file, which waits no longer; `null` if none did. */
  chooseRequested: Result<ChosenHandover, HandoverFileFault> | null;
  /** The person does not want it opened now. */
  leaveRequested: undefined;
  /** The content of the file that was chosen. */
  openHandover: Result<string, HandoverFileFault>;
}

/** Its methods. */
export interface HandoverBridge {
  readonly saveHandover: (
    payload: HandoverPayload<'saveHandover'>,
  ) => Promise<HandoverAnswers['saveHandover']>;
  readonly chooseHandover: () => Promise<HandoverAnswers['chooseHandover']>;
  readonly requestedHandover: () => Promise<HandoverAnswers['requestedHandover']>;
  readonly chooseRequested: () => Promise<HandoverAnswers['chooseRequested']>;
  readonly leaveRequested: () => Promise<undefined>;
  readonly openHandover: (
    payload: HandoverPayload<'openHandover'>,
  ) => Promise<HandoverAnswers['openHandover']>;
}
