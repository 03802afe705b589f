/** What `app://jalon` serves, asked of the handler itself with real requests and a real folder. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  createAppProtocol,
  createPrintDocuments,
  isAppUrl,
  listServedFiles,
  PAGE_POLICY,
  PAGE_URL,
  PRINT_POLICY,
  type PrintDocuments,
} from '../../electron/app-protocol';
import { temporaryFolder } from './temporary-folder';

const SERVED = {
  'index.html': ['<!doctype html><title>é</title>', 'text/html; charset=utf-8'],
  'assets/page-1a2b.js': ['export {};', 'text/javascript; charset=utf-8'],
  'assets/page-1a2b.css': ['body{}', 'text/css; charset=utf-8'],
  'assets/lists.json': ['{}', 'application/json; charset=utf-8'],
  'assets/letters 1.ttf': ['font', 'font/ttf'],
} as const;

let documents: PrintDocuments;
let ask: (address: string, method?: string) => Promise<Response>;

beforeEach(() => {
  const parent = temporaryFolder();
  const folder = path.join(parent, 'renderer');
  mkdirSync(path.join(folder, 'assets'), { recursive: true });
  for (const [name, [content]] of Object.entries(SERVED)) {
    writeFileSync(path.join(folder, name), content);
  }
  writeFileSync(path.join(folder, 'assets/page-1a2b.js.map'), 'map');
  writeFileSync(path.join(folder, 'assets/notes.txt'), 'notes');
  const packed = brotliCompressSync('// a large worker');
  writeFileSync(path.join(folder, 'assets/worker-3c4d.js.br'), packed);
  writeFileSync(path.join(parent, 'secret.json'), 'secret');
  symlinkSync(path.join(parent, 'secret.json'), path.join(folder, 'link.json'));
  documents = createPrintDocuments();
  const handler = createAppProtocol(listServedFiles(folder), documents);
  ask = (address, method = 'GET') => handler(new Request(address, { method }));
});

describe('the page’s files', () => {
  it.each(Object.entries(SERVED))('serves %s with its type', async (name, [content, type]) => {
    const response = await ask(`app://jalon/${name}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(await response.text()).toBe(content);
  });

  it('unpacks what the build packed, under its own name only', async () => {
    const response = await ask('app://jalon/assets/worker-3c4d.js');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await response.text()).toBe('// a large worker');
    expect((await ask('app://jalon/assets/worker-3c4d.js.br')).status).toBe(404);
    expect((await ask('app://jalon/assets/notes.txt')).status).toBe(404);
  });

  it('ignores what follows a question mark', async () => {
    expect((await ask(`${PAGE_URL}?from=menu#top`)).status).toBe(200);
  });

  it('answers HEAD without the content', async () => {
    const response = await ask(PAGE_URL, 'HEAD');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it.each(['POST', 'PUT', 'DELETE'])('refuses %s', async (method) => {
    expect((await ask(PAGE_URL, method)).status).toBe(405);
  });
});

describe('anything else', () => {
  it.each([
    'app://jalon/',
    'app://jalon/assets',
    'app://jalon/absent.js',
    'app://jalon/assets/page-1a2b.js.map',
    'app://jalon/assets/notes.txt',
    'app://jalon/link.json',
    'app://jalon/INDEX.HTML',
    'app://jalon/../secret.json',
    'app://jalon/%2e%2e/secret.json',
    'app://jalon/..%2fsecret.json',
    'app://jalon/assets/..%5c..%5csecret.json',
    'app://jalon/%',
    'app://jalon/index.html%00.js',
    'app://jalon//etc/passwd',
    'app://jalon/print/',
    'app://jalon/print/00000000-0000-0000-0000-000000000000',
  ])('is not found: %s', async (address) => {
    const response = await ask(address);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  it('never leads out of the folder, whatever the path', async () => {
    const step = fc.oneof(
      fc.constantFrom('..', '.', '%2e%2e', '..%2f', '%5c..', 'secret.json', 'etc', 'passwd', ''),
      fc.webSegment(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const response = await ask(`app://jalon/${steps.join('/')}`);
        expect(await response.text()).not.toContain('secret');
        expect(response.status).toBe(404);
      }),
    );
  });

  it.each(['app://other/index.html', 'app://jalon.example/index.html', 'https://jalon/index.html'])(
    'is refused from another host: %s',
    async (address) => {
      expect((await ask(address)).type).toBe('error');
    },
  );
});

describe('the headers', () => {
  it('are strict on every answer, found or not', async () => {
    const { url } = documents.publish('<p>');
    for (const address of [PAGE_URL, 'app://jalon/absent.js', url]) {
      const { headers } = await ask(address);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toMatch(/camera=\(\).*geolocation=\(\)/);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    }
  });

  it('let the page use its own files and nothing else', () => {
    const sources = PAGE_POLICY.split('; ').map((directive) => directive.split(' ').slice(1));
    expect(new Set(sources.flat())).toEqual(new Set(["'none'", "'self'"]));
    for (const directive of ['object-src', 'base-uri', 'form-action', 'frame-ancestors']) {
      expect(PAGE_POLICY).toContain(`${directive} 'none'`);
    }
  });

  it('let a document being printed run no script and reach nothing', () => {
    expect(PRINT_POLICY).toContain("script-src 'none'");
    expect(PRINT_POLICY).not.toMatch(/connect-src|worker-src|unsafe/);
  });
});

describe('a document being printed', () => {
  it('is served until it is withdrawn, under its own policy', async () => {
    const published = documents.publish('<h1>Œuvre</h1>');
    const response = await ask(published.url);
    expect(await response.text()).toBe('<h1>Œuvre</h1>');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toBe(PRINT_POLICY);
    published.withdraw();
    expect((await ask(published.url)).status).toBe(404);
  });

  it('has an address of its own', () => {
    expect(documents.publish('a').url).not.toBe(documents.publish('a').url);
  });
});

describe('our addresses', () => {
  it.each([
    ['app://jalon/index.html', true],
    ['app://jalon', true],
    ['app://jalon.example/index.html', false],
    ['app://jalon@example.org/', false],
    ['app://example.org/app://jalon/', false],
    ['file:///jalon/index.html', false],
    ['data:text/html,app://jalon/', false],
    ['about:blank', false],
    ['', false],
    ['null', false],
  ])('are told from others: %s', (address, ours) => {
    expect(isAppUrl(address)).toBe(ours);
  });
});
