/** Outcomes and readings that several families share. */
import { byArs, byOrdre, inRppsPlus, noRegistration, reading, undecided } from '../title-rules';
import type { RoleCode } from '../../reference/roles';

/** TRE_R85 345: the educators, monitors and facilitators that have no entry of their own. */
export const OTHER_SOCIAL = '345';

const role = (code: RoleCode) => ({ kind: 'rpps-plus', role: code }) as const;
export const COORDINATION = role('GENR08');
export const ADMINISTRATION = role('GENR09');
export const SOCIAL_LIFE = role('GENR10');
export const CARE = role('GENR11');
export const MANAGEMENT = role('GENR12');
export const NOWHERE = { kind: 'none' } as const;
export const OPEN = { kind: 'undecided' } as const;
const ASS = { kind: 'ars', profession: '41' } as const;
const NURSE = { kind: 'ordre', profession: '60' } as const;

export const ACCESS_QUESTION = 'Cette personne a-t-elle besoin d’accéder à des données de santé ?';
export const JOB_QUESTION = 'Quelle est la fonction exacte de cette personne ?';
const SOCIAL_DEGREE_QUESTION =
  'Quel est son diplôme : assistant de service social, ou un autre diplôme du travail social ?';
const ORIGIN_QUESTION =
  'Quel est son diplôme d’origine : infirmier, autre profession de santé, ou ni l’un ni l’autre ?';

/** Cooks, cleaners, technicians…: beyond dispute. */
export const kitchen = noRegistration('restauration', { certainty: 'safe' });
export const cleaning = noRegistration('entretien des locaux', { certainty: 'safe' });
export const laundry = noRegistration('lingerie et blanchisserie', { certainty: 'safe' });
export const upkeep = noRegistration('services techniques et logistique', { certainty: 'safe' });
export const hospitality = noRegistration('hôtellerie');
export const outside = noRegistration('métier sans lien avec le dossier des personnes');
export const guarding = noRegistration('gardiennage et sécurité');

/** Support functions: seldom health data, but an editor reads them as GENR09. */
export const support = noRegistration('fonction support', {
  readings: [reading(ADMINISTRATION, 'si cette personne accède à des données de santé')],
  question: ACCESS_QUESTION,
});
export const finance = {
  ...support,
  readings: [reading(ADMINISTRATION, 'si cette personne accède à des données de santé', '341')],
};
export const humanResources = {
  ...support,
  readings: [reading(ADMINISTRATION, 'si cette personne accède à des données de santé', '343')],
};

/** Only for who sees health data: the other reading, and what decides. */
export const orNowhere = {
  readings: [reading(NOWHERE, 'si elle n’accède à aucune donnée de santé')],
  question: ACCESS_QUESTION,
};
export const quality = inRppsPlus('GENR09', 'qualité', {
  profession: '339',
  ...orNowhere,
});
export const informationSystems = inRppsPlus('GENR09', 'systèmes d’information', {
  profession: '340',
  ...orNowhere,
});

export const secretariat = inRppsPlus('GENR09', 'secrétariat', {
  certainty: 'safe',
  basis: 'ans-leaflet',
});
export const medicalSecretariat = inRppsPlus('GENR09', 'secrétariat médico-social', {
  profession: '331',
  certainty: 'safe',
  basis: 'ans-leaflet',
});
export const reception = inRppsPlus('GENR09', 'accueil et information', {
  profession: '336',
  certainty: 'safe',
  basis: 'ans-leaflet',
});
export const administrative = inRppsPlus('GENR09', 'tâches administratives', {
  certainty: 'safe',
});
export const admissions = inRppsPlus('GENR09', 'admissions et frais de séjour', {
  profession: '365',
  basis: 'nos-definition',
  certainty: 'safe',
});
export const planning = inRppsPlus('GENR09', 'planification', { certainty: 'safe' });
/** The leaflet names « accès aux droits » and « démarches administratives » among the GENR09 roles. */
export const accessToRights = inRppsPlus('GENR09', 'appui aux démarches et accès aux droits', {
  basis: 'ans-leaflet',
  readings: [reading(SOCIAL_LIFE, 'si elle accompagne surtout la vie sociale')],
  question: 'Cette personne aide-t-elle surtout aux démarches, ou accompagne-t-elle surtout ?',
});
export const administrativeOrNot = inRppsPlus('GENR09', 'tâches administratives', {
  ...orNowhere,
});

export const coordination = inRppsPlus('GENR08', 'rôle de coordination', {
  certainty: 'safe',
  basis: 'ans-leaflet',
  besideProfession: true,
});
export const carePath = inRppsPlus('GENR08', 'coordination de parcours', {
  profession: '330',
  certainty: 'safe',
  basis: 'nos-definition',
  besideProfession: true,
});
export const coordinationToConfirm = inRppsPlus('GENR08', 'coordination', {
  besideProfession: true,
});
export const coordinatingEducator = inRppsPlus('GENR08', 'coordination d’une équipe éducative', {
  readings: [reading(SOCIAL_LIFE, 'si elle accompagne surtout les personnes')],
  question: 'Cette personne coordonne-t-elle surtout, ou accompagne-t-elle surtout les personnes ?',
});

