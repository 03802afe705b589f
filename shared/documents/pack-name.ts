/** The name of the folder a pack is written into. */
import type { Dossier } from '../dossier/schema';
import { formatDate } from '../identifiers/dates';
import { tidyText } from '../identifiers/typed-text';
import { printable } from './values';

/** Room is left for the date, and for the number a second folder of that name gets. */
const TITLE_MAX_LENGTH = 60;

/**
 * « Jalon - EHPAD Les Acacias - 23 novembre 2026 »: a name that every file system takes (it begins and
 * ends with letters and digits of our own).
 */
export function packName({ preparation }: Dossier, today: string): string {
  const title = tidyText(printable(preparation.title ?? ''))
    // eslint-disable-next-line no-control-regex -- control characters are among what is left out
    .replaceAll(/[\\/:*?"<>|\u0000-\u001f]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const short = Array.from(title).slice(0, TITLE_MAX_LENGTH).join('').trim();
  return ['Jalon', short, formatDate(today)].filter((part) => part !== '').join(' - ');
}
