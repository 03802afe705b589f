/** What is noted once a pack was written: for each document, the day and the answers it was made from. */
import { type AnyItem, type Command } from '../dossier/commands';
import { answerDigests, fingerprint } from '../dossier/fingerprint';
import type { Dossier } from '../dossier/schema';
import { type DocumentDefinition, type DocumentId, documentsOf } from './catalogue';
import { type ProducedDocument, producedOf } from './life';

/** The command that notes that all documents of this dossier, or one of them, were produced on this day (ISO date). */
export function notePack(
  dossier: Dossier,
  producedOn: string,
  only: DocumentId | null = null,
): Command {
  const made = documentsOf(dossier)
    .filter(({ id }) => only === null || id === only)
    .map((definition) => noted(dossier, definition, producedOn));
  const isMade = ({ id }: ProducedDocument): boolean => made.some((item) => item.id === id);
  // What was sent stays known, even if it is no longer called for.
  const kept = dossier.documents.filter(
    (known) => !isMade(known) && (only !== null || known.sentOn !== undefined),
  );
  const replaced = dossier.documents.filter((known) => !kept.includes(known));
  return {
    type: 'together',
    label: 'Documents produits',
    commands: [
      { type: 'remove-items', collection: 'documents', ids: replaced.map(({ id }) => id) },
      {
        type: 'insert-items',
        collection: 'documents',
        entries: made.map((item, index) => ({ item, at: kept.length + index })),
      },
    ],
  };
}

/** Made again from the same answers, a document goes on with its life; from others, it begins another. */
function noted(
  dossier: Dossier,
  { id, dependsOn }: DocumentDefinition,
  producedOn: string,
): AnyItem {
  const before = producedOf(dossier, id);
  const production = {
    id,
    producedOn,
    fingerprint: fingerprint(dossier, dependsOn),
    madeFrom: answerDigests(dossier, dependsOn),
  };
  if (before?.fingerprint === production.fingerprint) return { ...before, ...production };
  const sentOn = before?.sentOn ?? before?.previouslySentOn;
  return sentOn === undefined ? production : { ...production, previouslySentOn: sentOn };
}

/** Documents that were sent and would begin another life if they were produced now. */
export function sentAndOutdated(dossier: Dossier): readonly DocumentDefinition[] {
  return documentsOf(dossier).filter(({ id, dependsOn }) => {
    const before: ProducedDocument | undefined = producedOf(dossier, id);
    return before?.sentOn !== undefined && before.fingerprint !== fingerprint(dossier, dependsOn);
  });
}
