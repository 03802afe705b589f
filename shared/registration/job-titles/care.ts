/** Accompaniment in care (GENR11), and the care jobs of which the role is open. */
import { inRppsPlus, noRegistration, on, reading, undecided, type Family } from '../title-rules';
import {
  ADMINISTRATION,
  CARE,
  kitchen,
  laundry,
  NOWHERE,
  OPEN,
  OTHER_SOCIAL,
  SOCIAL_LIFE,
  accompaniment,
  administrativeOrNot,
  education,
  finance,
  homeHelp,
  hospitality,
  schoolSupport,
  unclear,
  upkeep,
  orNowhere,
} from './common-outcomes';

/** A nursing auxiliary's table of 2022 (ASS_A20) leads to GENR01, which belongs to hospitals. */
const nursingAuxiliary = inRppsPlus('GENR11', '', {
  profession: '313',
  basis: 'nos-definition',
  readings: [
    reading(
      OPEN,
      'en service sanitaire : une table ANS de 2022 associe l’aide-soignant au rôle GENR01 « Activité de soin et de pharmacie »',
      '313',
    ),
  ],
  question:
    'Cette personne exerce-t-elle bien dans l’établissement médico-social, et non dans un service sanitaire ?',
});
export const childcareAuxiliary = inRppsPlus('GENR11', '', {
  profession: '315',
  certainty: 'safe',
  basis: 'ans-leaflet',
});
export const gerontologyAssistant = inRppsPlus('GENR11', 'assistant de soins en gérontologie', {
  certainty: 'safe',
  basis: 'ans-leaflet',
});
/** Cleaners of care homes who act as nursing auxiliaries. */
export const actingNursingAuxiliary = inRppsPlus('GENR11', 'faisant fonction d’aide-soignant', {
  readings: [reading(NOWHERE, 'si elle ne fait que l’entretien et n’accède à aucune donnée')],
  question: 'Cette personne participe-t-elle aux soins et aux transmissions ?',
});
export const careAssistant = inRppsPlus('GENR11', 'participation aux soins', {
  readings: [reading(SOCIAL_LIFE, 'si elle accompagne surtout la vie quotidienne')],
  question: 'Cette personne participe-t-elle surtout aux soins, ou surtout à la vie quotidienne ?',
});

const AES_QUESTION =
  'Cette personne accompagne-t-elle surtout la vie quotidienne et sociale, ou surtout les soins ?';
/** AES: GENR10 for the leaflet, GENR11 where the work is care. */
export const educationalAndSocialCarer = inRppsPlus('GENR10', 'accompagnant éducatif et social', {
  profession: '328',
  basis: 'ans-leaflet',
  readings: [reading(CARE, 'si elle participe surtout aux soins', '328')],
  question: AES_QUESTION,
});
const AMP_ADVICE =
  'La profession « Aide médico-psychologique » (323) est retirée depuis le 22 décembre 2025 : choisissez « Accompagnant éducatif et social » (328).';
