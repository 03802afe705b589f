/** The words in which documents say what becomes of an ANS form. */
import type { FormDecision } from '../journey/form-verdicts';

/** What is decided of a form, inside a sentence. */
export const VERDICT_WORDS: Readonly<Record<FormDecision['verdict'], string>> = {
  needed: 'nécessaire',
  'not-needed': 'pas nécessaire',
  'to-check': 'à vérifier',
};
