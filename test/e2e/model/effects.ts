/** What the window does by itself after a gesture: reading a staff list, making a pack. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import { expect } from 'vitest';
import { readTextFile } from '../../../renderer/staff/read-file/read-text-file';
import { writeStaffList } from '../../bench/staff-lists';
import { folderDialogAnswers } from '../../../scripts/demo/driver';
import { SAMPLE_STAFF_LIST } from '../../../scripts/demo/sample';
import { projectPath } from '../../../scripts/project';
import { notePack } from '../../../shared/documents/production';
import { appendItems } from '../../../shared/dossier/commands';
import { type CommuneList, buildCommuneIndex } from '../../../shared/identifiers/commune-index';
import { settleBirthPlaces } from '../../../shared/staff-import/birth-places';
import {
  type ImportDigest,
  FIRST_PAGES,
  digestOf,
} from '../../../shared/staff-import/import-digest';
import { planImport } from '../../../shared/staff-import/import-plan';
import { type StaffImport, importStaff } from '../../../shared/staff-import/import-staff';
import { peopleToAdd } from '../../../shared/staff-import/to-people';
import { type FollowedWindow, doBoth, goTo, tell } from './followed-window';

const FILE_NAME = path.basename(SAMPLE_STAFF_LIST);

/** Imports the sample list: after a file that can't be read, with a column set aside and taken again. */
export async function followImport(followed: FollowedWindow, folder: string): Promise<void> {
  const { page } = followed;
  await goTo(followed, { step: 'staff', page: 'import' });
  await cancelReading(followed, folder);
  await chooseUnreadable(followed, folder);
  await chooseSample(followed);
  const jobs = page.getByRole('combobox', { name: /^Colonne « Emploi »$/u });
  await page.getByText(/colonnes reconnues sur/u).click();
  for (const label of ['Ne pas importer', 'Emploi']) {
    await jobs.selectOption({ label });
    await expect.poll(() => jobs.locator('option:checked').textContent()).toBe(label);
    await tell(followed, fileRead(followed));
  }
  // What was corrected is not left without a question.
  await chooseFile(followed, SAMPLE_STAFF_LIST, 'Abandonner ce tableau');
  await sampleRead(followed);
  await acceptSample(followed);
}

/** A list so long that there is time to give up. */
async function cancelReading(followed: FollowedWindow, folder: string): Promise<void> {
  const { page } = followed;
  const file = writeStaffList(folder, 10_000, 'xlsx');
  await page.getByLabel('Choisir le fichier').setInputFiles(file);
  await page.getByRole('button', { name: 'Annuler la lecture' }).click();
  followed.actor.send({ type: 'chooseFile', fileName: path.basename(file) });
  await page.getByText('Lecture annulée').waitFor();
  await tell(followed, { type: 'cancelReading' });
}

async function chooseUnreadable(followed: FollowedWindow, folder: string): Promise<void> {
  const { page } = followed;
  const image = path.join(folder, 'personnel.csv');
  writeFileSync(image, await page.screenshot());
  await chooseFile(followed, image);
  await page.getByText('Ce fichier n’a pas pu être lu.').waitFor();
  await tell(followed, { type: 'fileRefused', fault: 'Une image' });
}

async function chooseSample(followed: FollowedWindow): Promise<void> {
  await chooseFile(followed, SAMPLE_STAFF_LIST);
  await sampleRead(followed);
}

async function sampleRead(followed: FollowedWindow): Promise<void> {
  await followed.page.getByText(/colonnes reconnues sur/u).waitFor();
  await tell(followed, fileRead(followed));
}

/** Gives a file; `answer` is the button of the question that comes first, if one does. */
async function chooseFile(followed: FollowedWindow, file: string, answer?: string): Promise<void> {
  const { page } = followed;
  await page.getByLabel(/Choisir (?:le|un autre) fichier$/u).setInputFiles(file);
  if (answer !== undefined) await page.getByRole('button', { name: answer }).click();
  await tell(followed, { type: 'chooseFile', fileName: path.basename(file) });
}

/** Takes the lines that are ready; the page stays for the others, which are then left. */
async function acceptSample(followed: FollowedWindow): Promise<void> {
  const { page, actor } = followed;
  const { dossier, today } = actor.getSnapshot().context;
  const lines = sampleImport(today).people.filter(({ importable }) => importable);
  let count = 0;
  const { people } = peopleToAdd(lines, dossier.establishments, () => `imported-${++count}`);
  await page.getByRole('button', { name: `Ajouter ${people.length} personnes` }).click();
  await tell(followed, {
    type: 'acceptImport',
    label: 'l’import',
    command: appendItems(dossier, 'people', people),
    linesWait: true,
  });
  await page.getByText('Rien à ajouter pour l’instant').waitFor();
  await doBoth(followed, { type: 'home' });
  await doBoth(followed, { type: 'go', place: { step: 'staff', page: 'import' } });
  await page.getByRole('checkbox', { name: /^Ajouter aussi les lignes à corriger/u }).check();
  await acceptWaiting(followed);
}