const medicoPsychologicalAide = {
  ...educationalAndSocialCarer,
  because: 'aide médico-psychologique',
  basis: 'nos-definition',
  advice: AMP_ADVICE,
} as const;
/** AVS: the role is sure, the portal profession depends on where the work is done. */
const socialLifeAuxiliary = inRppsPlus('GENR10', 'auxiliaire de vie sociale', {
  profession: '328',
  basis: 'ans-leaflet',
  readings: [
    reading(SOCIAL_LIFE, 'à domicile avec un diplôme ou une qualification', '371'),
    reading(SOCIAL_LIFE, 'à domicile sans qualification', '372'),
  ],
  question: 'Où cette personne travaille-t-elle : en établissement, ou à domicile ?',
  advice:
    'La profession « Auxiliaire de vie sociale » (318) est retirée depuis le 22 décembre 2025 : choisissez « Accompagnant éducatif et social » (328) ou, à domicile, « Aide à domicile qualifié(e) » (371) ou « Aide à domicile » (372).',
});
export const lifeAssistant = inRppsPlus('GENR10', 'assistance de vie', {
  basis: 'ans-leaflet',
  certainty: 'safe',
  advice:
    'Pour la profession du portail : « Aide à domicile qualifié(e) » (371) ou « Aide à domicile » (372) à domicile, sinon « Accompagnant éducatif et social » (328) avec ce diplôme.',
});
const qualifiedHomeHelp = { ...homeHelp, profession: '371' };
const openAuxiliary = inRppsPlus('GENR10', 'auxiliaire, sans autre précision', {
  readings: [reading(CARE, 'si elle est auxiliaire de puériculture ou de soins')],
  question: 'Cette personne est-elle auxiliaire de vie, de puériculture ou de soins ?',
});
const earlyChildhood = inRppsPlus('GENR10', 'accueil de jeunes enfants', {
  profession: OTHER_SOCIAL,
  ...orNowhere,
});
const gerontologyAuxiliary = inRppsPlus('GENR10', 'auxiliaire de gérontologie', {
  readings: [reading(CARE, 'si elle participe surtout aux soins')],
  question: AES_QUESTION,
});
export const housework = noRegistration('ménage', {
  readings: [reading(SOCIAL_LIFE, 'si elle aide aussi la personne elle-même', '372')],
  question: 'Cette personne fait-elle seulement le ménage, ou aide-t-elle aussi la personne ?',
});
const hospitalPharmacy = inRppsPlus('GENR11', 'préparation en pharmacie', {
  profession: '316',
  basis: 'nos-definition',
});
const pharmacyAide = { ...hospitalPharmacy, profession: null, basis: 'inference' } as const;
const onPortalWithoutRole = (profession: string) =>
  undecided(
    'profession de la liste du portail, sans rôle évident en établissement médico-social',
    'Cette personne a-t-elle besoin d’accéder à des données de santé, et pour quels actes ?',
    {
      profession,
      readings: [
        reading(CARE, 'si elle participe aux soins', profession),
        reading(NOWHERE, 'si elle n’accède à aucune donnée de santé'),
      ],
    },
  );
export const medicalAssistant = inRppsPlus('GENR09', 'assistant médical', {
  profession: '332',
  readings: [reading(CARE, 'si elle participe surtout aux soins', '332')],
  question: 'Cette personne fait-elle surtout de l’administratif, ou participe-t-elle aux soins ?',
});
const dentalAide = undecided(
  'assistant dentaire (enregistré par l’ARS) ou aide dentaire, le titre ne le dit pas',
  'Cette personne a-t-elle le titre d’assistant dentaire ?',
  {
    readings: [
      reading({ kind: 'ars', profession: '31' }, 'si elle a ce titre'),
      reading(ADMINISTRATION, 'si elle tient surtout l’accueil et le secrétariat'),
    ],
  },
);

