import { describe, expect, it } from 'vitest';
import { listBehind } from '../../shared/journey/question-list';
import { allQuestions } from '../../shared/journey/steps';
import { listWords } from '../../shared/reference/reference-list';

function wordsBehind(id: string): string | null {
  const question = allQuestions.find((candidate) => candidate.id === id);
  if (question === undefined) throw new Error(`Nobody asks ${id}`);
  const list = listBehind(question);
  return list === null ? null : listWords(list);
}

describe('the list behind a question', () => {
  it.each([
    ['establishments.category', /^Catégories d’établissements FINESS, version JDV_J55\S* v\d{8}/u],
    ['people.portalProfession', /portail RPPS\+, version JDV_J121\S* v\d{14}/u],
    ['people.registration', /^Rôles .*, version JDV_J116/u],
    ['organisation.commune', /^Communes de France.*Code officiel géographique 2026/u],
    ['establishments.commune', /^Communes de France/u],
    ['representative.birthPlace', /^Communes de France/u],
    ['people.birthPlace', /^Communes de France/u],
    ['people.birthCountry', /^Pays de naissance, version ISO 3166-1/u],
  ])('says its title, its version and its date: %s', (id, words) => {
    expect(wordsBehind(id)).toMatch(words);
    expect(wordsBehind(id)).toMatch(/, état du \d{1,2} \S+ 20\d\d$/u);
  });

  it('is none where one answers freely or by a few options', () => {
    expect(wordsBehind('people.birthName')).toBeNull();
    expect(wordsBehind('organisation.legalStatus')).toBeNull();
  });
});
