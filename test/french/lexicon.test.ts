import { describe, expect, it } from 'vitest';
import { entryOf, findTerms, lexicon } from '../../shared/reference/lexicon';
import { ROLE_CODES, roleByCode } from '../../shared/reference/roles';

function termsIn(text: string): string[] {
  return findTerms(text).map(({ term }) => term);
}

describe('the lexicon', () => {
  it('is in French alphabetical order, accents and capitals apart', () => {
    const terms = lexicon.map(({ term }) => term);
    expect(terms).toEqual([...terms].sort(new Intl.Collator('fr').compare));
    expect(terms.indexOf('délégation de pouvoir')).toBeLessThan(terms.indexOf('DMP'));
  });

  it('gives each form one entry only', () => {
    const forms = lexicon.flatMap(({ term, alsoWritten }) => [term, ...alsoWritten]);
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
    expect(forms.filter((form) => entryOf(form) === undefined)).toEqual([]);
  });

  it('explains each term in one or two sentences', () => {
    const odd = lexicon.filter(({ explanation }) => {
      const sentences = explanation.split(/(?<=[.…]) (?=\p{Lu})/u).length;
      return sentences > 2 || !/[.…]$/u.test(explanation);
    });
    expect(odd.map(({ term }) => term)).toEqual([]);
  });

  it('has every sigle of the ANS leaflet', () => {
    const leaflet = ['ANS', 'PSC', 'DUI', 'DMP', 'MSSanté', 'BAL', 'e-CPS', 'RPPS', 'RIE', 'ESSMS'];
    expect(leaflet.filter((term) => entryOf(term) === undefined)).toEqual([]);
  });

  it('takes roles and categories from the lists of the ANS', () => {
    const labels = ROLE_CODES.map((code) => roleByCode(code).leafletLabel?.toLowerCase());
    expect(ROLE_CODES.map((code) => entryOf(code)?.spelledOut)).toEqual(labels);
    expect(entryOf('ESAT')?.spelledOut).toBe('établissement et service d’aide par le travail');
    expect(entryOf('EMMSP')?.spelledOut).toBe('équipe mobile médico-sociale précarité');
  });
});

describe('the terms of a text', () => {
  it.each(lexicon.map(({ term }) => term))('hold « %s » where it stands', (term) => {
    expect(termsIn(`(${term}), puis.`)).toEqual([term]);
  });

  it('are the longest, in the order of the text, each once', () => {
    expect(termsIn('L’e-CPS du gestionnaire de l’organisme gestionnaire, et son e-CPS.')).toEqual([
      'e-CPS',
      'gestionnaire RPPS+',
      'organisme gestionnaire',
    ]);
    expect(termsIn('Le RPPS, le portail RPPS+ et l’eRPPS')).toEqual(['RPPS', 'RPPS+', 'eRPPS']);
  });

  it('are found by what they stand for, with a capital, and across no-break spaces', () => {
    expect(termsIn('Un dossier usager informatisé')).toEqual(['DUI']);
    expect(termsIn('Représentant légal')).toEqual(['représentant légal']);
    expect(termsIn('Pro\u00a0Santé\u202fConnect')).toEqual(['PSC']);
  });

  it.each(['ANSE', 'éANS', 'ARSÈNE', 'RPPSS', 'le mandatairement dit', 'autre activité', ''])(
    'are none in « %s »',
    (text) => {
      expect(termsIn(text)).toEqual([]);
    },
  );
});
