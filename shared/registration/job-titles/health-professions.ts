/** Professions that an ordre or the ARS registers: never for RPPS+, whatever the establishment. */
import { byArs, byOrdre, on, reading, undecided, type Family } from '../title-rules';
import {
  CARE,
  careManager,
  freeTitle,
  MANAGEMENT,
  NOWHERE,
  nurse,
  OPEN,
  unclear,
} from './common-outcomes';

const doctor = byOrdre('10');
const nutritionist = undecided(
  'médecin ou diététicien, le titre ne le dit pas',
  'Cette personne est-elle médecin, diététicien, ou ni l’un ni l’autre ?',
  {
    readings: [
      reading({ kind: 'ordre', profession: '10' }, 'si elle est médecin'),
      reading({ kind: 'ars', profession: '95' }, 'si elle est diététicienne'),
    ],
  },
);
const masseur = undecided(
  'masseur-kinésithérapeute ou masseur bien-être, le titre ne le dit pas',
  'Cette personne a-t-elle le diplôme de masseur-kinésithérapeute ?',
  {
    readings: [
      reading({ kind: 'ordre', profession: '70' }, 'si elle a ce diplôme'),
      reading(NOWHERE, 'si elle ne l’a pas et n’accède à aucune donnée de santé'),
    ],
  },
);
const orthopaedist = byArs('83', {
  certainty: 'to-confirm',
  readings: [reading({ kind: 'ordre', profession: '10' }, 'si elle est médecin')],
  question: 'Cette personne est-elle orthopédiste-orthésiste, ou chirurgien orthopédiste ?',
});
/** Internes are in the obligatory part of the RPPS, not among those whom the employer enters. */
const intern = undecided(
  'interne : enregistré de droit au RPPS, jamais par l’employeur dans RPPS+',
  'Cette personne a-t-elle déjà un numéro RPPS ?',
  { readings: [reading({ kind: 'ordre', profession: '10' }, 'si elle est interne en médecine')] },
);
const futureProfession = undecided(
  'étudiant en santé : sur la liste du portail, sans rôle évident en établissement médico-social',
  'Cette personne a-t-elle déjà un numéro RPPS d’étudiant, et accède-t-elle à des données de santé ?',
);
const unregisteredTherapist = reading(
  CARE,
  'seulement si elle n’a pas le titre de psychothérapeute (à vérifier)',
);

