/** Chiefs, managers, cadres and supervisors (GENR12), and those of trades without health data. */
import { inRppsPlus, on, reading, undecided, type Family } from '../title-rules';
import {
  COORDINATION,
  JOB_QUESTION,
  MANAGEMENT,
  NOWHERE,
  SOCIAL_LIFE,
  administrative,
  admissions,
  careManager,
  carePath,
  education,
  headOfService,
  hospitality,
  informationSystems,
  management,
  managementOrAdministration,
  managementOrEducation,
  managementToConfirm,
  planning,
  quality,
  secretariat,
  unclear,
  upkeep,
} from './common-outcomes';
import { houseTrades, lodgingAndTrade, officeTrades, technicalTrade } from './trade-words';

const nursingServiceManager = {
  ...managementToConfirm,
  readings: [reading({ kind: 'ordre', profession: '60' }, 'si elle est infirmière')],
  question: 'Cette personne est-elle infirmière ?',
};
/** « Cadre de santé infirmier »: a profession named beside it decides. */
const careManagerByName = { ...careManager, besideProfession: true };
const sectorManager = inRppsPlus('GENR12', 'responsable de secteur', {
  profession: '333',
  certainty: 'safe',
  basis: 'ans-leaflet',
  besideProfession: true,
});
const workshopManager = undecided(
  'encadrement de l’établissement, accompagnement en atelier ou entretien, le titre ne le dit pas',
  'Cette personne encadre-t-elle des professionnels, ou accompagne-t-elle les personnes en atelier ?',
  {
    readings: [
      reading(MANAGEMENT, 'si elle encadre des professionnels'),
      reading(SOCIAL_LIFE, 'si elle accompagne les personnes en atelier', '345'),
      reading(NOWHERE, 'si elle n’accède à aucune donnée de santé'),
    ],
  },
);
const teamLeader = undecided(
  'le titre ne dit pas l’équipe',
  'Quelle équipe cette personne encadre-t-elle ?',
  {
    readings: [
      reading(MANAGEMENT, 'si c’est une équipe d’accompagnement'),
      reading(NOWHERE, 'si c’est une équipe technique ou hôtelière'),
    ],
    vague: true,
  },
);
const grade = undecided('classification de convention collective, sans la fonction', JOB_QUESTION, {
  readings: [reading(MANAGEMENT, 'si elle encadre une équipe')],
  vague: true,
});
const projectManager = undecided('le titre ne dit pas le projet', JOB_QUESTION, {
  readings: [
    reading(COORDINATION, 'si elle coordonne des projets de personnes'),
    reading(NOWHERE, 'si elle n’accède à aucune donnée de santé'),
  ],
});
const pathManager = {
  ...carePath,
  profession: null,
  certainty: 'to-confirm',
  basis: 'inference',
  readings: [reading(MANAGEMENT, 'si elle encadre une équipe')],
  question: 'Cette personne coordonne-t-elle des parcours, ou encadre-t-elle une équipe ?',
} as const;
const animationManager = { ...managementOrEducation, because: 'animation' };
const workshopSupervisor = {
  ...education,
  because: 'encadrement technique en atelier',
  certainty: 'to-confirm',
  readings: [reading(MANAGEMENT, 'si elle encadre des professionnels')],
  question:
    'Cette personne accompagne-t-elle les personnes en atelier, ou encadre-t-elle des professionnels ?',
} as const;
const homeManager = undecided(
  'hôtellerie, vie quotidienne ou encadrement, le titre ne le dit pas',
  'Cette personne fait-elle l’hôtellerie, accompagne-t-elle la vie quotidienne, ou encadre-t-elle une équipe ?',
  {
    readings: [
      reading(NOWHERE, 'si elle ne fait que l’hôtellerie'),
      reading(SOCIAL_LIFE, 'si elle accompagne la vie quotidienne', '345'),
      reading(MANAGEMENT, 'si elle encadre une équipe'),
    ],
  },
);
const nightManager = { ...managementOrEducation, because: 'équipe de nuit' };

/** Beside « équipe », they say that it is a team of care or accompaniment. */
const CARE_SETTINGS =
  `educatif social accompagnement domicile soin soignant intervenant saad saas savs
  samsah sessad ehpad ime itep mas fam eam mecs chrs csapa caarud`.split(/\s+/);

