/** How a place is read from outside. */
import { z } from '../zod';
import { STEP_IDS } from './step';

/** A place of the parcours, as it is kept; whether its page exists in this version is another question. */
export const placeSchema = z.object({
  step: z.enum(STEP_IDS),
  page: z.string(),
  itemId: z.string().exactOptional(),
});
