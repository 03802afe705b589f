/**
 * Follows the model in the real window: every event is sent to the machine and done on screen, and both
 * must show the same page, the same mode and the same statuses. Each screen met is clean for axe.
 */
import { createActor } from 'xstate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from '../../scripts/app/launch';
import { enter, plain } from '../../scripts/demo/driver';
import { apply, setAnswer } from '../../shared/dossier/commands';
import { emptyDossier } from '../../shared/dossier/schema';
import { journeyMachine } from '../../shared/journey/machine';
import type { StepDefinition } from '../../shared/journey/step';
import { allPages, pageApplies, steps } from '../../shared/journey/steps';
import { decisionRows } from '../journey/decision-table';
import { placesOf, starts } from '../journey/exploration';
import { filledDossier, onPaper } from '../journey/filled-dossier';
import { allTransitions, impliedAway } from '../journey/transitions';
import { launchApp } from './launch-app';
import { become, enter as enterPage } from './model/become';
import { followImport, followPack } from './model/effects';
import { type FollowedWindow, doBoth, follow, goTo, tell } from './model/followed-window';
import { nearestNew } from './model/plan';
import { temporaryFolder } from './shell-app';

/** Hundreds of gestures, each shown and compared. */
const LIMIT_MS = 600_000;

/** Transitions for which no one has a gesture, and why. */
const withoutGesture: readonly string[] = [
  ...impliedAway,
  // What becomes of a document is walked in `document-life.test.ts`.
  ...allTransitions().filter((name) => /journey\.documents\.document(?: |\.|$)/u.test(name)),
  // The place kept for the next time is that of the dossier kept with it: only a fault parts them.
  'journey.resuming —→ journey.taskList if cannotResume',
  // The worker that read a list can read it again: only a fault of the program refuses it then.
  'journey.staff.import.preview —fileRefused→ journey.staff.import.refused',
  // The review shows nothing of what comes after it, so that no edit begun there leads to it.
  ...allTransitions().filter((name) => /^journey\.follow-up\..* if isReturning$/u.test(name)),
  // Nobody joins the list from their follow-up: no undo there takes away who is in view.
  'journey.follow-up.follow-up-person —→ journey.follow-up.follow-up-people if lostItem',
  // Erasing for good is walked in `erasure.test.ts`.
  'journey —erase→ stays',
  // A form is filled and saved in `official-form.test.ts`.
  'journey —formFilled→ stays',
  // Midnight needs no gesture.
  'journey —newDay→ stays',
  // In front of a dialog, or of a pack being made, only what was still being typed elsewhere could come.
  ...allTransitions().filter((name) => /\.(?:confirming|producing) —apply→ stays$/u.test(name)),
];

describe('the model, followed in the real window', () => {
  let running: RunningApp;
  let followed: FollowedWindow;

  beforeAll(async () => {
    running = await launchApp();
    const { page } = running;
    await enter(page);
    await page.getByRole('button', { name: 'Commencer' }).click();
    await page.getByRole('button', { name: 'Vue d’ensemble' }).click();
    const now = new Date();
    // The calendar day here, as the application takes it.
    const today = now.toLocaleDateString('sv-SE');
    followed = follow(page, emptyDossier('model', now.toISOString()), today);
  });
  afterAll(() => running.close());

  it.each(starts.map((start, index) => [index + 1, start] as const))(
    'is walked from dossier %i, until nothing new is in reach',
    async (_, start) => {
      const { today } = followed.actor.getSnapshot().context;
      const input = { dossier: start, today, place: null };
      const pristine = createActor(journeyMachine, { input }).start().getSnapshot();
      for (const step of steps) {
        if (nearestNew(pristine, step, followed.met.transitions) === null) continue;
        // The walk of another step may have left the answers on another branch.
        await become(followed, start);
        await exploreInWindow(followed, step);
      }
    },
    LIMIT_MS,
  );

  it(
    'gives way when an undo closes the step of the page in view',
    async () => {
      // What is on the lists of a step that is closed can only be given before.
      await become(followed, filledDossier({ ...onPaper, 'diagnostic.goesOn': 'yes' }));
      const stopped = filledDossier({ ...onPaper, 'diagnostic.goesOn': 'no' });
      await become(followed, stopped);
      await enterPage(followed, { step: 'diagnostic', page: 'outcome' });
      const command = setAnswer('diagnostic', 'goesOn', 'yes');
      await doBoth(followed, { type: 'apply', label: 'Continuer quand même', command });
      const goesOn = apply(stopped, command).dossier;
      const closed = allPages.filter(
        (located) => pageApplies(goesOn, located) && !pageApplies(stopped, located),
      );
      for (const place of closed.flatMap((located) => placesOf(located, goesOn))) {
        await enterPage(followed, place);
        await doBoth(followed, { type: 'undo' });
        await doBoth(followed, { type: 'redo' });
      }
    },
    LIMIT_MS,
  );

  it('is walked through an import', () => followImport(followed, temporaryFolder()), LIMIT_MS);

  it(
    'is walked through the making of the pack',
    () => followPack(followed, running.app, temporaryFolder()),
    LIMIT_MS,
  );

  it('keeps what was being typed when one left the page', async () => {
    const { page, actor } = followed;
    await goTo(followed, { step: 'dossier', page: 'preparation' });
    await page.getByRole('textbox', { name: 'Titre du dossier' }).fill('Un autre titre');
    await page.getByRole('button', { name: 'Vue d’ensemble' }).click();
    actor.send({ type: 'home' });
    const command = setAnswer('preparation', 'title', 'Un autre titre');
    await tell(followed, { type: 'apply', label: 'le titre', command });
  });

  it('takes every transition for which there is a gesture', () => {
    const { transitions } = followed.met;
    const left = allTransitions().filter((name) => !transitions.has(name));
    expect(left.filter((name) => !withoutGesture.includes(name))).toEqual([]);
    expect(withoutGesture.filter((name) => transitions.has(name))).toEqual([]);
  });

  it('shows every page, clean for axe', () => {
    const shown = new Set([...followed.met.screens].map((screen) => screen.split(' ')[0]));
    // The page of a document is shown, and clean for axe, in `document-life.test.ts`.
    expect(allPages.map(({ page }) => page.id).filter((id) => !shown.has(id))).toEqual([
      'document',
    ]);
  });

  it('meets every status that the decision table names for a step', () => {
    const named = decisionRows().flatMap((row) => (row['étapes'] ?? '').split(' | ').map(plain));
    const unmet = named.filter((words) => words !== '' && !followed.met.statuses.has(words));
    expect([...new Set(unmet)]).toEqual([]);
  });
});

/** Does in the window what takes transitions not taken yet, until none is in reach. */
async function exploreInWindow(followed: FollowedWindow, step: StepDefinition): Promise<void> {
  const next = (): ReturnType<typeof nearestNew> =>
    nearestNew(followed.actor.getSnapshot(), step, followed.met.transitions);
  for (let way = next(); way !== null; way = next()) {
    for (const event of way) await doBoth(followed, event);
  }
}
