/** The documents of this dossier, and the button that writes them all into a folder. */
import { counted } from '../../../shared/french/words';
import { useSelector } from '@xstate/react';
import { ArrowLeft, FileInput, Printer } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { PackProgress, WrittenPack } from '../../../shared/bridge';
import { ATTACHED_DATA, type AttachedData } from '../../../shared/documents/attached-data';
import type { DocumentId } from '../../../shared/documents/catalogue';
import { useJourney, useScreen } from '../../app/journey';
import { Notice } from '../../components/notice';
import { PageHeading } from '../../components/page-heading';
import { SelectField } from '../../components/select-field';
import { bridge } from '../../platform/bridge';
import { DocumentList } from './document-list';
import { PACK_FAULT_WORDS, producePack, wasStoppedByLeaving } from './produce-pack';
import { SendingState } from './sending-state';
import { ShowFolder } from './written-file';

/** The page of the documents. */
export function DocumentsPage(): ReactNode {
  const actor = useJourney();
  const screen = useScreen();
  const fault = useSelector(actor, ({ context }) => context.packFault);
  const [written, setWritten] = useState<{ token: string; pack: WrittenPack } | null>(null);
  const isProducing = screen?.mode === 'producing';
  const [attached, setAttached] = useState<AttachedData>('none');
  const isAsked = useRef(false);
  useEffect(readyPacks, []);
  const produce = async (only: DocumentId | null): Promise<void> => {
    // A second click would open a second dialog of the system.
    if (isAsked.current) return;
    isAsked.current = true;
    try {
      const result = await producePack(actor, bridge, { only, attached });
      if (result !== null) setWritten(result);
    } finally {
      isAsked.current = false;
    }
  };
  return (
    <>
      <PageHeading
        screen="documents"
        above="Documents et envoi"
        title="Vos documents"
        windowTitle="Vos documents – Jalon"
      />
      <p className="page__intro">
        Tous les documents s’écrivent ensemble dans le dossier que vous choisissez, avec un mode
        d’emploi. Rien n’est envoyé.
      </p>
      <SendingState />
      {fault === null || screen?.mode !== 'failed' ? null : (
        <Notice tone="danger" isSpoken>
          <p>{PACK_FAULT_WORDS[fault]}</p>
        </Notice>
      )}
      {screen?.mode === 'ready' && wasStoppedByLeaving(actor) ? <StoppedNotice /> : null}
      {written === null || screen?.mode !== 'done' ? null : (
        <Written pack={written.pack} token={written.token} />
      )}
      {isProducing ? (
        <ProducingBar />
      ) : (
        <p>
          <button
            type="button"
            className="button button--primary"
            onClick={() => void produce(null)}
          >
            <Printer className="icon" aria-hidden /> Produire les documents
          </button>
        </p>
      )}
      {isProducing ? null : <AttachedChoice attached={attached} onChoose={setAttached} />}
      <DocumentList isProducing={isProducing} onProduce={(id) => void produce(id)} />
      {isProducing ? null : (
        <div className="button-row">
          <button
            type="button"
            className="button"
            onClick={() =>
              actor.send({ type: 'go', place: { step: 'documents', page: 'official-form' } })
            }
          >
            <FileInput className="icon" aria-hidden /> Remplir un formulaire officiel
          </button>
          <button
            type="button"
            className="button button--quiet"
            onClick={() => actor.send({ type: 'back' })}
          >
            <ArrowLeft className="icon" aria-hidden /> Revenir en arrière
          </button>
        </div>
      )}
    </>
  );
}

/** The code that makes documents is read while one reads the page. */
function readyPacks(): void {
  void import('../../documents/prepare-pack').then(({ warmUpPacks }) => warmUpPacks());
}

function StoppedNotice(): ReactNode {
  return (
    <Notice tone="warning">
      <p>
        Quitter cette page a arrêté la production des documents. Aucun fichier n’a été laissé. Vous
        pouvez les produire de nouveau.
      </p>
    </Notice>
  );
}

const ATTACHED_WORDS: Readonly<Record<AttachedData, string>> = {
  none: 'Rien',
  'without-people': 'Les réponses, sans les professionnels',
  'with-people': 'Les réponses, professionnels compris',
};

/** For another program; nothing is attached unless it is asked for, and the risk said. */
function AttachedChoice({
  attached,
  onChoose,
}: {
  readonly attached: AttachedData;
  readonly onChoose: (attached: AttachedData) => void;
}): ReactNode {
  return (
    <details>
      <summary>Joindre les données au récapitulatif</summary>
      <SelectField
        label="À joindre au récapitulatif"
        value={attached}
        options={ATTACHED_DATA.map((value) => ({ value, label: ATTACHED_WORDS[value] }))}
        onChoose={(value) => onChoose(value ?? 'none')}
      />
      <p>
        Un autre logiciel peut alors les relire. Elles ne sont pas chiffrées : qui ouvre ce PDF peut
        les lire.
      </p>
    </details>
  );
}

function Written({
  pack,
  token,
}: {
  readonly pack: WrittenPack;
  readonly token: string;
}): ReactNode {
  return (
    <Notice tone="success" isSpoken>
      <p>
        <strong>{counted(pack.files.length, 'fichier écrit', 'fichiers écrits')}</strong> dans{' '}
        {pack.path}
      </p>
      <ul>
        {pack.files.map(({ fileName, pages }) => (
          <li key={fileName}>
            {fileName}
            {pages === null ? '' : ` (${counted(pages, 'page', 'pages')})`}
          </li>
        ))}
      </ul>
      <ShowFolder token={token} />
    </Notice>
  );
}

/** Gone before the end, it stops the pack: files that nothing notes would never be said to be outdated. */
function ProducingBar(): ReactNode {
  const [progress, setProgress] = useState<PackProgress | null>(null);
  useEffect(() => bridge.onPackProgress(setProgress), []);
  useEffect(() => () => void bridge.cancelPack(), []);
  return (
    <div role="status" className="producing">
      <p>
        {progress === null || progress.current === ''
          ? 'Préparation des documents…'
          : `Document ${Math.min(progress.done + 1, progress.total)} sur ${progress.total} : ${progress.current}`}
      </p>
      <progress
        aria-label="Production des documents"
        max={progress?.total ?? 1}
        value={progress?.done ?? 0}
      />
      <p>Restez sur cette page : la quitter arrête la production.</p>
      <div className="button-row">
        <button type="button" className="button" onClick={() => void bridge.cancelPack()}>
          Arrêter
        </button>
      </div>
    </div>
  );
}
