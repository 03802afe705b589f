/** Locks after a time without any gesture, by two clocks: one stands still while the computer sleeps, one may be set. */
import { useEffect, useRef } from 'react';
import type { AutoLockMinutes } from '../../shared/lock/auto-lock-minutes';

const GESTURES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'input', 'focusin'] as const;
const CHECK_MS = 5_000;
const MINUTE_MS = 60_000;

/** Calls `lock` once nothing was done for so many minutes; `null` for never. */
export function useAutoLock(minutes: AutoLockMinutes, lock: () => void): void {
  const latest = useRef(lock);
  useEffect(() => {
    latest.current = lock;
  }, [lock]);
  useEffect(() => {
    if (minutes === null) return;
    const now = () => ({ wall: Date.now(), steady: performance.now() });
    let last = now();
    let isAsked = false;
    const seen = (): void => {
      last = now();
      isAsked = false;
    };
    const check = (): void => {
      const { wall, steady } = now();
      const idle = Math.max(Math.abs(wall - last.wall), steady - last.steady);
      if (isAsked || idle < minutes * MINUTE_MS) return;
      // Once: if what is typed can't be saved, the person is asked, and not every five seconds.
      isAsked = true;
      latest.current();
    };
    const timer = setInterval(check, CHECK_MS);
    for (const gesture of GESTURES) window.addEventListener(gesture, seen, { passive: true });
    return () => {
      clearInterval(timer);
      for (const gesture of GESTURES) window.removeEventListener(gesture, seen);
    };
  }, [minutes]);
}
