/** « Fiche de préparation : contrat d’adhésion »: what to copy into the ANS form, which is not shipped. */
import { decidePieces } from '../journey/contract-pieces';
import { contractLevelAdvice } from '../journey/contractualisation';
import { type Answers, factFor } from './answers';
import { type Block, list, section, statement } from './document-model';
import {
  deliverySection,
  officialFormNotice,
  otherFormsSection,
  personFacts,
  piecesSection,
  representativeSection,
  signatureSection,
  structureSection,
  whySection,
} from './form-sheet-parts';

/** What the preparation sheet of the contract says. */
export function contractBlocks(answers: Answers): readonly Block[] {
  const { dossier } = answers;
  const blocks: readonly (Block | null)[] = [
    officialFormNotice('contract'),
    whySection(answers, 'contract', {
      title: 'Pourquoi ce contrat',
      others: [contractLevelAdvice(dossier).reason],
    }),
    structureSection(
      answers,
      factFor(answers, 'organisation.contractLevel', { label: 'Niveau du contrat' }),
    ),
    representativeSection(answers),
    directorSection(answers),
    deliverySection(answers),
    piecesSection(answers, decidePieces(dossier)),
    signatureSection(
      answers,
      'Signature du contrat',
      statement('Le contrat est signé par le représentant légal.', 'occitanie', 'verified'),
    ),
    otherFormsSection(answers, 'contract'),
    section('Et ensuite', [list(NEXT_STEPS, { ordered: true })]),
    { kind: 'sources' },
  ];
  return blocks.filter((block) => block !== null);
}

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

function directorSection(answers: Answers): Block | null {
  const rows = personFacts(
    answers,
    'director',
    'Identité et coordonnées de la personne qui reçoit la carte ou le pouvoir',
  );
  return rows === null ? null : section('Le directeur ou la directrice', [rows]);
}
