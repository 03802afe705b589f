/** Erasing a person from an open dossier and its journal: nothing of them is left, and undo never brings them back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendItems, apply, setAnswer, setItemField } from '../../shared/dossier/commands';
import {
  ERASED,
  eraseFromEntry,
  erasePersonFrom,
  eraseText,
  erasureOf,
  gestionnairesWhoAre,
  tracesInCommands,
  tracesInJournal,
} from '../../shared/dossier/erasure';
import { type JournalEntry, journalEntry } from '../../shared/dossier/journal';
import { type Dossier, type Person, emptyDossier } from '../../shared/dossier/schema';
import { notePack } from '../../shared/documents/production';
import { eraseFromOpen } from '../../shared/journey/erase-changes';
import {
  type JourneyContext,
  afterChange,
  afterRedo,
  afterUndo,
  initialContext,
} from '../../shared/journey/journey-context';
import { type Intention, intention } from '../dossier/arbitraries';
import { runs } from '../property-runs';

const AT = '2026-11-23T10:42:00.000Z';

/** Fictional, and like nothing that the random dossiers hold. */
const ERASED_PERSON: Person = {
  id: 'erased',
  civility: 'MME',
  birthName: 'Quetzalvif',
  usedName: 'Zyxomarque',
  firstNames: 'Wolfgangine',
  email: 'w.zyxomarque@courriel.example',
  mobile: '0639987146',
  rppsNumber: '10009876543',
  jobTitle: 'Aide-soignante',
};
const STRINGS = ['Quetzalvif', 'Zyxomarque', 'Wolfgangine', '0639987146', '10009876543', 'w.zyxo'];

interface History {
  readonly context: JourneyContext;
  readonly journal: readonly JournalEntry[];
}

function begin(): History {
  const dossier = emptyDossier('d', AT);
  return { context: initialContext({ dossier, today: '2026-11-23', place: null }), journal: [] };
}

/** What happens, as the machine and the autosave do it. */
type Step = (history: History) => History;

function change(label: string, intend: Intention): Step {
  return (history) => {
    const command = intend(history.context.dossier);
    if (command === null) return history;
    const context = { ...history.context, ...afterChange(history.context, command, label) };
    const made = context.undo.at(-1);
    if (context.dossier === history.context.dossier || made === undefined) return history;
    const entry = journalEntry('done', made, context.dossier, AT);
    return { context, journal: [...history.journal, entry] };
  };
}

const undo: Step = ({ context, journal }) => {
  const undone = context.undo.at(-1);
  if (undone === undefined) return { context, journal };
  const next = { ...context, ...afterUndo(context) };
  return { context: next, journal: [...journal, journalEntry('undone', undone, next.dossier, AT)] };
};

const redo: Step = ({ context, journal }) => {
  const redone = context.redo.at(-1);
  if (redone === undefined) return { context, journal };
  const next = { ...context, ...afterRedo(context) };
  return { context: next, journal: [...journal, journalEntry('redone', redone, next.dossier, AT)] };
};

const hasThem = ({ people }: Dossier): boolean => people.some(({ id }) => id === 'erased');

const add = change('Wolfgangine Zyxomarque ajoutée', (dossier) =>
  hasThem(dossier) ? null : appendItems(dossier, 'people', [ERASED_PERSON]),
);
const addAmongOthers = change('un tableau importé', (dossier) => {
  const free = ['a', 'b', 'c', 'd'].filter((id) => dossier.people.every((one) => one.id !== id));
  if (hasThem(dossier)) return null;
  const [first = 'x1', ...rest] = free;
  if (dossier.people.some(({ id }) => id === first)) return null;
  const items = [{ id: first }, ERASED_PERSON, ...rest.map((id) => ({ id }))];
  return {
    type: 'together',
    label: 'Import, dont Mme Zyxomarque',
    commands: [
      appendItems(dossier, 'people', items),
      setItemField('people', 'erased', 'jobTitle', 'Aide-soignante de Mme Quetzalvif'),
      setItemField('people', first, 'jobTitle', 'Veilleur'),
    ],
  };
});
const rename = change('le nom de Mme Zyxomarque', (dossier) =>
  hasThem(dossier) ? setItemField('people', 'erased', 'birthName', 'Quetzalvif-Corrigée') : null,
);
const remove = change('la suppression de Wolfgangine ZYXOMARQUE', (dossier) =>
  hasThem(dossier) ? { type: 'remove-items', collection: 'people', ids: ['erased'] } : null,
);
const removeAll = change('la suppression de tous', (dossier) => ({
  type: 'remove-items',
  collection: 'people',
  ids: dossier.people.map(({ id }) => id),
}));
const mention = change('ce qui bloque', () =>
  setAnswer('followUp', 'cardBlocked', 'Mme Zyxomarque est en congé'),
);
const makeGestionnaire = change('un gestionnaire ajouté', (dossier) =>
  dossier.gestionnaires.some(({ id }) => id === 'g')
    ? null
    : appendItems(dossier, 'gestionnaires', [
        { id: 'g', lastName: 'ZYXOMARQUE', firstNames: 'Wolfgangine', cardNumber: '10009876543' },
      ]),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: intention.map((intend) =>
      change('un changement', (dossier) => {
        const command = intend(dossier);
        // Who bears another name by then is another: that is a matter of `rename`.
        const isTheirs = command?.type === 'set-item-field' && ['erased', 'g'].includes(command.id);
        return isTheirs ? null : command;
      }),
    ),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      add,
      addAmongOthers,
      rename,
      remove,
      removeAll,
      mention,
      makeGestionnaire,
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom(undo, redo) },
);

/** A history that ends with the person in the dossier. */
const history = fc
  .array(step, { maxLength: 25, size: 'max' })
  .map((steps) => add([...steps].reduce((current, one) => one(current), begin())));

