/** Words that make an agent, a technician, a manager… one of a trade that has nothing to do with care. */
import { on, reading } from '../title-rules';
import {
  cleaning,
  finance,
  hospitality,
  humanResources,
  kitchen,
  laundry,
  managementToConfirm,
  NOWHERE,
  support,
  upkeep,
} from './common-outcomes';

export const kitchenWords =
  'cuisine | cuisinier | restauration | restaurant | gerant | partie | rang | plonge | office | table | portage | repas | cafeteria | self | salle';
export const laundryWords = 'linger | lingerie | linge | buanderie | blanchisserie';
export const hospitalityWords = 'hotelier | hotellerie | gouvernant';
export const cleaningWords =
  'menage | menager | proprete | nettoyage | bionettoyage | hygiene | surface | sterilisation | desinfection | vaisselle | chambre';
/** « technique » alone would take the éducateur technique and the encadrant technique d’insertion. */
export const technicalWords =
  'technique !educatif !specialise !insertion !pole | maintenance | entretien | logistique | securite | travaux | batiment | patrimoine | immobilier | vert | jardin | magasin | magasinier | stock | materiel | garage | transport | parc | service general | voirie | manutention | chauffage | froid | biomedical | conduite';
export const humanResourcesWords =
  'rh | ressource humain | recrutement | formation | paie | drh | personnel !projet !soignant';
export const financeWords =
  'comptable | financier | finance | controle | budget | economique | tresorerie | recouvrement | daf';
export const supportWords =
  'communication | juridique | developpement | marketing | commercial | mecenat | achat | partenariat | evenementiel | strategie | innovation | subvention | contentieux';

/** Managers and chiefs of these trades: GENR12 is for those of care and accompaniment. */
export const houseTrades = [
  on(kitchenWords, kitchen),
  on(laundryWords, laundry),
  on(hospitalityWords, hospitality),
  on(cleaningWords, cleaning),
];
/** « Responsable hébergement et restauration »: the lodging of persons is more than the trade beside it. */
export const lodgingAndTrade = on(
  [kitchenWords, laundryWords, hospitalityWords, cleaningWords]
    .flatMap((words) => words.split(' | '))
    .map((word) => `hebergement ${word} !foyer !centre !service`)
    .join(' | '),
  {
    ...managementToConfirm,
    readings: [reading(NOWHERE, 'si elle n’encadre que l’hôtellerie ou la restauration')],
    question: 'Cette personne encadre-t-elle aussi l’accompagnement des personnes hébergées ?',
  },
);
export const technicalTrade = on(technicalWords, { ...upkeep, certainty: 'to-confirm' });
export const officeTrades = [
  on(humanResourcesWords, humanResources),
  on(financeWords, finance),
  on(supportWords, support),
];
