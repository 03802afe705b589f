/** Kitchen, laundry, cleaning, technical trades, transport and the like: no access to health data. */
import { inRppsPlus, noRegistration, on, reading, type Family } from '../title-rules';
import {
  ACCESS_QUESTION,
  administrativeOrNot,
  CARE,
  careManager,
  cleaning,
  guarding,
  homeHelp,
  hospitality,
  kitchen,
  laundry,
  NOWHERE,
  onlyIfAccess,
  outside,
  SOCIAL_LIFE,
  unclear,
  upkeep,
} from './common-outcomes';
import { housework } from './care';
import { youngChildrenEducator } from './education';

const driver = noRegistration('transport', {
  readings: [
    reading(SOCIAL_LIFE, 'si elle accompagne les personnes et accède à des données de santé'),
  ],
  question: ACCESS_QUESTION,
});
const beautician = noRegistration('soins esthétiques');
const socialBeautician = inRppsPlus('GENR11', 'socio-esthétique', {
  readings: [
    reading(SOCIAL_LIFE, 'si elle accompagne surtout la vie sociale'),
    reading(NOWHERE, 'si elle n’accède à aucune donnée de santé'),
  ],
  question: ACCESS_QUESTION,
});
const chaplain = noRegistration('aumônerie', { certainty: 'safe' });
const keeper = { ...guarding, certainty: 'safe' } as const;
const volunteer = {
  ...unclear,
  question: ACCESS_QUESTION,
  readings: [
    reading(SOCIAL_LIFE, 'si elle accompagne les personnes et accède à des données de santé'),
    reading(NOWHERE, 'si elle n’y accède pas'),
  ],
};

/** Trades that never need the record of a person. */
export const houseAndTechnical: readonly Family[] = [
  {
    heads:
      'cuisinier cuistot cuisto commis plongeur patissier boulanger boucher charcutier traiteur barman saucier cantinier',
    rules: [on('administratif | bureau', administrativeOrNot), on('', kitchen)],
  },
  { heads: 'second', rules: [on('cuisine | cuisinier', kitchen), on('', unclear)] },
  { heads: 'serveur', rules: [on('informatique', unclear), on('', kitchen)] },
  {
    heads: 'linger blanchisseur repasseur couturier buandier ravaudeur teinturier',
    rules: [on('', laundry)],
  },
  { heads: 'menageremaison nettoyeur balayeur laveur', rules: [on('', cleaning)] },
  { heads: 'menager', rules: [on('', housework)] },
  {
    heads: 'homme',
    rules: [
      on('menage', cleaning),
      on('entretien | main | cour | maintenance | peine | equipe | service | toute', upkeep),
      on('', unclear),
    ],
  },
  {
    heads: 'femme',
    rules: [on('menage | chambre | service | entretien | etage', cleaning), on('', unclear)],
  },
  { heads: 'op opq', rules: [on('', { ...upkeep, certainty: 'to-confirm' })] },
  {
    heads: 'garcon',
    rules: [on('salle | amphitheatre | laboratoire | entretien', cleaning), on('', unclear)],
  },
  { heads: 'majordome', rules: [on('', hospitality)] },
  { heads: 'valet', rules: [on('', hospitality)] },
  { heads: 'hotelier', rules: [on('', hospitality)] },
  {
    heads: 'factotum polyvalent',
    rules: [on('', { ...upkeep, certainty: 'to-confirm', vague: true })],
  },
  {
    heads:
      'ouvrier manoeuvre jardinier paysagiste horticulteur maraicher peintre plombier electricien menuisier macon mecanicien chauffagiste serrurier soudeur tapissier carreleur cantonnier bricoleur electromecanicien frigoriste manutentionnaire magasinier cariste livreur transporteur contremaitre monteur imprimeur cordonnier tailleur agriculteur eleveur palefrenier reparateur depanneur',
    rules: [
      on('esat', unclear),
      on('contremaitre | monteur', { ...upkeep, certainty: 'to-confirm' }),
      on('enfant', { ...youngChildrenEducator, certainty: 'to-confirm' }),
      on('', upkeep),
    ],
  },
  {
    heads: 'chauffeur conducteur',
    rules: [
      on('livreur | camion | poids | engin | travaux | marchandise | bus | commun', {
        ...driver,
        certainty: 'safe',
        readings: [],
        question: null,
      }),
      on('accompagnant | accompagnement | personne | mobilite | handicap | pmr', onlyIfAccess),
      on('ambulance | ambulancier', onlyIfAccess),
      on('', driver),
    ],
  },
  {
    heads: 'gardien concierge vigile ssiap pompier portier rondier',
    rules: [
      on('nuit', {
        ...keeper,
        certainty: 'to-confirm',
        readings: [reading(SOCIAL_LIFE, 'si elle veille sur les personnes', '367')],
        question: 'Cette personne veille-t-elle sur les personnes, ou seulement sur les locaux ?',
      }),
      on('', keeper),
    ],
  },
  { heads: 'aumonier ministre pretre pasteur imam rabbin diacre', rules: [on('', chaplain)] },
  {
    heads: 'coiffeur barbier',
    rules: [on('', { ...beautician, because: 'coiffure', certainty: 'safe' })],
  },
  {
    heads: 'estheticien',
    rules: [on('socio | social', socialBeautician), on('', beautician)],
  },
  { heads: 'socioestheticien', rules: [on('', socialBeautician)] },
  {
    heads: 'benevole volontaire stagiaire personnel professionnel',
    rules: [
      on('soinsinfirmiers | infirmier | medical', careManager),
      on('educatif', {
        ...inRppsPlus('GENR10', 'personnel éducatif', { basis: 'editor' }),
        vague: true,
      }),
      on('soignant', {
        ...inRppsPlus('GENR11', 'personnel soignant', {
          readings: [reading({ kind: 'ordre', profession: '60' }, 'si elle est infirmière')],
          question: 'Quelle est la profession exacte de cette personne ?',
        }),
        vague: true,
      }),
      on('accueil', {
        ...inRppsPlus('GENR09', 'accueil', { basis: 'ans-leaflet', profession: '336' }),
        vague: true,
      }),
      on('information', {
        ...inRppsPlus('GENR09', 'information', { basis: 'ans-leaflet', profession: '336' }),
        vague: true,
      }),
      on('administratif', {
        ...inRppsPlus('GENR09', 'personnel administratif', { basis: 'editor' }),
        vague: true,
      }),
      on('paramedical', {
        ...unclear,
        because: 'le titre ne dit pas la profession',
        readings: [reading(CARE, 'si ni un ordre ni l’ARS ne l’enregistre')],
        question: 'Quelle est sa profession exacte ?',
      }),
      on('entretien | menage', { ...cleaning, vague: true }),
      on('cuisine | restauration', { ...kitchen, vague: true }),
      on('domicile', { ...homeHelp, vague: true, certainty: 'to-confirm', profession: null }),
      on('', volunteer),
    ],
  },
  {
    heads: 'architecte vendeur commercial artiste musicien comedien photographe',
    rules: [on('', { ...outside })],
  },
];
