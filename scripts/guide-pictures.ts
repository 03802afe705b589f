/**
 * `npm run guide-pictures`: takes the pictures of the user's guide with the demonstration, and keeps them small in
 * `assets/guide/`. To be run again when screens change; the people and the structure on them are invented.
 */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { PictureName } from '../shared/guide/guide-parts';
import { stepOf } from '../shared/journey/steps';
import { openStep } from './demo/driver';
import { withApplication } from './demo/run';
import { picturesIn, walk } from './demo/walk';
import { projectPath } from './project';
import { refuse, say } from './terminal';

/** Which picture of the demonstration each one is. */
const TAKEN_AS: Readonly<Record<PictureName, string>> = {
  bienvenue: 'bienvenue',
  parcours: 'dui',
  resultat: 'outcome',
  equipe: 'people-decided',
  import: 'import',
  relecture: 'relecture',
  documents: 'documents-liste',
  sauvegardes: 'sauvegardes',
};
const WIDTH = 900;
const QUALITY = 0.75;

/** The same picture, smaller, by the very engine that will show it. */
async function compressed(page: Page, png: Buffer): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([source, width, quality]) => {
      const bytes = Uint8Array.from(atob(source), (sign) => sign.charCodeAt(0));
      const whole = await createImageBitmap(new Blob([bytes]));
      const canvas = new OffscreenCanvas(width, Math.round((whole.height * width) / whole.width));
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('Nothing to draw on.');
      context.imageSmoothingQuality = 'high';
      context.drawImage(whole, 0, 0, canvas.width, canvas.height);
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
      const made = new Uint8Array(await blob.arrayBuffer());
      return btoa(Array.from(made, (byte) => String.fromCharCode(byte)).join(''));
    },
    [png.toString('base64'), WIDTH, QUALITY] as const,
  );
  return Buffer.from(base64, 'base64');
}

/** With what became of each document, rather than the folder of a demonstration. */
async function showDocuments(page: Page): Promise<void> {
  await openStep(page, stepOf('review').title);
  await openStep(page, stepOf('documents').title);
  await page.getByRole('button', { name: 'Produire les documents' }).waitFor();
}

async function showBackups(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Voir tous les dossiers' }).click();
  await page.getByRole('button', { name: 'Voir les sauvegardes' }).click();
  await page.getByRole('button', { name: 'Sauvegarder maintenant' }).click();
  await page.getByRole('listitem').first().waitFor();
  // The folder of a person's data, rather than that of a demonstration.
  await page.evaluate((usual) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode: node } = texts;
      node.nodeValue =
        node.nodeValue?.replace(/\S*jalon-profile-[^/\s]*\/sauvegardes/, usual) ?? null;
    }
  }, 'C:\\Users\\Direction\\AppData\\Roaming\\Jalon\\sauvegardes');
}

const folder = mkdtempSync(path.join(tmpdir(), 'jalon-pictures-'));
const target = projectPath('assets', 'guide');
const done = await withApplication(true, async ({ page, app }) => {
  page.setDefaultTimeout(60_000);
  await walk(page, app, folder);
  await showDocuments(page);
  await picturesIn(page, folder)('documents-liste');
  await showBackups(page);
  // Numbered from 1 again: names alone tell the pictures apart.
  await picturesIn(page, folder)('sauvegardes');
  const taken = readdirSync(folder);
  mkdirSync(target, { recursive: true });
  for (const [name, shown] of Object.entries(TAKEN_AS)) {
    const file = taken.find((one) => one.replace(/^\d+-/, '') === `${shown}.png`);
    if (file === undefined) throw new Error(`The demonstration took no picture « ${shown} ».`);
    const small = await compressed(page, readFileSync(path.join(folder, file)));
    writeFileSync(path.join(target, `${name}.webp`), small);
    say(`${name}.webp: ${(small.length / 1024).toFixed(1)} kB`);
  }
});
rmSync(folder, { recursive: true, force: true });
if (!done.ok) refuse(done.error);
