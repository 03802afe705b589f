/** A dossier left open overnight: dates are judged against the day that came. */
import { useEffect } from 'react';
import { useJourney } from './journey';
import { todayIso } from './today';

/** How often the calendar is looked at, besides each return to the window, in milliseconds. */
const LOOK_MS = 60_000;

/** Tells the machine when the calendar day has changed. */
export function useNewDay(): void {
  const actor = useJourney();
  useEffect(() => {
    const look = (): void => {
      const today = todayIso();
      if (actor.getSnapshot().context.today !== today) actor.send({ type: 'newDay', today });
    };
    const timer = setInterval(look, LOOK_MS);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
    };
  }, [actor]);
}
