/** The list of guards keeps up with the sources: each point of the checklist, each text it would take away. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GUARDS } from '../../scripts/guards/guard-list';
import { projectPath } from '../../scripts/project';

const read = (file: string): string => readFileSync(projectPath(file), 'utf8');

describe('the guards', () => {
  it('are those of all twenty points', () => {
    const points = new Set(GUARDS.map(({ point }) => point));
    expect([...points]).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it.each(GUARDS.map((guard) => [`${guard.point}, ${guard.removed}`, guard] as const))(
    'stand where they are looked for, with their test: point %s',
    (_, { edits, test }) => {
      for (const { file, from, to } of edits) {
        expect(read(file).split(from), `${file}: ${from}`).toHaveLength(2);
        expect(to).not.toBe(from);
      }
      // Names of tests that are made from a table are not written out.
      if (!/^(?:refuses (?:another|a frame)|mended)/.test(test.name)) {
        expect(read(test.file)).toContain(test.name);
      }
    },
  );
});
