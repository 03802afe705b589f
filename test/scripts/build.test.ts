/** The build is redone when anything it reads changed. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { latestChange } from '../../scripts/app/build';

const LONG_AGO = new Date('2020-01-01T00:00:00Z');
const THEN = new Date('2021-01-01T00:00:00Z');

describe('the latest change', () => {
  let folder = '';
  const inner = (): string => path.join(folder, 'inner');
  const file = (): string => path.join(inner(), 'file.ts');
  const age = (): void =>
    [file(), inner(), folder].forEach((one) => utimesSync(one, LONG_AGO, LONG_AGO));

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'jalon-test-'));
    mkdirSync(inner());
    writeFileSync(file(), '');
    age();
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is that of the newest file, however deep', () => {
    expect(latestChange(folder)).toBe(LONG_AGO.getTime());
    utimesSync(file(), THEN, THEN);
    expect(latestChange(folder)).toBe(THEN.getTime());
  });

  it('notices a file that is gone', () => {
    rmSync(file());
    expect(latestChange(folder)).toBeGreaterThan(THEN.getTime());
  });

  it('is none for what does not exist', () => {
    expect(latestChange(path.join(folder, 'absent'))).toBe(0);
  });
});
