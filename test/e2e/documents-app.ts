/** The real main process around the real pages of the documents, built as they are for the application. */
import path from 'node:path';
import { inject } from 'vitest';
import { checkoutPlace, launch, type RunningApp } from '../../scripts/app/launch';
import type { Dossier } from '../../shared/dossier/schema';
import { displayEnv } from './display';
import { buildDocumentsPage, DOCUMENTS_PAGE } from './build-documents-page';
import type { PackMaker } from './documents-page';
import { makeShellFolder } from './shell-app';

/** Opens the application around an empty page that can make packs. The caller ends it with `kill`. */
export async function launchDocuments(): Promise<RunningApp> {
  const { folder, remove } = makeShellFolder();
  try {
    await buildDocumentsPage(path.join(folder, 'out', 'renderer'));
    const running = await launch(
      { ...checkoutPlace(inject('electron').executable), appFolder: folder },
      { env: displayEnv() },
    );
    await running.page.addScriptTag({ url: DOCUMENTS_PAGE, type: 'module' });
    return { ...running, kill: () => running.kill().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Makes the pack of a dossier in the sandboxed page, and has main write it; gives the folder's path. */
export async function writePack(
  { page }: RunningApp,
  dossier: Dossier,
  today: string,
  folderToken: string,
): Promise<string> {
  const answer = await page.evaluate(
    async ({ token, ...order }) => {
      // `documents-page.ts` put it there.
      const { preparePack } = globalThis as unknown as PackMaker;
      const content = await preparePack(
        { ...order, only: null, attached: 'without-people' },
        window.jalon,
      );
      return window.jalon.producePack({ folderToken: token, packName: 'Pack', ...content });
    },
    { dossier, today, token: folderToken },
  );
  if (!answer.ok) throw new Error(answer.error);
  return answer.value.path;
}
