/** Makes the pages of a pack away from the window: ten thousand people take seconds. */
import { type PackOrder, printablesFor } from './pack';

/** An order, and the address of the styles: named here too, they would be built twice. */
export interface WorkerOrder {
  readonly order: PackOrder;
  readonly stylesheet: string;
}

self.addEventListener('message', ({ data }: MessageEvent<WorkerOrder>) => {
  self.postMessage(printablesFor(data.order, data.stylesheet));
});
