/** The mark that says whether the last session ended in order. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSessionMark } from '../../electron/session-mark';
import { temporaryFolder } from './temporary-folder';

describe('the session before', () => {
  it('is none at first, then ended in order, or without a word', async () => {
    const folder = temporaryFolder();
    const first = openSessionMark(folder, '1.0.0');
    expect(first.last()).toEqual({ end: 'none', version: null });
    await first.close();
    const second = openSessionMark(folder, '1.1.0');
    expect(second.last()).toEqual({ end: 'clean', version: '1.0.0' });
    await second.whenSet;
    // Not closed: the power went.
    const third = openSessionMark(folder, '1.1.0');
    expect(third.last()).toEqual({ end: 'abnormal', version: '1.1.0' });
    await third.whenSet;
  });

  it('is also that of a page that broke down meanwhile', async () => {
    const mark = openSessionMark(temporaryFolder(), '1.0.0');
    mark.noteBreakdown();
    expect(mark.last()).toEqual({ end: 'abnormal', version: '1.0.0' });
    await mark.whenSet;
  });

  it('that can’t be read or written keeps nobody from starting', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'session.json'), '{"state":');
    const damaged = openSessionMark(folder, '1');
    expect(damaged.last().end).toBe('none');
    await damaged.whenSet;
    const other = temporaryFolder();
    mkdirSync(path.join(other, 'session.json'));
    const mark = openSessionMark(other, '1');
    expect(mark.last().end).toBe('none');
    await mark.close();
  });
});
