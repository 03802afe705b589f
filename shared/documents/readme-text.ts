/** The `LISEZ-MOI.txt` of a pack: what to do with each of its documents, in order. */
import type { Dossier } from '../dossier/schema';
import { sourceOf } from '../reference/sources';
import {
  type DocumentDefinition,
  type DocumentId,
  DESTINATION_WORDS,
  documentsOf,
} from './catalogue';
import { ACT_NOTICE } from './designation-act';
import { STAFF_CSV_NAME } from './staff-csv';
import { fileNameOf, partsOf } from './document-parts';
import { dossierReference } from './dossier-reference';
import { typeset } from './typography';
import { dateInWords, printable } from './values';

/** Old text editors neither wrap long lines nor know other line ends. */
const LINE_LENGTH = 76;
const LINE_END = '\r\n';

const WHAT_TO_DO: Readonly<Record<DocumentId, readonly string[]>> = {
  summary: [
    'Relisez-le et gardez-le. Il contient toutes vos réponses, donc des données personnelles : ne le laissez pas sur un poste partagé.',
  ],
  contract: [
    'Téléchargez le contrat officiel dans l’index des formulaires de l’ANS, recopiez-y cette fiche et faites-le signer par le représentant légal.',
    'C’est le contrat officiel qui part à l’ANS, avec les pièces cochées ; la fiche reste chez vous.',
  ],
  f101: [
    'Téléchargez le F101 dans l’index des formulaires de l’ANS, recopiez-y cette fiche et faites-le signer par le représentant légal.',
    'C’est le F101 qui part à l’ANS, avec les pièces cochées ; la fiche reste chez vous.',
  ],
  f502: [
    'Téléchargez le F502 dans l’index des formulaires de l’ANS, recopiez-y cette fiche et faites-le signer par le représentant légal.',
    'C’est le F502 qui part à l’ANS, avec les pièces cochées ; la fiche reste chez vous.',
  ],
  'appointment-act': [
    'C’est un modèle : adaptez-le, faites-le vérifier par votre structure, puis faites-le signer par le président. Si un tel acte existe déjà, il ne sert pas.',
    'L’acte signé est la preuve demandée pour que le directeur prenne la carte CDE. Gardez-en l’original, sauf si le formulaire le demande.',
  ],
  'dispatch-slip': [
    'Joignez-le aux formulaires officiels signés, après avoir coché ce que contient l’envoi, et gardez-en une copie. L’adresse est celle que donne chaque formulaire.',
    'Notez ensuite la date d’envoi dans Jalon.',
  ],
  designation: [
    'Faites-le signer, remettez-en une copie à chaque gestionnaire et gardez-le.',
    ACT_NOTICE,
  ],
  pmh: [
    'Ouvrez le Portail mes habilitations (PMH) avec votre carte et suivez la fiche écran par écran. C’est cette demande qui désigne les gestionnaires.',
    'Notez ensuite la date d’envoi dans Jalon.',
  ],
  'staff-table': [
    'Vérifiez où chaque personne est enregistrée, et décidez pour celles qui sont « à décider ».',
  ],
  'staff-sheets': [
    'Remettez-les au gestionnaire RPPS+, qui saisit chaque personne sur le portail avec sa page sous les yeux. Elles contiennent des données personnelles : détruisez-les après la saisie.',
  ],
  'information-note': [
    'Faites-la relire par votre délégué à la protection des données, si vous en avez un, complétez les lignes laissées vides, puis remettez-la à chaque professionnel avant de l’enregistrer.',
  ],
};

/** The text; `today` is the ISO date of the pack. */
export function readmeText(dossier: Dossier, today: string): string {
  const title = dossier.preparation.title;
  const documents = documentsOf(dossier);
  const { url } = sourceOf('forms');
  const blocks = [
    ['LISEZ-MOI'],
    [
      ...(title === undefined ? [] : [`Dossier : ${printable(title)}`]),
      `Référence : ${dossierReference(dossier.id)}`,
      `Fait le ${dateInWords(today)}`,
      ...(dossier.isSample ? ['Ceci est un exemple fictif : ne l’envoyez à personne.'] : []),
    ],
    [
      'Ce dossier contient, dans l’ordre où vous en aurez besoin, les documents qui suivent. Un numéro qui manque est celui d’un document que vos réponses n’appellent pas.',
    ],
    ...documents.map((definition) => [
      ...fileLines(definition, partsOf(definition.id, dossier)),
      `[${DESTINATION_WORDS[definition.destination]}]`,
      ...WHAT_TO_DO[definition.id],
    ]),
    ...(dossier.people.length === 0
      ? []
      : [
          [
            STAFF_CSV_NAME,
            '[Reste chez vous]',
            'La liste des professionnels, pour un tableur ou un autre logiciel, dans l’ordre des écrans du portail tel que Jalon le connaît. Elle contient des données personnelles : ne l’envoyez pas par courriel.',
          ],
        ]),
    [
      'Ces documents sont préparés par Jalon, qui n’est pas un produit de l’ANS. Ils ne remplacent ni les formulaires officiels, ni les démarches en ligne.',
      `Formulaires de l’ANS : ${url}`,
      'Si vos réponses changent, produisez de nouveau les documents : l’empreinte en bas de chaque page dit de quelles réponses elle est tirée.',
    ],
  ];
  return (
    blocks.map((lines) => lines.map(wrapped).join(LINE_END)).join(LINE_END + LINE_END) + LINE_END
  );
}

function fileLines(definition: DocumentDefinition, parts: number): readonly string[] {
  return Array.from({ length: parts }, (_, index) => fileNameOf(definition, index + 1, parts));
}

/** Breaks a paragraph at ordinary spaces; no-break spaces hold. */
function wrapped(paragraph: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of typeset(paragraph).split(' ')) {
    if (line !== '' && line.length + 1 + word.length > LINE_LENGTH) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join(LINE_END);
}