export const management = inRppsPlus('GENR12', 'encadrement', {
  certainty: 'safe',
  basis: 'ans-leaflet',
  besideProfession: true,
});
export const managementToConfirm = inRppsPlus('GENR12', 'encadrement', {
  besideProfession: true,
});
export const director = inRppsPlus('GENR12', 'direction d’établissement', {
  profession: '359',
  certainty: 'safe',
  basis: 'ans-leaflet',
  besideProfession: true,
});
/** Head of service: GENR12 for the ANS, GENR08 for an editor when he coordinates. */
export const headOfService = inRppsPlus('GENR12', 'chef de service', {
  basis: 'ans-leaflet',
  readings: [
    reading(
      COORDINATION,
      'si elle coordonne surtout les activités et les projets (lecture d’un éditeur)',
    ),
  ],
  question:
    'Cette personne encadre-t-elle une équipe, ou coordonne-t-elle surtout les activités et les projets ?',
  besideProfession: true,
});
export const managementOrEducation = inRppsPlus('GENR12', 'encadrement', {
  readings: [reading(SOCIAL_LIFE, 'si elle accompagne elle-même les personnes')],
  question:
    'Cette personne encadre-t-elle une équipe, ou accompagne-t-elle surtout les personnes ?',
  besideProfession: true,
});
export const managementOrAdministration = inRppsPlus('GENR12', 'encadrement', {
  readings: [reading(ADMINISTRATION, 'si elle fait surtout un travail administratif')],
  question:
    'Cette personne encadre-t-elle une équipe, ou fait-elle surtout un travail administratif ?',
  besideProfession: true,
});

export const education = inRppsPlus('GENR10', 'métier éducatif', {
  profession: OTHER_SOCIAL,
  certainty: 'safe',
  basis: 'editor',
});
export const accompaniment = inRppsPlus('GENR10', 'accompagnement des personnes', {
  profession: OTHER_SOCIAL,
});
export const employmentSupport = inRppsPlus('GENR10', 'insertion professionnelle', {
  profession: OTHER_SOCIAL,
  certainty: 'safe',
  basis: 'ans-leaflet',
});
export const schoolSupport = inRppsPlus('GENR10', 'accompagnement d’élèves', {
  profession: OTHER_SOCIAL,
  readings: [reading(NOWHERE, 'si elle relève de l’Éducation nationale')],
  question: ACCESS_QUESTION,
});
export const homeHelp = inRppsPlus('GENR10', 'aide à domicile', {
  profession: '372',
  certainty: 'safe',
  basis: 'ans-leaflet',
});

/** Registered by the ARS if he holds the diploma of assistant de service social, else in RPPS+. */
export const socialWorker = undecided(
  'le titre ne dit pas le diplôme, dont tout dépend',
  SOCIAL_DEGREE_QUESTION,
  {
    readings: [
      reading(ASS, 'si elle a le diplôme d’assistant de service social'),
      reading(SOCIAL_LIFE, 'si elle est éducateur spécialisé, CESF ou d’un autre diplôme'),
    ],
    vague: true,
  },
);
export const socialAssistant = byArs('41');
export const socialAssistantToConfirm = byArs('41', {
  certainty: 'to-confirm',
  readings: [reading(MANAGEMENT, 'seulement si elle n’a pas ce diplôme et encadre une équipe')],
  question: SOCIAL_DEGREE_QUESTION,
});
export const nurse = byOrdre('60');

/** Cadre de santé, directeur des soins…: the register depends on the first diploma. */
export const careManager = undecided(
  'l’enregistrement dépend du diplôme d’origine',
  ORIGIN_QUESTION,
  {
    readings: [
      reading(NURSE, 'si elle est infirmière ou d’une autre profession à ordre'),
      reading(
        { kind: 'ars', profession: null },
        'si elle est ergothérapeute, psychomotricienne, psychologue ou d’une profession voisine',
      ),
      reading(MANAGEMENT, 'si elle n’a aucune de ces professions'),
    ],
  },
);
export const careCoordinator = {
  ...careManager,
  besideProfession: true,
  readings: [
    reading(NURSE, 'si elle est infirmière ou d’une autre profession à ordre'),
    reading(COORDINATION, 'si elle n’a pas de profession de santé réglementée'),
  ],
};

/** Practices whose title nobody registers. */
export const freeTitle = undecided(
  'titre non réglementé, que ni un ordre ni l’ARS n’enregistre',
  'Cette personne a-t-elle besoin d’accéder à des données de santé, et a-t-elle une autre profession de santé ?',
  {
    readings: [
      reading(CARE, 'si elle intervient dans les soins et accède aux données de santé'),
      reading(SOCIAL_LIFE, 'si elle accompagne la vie sociale et accède aux données de santé'),
      reading(NOWHERE, 'si elle n’accède à aucune donnée de santé'),
    ],
    besideProfession: true,
  },
);

export const onlyIfAccess = undecided(
  'tout dépend de l’accès aux données de santé',
  ACCESS_QUESTION,
  {
    readings: [
      reading(SOCIAL_LIFE, 'si elle accompagne les personnes et accède à des données de santé'),
      reading(NOWHERE, 'si elle n’y accède pas'),
    ],
  },
);

/** The words say nothing of the job; anything clearer in the title is preferred. */
export const unclear = undecided('le titre ne suffit pas à décider', JOB_QUESTION, { vague: true });
