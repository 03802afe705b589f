/** What the cards of our documents and those of the official forms share. */
import type { ReactNode } from 'react';
import { counted } from '../../../shared/french/words';
import { formatDate } from '../../../shared/identifiers/dates';
import { useJourney } from '../../app/journey';

/** Changed answers that are named; the others are counted. */
const NAMED = 5;

/** The answers that outdated a document; nothing where none did. */
export function ChangedAnswers({ changed }: { readonly changed: readonly string[] }): ReactNode {
  if (changed.length === 0) return null;
  const more = changed.length - NAMED;
  const named = changed.slice(0, NAMED).join(' ; ');
  return (
    <p>
      Ce qui a changé depuis : {named}
      {more > 0 ? ` ; et ${counted(more, 'autre changement', 'autres changements')}` : ''}.
    </p>
  );
}

/** That an earlier version was sent; nothing if none was. */
export function earlierVersionWords(previouslySentOn: string | undefined): string {
  return previouslySentOn === undefined
    ? ''
    : ` Une version antérieure a été envoyée le ${formatDate(previouslySentOn)}.`;
}

/** Leads to what is noted of a document. */
export function LifeButton({
  document: { id, title },
}: {
  readonly document: { readonly id: string; readonly title: string };
}): ReactNode {
  const actor = useJourney();
  const place = { step: 'documents', page: 'document', itemId: id } as const;
  return (
    <button
      type="button"
      className="button button--small"
      onClick={() => actor.send({ type: 'go', place })}
    >
      Noter ce qu’il devient<span className="visually-hidden"> : {title}</span>
    </button>
  );
}
