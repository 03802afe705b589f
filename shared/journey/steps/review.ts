/** Step 7: everything read once more before the documents are made. */
import { parcoursApplies } from '../diagnosis';
import type { StepDefinition } from '../step';
import { PAGE_TITLES, STEP_TITLES } from '../titles';

/** « Relecture ». */
export const reviewStep: StepDefinition = {
  id: 'review',
  title: STEP_TITLES.review,
  why: 'Toutes vos réponses, étape par étape, avec ce qui manque et ce qui est à vérifier.',
  applies: parcoursApplies,
  pages: [{ id: 'review', kind: 'review', title: PAGE_TITLES.review, questions: [] }],
};
