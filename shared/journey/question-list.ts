/** Which reference list the answers to a question come from. */
import { finessCategoriesInfo } from '../reference/finess-categories';
import { communesInfo, countriesInfo } from '../reference/places';
import { portalProfessionsInfo } from '../reference/portal-professions';
import type { ReferenceInfo } from '../reference/reference-list';
import { rolesInfo } from '../reference/roles';
import type { Question } from './question';

/** What the list behind a question says of itself; `null` for a question that is answered without one. */
export function listBehind({ id, kind }: Pick<Question, 'id' | 'kind'>): ReferenceInfo | null {
  switch (kind.kind) {
    case 'category':
      return finessCategoriesInfo;
    case 'portal-profession':
      return portalProfessionsInfo;
    case 'commune':
      return communesInfo;
    case 'country':
      return countriesInfo;
    default:
      return id === 'people.registration' ? rolesInfo : null;
  }
}
