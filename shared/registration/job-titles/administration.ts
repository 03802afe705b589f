/** Administrative staff, agents, technicians and employees (GENR09, TISF, the ARS, or nowhere). */
import {
  byArs,
  inRppsPlus,
  noRegistration,
  on,
  reading,
  undecided,
  type Family,
} from '../title-rules';
import {
  ACCESS_QUESTION,
  ADMINISTRATION,
  CARE,
  COORDINATION,
  JOB_QUESTION,
  NOWHERE,
  SOCIAL_LIFE,
  accessToRights,
  accompaniment,
  administrative,
  administrativeOrNot,
  admissions,
  cleaning,
  finance,
  guarding,
  homeHelp,
  hospitality,
  humanResources,
  informationSystems,
  kitchen,
  laundry,
  outside,
  planning,
  quality,
  reception,
  support,
  unclear,
  upkeep,
  orNowhere,
} from './common-outcomes';
import { cleaningWords, kitchenWords, laundryWords, technicalWords } from './trade-words';
import { ashOutcome, careAssistant, housework } from './care';
import { nurserySchool } from './education';
import { familyInterventionTechnician } from './social';

const ash = ashOutcome();
const laboratory = byArs('86');
const medicalInformation = inRppsPlus('GENR09', 'information médicale', {
  profession: '362',
  certainty: 'safe',
  basis: 'nos-definition',
});
const archivist = inRppsPlus('GENR09', 'archives', {
  profession: '366',
  certainty: 'safe',
  basis: 'nos-definition',
});
const receptionOrNot = {
  ...reception,
  certainty: 'to-confirm',
  ...orNowhere,
} as const;
const receptionOrOrientation = {
  ...reception,
  certainty: 'to-confirm',
  readings: [reading(COORDINATION, 'si elle oriente surtout les personnes', '336')],
  question: 'Cette personne accueille-t-elle surtout, ou oriente-t-elle les personnes ?',
} as const;
const socialAgent = inRppsPlus('GENR10', 'agent social', {
  readings: [reading(NOWHERE, 'si elle ne fait que l’entretien')],
  question: 'Cette personne accompagne-t-elle les personnes, ou fait-elle seulement l’entretien ?',
});
const serviceAgent = undecided(
  'entretien, vie quotidienne ou accueil, le titre ne le dit pas',
  'Cette personne fait-elle l’entretien, accompagne-t-elle les personnes, ou tient-elle l’accueil ?',
  {
    readings: [
      reading(NOWHERE, 'si elle fait l’entretien'),
      reading(SOCIAL_LIFE, 'si elle accompagne les personnes'),
      reading(ADMINISTRATION, 'si elle tient l’accueil'),
    ],
    vague: true,
  },
);
const nightAgent = inRppsPlus('GENR10', 'agent de nuit', {
  readings: [reading(NOWHERE, 'si elle ne fait que l’entretien ou le gardiennage')],
  question: 'Cette personne veille-t-elle sur les personnes ?',
});
const carersTechnician = inRppsPlus('GENR08', 'coordination de l’aide aux aidants', {
  readings: [reading(SOCIAL_LIFE, 'si elle accompagne surtout les aidants')],
  question: 'Cette personne coordonne-t-elle l’aide, ou accompagne-t-elle les personnes ?',
});
const unscheduledCare = {
  ...unclear,
  vague: false,
  profession: '370',
  readings: [reading(CARE, 'si elle participe aux soins', '370')],
};
const phoneOperator = {
  ...receptionOrNot,
  because: 'réception d’appels',
  profession: null,
  readings: [
    reading(COORDINATION, 'si elle oriente les personnes'),
    reading(NOWHERE, 'si elle n’accède à aucune donnée de santé'),
  ],
};
const earlyChildhoodAgent = undecided(
  'accueil d’enfants ou entretien, le titre ne le dit pas',
  JOB_QUESTION,
  {
    readings: [
      reading(SOCIAL_LIFE, 'si elle accueille les enfants'),
      reading(NOWHERE, 'si elle fait l’entretien'),
    ],
  },
);
const adHoc = { ...accompaniment, because: 'représentation de l’enfant' };
const imaging = byArs('98', { certainty: 'to-confirm' });

const agentCleaning = `entretien | ${cleaningWords}`;
const agentUpkeep = `${technicalWords} | interieur | general | atelier | courrier | exploitation`;
const guardingWords = 'securite | surete | gardiennage | ssiap | incendie | surveillance !nuit';