/** Families whose head word is a chief, a manager, a cadre or a supervisor. */
export const managers: readonly Family[] = [
  {
    heads: 'chef',
    rules: [
      on('projet dui | projet informatique | projet si', informationSystems),
      on('projet', projectManager),
      lodgingAndTrade,
      ...houseTrades,
      technicalTrade,
      ...officeTrades,
      on('service medical | service medecin | paramedical | soin | sante | service reeducation', {
        ...careManager,
        because: 'chef d’un service de soin : l’enregistrement dépend du diplôme d’origine',
      }),
      on('service administratif | bureau', managementOrAdministration),
      on('atelier', { ...managementOrEducation, because: 'atelier' }),
      on('service', headOfService),
      on('infirmier', careManager),
      on(CARE_SETTINGS.map((setting) => `equipe ${setting}`).join(' | '), managementToConfirm),
      on('equipe', teamLeader),
      on('nuit', nightManager),
      on('animation', animationManager),
      on(
        'etablissement | pole | unite | foyer | secteur | division | departement | antenne | mission | dispositif | educatif',
        { ...management, certainty: 'to-confirm' },
      ),
      on('', teamLeader),
    ],
  },
  {
    heads: 'responsable',
    rules: [
      on(
        'soin | soinsinfirmiers | soignant | medical !secretariat | paramedical | sante | medico | reeducateur',
        careManager,
      ),
      lodgingAndTrade,
      ...houseTrades,
      technicalTrade,
      ...officeTrades,
      on('qualite', quality),
      on('informatique | systeme | si | dsi | numerique', informationSystems),
      on('secteur coordinateur', { ...sectorManager, certainty: 'to-confirm' }),
      on('secteur', sectorManager),
      on('administratif', {
        ...managementOrAdministration,
        place: administrative.place,
        because: 'administration',
        readings: [reading(MANAGEMENT, 'si elle encadre une équipe')],
      }),
      on('secretariat', { ...secretariat, certainty: 'to-confirm', basis: 'inference' }),
      on('admission | facturation', { ...admissions, certainty: 'to-confirm', basis: 'inference' }),
      on('planning | planification', { ...planning, certainty: 'to-confirm' }),
      on('parcours | coordination', pathManager),
      on('atelier | production', workshopManager),
      on('animation | animateur', animationManager),
      on('projet', projectManager),
      on('nuit', nightManager),
      on(
        'service | jour | accueiljour | educatif | pedagogique | siao | social | accompagnement | vie',
        {
          ...headOfService,
          because: 'responsable',
          basis: 'inference',
        },
      ),
      on('ssiad', nursingServiceManager),
      on(
        'etablissement | site | pole | unite | agence | hebergement | foyer | structure | equipe | territoire | territorial | maison | residence | dispositif | antenne | departement | internat | circonscription | insertion | saad | ehpad | mas | fam | ime | itep | ditep | sessad | esat | savs | samsah | chrs | cada | mecs | csapa | pension | domicile | enfance | association',
        { ...managementToConfirm, certainty: 'safe', basis: 'ans-leaflet' },
      ),
      on('', { ...managementToConfirm, vague: true }),
    ],
  },
  { heads: 'rs', rules: [on('', { ...sectorManager, certainty: 'to-confirm' })] },
  {
    heads: 'cadre',
    rules: [
      on(
        'sante | soin | soignant | paramedical | infirmier | puericulture | puericulteur | reeducation | reeducateur | medico',
        careManagerByName,
      ),
      lodgingAndTrade,
      ...houseTrades,
      on('socio educatif | educatif | pedagogique | social', {
        ...managementToConfirm,
        readings: headOfService.readings,
        question: headOfService.question,
      }),
      on('technicien | classe | niveau | autonome | hors', grade),
      on('technique !educatif', { ...upkeep, certainty: 'to-confirm' }),
      ...officeTrades,
      on('administratif | gestion', { ...managementOrAdministration }),
      on(
        'proximite | intermediaire | dirigeant | direction | astreinte | hebergement | service | pole | operationnel | superieur | nuit',
        managementToConfirm,
      ),
      on('', grade),
    ],
  },
  {
    heads: 'cds',
    rules: [
      on('educatif | social | ime | foyer | esat | mecs | chrs | sessad', headOfService),
      on(
        '',
        undecided(
          '« CDS » peut vouloir dire cadre de santé ou chef de service',
          'Cette personne est-elle cadre de santé ou chef de service ?',
          {
            readings: [
              reading(MANAGEMENT, 'si elle est chef de service'),
              ...careManager.readings.slice(0, 2),
            ],
          },
        ),
      ),
    ],
  },
  {
    heads: 'encadrant',
    rules: [
      on('accueil | standard | administratif | secretariat', {
        ...managementOrAdministration,
        place: administrative.place,
        because: 'accueil et secrétariat',
        readings: [reading(MANAGEMENT, 'si elle encadre une équipe')],
      }),
      on('technique | insertion | atelier | activite', workshopSupervisor),
      lodgingAndTrade,
      ...houseTrades,
      on('soin | sante', careManager),
      on('educatif | social', managementOrEducation),
      on('', managementToConfirm),
    ],
  },
  { heads: 'superviseur', rules: [on('', unclear)] },
  { heads: 'gouvernant', rules: [on('hotelier | etage', hospitality), on('', homeManager)] },
];
