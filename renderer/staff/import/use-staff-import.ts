/** The import of the open dossier, as its page uses it. */
import { useEffect, useSyncExternalStore } from 'react';
import { useDossier, useJourney, useToday } from '../../app/journey';
import type { ColumnMemory } from '../../storage/column-memory';
import { type ImportSession, type ImportStatus, importSessionOf } from './import-session';

/** The session of the open dossier and what it is doing. */
export interface StaffImport {
  readonly session: ImportSession;
  readonly status: ImportStatus;
}

/** The import of the open dossier. A list in view outlives its page; a reading under way ends with it. */
export function useStaffImport(memory: ColumnMemory): StaffImport {
  const actor = useJourney();
  const session = importSessionOf(actor, memory);
  const status = useSyncExternalStore(session.subscribe, session.getSnapshot);
  const { people, establishments } = useDossier();
  const today = useToday();
  // An undo, or a correction made elsewhere, changes what the list would bring.
  useEffect(() => session.keepCompared(), [session, people, establishments, today]);
  useEffect(() => {
    session.prepare();
    return session.leave;
  }, [session]);
  return { session, status };
}
