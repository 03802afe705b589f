/** The « assistant » family: the same head word leads to the ARS, to each role, or nowhere. */
import {
  byArs,
  inRppsPlus,
  noRegistration,
  on,
  reading,
  undecided,
  type Family,
  type Outcome,
} from '../title-rules';
import {
  ACCESS_QUESTION,
  ADMINISTRATION,
  CARE,
  MANAGEMENT,
  NOWHERE,
  SOCIAL_LIFE,
  administrative,
  administrativeOrNot,
  admissions,
  education,
  finance,
  hospitality,
  humanResources,
  informationSystems,
  kitchen,
  laundry,
  managementToConfirm,
  medicalSecretariat,
  outside,
  planning,
  quality,
  schoolSupport,
  secretariat,
  socialAssistant,
  socialWorker,
  support,
  unclear,
  upkeep,
  orNowhere,
} from './common-outcomes';
import {
  childcareAuxiliary,
  gerontologyAssistant,
  careAssistant,
  housework,
  lifeAssistant,
  medicalAssistant,
} from './care';
import { facilitator } from './education';
import { assistantMaternel, familyAssistant } from './social';

const dentalAssistant = byArs('31');
const lifePath = inRppsPlus('GENR08', 'projets et parcours de vie', {
  readings: [reading(SOCIAL_LIFE, 'si elle accompagne surtout les personnes')],
  question: 'Cette personne coordonne-t-elle les parcours, ou accompagne-t-elle les personnes ?',
});
const coordinationAssistant = inRppsPlus('GENR08', 'appui à la coordination', {
  readings: [reading(ADMINISTRATION, 'si elle fait surtout un travail administratif')],
  question: 'Cette personne coordonne-t-elle, ou fait-elle surtout un travail administratif ?',
});
const sectorAssistant = inRppsPlus('GENR09', 'appui au responsable de secteur', {
  readings: [reading(MANAGEMENT, 'si elle encadre les intervenants')],
  question: 'Cette personne encadre-t-elle les intervenants, ou organise-t-elle leur planning ?',
});
const assistantOfManager = {
  ...administrative,
  certainty: 'to-confirm',
  readings: [reading(MANAGEMENT, 'si elle encadre une équipe')],
  question: 'Cette personne assiste-t-elle le chef de service, ou encadre-t-elle une équipe ?',
} as const;
const schoolMonitor = {
  ...schoolSupport,
  because: 'assistant d’éducation',
};
const pharmacyAssistant = inRppsPlus('GENR11', 'assistance en pharmacie', {
  ...orNowhere,
});
const careTechnician = undecided(
  'manipulateur, technicien de laboratoire ou préparateur, le titre ne le dit pas',
  'Quelle est la profession exacte de cette personne ?',
  {
    readings: [
      reading(
        { kind: 'ars', profession: null },
        'si elle est manipulatrice ou technicienne de laboratoire',
      ),
      reading(CARE, 'si elle est préparatrice en pharmacie', '316'),
    ],
  },
);
const technicalAssistant = noRegistration('appui technique');
const unknownAssistant = inRppsPlus('GENR09', 'fonction d’assistant', {
  readings: [
    reading(SOCIAL_LIFE, 'si elle accompagne les personnes'),
    reading(NOWHERE, 'si elle n’accède à aucune donnée de santé'),
  ],
  question: 'Que fait surtout cette personne : de l’administratif, ou de l’accompagnement ?',
});

const abbreviatedSocialAssistant = byArs('41', { certainty: 'to-confirm' });
/** « Ass. de dir. »: « ass » abbreviates « assistant » as often as it is the sigle of the ASS. */
const orSocialAssistant = (outcome: Outcome): Outcome => ({
  ...outcome,
  certainty: 'to-confirm',
  readings: [
    reading(
      abbreviatedSocialAssistant.place,
      'si cette abréviation veut dire assistante de service social',
    ),
  ],
  question: 'Que veut dire cette abréviation : assistant, ou assistante de service social ?',
});

