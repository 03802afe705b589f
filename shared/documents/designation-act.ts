/** « Acte interne de désignation des gestionnaires RPPS+ »: signed and kept by the structure, never sent. */
import type { Gestionnaire } from '../dossier/schema';
import { type Answers, addressOf, valueFor } from './answers';
import {
  type Block,
  type Section,
  type Statement,
  type Value,
  facts,
  list,
  notice,
  paragraph,
  section,
  statement,
  table,
} from './document-model';
import { gestionnaireCall } from './gestionnaire-words';
import { type Signatory, requester } from './signatories';
import { MISSING, UNANSWERED, given } from './values';

/** The words that head the act. */
export const ACT_NOTICE =
  'Document interne. Il ne remplace pas l’habilitation en ligne ; à conserver, ne pas envoyer à l’ANS.';

/** What the act says. */
export function designationBlocks(answers: Answers): readonly Block[] {
  const signer = requester(answers);
  return [
    notice(ACT_NOTICE, 'Modèle proposé par Jalon : relisez-le et adaptez-le à votre structure.'),
    section('Qui désigne', [
      facts('La structure et la personne qui signe', [
        { label: 'Organisme gestionnaire', value: organisation(answers, 'legalName') },
        { label: 'FINESS juridique', value: organisation(answers, 'finessEj') },
        { label: 'SIREN', value: organisation(answers, 'siren') },
        { label: 'Siège', value: addressOf(answers, 'organisation') },
        { label: 'Signataire', value: signer.name },
        { label: 'Fonction', value: signer.role },
        { label: 'Signe en qualité de', value: given(signer.quality) },
        signer.power.state === 'unanswered' ? null : { label: 'Pouvoir', value: signer.power },
      ]),
    ]),
    ...articles(answers, signer),
    signatureSection(answers, signer),
    { kind: 'sources' },
  ];
}

function organisation(answers: Answers, field: string): Value {
  return valueFor(answers, `organisation.${field}`) ?? MISSING;
}

function articles(answers: Answers, signer: Signatory): readonly Section[] {
  return [
    section('Article 1 : objet', OBJECT.map(paragraph)),
    section('Article 2 : personnes désignées', [gestionnairesTable(answers)]),
    section('Article 3 : missions', [
      paragraph('Dans leur périmètre, les gestionnaires RPPS+ :'),
      list(MISSIONS),
    ]),
    section('Article 4 : moyens', [list(MEANS)]),
    section('Article 5 : données personnelles', [list(PRIVACY)]),
    section('Article 6 : durée et fin', [list(DURATION)]),
    section('Article 7 : habilitation en ligne', [list(onlineRequest(answers, signer))]),
  ];
}

const OBJECT: readonly Statement[] = [
  statement(
    'L’organisme gestionnaire désigne comme gestionnaires RPPS+ les personnes nommées à l’article 2. Elles enregistrent au répertoire partagé des professionnels intervenant dans le système de santé (RPPS), par le portail RPPS+, les professionnels de la structure qui ont besoin d’accéder à des données de santé.',
    'leaflet',
  ),
  statement(
    'L’enregistrement de ces professionnels par leur employeur repose sur l’arrêté du 23 septembre 2022.',
    'decree',
    'partly-read',
  ),
];

const MISSIONS = [
  'recherchent d’abord si la personne a déjà un numéro RPPS, et ne créent jamais deux fois la même personne ;',
  statement(
    'enregistrent les professionnels ou vérifient et valident ce qu’ils ont saisi eux-mêmes ;',
    'rppsFaq',
  ),
  statement(
    'tiennent à jour les situations d’exercice et retirent le lieu d’exercice de toute personne qui quitte la structure ;',
    'situationGuide',
  ),
  statement(
    'n’enregistrent pas les professions à ordre ni celles que l’agence régionale de santé (ARS) enregistre.',
    'leaflet',
  ),
];

const MEANS = [
  statement(
    'Chaque gestionnaire se connecte au portail avec une carte de la famille CPx et un lecteur, après avoir suivi la formation de l’ANS.',
    'situationGuide',
  ),
  'La carte et son code sont personnels. Ils ne sont ni prêtés ni notés à la vue d’autrui. Une perte ou un vol est signalé sans délai à la direction.',
];

