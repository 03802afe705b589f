/**
 * `npm test [-- --only unit,e2e] [--long] [--no-install]`: every check in order, all of them even if one
 * fails, then one closing line.
 */
import { parseArgs } from 'node:util';
import { CHECK_NAMES, isCheckName, runChecks, type CheckName } from './checks/checks';
import { refuse } from './terminal';

/** Multiplier of property tests and model walks in the long run. */
const LONG_RUNS = '20';

function chosenChecks(only: string | undefined): readonly CheckName[] | null {
  if (only === undefined) return CHECK_NAMES;
  const names = only.split(',').map((name) => name.trim());
  return names.every(isCheckName) ? CHECK_NAMES.filter((name) => names.includes(name)) : null;
}

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    long: { type: 'boolean', default: false },
    'no-install': { type: 'boolean', default: false },
  },
});
const chosen = chosenChecks(values.only);
if (chosen === null) {
  refuse(`--only takes a list of: ${CHECK_NAMES.join(', ')}.`);
} else {
  if (values.long) process.env['JALON_RUNS'] ??= LONG_RUNS;
  process.exitCode = await runChecks(chosen, { install: !values['no-install'] });
}
