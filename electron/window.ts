/** The one window: how it opens, where, and how it closes without losing what is being typed. */
import path from 'node:path';
import { BrowserWindow, dialog, Menu, nativeTheme, screen } from 'electron';
import type { BridgeMessages, BridgePayload } from '../shared/bridge';
import { channelOf } from '../shared/bridge-channels';
import { contextMenu } from './menu';
import type { SettingsStore } from './settings';
import { openingFor } from './window-place';

/** Longest wait for the page to say anything once the window is asked to close. */
const CLOSE_PATIENCE_MS = 3_000;
/** Shown before the page is painted: the colours of its surface. */
const BACKGROUND = { light: '#faf8f4', dark: '#17191c' } as const;

/** What the window depends on. */
export interface WindowContext {
  readonly settings: Pick<SettingsStore, 'current' | 'update'>;
  readonly pageUrl: string;
  readonly preload: string;
  /** Whether the tools of development may be opened. */
  readonly development: boolean;
}

/** The window as the rest of the program sees it. */
export interface MainWindow {
  readonly browser: BrowserWindow;
  /** `webContents.id` of its page. */
  readonly contentsId: number;
  /** Loads the page, which shows the window; rejects if the page is not to be had. */
  readonly load: () => Promise<void>;
  /** The page has heard the request to close and needs time: it is waited for without limit. */
  readonly holdClose: () => void;
  /** The page has nothing left to save: if the window was asked to close, it does. */
  readonly confirmClose: () => void;
  /** Tells the page something; nothing happens once the window is gone. */
  readonly send: <Name extends keyof BridgeMessages>(
    name: Name,
    message: BridgeMessages[Name],
  ) => void;
  readonly reload: () => void;
  readonly focus: () => void;
  readonly onceClosed: (listener: () => void) => void;
  /** Calls back each time the page breaks down. */
  readonly onBreakdown: (listener: () => void) => void;
}

function background(): string {
  return nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light;
}

function followTheme(window: BrowserWindow): void {
  const follow = (): void => window.setBackgroundColor(background());
  nativeTheme.on('updated', follow);
  window.once('closed', () => nativeTheme.off('updated', follow));
}

function rememberPlace(window: BrowserWindow, settings: WindowContext['settings']): void {
  const remember = (): void => {
    // Minimised or in full screen, it is nowhere one would want to find it again.
    if (window.isMinimized() || window.isFullScreen()) return;
    const { x, y, width, height } = window.getNormalBounds();
    settings.update({ window: { x, y, width, height, maximized: window.isMaximized() } });
  };
  window.on('resize', remember);
  window.on('move', remember);
  window.on('maximize', remember);
  window.on('unmaximize', remember);
}

function openBrowserWindow({ settings, preload, development }: WindowContext): BrowserWindow {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id);
  const { maximized, ...place } = openingFor(settings.current().window, [
    main.workArea,
    ...others.map((display) => display.workArea),
  ]);
  const window = new BrowserWindow({
    ...place,
    show: false,
    title: 'Jalon',
    backgroundColor: background(),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      // macOS alone spells without fetching a dictionary.
      spellcheck: process.platform === 'darwin',
      devTools: development,
    },
  });
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
    rememberPlace(window, settings);
  });
  return window;
}

/**
 * Asks the page to save before the window closes. A page that is not there, breaks down, hangs or keeps
 * silent can't hold the window; one that asked for time can, until the person closes the window again.
 */
function handshake(window: BrowserWindow, ask: () => void): Record<'hold' | 'confirm', () => void> {
  const contents = window.webContents;
  let pageListens = false;
  let wasAsked = false;
  /** Set as long as the page has not answered. */
  let patience: NodeJS.Timeout | undefined;
  const hold = (): void => {
    clearTimeout(patience);
    patience = undefined;
  };
  contents.on('did-finish-load', () => (pageListens = true));
  contents.on('render-process-gone', () => {
    pageListens = false;
    if (patience !== undefined) window.destroy();
  });
  window.on('close', (event) => {
    if (!pageListens) return;
    event.preventDefault();
    if (patience !== undefined) return;
    wasAsked = true;
    ask();
    patience = setTimeout(() => window.destroy(), CLOSE_PATIENCE_MS);
  });
  window.once('closed', hold);
  return {
    hold,
    confirm: () => {
      if (wasAsked && !window.isDestroyed()) window.destroy();
    },
  };
}

/** Tells the person that the page broke down, and lets her choose what comes next. */
async function offerReload(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: 'Jalon',
    message: 'La fenêtre de Jalon s’est arrêtée.',
    detail:
      'Ce qui était enregistré est intact. Rechargez la fenêtre pour reprendre ; si elle s’arrête encore, quittez Jalon et ouvrez-le à nouveau.',
    buttons: ['Recharger', 'Quitter'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  else window.destroy();
}

/** Opens the window, still hidden and empty: the bridge must know it before its page loads. */
export function openMainWindow(context: WindowContext): MainWindow {
  const window = openBrowserWindow(context);
  const contents = window.webContents;
  const send: MainWindow['send'] = (name, message) => {
    if (!window.isDestroyed()) contents.send(channelOf(name), message);
  };
  const closing = handshake(window, () => send('closeRequested', undefined));
  let isClosing = false;
  window.once('close', () => (isClosing = true));
  followTheme(window);
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) void offerReload(window);
  });
  contents.on('context-menu', (_event, target) => {
    const items = contextMenu(target);
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
  return {
    browser: window,
    contentsId: contents.id,
    load: async () => {
      try {
        await window.loadURL(context.pageUrl);
      } catch (error) {
        // Closed before it had loaded: that is no fault.
        if (!isClosing) throw error;
      }
    },
    holdClose: closing.hold,
    confirmClose: closing.confirm,
    send,
    reload: () => contents.reload(),
    focus: () => {
      if (window.isMinimized()) window.restore();
      window.focus();
    },
    onceClosed: (listener) => void window.once('closed', listener),
    onBreakdown: (listener) =>
      void contents.on('render-process-gone', (_event, { reason }) => {
        if (reason !== 'clean-exit') listener();
      }),
  };
}

/** Shows the system's dialog of folders over the window; null if the person closes it. */
export async function pickFolder(
  { browser }: Pick<MainWindow, 'browser'>,
  title: string,
  startIn: string,
): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(browser, {
    title,
    // macOS shows no title.
    message: title,
    defaultPath: startIn,
    buttonLabel: 'Choisir ce dossier',
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  });
  return filePaths[0] ?? null;
}

const SAVED_WORDS = {
  form: 'le formulaire rempli',
  'recovery-sheet': 'la fiche de récupération',
  guide: 'le guide',
} as const;

/** Shows the system's dialog for saving a PDF over the window; null if the person closes it. */
export async function pickPdfFile(
  { browser }: Pick<MainWindow, 'browser'>,
  kind: BridgePayload<'saveForm'>['kind'],
  fileName: string,
  startIn: string,
): Promise<string | null> {
  const { filePath, canceled } = await dialog.showSaveDialog(browser, {
    title: `Enregistrer ${SAVED_WORDS[kind ?? 'form']}`,
    defaultPath: path.join(startIn, fileName),
    buttonLabel: 'Enregistrer',
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  });
  return canceled || filePath === '' ? null : filePath;
}
