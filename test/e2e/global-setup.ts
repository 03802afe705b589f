/** Prepares once what every end-to-end test needs: an up-to-date build, an Electron, a display. */
import type { TestProject } from 'vitest/node';
import { ensureBuilt } from '../../scripts/app/build';
import { findElectron, type ElectronRuntime } from '../../scripts/runtime/electron-runtime';
import { hasDisplay, startVirtualDisplay } from '../../scripts/runtime/virtual-display';
import { isRoot } from '../../scripts/terminal';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The Electron to run. */
    electron: ElectronRuntime;
    /** Value of `DISPLAY` for each worker; none where the session's own display serves. */
    displays: readonly string[];
  }
}

export default async function prepare(project: TestProject): Promise<() => void> {
  if ((await ensureBuilt()) !== 0) throw new Error('The build failed: see above.');
  const runtime = await findElectron();
  if (!runtime.ok) throw new Error(runtime.error);
  project.provide('electron', runtime.value);
  // Root's display is closed to the ordinary user some tests run as: a virtual one is open to both.
  if (hasDisplay() && !isRoot()) {
    project.provide('displays', []);
    return () => undefined;
  }
  // Windows on one display take the focus from each other: each worker has its own.
  const started = await Promise.all(
    Array.from({ length: project.vitest.config.maxWorkers }, startVirtualDisplay),
  );
  const displays = started.map((display) => {
    if (!display.ok) throw new Error(display.error);
    return display.value;
  });
  project.provide(
    'displays',
    displays.map(({ display }) => display),
  );
  return () => displays.forEach(({ stop }) => stop());
}
