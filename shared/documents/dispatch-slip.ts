/** « Bordereau d’envoi »: goes with the official forms, and says what the envelope holds. */
import { decidePieces, PIECE_TITLES } from '../journey/contract-pieces';
import { type Answers, addressOf, factFor, valueFor } from './answers';
import {
  type Block,
  type Fact,
  facts,
  list,
  paragraph,
  section,
  statement,
  table,
} from './document-model';
import { fullName, legalRepresentative } from './signatories';
import { BLANK, UNANSWERED, given } from './values';

/** What the slip says. */
export function dispatchSlipBlocks(answers: Answers): readonly Block[] {
  return [
    section('Expéditeur', [facts('La structure et la personne à joindre', senderFacts(answers))]),
    section('Destinataire', [
      paragraph(
        statement(
          'L’adresse d’envoi est celle que donne chaque formulaire officiel : Jalon ne la connaît pas. Recopiez-la ci-dessous.',
          'forms',
          'unknown',
        ),
      ),
      facts('Où l’envoi part', [
        { label: 'Service', value: BLANK },
        { label: 'Adresse postale ou électronique', value: BLANK },
      ]),
    ]),
    section('Ce que contient l’envoi', [
      paragraph(
        statement(
          'La liste des pièces est à comparer avec celle de chaque formulaire officiel. Cochez ce qui est joint. Les fiches de préparation restent chez vous.',
          'forms',
          'unknown',
        ),
      ),
      {
        kind: 'checklist',
        items: decidePieces(answers.dossier).map(({ piece, reason }) => ({
          text: { ...reason, text: PIECE_TITLES[piece] },
          isDone: false,
          remark: '',
        })),
      },
    ]),
    section('Avant de fermer l’enveloppe', [list(CHECKS)]),
    section('Signature de l’expéditeur', [
      {
        kind: 'signatures',
        boxes: [
          {
            name: legalRepresentative(answers).name,
            role: 'représentant légal',
            mentions: ['Fait à, le :', 'Signature :'],
          },
        ],
      },
    ]),
    section('Suivi de l’envoi, à remplir à la main', [
      table(
        'Ce qui est parti et ce qui est revenu',
        ['Étape', 'Le', 'Comment', 'Remarque'],
        ['Envoyé', 'Accusé reçu', 'Complément demandé', 'Confirmé'].map((step) => [
          given(step),
          BLANK,
          BLANK,
          BLANK,
        ]),
      ),
    ]),
    { kind: 'sources' },
  ];
}

const CHECKS = [
  'Chaque formulaire est le formulaire officiel, rempli et signé : une fiche de préparation ne le remplace pas.',
  'Une copie de chaque page reste chez vous, avec ce bordereau.',
  'Aucun numéro de sécurité sociale ne figure sur les pièces jointes.',
];

function senderFacts(answers: Answers): readonly (Fact | null)[] {
  const representative = legalRepresentative(answers);
  const email = valueFor(answers, 'representative.email') ?? UNANSWERED;
  const phone = valueFor(answers, 'representative.phone') ?? UNANSWERED;
  return [
    factFor(answers, 'organisation.legalName'),
    factFor(answers, 'organisation.finessEj'),
    { label: 'Adresse', value: addressOf(answers, 'organisation') },
    { label: 'Représentant légal', value: fullName(answers, 'representative') },
    { label: 'Fonction', value: representative.role },
    { label: 'Adresse électronique', value: email },
    { label: 'Téléphone', value: phone },
  ];
}
