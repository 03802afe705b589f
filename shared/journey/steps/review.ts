/** Step 7: everything read once more before the documents are made. */
import { parcoursApplies } from '../diagnosis';
import type { StepDefinition } from '../step';

/** « Relecture ». */
export const reviewStep: StepDefinition = {
  id: 'review',
  title: 'Relecture',
  why: 'Toutes vos réponses, étape par étape, avec ce qui manque et ce qui est à vérifier.',
  applies: parcoursApplies,
  pages: [{ id: 'review', kind: 'review', title: 'Relisez vos réponses', questions: [] }],
};
