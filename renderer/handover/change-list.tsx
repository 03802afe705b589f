/** What is taken of a version, by name; a long list unfolds. */
import type { ReactNode } from 'react';
import type { ChangeLine } from '../../shared/merge/merge-words';

/** Lines that are shown before the list is folded. */
const MOST_SHOWN = 12;

/** A title and its lines. */
export function ChangeList({
  title,
  empty,
  lines,
}: {
  readonly title: string;
  /** Said where there are none. */
  readonly empty: string;
  readonly lines: readonly ChangeLine[];
}): ReactNode {
  const rest = lines.slice(MOST_SHOWN);
  return (
    <section>
      <h2>{title}</h2>
      {lines.length === 0 ? <p>{empty}</p> : <Lines lines={lines.slice(0, MOST_SHOWN)} />}
      {rest.length === 0 ? null : (
        <details>
          <summary>Et le reste ({rest.length})</summary>
          <Lines lines={rest} />
        </details>
      )}
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly ChangeLine[] }): ReactNode {
  return (
    <ul>
      {lines.map(({ subject, details }) => (
        <li key={`${subject} ${details.join()}`}>
          <strong>{subject}</strong> : {details.join(', ')}
        </li>
      ))}
    </ul>
  );
}
