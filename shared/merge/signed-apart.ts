/** A paper gathered on one side while the other made its document from other answers: nobody knows what it says. */
import { formVersion } from '../documents/form-life';
import { producedOf } from '../documents/life';
import { formOf } from '../documents/official-forms';
import { documentsSignedAs } from '../documents/signed-piece';
import type { Dossier } from '../dossier/schema';

/** The three versions of a merge. */
export interface MergedVersions {
  readonly base: Dossier;
  readonly mine: Dossier;
  readonly theirs: Dossier;
}

/** Whether a paper (its field in `pieces`) was gathered for a version of its document that the other side replaced. */
export function isSignedApart(field: string, { base, mine, theirs }: MergedVersions): boolean {
  const valueIn = ({ pieces }: Dossier): unknown =>
    Object.entries(pieces).find(([key]) => key === field)?.[1];
  const isGatheredIn = (side: Dossier): boolean =>
    valueIn(side) !== undefined && valueIn(side) !== valueIn(base);
  return documentsSignedAs(field).some((id) => {
    const before = versionIn(base, id);
    const isRenewedIn = (side: Dossier): boolean =>
      before !== undefined && versionIn(side, id) !== before;
    return (
      valueIn(mine) !== valueIn(theirs) &&
      ((isGatheredIn(mine) && !isRenewedIn(mine) && isRenewedIn(theirs)) ||
        (isGatheredIn(theirs) && !isRenewedIn(theirs) && isRenewedIn(mine)))
    );
  });
}

function versionIn(dossier: Dossier, documentId: string): string | undefined {
  const form = formOf(documentId);
  return form === undefined
    ? producedOf(dossier, documentId)?.fingerprint
    : formVersion(dossier, form);
}
