/** Why a file can't be filled, in French: the cause, then what to do instead. */

/** Each reason not to fill a file. */
export type RefusalCode =
  | 'empty'
  | 'too-large'
  | 'not-a-pdf'
  | 'damaged'
  | 'password'
  | 'protected'
  | 'xfa'
  | 'signed'
  | 'no-fields'
  | 'nothing-to-fill';

/** A refusal, as it is shown. */
export interface FormRefusal {
  readonly code: RefusalCode;
  /** What is wrong, and how to mend it where it can be. */
  readonly message: string;
}

/** What always stands in for a form that can't be filled. */
export const PREPARATION_SHEET =
  'La fiche de préparation, à l’étape des documents, donne les mêmes réponses à recopier à la main.';

/** Largest file that is opened, in bytes; official forms weigh one or two megabytes. */
export const FORM_MAX_BYTES = 30_000_000;

const MESSAGES: Readonly<Record<RefusalCode, string>> = {
  empty: 'Ce fichier est vide. Téléchargez de nouveau le formulaire, puis choisissez-le.',
  'too-large': `Ce fichier dépasse ${FORM_MAX_BYTES / 1_000_000} Mo, bien plus qu’un formulaire. Choisissez le formulaire lui-même.`,
  'not-a-pdf':
    'Ce fichier n’est pas un PDF, même si son nom le dit. Téléchargez de nouveau le formulaire au format PDF.',
  damaged:
    'Ce PDF est abîmé ou incomplet. Téléchargez-le de nouveau ; s’il vient d’un courriel, enregistrez-le d’abord sur cet ordinateur.',
  password:
    'Ce PDF est fermé par un mot de passe. Demandez à qui l’a fait un formulaire sans mot de passe.',
  protected:
    'Ce PDF s’ouvre, mais il est protégé : en changer le contenu casserait sa protection. Demandez un formulaire sans protection, ou remplissez-le dans votre lecteur de PDF.',
  xfa: 'Ce formulaire est fait avec XFA, une technique que seul Adobe Reader sait remplir. Remplissez-le avec Adobe Reader, ou demandez une version PDF ordinaire.',
  signed:
    'Ce PDF porte déjà une signature électronique : le remplir la rendrait fausse. Repartez du formulaire vierge, sans signature.',
  'no-fields':
    'Ce PDF n’a aucune case à remplir à l’écran : il est fait pour être imprimé et rempli à la main.',
  'nothing-to-fill':
    'Les cases de ce PDF sont toutes verrouillées : rien ne peut y être écrit. Demandez le formulaire vierge.',
};

/** The refusal of this code. */
export function refusal(code: RefusalCode): FormRefusal {
  return { code, message: MESSAGES[code] };
}
