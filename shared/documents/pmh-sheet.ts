/** « Fiche PMH »: the online request that designates, screen by screen, with the values to type. */
import type { Establishment, Gestionnaire } from '../dossier/schema';
import { type Answers, factFor, valueFor } from './answers';
import {
  type Block,
  type Fact,
  type Section,
  type Table,
  facts,
  list,
  notice,
  paragraph,
  section,
  statement,
  table,
} from './document-model';
import { gestionnaireCall, printedGestionnaire } from './gestionnaire-words';
import { requester } from './signatories';
import { BLANK, MISSING, UNANSWERED, given, joined, printable } from './values';

/** What the PMH sheet says. */
export function pmhBlocks(answers: Answers): readonly Block[] {
  return [
    notice(
      'C’est cette demande en ligne qui désigne les gestionnaires',
      statement(
        'Elle se fait dans le Portail mes habilitations (PMH) de l’ANS. L’acte interne signé ne la remplace pas.',
        'pmhGuide',
      ),
    ),
    beforeSection(answers),
    section('Écran par écran', [list(SCREENS, { ordered: true })]),
    valuesSection(answers),
    section('Après l’envoi', [
      list(AFTER),
      facts('Suivi de la demande', [
        sentOnFact(answers),
        { label: 'Confirmation reçue le', value: BLANK },
      ]),
    ]),
    { kind: 'sources' },
  ];
}

/** The screens, in the order and with the words of the ANS guide. */
const SCREENS = [
  statement('Ouvrez « Habilitation des Gestionnaires RPPS+ », puis « Ajouter ».', 'pmhGuide'),
  statement('Choisissez la structure.', 'pmhGuide'),
  statement('Cherchez la personne, par un ou plusieurs champs de recherche.', 'pmhGuide'),
  statement('Indiquez son adresse électronique, son téléphone, ou les deux.', 'pmhGuide'),
  statement(
    'Ajoutez les autres gestionnaires de cette structure. Une personne choisie par erreur peut être retirée avant l’envoi.',
    'pmhGuide',
  ),
  statement('Relisez le récapitulatif et comparez-le à cette fiche.', 'pmhGuide'),
  statement('Acceptez les conditions générales d’utilisation (CGU).', 'pmhGuide'),
  statement('Choisissez « Envoyer la demande d’habilitation ».', 'pmhGuide'),
  statement(
    'Demandez le courriel de confirmation, facultatif, et gardez-le avec l’acte interne.',
    'pmhGuide',
  ),
];

const AFTER = [
  statement(
    'À la fin, l’écran indique que les gestionnaires peuvent se rendre sur le portail RPPS+.',
    'pmhGuide',
  ),
  statement(
    'Un gestionnaire qui ne trouve pas l’un de ses établissements sur le portail RPPS+ demande au représentant légal de l’habiliter aussi pour celui-là.',
    'situationGuide',
  ),
  'Notez dans Jalon la date d’envoi : l’étape des gestionnaires n’est complète qu’à ce moment.',
];

function beforeSection(answers: Answers): Section {
  const { name, role, quality } = requester(answers);
  return section('Avant de commencer', [
    facts('Qui fait la demande', [
      { label: 'Personne connectée', value: name },
      { label: 'Fonction', value: role },
      { label: 'Qualité', value: given(quality) },
    ]),
    paragraph(
      statement(
        'Il faut être représentant légal ou mandataire, et se connecter au portail avec sa carte.',
        'pmhGuide',
      ),
    ),
    equipmentTable(answers),
    paragraph(
      statement(
        'Pour se servir du portail RPPS+, chaque gestionnaire d’un ESMS doit être désigné, avoir suivi la formation de l’ANS, et avoir une carte de la famille CPx et un lecteur.',
        'situationGuide',
      ),
    ),
    cardNote(answers),
  ]);
}

function equipmentTable(answers: Answers): Table | null {
  return table(
    'Ce que chaque gestionnaire doit avoir',
    ['Gestionnaire', 'Carte', 'Lecteur', 'Formation de l’ANS'],
    answers.dossier.gestionnaires.map((gestionnaire) => [
      gestionnaireCall(answers, gestionnaire),
      valueFor(answers, 'gestionnaires.cardKind', gestionnaire) ?? MISSING,
      valueFor(answers, 'gestionnaires.hasReader', gestionnaire) ?? MISSING,
      valueFor(answers, 'gestionnaires.trainedOn', gestionnaire) ??
        valueFor(answers, 'gestionnaires.isTrained', gestionnaire) ??
        MISSING,
    ]),
  );
}

