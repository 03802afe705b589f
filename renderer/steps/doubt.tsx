/** Accepting a doubt with a word why, or going back on it. */
import { type ReactNode, useId, useState } from 'react';
import type { Acceptance } from '../../shared/dossier/field-kinds';
import { type Finding, canonicalText } from '../../shared/journey/findings';
import type { Subject } from '../../shared/journey/question';

/** The acceptances of a subject once this doubt is accepted; those of another value are of no use any more. */
export function withAcceptance(
  { question, fault }: Finding,
  subject: Subject,
  why: string,
): readonly Acceptance[] {
  const { field } = question;
  const { code } = fault;
  const value = canonicalText(subject[field]);
  const kept = acceptancesOf(subject).filter(
    (other) => other.field !== field || (other.value === value && other.code !== code),
  );
  return [...kept, { field, code, value, why }];
}

/** The acceptances of a subject without any for this field. */
export function withoutAcceptance(field: string, subject: Subject): readonly Acceptance[] {
  return acceptancesOf(subject).filter((acceptance) => acceptance.field !== field);
}

function acceptancesOf(subject: Subject): readonly Acceptance[] {
  // The table gives every subject that can raise a doubt this one field, of this one kind.
  return (subject['acceptedDoubts'] ?? []) as readonly Acceptance[];
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
