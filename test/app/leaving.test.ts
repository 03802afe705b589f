import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { type Departure, leavingMachine, saveTyping } from '../../renderer/app/leaving';
import { type Result, fail, succeed } from '../../shared/result';
import type { AutosaveFault } from '../../renderer/storage/autosave';
import { onDisk, reopened, retitle, settle } from '../storage/test-autosave';
import { dossierOf } from '../storage/test-journey';
import { breakDisk } from '../storage/test-store';

type Saved = Result<undefined, AutosaveFault>;

/** Someone who may leave, and a departure whose attempts to save end when told to. */
function person() {
  const actor = createActor(leavingMachine).start();
  const attempts: { readonly end: (saved: Saved) => Promise<void>; readonly break: () => void }[] =
    [];
  let departures = 0;
  const departure: Departure = {
    save: () =>
      new Promise<Saved>((resolve, reject) => {
        attempts.push({
          end: (saved) => {
            resolve(saved);
            return settle();
          },
          break: () => reject(new Error('A fault of the program')),
        });
      }),
    go: () => (departures += 1),
  };
  return {
    actor,
    attempts,
    leave: () => actor.send({ type: 'leave', departure }),
    departures: () => departures,
    state: () => actor.getSnapshot().value,
    context: () => actor.getSnapshot().context,
  };
}

/** Someone whose first attempt has failed. */
async function refused() {
  const one = person();
  one.leave();
  await one.attempts[0]?.end(fail('disk-full'));
  expect(one.state()).toBe('asking');
  return one;
}

describe('leaving', () => {
  it('waits for everything to be saved', async () => {
    const { leave, attempts, departures, state, context } = person();
    leave();
    await settle();
    expect(departures()).toBe(0);
    expect(context().fault).toBeNull();
    await attempts[0]?.end(succeed(undefined));
    expect(departures()).toBe(1);
    expect(state()).toBe('staying');
  });

  it('asks, and says why, when saving has failed', async () => {
    const { departures, context } = await refused();
    expect(departures()).toBe(0);
    expect(context()).toMatchObject({ fault: 'disk-full', failures: 1 });
  });

  it('tries again with the question still there, and goes once it is saved', async () => {
    const { actor, attempts, departures, context } = await refused();
    actor.send({ type: 'retry' });
    expect(context().fault).toBe('disk-full');
    await attempts[1]?.end(fail('unknown'));
    expect(context()).toMatchObject({ fault: 'unknown', failures: 2 });
    actor.send({ type: 'retry' });
    await attempts[2]?.end(succeed(undefined));
    expect(departures()).toBe(1);
    expect(context()).toEqual({ departure: null, fault: null, failures: 0 });
  });

  it('goes without saving when told to, even while trying again, and once', async () => {
    const { actor, attempts, departures } = await refused();
    actor.send({ type: 'retry' });
    actor.send({ type: 'discard' });
    expect(departures()).toBe(1);
    await attempts[1]?.end(succeed(undefined));
    expect(departures()).toBe(1);
  });

  it('does not happen to who stays, even if what was tried succeeds afterwards', async () => {
    const { actor, attempts, departures, context } = await refused();
    actor.send({ type: 'retry' });
    actor.send({ type: 'stay' });
    await attempts[1]?.end(succeed(undefined));
    expect(departures()).toBe(0);
    expect(context().fault).toBeNull();
  });

  it('may be asked for again, which tries again and leads where it was last asked to', async () => {
    const { actor, departures, context } = await refused();
    let arrived = 0;
    actor.send({
      type: 'leave',
      departure: { save: () => Promise.resolve(succeed(undefined)), go: () => (arrived += 1) },
    });
    expect(context().fault).toBe('disk-full');
    await settle();
    expect([arrived, departures()]).toEqual([1, 0]);
  });

  it('asks too when the program itself is at fault', async () => {
    const { leave, attempts, state, context } = person();
    leave();
    attempts[0]?.break();
    await settle();
    expect(state()).toBe('asking');
    expect(context().fault).toBe('unknown');
  });

  it.each(['retry', 'discard', 'stay'] as const)('takes no %s for an answer unasked', (type) => {
    const { actor, attempts, departures, state } = person();
    actor.send({ type });
    expect([state(), attempts.length, departures()]).toEqual(['staying', 0, 0]);
  });
});

describe('saving before one leaves', () => {
  it('puts on the disk what was being typed, and what is typed while a slow disk is waited for', async () => {
    const { journey, autosave, store, id } = await reopened();
    const typed = ['Un', 'Deux', 'Trois'];
    const saved = await saveTyping(autosave, () => {
      const title = typed.shift();
      if (title !== undefined) retitle(journey, title);
    });
    expect(saved).toEqual(succeed(undefined));
    expect(dossierOf(journey).preparation.title).toBe('Trois');
    expect((await onDisk(store, id)).preparation.title).toBe('Trois');
  });

  it('says why it failed, and keeps what was typed for another time', async () => {
    const { journey, autosave, store, id } = await reopened();
    const makeRoom = breakDisk(0, 'write');
    const saved = await saveTyping(autosave, () => retitle(journey, 'Les Acacias'));
    expect(saved).toEqual(fail('disk-full'));
    makeRoom();
    expect(await saveTyping(autosave, () => undefined)).toEqual(succeed(undefined));
    expect((await onDisk(store, id)).preparation.title).toBe('Les Acacias');
  });
});
