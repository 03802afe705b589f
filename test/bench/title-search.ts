/** What a text search makes of a job title: the outcome of the nearest reference title, with two libraries. */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { portalProfessions } from '../../shared/reference/portal-professions';
import { professions } from '../../shared/reference/professions';
import { portalRoles } from '../../shared/reference/roles';
import { INFERENCE } from '../../shared/registration/reference-titles/inferred';
import { referenceTitles } from '../../shared/registration/reference-titles/reference-titles';
import type {
  TitleGroup,
  TitleOutcome,
} from '../../shared/registration/reference-titles/title-source';

/** A title of the reference list, folded, with its outcome as the labelled lists name it. */
interface Entry {
  readonly id: number;
  readonly title: string;
  readonly outcome: string;
}

/** Finds the outcome of a title; `undecided` when nothing is near enough. */
export type TitleSearch = (title: string) => string;

/** What texts say: the ANS lists of roles, of professions and of the portal, and the texts Jalon cites. */
export const publishedTitles = entries(
  referenceTitles.filter(({ source }) => source !== INFERENCE),
);

/** The same, and the titles that Jalon infers: answers of the rules, given to the searches. */
export const allTitles = entries(referenceTitles);

function entries(groups: readonly TitleGroup[]): readonly Entry[] {
  return [
    ...portalRoles.flatMap(({ code, jobTitles }) =>
      jobTitles.map(({ title }) => ({ title, outcome: `role:${code}` })),
    ),
    ...professions
      .filter(({ registrar }) => registrar !== 'employer')
      .map(({ label, registrar }) => ({ title: label, outcome: registrar })),
    ...portalProfessions.flatMap(({ label, suggestedRoles: [role] }) =>
      role === undefined ? [] : [{ title: label, outcome: `role:${role}` }],
    ),
    ...groups.flatMap(({ outcome, titles }) =>
      titles.map((title) => ({ title, outcome: nameOf(outcome) })),
    ),
  ].map(({ title, outcome }, id) => ({ id, title: folded(title), outcome }));
}

function nameOf(outcome: TitleOutcome): string {
  return outcome.startsWith('GENR') ? `role:${outcome}` : outcome;
}

/** Without case and accents, which both libraries would otherwise count as differences. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('’', "'");
}

/** Fuse.js, wherever in the title the words stand. */
export function fuseSearch(list: readonly Entry[]): TitleSearch {
  const fuse = new Fuse(list, { keys: ['title'], ignoreLocation: true, threshold: 0.6 });
  return (title) => fuse.search(folded(title), { limit: 1 })[0]?.item.outcome ?? 'undecided';
}

/** MiniSearch, with prefixes and a slip in five letters. */
export function miniSearch(list: readonly Entry[]): TitleSearch {
  const index = new MiniSearch<Entry>({
    fields: ['title'],
    storeFields: ['outcome'],
    searchOptions: { prefix: true, fuzzy: 0.2 },
  });
  index.addAll(list);
  return (title) => {
    const [first] = index.search(folded(title));
    return list[Number(first?.id)]?.outcome ?? 'undecided';
  };
}
