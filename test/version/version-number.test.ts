/** Which version comes after which. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../../scripts/project';
import { isLater, isVersion } from '../../shared/version/version-number';
import { runs } from '../property-runs';

const part = fc.integer({ min: 0, max: 99_999 });
const numbers = fc.tuple(part, part, part);
const order = (one: readonly number[], other: readonly number[]): number =>
  one.map((value, index) => value - (other[index] ?? 0)).find((gap) => gap !== 0) ?? 0;

describe('version numbers', () => {
  it('are compared number by number, as numbers', () => {
    fc.assert(
      fc.property(numbers, numbers, (one, other) => {
        expect(isLater(one.join('.'), other.join('.'))).toBe(order(one, other) > 0);
      }),
      { numRuns: runs(200) },
    );
    expect(isLater('0.10.0', '0.9.9')).toBe(true);
  });

  it('put a trial before what it tries, and after what came before', () => {
    expect(isLater('1.2.0', '1.2.0-essai.1')).toBe(true);
    expect(isLater('1.2.0-essai.1', '1.2.0')).toBe(false);
    expect(isLater('1.2.0-essai.1', '1.1.9')).toBe(true);
  });

  it('are nothing else', () => {
    for (const text of ['', '1', '1.2', 'v1.2.3', '1.2.3 ', '1.2.3\n', '<b>1.2.3', '1.2.3-É']) {
      expect(isVersion(text)).toBe(false);
    }
    const manifest: unknown = JSON.parse(readFileSync(projectPath('package.json'), 'utf8'));
    expect(isVersion((manifest as { readonly version: string }).version)).toBe(true);
  });
});
