/** Why what was changed is not on the disk, in words. */
import type { AutosaveFault } from '../storage/autosave';

/** Each fault of the autosave: what is wrong, what to do if something can be. */
export const SAVE_FAULT_WORDS: Readonly<Record<AutosaveFault, string>> = {
  'disk-full': 'Pas enregistré : le disque est plein. Libérez de la place.',
  newer: 'Pas enregistré : une version plus récente de Jalon a ouvert vos dossiers.',
  unknown: 'Pas enregistré. Jalon réessaie.',
};
