/** `--measure-startup`: prints when each part of the start was over, as one line of json, and goes on. */
import type { App, BrowserWindow } from 'electron';
import { HOME_MARK } from '../shared/startup-mark';

/** The switch that asks for it. */
const SWITCH = 'measure-startup';

/** Resolves to the moment of the page's mark of its home screen, in ms since 1970. */
const WHEN_HOME = `new Promise((resolve) => {
  new PerformanceObserver((list, observer) => {
    const [mark] = list.getEntriesByName(${JSON.stringify(HOME_MARK)});
    if (mark === undefined) return;
    observer.disconnect();
    resolve(performance.timeOrigin + mark.startTime);
  }).observe({ type: 'mark', buffered: true });
})`;

/**
 * Follows the start of a window, if it was asked for on the command line.
 * @param started moment at which main began, in ms since 1970.
 */
export function followStartup(app: App, window: BrowserWindow, started: number): void {
  if (!app.commandLine.hasSwitch(SWITCH)) return;
  const launched = process.getCreationTime() ?? started;
  const ready = Date.now();
  let shown = 0;
  window.once('ready-to-show', () => (shown = Date.now()));
  window.webContents.once('dom-ready', () => {
    void window.webContents.executeJavaScript(WHEN_HOME).then((home: unknown) => {
      const since = (moment: number): number => Math.round(moment - launched);
      const startup = {
        main: since(started),
        ready: since(ready),
        shown: since(shown),
        home: since(Number(home)),
      };
      process.stdout.write(`${JSON.stringify({ startup })}\n`);
    });
  });
}
