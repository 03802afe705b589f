/** A `.jalon` file with real cryptography: only its passphrase opens it, and each way of being wrong has its word. */
import { createCipheriv, createHash, randomBytes, scryptSync } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  MAX_HANDOVER_BYTES,
  openHandover,
  readSealedHandover,
  sealHandover,
} from '../../electron/handover-file';
import { runs } from '../property-runs';

const PASSPHRASE = 'onze chevaux dans la rivière';
const CONTENT = JSON.stringify({ birthName: 'Mélisse', commune: 'Œuilly' });
/** Magic, version, length of the header. */
const HEADER_AT = 11;

/** What opening a file comes to: its content, or the fault. */
async function opening(file: Buffer, passphrase = PASSPHRASE): Promise<string> {
  const sealed = readSealedHandover(file);
  if (!sealed.ok) return sealed.error;
  const content = await openHandover(sealed.value, passphrase);
  return content.ok ? content.value : content.error;
}

/** The fault that is seen without a passphrase. */
function faultOf(file: Buffer): string | null {
  const sealed = readSealedHandover(file);
  return sealed.ok ? null : sealed.error;
}

/** What anyone can do after changing a file: compute its digest again. */
function withDigest(whole: Buffer): Buffer {
  return Buffer.concat([whole, createHash('sha256').update(whole).digest()]);
}

/** A file of someone who knows the format, with any header and content. */
function forged(header: unknown, content: Buffer = Buffer.alloc(40), version = 1): Buffer {
  const text = Buffer.from(typeof header === 'string' ? header : JSON.stringify(header));
  const length = Buffer.alloc(2);
  length.writeUInt16BE(text.length);
  const head = Buffer.concat([
    Buffer.from('JALON\r\n\u001a'),
    Buffer.from([version]),
    length,
    text,
  ]);
  return withDigest(Buffer.concat([head, content]));
}

const salt = randomBytes(16).toString('base64');
const iv = randomBytes(12);
const sound = { cost: 2 ** 15, blockSize: 8, parallelization: 1, salt };

/** A file that this passphrase opens, with any bytes in place of the compressed content. */
function sealedBytes(compressed: Buffer): Buffer {
  const header = JSON.stringify({ scrypt: sound, iv: iv.toString('base64') });
  const empty = forged(header, Buffer.alloc(0));
  const head = empty.subarray(0, empty.length - 32);
  const options = { cost: 2 ** 15, blockSize: 8, parallelization: 1, maxmem: 2 ** 28 };
  const key = scryptSync(PASSPHRASE, Buffer.from(salt, 'base64'), 32, options);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(head);
  const sealed = Buffer.concat([cipher.update(compressed), cipher.final(), cipher.getAuthTag()]);
  return withDigest(Buffer.concat([head, sealed]));
}

describe('a dossier handed over', () => {
  let file: Buffer;
  beforeAll(async () => {
    file = await sealHandover(CONTENT, PASSPHRASE);
  });

  it('is opened by its passphrase', async () => {
    expect(await opening(file)).toBe(CONTENT);
  });

  it('is opened however the keyboard codes the passphrase, and by no other', async () => {
    const quick = sealedBytes(gzipSync(CONTENT));
    expect(await opening(quick, PASSPHRASE.normalize('NFD'))).toBe(CONTENT);
    expect(await opening(quick, 'onze chevaux dans la forêt')).toBe('wrong-passphrase');
    expect(await opening(quick, `${PASSPHRASE} `)).toBe('wrong-passphrase');
  });

  it('says in clear how it is opened, and nothing of what it holds', () => {
    const length = file.readUInt16BE(HEADER_AT - 2);
    const header: unknown = JSON.parse(file.toString('utf8', HEADER_AT, HEADER_AT + length));
    expect(header).toEqual({
      scrypt: {
        cost: 2 ** 17,
        blockSize: 8,
        parallelization: 1,
        salt: expect.any(String) as string,
      },
      iv: expect.any(String) as string,
    });
    expect(file.includes('Mélisse')).toBe(false);
  });

  it('is another file each time', async () => {
    const again = await sealHandover(CONTENT, PASSPHRASE);
    expect(again.subarray(HEADER_AT).equals(file.subarray(HEADER_AT))).toBe(false);
  });

  it('is refused at the first changed bit, wherever it is, without any work', () => {
    for (let at = 0; at < file.length; at += 1) {
      const changed = Buffer.from(file);
      changed.writeUInt8(changed.readUInt8(at) ^ (1 << (at % 8)), at);
      expect(faultOf(changed), `byte ${at}`).toBe(at < 5 ? 'not-a-handover' : 'damaged');
    }
  });

  it('is refused once it is cut, or once something follows it', () => {
    for (let length = 0; length < file.length; length += 1) {
      expect(faultOf(file.subarray(0, length))).toBe(length < 5 ? 'not-a-handover' : 'damaged');
    }
    expect(faultOf(Buffer.concat([file, Buffer.from('\n')]))).toBe('damaged');
    const asText = Buffer.from(file.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
    expect(faultOf(asText)).toBe('damaged');
  });

  it('does not open once a bit was changed and the digest computed again', async () => {
    const quick = sealedBytes(gzipSync(CONTENT));
    const whole = quick.subarray(0, quick.length - 32);
    const headEnd = HEADER_AT + quick.readUInt16BE(HEADER_AT - 2);
    // In the salt, the content and the tag: the passphrase itself no longer proves what is read.
    for (const at of [quick.indexOf('salt') + 12, headEnd + 1, whole.length - 1]) {
      const changed = Buffer.from(whole);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(['wrong-passphrase', 'damaged']).toContain(await opening(withDigest(changed)));
    }
  });
});

describe('a file that is no dossier handed over', () => {
  it.each([
    ['empty', Buffer.alloc(0)],
    ['a PDF', Buffer.from('%PDF-1.7\n%%EOF')],
    ['an archive', Buffer.from('PK\u0003\u0004')],
    ['json', Buffer.from('{"__proto__":{"dossier":{}}}')],
    ['zeros', Buffer.alloc(100_000)],
  ])('is said to be none: %s', (_, bytes) => {
    expect(faultOf(bytes)).toBe('not-a-handover');
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, isNamed) => {
        const body = Buffer.concat([Buffer.from(isNamed ? 'JALON\r\n\u001a' : ''), bytes]);
        expect(faultOf(withDigest(body))).not.toBeNull();
      }),
      { numRuns: runs(500) },
    );
  });

  it('is refused when it is too large for any dossier', () => {
    expect(faultOf(Buffer.alloc(MAX_HANDOVER_BYTES + 1))).toBe('too-large');
  });
});

