/** `npm run -s import-check -- FILE [--sheet NAME]`: what the import finds in a staff list, as json; a refusal is an answer too. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readStaffFile } from '../renderer/staff/read-file/read-staff-file';
import { chooseSheet } from '../shared/staff-import/choose-sheet';
import { importStaff } from '../shared/staff-import/import-staff';
import { refusal, report } from './staff/import-report';

const { values, positionals } = parseArgs({
  options: { sheet: { type: 'string' } },
  allowPositionals: true,
});
const [file] = positionals;
if (file === undefined) {
  process.stderr.write('Usage: npm run -s import-check -- FILE [--sheet NAME]\n');
  process.exit(2);
}
const today = new Date().toLocaleDateString('sv-SE');
const read = await readStaffFile(new Uint8Array(readFileSync(file)), path.basename(file));
if (!read.ok) {
  print(refusal(read.error));
} else {
  const { grids, source } = read.value;
  const grid =
    values.sheet === undefined
      ? chooseSheet(grids, today)
      : grids.find(({ name }) => name === values.sheet);
  if (grid === undefined) {
    const names = grids.map(({ name }) => name).join(', ');
    process.stderr.write(`No sheet « ${values.sheet ?? ''} » in: ${names}\n`);
    process.exit(2);
  }
  print(report(importStaff(grid, { today }), grid.name, source));
}

function print(found: object): void {
  process.stdout.write(`${JSON.stringify(found, null, 1)}\n`);
}
