/** An answer outside of its page: the control that its question calls for, held by whoever asks. */
import type { ReactNode } from 'react';
import type { FieldValue } from '../../../shared/dossier/field-kinds';
import { isTyped } from '../../../shared/dossier/read-field';
import type { Dossier } from '../../../shared/dossier/schema';
import type { Question } from '../../../shared/journey/question';
import { activePortalProfessions } from '../../../shared/reference/portal-professions';
import { ChoiceField } from '../../components/choice-field';
import { SearchField } from '../../components/search-field';
import { TextField } from '../../components/text-field';

const professionOptions = activePortalProfessions.map(({ code, label }) => ({
  value: code,
  label: `${code} – ${label}`,
}));

/** The field. */
export function AnswerField({
  id,
  question,
  dossier,
  value,
  fault,
  onChange,
}: {
  readonly id: string;
  readonly question: Question;
  readonly dossier: Dossier;
  readonly value: FieldValue | undefined;
  readonly fault: string | undefined;
  readonly onChange: (value: FieldValue | undefined) => void;
}): ReactNode {
  const { kind, label, hint, example } = question;
  const frame = { id, label, hint, example, isRequired: true, fault };
  const text = typeof value === 'string' ? value : undefined;
  if (kind.kind === 'portal-profession') {
    return (
      <SearchField frame={frame} options={professionOptions} value={text} onChoose={onChange} />
    );
  }
  if (isTyped(kind)) {
    return (
      <TextField
        frame={frame}
        isShort={kind.kind === 'date'}
        value={text ?? ''}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  if (kind.kind === 'choice') {
    return (
      <ChoiceField
        frame={frame}
        kind="one"
        options={question.options}
        isChecked={(option) => value === option}
        onToggle={onChange}
      />
    );
  }
  const ticked = Array.isArray(value) ? value.filter((part) => typeof part === 'string') : [];
  return (
    <ChoiceField
      frame={frame}
      kind="several"
      options={dossier.establishments.map((one) => ({
        value: one.id,
        label: one.name ?? 'Établissement sans nom',
      }))}
      isChecked={(option) => ticked.includes(option)}
      onToggle={(option, isChecked) =>
        onChange(isChecked ? [...ticked, option] : ticked.filter((other) => other !== option))
      }
    />
  );
}
