/** When backups are made by themselves. */
import { describe, expect, it } from 'vitest';
import { AFTER_CHANGE_MS, BackupSchedule, REST_MS } from '../../renderer/storage/backup-schedule';
import { settle } from './test-autosave';
import { testClock } from './test-journey';

function schedule() {
  const clock = testClock();
  const made: string[] = [];
  let works = true;
  const plan = new BackupSchedule({
    clock,
    idle: () => Promise.resolve(),
    make: () => {
      made.push(clock.now());
      return Promise.resolve(works);
    },
  });
  const goOn = async (milliseconds: number): Promise<void> => {
    clock.goOn(milliseconds);
    await settle();
  };
  return { plan, made, goOn, clock, refuse: (isRefused: boolean) => (works = !isRefused) };
}

describe('backups by themselves', () => {
  it('are not made where nothing changes', async () => {
    const { plan, made, goOn } = schedule();
    await goOn(10 * REST_MS);
    await plan.flush();
    expect(made).toEqual([]);
  });

  it('come some minutes after a change, once for all that changed meanwhile', async () => {
    const { plan, made, goOn } = schedule();
    plan.changed();
    await goOn(AFTER_CHANGE_MS - 1);
    plan.changed();
    expect(made).toHaveLength(0);
    await goOn(1);
    expect(made).toHaveLength(1);
    await goOn(10 * REST_MS);
    expect(made).toHaveLength(1);
  });

  it('come at most every ten minutes while one works on', async () => {
    const { plan, made, goOn } = schedule();
    for (let minute = 0; minute < 60; minute += 1) {
      plan.changed();
      await goOn(60_000);
    }
    expect(made).toHaveLength(6);
  });

  it('come at once when one leaves, if anything changed since the last', async () => {
    const { plan, made } = schedule();
    plan.changed();
    await plan.flush();
    await plan.flush();
    expect(made).toHaveLength(1);
    plan.changed();
    await plan.flush();
    expect(made).toHaveLength(2);
  });

  it('are tried again, later and when one leaves, if one was refused', async () => {
    const { plan, made, goOn, refuse } = schedule();
    refuse(true);
    plan.changed();
    await goOn(AFTER_CHANGE_MS);
    await goOn(REST_MS);
    expect(made).toHaveLength(2);
    refuse(false);
    await plan.flush();
    await plan.flush();
    expect(made).toHaveLength(3);
  });

  it('wait for nothing more once one was asked for', async () => {
    const { plan, made, goOn } = schedule();
    plan.changed();
    plan.noteMade();
    await goOn(10 * REST_MS);
    expect(made).toEqual([]);
  });
});
