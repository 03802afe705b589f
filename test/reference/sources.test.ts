import { describe, expect, it } from 'vitest';
import { allQuestions } from '../../shared/journey/steps';
import { cautionOf, sourceKeys, sourceOf } from '../../shared/reference/sources';

describe('the sources', () => {
  it('never lead to the same address as another', () => {
    const addresses = sourceKeys.map((key) => sourceOf(key).url).filter((url) => url !== undefined);
    expect(addresses).toEqual([...new Set(addresses)]);
  });

  it('support facts that are doubted aloud, unless they were verified', () => {
    expect(cautionOf('verified')).toBeNull();
    for (const certainty of ['partly-read', 'inferred', 'unknown'] as const) {
      expect(cautionOf(certainty)).toMatch(/vérifier/u);
    }
  });
});

describe('the help of a question', () => {
  const certaintyOf = (id: string) =>
    allQuestions.find((question) => question.id === id)?.help?.certainty;

  it('is as sure as what was read of its source', () => {
    expect(certaintyOf('contract.identifiersChanged')).toBe('partly-read');
    expect(certaintyOf('gestionnaires.hasReader')).toBe('partly-read');
    expect(certaintyOf('habilitation.requestedBy')).toBe('verified');
  });
});
