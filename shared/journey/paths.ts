/** Where « Continuer » and « Retour » lead from each page: the order of the catalogue, lists and loops included. */
import { type PageDefinition, type Place, listsItems } from './step';
import { type LocatedPage, allPages, steps } from './steps';

/** Pages that one reaches only by choosing: an item of a list, the import. */
function isSideRoom({ kind }: PageDefinition): boolean {
  return kind === 'item' || kind === 'import';
}

/**
 * Pages that may follow this one, in order: the first that applies is taken, the task list if none.
 * From an item one goes through its own pages, then back to its list.
 */
export function pagesAfter({ step, page }: LocatedPage): readonly LocatedPage[] {
  const index = step.pages.indexOf(page);
  const following = step.pages.slice(index + 1).map((other) => ({ step, page: other }));
  if (page.kind === 'import') return [listOf({ step, page })];
  if (page.kind !== 'item') return following.filter(({ page: other }) => !isSideRoom(other));
  const ofItem = following.filter(
    ({ page: other }) => other.kind === 'item' && other.collection === page.collection,
  );
  return [...ofItem, listOf({ step, page })];
}

/** Pages that may come before this one, nearest first; the task list if none applies. */
export function pagesBefore({ step, page }: LocatedPage): readonly LocatedPage[] {
  const index = step.pages.indexOf(page);
  const preceding = step.pages
    .slice(0, index)
    .reverse()
    .map((other) => ({ step, page: other }));
  if (page.kind === 'import') return [listOf({ step, page })];
  if (page.kind !== 'item') return preceding.filter(({ page: other }) => !isSideRoom(other));
  const ofItem = preceding.filter(
    ({ page: other }) => other.kind === 'item' && other.collection === page.collection,
  );
  return [...ofItem, listOf({ step, page })];
}

/** The list that an item page or the import belongs to. */
export function listOf({ step, page }: LocatedPage): LocatedPage {
  const list = step.pages.find(
    (candidate) =>
      listsItems(candidate) &&
      (page.collection === undefined || candidate.collection === page.collection),
  );
  if (list === undefined) throw new Error(`Page ${page.id} has no list to go back to`);
  return { step, page: list };
}

/** First page on which an item of this collection is shown. */
export function firstItemPage(collection: string): LocatedPage {
  const found = allPages.find(({ page }) => page.kind === 'item' && page.collection === collection);
  if (found === undefined) throw new Error(`No page shows one of the ${collection}`);
  return found;
}

/** First place of a step. */
export function firstPlace(stepId: Place['step']): Place {
  const page = steps.find(({ id }) => id === stepId)?.pages[0];
  if (page === undefined) throw new Error(`Step ${stepId} has no page`);
  return { step: stepId, page: page.id };
}
