/** `npm run demo [-- --out DIR] [--no-install]`: walks through the real application and leaves what it made in DIR. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { DEMO_FOLDER, runDemo } from './demo/run';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: DEMO_FOLDER },
    'no-install': { type: 'boolean', default: false },
  },
});
await runDemo({ install: !values['no-install'], folder: path.resolve(values.out) });
