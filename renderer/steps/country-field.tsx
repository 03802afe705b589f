/** A question whose answer is a country, by its French name. */
import { type ReactNode, useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import { searchCountries } from '../../shared/identifiers/countries';
import { SuggestionField } from '../components/suggestion-field';
import type { SuggestedQuestionProps } from './commune-field';

/** A country, chosen or written; an unknown one is kept and doubted. */
export function CountryField({
  question,
  fields,
  frame,
  onFocus,
  children,
}: SuggestedQuestionProps): ReactNode {
  const text = useWatch({ control: fields.form.control, name: question.field });
  const options = useMemo(
    () => searchCountries(text).map((name) => ({ value: name, label: name })),
    [text],
  );
  return (
    <SuggestionField
      frame={frame}
      text={text}
      options={options}
      emptyWords="Aucun pays de ce nom : ce que vous écrivez est gardé."
      onType={(typed) => {
        fields.form.setValue(question.field, typed);
        fields.onType(question);
      }}
      onChoose={({ value }) => fields.choose(question, value)}
      onLeave={() => fields.onLeave(question)}
      onFocus={onFocus}
    >
      {children}
    </SuggestionField>
  );
}
