/** What the preparation sheets of the ANS forms have in common: none of the official forms is shipped. */
import { upperFirst } from '../french/words';
import { PIECE_TITLES, decidePiecesOf, type PieceDecision } from '../journey/contract-pieces';
import { decideForms } from '../journey/contractualisation';
import type { FormId } from '../journey/form-verdicts';
import { type Answers, addressOf, factFor, valueFor } from './answers';
import {
  type Checklist,
  type Fact,
  type Facts,
  type Notice,
  type Section,
  type Statement,
  type Table,
  type Text,
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
import { type Holder, legalRepresentative } from './signatories';
import { UNANSWERED } from './values';

/** How a sheet names its form inside a sentence. */
const OFFICIAL: Readonly<Record<FormId, string>> = {
  contract: 'le contrat officiel',
  f101: 'le formulaire F101 officiel',
  f502: 'le formulaire F502 officiel',
};

/** What the sheet is not. */
export function officialFormNotice(form: FormId): Notice {
  return notice(
    'Cette fiche n’est pas le formulaire de l’ANS',
    statement(
      `Jalon ne contient pas ${OFFICIAL[form]} et ne l’a pas lu. Téléchargez-le dans l’index des formulaires de l’ANS, puis recopiez-y ces réponses. Les noms de ses rubriques, la liste des pièces et l’adresse d’envoi sont à vérifier sur le formulaire.`,
      'forms',
      'unknown',
    ),
  );
}

/** Why the form is prepared; where that is not settled, the section begins by saying so. */
export function whySection(
  { dossier }: Answers,
  form: FormId,
  { title, others = [] }: { readonly title: string; readonly others?: readonly Statement[] },
): Section {
  const decision = decideForms(dossier).find((candidate) => candidate.form === form);
  const isOpen = decision?.verdict === 'to-check';
  return section(title, [
    isOpen
      ? notice(
          'À vérifier avant toute chose',
          'Vos réponses ne suffisent pas à dire s’il le faut. Cette fiche est faite pour le cas où il le faudrait.',
        )
      : null,
    list([...(decision === undefined ? [] : [decision.reason]), ...others]),
  ]);
}

/** The organisme gestionnaire, with the rows that only this form asks for, and its establishments. */
export function structureSection(answers: Answers, ...rows: readonly (Fact | null)[]): Section {
  return section('La structure', [
    facts('L’organisme gestionnaire', [
      ...factsOf(answers, 'organisation', ORGANISATION),
      { label: 'Adresse', value: addressOf(answers, 'organisation') },
      ...rows,
    ]),
    establishmentsTable(answers),
  ]);
}

const ORGANISATION = ['legalName', 'legalStatus', 'finessEj', 'siren'];
const PERSON = [
  ...['civility', 'birthName', 'usedName', 'firstNames', 'birthDate', 'birthPlace'],
  ...['role', 'email', 'phone', 'isInterim', 'actKind', 'actDate', 'actBody', 'card'],
];
const OF_REPRESENTATIVE = ['nameDiffers'];

/** What is asked of a person today; `null` if nothing is. */
export function personFacts(answers: Answers, holder: Holder, caption: string): Facts | null {
  const fields = holder === 'representative' ? [...PERSON, ...OF_REPRESENTATIVE] : PERSON;
  return facts(caption, factsOf(answers, holder, fields));
}

function factsOf(answers: Answers, part: string, fields: readonly string[]): (Fact | null)[] {
  return fields.map((field) => factFor(answers, `${part}.${field}`));
}

/** The legal representative, whoever takes the card. */
export function representativeSection(answers: Answers): Section {
  const caption = 'Identité, coordonnées et pouvoir du représentant légal';
  return section('Le représentant légal', [personFacts(answers, 'representative', caption)]);
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

/** Where the card goes; `null` as long as no card is ordered. */
export function deliverySection(answers: Answers): Section | null {
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

/** The papers to join, with a box each; what else there is to say of them comes after. */
export function piecesSection(
  answers: Answers,
  pieces: readonly PieceDecision[],
  ...remarks: readonly Text[]
): Section {
  return section('Les pièces à joindre', [
    paragraph(
      statement(
        'Cette liste est à comparer avec celle du formulaire officiel. Cochez ce qui est réuni.',
        'forms',
        'unknown',
      ),
    ),
    checklist(answers, pieces),
    ...remarks.map(paragraph),
  ]);
}

/** The papers of one form alone. */
export function piecesSectionOf(
  answers: Answers,
  form: FormId,
  ...remarks: readonly Text[]
): Section {
  return piecesSection(answers, decidePiecesOf(answers.dossier, form), ...remarks);
}

function checklist(answers: Answers, pieces: readonly PieceDecision[]): Checklist {
  return {
    kind: 'checklist',
    items: pieces.map(({ piece, reason }) => {
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

/** Who signs for the structure: always the legal representative. */
export function signatureSection(
  answers: Answers,
  caption: string,
  ...remarks: readonly Statement[]
): Section {
  const { name, role } = legalRepresentative(answers);
  return section('Qui signe', [
    facts(caption, [
      { label: 'Signataire', value: name },
      { label: 'Fonction', value: role },
    ]),
    ...remarks.map(paragraph),
  ]);
}

/** What is decided of the other forms; `null` if there is none. */
export function otherFormsSection({ dossier }: Answers, own: FormId): Section | null {
  const others = decideForms(dossier)
    .filter(({ form }) => form !== own)
    .map(({ title, verdict, reason }) => ({
      ...reason,
      text: `${title} : ${VERDICT_WORDS[verdict]}. ${reason.text}`,
    }));
  return others.length === 0 ? null : section('Les autres formulaires', [list(others)]);
}
