/** A display without a screen (Xvfb), for machines where windows have nowhere to open. */
import { spawn } from 'node:child_process';
import { fail, succeed, type Result } from '../../shared/result';

/** Size of the virtual screen, in pixels: that of a common laptop. */
const SCREEN = '1440x900x24';
const START_LIMIT_MS = 10_000;

/** A running virtual display. */
export interface VirtualDisplay {
  /** Value of `DISPLAY` for programs that open windows on it. */
  readonly display: string;
  readonly stop: () => void;
}

/** Whether windows have a real display to open on. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

/** Starts Xvfb on a number it picks itself, so that several may run at once. */
export function startVirtualDisplay(): Promise<Result<VirtualDisplay, string>> {
  return new Promise((resolve) => {
    const server = spawn(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
    );
    const stop = (): void => void server.kill();
    const giveUp = (reason: string): void => {
      stop();
      resolve(fail(`The virtual display did not start: ${reason}. Install the package xvfb.`));
    };
    const timer = setTimeout(() => giveUp('no answer in 10 s'), START_LIMIT_MS);
    server.on('error', (error) => giveUp(error.message));
    server.on('exit', (status) => {
      clearTimeout(timer);
      giveUp(`Xvfb ended with status ${status ?? 'none'}`);
    });
    const numberPipe = server.stdio[3];
    let number = '';
    numberPipe?.on('data', (text: Buffer) => {
      number += text.toString();
      // Xvfb writes the line end apart, and dies if the pipe is closed before.
      if (!number.endsWith('\n')) return;
      clearTimeout(timer);
      process.once('exit', stop);
      // The display must not keep its user alive.
      numberPipe.destroy();
      server.unref();
      resolve(succeed({ display: `:${number.trim()}`, stop }));
    });
  });
}
