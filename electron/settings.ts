/** What the main process remembers between two starts: the window's place, the last folder, when to lock. */
import { readFileSync } from 'node:fs';
import { type AutoLockMinutes, autoLockMinutes } from '../shared/lock/auto-lock-minutes';
import { z } from '../shared/zod';
import { replaceFile } from './atomic-write';

/** Farthest coordinate a screen is given, in device-independent pixels. */
const FARTHEST = 100_000;

const windowPlaceSchema = z.strictObject({
  x: z.int().min(-FARTHEST).max(FARTHEST),
  y: z.int().min(-FARTHEST).max(FARTHEST),
  width: z.int().min(1).max(FARTHEST),
  height: z.int().min(1).max(FARTHEST),
  maximized: z.boolean(),
});

/** Where the window stood when not maximised, in device-independent pixels, and whether it was. */
export type WindowPlace = z.infer<typeof windowPlaceSchema>;

/** Who asks for a passphrase expects an office left open to lock itself. */
const DEFAULT_AUTO_LOCK: AutoLockMinutes = 15;

/** Each entry falls back on its own: one that is damaged must not lose the others. */
const settingsSchema = z.object({
  window: windowPlaceSchema.nullable().catch(null),
  lastFolder: z.string().min(1).max(32_767).nullable().catch(null),
  autoLockMinutes: autoLockMinutes.catch(DEFAULT_AUTO_LOCK),
  /** Where backups go; `null` for the default folder, beside the data. */
  backupFolder: z.string().min(1).max(32_767).nullable().catch(null),
});

/** Everything remembered; `null` where nothing was. */
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

const NOTHING_REMEMBERED: Settings = {
  window: null,
  lastFolder: null,
  backupFolder: null,
  autoLockMinutes: DEFAULT_AUTO_LOCK,
};

/** Moving a window tells its place many times a second; it is written once it rests. */
const REST_MS = 1_000;

/** The settings in memory and on disk. */
export interface SettingsStore {
  readonly current: () => Settings;
  /** Takes effect at once; written within a second. */
  readonly update: (changes: Partial<Settings>) => void;
  /** Writes what is still to be written. Never throws: losing a window's place is no fault. */
  readonly flush: () => Promise<void>;
}

function readSettings(file: string): Settings {
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Absent or damaged: nothing here is worth stopping for.
    return NOTHING_REMEMBERED;
  }
}

/** Reads the settings kept in a file, or starts from none; at once, since the window waits for its place. */
export function openSettings(file: string): SettingsStore {
  let settings = readSettings(file);
  let written = JSON.stringify(settings);
  let writing = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(async () => {
      const content = JSON.stringify(settings);
      if (content === written) return;
      // A full disk or a read-only profile: the next change tries again.
      await replaceFile(file, content).then(
        () => (written = content),
        () => undefined,
      );
    });
    return writing;
  };

  return {
    current: () => settings,
    update: (changes) => {
      settings = { ...settings, ...changes };
      timer ??= setTimeout(() => void flush(), REST_MS);
    },
    flush,
  };
}
