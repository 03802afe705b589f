/** What Electron and the tests need of a Debian or Ubuntu system: what is missing, and its installation with apt. */
import { fail, succeed, type Result } from '../../shared/result';
import { capture, isCommandAvailable, isRoot, run, say } from '../terminal';

/** Libraries of the Electron executable. */
const LIBRARY_PACKAGES = [
  ...['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2', 'libatk-bridge2.0-0', 'libxss1'],
];

/** A program that is called by name, and the package it comes in. */
interface Tool {
  readonly commands: readonly string[];
  readonly package: string;
}

const VIRTUAL_DISPLAY: Tool = { commands: ['Xvfb'], package: 'xvfb' };

/** Programs the tests read documents, open key stores, watch the program and answer its dialogs with. */
const TEST_TOOLS: readonly Tool[] = [
  { commands: ['chromium', 'chromium-browser', 'google-chrome'], package: 'chromium' },
  { commands: ['pdftotext'], package: 'poppler-utils' },
  { commands: ['qpdf'], package: 'qpdf' },
  { commands: ['gnome-keyring-daemon'], package: 'gnome-keyring' },
  { commands: ['dbus-run-session'], package: 'dbus' },
  { commands: ['strace'], package: 'strace' },
  { commands: ['xdotool'], package: 'xdotool' },
];

/** What is asked of the system. */
export interface SystemNeeds {
  /** Electron's executable, whose libraries are looked for; `null` if Electron is not to run. */
  readonly executable: string | null;
  /** Whether windows open on a virtual display. */
  readonly virtualDisplay: boolean;
  /** Whether the tests' own programs are needed too. */
  readonly tests: boolean;
}

/** Names of the libraries `ldd` reports as missing. */
export function missingLibraries(lddOutput: string): string[] {
  const names = [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
  return [...new Set(names)];
}

/** Whether dpkg knows the package as installed, under its name or the one Debian 13 and Ubuntu 24.04 gave it. */
async function isInstalled(name: string): Promise<boolean> {
  const query = await capture('dpkg-query', [
    ...['-W', '-f=${db:Status-Status}\n', name, `${name}t64`],
  ]);
  return query.output.split('\n').includes('installed');
}

/** Packages still to install, by what is really missing: libraries that do not load, programs that are not found. */
async function missingPackages(needs: SystemNeeds): Promise<string[]> {
  const tools = [
    ...(needs.virtualDisplay ? [VIRTUAL_DISPLAY] : []),
    ...(needs.tests ? TEST_TOOLS : []),
  ];
  const missing = tools
    .filter((tool) => !tool.commands.some(isCommandAvailable))
    .map((tool) => tool.package);
  if (needs.executable === null) return missing;
  const unresolved = missingLibraries((await capture('ldd', [needs.executable])).output);
  if (unresolved.length === 0) return missing;
  const uninstalled: string[] = [];
  for (const name of LIBRARY_PACKAGES) {
    if (!(await isInstalled(name))) uninstalled.push(name);
  }
  // Nothing left to install, yet libraries are missing: name them rather than hide it.
  return [...(uninstalled.length > 0 ? uninstalled : unresolved), ...missing];
}

/** Whether apt has a version of the package to install. */
async function hasCandidate(name: string): Promise<boolean> {
  const policy = await capture('apt-cache', ['policy', name], {
    env: { ...process.env, LC_ALL: 'C' },
  });
  return /Candidate: (?!\(none\))\S/.test(policy.output);
}

/** The names apt knows these packages by: newer releases add `t64` to libraries whose time type grew. */
export async function installableNames(
  names: readonly string[],
  isKnown: (name: string) => Promise<boolean> = hasCandidate,
): Promise<string[]> {
  const found: string[] = [];
  for (const name of names) {
    const renamed = `${name}t64`;
    found.push(!(await isKnown(name)) && (await isKnown(renamed)) ? renamed : name);
  }
  return found;
}

async function installWithApt(names: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  const installable = await installableNames(names);
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...installable], { env });
}

/**
 * Makes sure the system holds what is needed, installing it with apt if that is allowed and possible.
 * @param options.install whether apt may be called; it is announced before.
 * @returns nothing, or one sentence saying what is missing and which command installs it.
 */
export async function ensureSystemPackages(
  needs: SystemNeeds,
  options: { readonly install: boolean },
): Promise<Result<undefined, string>> {
  if (process.platform !== 'linux') return succeed(undefined);
  const missing = await missingPackages(needs);
  if (missing.length === 0) return succeed(undefined);
  if (!isCommandAvailable('apt-get')) {
    return fail(
      `This system lacks ${missing.join(', ')} (Debian's names): install them with its package manager, then run the command again.`,
    );
  }
  if (isRoot() && options.install) {
    say(`Installing with apt (--no-install forbids it): ${missing.join(' ')}`);
    await installWithApt(missing);
    const left = await missingPackages(needs);
    if (left.length === 0) return succeed(undefined);
    return fail(`apt could not install ${left.join(', ')}: see its messages above.`);
  }
  const names = (await installableNames(missing)).join(' ');
  const rights = isRoot() ? '' : 'sudo ';
  return fail(
    `This system lacks ${missing.join(', ')}. Install with: ${rights}apt-get update && ${rights}apt-get install -y --no-install-recommends ${names}`,
  );
}
