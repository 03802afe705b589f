/** `npm run -s classify < titles.txt`: one job title a line in, one tab-separated answer a line out. */
import { createInterface } from 'node:readline';
import { classificationLine } from './staff/classification';

for await (const title of createInterface({ input: process.stdin })) {
  process.stdout.write(`${classificationLine(title)}\n`);
}
