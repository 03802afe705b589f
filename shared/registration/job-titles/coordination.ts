/** Coordination and orientation (GENR08), and the « référent », « chargé de », « gestionnaire » families. */
import {
  ALONE,
  inRppsPlus,
  noRegistration,
  on,
  reading,
  undecided,
  type Family,
} from '../title-rules';
import {
  ADMINISTRATION,
  COORDINATION,
  JOB_QUESTION,
  MANAGEMENT,
  NOWHERE,
  OTHER_SOCIAL,
  SOCIAL_LIFE,
  accessToRights,
  accompaniment,
  administrative,
  administrativeOrNot,
  admissions,
  careCoordinator,
  careManager,
  carePath,
  cleaning,
  coordination,
  coordinationToConfirm,
  education,
  employmentSupport,
  finance,
  humanResources,
  informationSystems,
  kitchen,
  managementToConfirm,
  planning,
  quality,
  reception,
  socialWorker,
  support,
  unclear,
  upkeep,
} from './common-outcomes';
import {
  financeWords,
  hospitalityWords,
  humanResourcesWords,
  supportWords,
  technicalWords,
} from './trade-words';

const pathOrAccompaniment = inRppsPlus('GENR08', 'projets et parcours', {
  readings: [reading(SOCIAL_LIFE, 'si elle accompagne surtout les personnes')],
  question: 'Cette personne coordonne-t-elle les parcours, ou accompagne-t-elle les personnes ?',
  besideProfession: true,
});
const socialCultural = inRppsPlus('GENR08', 'coordination de l’animation', {
  readings: [reading(SOCIAL_LIFE, 'si elle anime surtout les activités', '368')],
  question: 'Cette personne coordonne-t-elle surtout, ou anime-t-elle les activités ?',
});
const coordinationOrManagement = {
  ...coordinationToConfirm,
  readings: [reading(MANAGEMENT, 'si elle encadre une équipe')],
  question:
    'Cette personne coordonne-t-elle sans lien hiérarchique, ou encadre-t-elle une équipe ?',
};
const caseManager = {
  ...carePath,
  profession: null,
  basis: 'inference',
  because: 'gestion de cas complexes',
} as const;
const beds = inRppsPlus('GENR08', 'gestion des lits et orientation', {
  readings: [reading(ADMINISTRATION, 'si elle fait surtout un travail administratif')],
  question: 'Cette personne oriente-t-elle les personnes, ou tient-elle surtout les dossiers ?',
});
const orientation = inRppsPlus('GENR08', 'admission et orientation', {
  readings: [reading(ADMINISTRATION, 'si elle tient surtout les dossiers', '365')],
  question: 'Cette personne oriente-t-elle les personnes, ou tient-elle surtout les dossiers ?',
});
const educationalReferent = {
  ...education,
  because: 'référent éducatif',
  certainty: 'to-confirm',
  readings: [reading(COORDINATION, 'si elle coordonne surtout le projet des personnes')],
  question: 'Cette personne accompagne-t-elle les personnes, ou coordonne-t-elle leur projet ?',
} as const;
const socialReferent = { ...socialWorker, vague: false };
const openReferent = undecided('« référent » ne dit pas de quoi', JOB_QUESTION, {
  readings: [
    reading(COORDINATION, 'si elle coordonne'),
    reading(SOCIAL_LIFE, 'si elle accompagne les personnes'),
  ],
  vague: true,
});
const project = undecided(
  'la mission n’est pas dite',
  'Sur quoi porte cette mission, et demande-t-elle l’accès à des données de santé ?',
  {
    readings: [
      reading(COORDINATION, 'si elle coordonne des parcours'),
      reading(ADMINISTRATION, 'si elle fait un travail administratif avec accès aux données'),
      reading(NOWHERE, 'si elle n’y accède pas'),
    ],
    vague: true,
  },
);
const lodging = inRppsPlus('GENR10', 'logement', {
  profession: OTHER_SOCIAL,
  readings: [reading(ADMINISTRATION, 'si elle gère surtout les dossiers')],
  question: 'Cette personne accompagne-t-elle les personnes, ou gère-t-elle surtout les dossiers ?',
});
const customers = { ...administrativeOrNot, because: 'relation avec les personnes accompagnées' };
const familyMediation = inRppsPlus('GENR10', 'médiation familiale', { profession: '321' });
const healthAlerts = { ...unclear, vague: false, profession: '335' };
const dossierTool = {
  ...informationSystems,
  because: 'dossier informatisé de l’usager',
  certainty: 'to-confirm',
} as const;

