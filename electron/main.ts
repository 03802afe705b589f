/** Start-up order, and nothing else. */
import { app, dialog, ipcMain, Menu, protocol, safeStorage, session, shell } from 'electron';
import path from 'node:path';
import type { AppInfo } from '../shared/bridge';
import {
  APP_SCHEME,
  createAppProtocol,
  createPrintDocuments,
  listServedFiles,
  PAGE_URL,
  type ServedFiles,
} from './app-protocol';
import { createBackups } from './backups';
import { bridgeHandlers } from './bridge-handlers';
import { createFiles } from './files';
import { handoversIn } from './handover-dialogs';
import { onlyPage, registerBridge } from './ipc';
import { openSource } from './links';
import { applicationMenu } from './menu';
import { quitInOrder } from './quit';
import { developmentServer, harden, isPageUrl, lacksSandbox, SCHEME_PRIVILEGES } from './security';
import { createRequestedFile, fileNamedOn } from './requested-file';
import { saveForm } from './save-form';
import { openSessionMark } from './session-mark';
import { openSettings } from './settings';
import { followStartup } from './startup-times';
import { createSystemKeys } from './system-keys';
import { createVaultKeeper } from './vault';
import { type MainWindow, openMainWindow, pickFolder, pickPdfFile } from './window';

const STARTED = Date.now();
const RENDERER_FOLDER = path.join(import.meta.dirname, '../renderer');
const PRELOAD = path.join(import.meta.dirname, '../preload/preload.cjs');

/** A file to open may be named before anything else is ready. */
const request = createRequestedFile();

const server = developmentServer(app.isPackaged, process.env['ELECTRON_RENDERER_URL']);

function appInfo(): AppInfo {
  const { platform, versions } = process;
  return {
    version: app.getVersion(),
    platform: platform === 'win32' || platform === 'darwin' ? platform : 'linux',
    electron: versions.electron,
  };
}

/** The files of the page; in development it comes from its server, and there may be no build. */
function pageFiles(): ServedFiles {
  try {
    return listServedFiles(RENDERER_FOLDER);
  } catch (error) {
    if (server === null) throw error;
    return new Map();
  }
}

/** What is read first is read at once: Electron answers no promise while it opens a window. */
async function start(): Promise<void> {
  if (lacksSandbox(app, process.getuid?.())) {
    refuse(
      'Ce système ne laisse pas Jalon isoler sa fenêtre du reste de l’ordinateur : vos dossiers seraient moins bien protégés. Rien n’est touché. Installez le fichier « .deb » de la même version, puis ouvrez Jalon à nouveau.',
    );
    return;
  }
  const userData = app.getPath('userData');
  const settings = openSettings(path.join(userData, 'settings.json'));
  const sessionMark = openSessionMark(userData, app.getVersion());
  const documents = createPrintDocuments();
  protocol.handle(APP_SCHEME, createAppProtocol(pageFiles(), documents));

  const window = openMainWindow({
    settings,
    pageUrl: server ?? PAGE_URL,
    preload: PRELOAD,
    development: !app.isPackaged,
  });
  followStartup(app, window.browser, STARTED);
  const files = createFiles({
    settings,
    pickFolder: (title, startIn) => pickFolder(window, title, startIn ?? app.getPath('documents')),
    showFile: (file) => shell.showItemInFolder(file),
    openPrinter: async () => {
      const { createPrinter } = await import('./print');
      return createPrinter(documents, app.getVersion());
    },
    progress: (progress) => window.send('packProgress', progress),
  });
  const systemKeys = createSystemKeys(safeStorage, process.platform);
  const vault = createVaultKeeper(userData, systemKeys);
  const backups = createBackups({
    userData,
    appVersion: app.getVersion(),
    settings,
    systemKeys,
    pickFolder: () =>
      pickFolder(window, 'Dossier des sauvegardes', settings.current().backupFolder ?? userData),
    now: () => new Date(),
    clearStore: () => session.defaultSession.clearStorageData({ storages: ['indexdb'] }),
  });
  const handovers = handoversIn(window, settings, app.getPath('documents'), request);
  registerBridge(
    ipcMain,
    onlyPage(window.contentsId, (url) => isPageUrl(url, server)),
    bridgeHandlers({
      appInfo: appInfo(),
      vault,
      settings,
      files,
      backups,
      session: sessionMark,
      handovers,
      window,
      saveForm: (request) =>
        saveForm(
          {
            settings,
            pickFile: (fileName, startIn) =>
              pickPdfFile(window, request.kind, fileName, startIn ?? app.getPath('documents')),
          },
          request,
        ),
      openSource: (key) => openSource(key, (address) => shell.openExternal(address)),
    }),
  );
  setMenu(window);
  window.onBreakdown(sessionMark.noteBreakdown);
  followRequests(window);
  // The hidden window of a pack would keep the program open.
  window.onceClosed(() => void files.cancelPack());
  quitInOrder(app, async () => {
    await files.cancelPack();
    await Promise.all([settings.flush(), sessionMark.close()]);
  });
  await window.load();
}

function requestFile(argv: readonly string[], workingDirectory: string): void {
  const { isPackaged } = app;
  const file = fileNamedOn({ argv, workingDirectory, isPackaged, platform: process.platform });
  if (file !== null) request.ask(file);
}

/** A second start brings the window forward, and opens there the file it names. */
function followRequests(window: MainWindow): void {
  request.onAsked(() => {
    window.send('handoverRequested', undefined);
    window.focus();
  });
  app.on('second-instance', (_event, argv, workingDirectory) => {
    requestFile(argv, workingDirectory);
    window.focus();
  });
}

function setMenu(window: MainWindow): void {
  const menu = applicationMenu({
    platform: process.platform,
    development: !app.isPackaged,
    send: (command) => window.send('menuCommand', command),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu));
}

function refuseToStart(error: unknown): void {
  console.error('Jalon could not start:', error);
  refuse(
    'Un de ses fichiers manque ou ne peut pas être lu. Vos dossiers ne sont pas touchés : installez Jalon à nouveau, puis ouvrez-le.',
  );
}

function refuse(why: string): void {
  dialog.showErrorBox('Jalon ne peut pas s’ouvrir', why);
  app.exit(1);
}

app.commandLine.appendSwitch('lang', 'fr');
harden(app, server);
protocol.registerSchemesAsPrivileged(SCHEME_PRIVILEGES);
// macOS tells it by an event, which may come before Electron is ready.
app.on('open-file', (event, file) => {
  event.preventDefault();
  request.ask(file);
});
requestFile(process.argv, process.cwd());
// Awaiting here would keep Electron from ever being ready.
if (app.requestSingleInstanceLock()) void app.whenReady().then(start).catch(refuseToStart);
else app.quit();
