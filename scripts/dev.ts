/** `npm run dev`: the application with hot reload, in the Electron found on this machine. */
import { forgetBuild } from './app/build';
import { prepareToRun } from './app/prepare';
import { hasDisplay } from './runtime/virtual-display';
import { isRoot, refuse, runTool, say } from './terminal';

async function develop(): Promise<void> {
  if (!hasDisplay()) {
    refuse('No display here: run « npm run demo » instead.');
    return;
  }
  const runtime = await prepareToRun({ install: true, virtualDisplay: false, build: false });
  if (!runtime.ok) {
    refuse(runtime.error);
    return;
  }
  forgetBuild();
  const args = ['dev', '--watch'];
  if (isRoot()) {
    say('You are root: Electron runs with --no-sandbox.');
    args.push('--noSandbox');
  }
  const env = { ...process.env, ELECTRON_EXEC_PATH: runtime.value.executable };
  process.exitCode = await runTool('electron-vite', args, { env });
}

await develop();
