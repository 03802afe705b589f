/** A question whose answer is a commune: chosen by name or postcode, or written as one likes. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useWatch } from 'react-hook-form';
import type { Commune } from '../../shared/identifiers/commune-index';
import { communeText } from '../../shared/identifiers/communes';
import type { Question, Subject } from '../../shared/journey/question';
import { type Communes, useCommunes } from '../communes/use-communes';
import { type ComboOption, textOf } from '../components/combo-box';
import type { FieldFrame } from '../components/field';
import { SuggestionField } from '../components/suggestion-field';
import type { OtherFields, QuestionForm } from './use-question-form';

/** What a field with suggestions needs of its question. */
export interface SuggestedQuestionProps {
  readonly question: Question;
  readonly subject: Subject;
  readonly fields: QuestionForm;
  readonly frame: FieldFrame;
  readonly onFocus: () => void;
  readonly children: ReactNode;
}

/** A commune. An address keeps its name, and may give its postcode; a birth place keeps the code. */
export function CommuneField({
  question,
  subject,
  fields,
  frame,
  keepsCode,
  onFocus,
  children,
}: SuggestedQuestionProps & { readonly keepsCode: boolean }): ReactNode {
  const communes = useCommunes();
  const text = useWatch({ control: fields.form.control, name: question.field });
  const { answer } = communes;
  // What the field held if it was left before the answer to it came.
  const awaited = useRef<string | null>(null);
  useEffect(() => {
    if (answer?.typed !== awaited.current) return;
    awaited.current = null;
    if (answer.match !== null) fields.choose(question, communeText(answer.match));
  }, [answer, fields, question]);
  const postcode = keepsCode ? '' : postcodeIn(subject);
  const ask = (typed: string): void =>
    communes.ask({
      typed,
      purpose: keepsCode ? 'birth' : 'address',
      postcode,
      isInFrance: subject['bornInFrance'] === 'yes',
    });
  const found = answer?.communes ?? [];
  const choose = (option: ComboOption): void => {
    const chosen = found.find((commune) => communeText(commune) === option.value);
    const asksPostcode = !keepsCode && subject['postcode'] === undefined;
    fields.choose(question, textOf(option), asksPostcode ? postcodeOf(chosen) : {});
  };
  return (
    <SuggestionField
      frame={frame}
      text={text}
      options={found.map((commune) => optionOf(commune, keepsCode))}
      emptyWords={emptyWords(communes, text)}
      opensOnFocus={postcode !== '' && text === ''}
      onType={(typed) => {
        awaited.current = null;
        fields.form.setValue(question.field, typed);
        fields.onType(question);
        ask(typed);
      }}
      onChoose={choose}
      onLeave={() => {
        const isAnswered = answer?.typed === text;
        if (isAnswered && answer.match !== null) {
          fields.choose(question, communeText(answer.match));
          return;
        }
        awaited.current = isAnswered ? null : text;
        fields.onLeave(question);
      }}
      onFocus={() => {
        onFocus();
        ask(text);
      }}
    >
      {children}
    </SuggestionField>
  );
}

/** The postcode of the same address; empty if none, or none that can be searched. */
function postcodeIn({ postcode }: Subject): string {
  return typeof postcode === 'string' && /^\d{5}$/u.test(postcode) ? postcode : '';
}

function optionOf(commune: Commune, keepsCode: boolean): ComboOption {
  const { name, code, postcodes, department, within } = commune;
  const isMerged = within !== null && postcodes.length === 0;
  const detail = [
    isMerged ? `aujourd’hui dans ${within}` : shortList(postcodes),
    department,
    ...(keepsCode ? [`code INSEE ${code}`] : []),
  ];
  const value = communeText(commune);
  return { value, label: name, detail: detail.join(', '), text: keepsCode ? value : name };
}

/** Postcodes named before « … ». */
const NAMED = 3;

function shortList(postcodes: readonly string[]): string {
  const named = postcodes.slice(0, NAMED).join(' ');
  return postcodes.length > NAMED ? `${named}…` : named;
}

/** The postcode that the chosen commune gives, if it has only one. */
function postcodeOf(commune: Commune | undefined): OtherFields {
  const [only, another] = commune?.postcodes ?? [];
  return only !== undefined && another === undefined ? { postcode: only } : {};
}

function emptyWords({ answer, isBroken }: Communes, text: string): string {
  if (isBroken) return 'La liste des communes ne peut pas être lue. Écrivez le nom de la commune.';
  if (text.trim() === '') return 'Tapez le début du nom de la commune, ou son code postal.';
  if (answer === null) return 'Recherche…';
  return 'Aucune commune de ce nom : ce que vous écrivez est gardé.';
}
