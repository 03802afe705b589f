/** The system's dialogs for a dossier handed over: where to write it, which one to open. */
import path from 'node:path';
import { dialog } from 'electron';
import { createHandovers, type HandoverContext, type Handovers } from './handovers';
import type { MainWindow } from './window';

const FILTERS = [{ name: 'Dossier Jalon', extensions: ['jalon'] }];

/** Handovers whose dialogs stand over this window, and start in this folder the first time. */
export function handoversIn(
  window: Pick<MainWindow, 'browser'>,
  settings: HandoverContext['settings'],
  firstFolder: string,
  request: HandoverContext['request'],
): Handovers {
  return createHandovers({
    settings,
    request,
    pickTarget: (fileName, startIn) => pickTarget(window, fileName, startIn ?? firstFolder),
    pickSource: (startIn) => pickSource(window, startIn ?? firstFolder),
  });
}

/** Where to write it; null if the person closes the dialog. */
async function pickTarget(
  { browser }: Pick<MainWindow, 'browser'>,
  fileName: string,
  startIn: string,
): Promise<string | null> {
  const { filePath, canceled } = await dialog.showSaveDialog(browser, {
    title: 'Enregistrer le dossier à transmettre',
    defaultPath: path.join(startIn, fileName),
    buttonLabel: 'Enregistrer',
    filters: FILTERS,
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  });
  return canceled || filePath === '' ? null : filePath;
}

/** Which one to open; null if the person closes the dialog. */
async function pickSource(
  { browser }: Pick<MainWindow, 'browser'>,
  startIn: string,
): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(browser, {
    title: 'Ouvrir un dossier transmis',
    defaultPath: startIn,
    buttonLabel: 'Choisir ce fichier',
    filters: [...FILTERS, { name: 'Tous les fichiers', extensions: ['*'] }],
    properties: ['openFile', 'dontAddToRecent'],
  });
  return filePaths[0] ?? null;
}
