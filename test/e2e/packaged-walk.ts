/** The packaged application as a director first meets it: the example, a pack of PDFs, and a second start. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { launchPackaged, type RunningPackage } from '../../scripts/app/launch-packaged';
import type { PublicFolder } from '../../scripts/app/ordinary-user';
import { enter, openStep, plain } from '../../scripts/demo/driver';
import { stepOf } from '../../shared/journey/steps';
import { chooseInDialog } from './system-dialog';

/** Where the walk takes place. */
export interface WalkPlace {
  /** What to start. */
  readonly executable: string;
  readonly place: PublicFolder;
  /** Value of `DISPLAY`. */
  readonly display: string;
}

/** What the walk saw, and the folders it used. */
export interface PackagedWalk {
  readonly profile: string;
  /** The folder the person chose. */
  readonly chosen: string;
  readonly home: string;
  readonly temporary: string;
  /** Names of the files of the pack. */
  readonly pack: readonly string[];
  /** The cards of the list of dossiers at the second start. */
  readonly foundAgain: readonly string[];
}

const DIALOG_TITLE = 'Où écrire les documents';

/**
 * Walks, twice started.
 * @param look called while the application of the first start is open.
 */
export async function walkPackaged(
  { executable, place, display }: WalkPlace,
  look: (running: RunningPackage) => void,
): Promise<PackagedWalk> {
  const profile = place.makeOwn('profile');
  const chosen = place.makeOwn('Dossier choisi');
  const temporary = place.makeOwn('temporary');
  const start = (): Promise<RunningPackage> =>
    launchPackaged(executable, [`--user-data-dir=${profile}`], {
      ...place.env,
      TMPDIR: temporary,
      DISPLAY: display,
    });

  const first = await start();
  try {
    look(first);
    await explore(first);
    await openStep(first.page, stepOf('documents').title);
    await first.page.getByRole('button', { name: 'Produire les documents' }).click();
    await chooseInDialog(display, DIALOG_TITLE, chosen);
    await first.page.getByText(/fichiers écrits/).waitFor({ timeout: 60_000 });
  } finally {
    await first.close();
  }

  const second = await start();
  try {
    await enter(second.page);
    const cards = await second.page.getByRole('listitem').getByRole('heading').allTextContents();
    const [packName = ''] = readdirSync(chosen);
    return {
      profile,
      chosen,
      temporary,
      home: place.env['HOME'] ?? '',
      pack: readdirSync(path.join(chosen, packName)),
      foundAgain: cards.map(plain),
    };
  } finally {
    await second.close();
  }
}

async function explore({ page }: RunningPackage): Promise<void> {
  await enter(page);
  await page.getByRole('button', { name: 'Explorer avec un exemple' }).click();
  await page.getByRole('button', { name: 'Un EHPAD', exact: true }).click();
  await page.getByRole('navigation', { name: 'Étapes du parcours' }).waitFor();
}
