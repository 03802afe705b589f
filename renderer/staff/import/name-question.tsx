/** « Quelle colonne contient le nom ? »: one plain question in the place of a fault for every line. */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { NameColumn, NameQuestion } from '../../../shared/staff-import/name-question';
import { ChoiceField } from '../../components/choice-field';
import type { ImportChange } from './import-protocol';

/** The first names are in the column of the name. */
const SAME = 'same';
const NONE = 'none';

/** The question, its columns to choose from, and the way to do without. */
export function NameQuestionForm({
  question,
  onChange,
  onDecline,
}: {
  readonly question: NameQuestion;
  readonly onChange: (change: ImportChange) => void;
  /** No column has it: it is written line by line. */
  readonly onDecline: () => void;
}): ReactNode {
  const id = useId();
  const { asks, columns, nameColumn, maybeTitles } = question;
  const [chosen, setChosen] = useState<string | null>(null);
  const [fault, setFault] = useState<string | undefined>(undefined);
  useFocusOnNext(asks, id);
  const answer = (): void => {
    setFault(chosen === null ? 'Choisissez une réponse.' : undefined);
    setChosen(null);
    if (chosen === NONE) onDecline();
    else if (chosen !== null) onChange(changeOf(question, chosen));
  };
  return (
    <section className="name-question" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>Une question avant de continuer</h3>
      <ChoiceField
        frame={{
          id,
          label:
            asks === 'name'
              ? 'Quelle colonne contient le nom ?'
              : 'Quelle colonne contient le prénom ?',
          hint: 'Jalon ne l’a pas reconnue. Votre fichier ne change pas.',
          isRequired: true,
          fault,
        }}
        kind="one"
        options={[
          ...columns
            .filter(({ index }) => index !== nameColumn)
            .map((column) => ({ value: String(column.index), label: labelOf(column) })),
          ...(asks === 'firstNames'
            ? [{ value: SAME, label: 'La même que le nom : les deux sont ensemble' }]
            : []),
          { value: NONE, label: 'Aucune : je compléterai chaque ligne' },
        ]}
        isChecked={(value) => value === chosen}
        onToggle={(value) => setChosen(value)}
      />
      <div className="button-row">
        <button type="button" className="button button--primary" onClick={answer}>
          Valider ma réponse
        </button>
        {maybeTitles === null ? null : (
          <button
            type="button"
            className="button"
            onClick={() => onChange({ type: 'header', line: maybeTitles })}
          >
            Prendre la ligne {maybeTitles} pour les titres
          </button>
        )}
      </div>
    </section>
  );
}

/** The second question takes the place of the first: the focus says so. */
function useFocusOnNext(asks: NameQuestion['asks'], id: string): void {
  const asked = useRef(asks);
  useEffect(() => {
    if (asked.current === asks) return;
    asked.current = asks;
    document.getElementById(id)?.focus();
  }, [asks, id]);
}

function changeOf({ asks, columns, nameColumn }: NameQuestion, chosen: string): ImportChange {
  if (chosen === SAME && nameColumn !== null) {
    return { type: 'column', index: nameColumn, target: 'fullName' };
  }
  // A list of one column has the first names in it, if anywhere.
  const nameTarget = columns.length === 1 ? 'fullName' : 'birthName';
  return {
    type: 'column',
    index: Number(chosen),
    target: asks === 'name' ? nameTarget : 'firstNames',
  };
}

function labelOf({ header, examples }: NameColumn): string {
  return examples === '' ? header : `${header} : ${examples}`;
}
