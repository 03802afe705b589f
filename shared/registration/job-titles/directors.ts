/** Directors and those who govern (GENR12), and the directors of support functions. */
import { ALONE, byOrdre, noRegistration, on, reading, type Family } from '../title-rules';
import {
  MANAGEMENT,
  careManager,
  director,
  finance,
  humanResources,
  informationSystems,
  kitchen,
  quality,
  unclear,
  orNowhere,
} from './common-outcomes';
import { houseTrades, officeTrades, technicalTrade } from './trade-words';

const deputyDirector = {
  ...director,
  profession: null,
  because: 'direction',
  basis: 'inference',
} as const;
const generalDirector = {
  ...deputyDirector,
  certainty: 'to-confirm',
  ...orNowhere,
} as const;
const medicalDirector = byOrdre('10', {
  certainty: 'to-confirm',
  readings: [reading(MANAGEMENT, 'seulement si elle n’est pas médecin')],
  question: 'Cette personne est-elle médecin ?',
});
const nurseryDirector = {
  ...director,
  certainty: 'to-confirm',
  readings: [reading({ kind: 'ordre', profession: '60' }, 'si elle est puéricultrice')],
  question: 'Cette personne est-elle puéricultrice ?',
} as const;
const board = noRegistration('instance de l’association');

/** Families whose head word is a director. */
export const directors: readonly Family[] = [
  {
    heads: 'directeur',
    rules: [
      on('soin | soinsinfirmiers | infirmier', careManager),
      on('medical !social !educatif', medicalDirector),
      on('artistique', unclear),
      on('qualite', quality),
      on('informatique | systeme | si | dsi', informationSystems),
      on('general', generalDirector),
      on('adjoint | sous | co', deputyDirector),
      ...houseTrades,
      technicalTrade,
      ...officeTrades,
      on('administratif', {
        ...finance,
        because: 'direction administrative',
        readings: [reading(MANAGEMENT, 'si elle encadre l’établissement')],
      }),
      on('creche | multi', nurseryDirector),
      on('loisir | vacance | colonie | sejour', { ...director, certainty: 'to-confirm' }),
      on(
        'pole | territoire | association | region | parcours | departement | dispositif | filiere',
        deputyDirector,
      ),
      on(ALONE, director),
      on(
        'etablissement | service | social | structure | ehpad | residence | foyer | maison | ime | imp | iem | itep | ditep | sessad | esat | cat | mas | fam | eam | eanm | savs | samsah | cmpp | camsp | chrs | cada | mecs | csapa | caarud | ssiad | saad | spasad | site | centre | institut | internat | complexe | d3s | dessms | dessoms | hebergement | entreprise',
        director,
      ),
      on('', { ...director, certainty: 'to-confirm' }),
    ],
  },
  { heads: 'd3s', rules: [on('', director)] },
  { heads: 'dg dga', rules: [on('', { ...deputyDirector, certainty: 'to-confirm' })] },
  { heads: 'drh rrh rh', rules: [on('', humanResources)] },
  {
    heads: 'daf raf',
    rules: [
      on('', {
        ...finance,
        readings: [...finance.readings, reading(MANAGEMENT, 'si elle encadre l’établissement')],
      }),
    ],
  },
  {
    heads: 'dirigeant gerant',
    rules: [
      on('chef', kitchen),
      on('tutelle', unclear),
      on('', { ...deputyDirector, certainty: 'to-confirm' }),
    ],
  },
  { heads: 'president vicepresident tresorier', rules: [on('', board)] },
];
