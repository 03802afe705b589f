/** Step 8: the pack of documents, and what becomes of each. */
import { type LifeStage, stagesOf } from '../../documents/life-stages';
import { signedPiece } from '../../documents/signed-piece';
import type { Dossier, Item } from '../../dossier/schema';
import { parcoursApplies } from '../diagnosis';
import { ask } from '../question';
import type { StepDefinition } from '../step';
import { PAGE_TITLES, STEP_TITLES } from '../titles';

const goesThrough =
  (stage: LifeStage) =>
  (_: Dossier, { id }: Item<'documents'>): boolean =>
    stagesOf(id).includes(stage);

/** Where a paper is gathered, its day says that it is signed. */
const isSignedHere = (dossier: Dossier, item: Item<'documents'>): boolean =>
  goesThrough('signedOn')(dossier, item) && signedPiece(dossier, item.id) === null;

/** « Documents et envoi ». */
export const documentsStep: StepDefinition = {
  id: 'documents',
  title: STEP_TITLES.documents,
  why: 'Les fiches à recopier, l’acte à signer et les listes, en PDF, avec ce qu’il faut faire de chacun.',
  applies: parcoursApplies,
  pages: [
    {
      id: 'documents',
      kind: 'documents',
      title: PAGE_TITLES.documents,
      collection: 'documents',
      questions: [],
    },
    {
      id: 'document',
      kind: 'item',
      title: PAGE_TITLES.document,
      collection: 'documents',
      intro:
        'Notez ce qui a été fait de ce document. Pour une fiche de préparation, c’est le formulaire officiel qui est signé et envoyé.',
      questions: [
        ask('documents', 'printedOn', {
          label: 'Imprimé le',
          noun: 'la date d’impression',
          example: '20/11/2026',
          optional: true,
        }),
        ask('documents', 'signedOn', {
          label: 'Signé le',
          noun: 'la date de signature',
          example: '20/11/2026',
          optional: true,
          when: isSignedHere,
        }),
        ask('documents', 'sentOn', {
          label: 'Envoyé le',
          noun: 'la date d’envoi',
          example: '20/11/2026',
          optional: true,
          when: goesThrough('sentOn'),
        }),
        ask('documents', 'sentBy', {
          label: 'Comment ?',
          noun: 'le moyen d’envoi',
          options: {
            post: 'Par courrier',
            email: 'Par courriel',
            online: 'En ligne',
            hand: 'En main propre',
          },
          optional: true,
          when: goesThrough('sentOn'),
        }),
        ask('documents', 'sentTo', {
          label: 'À qui ?',
          noun: 'le destinataire',
          hint: 'Le service et l’adresse que donne le formulaire officiel.',
          optional: true,
          when: goesThrough('sentOn'),
        }),
        ask('documents', 'acknowledgedOn', {
          label: 'Accusé reçu le',
          noun: 'la date de l’accusé de réception',
          example: '20/11/2026',
          optional: true,
          when: goesThrough('acknowledgedOn'),
        }),
        ask('documents', 'handedOn', {
          label: 'Remise aux professionnels le',
          noun: 'la date de remise',
          example: '20/11/2026',
          optional: true,
          when: goesThrough('handedOn'),
        }),
      ],
    },
    {
      id: 'official-form',
      kind: 'official-form',
      title: PAGE_TITLES['official-form'],
      questions: [],
    },
  ],
};
