/** What still holds an erased person or dossier, and until when: backups, and files handed over. */
import { counted } from '../french/words';
import { formatDate } from '../identifiers/dates';

/** A backup, as far as erasing is concerned. */
export interface BackupHolder {
  /** ISO instant. */
  readonly madeAt: string;
  /** For display only. */
  readonly path: string;
  /** ISO date on which the rotation may remove it, once others have been made; `null` if nothing does. */
  readonly keptUntil: string | null;
}

/** Everything that may hold a dossier besides the store. */
export interface ErasureHolders {
  readonly backups: readonly BackupHolder[];
  /** Days on which the dossier was handed over in a file (ISO dates). */
  readonly handedOverOn: readonly string[];
  /** A database that did not open any more and was set aside; `null` if none was. */
  readonly setAside: SetAsideStore | null;
}

/** A damaged database that was kept as it was. */
export interface SetAsideStore {
  /** ISO instant. */
  readonly at: string;
  /** For display only. */
  readonly path: string;
}

/** Backups named one by one. */
const MOST_NAMED = 5;

/**
 * One line for each holder, the newest first.
 * @param since ISO instant before which there was nothing to hold: when the dossier was begun.
 */
export function holderLines(
  { backups, handedOverOn, setAside }: ErasureHolders,
  since: string,
): readonly string[] {
  const holding = backups
    .filter(({ madeAt }) => madeAt >= since)
    .sort((one, other) => (one.madeAt < other.madeAt ? 1 : -1));
  const others = holding.length - MOST_NAMED;
  return [
    ...holding.slice(0, MOST_NAMED).map(backupLine),
    ...(others > 0
      ? [counted(others, 'autre sauvegarde, plus ancienne', 'autres sauvegardes, plus anciennes')]
      : []),
    ...(setAside === null || setAside.at < since
      ? []
      : [
          `Base abîmée mise de côté le ${formatDate(setAside.at.slice(0, 10))} (${setAside.path}) : tant que vous ne la supprimez pas`,
        ]),
    ...[...new Set(handedOverOn)]
      .sort()
      .reverse()
      .map(
        (day) =>
          `Fichier transmis le ${formatDate(day)} : tant que vous et la personne qui l’a reçu ne le supprimez pas`,
      ),
  ];
}

function backupLine({ madeAt, path, keptUntil }: BackupHolder): string {
  const until =
    keptUntil === null
      ? 'tant que vous ne la supprimez pas'
      : `jusqu’au ${formatDate(keptUntil)}, si vous continuez à vous servir de Jalon`;
  return `Sauvegarde du ${formatDate(madeAt.slice(0, 10))} (${path}) : ${until}`;
}
