/**
 * `npm run dist:dir`: the application as an unpacked folder, for a local trial.
 * `npm run dist`: its installers for this system, only ever with the declared Electron.
 */
import { parseArgs } from 'node:util';
import { refuse } from './terminal';
import { packageFolder, packageRelease } from './app/package';

const { values } = parseArgs({
  options: { release: { type: 'boolean', default: false }, out: { type: 'string' } },
});
const outcome = values.release ? await packageRelease() : await packageFolder(values.out);
if (!outcome.ok) refuse(outcome.error);
