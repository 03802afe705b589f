/** Why a change of what protects the dossiers was not made, in words: nothing is ever half done. */
import type { VaultFault } from '../../shared/bridge';
import { TOO_SHORT_WORDS } from './secret-field';

/** Each fault of a change: what is wrong, how to mend it. */
export const VAULT_FAULT_WORDS: Readonly<Record<VaultFault, string>> = {
  'already-exists': 'Une clé existe déjà sur cet ordinateur. Fermez Jalon et ouvrez-le de nouveau.',
  absent:
    'Le fichier qui garde la clé de vos dossiers a disparu. Transmettez ou imprimez d’abord ce qui compte, puis fermez Jalon et ouvrez-le de nouveau : il propose de remettre la clé depuis une de ses sauvegardes.',
  damaged:
    'Le fichier qui garde la clé de vos dossiers est abîmé. Rien n’a été changé. Fermez Jalon et ouvrez-le de nouveau : il propose de remettre la clé depuis une de ses sauvegardes.',
  'newer-vault':
    'Une version plus récente de Jalon a enregistré la clé de vos dossiers. Installez cette version. Rien n’a été changé.',
  'wrong-passphrase':
    'Ce n’est pas votre phrase de passe actuelle. Vérifiez les majuscules et les espaces, puis essayez de nouveau.',
  'wrong-recovery-code':
    'Ce code est bien écrit, mais il n’ouvre pas ces dossiers. Vérifiez la date de la fiche : une nouvelle fiche remplace les anciennes, et chaque ordinateur a la sienne.',
  'no-recovery-sheet': 'Aucune fiche de récupération n’a été faite sur cet ordinateur.',
  'passphrase-required':
    'Votre système ne garde pas de secret : il faut une phrase de passe. Rien n’a été changé.',
  'passphrase-too-short': TOO_SHORT_WORDS,
  'system-refused':
    'Votre système ne garde pas ou ne rend pas la clé. Rien n’a été changé. Déverrouillez son trousseau, puis essayez de nouveau.',
  'not-written':
    'Le changement n’a pas pu être enregistré : le disque est plein ou protégé. Rien n’a été changé : libérez de la place, puis essayez de nouveau.',
};
