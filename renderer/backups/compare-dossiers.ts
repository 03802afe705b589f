/** What a restore would do to each dossier: what is here, beside what the backup holds. */
import type { DossierSummary } from '../storage/open-dossier';

type Readable = Extract<DossierSummary, { state: 'readable' }>;

/** What becomes of one dossier. */
export type DossierChange =
  | { readonly kind: 'same' | 'back' | 'gone'; readonly summary: Readable }
  | { readonly kind: 'earlier' | 'later'; readonly summary: Readable; readonly here: Readable }
  | { readonly kind: 'unreadable'; readonly id: string };

/**
 * What becomes of each dossier, in the order in which it matters: what is lost first.
 * @param here the dossiers of this computer, as far as they can be read.
 * @param there those of the backup.
 */
export function compareDossiers(
  here: readonly DossierSummary[],
  there: readonly DossierSummary[],
): readonly DossierChange[] {
  const known = new Map(here.filter(isReadable).map((summary) => [summary.id, summary]));
  const kept = new Set(there.map(({ id }) => id));
  const gone = [...known.values()].filter(({ id }) => !kept.has(id));
  const changes = [
    ...there.map((summary) => changeOf(known.get(summary.id), summary)),
    ...gone.map((summary) => ({ kind: 'gone', summary }) as const),
  ];
  return changes.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

const ORDER: readonly DossierChange['kind'][] = [
  'gone',
  'earlier',
  'unreadable',
  'back',
  'later',
  'same',
];

function changeOf(here: Readable | undefined, there: DossierSummary): DossierChange {
  if (!isReadable(there)) return { kind: 'unreadable', id: there.id };
  if (here === undefined) return { kind: 'back', summary: there };
  if (here.savedAt === there.savedAt) return { kind: 'same', summary: there };
  const isEarlier = (there.savedAt ?? '') < (here.savedAt ?? '');
  return { kind: isEarlier ? 'earlier' : 'later', summary: there, here };
}

function isReadable(summary: DossierSummary): summary is Readable {
  return summary.state === 'readable';
}
