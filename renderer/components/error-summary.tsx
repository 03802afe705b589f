/** « Il y a N points à corriger »: the list that takes the focus, each line a link to its field. */
import { counted } from '../../shared/french/words';
import { type ReactNode, useEffect, useRef } from 'react';

/** One line: the field's id, and the same words as beside the field. */
export interface SummaryLine {
  readonly fieldId: string;
  readonly message: string;
}

/** The summary; it takes the focus when it appears and each time `attempt` grows. */
export function ErrorSummary({
  lines,
  attempt,
}: {
  readonly lines: readonly SummaryLine[];
  readonly attempt: number;
}): ReactNode {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    summary.current?.focus();
  }, [attempt]);
  if (lines.length === 0) return null;
  return (
    <div
      className="summary"
      ref={summary}
      tabIndex={-1}
      role="group"
      aria-labelledby="error-summary-title"
    >
      <h2 id="error-summary-title">
        Il y a {counted(lines.length, 'point à corriger', 'points à corriger')}
      </h2>
      <ul>
        {lines.map(({ fieldId, message }) => (
          <li key={fieldId}>
            <a
              href={`#${fieldId}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(fieldId);
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Puts the focus on a field: on its control, or on the first of the group that bears its id. */
export function focusField(fieldId: string): void {
  const element = document.getElementById(fieldId);
  const controls = 'input, select, textarea, button';
  const control =
    element?.matches(controls) === true ? element : element?.querySelector<HTMLElement>(controls);
  control?.scrollIntoView({ block: 'center' });
  control?.focus();
}
