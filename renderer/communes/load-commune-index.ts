/** Loads the list of communes: for workers only, so that the window never holds it. */
import listUrl from '../../assets/reference/communes.json?url';
import {
  type CommuneIndex,
  type CommuneList,
  buildCommuneIndex,
} from '../../shared/identifiers/commune-index';

/** Fetches the list from the application's own files and makes it ready to be searched. */
export async function loadCommuneIndex(): Promise<CommuneIndex> {
  const answer = await fetch(listUrl);
  if (!answer.ok) throw new Error(`The list of communes can’t be read: ${answer.status}`);
  // Our own file, made by `scripts/reference/build-communes.ts` and checked by its test.
  return buildCommuneIndex((await answer.json()) as CommuneList);
}
