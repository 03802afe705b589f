/** Names for screens and fields, so that the same place always has the same name. */
import { keyOf } from '../../shared/journey/journey-context';
import type { Question } from '../../shared/journey/question';
import type { Place } from '../../shared/journey/step';

/** « staff/person/p7 ». */
export function placeKey({ step, page, itemId }: Place): string {
  return [step, page, itemId].filter(Boolean).join('/');
}

/** Id of the control of a question at a place: « people.birthName-p7 ». */
export function fieldId(question: Question, place: Place): string {
  return keyOf({ question, place }).trim().replace(' ', '-');
}
