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
    /** Value of `DISPLAY`; empty where the session's own display serves. */
    display: string;
  }
}

export default async function prepare(project: TestProject): Promise<() => void> {
  if ((await ensureBuilt()) !== 0) throw new Error('The build failed: see above.');
  const runtime = await findElectron();
  if (!runtime.ok) throw new Error(runtime.error);
  project.provide('electron', runtime.value);
  // Root's display is closed to the ordinary user some tests run as: a virtual one is open to both.
  if (hasDisplay() && !isRoot()) {
    project.provide('display', '');
    return () => undefined;
  }
  const virtual = await startVirtualDisplay();
  if (!virtual.ok) throw new Error(virtual.error);
  project.provide('display', virtual.value.display);
  return virtual.value.stop;
}
