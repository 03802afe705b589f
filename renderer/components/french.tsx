/** React Aria says a few things by itself: in French, whatever the language of the system. */
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';

/**
 * Has what is inside speak French. Around each component of React Aria rather than around the page, since the
 * first screen has none and need not wait for it.
 */
export function French({ children }: { readonly children: ReactNode }): ReactNode {
  return <I18nProvider locale="fr-FR">{children}</I18nProvider>;
}
