/** What is said once a file was written into a folder of the user's choice, and the button that shows the folder. */
import { FolderOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PackFault } from '../../../shared/bridge';
import type { Result } from '../../../shared/result';
import { Notice } from '../../components/notice';
import { bridge } from '../../platform/bridge';
import { PACK_FAULT_WORDS } from './produce-pack';
import type { WrittenPlace } from './write-file';

/** Says that a file is written and where, or why it is not. */
export function WrittenFile({
  result,
  fileName,
  advice,
}: {
  readonly result: Result<WrittenPlace, PackFault>;
  readonly fileName: string;
  /** What to do with it. */
  readonly advice?: string;
}): ReactNode {
  if (!result.ok) {
    return (
      <Notice tone="danger" isSpoken>
        <p>{PACK_FAULT_WORDS[result.error]}</p>
      </Notice>
    );
  }
  const { path, token } = result.value;
  return (
    <Notice tone="success" isSpoken>
      <p>
        <strong>{fileName}</strong> est écrit dans {path}.{advice === undefined ? '' : ` ${advice}`}
      </p>
      <ShowFolder token={token} />
    </Notice>
  );
}

/** Opens the folder in the system's file manager. */
export function ShowFolder({ token }: { readonly token: string }): ReactNode {
  return (
    <p>
      <button
        type="button"
        className="button button--small"
        onClick={() => void bridge.showPack({ folderToken: token })}
      >
        <FolderOpen className="icon" aria-hidden /> Ouvrir le dossier
      </button>
    </p>
  );
}
