/** Dates written month first, as programs from elsewhere do: one answer settles a whole column. */
import type { ReactNode } from 'react';
import { inGuillemets } from '../../../shared/identifiers/typed-text';
import type { DateOrder } from '../../../shared/staff-import/date-order';
import type { MonthFirstColumn } from '../../../shared/staff-import/month-first';
import { Notice } from '../../components/notice';
import type { ImportChange } from './import-protocol';

const ORDERS: readonly (readonly [order: DateOrder, words: string])[] = [
  ['month-first', 'Le mois d’abord'],
  ['day-first', 'Le jour d’abord'],
];

const ORDER_WORDS: Readonly<Record<DateOrder, string>> = {
  'month-first': 'comme vous l’avez dit, Jalon lit le mois, puis le jour.',
  'day-first': 'comme vous l’avez dit, Jalon lit le jour, puis le mois.',
};

/** A question for each of these columns; its answer can be changed. */
export function DateOrderQuestions({
  columns,
  onChange,
}: {
  readonly columns: readonly MonthFirstColumn[];
  readonly onChange: (change: ImportChange) => void;
}): ReactNode {
  return columns.map(({ index, header, order: chosen }) => (
    <Notice key={index} tone={chosen === null ? 'warning' : 'info'}>
      <p>
        {`Colonne ${inGuillemets(header)} : `}
        {chosen === null
          ? 'des dates semblent écrites avec le mois avant le jour. Dans quel ordre sont-elles ? Votre réponse vaut pour toute la colonne.'
          : ORDER_WORDS[chosen]}
      </p>
      <div className="button-row" role="group" aria-label={`Dates de la colonne ${header}`}>
        {ORDERS.map(([order, words]) => (
          <button
            key={order}
            type="button"
            className="button button--small"
            aria-pressed={order === chosen}
            onClick={() => onChange({ type: 'date-order', index, order })}
          >
            {words}
          </button>
        ))}
      </div>
    </Notice>
  ));
}
