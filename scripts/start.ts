/** `npm start [-- --no-install]`: opens the application, or runs the demonstration where there is no display. */
import { parseArgs } from 'node:util';
import { electronEnvironment } from './app/environment';
import { prepareToRun } from './app/prepare';
import { PROJECT_FOLDER } from './project';
import { hasDisplay } from './runtime/virtual-display';
import { isRoot, refuse, run, say } from './terminal';

async function openWindow(install: boolean): Promise<void> {
  const runtime = await prepareToRun({ install, virtualDisplay: false, build: true });
  if (!runtime.ok) {
    refuse(runtime.error);
    return;
  }
  const args = [PROJECT_FOLDER];
  if (isRoot()) {
    say('You are root: Electron refuses its sandbox to root, so it runs with --no-sandbox.');
    args.push('--no-sandbox');
  }
  process.exitCode = await run(runtime.value.executable, args, { env: electronEnvironment() });
}

const { values } = parseArgs({ options: { 'no-install': { type: 'boolean', default: false } } });
const install = !values['no-install'];
if (hasDisplay()) {
  await openWindow(install);
} else {
  say(
    'No display here (DISPLAY and WAYLAND_DISPLAY are empty): running the demonstration instead.',
  );
  const { DEMO_FOLDER, runDemo } = await import('./demo/run');
  await runDemo({ install, folder: DEMO_FOLDER });
}
