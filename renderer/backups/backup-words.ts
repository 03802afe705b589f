/** Backups in words: why one was made, what it holds, what can go wrong. */
import type {
  BackupFault,
  BackupLine,
  BackupReason,
  ReadableBackup,
} from '../../shared/backup/backup-contract';
import { counted } from '../../shared/french/words';
import { momentWords, timeWords } from '../app/moments';
import { SESSION_FAULT_WORDS } from '../app/start-fault';
import type { BackupTrouble, PreviewFault, RestoreFault } from './backup-desk';

/** « Aujourd’hui à 19 h 42 ». */
export function madeAtWords({ madeAt }: Pick<ReadableBackup, 'madeAt'>, now = new Date()): string {
  const moment = momentWords(madeAt, now);
  if (moment.startsWith('à ')) return `Aujourd’hui ${moment}`;
  if (moment.startsWith('le ')) return `${capitalised(moment)} à ${timeWords(madeAt)}`;
  return moment.startsWith('il y a')
    ? `${capitalised(moment)}, à ${timeWords(madeAt)}`
    : capitalised(moment);
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const REASON_WORDS: Readonly<Record<BackupReason, string>> = {
  routine: '',
  'before-restore': 'faite avant une restauration',
  'before-update': 'faite avant une mise à jour de Jalon',
};

/** « 3 dossiers · 24 professionnels · faite avant une restauration ». */
export function contentWords({ dossiers, people, reason }: ReadableBackup): string {
  return [
    dossiers === 0 ? 'aucun dossier' : counted(dossiers, 'dossier', 'dossiers'),
    people === 0 ? '' : counted(people, 'professionnel', 'professionnels'),
    REASON_WORDS[reason],
  ]
    .filter((words) => words !== '')
    .join(' · ');
}

/** Why a file of the folder can’t be used. */
export const UNREADABLE_WORDS: Readonly<Record<Exclude<BackupLine['state'], 'readable'>, string>> =
  {
    foreign:
      'Ce fichier n’est pas une sauvegarde de Jalon, ou son début est abîmé. Il est laissé tel quel.',
    truncated:
      'Cette sauvegarde est incomplète : la fin du fichier manque. Si vous l’avez copiée, copiez-la de nouveau ; sinon, choisissez-en une autre.',
    damaged:
      'Cette sauvegarde est abîmée : son contenu a changé depuis qu’elle a été écrite. Choisissez-en une autre.',
    newer:
      'Cette sauvegarde vient d’une version plus récente de Jalon. Installez cette version pour la restaurer.',
  };

/** Why a backup can’t be looked into. */
export const PREVIEW_FAULT_WORDS: Readonly<Record<PreviewFault, string>> = {
  ...SESSION_FAULT_WORDS,
  ...UNREADABLE_WORDS,
  absent:
    'Cette sauvegarde n’est plus là. Si elle est sur une clé USB ou un disque, branchez-le, puis réessayez.',
  'other-key':
    'Cette sauvegarde a été faite avec une autre clé, que Jalon ne peut pas ouvrir ici. Rien n’est touché. Elle s’ouvre sur l’ordinateur où elle a été faite.',
  'wrong-passphrase':
    'Cette phrase n’ouvre pas la sauvegarde. Il faut la phrase de passe du jour où elle a été faite. Vérifiez les majuscules et les espaces, puis essayez de nouveau.',
};

/** Why nothing was put back. */
export const RESTORE_FAULT_WORDS: Readonly<Record<RestoreFault, string>> = {
  'disk-full':
    'Rien n’a été restauré : le disque est plein. Vos dossiers n’ont pas changé. Libérez de la place, puis réessayez.',
  unknown:
    'Rien n’a été restauré. Vos dossiers n’ont pas changé. Fermez Jalon, ouvrez-le de nouveau, puis réessayez.',
  'not-backed-up':
    'Rien n’a été restauré : Jalon n’a pas pu sauvegarder d’abord vos dossiers d’aujourd’hui. Libérez de la place sur le disque, puis réessayez.',
  'not-set-aside':
    'Rien n’a été restauré : Jalon n’a pas pu mettre de côté ce qui ne se lit plus. Libérez de la place sur le disque, puis réessayez.',
  'not-erased-again':
    'La sauvegarde est restaurée, mais des personnes que vous aviez effacées sont revenues : effacez-les de nouveau dans leur dossier.',
  'not-recreated':
    'Rien n’a été restauré : le système refuse d’écrire à l’endroit où Jalon range vos dossiers. Redémarrez l’ordinateur, puis ouvrez Jalon de nouveau. La sauvegarde est intacte.',
};

const TROUBLE_WORDS: Readonly<Record<BackupFault, string>> = {
  unreachable: 'le dossier des sauvegardes n’est pas accessible',
  'not-writable': 'le dossier des sauvegardes refuse qu’on y écrive',
  'disk-full': 'il n’y a plus de place dans le dossier des sauvegardes',
  unknown: 'le système a refusé la dernière sauvegarde',
};

const REMEDY_WORDS: Readonly<Record<BackupFault, string>> = {
  unreachable: 'Branchez la clé USB ou le disque, ou choisissez un autre dossier.',
  'not-writable': 'Retirez la protection en écriture, ou choisissez un autre dossier.',
  'disk-full': 'Libérez de la place, ou choisissez un autre dossier.',
  unknown: 'Jalon réessaie de lui-même.',
};

/** What is wrong with the backups, and what can be done. */
export function troubleWords({ fault, isLost }: BackupTrouble): string {
  const rest = isLost
    ? 'Vos réponses sont enregistrées, mais sans copie de secours.'
    : 'En attendant, Jalon sauvegarde à côté de vos données.';
  return `Attention : ${TROUBLE_WORDS[fault]}. ${rest} ${REMEDY_WORDS[fault]}`;
}

/** Why a chosen folder is not taken. */
export function refusedFolderWords(fault: BackupFault): string {
  return `Ce dossier n’est pas retenu : ${
    fault === 'not-writable' ? 'Jalon ne peut pas y écrire' : 'il n’est pas accessible'
  }. Choisissez-en un autre.`;
}
