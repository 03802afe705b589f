/** Who signs for the structure and who takes which card: the branch that the answers choose. */
import type { Dossier } from '../dossier/schema';

/** Who signs for the structure, and who holds which card. */
export type RepresentativeBranch =
  /** The director is the legal representative. */
  | 'director'
  /** The president takes a CDE card and names the director mandataire (CPE card). */
  | 'president-with-card'
  /** The president takes no card and names the director to get the CDE. */
  | 'president-without-card';

/** Which branch the answers lead to; `null` while it is open. */
export function representativeBranch({ representative }: Dossier): RepresentativeBranch | null {
  if (representative.directorIsRepresentative === 'yes') return 'director';
  if (representative.directorIsRepresentative === undefined) return null;
  if (representative.presidentOption === 'a') return 'president-with-card';
  if (representative.presidentOption === 'b') return 'president-without-card';
  return null;
}
