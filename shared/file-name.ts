/** Names of files that the page may propose or give. */
import { z } from './zod';

/** Longest name of a produced file or folder, in characters. */
const FILE_NAME_MAX_LENGTH = 120;

/**
 * A name that every file system takes: no separator, no control character, no leading or trailing dot or
 * space, none of the names Windows keeps for its devices.
 */
export const fileName = z
  .string()
  .min(1)
  .max(FILE_NAME_MAX_LENGTH)
  // eslint-disable-next-line no-control-regex -- control characters are just what is refused here
  .regex(/^(?![ .])[^\\/:*?"<>|\u0000-\u001f]+(?<![ .])$/u)
  .regex(/^(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))/iu);
