/** « Modèle d’acte de nomination ou de délégation de pouvoir »: for the director, where the president takes no card. */
import { isPrepared } from '../journey/contractualisation';
import { type Answers, addressOf, valueFor } from './answers';
import {
  type Block,
  type Notice,
  type Section,
  type Text,
  type Value,
  facts,
  list,
  notice,
  paragraph,
  section,
  statement,
} from './document-model';
import { fullName, legalRepresentative, powerOf } from './signatories';
import { BLANK, given } from './values';

/** What the page that explains says, then the page to sign; the sources come before it, so that it stands alone. */
export function appointmentActBlocks(answers: Answers): readonly Block[] {
  const existing = existingAct(answers);
  return [
    notice(
      'Modèle à adapter et à faire vérifier par votre structure',
      statement(
        'Aucun modèle officiel de cet acte n’a été trouvé, ni la liste de ce qu’il doit contenir.',
        'occitanie',
        'unknown',
      ),
      'Jalon ne connaît ni vos statuts ni vos règles internes : ils disent qui peut nommer ou déléguer, et par quelle décision.',
    ),
    ...(existing === null ? [] : [existing]),
    section('À quoi sert cet acte', [
      paragraph(
        statement(
          'Le président ne prend pas de carte et le directeur prend la carte CDE (carte de directeur d’établissement). La preuve demandée est un acte de nomination ou une délégation de pouvoir.',
          'occitanie',
        ),
      ),
    ]),
    section('Comment vous en servir', [list(steps(answers), { ordered: true })]),
    { kind: 'sources' },
    actSection(answers),
  ];
}

/** An act that the answers already tell of: the model is then of no use, or nearly. */
function existingAct(answers: Answers): Notice | null {
  const act = powerOf(answers, 'director');
  return act.state === 'given' || act.state === 'doubtful'
    ? notice(
        'Un acte est déjà indiqué dans vos réponses',
        `${act.text}. S’il donne bien ce pouvoir au directeur, c’est lui qu’il faut joindre : ce modèle ne sert pas.`,
      )
    : null;
}

function steps({ dossier }: Answers): readonly Text[] {
  return [
    'Relisez la page suivante, corrigez ce qui ne convient pas et complétez les blancs. Vous pouvez aussi la recopier sur votre papier à en-tête.',
    'Cochez la nomination, la délégation de pouvoir, ou les deux.',
    'Faites vérifier le texte par votre structure, puis faites-le signer par le président.',
    isPrepared(dossier, 'f101')
      ? statement(
          'Joignez une copie de l’acte signé au F101. Le formulaire dit s’il la demande et sous quelle forme.',
          'forms',
          'unknown',
        )
      : 'D’après vos réponses, aucun F101 n’est à envoyer : gardez l’acte signé, comme preuve du pouvoir du directeur.',
    'Notez dans Jalon la nature de l’acte, sa date et qui l’a pris.',
  ];
}

function actSection(answers: Answers): Section {
  const { name, role, quality, power } = legalRepresentative(answers);
  return section(
    'Modèle d’acte, à adapter et à faire vérifier',
    [
      facts('La structure', [
        { label: 'Organisme gestionnaire', value: toWrite(organisation(answers, 'legalName')) },
        { label: 'FINESS juridique', value: toWrite(organisation(answers, 'finessEj')) },
        { label: 'SIREN', value: toWrite(organisation(answers, 'siren')) },
        { label: 'Siège', value: toWrite(addressOf(answers, 'organisation')) },
      ]),
      facts('La personne qui signe', [
        { label: 'Nom', value: toWrite(name) },
        { label: 'Fonction', value: toWrite(role) },
        { label: 'Signe en qualité de', value: given(quality) },
        { label: 'Nommée par', value: toWrite(power) },
        { label: 'Décision qui l’y autorise, s’il en faut une', value: BLANK },
      ]),
      facts('La personne qui reçoit la fonction ou le pouvoir', [
        { label: 'Nom', value: toWrite(fullName(answers, 'director')) },
        { label: 'Date de naissance', value: toWrite(director(answers, 'birthDate')) },
        { label: 'Fonction', value: toWrite(director(answers, 'role')) },
      ]),
      decisionSection(),
      section('Signature', [
        {
          kind: 'signatures',
          boxes: [
            { name: toWrite(name), role: quality, mentions: ['Fait à, le :', 'Signature :'] },
          ],
        },
      ]),
    ],
    { startsPage: true },
  );
}

/** What is left to the structure alone: Jalon ticks and dates nothing. */
function decisionSection(): Section {
  return section('Décision', [
    paragraph('La personne qui signe décide (cocher ce qui convient) :'),
    { kind: 'checklist', items: DECISIONS.map((text) => ({ text, isDone: false, remark: '' })) },
    facts('À compléter', [
      { label: 'Autre pouvoir donné', value: BLANK },
      { label: 'À compter du', value: BLANK },
      { label: 'Jusqu’au (laisser vide s’il n’y a pas de date de fin)', value: BLANK },
    ]),
  ]);
}

const DECISIONS = [
  'Nomination : la personne désignée ci-dessus est nommée à la fonction indiquée.',
  'Délégation de pouvoir : elle reçoit le pouvoir de demander à son nom et d’utiliser, pour la structure, la carte de directeur d’établissement (CDE) délivrée par l’Agence du Numérique en Santé (ANS).',
  'Délégation de pouvoir : elle reçoit le pouvoir de désigner les gestionnaires RPPS+ de la structure et de demander leur habilitation en ligne.',
];

function organisation(answers: Answers, field: string): Value {
  return valueFor(answers, `organisation.${field}`) ?? BLANK;
}

function director(answers: Answers, field: string): Value {
  return valueFor(answers, `director.${field}`) ?? BLANK;
}

/** On a paper to sign, what nobody has answered is a line to write on. */
function toWrite(value: Value): Value {
  return value.state === 'missing' || value.state === 'unanswered' ? BLANK : value;
}
