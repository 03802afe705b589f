/** Serves the page, and the documents being printed, at `app://jalon`: an allow-list of files, strict headers. */
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

/** Scheme and host make the origin that storage belongs to: they never change. */
export const APP_SCHEME = 'app';
const APP_HOST = 'jalon';
const ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/** Address of the page. */
export const PAGE_URL = `${ORIGIN}/index.html`;
const PRINT_PATH = '/print/';

/** Kinds of files the page is made of; any other (source maps…) is not served. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/** What the name of a file that the build packed ends with; it is served under its own name, unpacked. */
export const PACKED_EXTENSION = '.br';
const unpack = promisify(brotliDecompress);

const NOTHING_ELSE =
  "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** Content security policy of the page: its own files and nothing else. */
export const PAGE_POLICY = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; ${NOTHING_ELSE}`;
/** Content security policy of a document being printed: no script. */
export const PRINT_POLICY = `default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; ${NOTHING_ELSE}`;

const DENIED_FEATURES = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

const COMMON_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': DENIED_FEATURES.map((feature) => `${feature}=()`).join(', '),
} as const;

/** Whether an address is served by this program; `URL.origin` can't tell, being "null" for our scheme. */
export function isAppUrl(address: string): boolean {
  try {
    const url = new URL(address);
    return url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST;
  } catch {
    return false;
  }
}

/** Files that may be served: path in the address → file on disk. */
export type ServedFiles = ReadonlyMap<string, string>;

/** Lists what a built folder offers. Only what is listed here is ever read. */
export function listServedFiles(folder: string, prefix = ''): ServedFiles {
  const served = new Map<string, string>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    const name = path.basename(entry.name, PACKED_EXTENSION);
    const address = `${prefix}/${name}`;
    if (entry.isDirectory()) {
      for (const [inner, innerFile] of listServedFiles(file, address)) {
        served.set(inner, innerFile);
      }
    } else if (entry.isFile() && path.extname(name) in CONTENT_TYPES) {
      served.set(address, file);
    }
  }
  return served;
}

/** A document that can be loaded until it is withdrawn. */
export interface PublishedDocument {
  readonly url: string;
  readonly withdraw: () => void;
}

/** Documents being printed, kept in memory under addresses nobody can guess. */
export interface PrintDocuments {
  readonly publish: (html: string) => PublishedDocument;
  /** The document at a path, or undefined. */
  readonly find: (pathname: string) => string | undefined;
}

/** Starts with no document. */
export function createPrintDocuments(): PrintDocuments {
  const documents = new Map<string, string>();
  return {
    publish: (html) => {
      const pathname = PRINT_PATH + randomUUID();
      documents.set(pathname, html);
      return { url: ORIGIN + pathname, withdraw: () => void documents.delete(pathname) };
    },
    find: (pathname) => documents.get(pathname),
  };
}

function respond(
  status: number,
  body: string | Uint8Array<ArrayBuffer> | null,
  type: string,
  policy: string,
): Response {
  return new Response(body, {
    status,
    headers: { ...COMMON_HEADERS, 'Content-Type': type, 'Content-Security-Policy': policy },
  });
}

function pathnameOf(address: string): string | null {
  try {
    return decodeURIComponent(new URL(address).pathname);
  } catch {
    return null;
  }
}

async function contentOf(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const stored = await readFile(file);
  return new Uint8Array(file.endsWith(PACKED_EXTENSION) ? await unpack(stored) : stored);
}

/** Answers requests to our scheme; another host is refused as a network error. */
export function createAppProtocol(
  files: ServedFiles,
  documents: PrintDocuments,
): (request: Request) => Promise<Response> {
  const absent = (status: number): Response =>
    respond(status, null, 'text/plain; charset=utf-8', PRINT_POLICY);

  return async (request) => {
    if (!isAppUrl(request.url)) return Response.error();
    if (request.method !== 'GET' && request.method !== 'HEAD') return absent(405);
    const withBody = request.method === 'GET';
    const pathname = pathnameOf(request.url);
    if (pathname === null) return absent(404);

    const html = documents.find(pathname);
    if (html !== undefined) {
      return respond(200, withBody ? html : null, 'text/html; charset=utf-8', PRINT_POLICY);
    }
    const file = files.get(pathname);
    const type = CONTENT_TYPES[path.extname(pathname)];
    if (file === undefined || type === undefined) return absent(404);
    const body = withBody ? await contentOf(file) : null;
    return respond(200, body, type, PAGE_POLICY);
  };
}
