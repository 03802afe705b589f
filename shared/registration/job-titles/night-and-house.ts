/** Night watch and daily life in the house (GENR10), and the guards of premises only. */
import { inRppsPlus, on, reading, type Family } from '../title-rules';
import {
  CARE,
  NOWHERE,
  OTHER_SOCIAL,
  SOCIAL_LIFE,
  careManager,
  guarding,
  homeHelp,
  hospitality,
  outside,
  schoolSupport,
  unclear,
} from './common-outcomes';
import { careAssistant } from './care';
import { withPortalEntry, teacher } from './education';

const nightSupervisor = withPortalEntry('367', 'surveillance de nuit');

const nightWatch = {
  ...nightSupervisor,
  because: 'veille de nuit',
  certainty: 'to-confirm',
  readings: [reading(NOWHERE, 'si elle ne fait que garder les locaux')],
  question: 'Cette personne veille-t-elle sur les personnes, ou seulement sur les locaux ?',
} as const;

const houseKeeper = inRppsPlus('GENR10', 'maîtresse de maison, vie quotidienne', {
  profession: OTHER_SOCIAL,
  readings: [reading(NOWHERE, 'si elle ne fait que l’hôtellerie')],
  question:
    'Cette personne accompagne-t-elle la vie quotidienne, ou fait-elle seulement l’hôtellerie ?',
});

const nightWorker = {
  ...nightWatch,
  because: 'garde ou veille de nuit',
  profession: null,
} as const;

/** Families whose head word is a night watch, a guard or a maître de maison. */
export const nightAndHouse: readonly Family[] = [
  {
    heads: 'maitre',
    rules: [
      on('maison', houseKeeper),
      on('hotel', hospitality),
      on('nageur | natation | chien | oeuvre | ouvrage', outside),
      on('ecole', teacher),
      on('', unclear),
    ],
  },
  { heads: 'mm mdm', rules: [on('', houseKeeper)] },
  {
    heads: 'surveillant',
    rules: [
      on(
        'veilleur administratif | incendie | securite | piscine | baignade | travaux | penitentiaire',
        guarding,
      ),
      on('nuit soin | nuit unite | nuit medical | nuit general | nuit service', {
        ...nightSupervisor,
        certainty: 'to-confirm',
      }),
      on('nuit | veille | nocturne', nightSupervisor),
      on(
        'soin | unite | chef | general | medical | hospitalier | infirmier | service | kinesitherapeute',
        careManager,
      ),
      on(
        'scolaire | internat | externat | cantine | dortoir | eleve | educatif | interclasse',
        schoolSupport,
      ),
      on('', {
        ...careManager,
        readings: [
          ...careManager.readings,
          reading(SOCIAL_LIFE, 'si elle est surveillante de nuit', '367'),
        ],
        vague: true,
      }),
    ],
  },
  {
    heads: 'veilleur veille',
    rules: [
      on(
        'administratif | gardien | securite | incendie | ssiap | hotel | parking | technologique | juridique | sanitaire',
        guarding,
      ),
      on('', nightWatch),
    ],
  },
  { heads: 'snq', rules: [on('', { ...nightSupervisor, certainty: 'to-confirm' })] },
  { heads: 'vn vdn', rules: [on('', nightWatch)] },
  {
    heads: 'garde',
    rules: [
      on('malade', {
        ...careAssistant,
        because: 'garde-malade',
        place: SOCIAL_LIFE,
        readings: [reading(CARE, 'si elle participe aux soins')],
      }),
      on('enfant', {
        ...homeHelp,
        profession: null,
        certainty: 'to-confirm',
        basis: 'inference',
        because: 'garde d’enfants',
      }),
      on('domicile | itinerant', { ...homeHelp, profession: '372', certainty: 'to-confirm' }),
      on('nuit', nightWorker),
      on('', unclear),
    ],
  },
];
