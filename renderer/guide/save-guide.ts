/** « Enregistrer le guide en PDF »: laid out by the same machinery as the documents, written where the person says. */
import type { SaveFormFault } from '../../shared/bridge';
import { type Result, fail, succeed } from '../../shared/result';
import { bridge } from '../platform/bridge';

/** Where the guide was written, for display; `null` if the person closed the dialog. */
export async function saveGuide(): Promise<Result<string | null, string>> {
  const [{ guideDocument }, { version }] = await Promise.all([
    import('./guide-document'),
    bridge.appInfo(),
  ]);
  const document = guideDocument(version);
  const printed = await bridge.previewDocument({ document });
  if (!printed.ok) return fail(printed.error === 'busy' ? BUSY : NOT_LAID_OUT);
  // A copy: what crossed the bridge might be memory that others share.
  const bytes = new Uint8Array(printed.value.bytes);
  const saved = await bridge.saveForm({ kind: 'guide', fileName: document.fileName, bytes });
  if (saved === null) return succeed(null);
  return saved.ok ? succeed(saved.value.path) : fail(SAVE_WORDS[saved.error]);
}

const BUSY =
  'Des documents sont en train de se produire. Attendez la fin, puis essayez de nouveau.';
const NOT_LAID_OUT = 'Le guide n’a pas pu être mis en page. Essayez de nouveau.';
const SAVE_WORDS: Readonly<Record<SaveFormFault, string>> = {
  'disk-full':
    'Le guide n’a pas pu être enregistré : le disque est plein. Choisissez un autre endroit.',
  'not-writable':
    'Le guide n’a pas pu être enregistré à cet endroit, qui est protégé. Choisissez un autre endroit.',
};
