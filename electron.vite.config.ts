/** How the three parts of the application are bundled into `out/`: main, preload, renderer. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import path from 'node:path';

const folder = import.meta.dirname;

/**
 * By hand, because electron-vite derives them from the `electron` package (45) and the fallback runtime
 * of development and tests is an Electron 33: Node 20.18, Chromium 130.
 */
const NODE_TARGET = 'node20.18';
const CHROMIUM_TARGET = 'chrome130';

/** Where the finished program may ask for the newest version; it has nowhere to, unless it is built with one. */
const releaseAddress = process.env['JALON_RELEASE_ADDRESS'] ?? null;
if (releaseAddress !== null && !releaseAddress.startsWith('https://')) {
  throw new Error('JALON_RELEASE_ADDRESS must begin with https://');
}

/**
 * A few large parts rather than many small ones, each of which the start would ask of main: what is asked of
 * main at once, what the list of dossiers needs, then what an open dossier needs beyond it.
 */
const PARTS = [
  { name: 'early', test: /\/renderer\/app\/asked-early\.ts$/u, priority: 3 },
  { name: 'first', test: /\/renderer\/main\.tsx$/u, priority: 2 },
  {
    name: 'dossier',
    test: /\/renderer\/app\/(?:dossier-screen|open-dossier)\.tsx?$/u,
    priority: 1,
  },
];

/**
 * Has the two faces of nearly every word fetched with the page: asked for by the style sheet, they come once the
 * first screen stands, and its words after it.
 */
function fetchFacesEarly(): Plugin {
  return {
    name: 'fetch-faces-early',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => FACES.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: {
              rel: 'preload',
              as: 'font',
              type: 'font/woff2',
              href: `./${file}`,
              crossorigin: '',
            },
            injectTo: 'head',
          })),
    },
  };
}

const FACES = /atkinson-hyperlegible-next-latin-[47]00-normal-[^/]*\.woff2$/u;

export default defineConfig({
  main: {
    define: { __RELEASE_ADDRESS__: JSON.stringify(releaseAddress) },
    build: {
      outDir: 'out/main',
      target: NODE_TARGET,
      minify: true,
      sourcemap: true,
      externalizeDeps: false,
      rolldownOptions: { input: { main: path.join(folder, 'electron/main.ts') } },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: NODE_TARGET,
      minify: true,
      sourcemap: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: path.join(folder, 'electron/preload.ts') },
        // A sandboxed preload script is one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: path.join(folder, 'renderer'),
    plugins: [react(), fetchFacesEarly()],
    build: {
      outDir: 'out/renderer',
      target: CHROMIUM_TARGET,
      minify: true,
      cssMinify: true,
      sourcemap: true,
      // The content security policy refuses `data:` addresses.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: path.join(folder, 'renderer/index.html'),
        output: { codeSplitting: { groups: PARTS } },
      },
    },
    worker: { format: 'es' },
  },
});
