/** Answers the system's own dialogs with real keys (xdotool): the packaged application gives no other way in. */
import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';

function xdotool(display: string, ...args: string[]): string {
  const { stdout, error } = spawnSync('xdotool', args, {
    encoding: 'utf8',
    env: { ...process.env, DISPLAY: display },
  });
  if (error) throw error;
  return stdout.trim();
}

/** Waits for the only window of a display to say what kept a program from starting, and closes it. */
export async function dismissRefusal(display: string): Promise<void> {
  const windows = (): string[] =>
    xdotool(display, 'search', '--onlyvisible', '--class', 'jalon').split('\n').filter(Boolean);
  await expect.poll(windows, { timeout: 20_000 }).toHaveLength(1);
  const isGone = (): boolean => {
    const [window] = windows();
    if (window === undefined) return true;
    xdotool(display, 'windowfocus', window, 'key', 'Return', 'sleep', '0.3');
    return windows().length === 0;
  };
  await expect.poll(isGone, { timeout: 20_000, interval: 300 }).toBe(true);
}

/** Types this path in the dialog of folders of this title, and takes it. */
export async function chooseInDialog(
  display: string,
  title: string,
  folder: string,
): Promise<void> {
  const windows = (): string[] =>
    xdotool(display, 'search', '--onlyvisible', '--name', title).split('\n').filter(Boolean);
  await expect.poll(windows, { timeout: 20_000 }).toHaveLength(1);
  const [window = ''] = windows();
  // There is no window manager to give it the keyboard. A press that comes too early is lost: all is typed again.
  const isGone = (): boolean => {
    xdotool(display, 'windowfocus', '--sync', window);
    xdotool(display, 'type', '--delay', '5', folder);
    xdotool(display, 'sleep', '0.5', 'key', 'Return', 'sleep', '0.5');
    if (windows().length === 0) return true;
    xdotool(display, 'key', 'ctrl+a');
    return false;
  };
  await expect.poll(isGone, { timeout: 20_000, interval: 500 }).toBe(true);
}
