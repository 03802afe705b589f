import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../renderer/documents/csv-text';
import {
  type Command,
  appendItems,
  apply,
  removeItem,
  setAnswer,
  setItemField,
} from '../../shared/dossier/commands';
import { type JournalEntry, journalEntry, openingEntry } from '../../shared/dossier/journal';
import { type Dossier, emptyDossier } from '../../shared/dossier/schema';
import {
  type JournalFilter,
  WHOLE_JOURNAL,
  filterJournal,
  journalRows,
  narrowsJournal,
} from '../../shared/journey/journal-filter';
import { type JournalLine, UNKNOWN_WHO, journalLines } from '../../shared/journey/journal-words';
import { commandsFrom, dossier as anyDossier, intention } from '../dossier/arbitraries';
import { formatSiren } from '../../shared/identifiers/siren';
import { runs } from '../property-runs';
import { TODAY } from './answer-sheets';
import { filledDossier } from './filled-dossier';

// In the time zone of whoever reads: the instant is made of local figures.
const AT = new Date(2026, 10, 28, 14, 5).toISOString();

/** A dossier and its journal, as commands are done one after the other. */
function history(
  start: Dossier,
  ...commands: readonly (readonly [label: string, command: Command])[]
): { readonly dossier: Dossier; readonly entries: readonly JournalEntry[] } {
  let dossier = start;
  const entries = commands.map(([label, command]) => {
    const applied = apply(dossier, command);
    ({ dossier } = applied);
    return journalEntry('done', { label, command, inverse: applied.inverse }, dossier, AT);
  });
  return { dossier, entries };
}

function linesOf({ dossier, entries }: ReturnType<typeof history>): readonly JournalLine[] {
  return journalLines(dossier, entries, TODAY);
}

const filled = filledDossier();