/** The family of « assistant ». */
export const assistants: readonly Family[] = [
  {
    heads: 'ass',
    rules: [
      on('mat | maternel', unclear),
      on('directeur | direction | secretariat | administratif', orSocialAssistant(administrative)),
      on('dentaire', { ...dentalAssistant, certainty: 'to-confirm' }),
      on('familial', orSocialAssistant(familyAssistant)),
      on('rh | ressource humain', orSocialAssistant(humanResources)),
      on('comptable | paie', orSocialAssistant(finance)),
      on('medical', orSocialAssistant(medicalAssistant)),
      on('', abbreviatedSocialAssistant),
    ],
  },
  { heads: 'deass', rules: [on('', abbreviatedSocialAssistant)] },
  { heads: 'assistantsocial', rules: [on('', socialAssistant)] },
  {
    heads: 'assistant',
    rules: [
      on('dentaire', dentalAssistant),
      on('socio educatif', socialWorker),
      on('administratif medical', { ...medicalSecretariat, certainty: 'to-confirm' }),
      on('administratif !medico | direction', administrative),
      on('service social !familial !vie !soin', socialAssistant),
      on('soin gerontologie | soin gerontologique', gerontologyAssistant),
      on('gerontologie', { ...gerontologyAssistant, certainty: 'to-confirm' }),
      on(
        'social !administratif !action !gestion !direction !accueil !juridique !medico !vie !recherche !familial !rh',
        socialAssistant,
      ),
      on('medico technique', careTechnician),
      on('medico administratif | medico social | medico secretariat | medico', medicalSecretariat),
      on('puericulture', { ...childcareAuxiliary, certainty: 'to-confirm', profession: null }),
      on('menager | menage', housework),
      on('medical', medicalAssistant),
      on('maternel', assistantMaternel),
      on('parcours | projet !chef', lifePath),
      on('vie scolaire | education | scolaire', schoolMonitor),
      on('vie associatif | vie institutionnel', administrativeOrNot),
      on('vie | dependance', lifeAssistant),
      on('familial', familyAssistant),
      on('chef service | chef pole', assistantOfManager),
      on('medecin', medicalAssistant),
      on('directeur', administrative),
      on('coordination | coordinateur', coordinationAssistant),
      on('secteur', sectorAssistant),
      on('rh | ressource humain | recrutement | formation', humanResources),
      on('paie | comptable | financier | finance', finance),
      on(
        'achat | communication | commercial | marketing | juridique | event | evenementiel | mecenat',
        support,
      ),
      on('qualite', quality),
      on('informatique | numerique', informationSystems),
      on('prevention | securite', { ...noRegistration('prévention et sécurité') }),
      on('directeur | secretariat | secretaire | gestion | bureau | dossier', administrative),
      on('animation | animateur | educatif | educateur | pedagogique', education),
      on('polyvalent | service | siege | pole | agence | etablissement | site', {
        ...administrative,
        certainty: 'to-confirm',
      }),
      on('planification | planning', planning),
      on('domicile', lifeAssistant),
      on('admission | accueil', admissions),
      on('pharmacie', pharmacyAssistant),
      on('cuisine | restauration', kitchen),
      on('hotelier | hotellerie | gouvernant | hebergement', hospitality),
      on('linger | lingerie', laundry),
      on('logistique | maintenance | technique | atelier | travaux', technicalAssistant),
      on('soin | paramedical | infirmier', careAssistant),
      on('veterinaire | maitrise | realisateur', outside),
      on('recherche', unclear),
      on('action social', administrativeOrNot),
      on('', { ...unknownAssistant, vague: true }),
    ],
  },
  {
    heads: 'secretaire secretariat',
    rules: [
      on(
        'medico | medical | social | hospitalier | psychiatrie | medecine | medecin',
        medicalSecretariat,
      ),
      on('comptable', {
        ...secretariat,
        certainty: 'to-confirm',
        readings: [reading(NOWHERE, 'si elle ne fait que la comptabilité')],
        question: ACCESS_QUESTION,
      }),
      on('general', {
        ...secretariat,
        certainty: 'to-confirm',
        because: 'secrétariat général',
        readings: [reading(MANAGEMENT, 'si elle fait partie de la direction')],
        question: 'Cette personne encadre-t-elle une équipe, ou tient-elle le secrétariat ?',
      }),
      on('redaction | mairie | cse | syndical | federal | national | seance', support),
      on('', secretariat),
    ],
  },
  { heads: 'telesecretaire', rules: [on('', secretariat)] },
  { heads: 'ama', rules: [on('', medicalSecretariat)] },
  { heads: 'sms sm', rules: [on('', { ...medicalSecretariat, certainty: 'to-confirm' })] },
  {
    heads: 'adjoint',
    rules: [
      on('administratif | gestionnaire', administrative),
      on('technique | patrimoine', upkeep),
      on('cadre hospitalier', { ...administrativeOrNot, because: 'adjoint des cadres' }),
      on('animation', facilitator),
      on('cuisine | restauration | hotelier | maintenance', upkeep),
      on('rh | comptable | financier | ressource', support),
      on('soin', { ...managementToConfirm }),
      on(
        'direction | directeur | chef | responsable | cadre | service | pole | etablissement | educatif | pedagogique',
        { ...managementToConfirm, certainty: 'safe', basis: 'inference' },
      ),
      on('coordination | coordinateur', { ...coordinationAssistant }),
      on('', unclear),
    ],
  },
  {
    heads: 'attache',
    rules: [
      on('recherche', { ...unclear, vague: false, profession: '363' }),
      on('presse | communication | commercial', support),
      on('direction | administration | hospitalier', {
        ...administrativeOrNot,
        because: 'attaché',
        readings: [reading(MANAGEMENT, 'si elle encadre une équipe')],
        question:
          'Cette personne encadre-t-elle une équipe, ou fait-elle un travail administratif ?',
      }),
      on('medecin', unclear),
      on('', unclear),
    ],
  },
];
