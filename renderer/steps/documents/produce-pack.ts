/** Producing the pack: the effect that the machine's « producing » stands for. */
import type { Bridge, PackFault, WrittenPack } from '../../../shared/bridge';
import { dossierOfPack, notePack } from '../../../shared/documents/production';
import { printable } from '../../../shared/documents/values';
import type { PackOrder } from '../../documents/pack';
import { type JourneyActor, screenOf } from '../../../shared/journey/machine';

/** What each failure is called on screen, and what to do. */
export const PACK_FAULT_WORDS: Readonly<Record<PackFault, string>> = {
  cancelled: 'La production a été arrêtée. Aucun fichier n’a été laissé.',
  'unknown-folder': 'Ce dossier n’est plus connu. Choisissez de nouveau où écrire les documents.',
  'folder-not-writable':
    'Il n’est pas possible d’écrire dans ce dossier. Choisissez-en un autre, par exemple « Documents ».',
  'disk-full': 'Le disque est plein. Libérez de la place ou choisissez un autre disque.',
  'print-failed':
    'Un document n’a pas pu être mis en page. Réessayez ; si cela se reproduit, redémarrez Jalon.',
  busy: 'Des documents sont déjà en cours de production. Attendez qu’ils soient terminés.',
};

/** Dossiers whose page of documents was left while it produced some: no state of the machine is left to say so. */
const stopped = new WeakSet<JourneyActor>();

/** Whether leaving the page stopped the last production. */
export function wasStoppedByLeaving(actor: JourneyActor): boolean {
  return stopped.has(actor);
}

/** Asks for a folder, writes the pack or one document alone, and tells the machine; `null` if nothing was written. */
export async function producePack(
  actor: JourneyActor,
  bridge: Bridge,
  { only, attached }: Pick<PackOrder, 'only' | 'attached'>,
): Promise<{ readonly token: string; readonly pack: WrittenPack } | null> {
  const folder = await bridge.chooseFolder({ title: 'Où écrire les documents ?' });
  if (folder === null) return null;
  stopped.delete(actor);
  actor.send({ type: 'produce' });
  const { dossier, today } = actor.getSnapshot().context;
  const failed = (fault: PackFault): null => {
    if (screenOf(actor.getSnapshot())?.mode !== 'producing') stopped.add(actor);
    actor.send({ type: 'packFailed', fault });
    return null;
  };
  try {
    // Pages and their renderer are loaded when asked for only, and work beside the window.
    const { preparePack } = await import('../../documents/prepare-pack');
    const { documents, texts } = await preparePack(
      { dossier: dossierOfPack(dossier, only), today, only, attached },
      bridge,
    );
    const result = await bridge.producePack({
      folderToken: folder.token,
      packName: packNameOf(dossier.preparation.title ?? 'Jalon', today),
      documents: [...documents],
      texts: [...texts],
    });
    if (!result.ok) return failed(result.error);
    // Answers stood still meanwhile; a form that was being written may have been noted.
    const command = notePack(actor.getSnapshot().context.dossier, today, only);
    actor.send({ type: 'produced', command });
    return { token: folder.token, pack: result.value };
  } catch {
    return failed('print-failed');
  }
}

/** « EHPAD Les Acacias, 2026-11-23 », without what file systems refuse. */
export function packNameOf(title: string, today: string): string {
  const safe = printable(title)
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[ .]+|[ .]+$/gu, '')
    .slice(0, 80)
    .trim();
  return `${safe === '' ? 'Jalon' : safe}, ${today}`;
}
