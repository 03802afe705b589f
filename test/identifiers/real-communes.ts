/** The communes that Jalon ships, made ready once for the tests that search them. */
import { readFileSync } from 'node:fs';
import { projectPath } from '../../scripts/project';
import {
  buildCommuneIndex,
  communeAt,
  type Commune,
  type CommuneList,
} from '../../shared/identifiers/commune-index';

/** The list as it is shipped. */
export const communeList = JSON.parse(
  readFileSync(projectPath('assets', 'reference', 'communes.json'), 'utf8'),
) as CommuneList;

/** The list ready to be searched. */
export const communeIndex = buildCommuneIndex(communeList);

/** The communes by their place in the list. */
export const realCommunes = {
  count: communeList.rows.length,
  at: (row: number): Commune => communeAt(communeIndex, row),
};
