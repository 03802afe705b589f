/** Says that backups don’t go where they should, for as long as they don’t. */
import { type ReactNode, useSyncExternalStore } from 'react';
import { Notice } from '../components/notice';
import type { BackupDesk } from './backup-desk';
import { troubleWords } from './backup-words';

/** Nothing, as long as nothing is wrong. */
export function BackupTroubleNotice({ desk }: { readonly desk: BackupDesk }): ReactNode {
  const trouble = useSyncExternalStore(desk.subscribe, desk.getTrouble);
  if (trouble === null) return null;
  return (
    <Notice tone="warning" isSpoken>
      <p>{troubleWords(trouble)}</p>
    </Notice>
  );
}
