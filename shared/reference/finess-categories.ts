/** Categories of establishments (TRE_R66, JDV_J55); no list restricts RPPS+ to some of them. */
import list from '../../assets/reference/finess-categories.json';
import { infoOf } from './reference-list';

export interface FinessCategory {
  readonly code: string;
  /** Official label. */
  readonly label: string;
  /** Our own grouping: « PH enfants », « Personnes âgées »… */
  readonly sector: string;
  readonly source: string;
}

export const finessCategoriesInfo = infoOf(list);

export const finessCategories: readonly FinessCategory[] = list.rows;

const byCode = new Map(finessCategories.map((category) => [category.code, category]));

/** The category of that code, if the list has it. */
export function finessCategoryByCode(code: string): FinessCategory | undefined {
  return byCode.get(code);
}
