/** The heading of a screen: it takes the focus when the screen changes, and names the window. */
import { type ReactNode, useEffect, useRef } from 'react';

/** A heading that says what the screen is; `screen` names the screen, so that a change is noticed. */
export function PageHeading({
  screen,
  title,
  windowTitle,
  above,
}: {
  readonly screen: string;
  readonly title: string;
  /** Title of the window, « Erreur : » first if there is one. */
  readonly windowTitle: string;
  /** Words above the heading: the step it belongs to. */
  readonly above?: string | undefined;
}): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [screen]);
  useEffect(() => {
    document.title = windowTitle;
  }, [windowTitle]);
  return (
    <>
      {above === undefined ? null : <p className="page__step">{above}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
    </>
  );
}
