/** The one door to zod: set once not to compile code, so that no page ever asks the CSP for `eval`. */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
