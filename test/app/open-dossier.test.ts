import { describe, expect, it } from 'vitest';
import { changeDossier, resumeDossier } from '../../renderer/app/open-dossier';
import { setAnswer } from '../../shared/dossier/commands';
import { fail, succeed } from '../../shared/result';
import { filledDossier } from '../journey/filled-dossier';
import { onDisk } from '../storage/test-autosave';
import { breakDisk, storeWith, watchWrites } from '../storage/test-store';

const RENAME = setAnswer('preparation', 'title', 'Les Acacias');

describe('changing a dossier of the list', () => {
  it('is on the disk once it is said to be', async () => {
    const dossier = filledDossier();
    const { store } = await storeWith(dossier);
    expect(await changeDossier(store, dossier.id, RENAME, 'le nom')).toEqual(succeed(undefined));
    expect((await onDisk(store, dossier.id)).preparation.title).toBe('Les Acacias');
  });

  it('is said to have failed where nothing can be written, and is not tried again behind', async () => {
    const dossier = filledDossier();
    const { store } = await storeWith(dossier);
    const mend = breakDisk(0, 'write');
    expect(await changeDossier(store, dossier.id, RENAME, 'le nom')).toEqual(fail('not-saved'));
    mend();
    const written = watchWrites();
    // The autosave of an open dossier would try again within a second.
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(written).toEqual([]);
    expect(await onDisk(store, dossier.id)).toEqual(dossier);
  });
});

describe('a dossier that has ended', () => {
  it('writes no more what could not be written before', async () => {
    const dossier = filledDossier();
    const { store } = await storeWith(dossier);
    const opened = await resumeDossier(store, dossier.id);
    if (!opened.ok) throw new Error(opened.error);
    const { actor, autosave, end } = opened.value;
    const mend = breakDisk(0, 'write');
    actor.send({ type: 'apply', command: RENAME, label: 'le nom' });
    expect(await autosave.flush()).toEqual(fail('disk-full'));
    end();
    mend();
    await autosave.flush();
    expect(await onDisk(store, dossier.id)).toEqual(dossier);
  });
});
