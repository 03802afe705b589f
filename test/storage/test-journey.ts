/** A journey whose every change may be applied, and a clock that goes on when told to. */
import { createActor } from 'xstate';
import type { Clock } from '../../renderer/storage/clock';
import type { Command } from '../../shared/dossier/commands';
import type { Dossier } from '../../shared/dossier/schema';
import { type JourneyActor, journeyMachine } from '../../shared/journey/machine';
import type { Place } from '../../shared/journey/step';
import { TODAY } from '../journey/answer-sheets';

/** A page that always applies and asks nothing that decides: any command goes through. */
export const PREPARATION: Place = { step: 'dossier', page: 'preparation' };

/** Opens a dossier. */
export function startJourney(dossier: Dossier, place: Place | null = PREPARATION): JourneyActor {
  return createActor(journeyMachine, { input: { dossier, today: TODAY, place } }).start();
}

/** Changes the open dossier. */
export function change(journey: JourneyActor, command: Command, label = 'Changer'): void {
  journey.send({ type: 'apply', command, label });
}

/** The open dossier. */
export function dossierOf(journey: JourneyActor): Dossier {
  return journey.getSnapshot().context.dossier;
}

/** A clock that stands still until told to go on. */
export interface TestClock extends Clock {
  /** Goes on by so many milliseconds and rings what was due. */
  readonly goOn: (milliseconds: number) => void;
  /** How long until it rings next; `null` if it will not. */
  readonly nextRing: () => number | null;
}

/** A clock at « 2026-11-23T10:00:00.000Z ». */
export function testClock(): TestClock {
  let time = Date.UTC(2026, 10, 23, 10);
  const alarms = new Map<() => void, number>();
  return {
    now: () => new Date(time).toISOString(),
    after: (milliseconds, run) => {
      alarms.set(run, time + milliseconds);
      return () => alarms.delete(run);
    },
    goOn: (milliseconds) => {
      time += milliseconds;
      for (const [run, due] of [...alarms]) {
        if (due > time) continue;
        alarms.delete(run);
        run();
      }
    },
    nextRing: () => (alarms.size === 0 ? null : Math.min(...alarms.values()) - time),
  };
}
