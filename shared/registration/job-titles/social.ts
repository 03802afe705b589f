/** Social work, home help, protection of adults, insertion and peers: GENR10, the ARS, or a question. */
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
  COORDINATION,
  NOWHERE,
  OTHER_SOCIAL,
  SOCIAL_LIFE,
  accessToRights,
  accompaniment,
  administrativeOrNot,
  carePath,
  education,
  employmentSupport,
  freeTitle,
  guarding,
  homeHelp,
  humanResources,
  managementToConfirm,
  onlyIfAccess,
  outside,
  planning,
  schoolSupport,
  socialAssistantToConfirm,
  socialWorker,
  support,
  unclear,
  orNowhere,
} from './common-outcomes';
import { languageSupport, withPortalEntry } from './education';

const homeEconomist = withPortalEntry('320');
export const familyInterventionTechnician = withPortalEntry('319');
const familyMediator = withPortalEntry('321');
export const familyAssistant = withPortalEntry('322');
const maritalCounsellor = withPortalEntry('375');
const guardian = inRppsPlus('GENR10', 'protection juridique des majeurs', {
  profession: '307',
  basis: 'nos-definition',
  readings: [reading(ADMINISTRATION, 'si elle fait surtout des démarches administratives', '307')],
  question:
    'Cette personne accompagne-t-elle les majeurs protégés, ou fait-elle surtout des démarches administratives ?',
});
const familyBenefits = { ...guardian, because: 'prestations familiales', profession: null };
const hostFamily = {
  ...familyAssistant,
  profession: null,
  certainty: 'to-confirm',
  because: 'accueil familial',
  ...orNowhere,
} as const;
const childminder = undecided(
  'la profession « Assistant(e) maternel(le) » n’est pas dans la liste du portail',
  ACCESS_QUESTION,
  {
    readings: [
      reading(SOCIAL_LIFE, 'si elle accompagne les enfants et accède à des données de santé'),
      reading(NOWHERE, 'si elle n’y accède pas'),
    ],
  },
);
export const assistantMaternel = childminder;
const listener = inRppsPlus('GENR09', 'écoute, accueil et orientation', {
  profession: '336',
  basis: 'ans-leaflet',
  readings: [
    reading(COORDINATION, 'si elle oriente surtout les personnes', '336'),
    reading(SOCIAL_LIFE, 'si elle accompagne les personnes'),
  ],
  question: 'Cette personne accueille-t-elle surtout, oriente-t-elle ou accompagne-t-elle ?',
});
const mediator = inRppsPlus('GENR10', 'médiation', {
  profession: OTHER_SOCIAL,
  readings: [reading(ADMINISTRATION, 'si elle aide surtout aux démarches et à l’accès aux droits')],
  question: 'Cette personne accompagne-t-elle surtout, ou aide-t-elle surtout aux démarches ?',
});
const socialWorkerByName = inRppsPlus('GENR10', 'intervention sociale', {
  profession: OTHER_SOCIAL,
  readings: [
    reading(
      { kind: 'ars', profession: '41' },
      'si elle a le diplôme d’assistant de service social',
    ),
  ],
  question: 'Cette personne a-t-elle le diplôme d’assistant de service social ?',
});
const peer = { ...accompaniment, because: 'pair-aidance', certainty: 'safe' } as const;
const socialGradeOfManager = {
  ...managementToConfirm,
  because: 'conseiller socio-éducatif, grade de cadre',
  readings: [
    reading(COORDINATION, 'si elle coordonne sans encadrer'),
    reading({ kind: 'ars', profession: '41' }, 'si elle exerce comme assistante de service social'),
  ],
  question: 'Cette personne encadre-t-elle une équipe, et quel est son diplôme ?',
} as const;
const housing = {
  ...accompaniment,
  because: 'logement',
  readings: [reading(ADMINISTRATION, 'si elle gère surtout les dossiers')],
  question: 'Cette personne accompagne-t-elle les personnes, ou gère-t-elle surtout les dossiers ?',
};
const companion = inRppsPlus('GENR10', 'compagnie à domicile', {
  ...orNowhere,
});
const geneticCounsellor = undecided(
  'profession de la liste du portail, sans rôle évident en établissement médico-social',
  ACCESS_QUESTION,
  { profession: '329' },
);

