/** How far the reading of a staff list is, in words and as a bar, and the way out of it. */
import { type ReactNode, useEffect, useRef } from 'react';
import { counted, grouped } from '../../../shared/french/words';
import type { ImportProgress, ImportStage } from './import-protocol';

const STAGE_WORDS: Readonly<Record<ImportStage, string>> = {
  reading: 'Ouverture du fichier…',
  columns: 'Reconnaissance des colonnes…',
  checking: 'Vérification des lignes…',
  places: 'Recherche des communes de naissance…',
  comparing: 'Comparaison avec votre liste…',
};

/** Where the bar stands when a stage begins, of 100; the lines move it on to the next one. */
const STAGE_START: Readonly<Record<ImportStage, number>> = {
  reading: 5,
  columns: 35,
  checking: 40,
  places: 80,
  comparing: 92,
};

/** The bar, what is being done, and « Annuler la lecture », which takes the focus. */
export function ReadingProgress({
  progress: { stage, done, total },
  onCancel,
}: {
  readonly progress: ImportProgress;
  readonly onCancel: () => void;
}): ReactNode {
  const cancel = useRef<HTMLButtonElement>(null);
  // What had the focus, the choice of a file, has made way.
  useEffect(() => cancel.current?.focus(), []);
  const share = total === 0 ? 0 : done / total;
  const value = STAGE_START[stage] + share * (STAGE_START.places - STAGE_START.checking);
  return (
    <div className="reading">
      {/* Stages are spoken; lines by hundreds are not. */}
      <p role="status">{STAGE_WORDS[stage]}</p>
      <progress aria-label="Lecture du tableau" max={100} value={Math.round(value)} />
      <p className="reading__count">
        {total === 0 ? '\u00a0' : `${grouped(done)} sur ${counted(total, 'ligne', 'lignes')}`}
      </p>
      <button type="button" className="button" ref={cancel} onClick={onCancel}>
        Annuler la lecture
      </button>
    </div>
  );
}
