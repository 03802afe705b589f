/** A screen whose code comes apart from that of the first one, so that a start waits for what it shows only. */
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { useThrow } from './use-throw';

/** A screen that comes when it is first shown, or when it is fetched before. */
export interface Later<Props> {
  (props: Props): ReactNode;
  /** Fetches it without showing it; nothing happens where it is there. Rejects if it can't be had. */
  readonly fetch: () => Promise<void>;
}

/**
 * A screen that stands for itself from the first moment it can. It is not React's `lazy`, which shows nothing
 * for up to 0.3 s even where the code is there already.
 * @param load imports the screen's module, and gives the screen.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): Later<Props> {
  let Loaded: ComponentType<Props> | null = null;
  const fetch = async (): Promise<void> => {
    Loaded ??= await load();
  };
  function Screen(props: Props): ReactNode {
    const throwFault = useThrow();
    const [Shown, setShown] = useState<ComponentType<Props> | null>(() => Loaded);
    useEffect(() => {
      if (Shown !== null) return;
      fetch().then(() => setShown(() => Loaded), throwFault);
    }, [Shown, throwFault]);
    return Shown === null ? null : <Shown {...props} />;
  }
  return Object.assign(Screen, { fetch });
}
