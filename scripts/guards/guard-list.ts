/** The guards of Electron's security checklist: how each would be taken away, and the test that must then fail. */

/** A text of a source file, and what stands there without the guard. */
export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** A test: its file, and a part of its name. */
export interface GuardTest {
  readonly project: 'unit' | 'e2e';
  readonly file: string;
  readonly name: string;
}

/** One guard. */
export interface Guard {
  /** Of the checklist. */
  readonly point: number;
  /** What is taken away. */
  readonly removed: string;
  readonly edits: readonly Edit[];
  readonly test: GuardTest;
}

const inShell = (name: string): GuardTest => ({
  project: 'e2e',
  file: 'test/e2e/shell.test.ts',
  name,
});
const inWindow = (name: string): GuardTest => ({
  project: 'e2e',
  file: 'test/e2e/shell-guards.test.ts',
  name,
});
const inUnit = (file: string, name: string): GuardTest => ({ project: 'unit', file, name });

const IPC_TEST = 'test/electron/ipc.test.ts';
const PREFERENCES = inShell('runs isolated, sandboxed, with web security');
const NAVIGATION = inShell('is impossible by navigation, even a reload');
const inPackage = (name: string): GuardTest => ({
  project: 'e2e',
  file: 'test/e2e/package.test.ts',
  name,
});
const FUSES = inPackage('has the fuses of a program');

/** A preference of the window, said otherwise. */
const preference = (from: string, to: string): Edit => ({
  file: 'electron/window.ts',
  from: `      ${from},\n`,
  to: `      ${to},\n`,
});
/** A preference that must not be there, put there. */
const added = (text: string): Edit =>
  preference('webSecurity: true', `webSecurity: true,\n      ${text}`);
const security = (from: string, to: string): Edit => ({ file: 'electron/security.ts', from, to });
const denied = (event: string): Edit => security(`  contents.on('${event}', deny);\n`, '');
const NAVIGATING = [denied('will-navigate'), denied('will-frame-navigate')];
const FILES_SERVED: Edit = {
  file: 'electron/app-protocol.ts',
  from: 'const file = files.get(pathname);',
  to: "const file = files.get(pathname) ?? path.join(path.dirname([...files.values()][0] ?? ''), pathname);",
};

