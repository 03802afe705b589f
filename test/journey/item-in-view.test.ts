import { createActor } from 'xstate';
import { describe, expect, it } from 'vitest';
import { setAnswer, setItemField } from '../../shared/dossier/commands';
import { type JourneyActor, journeyMachine } from '../../shared/journey/machine';
import { progressOf, stepProgress } from '../../shared/journey/progress';
import { TODAY } from './answer-sheets';
import { filledDossier } from './filled-dossier';

function open(): JourneyActor {
  const input = { dossier: filledDossier(), today: TODAY, place: null };
  return createActor(journeyMachine, { input }).start();
}

const title = setAnswer('preparation', 'title', 'Un titre à garder');
const job = setItemField('people', 'p1', 'jobTitle', 'Veilleuse de nuit');
const person = { step: 'staff', page: 'person', itemId: 'p1' } as const;

describe('« Annuler mes changements » of an item', () => {
  it('takes back what was changed since the item was opened, which « Rétablir » does again', () => {
    const actor = open();
    actor.send({ type: 'apply', command: title, label: 'le titre' });
    actor.send({ type: 'go', place: person });
    const before = actor.getSnapshot().context.dossier.people[0]?.jobTitle;
    actor.send({ type: 'apply', command: job, label: 'l’emploi' });
    actor.send({ type: 'cancelItem' });
    const { dossier } = actor.getSnapshot().context;
    expect(dossier.people[0]?.jobTitle).toBe(before);
    expect(dossier.preparation.title).toBe('Un titre à garder');
    actor.send({ type: 'redo' });
    expect(actor.getSnapshot().context.dossier.people[0]?.jobTitle).toBe('Veilleuse de nuit');
  });

  it('leaves alone what was done before, even undone and done again meanwhile', () => {
    const actor = open();
    actor.send({ type: 'apply', command: title, label: 'le titre' });
    actor.send({ type: 'go', place: person });
    actor.send({ type: 'undo' });
    actor.send({ type: 'redo' });
    actor.send({ type: 'cancelItem' });
    const { context } = actor.getSnapshot();
    expect(context.dossier.preparation.title).toBe('Un titre à garder');
    expect(context.undo).toHaveLength(1);
  });

  it('does not bring back what was undone before a new change', () => {
    const actor = open();
    actor.send({ type: 'apply', command: title, label: 'le titre' });
    actor.send({ type: 'go', place: person });
    actor.send({ type: 'undo' });
    const untitled = actor.getSnapshot().context.dossier;
    actor.send({ type: 'apply', command: job, label: 'l’emploi' });
    actor.send({ type: 'cancelItem' });
    expect(actor.getSnapshot().context.dossier).toEqual(untitled);
  });
});

describe('a day that comes while the dossier is open', () => {
  it('makes today’s date no longer one to come', () => {
    const actor = open();
    const command = setAnswer('habilitation', 'requestSentOn', '2026-11-24');
    actor.send({ type: 'apply', command, label: 'l’envoi' });
    const isRefused = (): boolean => {
      const { dossier, today } = actor.getSnapshot().context;
      const { findings } = stepProgress(progressOf(dossier, today), 'gestionnaires');
      return findings.some(({ kind }) => kind === 'fault');
    };
    expect(isRefused()).toBe(true);
    actor.send({ type: 'newDay', today: '2026-11-24' });
    expect(isRefused()).toBe(false);
  });
});
