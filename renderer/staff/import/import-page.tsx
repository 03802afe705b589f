/** The import assistant: a file, the columns as recognised, the lines to correct, then « Ajouter ». */
import { useSelector } from '@xstate/react';
import { FileUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDossier, useJourney, useScreen } from '../../app/journey';
import { Notice } from '../../components/notice';
import { PageHeading } from '../../components/page-heading';
import { ImportPreview } from './import-preview';
import { useStaffImport } from './use-staff-import';

/** The page of the import. */
export function ImportPage(): ReactNode {
  const actor = useJourney();
  const dossier = useDossier();
  const mode = useScreen()?.mode;
  const { staffFile, fileFault } = useSelector(actor, ({ context }) => context);
  const { read, correct, accept } = useStaffImport();
  const title = 'Importer un tableau';
  return (
    <>
      <PageHeading
        screen={`import-${mode ?? ''}`}
        above="Vos professionnels"
        title={title}
        windowTitle={`${mode === 'refused' ? 'Erreur : ' : ''}${title} – Jalon`}
      />
      {mode === 'refused' && fileFault !== null ? (
        <Notice tone="danger" isSpoken>
          <p>
            <strong>Ce fichier n’a pas pu être lu.</strong> {fileFault}
          </p>
          <p>Votre dossier n’a pas changé.</p>
        </Notice>
      ) : null}
      {mode === 'reading' ? (
        <div role="status">
          <p>Lecture du tableau…</p>
          <progress aria-label="Lecture du tableau" />
        </div>
      ) : null}
      <FileChoice isAgain={mode !== 'choosing'} onChoose={read} />
      {mode === 'preview' && staffFile !== null ? (
        <ImportPreview
          file={staffFile}
          establishments={dossier.establishments}
          onCorrect={correct}
          onAccept={accept}
        />
      ) : null}
      <div className="button-row">
        <button
          type="button"
          className="button button--quiet"
          onClick={() => actor.send({ type: 'cancelImport' })}
        >
          Revenir à la liste sans importer
        </button>
      </div>
    </>
  );
}

function FileChoice({
  isAgain,
  onChoose,
}: {
  readonly isAgain: boolean;
  readonly onChoose: (file: File) => void;
}): ReactNode {
  return (
    <div className="field">
      <p className="field__hint" id="staff-file-hint">
        Un fichier CSV, par exemple exporté de votre logiciel de paie ou enregistré depuis un
        tableur (« Enregistrer sous », puis « CSV UTF-8 »). Rien n’est envoyé : le fichier est lu
        sur cet ordinateur. Les numéros de sécurité sociale et les comptes bancaires ne sont jamais
        lus.
      </p>
      <input
        id="staff-file"
        className="visually-hidden file-input"
        type="file"
        accept=".csv,.txt,.tsv,text/csv"
        aria-describedby="staff-file-hint"
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file, mended meanwhile, may be chosen again.
          event.target.value = '';
          if (file !== undefined) onChoose(file);
        }}
      />
      {/* The input's own button speaks the system's language, not the page's. */}
      <label
        className={isAgain ? 'button file-button' : 'button button--primary file-button'}
        htmlFor="staff-file"
      >
        <FileUp className="icon" aria-hidden />{' '}
        {isAgain ? 'Choisir un autre fichier' : 'Choisir le fichier'}
      </label>
    </div>
  );
}
