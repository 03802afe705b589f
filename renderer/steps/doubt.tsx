/** Accepting a doubt with a word why, or going back on it. */
import { type ReactNode, useId, useState } from 'react';
import type { Acceptance } from '../../shared/dossier/field-kinds';
import { type Finding, canonicalText } from '../../shared/journey/findings';
import type { Subject } from '../../shared/journey/question';

/** The acceptances of a subject once this doubt is accepted. */
export function withAcceptance(
  { question, fault }: Finding,
  subject: Subject,
  why: string,
): readonly Acceptance[] {
  const value = canonicalText(subject[question.field]);
  return [
    ...withoutAcceptance(question.field, subject),
    { field: question.field, code: fault.code, value, why },
  ];
}

/** The acceptances of a subject without any for this field. */
export function withoutAcceptance(field: string, subject: Subject): readonly Acceptance[] {
  // The table gives every subject that can raise a doubt this one field, of this one kind.
  const accepted = (subject['acceptedDoubts'] ?? []) as readonly Acceptance[];
  return accepted.filter((acceptance) => acceptance.field !== field);
}

/** The small form under a doubtful answer. */
export function DoubtAcceptance({
  finding,
  onAccept,
  onTakeBack,
}: {
  readonly finding: Finding;
  readonly onAccept: (why: string) => void;
  readonly onTakeBack: () => void;
}): ReactNode {
  const [why, setWhy] = useState('');
  const id = useId();
  if (finding.kind === 'accepted') {
    return (
      <p className="doubt__accepted">
        Vous avez accepté cette réponse : « {finding.why} ».{' '}
        <button type="button" className="button button--quiet button--small" onClick={onTakeBack}>
          Revenir dessus<span className="visually-hidden"> : {finding.question.noun}</span>
        </button>
      </p>
    );
  }
  return (
    <div className="doubt">
      <label htmlFor={id}>Si c’est bien juste, dites pourquoi en un mot</label>
      <div className="doubt__row">
        <input
          id={id}
          className="input"
          type="text"
          value={why}
          autoComplete="off"
          onChange={(event) => setWhy(event.target.value)}
        />
        <button
          type="button"
          className="button button--small"
          disabled={why.trim() === ''}
          onClick={() => onAccept(why.trim())}
        >
          Accepter<span className="visually-hidden"> : {finding.question.noun}</span>
        </button>
      </div>
    </div>
  );
}
