import { describe, expect, it } from 'vitest';
import { isTyped, readField } from '../../shared/dossier/read-field';
import { allPages, allQuestions } from '../../shared/journey/steps';
import { TODAY } from './answer-sheets';

describe('the catalogue of the parcours', () => {
  it.each(allQuestions.filter(({ example }) => example !== undefined).map((q) => [q.id, q]))(
    'gives %s an example that its own check takes without reserve',
    (_, { kind, example }) => {
      if (!isTyped(kind)) throw new Error('Only typed questions have an example');
      expect(readField(kind, example ?? '', { today: TODAY }).verdict).toBe('valid');
    },
  );

  it('names each page once', () => {
    const names = allPages.map(({ page }) => page.id);
    expect(names).toEqual([...new Set(names)]);
  });

  it('asks each question once', () => {
    const ids = allQuestions.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('gives words to every option of a choice', () => {
    for (const { id, kind, options } of allQuestions) {
      if (kind.kind !== 'choice' && kind.kind !== 'choices') continue;
      expect(options.map(({ value }) => value).sort(), id).toEqual([...kind.options].sort());
    }
  });

  it('asks the questions of a page about one subject only', () => {
    for (const { page } of allPages) {
      const entities = new Set(page.questions.map(({ entity }) => entity));
      expect(entities.size, page.id).toBeLessThanOrEqual(1);
    }
  });
});
