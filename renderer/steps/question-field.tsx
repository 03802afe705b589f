/** One question on screen: the control that its kind calls for, with its remark. */
import type { ReactNode } from 'react';
import type { FieldValue } from '../../shared/dossier/field-kinds';
import { isTyped } from '../../shared/dossier/read-field';
import type { Dossier } from '../../shared/dossier/schema';
import { type Finding, isAnswered } from '../../shared/journey/findings';
import type { Question, Subject } from '../../shared/journey/question';
import { pieceReason } from '../../shared/journey/contract-pieces';
import { isBornAbroad } from '../../shared/journey/cross-checks';
import { finessCategories } from '../../shared/reference/finess-categories';
import { activePortalProfessions } from '../../shared/reference/portal-professions';
import { ChoiceField } from '../components/choice-field';
import type { FieldFrame } from '../components/field';
import { SearchField } from '../components/search-field';
import { TextField } from '../components/text-field';
import { useToday } from '../app/journey';
import { CommuneField } from './commune-field';
import { PieceTick } from './contract/piece-tick';
import { CountryField } from './country-field';
import { DoubtAcceptance, withAcceptance, withoutAcceptance } from './doubt';
import type { QuestionForm } from './use-question-form';

const SHORT_KINDS: readonly string[] = [
  'date',
  'phone',
  'count',
  'finess',
  'siren',
  'siret',
  'rpps',
  'postcode',
];

const categoryOptions = finessCategories.map(({ code, label, sector }) => ({
  value: code,
  label: `${code} – ${label}`,
  detail: sector,
}));
const professionOptions = activePortalProfessions.map(({ code, label }) => ({
  value: code,
  label: `${code} – ${label}`,
}));

/** What a question shows. */
export interface QuestionFieldProps {
  readonly id: string;
  readonly question: Question;
  readonly dossier: Dossier;
  readonly subject: Subject;
  /** What there is to say of the present answer. */
  readonly finding: Finding | undefined;
  /** Whether a missing answer is said: only once « Continuer » was tried. */
  readonly saysMissing: boolean;
  readonly fields: QuestionForm;
  readonly onAcceptances: (acceptances: FieldValue) => void;
  readonly onFocus: () => void;
}

/** One question. */
export function QuestionField(props: QuestionFieldProps): ReactNode {
  const { question, subject, fields, finding } = props;
  const frame = frameOf(props);
  const acceptance =
    finding?.kind === 'accepted' || frame.doubt !== undefined ? <Acceptances {...props} /> : null;
  const { kind } = question;
  if (kind.kind === 'category' || kind.kind === 'portal-profession') {
    const value = subject[question.field];
    return (
      <SearchField
        frame={frame}
        options={kind.kind === 'category' ? categoryOptions : professionOptions}
        value={typeof value === 'string' ? value : undefined}
        onChoose={(chosen) => fields.answer(question, chosen)}
        onFocus={props.onFocus}
      />
    );
  }
  if (kind.kind === 'commune' && !isBornAbroad(subject)) {
    return (
      <CommuneField {...props} frame={frame} keepsCode={kind.keepsCode}>
        {acceptance}
      </CommuneField>
    );
  }
  if (kind.kind === 'country') {
    return (
      <CountryField {...props} frame={frame}>
        {acceptance}
      </CountryField>
    );
  }
  if (!isTyped(kind)) return <TickedField {...props} frame={frame} acceptance={acceptance} />;
  return (
    <TypedField {...props} frame={frame}>
      {acceptance}
    </TypedField>
  );
}

/** A field that is typed; under a supporting paper's date stands its tick. */
function TypedField({
  children,
  ...props
}: QuestionFieldProps & { readonly frame: FieldFrame; readonly children: ReactNode }): ReactNode {
  const { id, question, dossier, subject, finding, fields, frame, onFocus } = props;
  const today = useToday();
  const reason = pieceReason(dossier, question);
  const { onBlur, onChange, ...registered } = fields.form.register(question.field);
  return (
    <TextField
      {...registered}
      frame={reason === null ? frame : { ...frame, hint: `${reason.text} ${frame.hint ?? ''}` }}
      isShort={SHORT_KINDS.includes(question.kind.kind)}
      onFocus={onFocus}
      onChange={(event) => {
        void onChange(event);
        fields.onType(question);
      }}
      onBlur={(event) => {
        void onBlur(event);
        fields.onLeave(question);
      }}
    >
      {children}
      {reason === null ? null : (
        <PieceTick
          id={id}
          question={question}
          isGathered={isAnswered(subject[question.field]) && finding?.kind !== 'fault'}
          today={today}
          reason={reason}
          fields={fields}
          onFocus={onFocus}
        />
      )}
    </TextField>
  );
}

function frameOf(props: QuestionFieldProps): FieldFrame {
  const { id, question, dossier, subject, finding, saysMissing, fields } = props;
  const isBeingTyped = fields.typing === question.field;
  const isSaid =
    finding !== undefined && !isBeingTyped && (finding.kind !== 'missing' || saysMissing);
  const message = isSaid ? finding.fault.message : undefined;
  return {
    id,
    label: question.label,
    hint: question.hint,
    example: question.example,
    isRequired: question.comesLater || question.isRequired(dossier, subject),
    fault: finding?.kind === 'fault' || finding?.kind === 'missing' ? message : undefined,
    doubt: finding?.kind === 'doubt' ? message : undefined,
  };
}

function Acceptances({ finding, subject, onAcceptances }: QuestionFieldProps): ReactNode {
  if (finding === undefined) return null;
  return (
    <DoubtAcceptance
      finding={finding}
      onAccept={(why) => onAcceptances(withAcceptance(finding, subject, why))}
      onTakeBack={() => onAcceptances(withoutAcceptance(finding.question.field, subject))}
    />
  );
}

function TickedField({
  question,
  dossier,
  subject,
  fields,
  frame,
  acceptance,
  onFocus,
}: QuestionFieldProps & {
  readonly frame: FieldFrame;
  readonly acceptance: ReactNode;
}): ReactNode {
  const value = subject[question.field];
  const several = question.kind.kind !== 'choice';
  const ticked: readonly string[] = Array.isArray(value)
    ? value.filter((part) => typeof part === 'string')
    : [];
  const options =
    question.kind.kind === 'establishments'
      ? dossier.establishments.map(({ id, name }) => ({
          value: id,
          label: name ?? 'Établissement sans nom',
        }))
      : question.options;
  return (
    <ChoiceField
      frame={frame}
      options={options}
      kind={several ? 'several' : 'one'}
      isChecked={(option) => (several ? ticked.includes(option) : value === option)}
      onToggle={(option, isChecked) => {
        const chosen = several
          ? options
              .map((other) => other.value)
              .filter((other) => (other === option ? isChecked : ticked.includes(other)))
          : option;
        fields.answer(question, chosen.length === 0 ? undefined : chosen);
      }}
      onFocus={onFocus}
    >
      {acceptance}
    </ChoiceField>
  );
}