/** Families whose head word is an aide, an auxiliary or a carer. */
export const care: readonly Family[] = [
  {
    heads: 'aide',
    rules: [
      on('soignant asg | soignant gerontologie', { ...nursingAuxiliary, profession: null }),
      on('soignant', nursingAuxiliary),
      on('medico psychologique | psychologique | psycho | psy', medicoPsychologicalAide),
      on('preparateur | pharmacie', pharmacyAide),
      on('dentaire', dentalAide),
      on('cuisine | cuisinier | restauration | office | plonge', kitchen),
      on('linger | lingerie | buanderie', laundry),
      on('comptable', finance),
      on('hotelier | hebergement !domicile', hospitality),
      on('opticien | audioprothesiste', unclear),
      on('pharmacien', pharmacyAide),
      on('dentiste', dentalAide),
      on('assistantsocial', accompaniment),
      on(
        'infirmier | kinesitherapeute | medecin | sagefemme | podologue | ergotherapeute | psychomotricien | orthophoniste | dieteticien | psychologue | osteopathe | puericulteur',
        careAssistant,
      ),
      on('menager domicile', { ...homeHelp, certainty: 'to-confirm' }),
      on('menager !domicile | menage !domicile', housework),
      on('domicile qualifie | domicile diplome', qualifiedHomeHelp),
      on('domicile | familial | menager', homeHelp),
      on('vie | personne | handicap | dependance', lifeAssistant),
      on('educateur | educatif | moniteur | animateur | pedagogique', education),
      on('scolaire | eleve', schoolSupport),
      on('puericulture | creche | maternel | petite enfance', earlyChildhood),
      on('soin', careAssistant),
      on('technique | jardinier | magasinier | electricien | logistique | entretien', upkeep),
      on('administratif | secretaire | bibliothecaire | archiviste', administrativeOrNot),
      on('hospitalier', ashOutcome()),
      on('social !enfance', accompaniment),
    ],
  },
  {
    heads: 'auxiliaire auxi',
    rules: [
      on('puericulture | puericulteur | puer', childcareAuxiliary),
      on('medico psychologique | psychologique', medicoPsychologicalAide),
      on('scolaire | eleve', schoolSupport),
      on('vie', socialLifeAuxiliary),
      on('gerontologie !soin | geriatrie !soin', gerontologyAuxiliary),
      on('soin | medical | paramedical', careAssistant),
      on('pharmacie', pharmacyAide),
      on('ambulancier | ambulance', onPortalWithoutRole('314')),
      on('dentaire', dentalAide),
      on('creche | petite enfance | jeune enfant', earlyChildhood),
      on('domicile', homeHelp),
      on('familial | menager', { ...homeHelp, certainty: 'to-confirm' }),
      on('parental | educatif | social', accompaniment),
      on('veterinaire | douane | bibliotheque | patrimoine', upkeep),
      on('justice', unclear),
      on('', openAuxiliary),
    ],
  },
  { heads: 'soignant', rules: [on('', { ...careAssistant, vague: true })] },
  {
    heads: 'aidesoignant',
    rules: [
      on('asg | gerontologie', { ...nursingAuxiliary, profession: null }),
      on('', nursingAuxiliary),
    ],
  },
  {
    heads: 'preparateur',
    rules: [
      on('pharmacie hospitalier | pharmacie pui | hospitalier | pui | pph', hospitalPharmacy),
      on('officine', { ...hospitalPharmacy, profession: '317' }),
      on('pharmacie', { ...hospitalPharmacy, profession: null }),
      on('commande | repas | plateau', upkeep),
      on('physique', accompaniment),
      on('', unclear),
    ],
  },
  { heads: 'pph', rules: [on('', hospitalPharmacy)] },
  { heads: 'ambulancier', rules: [on('', onPortalWithoutRole('314'))] },
  { heads: 'brancardier', rules: [on('', onPortalWithoutRole('360'))] },
  {
    heads: 'as',
    rules: [
      on(
        'nuit | jour | ehpad | ssiad | soin | mas | fam | usld | asg | gerontologie | hebergement',
        { ...nursingAuxiliary, certainty: 'to-confirm' },
      ),
      on(
        '',
        undecided(
          '« AS » peut vouloir dire aide-soignant ou assistant social',
          'Cette personne est-elle aide-soignante ou assistante de service social ?',
          {
            readings: [
              reading(CARE, 'si elle est aide-soignante', '313'),
              reading(
                { kind: 'ars', profession: '41' },
                'si elle est assistante de service social',
              ),
            ],
            vague: true,
          },
        ),
      ),
    ],
  },
  { heads: 'asde', rules: [on('', { ...nursingAuxiliary, certainty: 'to-confirm' })] },
  { heads: 'deas dpas', rules: [on('', nursingAuxiliary)] },
  { heads: 'asg', rules: [on('', gerontologyAssistant)] },
  { heads: 'ap deap', rules: [on('', { ...childcareAuxiliary, certainty: 'to-confirm' })] },
  { heads: 'ads', rules: [on('', careAssistant)] },
  { heads: 'aes deaes', rules: [on('', educationalAndSocialCarer)] },
  { heads: 'amp deamp', rules: [on('', medicoPsychologicalAide)] },
  { heads: 'avs deavs avd', rules: [on('scolaire', schoolSupport), on('', socialLifeAuxiliary)] },
  { heads: 'advf avf advd', rules: [on('', lifeAssistant)] },
  { heads: 'aad', rules: [on('', homeHelp)] },
  { heads: 'aesh avsi', rules: [on('', schoolSupport)] },
  { heads: 'ash ashq ashl asl', rules: [on('', ashOutcome())] },
];

/** Agents des services hospitaliers: cleaning, unless they act as nursing auxiliaries. */
export function ashOutcome() {
  return noRegistration('entretien et hôtellerie', {
    readings: [reading(CARE, 'si elle fait fonction d’aide-soignant')],
    question: 'Cette personne fait-elle fonction d’aide-soignant ?',
  });
}
