/** Recognises a full disk behind the errors in which Dexie and IndexedDB wrap it. */

/** How Chromium names it in the message of an « UnknownError », since about 2025. */
const NO_SPACE = /NO_SPACE|full disk/;

/** Whether this error, or one it was made from, says that there is no room left. */
export function isDiskFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('name' in error && error.name === 'QuotaExceededError') return true;
  if ('message' in error && NO_SPACE.test(String(error.message))) return true;
  // Dexie keeps the error of IndexedDB in `inner`, and those of a bulk of records in `failures`.
  if ('inner' in error && isDiskFull(error.inner)) return true;
  return 'failures' in error && Array.isArray(error.failures) && error.failures.some(isDiskFull);
}
