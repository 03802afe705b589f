/** `npm run build`: builds the application into `out/`. */
import { build } from './app/build';

process.exitCode = await build();