/** Families whose head word is coordination, reference, charge or management of something. */
export const coordinationFamilies: readonly Family[] = [
  {
    heads: 'coordinateur coordination',
    rules: [
      on('parcours', carePath),
      on('infirmier', careCoordinator),
      on(
        'soin | soinsinfirmiers | medical | paramedical | therapeutique | sante !projet !social',
        careCoordinator,
      ),

      on('qualite', quality),
      on('informatique | si | dui | numerique', informationSystems),
      on('restauration | cuisine', kitchen),
      on(`${technicalWords} | ${hospitalityWords}`, noRegistration('coordination technique')),
      on(`${humanResourcesWords} | ${financeWords} | ${supportWords}`, support),
      on('administratif | secretariat', {
        ...administrative,
        certainty: 'to-confirm',
        readings: [reading(COORDINATION, 'si elle coordonne surtout des parcours')],
        question:
          'Cette personne fait-elle surtout de l’administratif, ou coordonne-t-elle des parcours ?',
      }),
      on('animation | animateur | culturel | socioculturel | vie social', socialCultural),
      on('service social', {
        ...coordinationToConfirm,
        readings: [
          reading({ kind: 'ars', profession: '41' }, 'si elle est assistante de service social'),
        ],
        question: 'Cette personne a-t-elle le diplôme d’assistant de service social ?',
      }),
      on('secteur | equipe | domicile | pedagogique | educatif | unite', coordinationOrManagement),
      on('benevole | benevolat', coordinationToConfirm),
      on(ALONE, coordination),
      on(
        'projet | service | pcpe | pco | dac | cpts | clic | maia | cta | mobile | orientation | dispositif | accompagnement | accueil | accueiljour | hebergement | esms | essms | ime | sessad | savs | samsah | ehpad | ssiad | insertion',
        coordination,
      ),
      on('', coordinationToConfirm),
    ],
  },
  {
    heads: 'case care',
    rules: [on('manager', caseManager), on('', unclear)],
  },
  {
    heads: 'manager',
    rules: [
      on('cas | case | parcours', caseManager),
      on('restauration | cuisine', kitchen),
      on(`${technicalWords} | ${hospitalityWords}`, upkeep),
      on('commercial', support),
      on('', managementToConfirm),
    ],
  },
  { heads: 'gdc', rules: [on('', caseManager)] },
  {
    heads: 'pilote',
    rules: [
      on('maia', { ...caseManager, certainty: 'to-confirm' }),
      on('', coordinationOrManagement),
    ],
  },
  { heads: 'facilitateur', rules: [on('', coordinationToConfirm)] },
  {
    heads: 'correspondant',
    rules: [
      on('informatique | si', informationSystems),
      on('nuit', accompaniment),
      on('', openReferent),
    ],
  },
  {
    heads: 'referent',
    rules: [
      on('parcours', { ...carePath, basis: 'inference', certainty: 'to-confirm' }),
      on('dui | dossier | informatique | numerique | logiciel | si | systeme', informationSystems),
      on('qualite | identitovigilance | identito | risque | hygiene', quality),
      on('technique !educatif', openReferent),
      on('entretien | menage', cleaning),
      on('cuisine | restauration', kitchen),
      on('maintenance | logistique | securite | transport | hotelier | hotellerie', {
        ...upkeep,
        certainty: 'to-confirm',
      }),
      on(`${humanResourcesWords} | ${financeWords}`, support),
      on('admission', admissions),
      on('administratif | accueil', administrative),
      on('droit | demarche', accessToRights),
      on('emploi | insertion | professionnel', { ...employmentSupport, certainty: 'to-confirm' }),
      on('educatif | scolaire | scolarite | scolarisation | pedagogique', educationalReferent),
      on('soin | sante | medical', careManager),
      on('projet | situation complexe | situation', pathOrAccompaniment),
      on('famille | enfance | protection enfance | ase', educationalReferent),
      on('logement | hebergement', lodging),
      on('rsa', accompaniment),
      on('social', socialReferent),
      on('animation | nuit', accompaniment),
      on('secteur', managementToConfirm),
      on('', openReferent),
    ],
  },
  {
    heads: 'charge',
    rules: [
      on('rendezvous | planification | planning', planning),
      on('droit | demarche', accessToRights),
      on('accueil | information !systeme !securite', reception),
      on('admission | orientation', orientation),
      on('mediation familial | mediation famille', familyMediation),
      on('dui | informatique | numerique | systeme', { ...dossierTool }),
      on('qualite | risque | hse', quality),
      on(humanResourcesWords, humanResources),
      on(financeWords, finance),
      on(supportWords, support),
      on(`${technicalWords} | ${hospitalityWords}`, upkeep),
      on('insertion | emploi', employmentSupport),
      on('parcours | 360 | coordination', pathOrAccompaniment),
      on(
        'client | clientele | relation | facturation | dossier | beneficiaire | prestation',
        customers,
      ),
      on('locatif', { ...administrativeOrNot, because: 'gestion locative' }),
      on('administratif | gestion | secretariat', administrative),
      on('intervention social', socialWorker),
      on('accompagnement | suivi | educatif | vie social', {
        ...accompaniment,
        readings: [
          reading(
            { kind: 'ars', profession: '41' },
            'si elle a le diplôme d’assistant de service social',
          ),
        ],
        question: 'Cette personne a-t-elle le diplôme d’assistant de service social ?',
      }),
      on('logement | habitat | hebergement', lodging),
      on('animation | mediation | atelier', accompaniment),
      on('surveillance nuit | nuit', {
        ...accompaniment,
        profession: '367',
        because: 'surveillance de nuit',
      }),
      on('', project),
    ],
  },
  {
    heads: 'gestionnaire',
    rules: [
      on('cas | parcours', caseManager),
      on('lit | flux | place', beds),
      on('alerte', healthAlerts),
      on('admission | sejour | frais | facturation', admissions),
      on('planning | planification | temps', planning),
      on('rpps', administrative),
      on(humanResourcesWords, humanResources),
      on(financeWords, finance),
      on(supportWords, support),
      on(`${technicalWords} | ${hospitalityWords}`, upkeep),
      on('tutelle | curatelle', {
        ...administrative,
        because: 'protection des majeurs',
        certainty: 'to-confirm',
      }),
      on('qualite | risque', quality),
      on('informatique | si | systeme', informationSystems),
      on('contrat | personnel', humanResources),
      on(
        'administratif | dossier | usager | client | beneficiaire | locatif | courrier',
        administrative,
      ),
      on('', unclear),
    ],
  },
  { heads: 'orienteur', rules: [on('', { ...orientation })] },
];
