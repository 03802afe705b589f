/** What opening a stored dossier changed, or could not read, in words: « la date de naissance de Mme Mélisse ». */
import { keptText } from '../dossier/journal';
import type { ReadingIssue } from '../dossier/lenient';
import type { MigrationNote } from '../dossier/migration-steps';
import type { Dossier } from '../dossier/schema';
import { of } from '../french/elision';
import { inGuillemets } from '../identifiers/typed-text';
import { placeOf } from './findings';
import { readPath } from './journal-names';
import { nounOf } from './resume';
import { personCall } from './staffing';
import { allPages } from './steps';

/** One answer that did not stay as it was. */
export interface OpeningRemark {
  /** `unread`: today's schema can't hold it. `damaged`: nothing of it can be read. */
  readonly fate: MigrationNote['fate'] | 'unread' | 'damaged';
  readonly noun: string;
  /** What was stored; `null` if nothing of it can be read. */
  readonly before: string | null;
  /** What it became; `null` if nothing. */
  readonly after: string | null;
}

/** The remarks of an opening, those converted last: nothing was lost with them. */
export function openingRemarks(
  dossier: Dossier,
  notes: readonly MigrationNote[],
  issues: readonly ReadingIssue[],
): readonly OpeningRemark[] {
  const ofNotes = notes.map(({ fate, path, noun, before, after }): OpeningRemark => ({
    fate,
    noun: withName(dossier, path, noun),
    before: keptText(before),
    after: fate === 'converted' ? Object.values(after).map(keptText).join(' ') : null,
  }));
  const ofIssues = issues.map(({ path, value }): OpeningRemark => ({
    fate: value === undefined ? 'damaged' : 'unread',
    noun: nounAt(dossier, path),
    before: value === undefined ? null : keptText(value),
    after: null,
  }));
  const isConverted = ({ fate }: OpeningRemark): boolean => fate === 'converted';
  return [
    ...ofIssues,
    ...ofNotes.filter((remark) => !isConverted(remark)),
    ...ofNotes.filter(isConverted),
  ];
}

const NOUNS_OF_WHOLES: Readonly<Record<string, string>> = {
  people: 'la fiche d’un professionnel',
  gestionnaires: 'la fiche d’un gestionnaire',
  establishments: 'la fiche d’un établissement',
  documents: 'le suivi d’un document',
};
const UNKNOWN_NOUN = 'une réponse que cette version ne connaît pas';

/** What stands at a path, with its article; what has no question is only said to be there. */
function nounAt(dossier: Dossier, path: string): string {
  const { entity, itemId, field } = readPath(path);
  if (path === 'people') return 'l’ordre des professionnels';
  if (field === null) return NOUNS_OF_WHOLES[entity.replace(/\[\d+\]$/u, '')] ?? UNKNOWN_NOUN;
  for (const located of allPages) {
    const question = located.page.questions.find(({ id }) => id === `${entity}.${field}`);
    if (question === undefined) continue;
    // « si la liste est complète » does not stand alone.
    if (/^(?:si|qui) /u.test(question.noun)) return inGuillemets(question.label);
    return nounOf(dossier, { question, place: placeOf(located, itemId ?? undefined) });
  }
  return UNKNOWN_NOUN;
}

/** « le numéro de télécopie de Mme Mélisse »: the catalogue may not know the field any more. */
function withName(dossier: Dossier, path: string, noun: string): string {
  const { entity, itemId } = readPath(path);
  const person = entity === 'people' ? dossier.people.find(({ id }) => id === itemId) : undefined;
  return person === undefined ? noun : `${noun} ${of(personCall(person))}`;
}
