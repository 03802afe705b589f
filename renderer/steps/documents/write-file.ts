/** Writing a single file into a new folder, inside one that the person chooses. */
import type { Bridge, PackFault } from '../../../shared/bridge';
import { type Result, succeed } from '../../../shared/result';

/** Where a file is. */
export interface WrittenPlace {
  /** The folder; for display only. */
  readonly path: string;
  /** The folder, as main knows it. */
  readonly token: string;
}

/** A file of text to write. */
export interface TextFile {
  readonly fileName: string;
  readonly content: string;
  /** Whether it begins with a byte order mark, by which spreadsheets know UTF-8. */
  readonly byteOrderMark: boolean;
}

/**
 * Asks for a folder and writes the file; `null` if the person chose none.
 * @param question title of the system's dialog.
 * @param packName name of the folder that is made.
 * @param make called once there is a folder, so that nothing is loaded for who changes their mind.
 */
export async function writeFile(
  bridge: Bridge,
  { question, packName }: { readonly question: string; readonly packName: string },
  make: () => Promise<TextFile>,
): Promise<Result<WrittenPlace, PackFault> | null> {
  const folder = await bridge.chooseFolder({ title: question });
  if (folder === null) return null;
  const written = await bridge.producePack({
    folderToken: folder.token,
    packName,
    documents: [],
    texts: [await make()],
  });
  if (!written.ok) return written;
  return succeed({ path: written.value.path, token: folder.token });
}
