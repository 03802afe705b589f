/** Choosing the file that was received. */
import { FileLock2, FolderOpen } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { ChosenHandover, HandoverFileFault } from '../../shared/handover/handover-contract';
import { Notice } from '../components/notice';
import { PageHeading } from '../components/page-heading';
import { bridge } from '../platform/bridge';
import { HANDOVER_FAULT_WORDS } from './handover-words';

const TITLE = 'Ouvrir un dossier transmis';

/** A file that can't be opened. */
export interface RefusedFile {
  readonly fileName: string;
  readonly fault: HandoverFileFault;
}

function refusedWords({ fileName, fault }: RefusedFile): string {
  return `« ${fileName} » n’est pas ouvert. ${HANDOVER_FAULT_WORDS[fault]}`;
}

/** The first screen of a reception. */
export function ChooseFile({
  refused,
  onChosen,
  onLeave,
}: {
  /** A file that was asked for and can't be opened; `null` if none was. */
  readonly refused: RefusedFile | null;
  readonly onChosen: (chosen: ChosenHandover) => void;
  readonly onLeave: () => void;
}): ReactNode {
  const [fault, setFault] = useState(refused === null ? null : refusedWords(refused));
  const choose = async (): Promise<void> => {
    setFault(null);
    const chosen = await bridge.chooseHandover();
    if (chosen === null) return;
    if (chosen.ok) onChosen(chosen.value);
    else setFault(HANDOVER_FAULT_WORDS[chosen.error]);
  };
  return (
    <main className="alone">
      <p className="brand">
        <FileLock2 className="icon" aria-hidden /> Jalon
      </p>
      <PageHeading screen="choose-handover" title={TITLE} windowTitle={`${TITLE} – Jalon`} />
      <p>
        On vous a envoyé un dossier : un fichier dont le nom finit par « .jalon ». Enregistrez-le
        sur cet ordinateur, puis choisissez-le ici. Il vous faudra aussi la phrase de passe, que la
        personne qui l’a transmis vous dira de vive voix.
      </p>
      {fault === null ? null : (
        <Notice tone="danger" isSpoken>
          <p>{fault}</p>
        </Notice>
      )}
      <div className="button-row">
        <button
          type="button"
          className="button button--primary"
          onClick={() => {
            void choose();
          }}
        >
          <FolderOpen className="icon" aria-hidden /> Choisir le fichier
        </button>
        <button type="button" className="button" onClick={onLeave}>
          Revenir aux dossiers
        </button>
      </div>
    </main>
  );
}