const ordre: readonly Family[] = [
  {
    heads:
      'medecin psychiatre pedopsychiatre neuropsychiatre psychogeriatre geriatre gerontologue pediatre neuropediatre neurologue cardiologue dermatologue phoniatre algologue allergologue anesthesiste gynecologue ophtalmologue ophtalmologiste orl radiologue rhumatologue urologue endocrinologue diabetologue generaliste physiatre pneumologue hematologue oncologue nephrologue gastroenterologue gastro enterologue stomatologue infectiologue angiologue phlebologue hepatologue urgentiste reanimateur mpr chirurgien medec medco',
    rules: [on('dentiste | dentaire', byOrdre('40')), on('', doctor)],
  },
  { heads: 'addictologue alcoologue', rules: [on('', byOrdre('10', { certainty: 'to-confirm' }))] },
  {
    heads: 'docteur',
    rules: [
      on('pharmacie', byOrdre('21')),
      on('dentaire | dentiste | odontologie', byOrdre('40')),
      on('psychologie', byArs('93', { certainty: 'to-confirm' })),
      on('science | sociologie | droit | philosophie', unclear),
      on('', doctor),
    ],
  },
  {
    heads: 'praticien',
    rules: [
      on('pharmacie | pharmacien', byOrdre('21')),
      on('bien', freeTitle),
      on(
        'hospitalier | contractuel | attache | psychiatrie',
        byOrdre('10', { certainty: 'to-confirm' }),
      ),
      on('', unclear),
    ],
  },
  { heads: 'padhue', rules: [on('', { ...intern, profession: '364' })] },
  {
    heads: 'externe',
    rules: [
      on('medecine', { ...futureProfession, profession: '354' }),
      on('odontologie | dentaire', { ...futureProfession, profession: '355' }),
      on('maieutique', { ...futureProfession, profession: '356' }),
      on('pharmacie', { ...futureProfession, profession: '357' }),
    ],
  },
  {
    heads: 'interne',
    rules: [
      on('medecine | medical | psychiatrie | geriatrie | pharmacie | sante | hopital', intern),
    ],
  },
  { heads: 'pharmacien', rules: [on('', byOrdre('21'))] },
  {
    heads: 'dentiste odontologiste odontologue orthodontiste parodontiste',
    rules: [on('', byOrdre('40'))],
  },
  { heads: 'sagefemme maieuticien', rules: [on('', byOrdre('50'))] },
  {
    heads: 'infirmier',
    rules: [on('veterinaire', unclear), on('', nurse)],
  },
  {
    heads: 'ide idec ider idel iade ibode ipde ipa idesp idsp isp ideco idecoord',
    rules: [on('', nurse)],
  },
  // Infirmier en soins généraux; « ISGS » has the same stem.
  { heads: 'isg', rules: [on('', byOrdre('60', { certainty: 'to-confirm' }))] },
  { heads: 'puericulteur', rules: [on('', nurse)] },
  { heads: 'panseur', rules: [on('', byOrdre('60', { certainty: 'to-confirm' }))] },
  {
    heads: 'kinesitherapeute mk mkde masseurkinesitherapeute',
    rules: [on('', byOrdre('70'))],
  },
  { heads: 'physiotherapeute', rules: [on('', byOrdre('70', { certainty: 'to-confirm' }))] },
  {
    heads: 'masseur',
    rules: [on('kinesitherapeute', byOrdre('70')), on('', masseur)],
  },
  {
    heads: 'pedicure podologue',
    rules: [on('', byOrdre('80'))],
  },
];

const ars: readonly Family[] = [
  { heads: 'ergotherapeute', rules: [on('', byArs('94'))] },
  { heads: 'psychomotricien psychomotricite', rules: [on('', byArs('96'))] },
  { heads: 'orthophoniste logopede', rules: [on('', byArs('91'))] },
  { heads: 'orthoptiste', rules: [on('', byArs('92'))] },
  { heads: 'dieteticien', rules: [on('', byArs('95'))] },
  {
    heads: 'nutritionniste',
    rules: [on('medecin', doctor), on('dieteticien', byArs('95')), on('', nutritionist)],
  },
  {
    heads: 'psychologue neuropsychologue neuropsy psychologueclinicien',
    rules: [on('', byArs('93'))],
  },
  {
    heads: 'psychotherapeute',
    rules: [
      on('psychologue', byArs('93')),
      on('psychiatre | medecin', doctor),
      on(
        '',
        byArs('72', {
          certainty: 'to-confirm',
          readings: [unregisteredTherapist],
          question: 'Cette personne a-t-elle le titre de psychothérapeute ?',
        }),
      ),
    ],
  },
  {
    heads: 'psycho',
    rules: [
      on('psychomotricien', byArs('96')),
      on('psychologue', byArs('93')),
      on('social | pedagogique | pedagogue | technique | educatif', unclear),
      on('', byArs('93', { certainty: 'to-confirm' })),
    ],
  },
  {
    heads: 'psy',
    rules: [
      on(
        '',
        byArs('93', {
          certainty: 'to-confirm',
          readings: [reading({ kind: 'ordre', profession: '10' }, 'si elle est psychiatre')],
          question: 'Cette personne est-elle psychologue ou psychiatre ?',
        }),
      ),
    ],
  },
  {
    heads: 'osteopathe',
    rules: [
      on('kinesitherapeute', byOrdre('70')),
      on('medecin', doctor),
      on('infirmier', nurse),
      on('', byArs('71')),
    ],
  },
  { heads: 'chiropracteur chiropraticien', rules: [on('', byArs('73'))] },
  { heads: 'audioprothesiste', rules: [on('', byArs('26'))] },
  { heads: 'opticien', rules: [on('', byArs('28'))] },
  { heads: 'orthoprothesiste', rules: [on('', byArs('81'))] },
  {
    heads: 'podo podoorthesiste',
    rules: [
      on('pedicure', byOrdre('80')),
      on('orthesiste', byArs('82')),
      on('podoorthesiste', byArs('82')),
      on('', byOrdre('80', { certainty: 'to-confirm' })),
    ],
  },
  {
    heads: 'orthopediste',
    rules: [
      on('chirurgien | medecin', doctor),
      on('orthesiste', byArs('83')),
      on('', orthopaedist),
    ],
  },
  { heads: 'orthesiste', rules: [on('', byArs('83', { certainty: 'to-confirm' }))] },
  { heads: 'oculariste', rules: [on('', byArs('84'))] },
  { heads: 'epithesiste', rules: [on('', byArs('85'))] },
  {
    heads: 'manipulateur merm manip',
    rules: [
      on(
        'radio | radiologie | electroradiologie | electro | erm | imagerie | radiotherapie | merm',
        byArs('98'),
      ),
      on('manip | medical', byArs('98', { certainty: 'to-confirm' })),
      on('', unclear),
    ],
  },
  { heads: 'laborantin', rules: [on('', byArs('86', { certainty: 'to-confirm' }))] },
  { heads: 'radiophysicien', rules: [on('', byArs('32'))] },
  { heads: 'physicien', rules: [on('medical', byArs('32')), on('', unclear)] },
];

