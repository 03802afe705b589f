/** Which version of the database is there, told without Dexie. */

/** Never changes: another name would be another, empty database. */
export const DATABASE_NAME = 'jalon';

/** Dexie multiplies its versions by ten in the database itself. */
const NATIVE_FACTOR = 10;

/**
 * Version of the database that is there; 0 if none is, which is left so. By opening it: after an error of
 * the disk, Chromium's `databases()` may never answer.
 */
export function installedVersion(indexedDB: IDBFactory): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE_NAME);
    let isAbsent = false;
    request.onupgradeneeded = () => {
      isAbsent = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      const { version } = request.result;
      request.result.close();
      resolve(Math.floor(version / NATIVE_FACTOR));
    };
    request.onerror = () => {
      if (isAbsent) resolve(0);
      else reject(request.error ?? new Error('The database does not open'));
    };
  });
}
