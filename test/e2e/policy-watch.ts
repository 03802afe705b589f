/** Watches every window and worker for violations of the content security policy. */
import type { ElectronApplication, Page } from 'playwright-core';

/** What was seen so far. */
export interface PolicyWatch {
  readonly violations: () => Promise<readonly string[]>;
}

const IN_PAGE = `
  globalThis.policyViolations ??= [];
  globalThis.addEventListener('securitypolicyviolation', (event) =>
    globalThis.policyViolations.push(event.violatedDirective + ' ' + event.blockedURI));
`;

/** Begins to watch: the page, its workers, and whatever any window of the program logs about its policy. */
export async function watchPolicy(app: ElectronApplication, page: Page): Promise<PolicyWatch> {
  const workers: { readonly seen: () => Promise<unknown> }[] = [];
  await page.evaluate(IN_PAGE);
  page.on('worker', (worker) => {
    const ready = worker.evaluate(IN_PAGE);
    // A worker may end before it is asked: the one that waits for a file, when its page is left.
    ready.catch(() => undefined);
    workers.push({
      seen: async () => {
        await ready;
        return worker.evaluate('globalThis.policyViolations');
      },
    });
  });
  await app.evaluate(({ app: main, webContents }) => {
    const logged: string[] = [];
    Object.assign(globalThis, { policyViolationsLogged: logged });
    const listen = (contents: Electron.WebContents): void => {
      contents.on('console-message', (_event, _level, message) => {
        if (/Content Security Policy/i.test(message)) logged.push(message);
      });
    };
    webContents.getAllWebContents().forEach(listen);
    main.on('web-contents-created', (_event, contents) => listen(contents));
  });
  return {
    violations: async () => {
      const inPage = await page.evaluate<string[]>('globalThis.policyViolations');
      const inWorkers = await Promise.all(
        // A worker that has ended has nothing more to say; what it logged is in the main process.
        workers.map(({ seen }) => seen().catch(() => [])),
      );
      const logged = await app.evaluate(
        () =>
          (globalThis as unknown as { policyViolationsLogged: string[] }).policyViolationsLogged,
      );
      return [...inPage, ...inWorkers.flat().map(String), ...logged];
    },
  };
}