/** Neither an ordre nor the ARS knows them, although they sound like it. */
const notRegistered: readonly Family[] = [
  {
    heads:
      'psychanalyste sophrologue hypnotherapeute hypnologue naturopathe reflexologue kinesiologue magnetiseur etiopathe relaxologue sexologue sexotherapeute arttherapeute musicotherapeute dramatherapeute dansetherapeute therapeute equitherapeute equicien zootherapeute mediatherapeute aromatherapeute luminotherapeute graphotherapeute hortitherapeute ludotherapeute tabacologue psychopraticien somatotherapeute sonotherapeute shiatsu art musico equi zoo',
    rules: [
      on('therapeute | therapie', freeTitle),
      on('art | musico | equi | zoo', unclear),
      on('', freeTitle),
    ],
  },
  {
    heads: 'biologiste',
    rules: [
      on(
        '',
        undecided(
          'médecin, pharmacien ou ni l’un ni l’autre, le titre ne le dit pas',
          'Cette personne est-elle médecin, pharmacien, ou ni l’un ni l’autre ?',
          {
            readings: [
              reading({ kind: 'ordre', profession: '10' }, 'si elle est médecin'),
              reading({ kind: 'ordre', profession: '21' }, 'si elle est pharmacienne'),
              reading(OPEN, 'si elle n’est ni l’un ni l’autre : profession 334 du portail', '334'),
            ],
          },
        ),
      ),
    ],
  },
  {
    heads: 'prothesiste',
    rules: [
      on('dentaire | ongulaire', freeTitle),
      on('orthesiste | orthopedique', byArs('81', { certainty: 'to-confirm' })),
      on('', freeTitle),
    ],
  },
  { heads: 'hygieniste', rules: [on('dentaire', freeTitle), on('', careManager)] },
  {
    heads: 'reeducateur',
    rules: [
      on('psychomotricite', byArs('96')),
      on('locomotion', freeTitle),
      on(
        '',
        undecided(
          'le titre ne dit pas la profession de rééducation',
          'Quelle est sa profession : kinésithérapeute, ergothérapeute, orthophoniste, psychomotricien… ?',
          {
            readings: [
              reading({ kind: 'ordre', profession: '70' }, 'si elle est kinésithérapeute'),
              reading(
                { kind: 'ars', profession: null },
                'si elle est d’une profession enregistrée par l’ARS',
              ),
              reading(MANAGEMENT, 'si elle encadre sans être d’une de ces professions'),
            ],
          },
        ),
      ),
    ],
  },
];

/** All families of the regulated professions, and of those that sound like them. */
export const healthProfessions: readonly Family[] = [...ordre, ...ars, ...notRegistered];
