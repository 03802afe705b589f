/** Reasons of an outcome, each with what supports it; what is not certain says so. */
import type { ReactNode } from 'react';
import type { Reason } from '../../shared/journey/diagnosis';
import { cautionOf, sourceOf } from '../../shared/reference/sources';

/** One line per reason. */
export function ReasonList({ reasons }: { readonly reasons: readonly Reason[] }): ReactNode {
  return (
    <ul className="reasons">
      {reasons.map((reason) => (
        <li key={reason.text}>
          {reason.text} <ReasonSource reason={reason} />
        </li>
      ))}
    </ul>
  );
}

/** « Source : … » in small, with its caution if any. */
export function ReasonSource({ reason }: { readonly reason: Reason }): ReactNode {
  const source = sourceOf(reason.source);
  const caution = cautionOf(reason.certainty);
  return (
    <span className="source source--inline">
      Source : {source.title} ({source.asOf}).{caution === null ? '' : ` ${caution}`}
    </span>
  );
}
