/** What can go wrong with a dossier of the list, in words. */
import type { OpeningFault } from '../storage/open-dossier';

/** Why a dossier did not open or was not changed. */
export type DossierFault = OpeningFault | 'absent' | 'not-saved';

/** Each fault: what is wrong, what to do. */
export const DOSSIER_FAULT_WORDS: Readonly<Record<DossierFault, string>> = {
  absent: 'Ce dossier n’est plus sur cet ordinateur.',
  damaged: 'Ce dossier est abîmé et ne peut pas être lu. Il est laissé tel quel.',
  newer:
    'Ce dossier a été modifié par une version plus récente de Jalon. Vous pouvez le lire, pas le modifier ; il n’est pas touché.',
  unreadable: 'Ce dossier ne peut pas être compris. Il est laissé tel quel.',
  'not-saved':
    'Ce changement n’a pas pu être enregistré. Vérifiez qu’il reste de la place sur le disque, puis réessayez.',
};

/** The name of a dossier. */
export function dossierName({ title }: { readonly title: string | null }): string {
  return title ?? 'Dossier sans titre';
}
