/** Finding anything by a few words: questions, pages, people, establishments, terms, sources, the guide. */
import { documentTitle } from '../documents/official-forms';
import type { Dossier } from '../dossier/schema';
import { foundBy, guide } from '../guide/guide';
import { foldText } from '../identifiers/typed-text';
import { type LexiconEntry, lexicon } from '../reference/lexicon';
import { type SourceKey, sourceKeys, sourceOf } from '../reference/sources';
import { gestionnaireName } from './designation';
import { firstItemPage } from './paths';
import { type Question, isCollection } from './question';
import { goesToPortal, personName } from './staffing';
import { type Place, listsItems } from './step';
import { type LocatedPage, allPages, findPage, pageApplies } from './steps';

/** Where a result leads: a place of the dossier, a term of the lexicon, a source, a chapter of the guide. */
export type SearchTarget =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'term'; readonly entry: LexiconEntry }
  | { readonly kind: 'source'; readonly source: SourceKey }
  | { readonly kind: 'guide'; readonly chapterId: string };

/** One thing that can be found. */
export interface SearchEntry {
  readonly id: string;
  readonly label: string;
  /** What it is: « Question, Votre structure ». */
  readonly detail: string;
  readonly target: SearchTarget;
  /** Text in which words are sought, folded. */
  readonly text: string;
}

/** Everything that can be found in this dossier. */
export function searchEntries(dossier: Dossier): readonly SearchEntry[] {
  return [
    ...allPages
      .filter((located) => pageApplies(dossier, located))
      .flatMap((located) => pageEntries(dossier, located)),
    ...itemEntries(dossier),
    ...lexicon.map((entry) =>
      entryOf(`term ${entry.term}`, entry.term, `Lexique : ${entry.spelledOut}`, {
        kind: 'term',
        entry,
      }),
    ),
    ...sourceKeys.map((source) =>
      entryOf(`source ${source}`, sourceOf(source).title, 'Source', { kind: 'source', source }),
    ),
    ...guide.map((chapter) =>
      entryOf(
        `guide ${chapter.id}`,
        chapter.title,
        'Guide',
        { kind: 'guide', chapterId: chapter.id },
        foundBy(chapter),
      ),
    ),
  ];
}

/** Most results shown. */
const SHOWN = 30;

/** The entries that hold every word typed; those whose label begins so come first. */
export function search(entries: readonly SearchEntry[], typed: string): readonly SearchEntry[] {
  const words = foldText(typed).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const start = foldText(typed);
  return entries
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .map((entry, index) => ({ entry, index, isFirst: entry.text.startsWith(start) }))
    .sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || a.index - b.index)
    .slice(0, SHOWN)
    .map(({ entry }) => entry);
}

function pageEntries(dossier: Dossier, { step, page }: LocatedPage): SearchEntry[] {
  // A question of an item has no place of its own: its list is where one chooses which.
  const isItem = page.kind === 'item';
  const list = step.pages.find(
    (other) => listsItems(other) && other.collection === page.collection,
  );
  const place: Place = { step: step.id, page: isItem ? (list?.id ?? page.id) : page.id };
  return [
    ...(isItem
      ? []
      : [entryOf(`page ${page.id}`, page.title, step.title, { kind: 'place', place })]),
    ...page.questions
      .filter((question) => isAsked(dossier, question))
      .map((question) =>
        entryOf(
          `question ${question.id}`,
          question.label,
          `Question, ${step.title}`,
          { kind: 'place', place },
          question.noun,
        ),
      ),
  ];
}

/** Whether the page that a result leads to asks this question; of items, one of them may. */
function isAsked(dossier: Dossier, question: Question): boolean {
  const { entity } = question;
  return isCollection(entity) || question.applies(dossier, dossier[entity]);
}

function itemEntries(dossier: Dossier): SearchEntry[] {
  const placeOf = (collection: string, itemId: string): SearchTarget => {
    const { step, page } = firstItemPage(collection);
    return { kind: 'place', place: { step: step.id, page: page.id, itemId } };
  };
  /** Nobody is found on a page that is shut. */
  const shown = <Shown>(collection: string, items: readonly Shown[]): readonly Shown[] =>
    pageApplies(dossier, firstItemPage(collection)) ? items : [];
  return [
    ...shown('establishments', dossier.establishments).map((item) =>
      entryOf(
        `establishments ${item.id}`,
        item.name ?? 'Établissement sans nom',
        'Établissement',
        placeOf('establishments', item.id),
        item.finessEg,
      ),
    ),
    ...shown('gestionnaires', dossier.gestionnaires).map((item) =>
      entryOf(
        `gestionnaires ${item.id}`,
        gestionnaireName(dossier, item),
        'Gestionnaire RPPS+',
        placeOf('gestionnaires', item.id),
      ),
    ),
    ...shown('documents', dossier.documents).flatMap(({ id }) => {
      const title = documentTitle(id);
      return title === null
        ? []
        : [entryOf(`documents ${id}`, title, 'Document', placeOf('documents', id))];
    }),
    ...shown('people', dossier.people).map((item) =>
      entryOf(
        `people ${item.id}`,
        personName(item),
        item.jobTitle ?? 'Professionnel',
        placeOf('people', item.id),
        item.birthName,
      ),
    ),
    ...followedEntries(dossier),
  ];
}

/** What is noted of a person on the portal has a page of its own, beside the person’s. */
function followedEntries(dossier: Dossier): SearchEntry[] {
  const place = { step: 'follow-up', page: 'follow-up-person' } as const;
  const located = findPage(place);
  if (located === null || !pageApplies(dossier, located)) return [];
  return dossier.people
    .filter(goesToPortal)
    .map((person) =>
      entryOf(
        `follow-up ${person.id}`,
        personName(person),
        'Suivi : numéro RPPS et e-CPS',
        { kind: 'place', place: { ...place, itemId: person.id } },
        person.birthName,
      ),
    );
}

function entryOf(
  id: string,
  label: string,
  detail: string,
  target: SearchTarget,
  more = '',
): SearchEntry {
  return { id, label, detail, target, text: foldText(`${label} ${detail} ${more}`) };
}
