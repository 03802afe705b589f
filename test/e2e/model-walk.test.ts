/**
 * Follows the model in the real window: every event is sent to the machine and done on screen, and both
 * must show the same page, the same mode and the same statuses. Each screen met is clean for axe.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createActor } from 'xstate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from '../../scripts/app/launch';
import { enter } from '../../scripts/demo/driver';
import { emptyDossier } from '../../shared/dossier/schema';
import type { JourneyEvent } from '../../shared/journey/journey-context';
import { type JourneyActor, journeyMachine, screenOf } from '../../shared/journey/machine';
import { STATUS_WORDS, progressOf } from '../../shared/journey/progress';
import { steps } from '../../shared/journey/steps';
import { TODAY } from '../journey/answer-sheets';
import { modeName, transitionsTaken } from '../journey/transitions';
import { expectAccessible } from './accessibility';
import { launchApp } from './launch-app';
import {
  type DrivenWindow,
  offers,
  perform,
  prepareFolder,
  shown,
  titleOf,
} from './model/window-driver';
import { nearestNew } from './model/plan';

/** What the window has no gesture for: a late commit from a page one has left. */
function isDoneInWindow(event: JourneyEvent): boolean {
  return !(event.type === 'apply' && event.label === 'le titre');
}

describe('the model, followed in the real window', () => {
  let running: RunningApp;
  let window: DrivenWindow;
  let actor: JourneyActor;
  const taken = new Set<string>();
  const checked = new Set<string>();
  const statusesSeen = new Set<string>();

  beforeAll(async () => {
    running = await launchApp();
    window = {
      page: running.page,
      app: running.app,
      folder: mkdtempSync(path.join(tmpdir(), 'jalon-model-')),
    };
    await enter(running.page);
    await running.page.getByRole('button', { name: 'Commencer' }).click();
    await running.page.getByRole('button', { name: 'Vue d’ensemble' }).click();
    actor = createActor(journeyMachine, {
      input: {
        dossier: emptyDossier('model', '2026-11-23T09:00:00.000Z'),
        today: TODAY,
        place: null,
      },
    }).start();
  });
  afterAll(() => running.close());

  async function step(event: JourneyEvent): Promise<void> {
    const before = actor.getSnapshot();
    for (const name of transitionsTaken(before, event)) taken.add(name);
    await perform(window, before, event);
    actor.send(event);
    await expectSame();
  }

  async function expectSame(): Promise<void> {
    const snapshot = actor.getSnapshot();
    const { dossier } = snapshot.context;
    const progress = progressOf(dossier, TODAY);
    const mode = screenOf(snapshot)?.mode ?? '';
    const expected = {
      title: titleOf(snapshot),
      mode: mode === 'confirming' || mode === 'correcting' ? mode : '',
      statuses: progress.steps.map(({ status }) => STATUS_WORDS[status]),
    };
    await expect.poll(() => shown(window)).toEqual(expected);
    for (const {
      step: { title },
      status,
    } of progress.steps) {
      statusesSeen.add(`${title} = ${STATUS_WORDS[status]}`);
    }
    const name = modeName(snapshot);
    if (!checked.has(name)) {
      checked.add(name);
      await expectAccessible(running.page, name);
    }
  }

  it.each(steps.slice(0, 3).map((definition) => [definition.title, definition]))(
    '%s',
    async (_, definition) => {
      for (;;) {
        const way = nearestNew(
          actor.getSnapshot(),
          definition,
          (name) => !taken.has(name),
          isDoneInWindow,
        );
        if (way === null) break;
        for (const event of way.events) {
          if (!(await offers(window, event))) {
            way.takes.forEach((name) => taken.add(name));
            console.log('not offered', event.type, modeName(actor.getSnapshot()));
            break;
          }
          await step(event);
        }
      }
      console.log(taken.size, checked.size);
    },
    600_000,
  );

  it('x', async () => {
    await prepareFolder(window, true);
  });
});
