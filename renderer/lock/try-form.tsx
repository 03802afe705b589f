/** A form that is tried: what was wrong with the last try stands above it, and what goes on is said beside its buttons. */
import type { ReactNode } from 'react';
import { ErrorSummary } from '../components/error-summary';
import type { Tries } from './use-try';

/** The form; a screen of its own begins with its heading. */
export function TryForm<Field extends string>({
  tries: { mistake, attempt, isTrying, submit },
  heading,
  submitLabel,
  buttonsId,
  back,
  children,
}: {
  readonly tries: Tries<Field>;
  readonly heading?: ReactNode;
  readonly submitLabel: string;
  /** What a mistake that is of no field points to. */
  readonly buttonsId?: string;
  /** The way out; none where there is none. */
  readonly back?: { readonly label: string; readonly onBack: () => void };
  readonly children: ReactNode;
}): ReactNode {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {heading}
      <ErrorSummary
        attempt={attempt}
        lines={mistake === null ? [] : [{ fieldId: mistake.field, message: mistake.message }]}
      />
      {children}
      <div className="button-row" id={buttonsId}>
        <button type="submit" className="button button--primary" disabled={isTrying}>
          {submitLabel}
        </button>
        {back === undefined ? null : (
          <button type="button" className="button" onClick={back.onBack}>
            {back.label}
          </button>
        )}
        {isTrying ? <span role="status">Un instant…</span> : null}
      </div>
    </form>
  );
}
