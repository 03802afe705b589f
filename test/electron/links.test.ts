import { describe, expect, it } from 'vitest';
import { openSource } from '../../electron/links';
import { bridgePayloads } from '../../shared/bridge';
import { sourceKeys, sourceOf } from '../../shared/reference/sources';

describe('a link', () => {
  it('opens the address of a source, by its key', async () => {
    const opened: string[] = [];
    const result = await openSource('rie', (address) => {
      opened.push(address);
      return Promise.resolve();
    });
    expect(result.ok).toBe(true);
    expect(opened).toEqual([sourceOf('rie').url]);
  });

  it('is refused for a source without an address, and nothing opens', async () => {
    const without = sourceKeys.find((key) => sourceOf(key).url === undefined) ?? 'mos';
    const result = await openSource(without, () => {
      throw new Error('Nothing should open');
    });
    expect(result).toEqual({ ok: false, error: 'no-address' });
  });

  it('says so when there is no browser', async () => {
    const result = await openSource('rie', () => Promise.reject(new Error('no handler')));
    expect(result).toEqual({ ok: false, error: 'no-browser' });
  });

  it('never takes an address from the page', () => {
    for (const source of ['https://example.org', 'javascript:alert(1)', '__proto__', '']) {
      expect(bridgePayloads.openSource.safeParse({ source }).success).toBe(false);
    }
  });

  it('leads to https addresses only', () => {
    for (const key of sourceKeys) {
      const { url } = sourceOf(key);
      if (url !== undefined) expect(new URL(url).protocol).toBe('https:');
    }
  });
});