const PRIVACY = [
  'Les gestionnaires ne recueillent que les données que le portail demande, les gardent confidentielles et n’en font aucun autre usage.',
  'Ils ne recueillent ni numéro de sécurité sociale, ni copie de pièce d’identité, ni copie de diplôme pour cette préparation.',
];

const DURATION = [
  'La mission commence et finit aux dates de l’article 2. Sans date de fin, elle dure jusqu’à ce que l’organisme gestionnaire y mette fin par écrit.',
  'À la fin de la mission, au départ ou au changement de poste d’un gestionnaire, l’organisme gestionnaire veille à ce que son habilitation soit fermée dans le Portail mes habilitations (PMH).',
];

function onlineRequest(
  answers: Answers,
  { name, quality }: Signatory,
): readonly (Statement | string)[] {
  const sentOn = valueFor(answers, 'habilitation.requestSentOn');
  const who = name.state === 'given' ? `${name.text}, ${quality}` : `le ${quality}`;
  return [
    statement(
      `Le présent acte ne vaut pas habilitation. L’habilitation est demandée en ligne, dans le Portail mes habilitations (PMH), par ${who}, avec sa carte.`,
      'pmhGuide',
    ),
    sentOn?.state === 'given'
      ? `La demande a été envoyée le ${sentOn.text}.`
      : 'La demande reste à envoyer.',
  ];
}

function gestionnairesTable(answers: Answers): Block | null {
  return table(
    'Les gestionnaires RPPS+ et leur périmètre',
    ['Gestionnaire', 'Périmètre', 'À partir du', 'Jusqu’au'],
    answers.dossier.gestionnaires.map((gestionnaire) => [
      gestionnaireCall(answers, gestionnaire),
      perimeter(answers, gestionnaire),
      valueFor(answers, 'gestionnaires.startDate', gestionnaire) ?? MISSING,
      endDate(answers, gestionnaire),
    ]),
  );
}

function endDate(answers: Answers, gestionnaire: Gestionnaire): Value {
  const value = valueFor(answers, 'gestionnaires.endDate', gestionnaire) ?? UNANSWERED;
  return value.state === 'unanswered' ? { ...value, text: 'sans date de fin' } : value;
}

function perimeter(answers: Answers, gestionnaire: Gestionnaire): Value {
  const some = valueFor(answers, 'gestionnaires.establishmentIds', gestionnaire);
  if (some !== null) return some;
  return gestionnaire.perimeter === 'ej'
    ? given('Tout l’organisme gestionnaire')
    : (valueFor(answers, 'gestionnaires.perimeter', gestionnaire) ?? MISSING);
}

function signatureSection(answers: Answers, signer: Signatory): Section {
  const { gestionnaires } = answers.dossier;
  const others = gestionnaires.filter((gestionnaire) => !isSigner(answers, gestionnaire));
  const alsoActs = others.length < gestionnaires.length ? ' et gestionnaire RPPS+' : '';
  return section('Signatures', [
    {
      kind: 'signatures',
      boxes: [
        {
          name: signer.name,
          role: `${signer.quality}${alsoActs}`,
          mentions: ['Fait à, le :', 'Signature :'],
        },
        ...others.map((gestionnaire) => ({
          name: gestionnaireCall(answers, gestionnaire),
          role: 'gestionnaire RPPS+',
          mentions: ['A pris connaissance du présent acte, le :', 'Signature :'],
        })),
      ],
    },
  ]);
}

/** Whether this gestionnaire is the one who signs the act: nobody signs twice. */
function isSigner(answers: Answers, gestionnaire: Gestionnaire): boolean {
  const { habilitation, representative } = answers.dossier;
  if (habilitation.requestedBy === 'representative') {
    return (
      gestionnaire.whoIs === 'representative' ||
      (gestionnaire.whoIs === 'director' && representative.directorIsRepresentative === 'yes')
    );
  }
  return (
    habilitation.requestedBy === 'mandataire' &&
    gestionnaire.whoIs === 'director' &&
    representative.directorIsRepresentative === 'no'
  );
}
