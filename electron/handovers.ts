/** Writes a dossier handed over where the person says, and opens those that were received. */
import { randomUUID } from 'node:crypto';
import { access, open } from 'node:fs/promises';
import path from 'node:path';
import { type BridgeAnswers, type BridgePayload, PASSPHRASE_MIN_LENGTH } from '../shared/bridge';
import type { ChosenHandover, HandoverFileFault } from '../shared/handover/handover-contract';
import { type Result, fail, succeed } from '../shared/result';
import { replaceFile, systemErrorCode } from './atomic-write';
import {
  MAX_HANDOVER_BYTES,
  type SealedHandover,
  openHandover,
  readSealedHandover,
  sealHandover,
} from './handover-file';
import type { RequestedFile } from './requested-file';
import type { SettingsStore } from './settings';

/** What handing over depends on. */
export interface HandoverContext {
  readonly settings: Pick<SettingsStore, 'current' | 'update'>;
  /** Shows the system's dialog for saving; null if the person closed it. It has asked before replacing a file. */
  readonly pickTarget: (fileName: string, startIn: string | null) => Promise<string | null>;
  /** Shows the system's dialog for opening; null if the person closed it. */
  readonly pickSource: (startIn: string | null) => Promise<string | null>;
  /** The file that the system was asked to open with Jalon. */
  readonly request: Pick<RequestedFile, 'waiting' | 'forget'>;
}

/** Everything the page may ask about handovers. */
export interface Handovers {
  readonly save: (request: BridgePayload<'saveHandover'>) => Promise<BridgeAnswers['saveHandover']>;
  readonly choose: () => Promise<BridgeAnswers['chooseHandover']>;
  readonly requested: () => BridgeAnswers['requestedHandover'];
  readonly chooseRequested: () => Promise<BridgeAnswers['chooseRequested']>;
  readonly leaveRequested: () => void;
  readonly open: (request: BridgePayload<'openHandover'>) => Promise<BridgeAnswers['openHandover']>;
}

/** The person decides by choosing the place who may read the file, which only the passphrase opens. */
const ORDINARY_MODE = 0o666;

/** Starts with no file chosen. */
export function createHandovers({
  settings,
  pickTarget,
  pickSource,
  request,
}: HandoverContext): Handovers {
  /** The last file that was chosen, until it is opened or another is chosen. */
  let chosen: { readonly token: string; readonly file: SealedHandover } | null = null;

  async function take(source: string): Promise<Result<ChosenHandover, HandoverFileFault>> {
    const bytes = await readBounded(source);
    if (bytes.ok) settings.update({ lastFolder: path.dirname(source) });
    const sealed = bytes.ok ? readSealedHandover(bytes.value) : bytes;
    if (!sealed.ok) return sealed;
    const token = randomUUID();
    chosen = { token, file: sealed.value };
    return succeed({ token, fileName: path.basename(source) });
  }

  return {
    save: async ({ fileName, passphrase, content }) => {
      // Counted as a person does, whatever their coding.
      const { length } = Array.from(passphrase.normalize('NFKC'));
      if (length < PASSPHRASE_MIN_LENGTH) return fail('passphrase-too-short');
      const target = await pickTarget(fileName, settings.current().lastFolder);
      if (target === null) return null;
      const file = await withExtension(target);
      const bytes = await sealHandover(content, passphrase);
      if (bytes.length > MAX_HANDOVER_BYTES) return fail('too-large');
      try {
        await replaceFile(file, bytes, ORDINARY_MODE);
      } catch (error) {
        const code = systemErrorCode(error);
        if (code === null) throw error;
        return fail(['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code) ? 'disk-full' : 'not-writable');
      }
      settings.update({ lastFolder: path.dirname(file) });
      return succeed({ path: file });
    },

    choose: async () => {
      const source = await pickSource(settings.current().lastFolder);
      return source === null ? null : take(source);
    },

    requested: () => {
      const file = request.waiting();
      return file === null ? null : path.basename(file);
    },

    chooseRequested: async () => {
      const file = request.waiting();
      request.forget();
      return file === null ? null : take(file);
    },

    leaveRequested: request.forget,

    open: async ({ token, passphrase }) => {
      if (chosen?.token !== token) return fail('not-readable');
      const content = await openHandover(chosen.file, passphrase);
      if (content.ok) chosen = null;
      return content;
    },
  };
}

/** Some dialogs add no extension; one that is added must not name a file that the dialog did not ask about. */
async function withExtension(target: string): Promise<string> {
  if (/\.jalon$/iu.test(target)) return target;
  const named = `${target}.jalon`;
  const isFree = await access(named).then(
    () => false,
    () => true,
  );
  return isFree ? named : target;
}

/** The bytes of a file, if it is one and not larger than any of ours. */
async function readBounded(source: string): Promise<Result<Buffer, 'not-readable' | 'too-large'>> {
  try {
    const handle = await open(source, 'r');
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) return fail('not-readable');
      if (stat.size > MAX_HANDOVER_BYTES) return fail('too-large');
      return succeed(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch {
    return fail('not-readable');
  }
}
