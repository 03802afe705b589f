/** « Fiche de préparation : contrat d’adhésion »: what to copy into the ANS form, which is not shipped. */
import {
  PIECE_TITLES,
  contractLevelAdvice,
  decideForms,
  decidePieces,
} from '../journey/contractualisation';
import { type Answers, addressOf, factFor, valueFor } from './answers';
import {
  type Block,
  type Checklist,
  type Fact,
  type Table,
  type Value,
  facts,
  list,
  notice,
  paragraph,
  section,
  statement,
  table,
} from './document-model';
import { VERDICT_WORDS } from './form-words';
import { legalRepresentative } from './signatories';
import { UNANSWERED, upperFirst } from './values';

/** What the preparation sheet of the contract says. */
export function contractBlocks(answers: Answers): readonly Block[] {
  const blocks: readonly (Block | null)[] = [
    notice(
      'Cette fiche n’est pas le formulaire de l’ANS',
      statement(
        'Jalon ne contient pas le contrat officiel et ne l’a pas lu. Téléchargez-le dans l’index des formulaires de l’ANS, puis recopiez-y ces réponses. Les noms de ses rubriques, la liste des pièces et l’adresse d’envoi sont à vérifier sur le formulaire.',
        'forms',
        'unknown',
      ),
    ),
    section('Pourquoi ce contrat', [reasons(answers)]),
    section('La structure', [
      facts('L’organisme gestionnaire', [
        ...factsOf(answers, 'organisation', ORGANISATION),
        { label: 'Adresse', value: addressOf(answers, 'organisation') },
        factFor(answers, 'organisation.contractLevel', { label: 'Niveau du contrat' }),
      ]),
      establishmentsTable(answers),
    ]),
    section('Le représentant légal', [
      facts('Identité, coordonnées et pouvoir du représentant légal', [
        ...factsOf(answers, 'representative', PERSON),
        factFor(answers, 'representative.nameDiffers'),
        factFor(answers, 'representative.isInterim'),
      ]),
    ]),
    directorSection(answers),
    deliverySection(answers),
    section('Les pièces à joindre', [
      paragraph(
        statement(
          'Cette liste est à comparer avec celle du formulaire officiel. Cochez ce qui est réuni.',
          'forms',
          'unknown',
        ),
      ),
      pieces(answers),
    ]),
    section('Qui signe', [
      facts('Signature du contrat', [
        { label: 'Signataire', value: legalRepresentative(answers).name },
        { label: 'Fonction', value: legalRepresentative(answers).role },
      ]),
      paragraph(
        statement('Le contrat est signé par le représentant légal.', 'occitanie', 'verified'),
      ),
    ]),
    otherFormsSection(answers),
    section('Et ensuite', [list(NEXT_STEPS, { ordered: true })]),
    { kind: 'sources' },
  ];
  return blocks.filter((block) => block !== null);
}

const ORGANISATION = ['legalName', 'legalStatus', 'finessEj', 'siren'];
const PERSON = [
  ...['civility', 'birthName', 'usedName', 'firstNames', 'birthDate', 'birthPlace'],
  ...['role', 'email', 'phone', 'actKind', 'actDate', 'actBody', 'card'],
];

const NEXT_STEPS = [
  statement(
    'Téléchargez le contrat d’adhésion dans l’index des formulaires de l’ANS.',
    'forms',
    'inferred',
  ),
  'Recopiez-y cette fiche, faites-le signer et gardez-en une copie.',
  statement(
    'Envoyez-le à l’adresse que donne le formulaire. Jalon ne connaît ni cette adresse ni les délais de réponse.',
    'forms',
    'unknown',
  ),
  statement(
    'Gardez la confirmation de l’ANS : ce contrat couvre tous ses moyens, RPPS+ compris. Il n’en faudra pas un deuxième.',
    'occitanie',
  ),
];

function factsOf(answers: Answers, section: string, fields: readonly string[]): (Fact | null)[] {
  return fields.map((field) => factFor(answers, `${section}.${field}`));
}

function reasons(answers: Answers): Block | null {
  const decision = decideForms(answers.dossier).find(({ form }) => form === 'contract');
  return list([
    ...(decision === undefined ? [] : [decision.reason]),
    contractLevelAdvice(answers.dossier).reason,
  ]);
}

function establishmentsTable(answers: Answers): Table | null {
  return table(
    'Les établissements et services',
    ['Nom', 'FINESS géographique', 'SIRET', 'Catégorie', 'Adresse'],
    answers.dossier.establishments.map((item) => [
      ...['name', 'finessEg', 'siret', 'category'].map(
        (field): Value => valueFor(answers, `establishments.${field}`, item) ?? UNANSWERED,
      ),
      addressOf(answers, 'establishments', item),
    ]),
  );
}

function directorSection(answers: Answers): Block | null {
  const rows = factsOf(answers, 'director', PERSON).filter((row) => row !== null);
  if (rows.length === 0) return null;
  return section('Le directeur ou la directrice', [
    facts('Identité et coordonnées de la personne qui reçoit la carte ou le pouvoir', rows),
  ]);
}

function deliverySection(answers: Answers): Block | null {
  const where = factFor(answers, 'contract.deliveryAddress', { label: 'Livraison de la carte' });
  if (where === null) return null;
  return section('La livraison de la carte', [
    facts('Où envoyer la carte', [where, { label: 'Adresse', value: deliveryAddress(answers) }]),
  ]);
}

function deliveryAddress(answers: Answers): Value {
  const { contract, establishments } = answers.dossier;
  const details = valueFor(answers, 'contract.deliveryDetails');
  if (details !== null) return details;
  if (contract.deliveryAddress !== 'establishment') return addressOf(answers, 'organisation');
  const [only, another] = establishments;
  return only === undefined || another !== undefined
    ? { state: 'missing', text: 'à compléter : celle de l’établissement choisi' }
    : addressOf(answers, 'establishments', only);
}

function pieces(answers: Answers): Checklist {
  return {
    kind: 'checklist',
    items: decidePieces(answers.dossier).map(({ piece, reason }) => {
      const value = valueFor(answers, `pieces.${piece}`);
      const isDone = value?.state === 'given';
      const words = value === null || value.state === 'missing' ? 'à réunir' : value.text;
      return {
        text: { ...reason, text: `${PIECE_TITLES[piece]}. ${reason.text}` },
        isDone,
        remark: isDone ? `Pièce réunie le ${words}` : upperFirst(words),
      };
    }),
  };
}

function otherFormsSection(answers: Answers): Block | null {
  const others = decideForms(answers.dossier)
    .filter(({ form }) => form !== 'contract')
    .map(({ title, verdict, reason }) => ({
      ...reason,
      text: `${title} : ${VERDICT_WORDS[verdict]}. ${reason.text}`,
    }));
  return others.length === 0 ? null : section('Les autres formulaires', [list(others)]);
}
