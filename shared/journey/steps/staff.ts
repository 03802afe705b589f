/** Step 6: the staff, where each person is registered, and what is missing to register them. */
import { parcoursApplies } from '../diagnosis';
import { ask } from '../question';
import { staffTodos } from '../staffing';
import type { StepDefinition } from '../step';
import { personPages } from './person-pages';
import { PAGE_TITLES, STEP_TITLES } from '../titles';

/** « Vos professionnels ». */
export const staffStep: StepDefinition = {
  id: 'staff',
  title: STEP_TITLES.staff,
  why: 'Pour chaque personne : où elle est enregistrée au répertoire partagé des professionnels intervenant dans le système de santé (RPPS), avec quel rôle, et ce qui manque pour le faire et pour activer son e-CPS (carte de professionnel de santé dématérialisée).',
  applies: parcoursApplies,
  todos: staffTodos,
  pages: [
    {
      id: 'people',
      kind: 'list',
      title: PAGE_TITLES.people,
      collection: 'people',
      questions: [
        ask('staff', 'everyoneListed', {
          label:
            'Tous les professionnels qui accèdent à des données de santé sont-ils dans la liste ?',
          noun: 'si la liste est complète',
          hint: 'Pensez à vous-même, aux gestionnaires, aux remplaçants et aux professionnels à temps partiel.',
          options: { yes: 'Oui, la liste est complète', no: 'Pas encore' },
          when: ({ people }) => people.length > 0,
        }),
      ],
    },
    ...personPages,
    {
      id: 'import',
      kind: 'import',
      title: PAGE_TITLES.import,
      questions: [],
    },
  ],
};
