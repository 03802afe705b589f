/** A mark on the disk for as long as Jalon runs: found at the next start, it says that the end was not in order. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LastSession } from '../shared/backup/backup-contract';
import { z } from '../shared/zod';
import { replaceFile } from './atomic-write';

const FILE_NAME = 'session.json';

const markSchema = z.object({
  state: z.enum(['open', 'closed']),
  version: z.string().max(100),
});

/** The mark of one profile. */
export interface SessionMark {
  /** How the session before this one ended; a page that broke down since ended it too. */
  readonly last: () => LastSession;
  /** The page broke down: what comes next is a new session of it. */
  readonly noteBreakdown: () => void;
  /** Resolves once the mark of this session stands on the disk, or can't: a start does not wait for it. */
  readonly whenSet: Promise<void>;
  /** Everything ended in order. */
  readonly close: () => Promise<void>;
}

/** Reads the mark of the session before, and begins to set that of this one. */
export function openSessionMark(folder: string, version: string): SessionMark {
  const file = path.join(folder, FILE_NAME);
  // Best effort: a disk that is full must not keep one from one's dossiers.
  const write = (state: 'open' | 'closed'): Promise<void> =>
    replaceFile(file, JSON.stringify({ state, version })).catch(() => undefined);
  let last = readMark(file);
  const whenSet = write('open');
  return {
    last: () => last,
    noteBreakdown: () => (last = { end: 'abnormal', version }),
    whenSet,
    close: async () => {
      await whenSet;
      await write('closed');
    },
  };
}

function readMark(file: string): LastSession {
  try {
    const { state, version } = markSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return { end: state === 'open' ? 'abnormal' : 'clean', version };
  } catch {
    return { end: 'none', version: null };
  }
}
