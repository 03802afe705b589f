/** Whether an Electron still gets security updates: its makers mend the three latest majors. */
import { fail, succeed, type Result } from '../../shared/result';
import { capture } from '../terminal';

/** Majors that are mended at a time, the latest included. */
const MAJORS_MENDED = 3;

/** Whether a version is mended, where this one is the latest; both as « 45.4.1 ». */
export function isMended(version: string, latest: string): boolean {
  return majorOf(version) > majorOf(latest) - MAJORS_MENDED;
}

function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}

/** Asks the package registry for the latest Electron; a release is not made without its answer. */
export async function supportOf(version: string): Promise<Result<undefined, string>> {
  const latest = await latestElectron();
  if (!/^\d+\.\d+\.\d+$/u.test(latest)) {
    return fail(
      'The registry did not say which Electron is the latest, so nobody knows whether this one is still mended. Build the release where the registry can be reached.',
    );
  }
  if (isMended(version, latest)) return succeed(undefined);
  return fail(
    `Electron ${version} gets no security updates any more: the latest is ${latest}. Raise the version in package.json, run the tests, then build the release.`,
  );
}

/** The version that the registry names, or whatever it answered instead. */
async function latestElectron(): Promise<string> {
  // By its script: on Windows, npm is a batch file, which only a shell can start.
  const npm = process.env['npm_execpath'];
  if (npm === undefined) return '';
  const asked = ['view', 'electron', 'dist-tags.latest'];
  return (await capture(process.execPath, [npm, ...asked])).output.trim();
}
