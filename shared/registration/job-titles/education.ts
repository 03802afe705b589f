/** Educational accompaniment (GENR10): educators, monitors, teachers, facilitators. */
import { inRppsPlus, noRegistration, on, reading, undecided, type Family } from '../title-rules';
import {
  ACCESS_QUESTION,
  CARE,
  COORDINATION,
  NOWHERE,
  OTHER_SOCIAL,
  SOCIAL_LIFE,
  accompaniment,
  carePath,
  coordinatingEducator,
  education,
  employmentSupport,
  freeTitle,
  guarding,
  managementOrEducation,
  onlyIfAccess,
  outside,
  quality,
  schoolSupport,
  unclear,
  orNowhere,
} from './common-outcomes';
import { careAssistant, educationalAndSocialCarer } from './care';
import { humanResourcesWords, supportWords } from './trade-words';

export const withPortalEntry = (profession: string, because = '') =>
  inRppsPlus('GENR10', because, { profession, certainty: 'safe', basis: 'nos-definition' });

const specialisedEducator = withPortalEntry('326');

const monitorEducator = inRppsPlus('GENR10', '', {
  profession: '324',
  certainty: 'safe',
  basis: 'ans-leaflet',
});

export const youngChildrenEducator = withPortalEntry('325');

const technicalEducator = withPortalEntry('327');

const adaptedActivityTeacher = inRppsPlus('GENR10', 'activité physique adaptée', {
  profession: '361',
  basis: 'nos-definition',
  readings: [reading(CARE, 'si l’activité est une rééducation prescrite', '361')],
  question:
    'Cette activité relève-t-elle surtout de la vie sociale, ou d’une prescription de soin ?',
});

const autonomyInstructor = {
  ...adaptedActivityTeacher,
  because: 'rééducation à l’autonomie',
  profession: null,
  basis: 'inference',
} as const;

const workshopMonitor = { ...education, because: 'encadrement d’atelier' };

export const facilitator = withPortalEntry('368', 'animation');

const coordinatingFacilitator = {
  ...facilitator,
  certainty: 'to-confirm',
  readings: [reading(COORDINATION, 'si elle coordonne surtout l’équipe ou les projets')],
  question: 'Cette personne anime-t-elle surtout les activités, ou les coordonne-t-elle ?',
} as const;

export const teacher = inRppsPlus('GENR10', 'enseignement', {
  profession: OTHER_SOCIAL,
  readings: [
    reading(
      NOWHERE,
      'si elle relève de l’Éducation nationale et n’accède à aucune donnée de santé',
    ),
  ],
  question: ACCESS_QUESTION,
});

const trainer = undecided(
  'formation des professionnels ou des personnes accompagnées, le titre ne le dit pas',
  ACCESS_QUESTION,
  {
    readings: [
      reading(SOCIAL_LIFE, 'si elle forme les personnes accompagnées'),
      reading(NOWHERE, 'si elle n’accède à aucune donnée de santé'),
    ],
    vague: true,
  },
);

const animals = noRegistration('activité avec des animaux', {
  readings: [reading(SOCIAL_LIFE, 'si elle accompagne les personnes')],
  question: ACCESS_QUESTION,
});

export const languageSupport = inRppsPlus('GENR10', 'aide à la communication', {
  profession: OTHER_SOCIAL,
  ...orNowhere,
});

export const nurserySchool = noRegistration('école');

