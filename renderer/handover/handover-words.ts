/** What can go wrong with a dossier handed over, in words: what is wrong, what to do. */
import type { HandoverFileFault, SaveHandoverFault } from '../../shared/handover/handover-contract';
import type { HandoverContentFault } from '../../shared/handover/handover';
import type { SavingFault } from '../storage/dossier-store';
import { DOSSIER_FAULT_WORDS, type DossierFault } from '../app/dossier-words';
import { TOO_SHORT_WORDS } from '../lock/secret-field';

/** Why a file was not written. */
export type TransmitFault = SaveHandoverFault | 'unknown';

/** Each reason in words. */
export const SAVE_HANDOVER_WORDS: Readonly<Record<TransmitFault, string>> = {
  unknown:
    'Le fichier n’a pas été écrit : Jalon n’a pas pu garder ici la version transmise. Vérifiez qu’il reste de la place sur le disque, puis réessayez.',
  'passphrase-too-short': TOO_SHORT_WORDS,
  'too-large': 'Ce dossier est trop grand pour un seul fichier. Rien n’a été écrit.',
  'not-writable':
    'Le fichier n’a pas pu être écrit à cet endroit. Choisissez un autre dossier de l’ordinateur, par exemple « Documents ».',
  'disk-full':
    'Il n’y a plus de place sur ce disque : le fichier n’a pas été écrit. Libérez de la place, ou choisissez un autre disque.',
};

/** Why a file can't be opened, or what it holds can't be taken. */
export const HANDOVER_FAULT_WORDS: Readonly<
  Record<HandoverFileFault | HandoverContentFault, string>
> = {
  'not-readable':
    'Ce fichier n’a pas pu être lu. Vérifiez qu’il est toujours à sa place et que vous pouvez l’ouvrir, puis choisissez-le de nouveau.',
  'not-a-handover':
    'Ce fichier n’est pas un dossier transmis par Jalon, ou son début est abîmé. Choisissez le fichier reçu, dont le nom finit par « .jalon ».',
  damaged:
    'Ce fichier est incomplet ou abîmé : il a changé en route. Copiez-le de nouveau depuis le message ou la clé, ou demandez qu’on vous le renvoie.',
  'newer-format':
    'Ce fichier vient d’une version plus récente de Jalon. Installez-la, puis ouvrez-le de nouveau.',
  newer:
    'Le dossier de ce fichier vient d’une version plus récente de Jalon. Installez-la, puis ouvrez-le de nouveau.',
  'excessive-work':
    'Ce fichier demande à l’ordinateur un travail démesuré pour s’ouvrir : Jalon ne l’a pas écrit ainsi. Demandez qu’on vous renvoie le dossier.',
  'too-large':
    'Ce fichier est bien plus grand qu’aucun dossier de Jalon : il n’est pas ouvert. Vérifiez que c’est le bon.',
  'wrong-passphrase':
    'Cette phrase de passe n’ouvre pas le fichier. Vérifiez les accents et les espaces, ou redemandez-la à la personne qui vous l’a transmis.',
  unreadable:
    'Le contenu de ce fichier n’est pas un dossier que Jalon peut comprendre. Demandez qu’on vous le renvoie.',
};

/** Why what a file holds was not taken; nothing changed on this computer. */
export type TakingFault = DossierFault | SavingFault;

const SAVING_WORDS: Readonly<Partial<Record<TakingFault, string>>> = {
  'disk-full':
    'Il n’y a plus de place sur ce disque : rien n’a été enregistré. Libérez de la place, puis réessayez.',
  taken: 'Ce dossier est déjà sur cet ordinateur. Ouvrez de nouveau le fichier pour les comparer.',
};

/** Each reason in words. */
export function takingFaultWords(fault: TakingFault): string {
  const words = SAVING_WORDS[fault];
  if (words !== undefined) return words;
  return fault === 'disk-full' || fault === 'taken'
    ? DOSSIER_FAULT_WORDS['not-saved']
    : DOSSIER_FAULT_WORDS[fault];
}
