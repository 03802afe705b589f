/** What the other answers about a birth say against the birth place. */
import { describe, expect, it } from 'vitest';
import { emptyDossier } from '../../shared/dossier/schema';
import { answerWords } from '../../shared/journey/answer-words';
import { crossCheck } from '../../shared/journey/cross-checks';
import type { Question, Subject } from '../../shared/journey/question';
import { allQuestions } from '../../shared/journey/steps';
import { TODAY } from './answer-sheets';

const empty = emptyDossier('d', '2026-11-23T09:00:00.000Z');

function questionOf(questionId: string): Question {
  const question = allQuestions.find(({ id }) => id === questionId);
  if (question === undefined) throw new Error(`no question ${questionId}`);
  return question;
}

/** The code and the words of the doubt about a birth place; empty if there is none. */
function doubtOf(questionId: string, subject: Subject): { code: string; message: string } {
  const finding = crossCheck(empty, questionOf(questionId), subject, { today: TODAY });
  expect(finding?.kind ?? 'doubt').toBe('doubt');
  return finding?.fault ?? { code: '', message: '' };
}

describe('the birth place of a professional', () => {
  it.each([
    [{ birthPlace: 'Nevers (58194)', bornInFrance: 'yes' }, ''],
    [{ birthPlace: 'Nevers (58194)' }, ''],
    [{ birthPlace: 'Nevers', bornInFrance: 'yes' }, 'commune-without-code'],
    [{ birthPlace: 'Bruxelles (Belgique)', bornInFrance: 'yes' }, 'commune-without-code'],
    [{ birthPlace: 'Bruxelles (Belgique)' }, ''],
    [{ birthPlace: 'Alger' }, 'commune-without-code'],
    [{ birthPlace: 'Alger', bornInFrance: 'no' }, ''],
    [{ birthPlace: 'Nevers (58194)', bornInFrance: 'no' }, 'commune-in-france'],
    [{ birthPlace: 'ALGERIE', birthCountry: 'Algérie', bornInFrance: 'no' }, 'place-is-country'],
    [{ birthPlace: 'ALGERIE', bornInFrance: 'no' }, ''],
    [{ birthPlace: 'Luxembourg', birthCountry: 'Luxembourg', bornInFrance: 'no' }, ''],
    [{ bornInFrance: 'yes' }, ''],
  ])('%o gives « %s »', (subject, code) => {
    expect(doubtOf('people.birthPlace', subject).code).toBe(code);
  });
});

describe.each(['representative.birthPlace', 'director.birthPlace'])('%s', (question) => {
  it('is a commune with its code, or a town with its country', () => {
    expect(doubtOf(question, { birthPlace: 'Nevers (58194)' }).code).toBe('');
    expect(doubtOf(question, { birthPlace: 'Bruxelles (Belgique)' }).code).toBe('');
    expect(doubtOf(question, { birthPlace: 'Nevers' }).code).toBe('commune-without-code');
  });

  it('without code is told how to write a birth abroad', () => {
    expect(doubtOf(question, { birthPlace: 'Alger' }).message).toContain('à l’étranger');
  });
});

describe('in the review and the documents', () => {
  it('a birth place says what its code is', () => {
    const words = (value: string): string =>
      answerWords(empty, questionOf('people.birthPlace'), value, TODAY);
    expect(words('Nevers (58194)')).toBe('Nevers (code INSEE 58194)');
    expect(words('Łódź')).toBe('Łódź');
  });
});
