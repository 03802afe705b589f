/** What stands around every field: label, hint, example, fault or doubt, tied together for assistive technology. */
import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** Words and remarks of one field. */
export interface FieldFrame {
  /** Id of the control; those of its hint and remark derive from it. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly example?: string | undefined;
  readonly isRequired: boolean;
  /** Why the answer is refused: what is wrong, how to mend it. */
  readonly fault?: string | undefined;
  /** Why the answer is doubted; it may be accepted. */
  readonly doubt?: string | undefined;
}

/** Ids that describe the control, in the order they are read. */
export function describedBy({ id, hint, example, fault, doubt }: FieldFrame): string | undefined {
  const ids = [
    ...(hint === undefined && example === undefined ? [] : [`${id}-hint`]),
    ...(fault === undefined && doubt === undefined ? [] : [`${id}-remark`]),
  ];
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** Class of a field with its remark. */
export function fieldClass({ fault, doubt }: FieldFrame): string {
  if (fault !== undefined) return 'field field--fault';
  return doubt === undefined ? 'field' : 'field field--doubt';
}

/** The label's words; an optional field says so. */
export function LabelWords({ label, isRequired }: FieldFrame): ReactNode {
  return (
    <>
      {label}
      {isRequired ? null : <span className="field__optional"> (facultatif)</span>}
    </>
  );
}

/** Hint and example under the label. */
export function FieldHint({ id, hint, example }: FieldFrame): ReactNode {
  if (hint === undefined && example === undefined) return null;
  return (
    <p className="field__hint" id={`${id}-hint`}>
      {hint}
      {hint !== undefined && example !== undefined ? ' ' : null}
      {example === undefined ? null : <>Exemple : {example}</>}
    </p>
  );
}

/** The fault or the doubt, said beside the field. */
export function FieldRemark({ id, fault, doubt }: FieldFrame): ReactNode {
  if (fault !== undefined) {
    return (
      <p className="field__fault" id={`${id}-remark`}>
        <CircleAlert className="icon" aria-hidden />
        <span>
          <span className="visually-hidden">Erreur : </span>
          {fault}
        </span>
      </p>
    );
  }
  if (doubt === undefined) return null;
  return (
    <p className="field__doubt" id={`${id}-remark`}>
      <TriangleAlert className="icon" aria-hidden />
      <span>
        <span className="visually-hidden">À vérifier : </span>
        {doubt}
      </span>
    </p>
  );
}
