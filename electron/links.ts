/** The one way out to the browser: the address of a source of our own list, when the person asks for it. */
import type { BridgeAnswers } from '../shared/bridge';
import { type SourceKey, sourceOf } from '../shared/reference/sources';

/** Opens the address of a source, by its key. */
export async function openSource(
  key: SourceKey,
  openExternal: (address: string) => Promise<void>,
): Promise<BridgeAnswers['openSource']> {
  const { url } = sourceOf(key);
  if (url === undefined) return { ok: false, error: 'no-address' };
  try {
    await openExternal(url);
    return { ok: true, value: undefined };
  } catch {
    return { ok: false, error: 'no-browser' };
  }
}
