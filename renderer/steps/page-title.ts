/** The title of a page, with the name of who or what it is about. */
import type { Dossier } from '../../shared/dossier/schema';
import { itemName } from '../../shared/journey/resume';
import type { Place } from '../../shared/journey/step';
import type { LocatedPage } from '../../shared/journey/steps';

/** « Mme Mélisse : son poste et ses coordonnées »; the page's own title where it is about no item. */
export function pageTitle(dossier: Dossier, { page }: LocatedPage, place: Place): string {
  const name = itemName(dossier, place);
  return name === null
    ? page.title
    : `${name} : ${page.title.charAt(0).toLowerCase()}${page.title.slice(1)}`;
}
