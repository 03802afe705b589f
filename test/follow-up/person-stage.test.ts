import { describe, expect, it } from 'vitest';
import type { Person } from '../../shared/dossier/schema';
import { personFollowUp } from '../../shared/follow-up/person-stage';

const TODAY = '2026-11-23';
const registered: Person = { id: 'p1', registration: 'GENR11', hasRppsNumber: 'no' };
const entered: Person = { ...registered, enteredOn: '2026-11-16' };
const numbered: Person = { ...entered, receivedRppsNumber: '10999000010' };

const stageOf = (person: Person): string | undefined => personFollowUp(person, TODAY)?.stage;

describe('the follow-up of a person', () => {
  it('concerns only those whom the structure registers', () => {
    expect(personFollowUp({ id: 'p1', registration: 'ordre' }, TODAY)).toBeNull();
    expect(personFollowUp({ id: 'p1' }, TODAY)).toBeNull();
  });

  it('goes from the portal to the number, then to the e-CPS', () => {
    expect(stageOf(registered)).toBe('to-enter');
    expect(stageOf(entered)).toBe('number-awaited');
    expect(stageOf(numbered)).toBe('ecps-to-activate');
    expect(stageOf({ ...numbered, ecpsActivatedOn: '2026-11-20' })).toBe('ecps-active');
    expect(stageOf({ ...numbered, ecpsFirstUsedOn: '2026-11-21' })).toBe('ecps-used');
  });

  it('waits about 48 hours between the number and the e-CPS', () => {
    const yesterday = personFollowUp({ ...numbered, numberReceivedOn: '2026-11-22' }, TODAY);
    expect(yesterday).toMatchObject({ stage: 'ecps-soon', ecpsFrom: '2026-11-24' });
    expect(stageOf({ ...numbered, numberReceivedOn: '2026-11-21' })).toBe('ecps-to-activate');
  });

  it('has no number to wait for where there is one already', () => {
    const known: Person = { ...registered, hasRppsNumber: 'yes', rppsNumber: '10999000010' };
    expect(stageOf(known)).toBe('to-enter');
    expect(stageOf({ ...known, enteredOn: '2026-11-16' })).toBe('ecps-to-activate');
    expect(stageOf({ ...known, situationOnPortal: 'yes' })).toBe('ecps-to-activate');
  });

  it('asks to close whoever left, from the last day on, if anything is on the portal', () => {
    expect(stageOf({ ...entered, endDate: '2026-11-24' })).toBe('number-awaited');
    expect(stageOf({ ...entered, endDate: '2026-11-23' })).toBe('to-close');
    expect(stageOf({ ...registered, endDate: '2026-11-23' })).toBe('closed');
    expect(stageOf({ ...entered, endDate: '2026-11-23', closedOn: '2026-11-23' })).toBe('closed');
  });

  it('waits for a number as long as the one typed is refused', () => {
    expect(stageOf({ ...entered, receivedRppsNumber: '109990000' })).toBe('number-awaited');
  });

  it('heeds no date that is refused', () => {
    expect(stageOf({ ...registered, enteredOn: '31/11/2026' })).toBe('to-enter');
    expect(stageOf({ ...registered, enteredOn: '2026-12-24' })).toBe('to-enter');
  });
});