describe('a hostile file', () => {
  const ivText = iv.toString('base64');

  it.each([
    ['memory', { ...sound, cost: 2 ** 30 }],
    ['a little more than ours', { ...sound, cost: 2 ** 19 }],
    ['no work at all', { ...sound, cost: 1 }],
    ['a cost that is no power of two', { ...sound, cost: 100_000 }],
    ['blocks', { ...sound, blockSize: 2 ** 20 }],
    ['turns', { ...sound, parallelization: 2 ** 20 }],
    ['a negative cost', { ...sound, cost: -(2 ** 17) }],
  ])('that asks for absurd work is refused before any: %s', (_, scrypt) => {
    expect(faultOf(forged({ scrypt, iv: ivText }))).toBe('excessive-work');
  });

  it.each([
    ['no header', ''],
    ['no json', '{"scrypt":'],
    ['a list', []],
    ['deep json', '['.repeat(900)],
    ['another prototype', `{"__proto__":{"scrypt":${JSON.stringify(sound)}},"iv":"${ivText}"}`],
    ['more than the header has', { scrypt: sound, iv: ivText, note: 'x' }],
    ['another iv', { scrypt: sound, iv: '' }],
    ['no salt', { scrypt: { ...sound, salt: '' }, iv: ivText }],
    ['a salt that is none', { scrypt: { ...sound, salt: 'z{'.repeat(12) }, iv: ivText }],
    [
      'a header longer than any',
      JSON.stringify({ scrypt: sound, iv: ivText, x: 'x'.repeat(2000) }),
    ],
  ])('with an unsound header is refused: %s', (_, header) => {
    expect(faultOf(forged(header))).toBe('damaged');
  });

  it('that declares a header longer than itself is refused', () => {
    const head = Buffer.from('JALON\r\n\u001a\u0001', 'latin1');
    expect(faultOf(withDigest(Buffer.concat([head, Buffer.from([0xff, 0xff])])))).toBe('damaged');
  });

  it('of a coming format is said to be one', () => {
    expect(faultOf(forged({ anything: true }, Buffer.alloc(40), 2))).toBe('newer-format');
    expect(faultOf(forged({ scrypt: sound, iv: ivText }, Buffer.alloc(40), 0))).toBe('damaged');
  });

  it('that inflates without end is given up, in bounded memory', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
    const before = process.memoryUsage().rss;
    expect(await opening(sealedBytes(bomb))).toBe('too-large');
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
  });

  it('whose content is no archive, or no text, is said to be damaged', async () => {
    expect(await opening(sealedBytes(Buffer.from('no gzip')))).toBe('damaged');
    expect(await opening(sealedBytes(gzipSync(Buffer.from([0xff, 0xfe, 0xff]))))).toBe('damaged');
    expect(await opening(sealedBytes(gzipSync(Buffer.from('of us'))))).toBe('of us');
  });
});
