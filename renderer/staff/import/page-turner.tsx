/** The buttons to the page before and after of a long part of an import. */
import type { ReactNode } from 'react';
import type { PagedPart } from '../../../shared/staff-import/import-digest';
import { ListPages } from '../../components/list-pages';
import type { ImportChange } from './import-protocol';

const WORDS: Readonly<Record<PagedPart, { label: string; before: string; after: string }>> = {
  errors: {
    label: 'Pages des lignes à corriger',
    before: 'Points précédents',
    after: 'Points suivants',
  },
  doubts: { label: 'Pages des doutes', before: 'Points précédents', after: 'Points suivants' },
  preview: {
    label: 'Pages de l’aperçu',
    before: 'Lignes précédentes',
    after: 'Lignes suivantes',
  },
};

/** Nothing where one page holds everything; the title of the part, by its id, has the focus after a turn. */
export function PageTurner({
  of,
  page,
  pageCount,
  titleId,
  onChange,
}: {
  readonly of: PagedPart;
  /** From 0. */
  readonly page: number;
  readonly pageCount: number;
  readonly titleId: string;
  readonly onChange: (change: ImportChange) => void;
}): ReactNode {
  return (
    <ListPages
      {...WORDS[of]}
      page={page}
      pageCount={pageCount}
      titleId={titleId}
      onPage={(wanted) => onChange({ type: 'page', of, page: wanted })}
    />
  );
}
