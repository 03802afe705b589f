/** Opens and writes forms away from the window: the writer of PDFs and its font are heavy. */
import fontAddress from '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url';
import { fillForm } from './fill-form';
import { fontTable } from './form-font';
import { inspectStructure } from './form-structure';
import type { FormAnswer, FormRequest } from './form-worker-protocol';

let font: Promise<Uint8Array> | null = null;

function fontBytes(): Promise<Uint8Array> {
  font ??= fetch(fontAddress).then(
    async (response) => new Uint8Array(await response.arrayBuffer()),
  );
  return font;
}

async function answer(request: FormRequest): Promise<FormAnswer> {
  switch (request.type) {
    case 'inspect':
      return { type: 'inspect', refused: await inspectStructure(request.bytes) };
    case 'font':
      return { type: 'font', table: fontTable(await fontBytes()) };
    case 'fill': {
      const { bytes, fields, entries } = request;
      return { type: 'fill', bytes: await fillForm(bytes, { fields }, entries, await fontBytes()) };
    }
  }
}

self.addEventListener('message', (event: MessageEvent<FormRequest>) => {
  // A fault of the program ends the worker as an error, which its client tells as one.
  void answer(event.data).then(
    (given) => self.postMessage(given),
    (fault: unknown) => reportError(fault),
  );
});
