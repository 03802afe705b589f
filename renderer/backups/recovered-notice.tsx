/** After an end that nobody asked for: up to when everything is there. */
import type { ReactNode } from 'react';
import { momentWords } from '../app/moments';
import { Notice } from '../components/notice';
import type { DossierSummary } from '../storage/open-dossier';

/** Says what was recovered, with its time; nothing where nothing had been saved. */
export function RecoveredNotice({
  summaries,
}: {
  readonly summaries: readonly DossierSummary[];
}): ReactNode {
  const last = summaries
    .map((summary) => (summary.state === 'readable' ? (summary.savedAt ?? '') : ''))
    .sort()
    .at(-1);
  if (last === undefined || last === '') return null;
  return (
    <Notice tone="info" isSpoken>
      <p>
        La dernière fois, Jalon s’est fermé sans prévenir. Tout ce que vous aviez écrit est là,
        jusqu’au dernier enregistrement ({momentWords(last)}).
      </p>
    </Notice>
  );
}