/** Every guard that is shown, in the order of the checklist. */
export const GUARDS: readonly Guard[] = [
  {
    point: 1,
    removed: 'the scheme’s mark as secure',
    edits: [security('      secure: true,\n', '      secure: false,\n')],
    test: inShell('is a secure context of its own origin'),
  },
  {
    point: 2,
    removed: 'no Node in the page',
    edits: [preference('nodeIntegration: false', 'nodeIntegration: true')],
    test: PREFERENCES,
  },
  {
    point: 3,
    removed: 'isolation',
    edits: [preference('contextIsolation: true', 'contextIsolation: false')],
    test: PREFERENCES,
  },
  {
    point: 4,
    removed: 'the sandbox of the window',
    edits: [preference('sandbox: true', 'sandbox: false')],
    test: PREFERENCES,
  },
  {
    point: 4,
    removed: 'the sandbox of the window and of the program',
    edits: [
      preference('sandbox: true', 'sandbox: false'),
      security("  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();\n", ''),
    ],
    test: {
      project: 'e2e',
      file: 'test/e2e/launch.test.ts',
      name: 'runs its page in a sandbox for an ordinary user',
    },
  },
  {
    point: 4,
    removed: 'the refusal to start without a sandbox',
    edits: [
      security(
        "return isPackaged && userId !== 0 && commandLine.hasSwitch('no-sandbox');",
        "return isPackaged && userId === -1 && commandLine.hasSwitch('no-sandbox');",
      ),
    ],
    test: inPackage('refuses to open without its sandbox'),
  },
  {
    point: 5,
    removed: 'the answer to requests',
    edits: [
      security(
        'answer(PAGE_PERMISSIONS.includes(permission) && isPageUrl(contents.getURL(), server))',
        'answer(permission.length + contents.getURL().length > 0)',
      ),
    ],
    test: inShell('are denied when asked for'),
  },
  {
    point: 5,
    removed: 'the answer to checks',
    edits: [security('PAGE_PERMISSIONS.includes(permission) && isPageUrl(origin, server)', 'true')],
    test: inShell('are denied, but for keeping storage'),
  },
  {
    point: 6,
    removed: 'web security',
    edits: [preference('webSecurity: true', 'webSecurity: false')],
    test: PREFERENCES,
  },
  {
    point: 7,
    removed: 'the policy’s header',
    edits: [
      { file: 'electron/app-protocol.ts', from: ", 'Content-Security-Policy': policy }", to: ' }' },
    ],
    test: inShell('runs no inline script, no eval'),
  },
  {
    point: 7,
    removed: 'inline scripts kept out',
    edits: [
      {
        file: 'electron/app-protocol.ts',
        from: "PAGE_POLICY = `default-src 'none'; script-src 'self';",
        to: "PAGE_POLICY = `default-src 'none'; script-src 'self' 'unsafe-inline';",
      },
    ],
    test: inUnit('test/electron/app-protocol.test.ts', 'let the page use its own files'),
  },
  {
    point: 8,
    removed: 'no insecure content',
    edits: [added('allowRunningInsecureContent: true')],
    test: PREFERENCES,
  },
  {
    point: 9,
    removed: 'no experimental features',
    edits: [added('experimentalFeatures: true')],
    test: PREFERENCES,
  },
  {
    point: 10,
    removed: 'no Blink features',
    edits: [added("enableBlinkFeatures: 'CSSVariables'")],
    test: PREFERENCES,
  },
  {
    point: 11,
    removed: 'no webview in the page',
    edits: [preference('webviewTag: false', 'webviewTag: true')],
    test: inShell('is impossible by a new window or a webview'),
  },
  {
    point: 12,
    removed: 'the refusal to attach one',
    edits: [denied('will-attach-webview')],
    test: {
      project: 'e2e',
      file: 'test/e2e/shell-window.test.ts',
      name: 'attaches no webview',
    },
  },
  {
    point: 13,
    removed: 'the refusal to navigate',
    edits: NAVIGATING,
    test: NAVIGATION,
  },
  {
    point: 13,
    removed: 'the refusal to navigate',
    edits: NAVIGATING,
    test: inWindow('is impossible by a link or a redirect of the page’s own'),
  },
  {
    point: 13,
    removed: 'the refusal to be redirected',
    edits: [denied('will-redirect')],
    test: inWindow('is impossible by a redirect of whoever answers'),
  },
  {
    point: 13,
    removed: 'the refusal to load a file',
    edits: [security('cancel: !mayBeRequested(details.url, server)', 'cancel: details.id < 0')],
    test: inWindow('is impossible by dropping a file on it'),
  },
  {
    point: 14,
    removed: 'the refusal of new windows',
    edits: [security("({ action: 'deny' })", "({ action: 'allow' })")],
    test: inShell('is impossible by a new window or a webview'),
  },
  {
    point: 15,
    removed: 'the list of keys',
    edits: [
      {
        file: 'shared/bridge.ts',
        from: 'z.strictObject({ source: z.enum(sourceKeys) })',
        to: 'z.strictObject({ source: z.string() })',
      },
    ],
    test: inUnit('test/electron/links.test.ts', 'never takes an address from the page'),
  },
  {
    point: 16,
    removed: 'the refusal of an old Electron',
    edits: [
      {
        file: 'scripts/runtime/electron-support.ts',
        from: 'return majorOf(version) > majorOf(latest) - MAJORS_MENDED;',
        to: 'return majorOf(version) > majorOf(latest) - 100;',
      },
    ],
    test: inUnit('test/scripts/release.test.ts', 'mended'),
  },
  ...(
    [
      ['the check of the window', 'sender.contentsId === contentsId', 'another window'],
      ['the check of the frame', 'sender.isMainFrame', 'a frame inside the page'],
      ['the check of the address', 'isPageAddress(sender.url)', 'another address'],
    ] as const
  ).map(([removed, from, name]): Guard => ({
    point: 17,
    removed,
    edits: [{ file: 'electron/ipc.ts', from, to: 'contentsId > 0 && isPageAddress.length > 0' }],
    test: inUnit(IPC_TEST, `refuses ${name}`),
  })),
  {
    point: 17,
    removed: 'the gate in main',
    edits: [
      {
        file: 'electron/main.ts',
        from: 'onlyPage(window.contentsId, (url) => isPageUrl(url, server))',
        to: '(sender) => onlyPage(sender.contentsId, (url) => isPageUrl(url, server))(sender)',
      },
    ],
    test: inShell('refuses another window'),
  },
  {
    point: 17,
    removed: 'no bridge in frames',
    edits: [added('nodeIntegrationInSubFrames: true')],
    test: inWindow('has no bridge of its own'),
  },
  {
    point: 18,
    removed: 'our own scheme',
    edits: [
      {
        file: 'electron/main.ts',
        from: 'pageUrl: server ?? PAGE_URL',
        to: 'pageUrl: server ?? `file://${RENDERER_FOLDER}/index.html?${PAGE_URL}`',
      },
    ],
    test: inShell('is a secure context of its own origin'),
  },
  {
    point: 18,
    removed: 'the fixed list of files',
    edits: [FILES_SERVED],
    test: inUnit('test/electron/app-protocol.test.ts', 'never leads out of the folder'),
  },
  {
    point: 18,
    removed: 'the fixed list of files',
    edits: [FILES_SERVED],
    test: inWindow('are not served, by whatever path'),
  },
  {
    point: 19,
    removed: 'the fuse of the archive',
    edits: [
      {
        file: 'electron-builder.yml',
        from: 'onlyLoadAppFromAsar: true',
        to: 'onlyLoadAppFromAsar: false',
      },
    ],
    test: FUSES,
  },
  {
    point: 19,
    removed: 'the fuse against running as Node',
    edits: [{ file: 'electron-builder.yml', from: 'runAsNode: false', to: 'runAsNode: true' }],
    test: FUSES,
  },
  {
    point: 19,
    removed: 'the tools of development kept out of a packaged program',
    edits: [preference('devTools: development', 'devTools: true')],
    test: inWindow('don’t open in a program that is packaged'),
  },
  {
    point: 20,
    removed: 'no generic call for the page',
    edits: [
      {
        file: 'electron/preload.ts',
        from: "  appInfo: () => ask('appInfo'),\n",
        to: "  appInfo: () => ask('appInfo'),\n  invoke: (channel: string) => ipcRenderer.invoke(channel),\n",
      },
    ],
    test: inShell('gives the page one function per method'),
  },
];
