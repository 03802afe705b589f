/** The three situations that « Explorer avec un exemple » offers, in words; their answers are read when one is chosen. */

/** One of the situations. */
export type SampleSituation = 'ehpad' | 'home-help' | 'esat';

/** Each with the name of its button and what there is to see in it. */
export const SAMPLE_SITUATIONS: readonly {
  readonly id: SampleSituation;
  readonly name: string;
  readonly shows: string;
}[] = [
  {
    id: 'ehpad',
    name: 'Un EHPAD',
    shows:
      'Une association, deux établissements, une présidente qui commande la carte et nomme le directeur mandataire.',
  },
  {
    id: 'home-help',
    name: 'Un service d’aide à domicile',
    shows:
      'Une petite société dont la gérante est la représentante légale et la gestionnaire RPPS+.',
  },
  {
    id: 'esat',
    name: 'Un ESAT',
    shows:
      'Une association qui a déjà un contrat, et un président qui délègue ses pouvoirs au directeur.',
  },
];
