/** Erasing on the disk: the person's record and all that the journal told of them go in one transaction. */
import { describe, expect, it } from 'vitest';
import { erasureOf } from '../../shared/dossier/erasure';
import { named, onDisk, reopened } from './test-autosave';
import { change, dossierOf } from './test-journey';

describe('an erased person', () => {
  it('is neither in the dossier nor in the journal of the disk, which keeps its entries', async () => {
    const { journey, autosave, store, id } = await reopened();
    change(journey, named('p1', 'Quetzalvif'), 'le nom de Mme Quetzalvif');
    change(journey, named('p1', 'Zyxomarque'), 'le nom de Mme Zyxomarque');
    await autosave.flush();
    const before = await store.journal(id);
    expect(JSON.stringify(before)).toContain('Quetzalvif');

    journey.send({ type: 'erase', erasure: erasureOf(dossierOf(journey), ['p1']) });
    expect(await autosave.flush()).toEqual({ ok: true, value: undefined });
    expect((await onDisk(store, id)).people.map((person) => person.id)).not.toContain('p1');
    const { entries, damagedCount } = await store.journal(id);
    expect(damagedCount).toBe(0);
    expect(JSON.stringify(entries)).not.toMatch(/Quetzalvif|Zyxomarque/);
    expect(entries.map(({ at }) => at).slice(0, -1)).toEqual(before.entries.map(({ at }) => at));
    expect(entries.at(-1)?.label).toMatch(/^l’effacement définitif de 1\spersonne$/);
    expect(dossierOf(journey)).toEqual(await onDisk(store, id));
  });

  it('leaves the journal even if nothing of it was written yet', async () => {
    const { journey, autosave, store, id } = await reopened();
    change(journey, named('p1', 'Zyxomarque'), 'le nom de Mme Zyxomarque');
    journey.send({ type: 'erase', erasure: erasureOf(dossierOf(journey), ['p1']) });
    journey.send({ type: 'undo' });
    await autosave.flush();
    expect(JSON.stringify(await store.journal(id))).not.toContain('Zyxomarque');
    expect(JSON.stringify(await onDisk(store, id))).not.toContain('Zyxomarque');
  });
});
