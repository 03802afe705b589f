/** What Chromium's sandbox needs of a Linux system to run for an ordinary user. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The helper Chromium falls back on where user namespaces are closed. */
export function sandboxHelper(runtimeFolder: string): string {
  return path.join(runtimeFolder, 'chrome-sandbox');
}

/** Kernel settings that close user namespaces to ordinary users, with the value that does. */
const CLOSING_SETTINGS = [
  ['/proc/sys/kernel/unprivileged_userns_clone', '0'],
  ['/proc/sys/user/max_user_namespaces', '0'],
  ['/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1'],
] as const;

/** Whether an ordinary user may make namespaces: the sandbox then needs no helper. */
export function areUserNamespacesOpen(): boolean {
  return CLOSING_SETTINGS.every(
    ([file, closing]) => !existsSync(file) || readFileSync(file, 'utf8').trim() !== closing,
  );
}

function isHelperArmed(helper: string): boolean {
  if (!existsSync(helper)) return false;
  const { uid, mode } = statSync(helper);
  return uid === 0 && (mode & 0o4000) !== 0;
}

/** One sentence saying what to do if the sandbox cannot work here, else null. */
export function sandboxProblem(runtimeFolder: string): string | null {
  const helper = sandboxHelper(runtimeFolder);
  if (process.platform !== 'linux' || areUserNamespacesOpen() || isHelperArmed(helper)) return null;
  return `This system closes user namespaces, so Electron's sandbox needs its helper. Run once: sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"`;
}
