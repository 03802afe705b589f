import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createCipher } from '../../renderer/storage/encryption';
import { runs } from '../property-runs';
import { dataKey } from './test-store';

const address = { table: 'people', dossierId: 'd1', recordId: 'p1', schemaVersion: 1 };
const person = { id: 'p1', birthName: 'Nguyễn-Łukasz', firstNames: 'Œnone 👩‍⚕️' };

describe('a sealed record', () => {
  it('gives back any JSON value, for its address and key', async () => {
    const cipher = await createCipher(dataKey());
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.string(), async (value, recordId) => {
        const boundTo = { ...address, recordId };
        const sealed = await cipher.seal(value, boundTo);
        const copy: unknown = JSON.parse(JSON.stringify(value));
        expect(await cipher.open(sealed, boundTo)).toEqual({ ok: true, value: copy });
      }),
      { numRuns: runs(200) },
    );
  });

  it('never looks the same twice, and has a fresh IV of 12 bytes each time', async () => {
    const cipher = await createCipher(dataKey());
    const sealed = await Promise.all(
      Array.from({ length: 200 }, () => cipher.seal(person, address)),
    );
    expect(new Set(sealed.map(({ iv }) => iv.join())).size).toBe(sealed.length);
    expect(new Set(sealed.map(({ data }) => new Uint8Array(data).join())).size).toBe(sealed.length);
    expect(sealed.every(({ iv }) => iv.length === 12)).toBe(true);
  });

  it('does not open with another key', async () => {
    const sealed = await (await createCipher(dataKey(1))).seal(person, address);
    const other = await createCipher(dataKey(2));
    expect(await other.open(sealed, address)).toEqual({ ok: false, error: 'damaged' });
  });

  it.each([
    ['table', { table: 'journal' }],
    ['dossier', { dossierId: 'd2' }],
    ['record', { recordId: 'p2' }],
    ['version', { schemaVersion: 2 }],
    ['split between dossier and record', { dossierId: 'd1p', recordId: '1' }],
    ['split that looks like JSON', { dossierId: 'd1","p1', recordId: '' }],
  ])('does not open under another %s', async (_, moved) => {
    const cipher = await createCipher(dataKey());
    const sealed = await cipher.seal(person, address);
    expect(await cipher.open(sealed, { ...address, ...moved })).toEqual({
      ok: false,
      error: 'damaged',
    });
  });

  it('does not open once any bit of it has changed, or its end is cut', async () => {
    const cipher = await createCipher(dataKey());
    const { iv, data } = await cipher.seal(person, address);
    for (let bit = 0; bit < 8 * data.byteLength; bit += 1) {
      const changed = { iv, data: flipped(new Uint8Array(data), bit).buffer };
      expect((await cipher.open(changed, address)).ok, `bit ${bit}`).toBe(false);
    }
    for (let bit = 0; bit < 8 * iv.length; bit += 1) {
      expect((await cipher.open({ iv: flipped(iv, bit), data }, address)).ok).toBe(false);
    }
    for (const length of [0, 15, 16, data.byteLength - 1]) {
      expect((await cipher.open({ iv, data: data.slice(0, length) }, address)).ok).toBe(false);
    }
  });

  it('that is no record at all is damaged, not a fault of the program', async () => {
    const cipher = await createCipher(dataKey());
    // What a damaged database may hold in place of bytes.
    const sealed = { iv: undefined, data: 'x' } as unknown as Parameters<typeof cipher.open>[0];
    expect(await cipher.open(sealed, address)).toEqual({ ok: false, error: 'damaged' });
  });
});

describe('the data key', () => {
  it('is wiped where it came from, and can’t be had back', async () => {
    const importKey = vi.spyOn(crypto.subtle, 'importKey');
    const raw = dataKey(7);
    await createCipher(raw);
    expect([...raw]).toEqual(Array.from({ length: 32 }, () => 0));
    const key = (await importKey.mock.results[0]?.value) as CryptoKey; // what a spy returned has no type
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    importKey.mockRestore();
  });

  it('of another length is refused, and wiped all the same', async () => {
    const raw = new Uint8Array(16).fill(7);
    await expect(createCipher(raw)).rejects.toThrow('32');
    expect(raw.every((byte) => byte === 0)).toBe(true);
  });
});

function flipped(bytes: Uint8Array, bit: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}
