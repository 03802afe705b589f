/** Makes the pages of a pack away from the window: ten thousand people take seconds. */
import { type PackOrder, printablesFor } from './pack';

self.addEventListener('message', ({ data }: MessageEvent<PackOrder>) => {
  self.postMessage(printablesFor(data));
});
