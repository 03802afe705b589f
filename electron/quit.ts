/** Ends the program in order: nothing half-made stays on disk, and nothing can hold it for ever. */
import type { App } from 'electron';

/** Longest time given to the last work: a network drive may never answer. */
const QUIT_PATIENCE_MS = 5_000;

/**
 * Quits when the last window closes, on every system: there is one window and nothing runs without it.
 * @param finish the last work; a fault of it doesn't keep the program open.
 */
export function quitInOrder(app: App, finish: () => Promise<void>): void {
  let finished = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (finished) return;
    event.preventDefault();
    const limit = setTimeout(() => app.exit(), QUIT_PATIENCE_MS);
    const end = (): void => {
      clearTimeout(limit);
      finished = true;
      // Not before this event is over: Electron ignores a call made meanwhile, and would never end.
      setImmediate(() => app.quit());
    };
    void finish().then(end, end);
  });
}
