/** What narrows and orders the staff list: words, place of registration, establishment, what is left to do. */
import { type ReactNode, useId } from 'react';
import { STAFF_ORDERS, type StaffFilter, type StaffOrder } from '../../shared/journey/staff-filter';
import { TEAM_PLACES, teamPlaceLabel } from '../../shared/journey/team';
import { useDossier } from '../app/journey';

const ORDER_WORDS: Readonly<Record<StaffOrder, string>> = {
  list: 'Ordre de la liste',
  name: 'Nom',
  job: 'Emploi',
  place: 'Enregistrement',
  open: 'Reste à faire',
};

/** The controls above the list. */
export function ListFilters({
  filter,
  order,
  onFilter,
  onOrder,
}: {
  readonly filter: StaffFilter;
  readonly order: StaffOrder;
  readonly onFilter: (changed: Partial<StaffFilter>) => void;
  readonly onOrder: (order: StaffOrder) => void;
}): ReactNode {
  const id = useId();
  const { establishments } = useDossier();
  return (
    <search className="filters" aria-label="Filtrer la liste">
      <div className="field">
        <label className="field__label" htmlFor={`${id}-text`}>
          Chercher une personne
        </label>
        <input
          id={`${id}-text`}
          className="input"
          type="search"
          value={filter.text}
          onChange={(event) => onFilter({ text: event.target.value })}
        />
      </div>
      <Select
        id={`${id}-place`}
        label="Enregistrement"
        every="Tous"
        value={filter.place}
        options={TEAM_PLACES.map((place) => ({ value: place, label: teamPlaceLabel(place) }))}
        onChoose={(place) => onFilter({ place })}
      />
      {establishments.length < 2 ? null : (
        <Select
          id={`${id}-establishment`}
          label="Établissement"
          every="Tous"
          value={filter.establishmentId}
          options={establishments.map((one) => ({
            value: one.id,
            label: one.name ?? 'Établissement sans nom',
          }))}
          onChoose={(establishmentId) => onFilter({ establishmentId })}
        />
      )}
      <div className="field">
        <label className="field__label" htmlFor={`${id}-order`}>
          Trier par
        </label>
        <select
          id={`${id}-order`}
          className="input"
          value={order}
          onChange={(event) =>
            onOrder(STAFF_ORDERS.find((one) => one === event.target.value) ?? 'list')
          }
        >
          {STAFF_ORDERS.map((one) => (
            <option key={one} value={one}>
              {ORDER_WORDS[one]}
            </option>
          ))}
        </select>
      </div>
      <div className="choice">
        <input
          id={`${id}-open`}
          type="checkbox"
          checked={filter.isOpen}
          onChange={(event) => onFilter({ isOpen: event.target.checked })}
        />
        <label htmlFor={`${id}-open`}>Seulement ce qui reste à compléter ou à vérifier</label>
      </div>
    </search>
  );
}

function Select<Value extends string>({
  id,
  label,
  every,
  value,
  options,
  onChoose,
}: {
  readonly id: string;
  readonly label: string;
  /** What stands for no choice. */
  readonly every: string;
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value | null) => void;
}): ReactNode {
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="input"
        value={value ?? ''}
        onChange={(event) =>
          onChoose(options.find((option) => option.value === event.target.value)?.value ?? null)
        }
      >
        <option value="">{every}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