function erased({ context, journal }: History) {
  const asked = erasureOf(context.dossier, ['erased']);
  const commands = [...context.undo, ...context.redo].flatMap((one) => [one.command, one.inverse]);
  const known = { ...asked, traces: tracesInCommands(context.dossier, asked, commands) };
  const erasure = { ...known, traces: tracesInJournal(context.dossier, known, journal) };
  return {
    erasure,
    context: { ...context, ...eraseFromOpen(context, erasure) },
    journal: journal.map((entry) => eraseFromEntry(entry, erasure)),
  };
}

describe('an erased person', () => {
  it('is left nowhere in the dossier, its journal, or what can be undone', () => {
    fc.assert(
      fc.property(history, (before) => {
        const { context, journal } = erased(before);
        const left = JSON.stringify([context.dossier, context.undo, context.redo, journal]);
        for (const text of STRINGS) {
          expect(left.toLowerCase()).not.toContain(text.toLowerCase());
        }
        expect(left).not.toContain('Corrigée');
      }),
      { numRuns: runs(300) },
    );
  });

  it('never comes back by undo or redo, which lead where they would have without them', () => {
    fc.assert(
      fc.property(history, (before) => {
        const { erasure, context } = erased(before);
        let real: JourneyContext = before.context;
        let without: JourneyContext = context;
        for (const turn of [afterUndo, afterRedo]) {
          for (;;) {
            const next = turn(without);
            if (next.dossier === undefined) break;
            without = { ...without, ...next };
            expect(JSON.stringify(without.dossier)).not.toContain('Zyxomarque');
          }
          for (;;) {
            const next = turn(real);
            if (next.dossier === undefined) break;
            real = { ...real, ...next };
          }
          expect(without.dossier).toEqual(erasePersonFrom(real.dossier, erasure));
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('leaves untouched, to the object, what was never about them', () => {
    const before = add(
      change('le titre', () => setAnswer('preparation', 'title', 'Les Acacias'))(begin()),
    );
    const { context } = erased(before);
    expect(context.undo).toHaveLength(1);
    expect(context.undo[0]).toBe(before.context.undo[0]);
    expect(context.dossier.preparation).toBe(before.context.dossier.preparation);
  });

  it('keeps when and by whom things were done', () => {
    const before = rename(add(begin()));
    const { journal } = erased(before);
    expect(journal.map(({ at, action }) => [at, action])).toEqual([
      [AT, 'done'],
      [AT, 'done'],
    ]);
    expect(journal[1]?.label).toBe(`le nom de Mme ${ERASED}`);
    expect(journal[1]?.changes).toEqual([
      { path: 'people/erased.birthName', before: ERASED, after: ERASED },
    ]);
  });

  it('is gone as a whole from a record that could not be read, whose noun stays', () => {
    const person = { ...ERASED_PERSON };
    const dossier = { ...emptyDossier('d', AT), people: [person] };
    const erasure = erasureOf(dossier, [person.id]);
    const entry: JournalEntry = {
      at: AT,
      by: { name: null, role: null },
      action: 'opened',
      label: 'Ouverture',
      changes: [
        { path: 'people[0]', noun: 'une personne', before: JSON.stringify(person), after: null },
        { path: 'people[1]', noun: 'une personne', before: '{"birthName":"Rose"}', after: null },
      ],
      changeCount: 2,
    };
    expect(eraseFromEntry(entry, erasure).changes).toEqual([
      { path: 'people[0]', noun: 'une personne', before: ERASED, after: null },
      entry.changes[1],
    ]);
  });

  it('leaves of a document made from their answers that they were among them, and no digest', () => {
    const stays = { ...ERASED_PERSON, id: 'stays', birthName: 'Rose' };
    const dossier = { ...emptyDossier('d', AT), people: [ERASED_PERSON, stays] };
    const made = apply(dossier, notePack(dossier, '2026-11-23')).dossier;
    const left = erasePersonFrom(made, erasureOf(made, ['erased']));
    const linesOf = (id: string): readonly string[] =>
      left.documents.find((document) => document.id === id)?.madeFrom ?? [];
    expect(linesOf('staff-table')).toEqual([
      'people/erased *',
      expect.stringMatching(/^people\/stays [0-9a-f]{8} .*birthName:/u),
    ]);
  });

  it('takes the gestionnaire they are with them, and nobody who bears another name', () => {
    const { context } = makeGestionnaire(add(begin()));
    const dossier = apply(
      context.dossier,
      appendItems(context.dossier, 'gestionnaires', [
        { id: 'h', lastName: 'Zyxomarque', firstNames: 'Ferdinand' },
      ]),
    ).dossier;
    expect(gestionnairesWhoAre(dossier, ERASED_PERSON).map(({ id }) => id)).toEqual(['g']);
    const left = erasePersonFrom(dossier, erasureOf(dossier, ['erased']));
    // The surname is another's too: it stays there.
    expect(left.gestionnaires).toEqual([
      { id: 'h', lastName: 'Zyxomarque', firstNames: 'Ferdinand' },
    ]);
  });
});

describe('a text', () => {
  it.each([
    ['Mme Zyxomarque est absente', 'Mme effacé est absente'],
    ['ZYXOMARQUE, Wolfgangine', 'effacé, effacé'],
    ['l’agent Zyxomarquette', 'l’agent Zyxomarquette'],
    ['joindre au 0639987146.', 'joindre au effacé.'],
  ])('« %s » becomes « %s »', (text, expected) => {
    const dossier = { ...emptyDossier('d', AT), people: [ERASED_PERSON] };
    expect(eraseText(text, erasureOf(dossier, ['erased']).traces)).toBe(expected);
  });
});
