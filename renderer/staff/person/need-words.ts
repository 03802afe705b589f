/** In words, where a person stands before the portal and before the e-CPS. */
import type { EcpsStanding, PortalStanding } from '../../../shared/journey/person-needs';

/** Before the portal. */
export const PORTAL_WORDS: Readonly<Record<PortalStanding | 'ready-to-add', string>> = {
  undecided: 'Décidez d’abord où cette personne est enregistrée.',
  elsewhere: 'Rien à saisir : ce n’est pas vous qui enregistrez cette personne.',
  lacking: 'Il manque, pour l’enregistrer :',
  'number-unknown': 'Cherchez d’abord si elle a déjà un numéro RPPS, sur annuaire.sante.fr.',
  ready: 'Rien ne manque : cette personne peut être créée sur le portail.',
  'ready-to-add':
    'Rien ne manque : sa situation chez vous peut être ajoutée à son numéro, sur le portail.',
  'up-to-date': 'Sa situation est déjà sur le portail.',
};

/** Before the e-CPS. */
export const ECPS_WORDS: Readonly<Record<EcpsStanding, string>> = {
  undecided: 'À voir une fois le lieu d’enregistrement décidé.',
  elsewhere: 'Si elle a une e-CPS, elle ne dépend pas de vous.',
  lacking: 'Il manque, pour recevoir les codes d’activation :',
  'other-means':
    'Sans mobile personnel, l’employeur décide d’un téléphone de service ou d’un autre moyen : à vérifier auprès de l’ANS.',
  'after-registration':
    'Rien ne manque : elle pourra l’activer environ 48 heures après avoir reçu son numéro RPPS.',
  ready: 'Rien ne manque : elle peut l’activer.',
};
