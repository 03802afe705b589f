/** Where forms print what a box is for: before it, over it, on two lines, in columns. */
import { describe, expect, it } from 'vitest';
import type { FormField, PrintedWords } from '../../shared/official-form/form-model';
import { cutWords, surroundingsOf, wordsNearField } from '../../shared/official-form/words-near';

const SIZE = 10;

function printed(left: number, top: number, text: string, height = SIZE): PrintedWords {
  return { text, page: 1, box: { left, top, width: text.length * height * 0.5, height } };
}

function box(name: string, left: number, top: number, width = 150): FormField {
  return {
    kind: 'text',
    name,
    tooltip: '',
    widgets: [{ object: 1, page: 1, state: null, box: { left, top, width, height: 16 } }],
    isReadOnly: false,
    isRequired: false,
    value: '',
    maxLength: null,
    cells: null,
    fontSize: 10,
    isMultiline: false,
    alignment: 'left',
  };
}

function near(words: readonly PrintedWords[], fields: readonly FormField[]) {
  const around = surroundingsOf({ words, fields });
  return fields.map((field) => wordsNearField(field, around));
}

describe('the words beside a box', () => {
  it('stand over it where forms are set in columns', () => {
    const words = [printed(60, 88, 'Nom de naissance'), printed(300, 88, 'Prénoms')];
    const [first, second] = near(words, [box('a', 60, 100), box('b', 300, 100)]);
    expect(first).toMatchObject({ left: '', above: 'Nom de naissance' });
    expect(second).toMatchObject({ left: '', above: 'Prénoms' });
  });

  it('go on over two lines, unless the first is another box’s', () => {
    const label = [printed(60, 91, 'Nom et prénoms'), printed(60, 103, 'du représentant légal :')];
    expect(near(label, [box('a', 200, 100)])[0]?.left).toBe('Nom et prénoms du représentant légal');
    const own = near(label, [box('a', 200, 104), box('b', 200, 84)]);
    expect(own.map(({ left }) => left)).toEqual(['du représentant légal', 'Nom et prénoms']);
  });

  it('end where another box begins, and leave out leaders and calls of notes', () => {
    const words = [
      printed(60, 103, 'Code postal'),
      printed(118, 101, '1', 6),
      printed(125, 103, '……………'),
      printed(260, 103, 'Commune'),
    ];
    const [first, second] = near(words, [box('a', 125, 100, 100), box('b', 320, 100)]);
    expect(first?.left).toBe('Code postal');
    expect(first?.right).toBe('Commune');
    expect(second?.left).toBe('Commune');
  });

  it('are under the last title, larger than the rest or numbered, not under a note', () => {
    const words = [
      printed(60, 20, 'Identité du directeur', 14),
      printed(60, 103, 'Nom :'),
      printed(60, 200, '2. La structure'),
      printed(60, 223, 'SIREN :'),
      printed(60, 300, '3. Voir la notice', 7),
      printed(60, 323, 'Ville :'),
    ];
    const fields = [box('a', 200, 100), box('b', 200, 220), box('c', 200, 320)];
    expect(near(words, fields).map(({ heading }) => heading)).toEqual([
      'Identité du directeur',
      '2. La structure',
      '2. La structure',
    ]);
  });

  it('are cut where they stand in a stretch', () => {
    const cut = cutWords(printed(0, 0, 'Né(e) le …… à'));
    expect(cut.map(({ text }) => text)).toEqual(['Né(e)', 'le', 'à']);
    const ends = cut.map((word) => word.box.left + word.box.width);
    expect(ends).toEqual([...ends].sort((one, other) => one - other));
    expect(ends.at(-1)).toBeCloseTo(13 * SIZE * 0.5);
  });
});
