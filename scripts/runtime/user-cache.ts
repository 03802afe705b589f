/** The folder of the user's cache where everything fetched once for Jalon's development is kept. */
import { homedir } from 'node:os';
import path from 'node:path';

/** `$XDG_CACHE_HOME/jalon` if that variable holds an absolute path (XDG base directories), else `~/.cache/jalon`. */
export function userCacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const declared = env['XDG_CACHE_HOME'] ?? '';
  return path.join(path.isAbsolute(declared) ? declared : path.join(homedir(), '.cache'), 'jalon');
}
