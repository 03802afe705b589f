/** One answer given to several people at once. */
import { type ReactNode, useEffect, useId, useState } from 'react';
import type { FieldValue } from '../../../shared/dossier/field-kinds';
import { isTyped, keepTyped, readField, readingContext } from '../../../shared/dossier/read-field';
import type { Dossier, Person } from '../../../shared/dossier/schema';
import { counted } from '../../../shared/french/words';
import { type MassEdit, massEdit, sharedQuestions } from '../../../shared/journey/mass-edit';
import type { Question } from '../../../shared/journey/question';
import { peopleCall } from '../../../shared/journey/staffing';
import { useDossier, useJourney, useToday } from '../../app/journey';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { focusField } from '../../components/error-summary';
import { SelectField } from '../../components/select-field';
import { AnswerField } from './answer-field';

/** The dialog: which answer, its value, and whom it changes. */
export function EditPeople({
  people,
  onClose,
}: {
  readonly people: readonly Person[];
  readonly onClose: () => void;
}): ReactNode {
  const actor = useJourney();
  const dossier = useDossier();
  const today = useToday();
  const id = useId();
  const questions = sharedQuestions(dossier, people);
  const [field, setField] = useState(questions[0]?.field);
  const [given, setGiven] = useState<FieldValue | undefined>(undefined);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const [attempt, setAttempt] = useState(0);
  useFaultInView(fault, attempt, `${id}-value`);
  const question = questions.find((one) => one.field === field);
  if (question === undefined) return null;
  const whom = peopleCall(people);
  const value = keptValue(dossier, question, given, today);
  const edit = value === undefined ? null : massEdit(dossier, people, question, value);

  const confirm = (): void => {
    const found =
      value === undefined ? `Indiquez ${question.noun}.` : faultOf(dossier, question, given, today);
    setFault(found);
    setAttempt(attempt + 1);
    if (found !== undefined || edit === null) return;
    onClose();
    actor.send({ type: 'apply', label: `${question.noun}, pour ${whom}`, command: edit.command });
  };
  return (
    <ConfirmDialog
      title={people.length === 1 ? `Modifier ${whom}` : `Modifier ${whom} ensemble`}
      confirmLabel={`Modifier ${whom}`}
      cancelLabel="Annuler"
      onCancel={onClose}
      onConfirm={confirm}
    >
      <SelectField
        label="Réponse à donner"
        value={question.field}
        options={questions.map((one) => ({ value: one.field, label: one.label }))}
        onChoose={(chosen) => {
          setField(chosen ?? field);
          setGiven(undefined);
          setFault(undefined);
        }}
      />
      <AnswerField
        key={question.id}
        id={`${id}-value`}
        question={question}
        dossier={dossier}
        value={given}
        fault={fault}
        onChange={setGiven}
      />
      <div role="status">{edit === null ? null : <Effect edit={edit} />}</div>
    </ConfirmDialog>
  );
}

/** Puts the focus on the field at fault at each attempt, and begins the window's title by « Erreur : » meanwhile. */
function useFaultInView(fault: string | undefined, attempt: number, fieldId: string): void {
  const isAtFault = fault !== undefined;
  useEffect(() => {
    if (isAtFault) focusField(fieldId);
  }, [isAtFault, attempt, fieldId]);
  useEffect(() => {
    if (!isAtFault) return;
    const { title } = document;
    document.title = `Erreur : ${title}`;
    return () => {
      document.title = title;
    };
  }, [isAtFault]);
}

/** The answer as the dossier would hold it. */
function keptValue(
  dossier: Dossier,
  { kind }: Question,
  given: FieldValue | undefined,
  today: string,
): FieldValue | undefined {
  return isTyped(kind) && typeof given === 'string'
    ? keepTyped(kind, given, readingContext(dossier, today))
    : given;
}

/** Why the answer can't be given to many: missing, or not readable; each alone may keep what was typed, many may not. */
function faultOf(
  dossier: Dossier,
  { kind, noun }: Question,
  given: FieldValue | undefined,
  today: string,
): string | undefined {
  if (given === undefined || given.length === 0) return `Indiquez ${noun}.`;
  if (!isTyped(kind) || typeof given !== 'string') return undefined;
  const reading = readField(kind, given, readingContext(dossier, today));
  return reading.verdict === 'invalid' ? reading.fault.message : undefined;
}

/** Whom the answer changes, and which answers it sets aside. */
function Effect({ edit }: { readonly edit: MassEdit }): ReactNode {
  const { setAside } = edit;
  return (
    <>
      <p>{effectWords(edit)}</p>
      {setAside.length === 0 ? null : (
        <>
          <p>Cette réponse met de côté :</p>
          <ul>
            {setAside.map(({ question, people }) => (
              <li key={question.id}>
                {question.noun}
                {people.length === 0 ? null : ` (${peopleCall(people)})`}
              </li>
            ))}
          </ul>
          <p>
            Rien n’est effacé : ce qui est mis de côté reste gardé et revient si vous reprenez votre
            choix. Cela ne figure pas dans les documents.
          </p>
        </>
      )}
    </>
  );
}

function effectWords({ changed, notAsked }: MassEdit): string {
  const does =
    changed.length === 0
      ? 'Rien ne changerait : ces personnes ont déjà cette réponse.'
      : counted(changed.length, 'fiche changera.', 'fiches changeront.');
  if (notAsked.length === 0) return does;
  const not = counted(
    notAsked.length,
    'personne n’est pas concernée par cette question et reste comme elle est.',
    'personnes ne sont pas concernées par cette question et restent comme elles sont.',
  );
  return `${does} ${not}`;
}
