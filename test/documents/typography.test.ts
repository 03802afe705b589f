import { describe, expect, it } from 'vitest';
import { typeset } from '../../shared/documents/typography';

describe('French typography', () => {
  it.each([
    ['Nom : Sorbier', 'Nom\u00a0: Sorbier'],
    ['Oui ; non', 'Oui\u202f; non'],
    ['Est-ce vrai ?', 'Est-ce vrai\u202f?'],
    ['Dites « oui » !', 'Dites «\u00a0oui\u00a0»\u202f!'],
    ['(vraiment ?)', '(vraiment\u202f?)'],
  ])('gives « %s » its no-break spaces', (text, wanted) => {
    expect(typeset(text)).toBe(wanted);
    expect(typeset(wanted)).toBe(wanted);
  });

  it.each(['https://esante.gouv.fr/?p=612', '8:30', 'a@b.example', 'Mme Sorbier, Nevers'])(
    'leaves « %s » alone',
    (text) => {
      expect(typeset(text)).toBe(text);
    },
  );
});
