/** All rules, indexed: the jobs by their head word, and the departments read when no job is named. */
import { indexFamilies, vocabularyOf } from '../title-rules';
import { administration } from './administration';
import { assistants } from './assistants';
import { care } from './care';
import { coordinationFamilies } from './coordination';
import { departments } from './departments';
import { educationFamilies } from './education';
import { healthProfessions } from './health-professions';
import { houseAndTechnical } from './house-and-technical';
import { directors } from './directors';
import { managers } from './managers';
import { nightAndHouse } from './night-and-house';
import { social } from './social';

/** Jobs, by the stem of their head word. */
export const jobRules = indexFamilies([
  ...healthProfessions,
  ...care,
  ...educationFamilies,
  ...nightAndHouse,
  ...social,
  ...assistants,
  ...coordinationFamilies,
  ...directors,
  ...managers,
  ...administration,
  ...houseAndTechnical,
]);

/** Departments, by the stem of their name. */
export const departmentRules = indexFamilies(departments);

/** Every stem the rules know. */
export const ruleVocabulary: ReadonlySet<string> = new Set([
  ...vocabularyOf(jobRules),
  ...vocabularyOf(departmentRules),
]);
