/** Packs made and written by the real application, and how long that takes. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { RunningApp } from '../../scripts/app/launch';
import { folderDialogAnswers } from '../../scripts/demo/driver';
import type { DocumentId } from '../../shared/documents/catalogue';
import type { Dossier } from '../../shared/dossier/schema';
import { teamDossier } from '../documents/dossiers';
import { buildDocumentsPage, DOCUMENTS_PAGE } from '../e2e/build-documents-page';
import type { PackMaker } from '../e2e/documents-page';
import { branches } from '../journey/filled-dossier';
import { TODAY } from '../journey/answer-sheets';
import { addBarePages, BARE_KINDS, type BareKind, printBare, type Printed } from './bare-pages';
import { type BenchApp, makeBenchApp } from './bench-app';

/** The application with what makes packs and what they are measured against. */
export interface PackApp extends BenchApp {
  /** Folder of what its page is served. */
  readonly rendererFolder: string;
}

/** Builds it. */
export async function makePackApp(): Promise<PackApp> {
  let rendererFolder = '';
  const app = await makeBenchApp(async (folder) => {
    rendererFolder = folder;
    addBarePages(folder);
    await buildDocumentsPage(folder);
  });
  return { ...app, rendererFolder };
}

/** What the page keeps between two packs. */
interface BenchPage extends PackMaker {
  readonly benchDossier: Dossier;
  readonly benchFolder: string;
}

/** An application with a dossier in its page, and a folder chosen for its packs. */
export async function openWithTeam(app: PackApp, people: number): Promise<RunningApp> {
  const running = await app.open();
  const { page, userDataDir } = running;
  const folder = path.join(userDataDir, 'packs');
  mkdirSync(folder);
  await page.addScriptTag({ url: DOCUMENTS_PAGE, type: 'module' });
  await folderDialogAnswers(running.app, folder);
  await page.evaluate(
    async (dossier) => {
      const chosen = await window.jalon.chooseFolder({ title: 'Où ?' });
      Object.assign(globalThis, { benchDossier: dossier, benchFolder: chosen?.token });
    },
    teamDossier(people, branches['president with a card']),
  );
  return running;
}

/** A pack that was written. */
export interface MadePack {
  /** From the order to the folder on the disk, in ms. */
  readonly time: number;
  /** Of which the page's share: HTML and texts. */
  readonly preparing: number;
  readonly pages: readonly number[];
}

/** Makes and writes the pack of the dossier, or one of its documents: what « Produire » does. */
export async function makePack({ page }: RunningApp, only: DocumentId | null): Promise<MadePack> {
  const { written, time, preparing } = await page.evaluate(
    async ({ today, wanted }) => {
      // `openWithTeam` put them there.
      const { preparePack, benchDossier, benchFolder } = globalThis as unknown as BenchPage;
      const began = performance.now();
      const content = await preparePack(
        { dossier: benchDossier, today, only: wanted, attached: 'none' },
        window.jalon,
      );
      const prepared = performance.now();
      const answer = await window.jalon.producePack({
        folderToken: benchFolder,
        packName: 'Pack',
        ...content,
      });
      return {
        written: answer,
        time: performance.now() - began,
        preparing: prepared - began,
      };
    },
    { today: TODAY, wanted: only },
  );
  if (!written.ok) throw new Error(`No pack: ${written.error}.`);
  const pages = written.value.files.flatMap((file) => file.pages ?? []);
  return { time, preparing, pages };
}

/** Documents of the dossier with the pages that they took. */
async function printedOf(
  { page }: RunningApp,
  only: DocumentId | null,
  pages: readonly number[],
): Promise<readonly Printed[]> {
  const { documents } = await page.evaluate(
    ({ today, wanted }) => {
      // `openWithTeam` put them there.
      const { preparePack, noPrinter, benchDossier } = globalThis as unknown as BenchPage;
      return preparePack(
        { dossier: benchDossier, today, only: wanted, attached: 'none' },
        noPrinter,
      );
    },
    { today: TODAY, wanted: only },
  );
  return documents.map((document, index) => ({ document, pages: pages[index] ?? 0 }));
}

/** Times of a pack and of its bare pages, taken by turns in one window; in ms. */
export interface PackTurns {
  readonly documents: number;
  readonly pages: number;
  readonly times: readonly number[];
  readonly preparing: readonly number[];
  readonly bare: Readonly<Record<BareKind, readonly number[]>>;
}

/** The first turn warms up what the engine compiles. */
export async function packTurns(
  app: PackApp,
  running: RunningApp,
  only: DocumentId | null,
  runs: number,
): Promise<PackTurns> {
  const { pages } = await makePack(running, only);
  const printed = await printedOf(running, only, pages);
  const times: number[] = [];
  const preparing: number[] = [];
  const bare: Record<BareKind, number[]> = { tables: [], paragraphs: [], 'tagged tables': [] };
  for (let turn = -1; turn < runs; turn++) {
    const made = await makePack(running, only);
    if (turn >= 0) {
      times.push(made.time);
      preparing.push(made.preparing);
    }
    for (const kind of BARE_KINDS) {
      const time = await printBare(running.app, app.rendererFolder, printed, kind);
      if (turn >= 0) bare[kind].push(time);
    }
  }
  return {
    documents: pages.length,
    pages: pages.reduce((sum, count) => sum + count, 0),
    times,
    preparing,
    bare,
  };
}