/** Families whose head word is a worker, adviser, mediator, delegate or intervener of the social field. */
export const social: readonly Family[] = [
  {
    heads: 'travailleur ts',
    rules: [
      on('familial', familyInterventionTechnician),
      on('pair', peer),
      on('handicape | usager', unclear),
      on('', socialWorker),
    ],
  },
  {
    heads: 'conseiller',
    rules: [
      on('economie | esf | economique', homeEconomist),
      on('conjugal', maritalCounsellor),
      on('genetique', geneticCounsellor),
      on(
        'rh | recrutement | formation !insertion | commercial | funeraire | vente | financier | juridique | patrimoine',
        support,
      ),
      on('securite | prevention', guarding),
      on('technique social | service social !insertion !emploi', socialAssistantToConfirm),
      on('socio educatif', socialGradeOfManager),
      on('probation | penitentiaire', { ...employmentSupport, certainty: 'to-confirm' }),
      on('parcours insertion', { ...employmentSupport, certainty: 'to-confirm' }),
      on('insertion | emploi | professionnel | cip | orientation !psychologue', employmentSupport),
      on('psychologue', byArs('93')),
      on('parcours | autonomie', { ...carePath, profession: null, certainty: 'to-confirm' }),
      on('logement | habitat', housing),
      on('education', schoolSupport),
      on('numerique | clientele | client | accueil | relation | droit | usager', {
        ...accessToRights,
        because: 'information et appui aux démarches',
      }),
      on('sportif | animation | accompagnement | vie | familial | parental', accompaniment),
      on('technique', unclear),
      on('social', socialWorker),
      on('', unclear),
    ],
  },
  { heads: 'cesf esf cefs decesf', rules: [on('', homeEconomist)] },
  { heads: 'tisf tf detisf', rules: [on('', familyInterventionTechnician)] },
  { heads: 'cip', rules: [on('', employmentSupport)] },
  { heads: 'ccf', rules: [on('', { ...maritalCounsellor, certainty: 'to-confirm' })] },
  { heads: 'cse', rules: [on('', unclear)] },
  {
    heads: 'ase',
    rules: [
      on('', {
        ...socialWorker,
        because: '« ASE » est un grade commun à plusieurs diplômes, ou l’aide sociale à l’enfance',
      }),
    ],
  },
  {
    heads: 'mediateur',
    rules: [
      on('familial', familyMediator),
      on('pair', { ...peer, certainty: 'to-confirm' }),
      on('administratif | numerique | droit', accessToRights),
      on('animal', onlyIfAccess),
      on('republique | consommation', outside),
      on('', mediator),
    ],
  },
  {
    heads: 'tuteur',
    rules: [
      on('stage | pedagogique | apprentissage', unclear),
      on('majeur | familial | judiciaire | legal', guardian),
      // Behind another job, she only tutors trainees.
      on('', { ...guardian, vague: true }),
    ],
  },
  {
    heads: 'mandataire curateur mjpm mjpmi dmj',
    rules: [
      on('prestation', familyBenefits),
      on('immobilier | assurance', outside),
      on('', guardian),
    ],
  },
  { heads: 'dpf', rules: [on('', familyBenefits)] },
  {
    heads: 'delegue',
    rules: [
      on('donnee | dpo | rgpd | syndical | personnel | medical | commercial', support),
      on('prestation | dpf', familyBenefits),
      on('tutelle | curatelle | mandataire | majeur | protection | mjpm | judiciaire', guardian),
      on('general', { ...managementToConfirm, because: 'direction d’association' }),
      on('probation | liberte | insertion | emploi', {
        ...employmentSupport,
        certainty: 'to-confirm',
      }),
      on('territorial | departemental | regional', managementToConfirm),
      on('', unclear),
    ],
  },
  {
    heads: 'intervenant',
    rules: [
      on('domicile | aide !aidant', homeHelp),
      on('familial', { ...accompaniment, because: 'intervention familiale' }),
      on('pair', peer),
      on('socio educatif | educatif', { ...education, certainty: 'to-confirm' }),
      on('social', socialWorkerByName),
      on(
        'therapeute | therapie | bien | massage | reflexologie | sophrologie | esthetique | analyse',
        freeTitle,
      ),
      on('lsf | signe | langue', languageSupport),
      on('securite', guarding),
      on(
        'addiction | addictologie | prevention | artistique | culturel | musique | theatre | sport | sportif | yoga | danse | atelier | aidant | sante',
        {
          ...accompaniment,
          ...orNowhere,
        },
      ),
      on('', unclear),
    ],
  },
  { heads: 'ecoutant repondant', rules: [on('', listener)] },
  {
    heads: 'accueillant',
    rules: [
      on('familial | famille', hostFamily),
      on('enfant | parent | laep', accompaniment),
      on('', { ...listener, because: 'accueil' }),
    ],
  },
  { heads: 'famille', rules: [on('accueil | hebergement | relais', hostFamily)] },
  { heads: 'assfam assf afam', rules: [on('', { ...familyAssistant, certainty: 'to-confirm' })] },
  { heads: 'assmat', rules: [on('', childminder)] },
  { heads: 'pair', rules: [on('', peer)] },
  {
    heads: 'patient',
    rules: [on('expert | partenaire | ressource', { ...peer, certainty: 'to-confirm' })],
  },
  {
    heads: 'coach',
    rules: [
      on('job | emploi | insertion', { ...employmentSupport, basis: 'inference' }),
      on('sportif | sport', accompaniment),
      on('', unclear),
    ],
  },
  {
    heads: 'prospecteur',
    rules: [on('', { ...employmentSupport, certainty: 'to-confirm', basis: 'inference' })],
  },
  {
    heads: 'relayeur baluchonneur',
    rules: [on('', { ...accompaniment, because: 'répit des aidants' })],
  },
  { heads: 'ecrivain', rules: [on('', accessToRights)] },
  { heads: 'ad', rules: [on('', { ...homeHelp, certainty: 'to-confirm' })] },
  { heads: 'dame', rules: [on('compagnie', companion), on('', unclear)] },
  {
    heads: 'baby babysitter nounou',
    rules: [on('', { ...companion, because: 'garde d’enfants' })],
  },
  { heads: 'teleassistant', rules: [on('', { ...listener, because: 'téléassistance' })] },
  { heads: 'planificateur', rules: [on('', planning)] },
  { heads: 'beneficiaire usager resident', rules: [on('', unclear)] },
  { heads: 'recruteur', rules: [on('', humanResources)] },
  { heads: 'inspecteur', rules: [on('', noRegistration('agent de contrôle ou de l’État'))] },
  { heads: 'evaluateur', rules: [on('', unclear)] },
  { heads: 'ergonome', rules: [on('', onlyIfAccess)] },
  { heads: 'sociologue ethnologue criminologue anthropologue', rules: [on('', unclear)] },
  {
    heads: 'assistanat',
    rules: [on('social | service social', socialAssistantToConfirm), on('', administrativeOrNot)],
  },
  { heads: 'avocat notaire huissier', rules: [on('', outside)] },
];
