/** A wide table that scrolls sideways in its own frame, by keyboard too. */
import type { ReactNode } from 'react';

/** The frame; its label says what scrolls. */
export function ScrollRegion({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    // WCAG 2.1.1: what scrolls must take the focus, or the keyboard cannot scroll it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-scroll" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
