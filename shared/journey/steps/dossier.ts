/** Step 0: who prepares this dossier, and under which title. */
import { ask } from '../question';
import type { StepDefinition } from '../step';
import { PAGE_TITLES, STEP_TITLES } from '../titles';

/** « Le dossier ». */
export const dossierStep: StepDefinition = {
  id: 'dossier',
  title: STEP_TITLES.dossier,
  why: 'Donnez un titre à ce dossier et dites qui le prépare : ces mots figureront en tête des documents.',
  applies: () => true,
  pages: [
    {
      id: 'preparation',
      kind: 'questions',
      title: PAGE_TITLES.preparation,
      questions: [
        ask('preparation', 'title', {
          label: 'Titre du dossier',
          noun: 'le titre du dossier',
          hint: 'Le nom sous lequel vous le retrouverez, par exemple celui de votre établissement.',
          example: 'EHPAD Les Acacias',
        }),
        ask('preparation', 'preparerRole', {
          label: 'Qui prépare ce dossier ?',
          noun: 'la fonction de qui prépare le dossier',
          options: {
            director: 'Le directeur ou la directrice',
            president: 'Le président ou la présidente',
            gestionnaire: {
              label: 'Un ou une gestionnaire RPPS+',
              hint: 'La personne qui enregistre vos professionnels au répertoire partagé des professionnels intervenant dans le système de santé (RPPS).',
            },
            other: 'Une autre personne',
          },
        }),
        ask('preparation', 'preparerName', {
          label: 'Votre prénom et votre nom',
          noun: 'le nom de qui prépare le dossier',
          example: 'Camille Sorbier',
        }),
      ],
    },
  ],
};