/** Agents, technicians, employees, operators, and the administrative trades. */
export const administration: readonly Family[] = [
  {
    heads: 'agent',
    rules: [
      on('orientation', receptionOrOrientation),
      on('ecole', nurserySchool),
      on('droit | demarche', accessToRights),
      on('accueil !familial | information', reception),
      on('administratif | secretariat | bureau | standard | guichet', administrative),
      on('planification | planning', planning),
      on('admission | facturation', admissions),
      on('paie | comptable', finance),
      on('service soin | service medico', serviceAgent),
      on('soin', careAssistant),
      on('polyvalent domicile | entretien domicile | menage domicile | service domicile', {
        ...homeHelp,
        certainty: 'to-confirm',
      }),
      on('domicile !portage !livreur !livraison !repas !plateau', homeHelp),
      on('hotelier !service', { ...hospitality, certainty: 'safe' }),
      on('hotelier | hotellerie | hebergement', hospitality),
      on(kitchenWords, kitchen),
      on(laundryWords, laundry),
      on('interieur', {
        ...ash,
        question: 'Cette personne fait-elle aussi la surveillance de nuit ?',
        readings: [reading(SOCIAL_LIFE, 'si elle est surveillante de nuit', '367')],
      }),
      on('service !general !technique !interieur !securite !incendie', ash),
      on('biberonnerie | lit', { ...cleaning, certainty: 'to-confirm' }),
      on(agentCleaning, cleaning),
      on(guardingWords, guarding),
      on('creche | puericulture | petite enfance', earlyChildhoodAgent),
      on('maitrise', { ...upkeep, certainty: 'to-confirm' }),
      on('production', { ...upkeep, certainty: 'to-confirm' }),
      on(agentUpkeep, upkeep),
      on('hospitalier', ash),
      on('social | vie | convivialite', socialAgent),
      on('accompagnement | animation | mediation | insertion | educatif', accompaniment),
      on('nuit', nightAgent),
      on('collectivite', { ...cleaning, certainty: 'to-confirm' }),
      on('amphitheatre | mortuaire | funeraire | recenseur | immobilier', outside),
      on('', serviceAgent),
    ],
  },
  { heads: 'aa', rules: [on('', { ...administrative, certainty: 'to-confirm' })] },
  {
    heads: 'technicien',
    rules: [
      on(
        'intervention social | intervention familial | social familial !economie',
        familyInterventionTechnician,
      ),
      on('laboratoire | biologie | analyse medical', laboratory),
      on('analyse', { ...laboratory, certainty: 'to-confirm' }),
      on('information medical | information | medical dossier', medicalInformation),
      on('radio | electroradiologie | imagerie | radiologie', imaging),
      on('aidant | psychosocial | coordinateur', carersTechnician),
      on('qualite', quality),
      on('informatique | reseau | systeme | support | micro', informationSystems),
      on('paie | comptable', finance),
      on('rh | ressource', humanResources),
      on('administratif | secretariat | accueil | gestion', administrative),
      on('prestation', { ...administrative, certainty: 'to-confirm' }),
      on('insertion | social | educatif', accompaniment),
      on(agentCleaning, cleaning),
      on(kitchenWords, kitchen),
      on(laundryWords, laundry),
      on(`${agentUpkeep} | ${guardingWords}`, upkeep),
      on('hospitalier', { ...upkeep, certainty: 'to-confirm' }),
      on('', unclear),
    ],
  },
  { heads: 'tim', rules: [on('', medicalInformation)] },
  {
    heads: 'employe',
    rules: [
      on('maison', housework),
      on('domicile !menage !menager', homeHelp),
      on('menage | menager', housework),
      on('administratif | bureau | accueil | secretariat | standard', administrativeOrNot),
      on('familial', {
        ...accompaniment,
        readings: [reading(NOWHERE, 'si elle ne fait que le ménage')],
        question: ACCESS_QUESTION,
      }),
      on('vie', { ...homeHelp, certainty: 'to-confirm', basis: 'inference' }),
      on('comptable | paie', finance),
      on(`immeuble | collectivite | etage | ${agentCleaning}`, cleaning),
      on(kitchenWords, kitchen),
      on(laundryWords, laundry),
      on(agentUpkeep, upkeep),
      on('', unclear),
    ],
  },
  {
    heads: 'operateur',
    rules: [
      on('soin', unscheduledCare),
      on('teleassistance | telephonique | appel | accueil', phoneOperator),
      on('', { ...upkeep, certainty: 'to-confirm' }),
    ],
  },
  { heads: 'teleoperateur permanencier regulateur', rules: [on('', phoneOperator)] },
  {
    heads: 'hote',
    rules: [
      on('maison', {
        ...receptionOrNot,
        place: SOCIAL_LIFE,
        profession: '345',
        because: 'vie quotidienne',
        basis: 'inference',
      }),
      on('caisse | table | restauration | salle', kitchen),
      on('', receptionOrNot),
    ],
  },
  { heads: 'receptionniste standardiste', rules: [on('', receptionOrNot)] },
  { heads: 'redacteur', rules: [on('', administrativeOrNot)] },
  { heads: 'dactylo stenodactylo dactylographe', rules: [on('', administrativeOrNot)] },
  { heads: 'archiviste', rules: [on('', archivist)] },
  {
    heads: 'documentaliste bibliothecaire vaguemestre coursier statisticien',
    rules: [on('', support)],
  },
  {
    heads:
      'comptable econome intendant regisseur tresorerie caissier auditeur controleur facturier payeur',
    rules: [on('', finance)],
  },
  {
    heads: 'juriste',
    rules: [
      on('droit', { ...receptionOrNot, because: 'accès aux droits', profession: null }),
      on('', support),
    ],
  },
  {
    heads: 'acheteur dpo consultant communicant webmaster graphiste journaliste',
    rules: [on('', support)],
  },
  {
    heads: 'informaticien developpeur webmestre',
    rules: [
      on('', {
        ...informationSystems,
        place: support.place,
        readings: [reading(ADMINISTRATION, 'si elle administre le dossier informatisé', '340')],
      }),
    ],
  },
  {
    heads: 'administrateur',
    rules: [
      on('hoc', adHoc),
      on('dui | systeme | reseau | base | informatique | logiciel', informationSystems),
      on('', unclear),
    ],
  },
  {
    heads: 'ingenieur',
    rules: [
      on('qualite', quality),
      on('informatique | systeme | reseau', informationSystems),
      on('social', unclear),
      on('', support),
    ],
  },
  { heads: 'qualiticien raq rq', rules: [on('', quality)] },
  { heads: 'rssi dsi rsi', rules: [on('', informationSystems)] },
  { heads: 'preventeur', rules: [on('', noRegistration('prévention et sécurité'))] },
];
