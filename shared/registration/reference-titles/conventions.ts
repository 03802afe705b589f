/** Jobs named by the conventions collectives of the sector: 1951, 1966, aide à domicile. */
import { titlesOf, type TitleGroup } from './title-source';

const ccn51 = {
  label: 'convention collective du 31 octobre 1951, annexe I',
  address: 'https://legal.tricoteuses.fr/articles/KALIARTI000029952928',
};
const formerCcn51 = {
  label: 'convention collective du 31 octobre 1951, ancienne annexe I',
  address: 'https://legal.tricoteuses.fr/articles/KALIARTI000005787685',
};
const ccn66Adults = {
  label: 'convention collective du 15 mars 1966, annexe 10',
  address:
    'https://kohenavocats.com/annexe-n-10-personnel-des-etablissement-et-services-pour-personnes-handicapees-adultes-convention-idcc-413',
};
const ccn66Night = {
  label:
    'convention collective du 15 mars 1966, avenant 284 (d’après les Actualités sociales hebdomadaires n° 2321)',
  address:
    'https://ash.tm.fr/hebdo/2321/le-social-en-textes/cc-66-deux-nouveaux-avenants-sur-les-surveillants-de-nuit-et-les-maitresses-de-maison-365617.php',
};
const ccn66House = {
  ...ccn66Night,
  label:
    'convention collective du 15 mars 1966, avenant 285 (d’après les Actualités sociales hebdomadaires n° 2321)',
};
const homeHelp2002 = {
  label: 'accord de la branche de l’aide à domicile du 29 mars 2002, emplois repères',
  address:
    'http://doczz.fr/doc/473140/accord-de-la-branche-accord-de-la-branche-aide-a-domicile...',
};
const homeHelpAmendment = {
  label: 'convention collective de l’aide à domicile, avenant 43-2020, filière intervention',
  address: 'https://www.circulaires.gouv.fr/conv_coll/id/KALIARTI000044232642/',
};
const homeHelpJobs = {
  label:
    'liste des métiers de la branche de l’aide à domicile (opérateur de compétences de la branche)',
  address:
    'https://lacohesionsocialerecrute.com/particulier/uniformation-lopco-de-la-cohesion-sociale/branches-professionnelles-de-la-cohesion-sociale/aide-accompagnement-soins-et-services-domicile',
};

/** Titles of the conventions collectives. */
export const conventionTitles: readonly TitleGroup[] = [
  ...titlesOf(ccn51, {
    GENR09: ['Secrétaire médical', 'Responsable du secrétariat médical'],
    GENR10: [
      'Auxiliaire de vie',
      'Auxiliaire socio-éducatif',
      'Auxiliaire éducatif et sportif',
      'Aide médico-psychologique',
      'Éducateur sportif',
      'Animateur socio-éducatif',
      'Moniteur-éducateur',
      'Moniteur d’atelier',
      'Éducateur technique',
    ],
    GENR11: [
      'Agent de soins',
      'Aide-soignant',
      'Auxiliaire de puériculture',
      'Préparateur en pharmacie',
    ],
    ordre: [
      'Infirmier D.E.',
      'Infirmier psychiatrique',
      'Infirmier spécialisé diplômé',
      'Responsable infirmier',
      'Cadre infirmier',
      'Masseur-kinésithérapeute',
      'Pédicure-podologue',
    ],
    ars: [
      'Manipulateur d’électro-radiologie médicale',
      'Technicien de laboratoire',
      'Orthophoniste',
      'Orthoptiste',
      'Ergothérapeute',
      'Psychomotricien',
      'Diététicien',
      'Psychologue',
    ],
    none: ['Agent d’amphithéâtre'],
    undecided: [
      'Brancardier',
      'Assistant socio-éducatif',
      'Responsable rééducateur',
      'Cadre médico-technique',
      'Cadre rééducateur',
    ],
  }),
  ...titlesOf(formerCcn51, {
    none: [
      'Agent de service',
      'Plongeur',
      'Serveur',
      'Manutentionnaire de magasin',
      'Agent hôtelier',
      'Veilleur de nuit administratif',
      'Tournant de cuisine',
    ],
  }),
  ...titlesOf(ccn66Adults, {
    GENR10: [
      'Éducateur technique spécialisé',
      'Éducateur spécialisé',
      'Moniteur principal d’atelier',
      'Moniteur d’atelier de 1re classe',
      'Moniteur d’atelier de 2e classe',
      'Animateur de 1re catégorie',
      'Animateur de 2e catégorie',
      'AMP pour adultes',
    ],
  }),
  ...titlesOf(ccn66Night, { GENR10: ['Surveillant de nuit qualifié'] }),
  ...titlesOf(ccn66House, { GENR10: ['Maîtresse de maison', 'Maître de maison'] }),
  ...titlesOf(homeHelp2002, {
    GENR09: ['Agent de bureau', 'Employé de bureau'],
    GENR10: [
      'Agent à domicile',
      'Employé à domicile',
      'Auxiliaire de vie sociale',
      'Aide médico-psychologique',
    ],
    none: ['Agent d’entretien', 'Employé d’entretien'],
    undecided: ['Agent polyvalent'],
  }),
  ...titlesOf(homeHelpAmendment, {
    GENR10: ['TISF'],
    GENR11: ['Aide-soignant'],
    ordre: ['Infirmier'],
  }),
  ...titlesOf(homeHelpJobs, {
    GENR09: ['Secrétaire', 'Assistant de direction'],
    GENR10: [
      'Technicien de l’intervention sociale et familiale',
      'Éducateur de jeunes enfants',
      'Médiateur familial',
      'Délégué à la tutelle',
      'Intervenant à domicile',
    ],
    GENR11: ['Auxiliaire de puériculture'],
    GENR12: ['Responsable de secteur'],
    ordre: ['Infirmier chargé d’évaluation et de suivi social', 'Médecin'],
    ars: ['Psychologue'],
    none: ['Aide-comptable'],
  }),
];
