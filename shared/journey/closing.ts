/** What the last two steps wait for: a reading of today's answers, and documents made from them. */
import { documentState, documentsOf } from '../documents/catalogue';
import { formState, isFilled } from '../documents/form-life';
import { formsOf } from '../documents/official-forms';
import { ANSWER_PARTS, fingerprint } from '../dossier/fingerprint';
import type { Dossier } from '../dossier/schema';
import { lowerFirst } from '../registration/places';
import type { Todo } from './step';

/** Fingerprint of all that the review shows. */
export function reviewedFingerprint(dossier: Dossier): string {
  return fingerprint(dossier, ANSWER_PARTS);
}

/** Whether today's answers are those that were confirmed. */
export function isReviewed(dossier: Dossier): boolean {
  const { confirmedFingerprint } = dossier.review;
  return (
    confirmedFingerprint !== undefined && confirmedFingerprint === reviewedFingerprint(dossier)
  );
}

const REVIEW = { step: 'review', page: 'review' } as const;

/** What the review waits for. */
export function reviewTodos(dossier: Dossier, isRestComplete: boolean): readonly Todo[] {
  if (!isRestComplete) {
    return [{ label: 'Compléter les étapes précédentes', place: REVIEW, minutes: 0 }];
  }
  if (isReviewed(dossier)) return [];
  const label =
    dossier.review.confirmedFingerprint === undefined
      ? 'Relire vos réponses'
      : 'Relire vos réponses : elles ont changé depuis la dernière relecture';
  return [{ label, place: REVIEW, minutes: 5 }];
}

/** What the documents wait for. */
export function documentsTodos(dossier: Dossier): readonly Todo[] {
  const states = documentsOf(dossier).map((definition) => documentState(dossier, definition));
  const place = { step: 'documents', page: 'documents' } as const;
  if (states.includes('to-produce')) {
    return [{ label: 'Produire les documents', place, minutes: 2 }];
  }
  return [
    ...(states.includes('outdated')
      ? [
          {
            label: 'Produire de nouveau les documents : vos réponses ont changé',
            place,
            minutes: 2,
          },
        ]
      : []),
    ...formsOf(dossier)
      .filter((form) => isFilled(dossier, form) && formState(dossier, form) === 'outdated')
      .map(({ title }) => ({
        label: `Remplir de nouveau le ${lowerFirst(title)}`,
        place: { step: 'documents', page: 'official-form' } as const,
        minutes: 5,
      })),
  ];
}
