/** Names the stored answers that could not be read again: « la date de naissance de Mme Mélisse ». */
import type { ReadingIssue } from '../dossier/lenient';
import type { Dossier } from '../dossier/schema';
import { placeOf } from './findings';
import { nounOf } from './resume';
import { allPages } from './steps';

/** « representative.card », « people/p7.birthDate ». */
const PATH = /^(?<entity>\w+)(?:\/(?<itemId>[^.]+))?\.(?<field>\w+)$/u;

/** The nouns of those that answer a question, each once; what else was lost has no name here. */
export function unreadAnswers(
  dossier: Dossier,
  issues: readonly ReadingIssue[],
): readonly string[] {
  const nouns = issues.flatMap(({ path }) => {
    const { entity, itemId, field } = PATH.exec(path)?.groups ?? {};
    const id = `${entity ?? ''}.${field ?? ''}`;
    for (const located of allPages) {
      const question = located.page.questions.find((candidate) => candidate.id === id);
      if (question === undefined) continue;
      return [nounOf(dossier, { question, place: placeOf(located, itemId) })];
    }
    return [];
  });
  return [...new Set(nouns)];
}
