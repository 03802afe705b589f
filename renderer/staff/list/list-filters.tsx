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
import { SelectField } from '../../components/select-field';
import { refocusIfLost } from '../refocus';

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
      <SelectField
        label="Enregistrement"
        noChoice="Tous"
        value={filter.place}
        options={TEAM_PLACES.map((place) => ({ value: place, label: teamPlaceLabel(place) }))}
        onChoose={(place) => onFilter({ place })}
      />
      {establishments.length < 2 ? null : (
        <SelectField
          label="Établissement"
          noChoice="Tous"
          value={filter.establishmentId}
          options={establishments.map((one) => ({
            value: one.id,
            label: one.name ?? 'Établissement sans nom',
          }))}
          onChoose={(establishmentId) => onFilter({ establishmentId })}
        />
      )}
      <SelectField
        label="Ce qui manque"
        noChoice="Peu importe"
        value={filter.lacking}
        options={LACKING.map((what) => ({ value: what, label: LACKING_WORDS[what] }))}
        onChoose={(lacking) => onFilter({ lacking })}
      />
      {isNarrowing(filter) ? (
        <button
          type="button"
          className="button button--small filters__clear"
          onClick={() => {
            onClear();
            refocusIfLost(() => document.getElementById(`${id}-text`));
          }}
        >
          Afficher tout le monde
        </button>
      ) : null}
    </search>
  );
}
