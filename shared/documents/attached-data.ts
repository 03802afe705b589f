/** The answers themselves, to be attached to the récapitulatif for another program: never unless asked for. */
import type { Dossier } from '../dossier/schema';

/** What may be attached: nothing, the answers about the structure, or everyone's too. */
export const ATTACHED_DATA = ['none', 'without-people', 'with-people'] as const;

/** One of them. */
export type AttachedData = (typeof ATTACHED_DATA)[number];

/** A file inside a PDF. */
export interface AttachedFile {
  readonly fileName: string;
  readonly description: string;
  readonly content: string;
}

/** The file to attach; `null` for none. The professionals are left out of it unless asked for. */
export function attachedFile(dossier: Dossier, attached: AttachedData): AttachedFile | null {
  if (attached === 'none') return null;
  const isWhole = attached === 'with-people';
  const { people, ...structure } = dossier;
  return {
    fileName: 'dossier.json',
    description: isWhole
      ? 'Réponses du dossier, professionnels compris'
      : 'Réponses du dossier, sans les professionnels',
    content: JSON.stringify(isWhole ? { ...structure, people } : structure, null, 2),
  };
}
