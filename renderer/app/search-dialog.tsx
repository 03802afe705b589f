/** « Rechercher » (Ctrl+K): anything of the dossier, the lexicon and the sources, by a few words. */
import { counted } from '../../shared/french/words';
import { type ReactNode, useMemo, useState } from 'react';
import { Autocomplete, Input, ListBox, ListBoxItem, TextField } from 'react-aria-components';
import {
  type SearchEntry,
  type SearchTarget,
  search,
  searchEntries,
} from '../../shared/journey/search';
import { DialogFrame } from '../components/dialog-frame';
import { useDossier } from './journey';

/** The dialog; Escape closes it. */
export function SearchDialog({
  onChoose,
  onClose,
}: {
  readonly onChoose: (target: SearchTarget) => void;
  readonly onClose: () => void;
}): ReactNode {
  const dossier = useDossier();
  const entries = useMemo(() => searchEntries(dossier), [dossier]);
  const [typed, setTyped] = useState('');
  const found = useMemo(() => search(entries, typed), [entries, typed]);
  return (
    <DialogFrame title="Rechercher" kind="search" isDismissable onClose={onClose}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        {/* A dialog that opens puts the focus in itself; here, where one types. */}
        {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
        <TextField aria-label="Un mot, un nom, un sigle" autoFocus className="search">
          <Input className="input" />
        </TextField>
        <p className="field__hint" role="status">
          {hintFor(typed, found)}
        </p>
        <ListBox
          className="combo__list"
          aria-label="Résultats"
          items={found}
          onAction={(key) => {
            const entry = found.find(({ id }) => id === key);
            if (entry !== undefined) onChoose(entry.target);
          }}
        >
          {(entry: SearchEntry) => (
            <ListBoxItem id={entry.id} className="combo__option" textValue={entry.label}>
              {entry.label}
              <span className="combo__detail">{entry.detail}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
      <div className="button-row">
        <button type="button" className="button button--small" onClick={onClose}>
          Fermer
        </button>
      </div>
    </DialogFrame>
  );
}

function hintFor(typed: string, found: readonly SearchEntry[]): string {
  if (typed.trim() === '') {
    return 'Une question, une personne, un établissement, un sigle, une source.';
  }
  if (found.length === 0) return 'Rien ne correspond. Essayez un autre mot.';
  return counted(found.length, 'résultat', 'résultats');
}
