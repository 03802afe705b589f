/** The file that the system asks Jalon to open, by a double click: at its start, while it runs, from the Finder. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** How a process was started. */
export interface StartLine {
  readonly argv: readonly string[];
  /** What a relative path starts from. */
  readonly workingDirectory: string;
  /** A program that is run from source is given its own folder first. */
  readonly isPackaged: boolean;
  readonly platform: NodeJS.Platform;
}

/** The file named on a line that starts Jalon, as a whole path; `null` if it names none. */
export function fileNamedOn(line: StartLine): string | null {
  const { argv, workingDirectory, isPackaged, platform } = line;
  const isSwitch = (argument: string): boolean =>
    argument === '' ||
    argument.startsWith('-') ||
    // Chromium takes them so on Windows, where no path that the system gives begins like that.
    (platform === 'win32' && argument.startsWith('/'));
  const named = argv.slice(1).filter((argument) => !isSwitch(argument));
  const file = (isPackaged ? named : named.slice(1)).at(-1);
  if (file === undefined) return null;
  return fromAddress(file) ?? path.resolve(workingDirectory, file);
}

/** Desktops of Linux give addresses; `null` for what is none of a file of this computer. */
function fromAddress(file: string): string | null {
  if (!/^file:/iu.test(file)) return null;
  try {
    return fileURLToPath(file);
  } catch {
    return null;
  }
}

/** The request that waits until the page can answer it: the last one made. */
export interface RequestedFile {
  readonly ask: (file: string) => void;
  /** `null` if nothing waits. */
  readonly waiting: () => string | null;
  readonly forget: () => void;
  /** Calls back at each request from now on. */
  readonly onAsked: (listener: () => void) => void;
}

/** Starts with nothing asked. */
export function createRequestedFile(): RequestedFile {
  let waiting: string | null = null;
  let tell = (): void => undefined;
  return {
    ask: (file) => {
      waiting = file;
      tell();
    },
    waiting: () => waiting,
    forget: () => {
      waiting = null;
    },
    onAsked: (listener) => {
      tell = listener;
    },
  };
}
