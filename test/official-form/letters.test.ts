/** Boxes of one letter each: a number loses what only helps to read it, any other text stays what it is. */
import { describe, expect, it } from 'vitest';
import type { FieldGroup } from '../../shared/official-form/field-groups';
import type { FormValue, ValueForm } from '../../shared/official-form/dossier-values';
import type { TextBox } from '../../shared/official-form/form-model';
import { entriesOf, shownEntries, typedEntries } from '../../shared/official-form/written';

function boxes(count: number): FieldGroup {
  return {
    kind: 'letters',
    boxes: Array.from({ length: count }, (_, index): TextBox => ({
      name: `b${index + 1}`,
      tooltip: '',
      widgets: [],
      isReadOnly: false,
      isRequired: false,
      value: '',
      kind: 'text',
      maxLength: 1,
      fontSize: 0,
      isMultiline: false,
      cells: null,
      alignment: 'left',
    })),
  };
}

function answer(words: string, form: ValueForm = { kind: 'words' }): FormValue {
  return {
    id: 'a',
    subject: 'a',
    field: 'a',
    label: 'a',
    words,
    form,
    sources: [],
    isDoubtful: false,
    hasTwoNames: false,
  };
}

/** What stands in each box. */
function written(count: number, value: FormValue): readonly string[] {
  return (entriesOf(boxes(count), value, new Map()) ?? []).map((entry) =>
    entry.kind === 'text' ? entry.text : entry.kind,
  );
}

function typed(count: number, text: string): readonly string[] {
  return typedEntries(boxes(count), text).map((entry) =>
    entry.kind === 'text' ? entry.text : entry.kind,
  );
}

describe('boxes of one letter each', () => {
  it('keep the dots of an address and the hyphen of a name', () => {
    expect(written(8, answer('a.b@c.fr')).join('')).toBe('a.b@c.fr');
    expect(written(6, answer('Le-Bel')).join('')).toBe('Le-Bel');
    expect(typed(8, 'a.b@c.fr').join('')).toBe('a.b@c.fr');
  });

  it('leave a box empty between two words', () => {
    expect(written(7, answer('Le Goff'))).toEqual(['L', 'e', '', 'G', 'o', 'f', 'f']);
    const group = boxes(9);
    const entries = entriesOf(group, answer('Le Goff'), new Map()) ?? [];
    expect(shownEntries(group, entries, new Map())).toBe('Le Goff');
  });

  it('take a number without its spaces, a Corsican one too', () => {
    expect(written(5, answer('58 012', { kind: 'digits' })).join('')).toBe('58012');
    expect(typed(9, '2A 000 012 3').join('')).toBe('2A0000123');
    expect(typed(9, '58 099 000 0').join('')).toBe('580990000');
  });

  it('take a date as figures, with two for the year where there are six boxes', () => {
    const date: ValueForm = { kind: 'date', iso: '1998-10-27' };
    expect(written(8, answer('27 octobre 1998', date)).join('')).toBe('27101998');
    expect(written(6, answer('27 octobre 1998', date)).join('')).toBe('271098');
    expect(typed(8, '27/10/1998').join('')).toBe('27101998');
  });

  it('keep what is too long in the last box, where it is seen not to fit', () => {
    expect(written(4, answer('Nevers'))).toEqual(['N', 'e', 'v', 'ers']);
  });
});
