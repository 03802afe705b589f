/** How forms call what the parcours asks: other words for a question's field, and whom a part of a form is about. */
import { foldedWords } from './folded';

/** Fields of the catalogue (or made of several) by the words that mean them, folded. First the field most often meant. */
const MEANINGS: readonly (readonly [fields: readonly string[], words: readonly string[]])[] = [
  [
    ['legalName', 'name'],
    [
      'raison sociale',
      'denomination',
      'denomination sociale',
      'denomination de l organisme',
      'denomination de la structure',
      'nom de l organisme',
      'nom de l organisme gestionnaire',
      'nom de la structure',
      'nom de l association',
      'nom de l entite juridique',
      'nom de la personne morale',
    ],
  ],
  [
    ['name'],
    [
      'nom de l etablissement',
      'nom du service',
      'nom de l entite geographique',
      'nom du site',
      'enseigne',
    ],
  ],
  [['legalStatus'], ['statut juridique', 'statut de l organisme', 'forme juridique', 'statut']],
  [
    ['finessEj'],
    [
      'finess juridique',
      'finess ej',
      'finess de l entite juridique',
      'finess entite juridique',
      'finess de l organisme gestionnaire',
    ],
  ],
  [
    ['finessEg'],
    [
      'finess geographique',
      'finess eg',
      'finess et',
      'finess de l etablissement',
      'finess etablissement',
      'finess de l entite geographique',
    ],
  ],
  [
    ['finessEj', 'finessEg'],
    ['finess', 'numero finess'],
  ],
  [['siren'], ['siren']],
  [['siret'], ['siret']],
  [['category'], ['categorie d etablissement', 'categorie de l etablissement', 'categorie finess']],
  [['staffCount'], ['effectif', 'nombre de salaries', 'nombre de professionnels']],
  [
    ['street'],
    [
      'rue',
      'voie',
      'numero et rue',
      'numero et voie',
      'numero et libelle de la voie',
      'adresse postale',
      'adresse',
    ],
  ],
  [
    ['address', 'street'],
    ['adresse complete', 'adresse entiere', 'adresse du siege', 'siege social'],
  ],
  [['town'], ['code postal et commune', 'code postal et ville', 'code postal ville', 'cp ville']],
  [['postcode'], ['code postal', 'cp']],
  [['commune'], ['commune', 'ville', 'localite']],
  [['civility'], ['civilite']],
  [
    ['birthName', 'lastName'],
    ['nom de naissance', 'nom de famille', 'nom patronymique', 'nom de jeune fille'],
  ],
  [['usedName'], ['nom d usage', 'nom d exercice', 'nom marital', 'nom d epouse']],
  [['lastName', 'birthName', 'legalName', 'name'], ['nom']],
  [['firstNames'], ['prenom', 'prenoms', 'prenom s']],
  [
    ['fullName'],
    [
      'nom et prenom',
      'nom et prenoms',
      'nom et prenom s',
      'nom prenom',
      'nom prenoms',
      'prenom et nom',
      'nom complet',
    ],
  ],
  [
    ['birthDate'],
    ['date de naissance', 'ne le', 'nee le', 'ne e le', 'ne ou nee le', 'date naissance'],
  ],
  [
    ['birthPlace'],
    [
      'lieu de naissance',
      'commune de naissance',
      'ville de naissance',
      'ne a',
      'ne e a',
      'ville ou commune de naissance',
    ],
  ],
  [
    ['role'],
    ['fonction', 'qualite', 'fonction exercee', 'en qualite de', 'agissant en qualite de'],
  ],
  [
    ['email'],
    [
      'adresse electronique',
      'courriel',
      'e mail',
      'email',
      'mail',
      'mel',
      'adresse mail',
      'adresse e mail',
      'adresse email',
      'adresse de messagerie',
    ],
  ],
  [
    ['phone'],
    ['telephone', 'tel', 'numero de telephone', 'telephone portable', 'portable', 'mobile'],
  ],
  [['cardNumber'], ['numero de carte', 'identifiant national']],
  [
    ['actKind'],
    ['nature de l acte', 'acte de nomination', 'nature du document', 'document qui designe'],
  ],
  [['actDate'], ['date de l acte', 'date de nomination', 'date de designation']],
  [['actBody'], ['autorite de nomination', 'organe qui a nomme', 'pris par']],
  [['deliveryDetails'], ['adresse de livraison']],
  [['date'], ['fait le', 'date du jour', 'date de signature', 'date de la demande']],
];

/** Words in the sense of a label, folded, with the fields they may mean. */
export interface Meaning {
  readonly words: readonly string[];
  readonly fields: readonly string[];
}

/** Longest first: « nom de naissance » is read before « nom ». */
export const meanings: readonly Meaning[] = MEANINGS.flatMap(([fields, phrases]) =>
  phrases.map((phrase) => ({ words: foldedWords(phrase), fields })),
).sort((one, other) => other.words.length - one.words.length);

/** Every field that a label may mean; a test holds them against the catalogue. */
export const meantFields: ReadonlySet<string> = new Set(MEANINGS.flatMap(([fields]) => fields));

/** Options as tick boxes call them, besides their own labels. */
export const OPTION_WORDS: Readonly<Record<string, readonly string[]>> = {
  MME: ['mme', 'madame'],
  M: ['m', 'mr', 'monsieur'],
  association: ['association', 'association loi 1901', 'association loi de 1901'],
  fondation: ['fondation'],
  'etablissement-public': ['etablissement public', 'etablissement public autonome'],
  societe: ['societe', 'societe commerciale'],
  ccas: ['ccas', 'cias', 'ccas ou cias', 'ccas cias'],
};

/** Whom a part of a form is about. */
export type PartyId =
  'representative' | 'director' | 'gestionnaires' | 'establishments' | 'organisation';

/** In this order: « organisme gestionnaire » is read before « gestionnaire ». */
const PARTIES: readonly (readonly [
  party: PartyId | 'mandataire' | 'holder' | 'foreign',
  pattern: RegExp,
])[] = [
  ['organisation', /\borganismes? gestionnaires?\b/],
  [
    'representative',
    /\brepresentant(?:e)? leg(?:al|ale)\b|\bpresident(?:e)?\b|\brepresentant(?:e)?\b/,
  ],
  ['mandataire', /\bmandataires?\b/],
  ['director', /\bdirect(?:eur|rice)\b|\bdirection\b/],
  ['gestionnaires', /\bgestionnaires?\b/],
  ['holder', /\btitulaire\b|\bporteur\b|\bdemandeur\b|\bbeneficiaire de la carte\b/],
  [
    'foreign',
    /\bentreprise\b|\bdonat(?:eur|rice)\b|\bconjoint\b|\bemployeur precedent\b|\bcadre reserve\b|\breserve a\b|\btemoin\b|\bprestataire\b|\bediteur\b/,
  ],
  [
    'establishments',
    /\betablissements?\b(?! public)|\bentites? geographiques?\b|\bsite\b|\bservice\b/,
  ],
  [
    'organisation',
    /\borganismes?\b|\bstructure\b|\bentite juridique\b|\bassociation\b|\bpersonne morale\b|\bsiege\b/,
  ],
];

/** The parties that words name, the first one first. */
export function partiesIn(text: string): readonly (typeof PARTIES)[number][0][] {
  const folded = foldedWords(text).join(' ');
  let rest = folded;
  const found: (typeof PARTIES)[number][0][] = [];
  for (const [party, pattern] of PARTIES) {
    if (pattern.test(rest)) {
      if (!found.includes(party)) found.push(party);
      rest = rest.replace(pattern, ' ');
    }
  }
  return found;
}
