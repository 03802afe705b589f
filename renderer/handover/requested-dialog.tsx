/** A file was asked for while something else is open: what becomes of that is said first. */
import type { ReactNode } from 'react';
import { ConfirmDialog } from '../components/confirm-dialog';

/** What is open meanwhile. */
export type OpenMeanwhile = 'dossier' | 'import' | 'handover' | 'other';

const WORDS: Readonly<Record<OpenMeanwhile, string>> = {
  dossier:
    'Le dossier ouvert sera enregistré, puis fermé : vous le retrouverez dans la liste, là où vous en êtes.',
  import:
    'Le dossier ouvert sera enregistré, puis fermé : vous le retrouverez dans la liste. Le tableau que vous êtes en train d’importer sera à choisir de nouveau.',
  handover:
    'Vous regardez déjà un dossier transmis : il sera à ouvrir de nouveau. Ce qui en est déjà pris ou réuni reste.',
  other: 'Jalon quitte l’écran où vous êtes. Rien n’est perdu.',
};

/** Opens the file, or stays. */
export function RequestedDialog({
  fileName,
  meanwhile,
  onOpen,
  onStay,
}: {
  readonly fileName: string;
  readonly meanwhile: OpenMeanwhile;
  readonly onOpen: () => void;
  readonly onStay: () => void;
}): ReactNode {
  return (
    <ConfirmDialog
      title="Ouvrir ce fichier maintenant ?"
      confirmLabel="Ouvrir le fichier"
      cancelLabel="Rester ici"
      onConfirm={onOpen}
      onCancel={onStay}
    >
      <p>
        Vous avez demandé d’ouvrir <strong className="path">{fileName}</strong>.
      </p>
      <p>{WORDS[meanwhile]}</p>
      <p>Si vous restez ici, ouvrez-le plus tard par « Ouvrir un dossier transmis ».</p>
    </ConfirmDialog>
  );
}
