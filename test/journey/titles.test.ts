/** The names of steps and pages, which stand apart from the catalogue. */
import { describe, expect, it } from 'vitest';
import { allPages, steps } from '../../shared/journey/steps';
import { PAGE_TITLES, STEP_TITLES, placeWords } from '../../shared/journey/titles';

describe('the titles', () => {
  it('are those of the catalogue, each under the name of its step or page', () => {
    expect(Object.fromEntries(steps.map(({ id, title }) => [id, title]))).toEqual(STEP_TITLES);
    expect(Object.fromEntries(allPages.map(({ page }) => [page.id, page.title]))).toEqual(
      PAGE_TITLES,
    );
  });
});

describe('where one was', () => {
  it('is the page and its step in words', () => {
    expect(placeWords({ step: 'staff', page: 'person', itemId: 'p1' })).toBe(
      '«\u00a0Son identité\u00a0», étape «\u00a0Vos professionnels\u00a0»',
    );
    expect(placeWords({ step: 'staff', page: 'people' })).toBe('«\u00a0Vos professionnels\u00a0»');
  });

  it('is not said of the task list, nor of a page that this version has not', () => {
    expect(placeWords(null)).toBeNull();
    expect(placeWords({ step: 'staff', page: 'gone' })).toBeNull();
  });
});
