/** Handing an open dossier over: its content is gathered, sealed by main, and kept as what a return compares with. */
import type { AppInfo, Bridge } from '../../shared/bridge';
import type { SaveHandoverFault } from '../../shared/handover/handover-contract';
import type { JournalEntry } from '../../shared/dossier/journal';
import type { Dossier } from '../../shared/dossier/schema';
import { writeHandover } from '../../shared/handover/handover';
import { lineageOf } from '../../shared/handover/lineage';
import { partyOf } from '../../shared/handover/party';
import { screenOf } from '../../shared/journey/machine';
import type { Result } from '../../shared/result';
import type { OpenDossier } from '../app/open-dossier';
import { todayIso } from '../app/today';
import { newId } from '../steps/new-id';
import type { HandoverStores } from './handover-stores';

/** What the person says of a handover. */
export interface TransmitRequest {
  /** Whom it is for, if it was said. */
  readonly to: string | null;
  readonly passphrase: string;
}

/** Writes the open dossier where the person says; `null` if they closed the dialog. */
export async function transmit(
  bridge: Pick<Bridge, 'saveHandover' | 'appInfo'>,
  { dossiers, ancestors }: HandoverStores,
  { actor, autosave, side }: Pick<OpenDossier, 'actor' | 'autosave' | 'side'>,
  { to, passphrase }: TransmitRequest,
): Promise<Result<{ readonly path: string }, SaveHandoverFault> | null> {
  // The journal is read from the disk. What could not be saved is in the dossier all the same.
  await autosave.flush();
  const snapshot = actor.getSnapshot();
  const { dossier } = snapshot.context;
  const [journal, known, app]: [
    Awaited<ReturnType<typeof dossiers.journal>>,
    Awaited<ReturnType<typeof ancestors.list>>,
    AppInfo,
  ] = await Promise.all([
    dossiers.journal(dossier.id),
    ancestors.list(dossier.id),
    bridge.appInfo(),
  ]);
  const id = newId();
  const at = new Date().toISOString();
  const lineage = lineageOf(dossier, known);
  const content = writeHandover({
    id,
    lineage,
    sentAt: at,
    from: partyOf(dossier, side),
    to,
    appVersion: app.version,
    place: screenOf(snapshot)?.place ?? null,
    dossier,
    journal: journal.entries,
  });
  // Kept first: a file that comes back without it would have no ancestor here.
  await ancestors.keep({ id, lineage, origin: 'sent', at, dossier });
  const saved = await bridge.saveHandover({
    fileName: fileNameOf(dossier.preparation.title),
    passphrase,
    content,
  });
  if (saved?.ok !== true) await ancestors.forget(dossier.id, id);
  else autosave.note(sentEntry(dossier, side, to, at));
  return saved;
}

/** What the journal tells of it: to whom, and by whom. */
function sentEntry(
  dossier: Dossier,
  side: OpenDossier['side'],
  to: string | null,
  at: string,
): JournalEntry {
  return {
    at,
    by: partyOf(dossier, side),
    action: 'done',
    label: to === null ? 'Dossier transmis' : `Dossier transmis à ${to}`,
    changes: [],
    changeCount: 0,
  };
}

/** Longest title in a file's name. */
const TITLE_IN_NAME = 60;

/** « EHPAD Les Acacias 2026-11-28.jalon », of signs that every system takes. */
function fileNameOf(title = 'Dossier'): string {
  const plain = title
    .replaceAll(/[^\p{L}\p{N} '’-]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, TITLE_IN_NAME)
    .trim();
  return `${plain === '' ? 'Dossier' : plain} ${todayIso()}.jalon`;
}
