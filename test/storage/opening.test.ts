/** Opening what an older Jalon saved: what it had to change is kept in the journal, and a copy made before. */
import { describe, expect, it } from 'vitest';
import { Autosave } from '../../renderer/storage/autosave';
import { createCipher } from '../../renderer/storage/encryption';
import { openingEntry } from '../../shared/dossier/journal';
import { setAnswer } from '../../shared/dossier/commands';
import { filledDossier } from '../journey/filled-dossier';
import { spoilAnswers } from './newer-dossier';
import { change, startJourney, testClock } from './test-journey';
import { dataKey, rawBytes, storeWith } from './test-store';

const AT = '2026-11-23T10:42:00.000Z';
const title = setAnswer('preparation', 'title', 'Les Acacias, suite');

/** A saved dossier with two answers that today's schema can't hold. */
async function withUnreadable() {
  const opened = await storeWith(filledDossier());
  await spoilAnswers(await createCipher(dataKey()), opened.database, filledDossier());
  const loaded = await opened.store.load('d-test');
  if (!loaded.ok) throw new Error(loaded.error);
  return { ...opened, loaded: loaded.value };
}

describe('answers that can’t be read', () => {
  it('stay as they are while one only looks, then go into the journal with the first change', async () => {
    const { store, indexedDB, loaded } = await withUnreadable();
    expect(loaded.issues).toEqual([
      { path: 'organisation.beds', value: 45 },
      { path: 'staff.everyoneListed', value: 'perhaps' },
    ]);
    const before = await rawBytes(indexedDB);
    const journey = startJourney(loaded.dossier);
    const autosave = new Autosave({
      store,
      journey,
      loaded,
      clock: testClock(),
      openingEntry: openingEntry(loaded.notes, loaded.issues, AT),
    });
    journey.send({ type: 'home' });
    await autosave.flush();
    expect(await rawBytes(indexedDB)).toEqual(before);

    change(journey, title, 'le titre');
    await autosave.flush();
    change(journey, setAnswer('preparation', 'title', 'Encore'), 'le titre');
    await autosave.flush();
    const { entries } = await store.journal('d-test');
    expect(entries.map(({ action }) => action)).toEqual(['opened', 'done', 'done']);
    expect(entries[0]).toMatchObject({
      at: AT,
      changes: [
        { path: 'organisation.beds', before: '45', after: null },
        { path: 'staff.everyoneListed', before: 'perhaps', after: null },
      ],
      changeCount: 2,
    });
    // Kept once: the next opening has nothing more to say.
    expect(await store.load('d-test')).toMatchObject({ value: { issues: [] } });
  });

  it('are worth no entry where there are none, nor where nothing of them is left', () => {
    expect(openingEntry([], [], AT)).toBeNull();
    expect(openingEntry([], [{ path: 'people/p1', value: undefined }], AT)).toBeNull();
  });

  it('all go into the journal, with what was converted, however many they are', () => {
    const notes = Array.from({ length: 30 }, (_, index) => ({
      fate: index === 0 ? ('converted' as const) : ('set-aside' as const),
      path: `people/p${index}.fullName`,
      noun: 'le nom complet',
      before: `Mélisse ${index}`,
      after: index === 0 ? { lastName: 'Mélisse', firstNames: 'Océane' } : {},
    }));
    const entry = openingEntry(notes, [], AT);
    expect(entry?.changes).toHaveLength(30);
    expect(entry?.changes[0]).toEqual({
      path: 'people/p0.fullName',
      noun: 'le nom complet',
      before: 'Mélisse 0',
      after: 'Mélisse Océane',
    });
    expect(entry?.changes[1]?.after).toBeNull();
  });
});
