/** Builds what makes packs in the page, as it is built for the application. */
import { build } from 'vite';
import { projectPath } from '../../scripts/project';

const FILE_NAME = 'documents-page.js';

/** Where a page finds it, once its folder is served. */
export const DOCUMENTS_PAGE = `app://jalon/${FILE_NAME}`;

/** Builds what makes a pack, worker, styles and fonts included, into a folder that is served. */
export async function buildDocumentsPage(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: projectPath('renderer'),
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: Infinity,
      target: 'chrome130',
      rolldownOptions: {
        input: projectPath('test', 'e2e', 'documents-page.ts'),
        output: { entryFileNames: FILE_NAME },
      },
    },
  });
}
