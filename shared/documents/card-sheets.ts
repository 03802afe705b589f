/** « Fiche de préparation »: F101, which orders the CDE card, and F502, which names the mandataire. */
import { representativeBranch } from '../journey/representative-branch';
import type { Answers } from './answers';
import {
  type Block,
  type Section,
  type Statement,
  type Text,
  facts,
  list,
  section,
  statement,
} from './document-model';
import {
  deliverySection,
  officialFormNotice,
  otherFormsSection,
  personFacts,
  piecesSectionOf,
  representativeSection,
  signatureSection,
  structureSection,
  whySection,
} from './form-sheet-parts';
import { fullName } from './signatories';
import { given } from './values';

const WHY = 'Pourquoi ce formulaire';

/** What the preparation sheet of the F101 says: the card is the director's where the president takes none. */
export function f101Blocks(answers: Answers): readonly Block[] {
  const isDirectors = representativeBranch(answers.dossier) === 'president-without-card';
  const blocks: readonly (Block | null)[] = [
    officialFormNotice('f101'),
    whySection(answers, 'f101', { title: WHY }),
    structureSection(answers),
    holderSection(answers, isDirectors),
    isDirectors ? representativeSection(answers) : null,
    deliverySection(answers),
    piecesSectionOf(answers, 'f101', ...(isDirectors ? [modelWords(answers)] : [])),
    signatureSection(
      answers,
      'Signature du F101',
      isDirectors
        ? statement(
            'Le F101 est signé par le représentant légal, même si la carte est au nom du directeur.',
            'occitanie',
            'inferred',
          )
        : statement('Le F101 est signé par le représentant légal.', 'occitanie'),
    ),
    otherFormsSection(answers, 'f101'),
    nextSection('F101', isDirectors ? DIRECTOR_ONLINE : REPRESENTATIVE_ONLINE),
    { kind: 'sources' },
  ];
  return blocks.filter((block) => block !== null);
}

function holderSection(answers: Answers, isDirectors: boolean): Section {
  const holder = isDirectors ? 'director' : 'representative';
  return section('La carte et son titulaire', [
    facts('La carte demandée', [
      { label: 'Carte', value: given('CDE (carte de directeur d’établissement)') },
      { label: 'Au nom de', value: fullName(answers, holder) },
      {
        label: 'En qualité de',
        value: given(
          isDirectors
            ? 'directeur, qui prend la carte à la place du président'
            : 'représentant légal',
        ),
      },
    ]),
    personFacts(answers, holder, 'Identité, coordonnées et pouvoir du titulaire'),
  ]);
}

function modelWords({ dossier }: Answers): string {
  const act =
    dossier.director.isInterim === 'yes'
      ? 'une délégation de pouvoir est aussi demandée'
      : 'cet acte reste à faire';
  return `Si ${act}, Jalon en propose un modèle à adapter, parmi les documents de ce dossier.`;
}

const REPRESENTATIVE_ONLINE = statement(
  'Avec sa carte, le représentant légal peut se connecter au Portail mes habilitations (PMH) et y demander l’habilitation des gestionnaires RPPS+.',
  'pmhGuide',
);
const DIRECTOR_ONLINE = statement(
  'La demande d’habilitation des gestionnaires RPPS+ se fait en ligne, par le représentant légal ou un mandataire. Demandez à l’ANS en quelle qualité le directeur la fera avec sa carte CDE.',
  'pmhGuide',
  'unknown',
);

/** What the preparation sheet of the F502 says: the president names the director mandataire. */
export function f502Blocks(answers: Answers): readonly Block[] {
  const blocks: readonly (Block | null)[] = [
    officialFormNotice('f502'),
    whySection(answers, 'f502', { title: WHY, others: [MANDATAIRE] }),
    structureSection(answers),
    mandataireSection(answers),
    representativeSection(answers),
    deliverySection(answers),
    piecesSectionOf(answers, 'f502'),
    signatureSection(answers, 'Signature du F502', ...F502_SIGNATURE),
    otherFormsSection(answers, 'f502'),
    nextSection('F502', MANDATAIRE_ONLINE),
    { kind: 'sources' },
  ];
  return blocks.filter((block) => block !== null);
}

const MANDATAIRE = statement(
  'Le mandataire est un salarié qui a délégation pour commander des cartes et des certificats, et en gérer le parc.',
  'bretagne',
  'partly-read',
);

function mandataireSection(answers: Answers): Section {
  return section('Le mandataire désigné', [
    facts('La carte demandée', [
      { label: 'Carte', value: given('CPE (carte de personnel d’établissement)') },
      { label: 'Au nom de', value: fullName(answers, 'director') },
      { label: 'En qualité de', value: given('mandataire du représentant légal') },
    ]),
    personFacts(answers, 'director', 'Identité et coordonnées du mandataire'),
  ]);
}

const F502_SIGNATURE: readonly Statement[] = [
  statement(
    'Le F502 est signé par le représentant légal, qui désigne ainsi le mandataire.',
    'occitanie',
    'inferred',
  ),
  statement('Le formulaire peut demander aussi la signature du mandataire.', 'forms', 'unknown'),
];

const MANDATAIRE_ONLINE = statement(
  'Avec sa carte, le mandataire peut se connecter au Portail mes habilitations (PMH) et y demander l’habilitation des gestionnaires RPPS+.',
  'pmhGuide',
);

function nextSection(form: string, online: Statement): Section {
  const steps: readonly Text[] = [
    statement(`Téléchargez le ${form} dans l’index des formulaires de l’ANS.`, 'forms', 'inferred'),
    'Recopiez-y cette fiche, faites-le signer et gardez-en une copie.',
    statement(
      'Envoyez-le avec ses pièces à l’adresse que donne le formulaire. Jalon ne connaît ni cette adresse ni les délais.',
      'forms',
      'unknown',
    ),
    'Notez dans Jalon, parmi les pièces à réunir, le jour où il a été signé.',
    online,
  ];
  return section('Et ensuite', [list(steps, { ordered: true })]);
}
