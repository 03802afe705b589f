/** What narrows the journal: words, a name, the step, who, the kind of change, the period. */
import { type ReactNode, useId, useState } from 'react';
import { readDate } from '../../shared/identifiers/dates';
import {
  type JournalFilter,
  WHOLE_JOURNAL,
  narrowsJournal,
} from '../../shared/journey/journal-filter';
import { JOURNAL_KINDS, type JournalKind } from '../../shared/journey/journal-words';
import { steps } from '../../shared/journey/steps';
import { SelectField } from '../components/select-field';
import { TextField } from '../components/text-field';

const KIND_WORDS: Readonly<Record<JournalKind, string>> = {
  answer: 'Réponses',
  addition: 'Ajouts',
  removal: 'Suppressions',
  import: 'Imports',
  merge: 'Fusions',
  opening: 'Conversions',
};

/** The controls above the journal. */
export function JournalFilters({
  filter,
  people,
  today,
  onFilter,
}: {
  readonly filter: JournalFilter;
  /** Everyone who did something. */
  readonly people: readonly string[];
  readonly today: string;
  readonly onFilter: (filter: JournalFilter) => void;
}): ReactNode {
  const id = useId();
  // Cleared together: what is typed in the dates is theirs.
  const [round, setRound] = useState(0);
  const change = (changed: Partial<JournalFilter>): void => onFilter({ ...filter, ...changed });
  return (
    <search className="filters" aria-label="Filtrer le journal">
      <TextFilter
        id={`${id}-text`}
        label="Chercher un mot"
        value={filter.text}
        onType={(text) => change({ text })}
      />
      <TextFilter
        id={`${id}-name`}
        label="Personne ou établissement"
        value={filter.name}
        onType={(name) => change({ name })}
      />
      <SelectField
        label="Étape"
        noChoice="Toutes"
        value={filter.step}
        options={steps.map((step) => ({ value: step.id, label: step.title }))}
        onChoose={(step) => change({ step })}
      />
      <SelectField
        label="Sorte de changement"
        noChoice="Toutes"
        value={filter.kind}
        options={JOURNAL_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }))}
        onChoose={(kind) => change({ kind })}
      />
      {people.length < 2 ? null : (
        <SelectField
          label="Par qui"
          noChoice="Tout le monde"
          value={filter.who}
          options={people.map((who) => ({ value: who, label: who }))}
          onChoose={(who) => change({ who })}
        />
      )}
      <Period key={round} id={id} today={today} onChange={change} />
      {narrowsJournal(filter) ? (
        <button
          type="button"
          className="button button--small filters__clear"
          onClick={() => {
            onFilter(WHOLE_JOURNAL);
            setRound(round + 1);
            document.getElementById(`${id}-text`)?.focus();
          }}
        >
          Afficher tout le journal
        </button>
      ) : null}
    </search>
  );
}

function Period({
  id,
  today,
  onChange,
}: {
  readonly id: string;
  readonly today: string;
  readonly onChange: (changed: Partial<JournalFilter>) => void;
}): ReactNode {
  return (
    <>
      <DayFilter
        id={`${id}-from`}
        label="Depuis le"
        today={today}
        onDay={(from) => onChange({ from })}
      />
      <DayFilter id={`${id}-to`} label="Jusqu’au" today={today} onDay={(to) => onChange({ to })} />
    </>
  );
}

function TextFilter({
  id,
  label,
  value,
  onType,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onType: (text: string) => void;
}): ReactNode {
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="input"
        type="search"
        value={value}
        onChange={(event) => onType(event.target.value)}
      />
    </div>
  );
}

/** A day that is typed; what is not yet a date narrows nothing, and is said once the field is left. */
function DayFilter({
  id,
  label,
  today,
  onDay,
}: {
  readonly id: string;
  readonly label: string;
  readonly today: string;
  readonly onDay: (day: string | null) => void;
}): ReactNode {
  const [typed, setTyped] = useState('');
  const [isLeft, setLeft] = useState(false);
  const reading = typed.trim() === '' ? null : readDate(typed, { today, purpose: 'past' });
  const fault = isLeft && reading?.verdict === 'invalid' ? reading.fault.message : undefined;
  return (
    <TextField
      frame={{ id, label, isRequired: true, example: '28/11/2026', fault }}
      isShort
      value={typed}
      onChange={(event) => {
        const text = event.target.value;
        const day = text.trim() === '' ? null : readDate(text, { today, purpose: 'past' });
        setTyped(text);
        setLeft(false);
        onDay(day === null || day.verdict === 'invalid' ? null : day.value);
      }}
      onBlur={() => setLeft(true)}
    />
  );
}