/** Families whose head word is an educator, a monitor, a teacher or a facilitator. */
export const educationFamilies: readonly Family[] = [
  {
    heads: 'educateur',
    rules: [
      on('coordinateur', coordinatingEducator),
      on('locomotion | avj', autonomyInstructor),
      on('chef', managementOrEducation),
      on('jeune enfant !specialise', youngChildrenEducator),
      // « Educ. tech. » abbreviates both.
      on('technique specialise | technicien specialise', technicalEducator),
      on('technique | technicien', { ...education, because: 'éducateur technique' }),
      on(
        'physique | apa | apas | apsa | adapte !specialise | medico sportif',
        adaptedActivityTeacher,
      ),
      on('canin | cynophile | comportementaliste | chien !specialise', animals),
      on('therapeutique | diabetologie | sante', freeTitle),
      on('specialise | sp', specialisedEducator),
      on('', education),
    ],
  },
  {
    heads: 'moniteur',
    rules: [
      on('coordinateur', coordinatingEducator),
      on('educateur | educatif !physique', monitorEducator),
      on('principal atelier', { ...workshopMonitor, certainty: 'to-confirm' }),
      on('atelier', workshopMonitor),
      on('principal | technique | production | esat', {
        ...workshopMonitor,
        certainty: 'to-confirm',
      }),
      on('auto ecole | conduite | ski | voile', outside),
      on('equitation | equestre | canin', {
        ...accompaniment,
        ...orNowhere,
      }),
      on('physique | apa', adaptedActivityTeacher),
      on('', { ...education, certainty: 'to-confirm' }),
    ],
  },
  {
    heads: 'animateur',
    rules: [
      on('qualite', quality),
      on('securite | commercial | vente | radio', guarding),
      on(`${supportWords} | ${humanResourcesWords} | hse | environnement | numerique`, {
        ...facilitator,
        certainty: 'to-confirm',
        readings: [reading(NOWHERE, 'si elle n’anime rien auprès des personnes accompagnées')],
        question: ACCESS_QUESTION,
      }),
      on('coordinateur', coordinatingFacilitator),
      on('reseau | filiere | territoire | sante', {
        ...carePath,
        profession: null,
        certainty: 'to-confirm',
      }),
      on('physique | apa', adaptedActivityTeacher),
      on('therapeute', freeTitle),
      on('pasa | therapeutique', {
        ...facilitator,
        certainty: 'to-confirm',
        readings: [reading(CARE, 'si elle participe surtout aux soins')],
        question: 'Cette personne anime-t-elle surtout, ou participe-t-elle aux soins ?',
      }),
      on('', facilitator),
    ],
  },
  {
    heads: 'enseignant professeur instituteur pedagogue orthopedagogue psychopedagogue prof',
    rules: [
      on('ouvrier', unclear),
      on('physique adapte | apa | apas | activite physique | sport adapte', adaptedActivityTeacher),
      on('', teacher),
    ],
  },
  { heads: 'formateur', rules: [on('', trainer)] },
  { heads: 'eapa apa', rules: [on('', adaptedActivityTeacher)] },
  { heads: 'me deme', rules: [on('', { ...monitorEducator, certainty: 'to-confirm' })] },
  { heads: 'ma', rules: [on('', { ...workshopMonitor, certainty: 'to-confirm' })] },
  { heads: 'maa', rules: [on('', { ...education, certainty: 'to-confirm' })] },
  { heads: 'es dees', rules: [on('', { ...specialisedEducator, certainty: 'to-confirm' })] },
  { heads: 'eje deeje', rules: [on('', youngChildrenEducator)] },
  { heads: 'ets deets', rules: [on('', { ...technicalEducator, certainty: 'to-confirm' })] },
  {
    heads: 'ed',
    rules: [
      on('technique specialise | technicien specialise', technicalEducator),
      on('jeune enfant', youngChildrenEducator),
      on('technique | technicien', { ...education, because: 'éducateur technique' }),
      on('specialise | sp', specialisedEducator),
      on('', unclear),
    ],
  },
  {
    heads: 'accompagnant',
    rules: [
      on('educatif social | educatif', educationalAndSocialCarer),
      on('eleve | scolaire | ecole', schoolSupport),
      on('spirituel', outside),
      on('transport | bus | vehicule | mobilite', onlyIfAccess),
      on('parcours', { ...carePath, certainty: 'to-confirm' }),
      on('emploi | insertion | professionnel', employmentSupport),
      on('soin', { ...careAssistant, certainty: 'to-confirm' }),
      on('', accompaniment),
    ],
  },
  {
    heads: 'permanent',
    rules: [on('vie | lva', { ...education, because: 'lieu de vie' }), on('', unclear)],
  },
  {
    heads: 'codeur',
    rules: [
      on('pmsi | diagnostic | medical', {
        ...quality,
        because: 'codage de l’information médicale',
        profession: '362',
      }),
      on('', languageSupport),
    ],
  },
  { heads: 'interprete interface transcripteur', rules: [on('', languageSupport)] },
  {
    heads: 'instructeur',
    rules: [on('locomotion | avj | vie | aveugle', autonomyInstructor), on('', unclear)],
  },
  { heads: 'avejiste', rules: [on('', autonomyInstructor)] },
  { heads: 'clown', rules: [on('', onlyIfAccess)] },
  {
    heads: 'ludothecaire',
    rules: [
      on('', {
        ...accompaniment,
        ...orNowhere,
      }),
    ],
  },
  { heads: 'atsem', rules: [on('', nurserySchool)] },
  { heads: 'entraineur', rules: [on('', { ...education, certainty: 'to-confirm' })] },
];
