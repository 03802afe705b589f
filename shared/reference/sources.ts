/** The sources that questions and documents cite: title, state of knowledge, address shown as text. */

/** How sure a fact is: read in its source, read in part, inferred, or not found anywhere. */
export type Certainty = 'verified' | 'partly-read' | 'inferred' | 'unknown';

const CAUTIONS: Readonly<Record<Certainty, string | null>> = {
  verified: null,
  'partly-read': 'Source lue en partie, à vérifier.',
  inferred: 'Déduction de Jalon, à vérifier.',
  unknown: 'À vérifier à la source.',
};

/** What is said beside a fact that is not sure; `null` for a verified one. */
export function cautionOf(certainty: Certainty): string | null {
  return CAUTIONS[certainty];
}

/** One source, as it is shown beside what it supports. */
export interface Source {
  readonly title: string;
  /** Address, shown as text and opened only on request; absent where none is known. */
  readonly url?: string;
  /** State of the source or of our reading of it, as words: « novembre 2026 ». */
  readonly asOf: string;
}

/** When the facts of this version of Jalon were gathered; none was checked on the live web. */
export const STATE_OF_KNOWLEDGE = 'novembre 2026';

/** All sources, by the key that the catalogue uses; also the fixed list of addresses that may be opened. */
export const sources = {
  leaflet: {
    title: 'ANS, « Pourquoi s’enregistrer au RPPS ? », secteur social et médico-social',
    asOf: 'plaquette lue en novembre 2026',
  },
  rie: {
    title: 'Référentiel d’identification électronique (RIE), arrêté du 28 mars 2022',
    url: 'https://esante.gouv.fr/webinaires/referentiels-didentification-electronique-acteurs-de-sante-personnes-physiques',
    asOf: 'version approuvée en 2022 ; une version 2 a été mise en concertation',
  },
  decree: {
    title: 'Arrêté du 23 septembre 2022 relatif au RPPS (JO du 1er octobre 2022)',
    url: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000046349842',
    asOf: 'lu à travers des résumés, à vérifier sur Légifrance',
  },
  ecpsDecree: {
    title: 'Arrêté du 4 avril 2022 sur l’e-CPS et Pro Santé Connect',
    url: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000045551195',
    asOf: 'novembre 2026',
  },
  guidedPath: {
    title: 'ANS, parcours guidé ESMS',
    url: 'https://esante.gouv.fr/decouvrez-votre-parcours-guide-esms',
    asOf: 'adresse donnée par la plaquette de l’ANS, page non lue',
  },
  forms: {
    title: 'ANS, index des formulaires de contractualisation',
    url: 'https://esante.gouv.fr/index-des-formulaires#23053',
    asOf: 'adresse donnée par la plaquette de l’ANS, page non lue',
  },
  portal: {
    title: 'ANS, portail RPPS+',
    url: 'https://esante.gouv.fr/produits-services/portail-rpps-plus',
    asOf: 'adresse donnée par la plaquette de l’ANS',
  },
  portalGuide: {
    title: 'ANS, guide d’accompagnement RPPS+',
    url: 'https://esante.gouv.fr/media/9589',
    asOf: 'adresse donnée par la plaquette de l’ANS, guide non lu',
  },
  situationGuide: {
    title: 'ANS, guide « Je mets à jour la situation d’exercice »',
    asOf: 'lu en novembre 2026',
  },
  pmhGuide: {
    title: 'ANS, guide du Portail mes habilitations (PMH), « Je donne des habilitations RPPS+ »',
    url: 'https://esante.gouv.fr/guides/guides-pmh/je-donne-des-habiliations-RPPS-plus',
    asOf: 'lu en novembre 2026',
  },
  ecpsFaq: {
    title: 'ANS, foire aux questions e-CPS',
    asOf: '18 novembre 2025',
  },
  rppsFaq: {
    title: 'ANS, foire aux questions du portail RPPS+',
    asOf: 'lue en novembre 2026',
  },
  occitanie: {
    title: 'e-santé Occitanie, foire aux questions sur les services socles',
    asOf: 'lue en novembre 2026',
  },
  bretagne: {
    title: 'e-santé Bretagne, foire aux questions Ségur',
    asOf: 'lue en partie en novembre 2026',
  },
  paysDeLaLoire: {
    title: 'e-santé Pays de la Loire, foire aux questions RPPS+',
    asOf: 'date inconnue, lue en novembre 2026',
  },
  directory: {
    title: 'Annuaire Santé, recherche publique d’un professionnel',
    url: 'https://annuaire.sante.fr',
    asOf: 'novembre 2026',
  },
  mos: {
    title: 'ANS, modèle des objets de santé (MOS)',
    asOf: 'lu en novembre 2026',
  },
  nos: {
    title: 'ANS, nomenclatures des objets de santé (NOS), v1.12.0',
    asOf: '29 juillet 2026',
  },
  cnil: {
    title: 'CNIL, référentiel « gestion du personnel » (délibération 2019-160)',
    asOf: 'novembre 2026',
  },
  dmp: {
    title: 'Conseil d’État, 15 octobre 2025, et arrêté annoncé sur l’accès au DMP',
    asOf: 'novembre 2026, nouvel arrêté non trouvé',
  },
  jalon: {
    title: 'Jalon, ce programme',
    asOf: 'novembre 2026',
  },
} as const satisfies Record<string, Source>;

/** Key of a source. */
export type SourceKey = keyof typeof sources;

/** Every key, in the order of the list. */
export const sourceKeys = Object.keys(sources) as [SourceKey, ...SourceKey[]]; // keys of a const literal that is not empty

/** The source behind a key. */
export function sourceOf(key: SourceKey): Source {
  return sources[key];
}
