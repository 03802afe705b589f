/** Shuts every door the program does not use: network, navigation, new windows, downloads, permissions. */
import type { App, Session, WebContents } from 'electron';
import { APP_SCHEME, isAppUrl } from './app-protocol';

/** Privileges of our scheme; they must be declared before the app is ready. */
export const SCHEME_PRIVILEGES = [
  {
    scheme: APP_SCHEME,
    privileges: {
      standard: true,
      secure: true,
      supportFetchAPI: true,
      codeCache: true,
      stream: true,
    },
  },
];

/**
 * What our page may do, and nobody else: `navigator.storage.persist()`, which keeps a full disk from wiping
 * the dossiers, and writing plain text to the clipboard when a « Copier » button is pressed.
 */
const PAGE_PERMISSIONS: readonly string[] = ['persistent-storage', 'clipboard-sanitized-write'];

/** Origin of the development server (`npm run dev`), or null in every other case. */
export function developmentServer(isPackaged: boolean, address: string | undefined): string | null {
  if (isPackaged || address === undefined) return null;
  const url = new URL(address);
  const local = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  return url.protocol === 'http:' && local ? url.origin : null;
}

/** Whether the page may come from this address. */
export function isPageUrl(address: string, server: string | null): boolean {
  if (isAppUrl(address)) return true;
  return server !== null && URL.canParse(address) && new URL(address).origin === server;
}

/** Address of the development server's own socket, by which it says what changed. */
function socketOf(server: string): string {
  return `${server.replace('http:', 'ws:')}/`;
}

/** Whether a request may be answered: our own files, what the page made itself, and the tools of development. */
export function mayBeRequested(address: string, server: string | null): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, pathname } = new URL(address);
  // Neither leaves the computer; a packaged program has no developer tools anyway.
  if (protocol === 'data:' || protocol === 'devtools:') return true;
  if (protocol === 'blob:') return isPageUrl(pathname, server);
  if (protocol === 'ws:') return server !== null && address.startsWith(socketOf(server));
  return isPageUrl(address, server);
}

/** Content security policy of the development server's page, whose tools need inline scripts and styles. */
function developmentPolicy(server: string): string {
  return `default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self' ${socketOf(server)}; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

function hardenSession(session: Session, server: string | null): void {
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(PAGE_PERMISSIONS.includes(permission) && isPageUrl(contents.getURL(), server)),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, origin) =>
      PAGE_PERMISSIONS.includes(permission) && isPageUrl(origin, server),
  );
  session.setDevicePermissionHandler(() => false);
  // No certificate is ever trusted: there is nobody to talk to.
  session.setCertificateVerifyProc((_request, answer) => answer(-2));
  session.on('will-download', (event) => event.preventDefault());
  session.on('file-system-access-restricted', (_event, _details, answer) => answer('deny'));

  // macOS and its own dictionaries apart, spelling would need one from the network.
  session.setSpellCheckerEnabled(process.platform === 'darwin');
  if (process.platform !== 'darwin') session.setSpellCheckerLanguages([]);
  session.setSpellCheckerDictionaryDownloadURL(`${APP_SCHEME}://no-dictionary/`);

  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !mayBeRequested(details.url, server) }),
  );
  if (server === null) return;
  session.webRequest.onHeadersReceived({ urls: [`${server}/*`] }, (details, answer) =>
    answer({
      responseHeaders: {
        ...details.responseHeaders,
        'Content-Security-Policy': [developmentPolicy(server)],
      },
    }),
  );
}

function hardenContents(contents: WebContents): void {
  const deny = (event: { preventDefault: () => void }): void => event.preventDefault();
  contents.on('will-navigate', deny);
  contents.on('will-frame-navigate', deny);
  contents.on('will-redirect', deny);
  contents.on('will-attach-webview', deny);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/**
 * Whether a finished program runs without Chromium's sandbox though it could have one: the launcher of an AppImage
 * leaves it out by itself where the system closes user namespaces. Root is given none.
 */
export function lacksSandbox(
  { isPackaged, commandLine }: Pick<App, 'isPackaged' | 'commandLine'>,
  userId: number | undefined,
): boolean {
  return isPackaged && userId !== 0 && commandLine.hasSwitch('no-sandbox');
}

/**
 * Hardens the program and every session and page it will have. Called before the app is ready.
 * @param server origin of the development server, or null.
 */
export function harden(app: App, server: string | null): void {
  // Root, whom Chromium refuses its sandbox, says so on the command line; every window asks for it anyway.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.commandLine.appendSwitch('no-proxy-server');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('dns-prefetch-disable');
  if (server === null) {
    // Below every other wall: no name and no address leads anywhere.
    app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  }
  app.on('session-created', (session) => hardenSession(session, server));
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
  // Electron would otherwise offer the first one it finds.
  app.on('select-client-certificate', (event, _contents, _url, _list, answer) => {
    event.preventDefault();
    answer();
  });
}
