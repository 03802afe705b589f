/** A dossier that goes from one computer to another and back, through real stores. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type PreparedMerge,
  type Taker,
  merge,
  prepareMerge,
  takeAsNew,
} from '../../renderer/handover/receive';
import { type OpenDossier } from '../../renderer/app/open-dossier';
import { todayIso } from '../../renderer/app/today';
import { appendItems, removeItem, setAnswer, setItemField } from '../../shared/dossier/commands';
import { erasureOf } from '../../shared/dossier/erasure';
import type { Dossier, Person } from '../../shared/dossier/schema';
import type { ReceivedHandover } from '../../shared/handover/handover';
import { personName } from '../../shared/journey/staffing';
import { MOST_ANCESTORS } from '../../shared/handover/lineage';
import type { Side } from '../../shared/merge/merge-plan';
import { filledDossier } from '../journey/filled-dossier';
import { type Computer, change, computer, dossierOf, leave, read } from './two-computers';

const INES: Taker = { side: 'completer', name: 'Inès Fougeray', role: 'gestionnaire' };

let here: Computer;
let there: Computer;
let start: Dossier;

beforeEach(async () => {
  [here, there] = await Promise.all([computer(1), computer(2)]);
  start = filledDossier();
});

async function take(at: Computer, file: string, taker: Taker = INES): Promise<OpenDossier> {
  const opened = await takeAsNew(at, read(file), taker);
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

async function compare(
  at: Computer,
  file: string,
): Promise<{ received: ReceivedHandover; prepared: PreparedMerge }> {
  const received = read(file);
  const prepared = await prepareMerge(at, received.handover);
  if (!prepared.ok) throw new Error(prepared.error);
  return { received, prepared: prepared.value };
}

/** Merges a file, every conflict settled by the same side. */
async function mergeAt(at: Computer, file: string, side: Side = 'mine'): Promise<OpenDossier> {
  const { prepared } = await compare(at, file);
  const choices = new Map(prepared.plan.conflicts.map(({ key }) => [key, side]));
  const opened = await merge(at, prepared, choices);
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

/** Handed over from here, opened there; both are at work on it. */
async function shared(): Promise<{ mine: OpenDossier; theirs: OpenDossier; file: string }> {
  const mine = here.begin(start);
  const file = await here.send(mine);
  return { mine, theirs: await take(there, file), file };
}

const personOf = (dossier: Dossier): Person => {
  const [person] = dossier.people;
  if (person === undefined) throw new Error('Nobody is in the dossier');
  return person;
};

describe('a dossier taken from a file', () => {
  it('is the same, at the same screen, and says who completes it', async () => {
    const mine = here.begin(start);
    const { id } = personOf(start);
    mine.actor.send({ type: 'go', place: { step: 'staff', page: 'person', itemId: id } });
    const theirs = await take(there, await here.send(mine));
    const { dossier, itemId } = theirs.actor.getSnapshot().context;
    expect(itemId).toBe(id);
    expect(theirs.side).toBe('completer');
    const { handovers, ...rest } = dossier;
    expect({ ...rest, handovers: {} }).toEqual(start);
    expect(handovers).toMatchObject({ completerName: INES.name, completerRole: INES.role });
  });

  it('keeps its journal, and goes on with it under the name of who completes it', async () => {
    const mine = here.begin(start);
    change(mine, setAnswer('organisation', 'legalName', 'Association Les Sorbiers'));
    const theirs = await take(there, await here.send(mine));
    await leave(mine);
    change(theirs, setAnswer('organisation', 'street', '1 rue des Tilleuls'));
    await leave(theirs);
    const again = await there.resume(start.id);
    change(again, setAnswer('organisation', 'street', '2 rue des Tilleuls'));
    await leave(again);
    const { entries } = await there.dossiers.journal(start.id);
    const told = entries.map(({ label, by }) => [label, by.name]);
    // What was sent from here is told here, and not in the file.
    const sent = (await here.dossiers.journal(start.id)).entries.at(-1);
    expect([sent?.label, sent?.by.name]).toEqual([
      'Dossier transmis',
      start.preparation.preparerName,
    ]);
    expect(told).toEqual([
      ['Changer', start.preparation.preparerName ?? null],
      [expect.stringMatching(/^Dossier reçu d/u), INES.name],
      ['Changer', INES.name],
      ['Changer', INES.name],
    ]);
  });

  it('is taken over by who prepares it, on another computer, without another name', async () => {
    const mine = here.begin(start);
    const theirs = await take(there, await here.send(mine), { side: 'preparer' });
    expect(theirs.side).toBe('preparer');
    expect(dossierOf(theirs).handovers).not.toHaveProperty('completerName');
  });

  it('is never taken over one that is there', async () => {
    const { mine, file } = await shared();
    await leave(mine);
    expect(await takeAsNew(here, read(file), INES)).toEqual({ ok: false, error: 'taken' });
  });
});

describe('a dossier that comes back', () => {
  it('is merged: what one side changed is taken, what both changed is chosen', async () => {
    const { mine, theirs } = await shared();
    const { id } = personOf(start);
    change(
      theirs,
      setItemField('people', id, 'firstNames', 'Océane Marie'),
      setAnswer('organisation', 'street', 'là-bas'),
    );
    change(
      mine,
      setAnswer('organisation', 'legalName', 'Association Les Sorbiers'),
      setAnswer('organisation', 'street', 'ici'),
    );
    await leave(mine);
    const file = await there.send(theirs);
    const { prepared } = await compare(here, file);
    expect(prepared.plan.conflicts.map(({ key }) => key)).toEqual(['organisation.street']);
    const merged = dossierOf(await mergeAt(here, file, 'theirs'));
    expect(merged.organisation).toMatchObject({
      legalName: 'Association Les Sorbiers',
      street: 'là-bas',
    });
    expect(personOf(merged).firstNames).toBe('Océane Marie');
    expect(merged.handovers.completerName).toBe(INES.name);
  });

  it('is recorded in the journal with what was done there, once', async () => {
    const { mine, theirs } = await shared();
    change(theirs, setAnswer('organisation', 'street', 'là-bas'));
    await leave(mine);
    const file = await there.send(theirs);
    await leave(await mergeAt(here, file));
    await leave(await mergeAt(here, file));
    const { entries } = await here.dossiers.journal(start.id);
    const labels = entries.map(({ label, by }) => `${label} (${by.name ?? ''})`);
    expect(labels.filter((label) => label === `Changer (${INES.name ?? ''})`)).toHaveLength(1);
    expect(labels.filter((label) => label.startsWith('Fusion'))).toHaveLength(1);
    expect(labels.at(-1)).toMatch(/^Fusion avec la version d’Inès Fougeray/u);
  });

  it('merged twice changes nothing, whatever was chosen', async () => {
    const { mine, theirs } = await shared();
    change(theirs, setAnswer('organisation', 'street', 'là-bas'));
    change(mine, setAnswer('organisation', 'street', 'ici'));
    await leave(mine);
    const file = await there.send(theirs);
    const once = await mergeAt(here, file, 'mine');
    await leave(once);
    const { prepared } = await compare(here, file);
    expect([prepared.plan.taken, prepared.plan.conflicts]).toEqual([[], []]);
    expect(dossierOf(await mergeAt(here, file))).toEqual(dossierOf(once));
  });

  it('is undone at once, and may then be merged again: what it brought is not lost', async () => {
    const { mine, theirs } = await shared();
    change(theirs, setAnswer('organisation', 'street', 'là-bas'));
    const before = dossierOf(mine);
    await leave(mine);
    const file = await there.send(theirs);
    const merged = await mergeAt(here, file);
    merged.actor.send({ type: 'undo' });
    expect(dossierOf(merged)).toEqual(before);
    await leave(merged);
    const { prepared } = await compare(here, file);
    expect(prepared.plan.taken.map(({ key }) => key)).toContain('organisation.street');
    // And what goes out meanwhile does not pretend to hold it.
    const other = await here.send(await here.resume(start.id));
    const back = await compare(there, other);
    expect(back.prepared.plan.taken).toEqual([]);
    expect(back.prepared.plan.kept.map(({ key }) => key)).toContain('organisation.street');
  });

  it('goes to and fro any number of times without asking twice', async () => {
    const { mine, theirs } = await shared();
    let [ours, others] = [mine, theirs];
    for (const round of [1, 2, 3]) {
      change(others, setAnswer('organisation', 'street', `rue ${round}`));
      change(ours, setAnswer('organisation', 'legalName', `Association ${round}`));
      await leave(ours);
      const file = await there.send(others);
      await leave(others);
      expect((await compare(here, file)).prepared.plan.conflicts).toEqual([]);
      ours = await mergeAt(here, file);
      const back = await here.send(ours);
      expect((await compare(there, back)).prepared.plan.conflicts).toEqual([]);
      others = await mergeAt(there, back);
      expect({ ...dossierOf(others), handovers: {} }).toEqual({
        ...dossierOf(ours),
        handovers: {},
      });
    }
  });

  it('knows people and places that both sides added, by who and what they are', async () => {
    const { mine, theirs } = await shared();
    const person = { birthName: 'Valériane', firstNames: 'Fanny', birthDate: '1987-12-01' };
    const place = { name: 'SSIAD', finessEg: '580990018' };
    const add = (opened: OpenDossier, mark: string, jobTitle: string): void => {
      change(
        opened,
        appendItems(dossierOf(opened), 'establishments', [{ id: `e-${mark}`, ...place }]),
      );
      change(
        opened,
        appendItems(dossierOf(opened), 'people', [
          { id: `p-${mark}`, ...person, jobTitle, establishmentIds: [`e-${mark}`] },
        ]),
      );
    };
    add(mine, 'here', 'AES');
    add(theirs, 'there', 'AES');
    change(theirs, setItemField('people', 'p-there', 'mobile', '0600001224'));
    await leave(mine);
    const file = await there.send(theirs);
    expect((await compare(here, file)).prepared.plan.conflicts).toEqual([]);
    const merged = dossierOf(await mergeAt(here, file));
    expect(merged.people.filter(({ birthName }) => birthName === 'Valériane')).toEqual([
      {
        id: 'p-here',
        ...person,
        jobTitle: 'AES',
        establishmentIds: ['e-here'],
        mobile: '0600001224',
      },
    ]);
    expect(merged.establishments.map(({ id }) => id)).not.toContain('e-there');
  });

  it('keeps someone whom one side removed and the other changed until it is decided', async () => {
    const { mine, theirs } = await shared();
    const { id } = personOf(start);
    change(mine, removeItem('people', id));
    change(theirs, setItemField('people', id, 'jobTitle', 'Psychologue'));
    await leave(mine);
    const file = await there.send(theirs);
    const { prepared } = await compare(here, file);
    expect(prepared.plan.conflicts.map(({ key }) => key)).toEqual([`people/${id}`]);
    const merged = dossierOf(await mergeAt(here, file, 'theirs'));
    expect(merged.people.map((person) => person.id)).toEqual(start.people.map((one) => one.id));
  });

  it('is compared answer by answer where the version both come from is not known', async () => {
    const { mine, theirs } = await shared();
    change(theirs, setAnswer('organisation', 'street', 'là-bas'));
    await leave(mine);
    const file = await there.send(theirs);
    for (const { id } of await here.ancestors.list(start.id)) {
      await here.ancestors.forget(start.id, id);
    }
    const { prepared } = await compare(here, file);
    expect(prepared.plan.hasAncestor).toBe(false);
    expect(prepared.plan.conflicts.map(({ key }) => key)).toEqual(['organisation.street']);
  });
});

describe('someone who was erased here', () => {
  /** Erased here while the file was away, which comes back with them and something about them. */
  async function erasedMeanwhile(): Promise<{ file: string; id: string; name: string }> {
    const { mine, theirs } = await shared();
    const { id, birthName: name = '' } = personOf(start);
    change(
      theirs,
      setItemField('people', id, 'jobTitle', 'Psychologue'),
      setAnswer('organisation', 'street', 'là-bas'),
      setAnswer('followUp', 'cardBlocked', `À voir avec ${name}`),
    );
    mine.actor.send({ type: 'erase', erasure: erasureOf(dossierOf(mine), [id]) });
    await leave(mine);
    return { file: await there.send(theirs), id, name };
  }

  it('does not come back with an older file, nor what named them, and the rest does', async () => {
    const { file, id, name } = await erasedMeanwhile();
    const { prepared } = await compare(here, file);
    expect(prepared.erased.filter(({ collection }) => collection === 'people')).toEqual([
      {
        collection: 'people',
        id,
        name: personName(personOf(start)),
        on: todayIso(),
      },
    ]);
    expect(prepared.plan.conflicts).toEqual([]);
    const opened = await mergeAt(here, file);
    const merged = dossierOf(opened);
    expect(merged.organisation.street).toBe('là-bas');
    expect(JSON.stringify(merged)).not.toContain(name);
    await leave(opened);
    const { entries } = await here.dossiers.journal(start.id);
    expect(JSON.stringify(entries)).not.toContain(name);
    expect(JSON.stringify(await here.ancestors.list(start.id))).not.toContain(name);
    // Nothing is kept of them but an id and a day.
    const [tombstone] = merged.handovers.erased ?? [];
    expect(tombstone).toBe(`people/${id} ${todayIso()}`);
  });

  it('comes back if one says so, and goes again by an undo', async () => {
    const { file, id } = await erasedMeanwhile();
    const received = read(file);
    const prepared = await prepareMerge(here, received.handover, [id]);
    if (!prepared.ok) throw new Error(prepared.error);
    const choices = new Map(
      prepared.value.plan.conflicts.map(({ key }) => [key, 'theirs'] as const),
    );
    const opened = await merge(here, prepared.value, choices);
    if (!opened.ok) throw new Error(opened.error);
    const names = (): readonly string[] => dossierOf(opened.value).people.map((one) => one.id);
    expect(names()).toContain(id);
    opened.value.actor.send({ type: 'undo' });
    expect(names()).not.toContain(id);
    await leave(opened.value);
    expect((await compare(here, file)).prepared.erased.map((one) => one.id)).toContain(id);
  });

  it('is not forgotten by taking back a merge that noted other erasures', async () => {
    const { mine, theirs } = await shared();
    const [first, second] = start.people;
    if (first === undefined || second === undefined) throw new Error('Two people are needed');
    theirs.actor.send({ type: 'erase', erasure: erasureOf(dossierOf(theirs), [first.id]) });
    await leave(mine);
    const opened = await mergeAt(here, await there.send(theirs));
    opened.actor.send({ type: 'erase', erasure: erasureOf(dossierOf(opened), [second.id]) });
    opened.actor.send({ type: 'undo' });
    expect(dossierOf(opened).handovers.erased).toContain(`people/${second.id} ${todayIso()}`);
    await leave(opened);
  });
});

describe('what is kept of handovers', () => {
  it('goes with the dossier, is bounded, and can be rewritten for an erasure', async () => {
    const mine = here.begin(start);
    for (let count = 0; count < 3; count += 1) await here.send(mine);
    expect(await here.ancestors.list(start.id)).toHaveLength(3);
    for (let count = 0; count < MOST_ANCESTORS; count += 1) {
      await here.ancestors.keep({
        id: `h${count}`,
        lineage: [],
        origin: 'sent',
        at: `2027-01-0${count + 1}T00:00:00.000Z`,
        dossier: start,
      });
    }
    const kept = await here.ancestors.list(start.id);
    expect(kept.map(({ id }) => id).sort()).toEqual(
      Array.from({ length: MOST_ANCESTORS }, (_, index) => `h${index}`),
    );
    await here.ancestors.rewrite(start.id, (dossier) => ({ ...dossier, people: [] }));
    const rewritten = await here.ancestors.list(start.id);
    expect(rewritten).toHaveLength(MOST_ANCESTORS);
    expect(rewritten.every(({ dossier }) => dossier.people.length === 0)).toBe(true);
    await leave(mine);
    await here.dossiers.remove(start.id);
    expect(await here.ancestors.list(start.id)).toEqual([]);
  });
});
