/** Step 8: the pack of documents. */
import { parcoursApplies } from '../diagnosis';
import type { StepDefinition } from '../step';

/** « Documents et envoi ». */
export const documentsStep: StepDefinition = {
  id: 'documents',
  title: 'Documents et envoi',
  why: 'Les fiches à recopier, l’acte à signer et les listes, en PDF, avec ce qu’il faut faire de chacun.',
  applies: parcoursApplies,
  pages: [
    { id: 'documents', kind: 'documents', title: 'Vos documents', questions: [] },
    {
      id: 'official-form',
      kind: 'official-form',
      title: 'Remplir un formulaire officiel',
      questions: [],
    },
  ],
};
