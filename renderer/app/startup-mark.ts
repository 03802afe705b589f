/** Marks the moment at which the home screen is painted and reacts, for `--measure-startup`. */
import { HOME_MARK } from '../../shared/startup-mark';

/**
 * Marks it once, after the frame that shows the screen: a task that runs then is a page that reacts.
 * @param then what waits for that moment.
 */
export function markHome(then: () => void): void {
  if (performance.getEntriesByName(HOME_MARK).length > 0) return;
  requestAnimationFrame(() =>
    setTimeout(() => {
      performance.mark(HOME_MARK);
      then();
    }),
  );
}
