/** The machine and the real window side by side: each event is sent to one and done in the other, and both must agree. */
import type { Page } from 'playwright-core';
import { createActor } from 'xstate';
import { expect } from 'vitest';
import { plain } from '../../../scripts/demo/driver';
import type { Command } from '../../../shared/dossier/commands';
import type { Dossier } from '../../../shared/dossier/schema';
import { isHoldingBack } from '../../../shared/journey/findings';
import { type JourneyEvent } from '../../../shared/journey/journey-context';
import {
  type JourneyActor,
  type JourneySnapshot,
  journeyMachine,
  screenOf,
} from '../../../shared/journey/machine';
import { STATUS_WORDS, progressOf, stepProgress } from '../../../shared/journey/progress';
import { itemName } from '../../../shared/journey/resume';
import { findingsAt } from '../../../shared/journey/standing';
import type { Place } from '../../../shared/journey/step';
import { findPage, subjectOf } from '../../../shared/journey/steps';
import { modeName, transitionsTaken } from '../../journey/transitions';
import { expectAccessible } from '../accessibility';
import { perform, questionOf } from './gestures';

/** What was met on the way. */
export interface Met {
  /** Names of the machine's transitions. */
  readonly transitions: Set<string>;
  /** Pages with their mode: « who correcting ». */
  readonly screens: Set<string>;
  /** « Votre structure = Complet », as the rail said. */
  readonly statuses: Set<string>;
}

/** A window that a machine follows. */
export interface FollowedWindow {
  readonly page: Page;
  readonly actor: JourneyActor;
  readonly met: Met;
}

/** Follows a window that shows the task list of this dossier. */
export function follow(page: Page, dossier: Dossier, today: string): FollowedWindow {
  const actor = createActor(journeyMachine, { input: { dossier, today, place: null } }).start();
  const met = {
    transitions: new Set<string>(),
    screens: new Set<string>(),
    statuses: new Set<string>(),
  };
  return { page, actor, met };
}

/** Does an event in the window and sends it to the machine; a change of many fields, one by one. */
export async function doBoth(followed: FollowedWindow, event: JourneyEvent): Promise<void> {
  const { page, actor } = followed;
  for (const single of singles(actor.getSnapshot(), event)) {
    const before = actor.getSnapshot();
    if (single !== event && !isStillAsked(before, single)) continue;
    await perform(page, before, single);
    await tell(followed, single);
    if (single !== event && screenOf(actor.getSnapshot())?.mode === 'confirming') {
      await doBoth(followed, { type: 'confirm' });
    }
  }
}

/** Sends an event that the window has done or is about to do by itself, and waits until both agree. */
export async function tell(followed: FollowedWindow, event: JourneyEvent): Promise<void> {
  const { actor, met } = followed;
  for (const name of transitionsTaken(actor.getSnapshot(), event)) met.transitions.add(name);
  actor.send(event);
  await expectSame(followed);
}

/** Goes to a place by the search, from the task list, which leaves what was under way. */
export async function goTo(followed: FollowedWindow, place: Place): Promise<void> {
  const screen = screenOf(followed.actor.getSnapshot());
  if (screen?.mode === 'confirming') await doBoth(followed, { type: 'keep' });
  if (screen !== null) await doBoth(followed, { type: 'home' });
  await doBoth(followed, { type: 'go', place });
}

/** The gestures that make an event: one, or for a change of many answers one each. */
function singles(snapshot: JourneySnapshot, event: JourneyEvent): readonly JourneyEvent[] {
  if (event.type !== 'apply') return [event];
  const commands = flat(event.command).flatMap((command) => ticks(snapshot, command));
  return event.command.type !== 'together' && commands.length === 1
    ? [event]
    : commands.map((command) => ({ type: 'apply', label: event.label, command }));
}

/** An answer of the same change may have closed the question of the next one. */
function isStillAsked({ context: { dossier } }: JourneySnapshot, event: JourneyEvent): boolean {
  if (event.type !== 'apply' || !('field' in event.command)) return true;
  const { command } = event;
  const question = questionOf(command);
  const itemId = command.type === 'set-item-field' ? command.id : undefined;
  const subject = subjectOf(dossier, question.entity, itemId);
  return subject !== null && question.applies(dossier, subject);
}

