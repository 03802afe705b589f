/** Large files of the build are packed, and come back as they were. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { packLargeFiles } from '../../scripts/app/compress';

it('packs what is large and not asked for at once, and leaves the rest', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'jalon-pack-'));
  try {
    const large = 'const mots = "une longue phrase";\n'.repeat(5_000);
    const names = ['index-1.js', 'worker-2.js', 'picture-3.webp', 'worker-2.js.map'];
    for (const name of names) writeFileSync(path.join(folder, name), large);
    writeFileSync(path.join(folder, 'small-4.js'), 'export {};');
    packLargeFiles(folder, (name) => name.startsWith('index-'));
    expect(readdirSync(folder).sort()).toEqual([
      'index-1.js',
      'picture-3.webp',
      'small-4.js',
      'worker-2.js.br',
      'worker-2.js.map',
    ]);
    const packed = readFileSync(path.join(folder, 'worker-2.js.br'));
    expect(packed.length).toBeLessThan(large.length / 10);
    expect(brotliDecompressSync(packed).toString()).toBe(large);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
