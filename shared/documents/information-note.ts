/** « Note d’information des professionnels » (RGPD, article 13): what is done with their data, and their rights. */
import { type Answers, addressOf, factFor, valueFor } from './answers';
import {
  type Block,
  type Section,
  facts,
  list,
  paragraph,
  section,
  statement,
  table,
} from './document-model';
import { BLANK, UNANSWERED, given } from './values';

/** What the note says. It names nobody: one text for all, handed to each. */
export function informationNoteBlocks(answers: Answers): readonly Block[] {
  return [
    WHY,
    responsible(answers),
    PURPOSES,
    RECIPIENTS,
    RETENTION,
    RIGHTS,
    handover(answers),
    { kind: 'sources' },
  ];
}

const DATA: readonly (readonly [data: string, purpose: string])[] = [
  [
    'Civilité, sexe, nom de naissance, nom d’exercice, prénoms, date et lieu de naissance',
    'Vous enregistrer sous votre état civil, sans vous confondre avec une autre personne',
  ],
  [
    'Adresse électronique et téléphone mobile de correspondance',
    'Vous envoyer votre numéro RPPS et les deux codes qui activent votre e-CPS (carte de professionnel de santé dématérialisée)',
  ],
  [
    'Emploi, établissement, mode d’exercice, catégorie, dates de début et de fin',
    'Décrire votre situation dans la structure, et la fermer à votre départ',
  ],
  [
    'Rôle et profession sur le portail, numéro RPPS si vous en avez un',
    'Vous donner les droits qui vont avec votre emploi, sans vous créer une deuxième fois',
  ],
];

const WHY: Section = section('Pourquoi cette note', [
  paragraph(
    'Votre employeur prépare votre enregistrement au répertoire partagé des professionnels intervenant dans le système de santé (RPPS), pour que vous puissiez ouvrir le dossier des personnes accompagnées avec une identité électronique qui vous est propre.',
  ),
  paragraph(
    'Le règlement général sur la protection des données (RGPD, article 13) demande de vous dire ce qui est fait de vos données.',
  ),
]);

function responsible(answers: Answers): Section {
  return section('Qui est responsable', [
    facts('La structure', [
      factFor(answers, 'organisation.legalName', { label: 'Employeur' }),
      { label: 'Adresse', value: addressOf(answers, 'organisation') },
      { label: 'Personne à qui s’adresser', value: BLANK },
      { label: 'Éventuel délégué à la protection des données', value: BLANK },
    ]),
    list([
      statement(
        'L’employeur est responsable de la liste qu’il prépare, et de l’exactitude de ce qu’il saisit sur le portail.',
        'decree',
        'partly-read',
      ),
      statement(
        'Le RPPS lui-même est un répertoire public, tenu par l’Agence du Numérique en Santé (ANS).',
        'decree',
        'partly-read',
      ),
    ]),
  ]);
}

const PURPOSES: Section = section('Quelles données, et pour quoi faire', [
  table(
    'Données recueillies',
    ['Données', 'Pour quoi faire'],
    DATA.map((row) => row.map(given)),
  ),
  paragraph(
    statement(
      'Ni numéro de sécurité sociale, ni copie de pièce d’identité, ni diplôme, ni donnée de santé ne vous sont demandés pour cela.',
      'rppsFaq',
      'inferred',
    ),
  ),
  paragraph(
    statement(
      'La base juridique de ce traitement est à indiquer par l’employeur : à vérifier avec le délégué à la protection des données.',
      'cnil',
      'unknown',
    ),
  ),
]);

const RECIPIENTS: Section = section('Qui les reçoit', [
  list([
    'Dans la structure : la direction, et les gestionnaires RPPS+ qu’elle a désignés.',
    statement(
      'L’ANS, par le portail RPPS+. Votre identité est comparée à celle que connaît l’INSEE.',
      'nos',
    ),
    statement(
      'Une partie de votre enregistrement est publiée sur annuaire.sante.fr. Votre adresse électronique et votre mobile de correspondance ne le sont pas.',
      'ecpsFaq',
    ),
  ]),
]);

const RETENTION: Section = section('Combien de temps', [
  list([
    statement(
      'Le numéro RPPS est donné pour la vie. Quand vous quittez la structure, l’employeur ferme votre situation sur le portail.',
      'rppsFaq',
    ),
    statement(
      'Le fichier de préparation ne sert plus une fois votre enregistrement fait. Jalon propose de l’effacer quelques mois plus tard.',
      'cnil',
      'inferred',
    ),
  ]),
  facts('À compléter par l’employeur', [
    { label: 'Base juridique', value: BLANK },
    { label: 'Effacement du fichier de préparation', value: BLANK },
  ]),
]);

const RIGHTS: Section = section('Vos droits', [
  list([
    statement(
      'Vous pouvez demander à voir vos données et à les faire corriger, en vous adressant à la personne nommée plus haut. Selon les cas, vous pouvez aussi demander leur effacement ou la limitation de leur usage, ou vous opposer à celui-ci.',
      'cnil',
      'inferred',
    ),
    statement(
      'Si vous estimez que vos droits ne sont pas respectés, vous pouvez saisir la Commission nationale de l’informatique et des libertés (CNIL).',
      'cnil',
      'inferred',
    ),
    statement(
      'Si vous ne voulez pas donner votre mobile personnel, dites-le : l’employeur cherche alors un autre moyen, à vérifier auprès de l’ANS.',
      'ecpsFaq',
      'inferred',
    ),
  ]),
]);

function handover(answers: Answers): Section {
  return section('Remise', [
    paragraph(
      'Gardez une trace de la remise, par exemple avec cette partie, rendue à l’employeur.',
    ),
    {
      kind: 'signatures',
      boxes: [
        {
          name: valueFor(answers, 'organisation.legalName') ?? UNANSWERED,
          role: 'reçu par le professionnel',
          mentions: ['Nom et prénom :', 'Reçu le :', 'Signature :'],
        },
      ],
    },
  ]);
}
