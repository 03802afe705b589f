/** Words that the questions on the representative and on the director share. */

/** Under a place of birth. */
export const BIRTH_PLACE_HINT =
  'Tapez son nom ou son code postal, puis choisissez-la dans la liste : son code INSEE l’identifie. Pour une naissance à l’étranger, écrivez la ville et le pays : « Bruxelles (Belgique) ».';

/** As forms ask for them. */
export const CIVILITIES = { MME: 'Madame', M: 'Monsieur' } as const;

/** What may give someone the power to sign or to take a card. */
export const ACTS = {
  nomination: 'Acte de nomination',
  election: 'Procès-verbal d’élection ou de conseil d’administration',
  delegation: 'Délégation de pouvoir',
  contract: 'Contrat de travail',
  order: 'Arrêté',
  other: 'Autre document',
} as const;
