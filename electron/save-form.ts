/** Writes a filled form where the person says, whole or not at all. */
import { access } from 'node:fs/promises';
import path from 'node:path';
import type { BridgeAnswers, BridgePayload } from '../shared/bridge';
import { fail, succeed } from '../shared/result';
import { replaceFile, systemErrorCode } from './atomic-write';
import type { SettingsStore } from './settings';

/** What saving a form depends on. */
export interface SaveFormContext {
  readonly settings: Pick<SettingsStore, 'current' | 'update'>;
  /** Shows the system's dialog; null if the person closed it. It has asked before replacing a file. */
  readonly pickFile: (fileName: string, startIn: string | null) => Promise<string | null>;
}

/** Whoever may read the chosen folder may read the form: the person decides by choosing it. */
const ORDINARY_MODE = 0o666;

/** Some dialogs add no extension; one that is added must not name a file that the dialog did not ask about. */
async function withExtension(chosen: string): Promise<string> {
  if (/\.pdf$/iu.test(chosen)) return chosen;
  const named = `${chosen}.pdf`;
  const isFree = await access(named).then(
    () => false,
    () => true,
  );
  return isFree ? named : chosen;
}

/** Asks where to write a form, and writes it. */
export async function saveForm(
  { settings, pickFile }: SaveFormContext,
  { fileName, bytes }: BridgePayload<'saveForm'>,
): Promise<BridgeAnswers['saveForm']> {
  const chosen = await pickFile(fileName, settings.current().lastFolder);
  if (chosen === null) return null;
  const file = await withExtension(chosen);
  try {
    await replaceFile(file, bytes, ORDINARY_MODE);
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === null) throw error;
    return fail(['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code) ? 'disk-full' : 'not-writable');
  }
  settings.update({ lastFolder: path.dirname(file) });
  return succeed({ path: file });
}