/** The last lines go in as they are, and the page leads back to the list. */
async function acceptWaiting(followed: FollowedWindow): Promise<void> {
  const { page, actor } = followed;
  const { dossier, today } = actor.getSnapshot().context;
  const lines = sampleImport(today).people.filter(({ importable }) => !importable);
  let count = 0;
  const { people } = peopleToAdd(lines, dossier.establishments, () => `waiting-${++count}`);
  await page.getByRole('button', { name: `Ajouter ${people.length} personnes` }).click();
  await tell(followed, {
    type: 'acceptImport',
    label: 'l’import',
    command: appendItems(dossier, 'people', people),
    linesWait: false,
  });
}

function fileRead(followed: FollowedWindow): Parameters<typeof tell>[1] {
  const sheet = FILE_NAME.replace(/\.csv$/u, '');
  return {
    type: 'fileRead',
    file: { fileName: FILE_NAME, sheets: [sheet], sheet, digest: sampleDigest(followed) },
  };
}

/** What the worker tells of the sample list; the window shows it, and nothing follows from it. */
function sampleDigest({ actor }: FollowedWindow): ImportDigest {
  const { dossier, today } = actor.getSnapshot().context;
  const list = sampleImport(today);
  let count = 0;
  return digestOf({
    list,
    entries: { errors: [], doubts: [] },
    plan: planImport(dossier, list.people, {
      includesFaulty: false,
      today,
      newId: () => `listed-${++count}`,
    }),
    outcomes: [],
    remembered: null,
    pages: FIRST_PAGES,
  });
}

/** What reading the sample list gives, as the worker does it. */
function sampleImport(today: string): StaffImport {
  const workbook = readTextFile(readFileSync(SAMPLE_STAFF_LIST), FILE_NAME);
  const grid = workbook.ok ? workbook.value.grids[0] : undefined;
  if (grid === undefined) throw new Error('The sample list can’t be read');
  // Our own file, as the worker reads it.
  const list = JSON.parse(
    readFileSync(projectPath('assets', 'reference', 'communes.json'), 'utf8'),
  ) as CommuneList;
  return settleBirthPlaces(importStaff(grid, { today }), buildCommuneIndex(list));
}

/** Makes the pack, then where nothing can be written, then again; what is undone meanwhile waits. */
export async function followPack(
  followed: FollowedWindow,
  app: ElectronApplication,
  folder: string,
): Promise<void> {
  const { page } = followed;
  await goTo(followed, { step: 'documents', page: 'documents' });
  await doBoth(followed, { type: 'undo' });
  await holdPrinting(app);
  await folderDialogAnswers(app, folder);
  await produce(followed);
  await letPrint(app);
  await written(followed);

  await folderDialogAnswers(app, path.join(folder, 'no such folder'));
  await produce(followed);
  await page.getByText(/Il n’est pas possible d’écrire dans ce dossier/u).waitFor();
  await tell(followed, { type: 'packFailed', fault: 'folder-not-writable' });

  await holdPrinting(app);
  await folderDialogAnswers(app, folder);
  await produce(followed);
  await page.getByRole('progressbar', { name: 'Production des documents' }).waitFor();
  await doBoth(followed, { type: 'undo' });
  await doBoth(followed, { type: 'redo' });
  await letPrint(app);
  await written(followed);
}

/** Has every window that opens from now on print once it is let: a pack takes less time than looking at it. */
function holdPrinting(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ app: electron }) => {
    const held = new Promise<void>((letPrint) => Object.assign(globalThis, { letPrint }));
    const hold = (_: unknown, contents: Electron.WebContents): void => {
      const print = contents.printToPDF.bind(contents);
      contents.printToPDF = async (options) => {
        await held;
        return print(options);
      };
    };
    electron.on('web-contents-created', hold);
    void held.then(() => electron.off('web-contents-created', hold));
  });
}

function letPrint(app: ElectronApplication): Promise<void> {
  // Put there by the function above.
  return app.evaluate(() => (globalThis as unknown as { letPrint: () => void }).letPrint());
}

async function produce(followed: FollowedWindow): Promise<void> {
  await followed.page.getByRole('button', { name: 'Produire les documents' }).click();
  await tell(followed, { type: 'produce' });
}

async function written(followed: FollowedWindow): Promise<void> {
  const { dossier, today } = followed.actor.getSnapshot().context;
  await followed.page.getByText(/fichiers écrits/u).waitFor({ timeout: 60_000 });
  await tell(followed, { type: 'produced', command: notePack(dossier, today) });
}
