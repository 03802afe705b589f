/** Turns the pages of a long list; nothing where one page holds all of it. */
import type { ReactNode } from 'react';
import { grouped } from '../../shared/french/words';

/** Where one is in the list, from 0, and what the two ways are called. */
export function ListPages({
  label,
  before,
  after,
  page,
  pageCount,
  titleId,
  onPage,
}: {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly page: number;
  readonly pageCount: number;
  /** The title of the list, which has the focus after a turn. */
  readonly titleId: string;
  readonly onPage: (page: number) => void;
}): ReactNode {
  if (pageCount <= 1) return null;
  const turn = (wanted: number): void => {
    onPage(wanted);
    document.getElementById(titleId)?.focus();
  };
  return (
    <nav className="button-row page-turner" aria-label={label}>
      <button
        type="button"
        className="button button--small"
        disabled={page === 0}
        onClick={() => turn(page - 1)}
      >
        {before}
      </button>
      <span>
        Page {grouped(page + 1)} sur {grouped(pageCount)}
      </span>
      <button
        type="button"
        className="button button--small"
        disabled={page === pageCount - 1}
        onClick={() => turn(page + 1)}
      >
        {after}
      </button>
    </nav>
  );
}
