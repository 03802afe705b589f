/** How end-to-end tests open the application: in the checkout, or as an ordinary user with the sandbox on. */
import { inject } from 'vitest';
import {
  checkoutPlace,
  launch,
  type LaunchOptions,
  type RunningApp,
} from '../../scripts/app/launch';
import { launchAsOrdinaryUser } from '../../scripts/app/ordinary-user';
import { isRoot } from '../../scripts/terminal';
import { displayEnv } from './display';

/** The given options with the display of this worker. */
function withDisplay(options: LaunchOptions): LaunchOptions {
  return { ...options, env: { ...displayEnv(), ...options.env } };
}

/** Opens the application; without `userDataDir`, on a fresh profile. The caller closes it. */
export function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  return launch(checkoutPlace(inject('electron').executable), withDisplay(options));
}

/**
 * Opens the application as an ordinary user, with Chromium's sandbox on: from a copy if the tests run
 * as root, which lasts until `close` or `kill`.
 */
export function launchAppAsOrdinaryUser(options: LaunchOptions = {}): Promise<RunningApp> {
  if (!isRoot()) return launchApp(options);
  return launchAsOrdinaryUser(inject('electron').folder, withDisplay(options));
}
