import fc from 'fast-check';
import { createActor } from 'xstate';
import { describe, expect, it } from 'vitest';
import { type Command, apply } from '../../shared/dossier/commands';
import { readDossier } from '../../shared/dossier/lenient';
import type { Dossier } from '../../shared/dossier/schema';
import { askedPages, isAnswered } from '../../shared/journey/findings';
import { keyOf, setAsideBy } from '../../shared/journey/journey-context';
import { type JourneyActor, journeyMachine, screenOf } from '../../shared/journey/machine';
import { progressOf } from '../../shared/journey/progress';
import type { Place } from '../../shared/journey/step';
import { pageApplies } from '../../shared/journey/steps';
import { runs } from '../property-runs';
import { TODAY, answerCommand, optionsOf } from './answer-sheets';
import { likelyDossier } from './random-dossiers';

/** An answer that decides, changed to another, and what leads back to the first. */
interface ChangeOfBranch {
  readonly place: Place;
  readonly there: Command;
  readonly back: Command;
}

/** Every other answer to each question that decides and is answered, where it is asked. */
function changesOfBranch(dossier: Dossier): ChangeOfBranch[] {
  return askedPages(dossier)
    .filter(({ located }) => pageApplies(dossier, located))
    .flatMap(({ located, subjects }) =>
      subjects.flatMap(({ subject, place }) =>
        located.page.questions
          .filter((question) => question.decides && question.applies(dossier, subject))
          .filter(({ field }) => isAnswered(subject[field]))
          .flatMap((question) =>
            optionsOf(question, subject).map((option) => {
              const there = answerCommand(question, option, place.itemId);
              return { place, there, back: apply(dossier, there).inverse };
            }),
          ),
      ),
    );
}

/** A dossier with a change that sets at least one of its answers aside; `null` where none does. */
const branching = fc.tuple(likelyDossier, fc.nat()).map(([dossier, which]) => {
  const { context } = open(dossier, null).getSnapshot();
  const changes = changesOfBranch(dossier);
  const turn = which % Math.max(1, changes.length);
  const change = [...changes.slice(turn), ...changes.slice(0, turn)].find(
    ({ there }) => setAsideBy(context, there).length > 0,
  );
  return change === undefined ? null : { dossier, change };
});

/** The same dossier after a night on the disk. */
function storedAndRead(dossier: Dossier): Dossier {
  const read = readDossier(JSON.parse(JSON.stringify(dossier)));
  if (!read.ok) throw new Error(read.error);
  expect(read.value.issues).toEqual([]);
  return read.value.dossier;
}

function open(dossier: Dossier, place: Place | null): JourneyActor {
  return createActor(journeyMachine, { input: { dossier, today: TODAY, place } }).start();
}

/** Gives this answer on this page, and says yes to what it sets aside. */
function answer(dossier: Dossier, place: Place, command: Command): Dossier {
  const actor = open(dossier, place);
  expect(screenOf(actor.getSnapshot())?.place).toEqual(place);
  actor.send({ type: 'apply', command, label: 'x' });
  if (screenOf(actor.getSnapshot())?.mode === 'confirming') actor.send({ type: 'confirm' });
  return actor.getSnapshot().context.dossier;
}

/** What is asked, what there is to say of it and what is set aside, as text. */
function askedText(dossier: Dossier): string {
  const asked = askedPages(dossier)
    .filter(({ located }) => pageApplies(dossier, located))
    .flatMap(({ located, subjects }) =>
      subjects.flatMap(({ subject, place }) =>
        located.page.questions
          .filter((question) => question.applies(dossier, subject))
          .map((question) => keyOf({ place, question })),
      ),
    );
  const standing = progressOf(dossier, TODAY).steps.map(({ findings, setAside }) => [
    findings.map((finding) => [finding.kind, keyOf(finding), finding.fault.code]),
    setAside.map((aside) => [keyOf(aside), aside.value]),
  ]);
  return JSON.stringify({ asked, standing });
}

describe('answers that a change of branch sets aside', () => {
  it('are back byte for byte once the branch is changed back, and so is what is asked', () => {
    fc.assert(
      fc.property(branching, fc.boolean(), (drawn, isStored) => {
        fc.pre(drawn !== null);
        const { dossier, change } = drawn;
        const { place, there, back } = change;
        const elsewhere = answer(dossier, place, there);
        const kept = isStored ? storedAndRead(elsewhere) : elsewhere;
        const returned = answer(kept, place, back);
        expect(JSON.stringify(returned)).toBe(JSON.stringify(dossier));
        expect(askedText(returned)).toBe(askedText(structuredClone(dossier)));
      }),
      { numRuns: runs(50) },
    );
  });

  it('are kept byte for byte meanwhile, also on the disk', () => {
    fc.assert(
      fc.property(branching, (drawn) => {
        fc.pre(drawn !== null);
        const { dossier, change } = drawn;
        const aside = setAsideBy(open(dossier, null).getSnapshot().context, change.there);
        const kept = storedAndRead(answer(dossier, change.place, change.there));
        const found = progressOf(kept, TODAY).steps.flatMap(({ setAside }) => setAside);
        for (const { question, place, value } of aside) {
          const same = found.find((other) => keyOf(other) === keyOf({ question, place }));
          expect(JSON.stringify(same?.value)).toBe(JSON.stringify(value));
        }
      }),
      { numRuns: runs(50) },
    );
  });
});
