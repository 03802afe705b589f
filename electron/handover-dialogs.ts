/** The system's dialogs for a dossier handed over: where to write it, which one to open. */
import path from 'node:path';
import { dialog } from 'electron';
import type { MainWindow } from './window';

const FILTERS = [{ name: 'Dossier Jalon', extensions: ['jalon'] }];

/** Where to write it; null if the person closes the dialog. */
export async function pickHandoverTarget(
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
export async function pickHandoverSource(
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
