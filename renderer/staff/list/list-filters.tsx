/** What narrows the staff list: words, place of registration, establishment, what is missing. */
import { type ReactNode, useId } from 'react';
import {
  LACKING,
  isNarrowing,
  type Lacking,
  type StaffFilter,
} from '../../../shared/journey/staff-filter';
import { TEAM_PLACES, teamPlaceLabel } from '../../../shared/journey/team';
import { useDossier } from '../../app/journey';

const LACKING_WORDS: Readonly<Record<Lacking, string>> = {
  anything: 'Quelque chose',
  portal: 'Pour le portail RPPS+',
  ecps: 'Pour l’e-CPS',
};

/** The controls above the list. */
export function ListFilters({
  filter,
  onFilter,
  onClear,
}: {
  readonly filter: StaffFilter;
  readonly onFilter: (changed: Partial<StaffFilter>) => void;
  readonly onClear: () => void;
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
      <Select
        id={`${id}-lacking`}
        label="Ce qui manque"
        every="Peu importe"
        value={filter.lacking}
        options={LACKING.map((what) => ({ value: what, label: LACKING_WORDS[what] }))}
        onChoose={(lacking) => onFilter({ lacking })}
      />
      {isNarrowing(filter) ? (
        <button type="button" className="button button--small filters__clear" onClick={onClear}>
          Afficher tout le monde
        </button>
      ) : null}
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
