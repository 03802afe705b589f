/** Those who left the list, as long as the journal tells anything of them. */
import { describe, expect, it } from 'vitest';
import { type Command, apply, removeItem, setItemField } from '../../shared/dossier/commands';
import { eraseFromEntry, erasureOf, tracesInJournal } from '../../shared/dossier/erasure';
import { type JournalEntry, journalEntry } from '../../shared/dossier/journal';
import type { Dossier } from '../../shared/dossier/schema';
import { removedPeople } from '../../shared/journey/removed-people';
import { personName } from '../../shared/journey/staffing';
import { filledDossier } from '../journey/filled-dossier';

const AT = '2026-11-28T09:00:00.000Z';
const start = filledDossier();
const [person] = start.people;
if (person === undefined) throw new Error('Nobody is in the dossier');

function after(dossier: Dossier, command: Command): [Dossier, JournalEntry] {
  const applied = apply(dossier, command);
  const change = { label: 'un changement', command, inverse: applied.inverse };
  return [applied.dossier, journalEntry('done', change, applied.dossier, AT)];
}

describe('people who were removed', () => {
  const [changed, first] = after(start, setItemField('people', person.id, 'jobTitle', 'Veilleuse'));
  const [left, second] = after(changed, removeItem('people', person.id));

  it('are those that the journal names and the list does not', () => {
    expect(removedPeople(changed, [first])).toEqual([]);
    expect(removedPeople(left, [first, second])).toEqual([
      { id: person.id, name: personName(person) },
    ]);
  });

  it('are told by an answer alone, even without a name', () => {
    expect(removedPeople(left, [first])).toEqual([{ id: person.id, name: 'Personne sans nom' }]);
  });

  it('are no longer there once they are erased', () => {
    const known = erasureOf(left, [person.id]);
    const erasure = { ...known, traces: tracesInJournal(left, known, [first, second]) };
    const entries = [first, second].map((entry) => eraseFromEntry(entry, erasure));
    expect(JSON.stringify(entries)).not.toContain('Veilleuse');
    expect(removedPeople(left, entries)).toEqual([]);
  });
});