/** Who orders the card of a gestionnaire who is neither director nor mandataire was found nowhere. */
function cardNote({ dossier }: Answers): Block | null {
  const needsCard = dossier.gestionnaires.some(
    ({ whoIs, cardKind }) => whoIs === 'other' && (cardKind === 'none' || cardKind === 'ordered'),
  );
  return needsCard
    ? paragraph(
        statement(
          'Un gestionnaire qui n’est ni directeur ni mandataire a besoin lui aussi d’une carte : qui la commande se demande à l’ANS.',
          'paysDeLaLoire',
          'unknown',
        ),
      )
    : null;
}

function valuesSection(answers: Answers): Section {
  const { gestionnaires, establishments } = answers.dossier;
  const several = gestionnaires.some((one) => structuresOf(establishments, one).length > 1);
  return section('Les valeurs à saisir', [
    several
      ? paragraph(
          statement(
            'L’écran demande de choisir la structure : pour plusieurs établissements, refaites sans doute la demande pour chacun.',
            'pmhGuide',
            'inferred',
          ),
        )
      : null,
    gestionnaires.some(({ perimeter }) => perimeter === 'ej')
      ? paragraph(
          statement(
            'Choisir l’organisme gestionnaire devrait couvrir tous ses établissements. Si le portail n’en montre que certains, habilitez la personne pour chacun.',
            'paysDeLaLoire',
            'inferred',
          ),
        )
      : null,
    ...gestionnaires.map((gestionnaire) => gestionnaireSection(answers, gestionnaire)),
  ]);
}

function gestionnaireSection(answers: Answers, gestionnaire: Gestionnaire): Section {
  const { lastName, firstNames, email, phone } = printedGestionnaire(answers, gestionnaire);
  const call = gestionnaireCall(answers, gestionnaire);
  return section(call.state === 'missing' ? 'Gestionnaire sans nom' : call.text, [
    facts('Écran 2 : la structure', structureFacts(answers, gestionnaire)),
    facts('Écran 3 : la personne', [
      { label: 'Nom', value: lastName },
      { label: 'Prénom', value: firstNames },
      factFor(answers, 'gestionnaires.cardNumber', {
        item: gestionnaire,
        label: 'Identifiant national (première ligne de la carte)',
      }),
    ]),
    facts('Écran 4 : le contact', [
      { label: 'Adresse électronique', value: email },
      { label: 'Téléphone', value: phone },
    ]),
  ]);
}

function structureFacts(answers: Answers, gestionnaire: Gestionnaire): readonly Fact[] {
  if (gestionnaire.perimeter === 'ej') {
    const name = valueFor(answers, 'organisation.legalName') ?? MISSING;
    const finess = valueFor(answers, 'organisation.finessEj') ?? MISSING;
    return [
      {
        label: 'Organisme gestionnaire',
        value: joined([name, labelled(finess, 'FINESS juridique')], ', '),
      },
    ];
  }
  const structures = structuresOf(answers.dossier.establishments, gestionnaire);
  if (structures.length === 0) return [{ label: 'Établissement', value: MISSING }];
  return structures.map((establishment, index) => {
    const finess = valueFor(answers, 'establishments.finessEg', establishment) ?? UNANSWERED;
    return {
      label: structures.length > 1 ? `Établissement ${index + 1}` : 'Établissement',
      value: joined(
        [
          given(printable(establishment.name ?? 'Établissement sans nom')),
          labelled(finess, 'FINESS géographique'),
        ],
        ', ',
      ),
    };
  });
}

function structuresOf(
  establishments: readonly Establishment[],
  { perimeter, establishmentIds }: Gestionnaire,
): readonly Establishment[] {
  if (perimeter !== 'some') return [];
  return establishments.filter(({ id }) => establishmentIds?.includes(id));
}

function labelled<Printed extends { readonly text: string }>(
  value: Printed,
  label: string,
): Printed {
  return { ...value, text: `${label} ${value.text}` };
}

function sentOnFact(answers: Answers): Fact {
  const value = valueFor(answers, 'habilitation.requestSentOn');
  return {
    label: 'Demande envoyée le',
    value: value === null || value.state === 'missing' ? BLANK : value,
  };
}