describe('a line of the journal', () => {
  it('says when, who and what, and the answer in words, old and new', () => {
    const [line] = linesOf(
      history(filled, [
        'la date de naissance',
        setItemField('people', 'p1', 'birthDate', '1985-05-20'),
      ]),
    );
    expect(line).toMatchObject({
      when: '28 novembre 2026 à 14\u00a0h\u00a005',
      who: 'Camille Sorbier (Le directeur ou la directrice)',
      what: 'La date de naissance',
      action: 'done',
      kind: 'answer',
      untoldCount: 0,
      changes: [
        {
          name: 'Océane Marie Dubois',
          label: 'Date de naissance',
          before: '27 octobre 1998',
          after: '20 mai 1985',
          step: 'staff',
        },
      ],
    });
  });

  it('says choices, ticks and establishments as the review does, one that was removed included', () => {
    const [removed, ticked, chosen] = linesOf(
      history(
        filled,
        ['le sexe', setItemField('people', 'p1', 'sex', undefined)],
        ['ses établissements', setItemField('people', 'p1', 'establishmentIds', ['e1', 'e2'])],
        ['la suppression de EHPAD Les Acacias', removeItem('establishments', 'e1')],
      ),
    );
    expect(chosen?.changes).toMatchObject([{ before: 'Féminin', after: '' }]);
    expect(ticked?.changes).toMatchObject([
      { before: 'EHPAD Les Acacias', after: 'EHPAD Les Acacias, SSIAD Les Acacias' },
    ]);
    expect(removed).toMatchObject({
      kind: 'removal',
      changes: [{ isWhole: true, name: 'EHPAD Les Acacias', label: 'Retrait', step: 'structure' }],
    });
  });

  it('names those who left by the name they had', () => {
    const { dossier, entries } = history(
      filled,
      ['l’emploi', setItemField('people', 'p1', 'jobTitle', 'Lingère')],
      ['la suppression', removeItem('people', 'p1')],
    );
    const [removal, change] = linesOf({ dossier, entries });
    expect(removal).toMatchObject({ kind: 'removal', changes: [{ name: 'Océane Marie Dubois' }] });
    expect(change?.changes).toMatchObject([{ name: 'Océane Marie Dubois', after: 'Lingère' }]);
  });

  it('tells an import from a merge, an addition, a removal, and the way of an undo', () => {
    const added = appendItems(filled, 'people', [{ id: 'p9', birthName: 'Bruyère' }]);
    const together = (origin?: 'import' | 'merge'): Command => ({
      type: 'together',
      label: 'x',
      commands: [added],
      ...(origin === undefined ? {} : { origin }),
    });
    const shelved = setAnswer('filing', 'shelf', 'deleted');
    const kindOf = (command: Command, action: 'done' | 'undone'): string | undefined => {
      const { inverse } = apply(filled, command);
      const entry = journalEntry(action, { label: 'x', command, inverse }, filled, AT);
      return journalLines(filled, [entry], TODAY)[0]?.kind;
    };
    for (const action of ['done', 'undone'] as const) {
      expect(kindOf(together(), action)).toBe('addition');
      expect(kindOf(together('import'), action)).toBe('import');
      expect(kindOf(together('merge'), action)).toBe('merge');
      expect(kindOf(removeItem('people', 'p1'), action)).toBe('removal');
      expect(kindOf(shelved, action)).toBe('removal');
      expect(kindOf(setAnswer('organisation', 'street', 'x'), action)).toBe('answer');
    }
  });

  it('says what an opening kept, by the name that the step gave it', () => {
    const notes = [
      {
        fate: 'set-aside' as const,
        path: 'people/p1.fax',
        noun: 'le numéro de télécopie',
        before: '03',
        after: {},
      },
    ];
    const entry = openingEntry(notes, [{ path: 'hopes', value: { a: 1 } }], AT);
    const [line] = journalLines(filled, entry === null ? [] : [entry], TODAY);
    expect(line).toMatchObject({
      who: 'Jalon',
      kind: 'opening',
      changes: [
        { name: 'Océane Marie Dubois', label: 'Le numéro de télécopie', before: '03', after: '' },
        { label: 'Réponse que cette version ne connaît pas', before: '{"a":1}', after: '' },
      ],
    });
  });

  it('shows as it is what was erased since, or what is no instant', () => {
    const entry: JournalEntry = {
      at: 'effacé',
      by: { name: null, role: null },
      action: 'done',
      label: 'effacé',
      changes: [
        { path: 'people/p7.birthDate', before: 'effacé', after: 'effacé' },
        { path: 'people/p7.sex', before: 'effacé', after: null },
        { path: 'people/p7', before: null, after: 'effacé' },
      ],
      changeCount: 3,
    };
    const [line] = journalLines(filled, [entry], TODAY);
    expect(line).toMatchObject({
      when: 'effacé',
      who: UNKNOWN_WHO,
      what: 'Effacé',
      changes: [
        { name: 'effacé', before: 'effacé', after: 'effacé' },
        { name: 'effacé', before: 'effacé', after: '' },
        { name: 'effacé' },
      ],
    });
  });

  it('says something of every change there can be, and nothing of the program’s own marks', () => {
    fc.assert(
      fc.property(anyDossier, intention, (start, intend) => {
        const [command] = commandsFrom(start, [intend]);
        fc.pre(command !== undefined);
        const { dossier, entries } = history(start, ['x', command]);
        const told = linesOf({ dossier, entries })[0]?.changes ?? [];
        const marks = /\.(?:fingerprint|madeFrom|confirmedFingerprint|taken|erased)$/u;
        const wanted = entries[0]?.changes.filter(({ path }) => !marks.test(path)) ?? [];
        expect(told).toHaveLength(wanted.length);
        for (const { label, step } of told) {
          expect(label).not.toBe('');
          expect(label).not.toContain('ne connaît pas');
          expect(step).not.toBeNull();
        }
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('the filter of the journal', () => {
  const day = (month: number, date: number): string =>
    new Date(2026, month - 1, date, 9).toISOString();
  const all = history(
    filled,
    ['la date de naissance', setItemField('people', 'p1', 'birthDate', '1985-05-20')],
    ['le numéro SIREN', setAnswer('organisation', 'siren', '222222226')],
    ['la suppression de Aurélien', removeItem('people', 'p2')],
  );
  const dated = all.entries.map((entry, index) => ({
    ...entry,
    at: [day(10, 1), day(11, 15), day(11, 28)][index] ?? entry.at,
    by: index === 1 ? { name: 'Inès Fougeray', role: null } : entry.by,
  }));
  const lines = journalLines(all.dossier, dated, TODAY);
  const found = (filter: Partial<JournalFilter>): readonly string[] =>
    filterJournal(lines, { ...WHOLE_JOURNAL, ...filter }).map(({ what }) => what);

  it.each<readonly [string, Partial<JournalFilter>, RegExp]>([
    ['a word of an answer, accents or not', { text: '20 MAI 1985' }, /naissance/],
    ['a word of what was done', { text: 'numero siren' }, /SIREN/],
    ['the name of who it is about', { name: 'oceane' }, /naissance/],
    ['the name of who left', { name: 'aurelien' }, /suppression/],
    ['a step', { step: 'structure' }, /SIREN/],
    ['who did it', { who: 'Inès Fougeray' }, /SIREN/],
    ['the kind', { kind: 'removal' }, /suppression/],
    ['a first day', { from: '2026-11-28' }, /suppression/],
    ['a last day', { to: '2026-10-01' }, /naissance/],
    ['two days, both included', { from: '2026-11-15', to: '2026-11-15' }, /SIREN/],
    ['several at once', { from: '2026-11-01', step: 'staff' }, /suppression/],
  ])('finds by %s', (_, filter, wanted) => {
    const [only, ...others] = found(filter);
    expect(only).toMatch(wanted);
    expect(others).toEqual([]);
    expect(narrowsJournal({ ...WHOLE_JOURNAL, ...filter })).toBe(true);
  });

  it('lets everything through by itself, newest first', () => {
    expect(found({})).toHaveLength(3);
    expect(found({})[0]).toMatch(/suppression/);
    expect(narrowsJournal(WHOLE_JOURNAL)).toBe(false);
    expect(found({ text: 'zzz' })).toEqual([]);
  });
});

describe('the file of the journal', () => {
  it('has a row for each change, under its heads, and says how many are not told', () => {
    const people = Array.from({ length: 42 }, (_, index) => ({
      id: `n${index}`,
      birthName: `Sorbier ${index}`,
    }));
    const [heads, ...rows] = journalRows(
      linesOf(
        history(
          filled,
          ['le numéro SIREN', setAnswer('organisation', 'siren', '222222226')],
          ['l’import', appendItems(filled, 'people', people)],
        ),
      ),
    );
    expect(heads?.slice(0, 5)).toEqual(['Date', 'Heure', 'Par', 'Action', 'Quoi']);
    expect(rows).toHaveLength(10 + 1 + 1);
    expect(rows[10]?.join(' ')).toContain('Et 32 de plus');
    expect(rows[11]).toEqual([
      '28/11/2026',
      '14\u00a0h\u00a005',
      'Camille Sorbier (Le directeur ou la directrice)',
      'Fait',
      'Le numéro SIREN',
      'Votre structure',
      '',
      'Numéro SIREN',
      formatSiren('123456782'),
      formatSiren('222222226'),
    ]);
  });

  it('has no cell that would run as a formula, whatever was typed', () => {
    const formula = fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string())
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(formula, (typed) => {
        const start = emptyDossier('d', '2026-11-23T09:00:00.000Z');
        const lines = linesOf(
          history(
            start,
            [typed, setAnswer('organisation', 'legalName', typed)],
            ['le nom', setAnswer('preparation', 'preparerName', typed)],
            ['x', appendItems(start, 'people', [{ id: 'p', birthName: typed }])],
          ),
        );
        const cells = Papa.parse<string[]>(csvText(journalRows(lines)), { delimiter: ';' }).data;
        expect(cells.flat().filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
      }),
      { numRuns: runs(200) },
    );
  });

  it('never holds what looks like a social security number', () => {
    const typed = '1 85 05 78 006 084 36';
    const lines = linesOf(history(filled, ['x', setAnswer('organisation', 'street', typed)]));
    expect(JSON.stringify(journalRows(lines))).not.toContain('85 05 78');
  });
});
