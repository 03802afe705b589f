/** Turns the pages of a document, one at a time. */
import type { ReactNode } from 'react';

/** « Page 2 sur 5 », between the two ways to go. */
export function PageTurner({
  page,
  count,
  onPage,
}: {
  /** From 1. */
  readonly page: number;
  readonly count: number;
  readonly onPage: (page: number) => void;
}): ReactNode {
  return (
    <div className="button-row page-turner">
      <button
        type="button"
        className="button button--small"
        aria-disabled={page === 1}
        onClick={() => onPage(Math.max(1, page - 1))}
      >
        Reculer
      </button>
      <span role="status">
        Page {page} sur {count}
      </span>
      <button
        type="button"
        className="button button--small"
        aria-disabled={page === count}
        onClick={() => onPage(Math.min(count, page + 1))}
      >
        Avancer
      </button>
    </div>
  );
}