function flat(command: Command): readonly Command[] {
  return command.type === 'together' ? command.commands.flatMap(flat) : [command];
}

/** An answer of several ticks changes one box at a time, in the order of the boxes. */
function ticks({ context }: JourneySnapshot, command: Command): readonly Command[] {
  if (command.type !== 'set-answer' && command.type !== 'set-item-field') return [command];
  if (!Array.isArray(command.value) || command.field === 'acceptedDoubts') return [command];
  const question = questionOf(command);
  const itemId = command.type === 'set-item-field' ? command.id : undefined;
  const held = subjectOf(context.dossier, question.entity, itemId)?.[question.field];
  const wanted = command.value.map(String);
  let ticked = Array.isArray(held) ? held.map(String) : [];
  const boxes =
    question.kind.kind === 'establishments'
      ? context.dossier.establishments.map(({ id }) => id)
      : question.options.map(({ value }) => value);
  return boxes.flatMap((box) => {
    if (wanted.includes(box) === ticked.includes(box)) return [];
    const next = boxes.filter((other) =>
      other === box ? wanted.includes(box) : ticked.includes(other),
    );
    ticked = next;
    return [{ ...command, value: next.length === 0 ? undefined : next }];
  });
}

/** Waits until the window shows the machine's screen, mode and statuses; a screen met first must be accessible. */
async function expectSame({ page, actor, met }: FollowedWindow): Promise<void> {
  const snapshot = actor.getSnapshot();
  const { dossier, today } = snapshot.context;
  const standings = progressOf(dossier, today).steps;
  await expect
    .poll(() => shown(page), { timeout: 10_000 })
    .toEqual({
      title: titleOf(snapshot),
      mode: modeShown(snapshot),
      statuses: standings.map(({ status }) => STATUS_WORDS[status]),
    });
  for (const { step, status } of standings) {
    met.statuses.add(plain(`${step.title} = ${STATUS_WORDS[status]}`));
  }
  const screen = modeName(snapshot);
  if (met.screens.has(screen)) return;
  met.screens.add(screen);
  await expectAccessible(page, screen);
}

/** A dialog while confirming; while correcting, a summary as long as something holds one back. */
function modeShown(snapshot: JourneySnapshot): string {
  const screen = screenOf(snapshot);
  if (screen?.mode !== 'correcting') return screen?.mode === 'confirming' ? 'confirming' : '';
  const { dossier, today } = snapshot.context;
  const standing = stepProgress(progressOf(dossier, today), screen.place.step);
  const isHeld = findingsAt({ ...standing, isStarted: true }, screen.place).some(isHoldingBack);
  return isHeld ? 'correcting' : '';
}

/** What the window shows of the state. */
async function shown(page: Page): Promise<{ title: string; mode: string; statuses: string[] }> {
  return page.evaluate(() => {
    const has = (selector: string): boolean => document.querySelector(selector) !== null;
    const statuses = [...document.querySelectorAll('.rail__step .status')].map(
      ({ textContent }) => textContent,
    );
    const mode = has('[role=alertdialog]') ? 'confirming' : has('.summary') ? 'correcting' : '';
    const title = document.querySelector('h1')?.textContent ?? '';
    return { title: title.replaceAll(/\s+/g, ' '), mode, statuses };
  });
}

/** The title that the machine's state calls for. */
export function titleOf(snapshot: JourneySnapshot): string {
  const screen = screenOf(snapshot);
  const { dossier } = snapshot.context;
  if (screen === null) return plain(dossier.preparation.title ?? 'Nouveau dossier');
  const located = findPage(screen.place);
  if (located === null) throw new Error('A place outside the catalogue');
  const name = itemName(dossier, screen.place);
  const { title } = located.page;
  return plain(
    name === null ? title : `${name} : ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
  );
}
