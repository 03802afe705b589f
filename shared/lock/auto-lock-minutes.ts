/** After how long Jalon may lock itself. */
import { z } from '../zod';

/** Minutes without a gesture that may be chosen; `null` is for never. */
export const AUTO_LOCK_MINUTES = [5, 15, 30, 60] as const;
/** Reads one of them, or never. */
export const autoLockMinutes = z.literal(AUTO_LOCK_MINUTES).nullable();
/** One of them, or never. */
export type AutoLockMinutes = z.infer<typeof autoLockMinutes>;
