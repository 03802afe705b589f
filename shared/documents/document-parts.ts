/** A document of thousands of pages is made in several parts: no program opens it well, and printing it fails. */
import type { Dossier, Person } from '../dossier/schema';
import { goesToPortal } from '../journey/staffing';
import type { DocumentDefinition, DocumentId } from './catalogue';
import { byName } from './staff-words';

/** Pages of people in one file; 643 were seen to print well, 6,000 to break the printing window. */
const PEOPLE_PER_PART = 500;

/** How many parts a document of this dossier has; nearly always one. */
export function partsOf(id: DocumentId, dossier: Dossier): number {
  if (id !== 'staff-sheets') return 1;
  return Math.max(1, Math.ceil(dossier.people.filter(goesToPortal).length / PEOPLE_PER_PART));
}

/** The people whose pages stand in this part, from 1, by name; parts are of one length, so printed side by side. */
export function peopleOfPart(dossier: Dossier, part: number): readonly Person[] {
  const people = byName(dossier.people.filter(goesToPortal));
  const length = Math.ceil(people.length / partsOf('staff-sheets', dossier));
  return people.slice((part - 1) * length, part * length);
}

/** « 9 Fiches d’enregistrement.pdf », « 9 Fiches d’enregistrement (2 sur 13).pdf ». */
export function fileNameOf({ fileName }: DocumentDefinition, part: number, parts: number): string {
  return `${fileName}${partWords(part, parts)}.pdf`;
}

/** « (2 sur 13) », after a title; empty for a document in one piece. */
export function partWords(part: number, parts: number): string {
  return parts > 1 ? ` (${part} sur ${parts})` : '';
}
