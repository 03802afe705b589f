/** The import assistant: a file, the columns as recognised, the lines to correct, then « Ajouter ». */
import { useSelector } from '@xstate/react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { appendItems } from '../../../shared/dossier/commands';
import { peopleToAdd } from '../../../shared/staff-import/to-people';
import { useDossier, useJourney, useScreen, useToday } from '../../app/journey';
import { Notice } from '../../components/notice';
import { PageHeading } from '../../components/page-heading';
import { newId } from '../../steps/new-id';
import { type ImportClient, openImportClient } from './import-client';
import type { ImportAnswer, ImportCorrections } from './import-protocol';
import { ImportPreview } from './import-preview';

/** The page of the import. */
export function ImportPage(): ReactNode {
  const actor = useJourney();
  const dossier = useDossier();
  const today = useToday();
  const mode = useScreen()?.mode;
  const client = useRef<ImportClient | null>(null);
  const [corrections, setCorrections] = useState<ImportCorrections>({});
  const { staffFile, fileFault } = useSelector(actor, ({ context }) => context);

  useEffect(() => () => client.current?.close(), []);

  const settle = (answer: ImportAnswer, fileName: string): void => {
    if (answer.type === 'refused') actor.send({ type: 'fileRefused', fault: answer.fault });
    else actor.send({ type: 'fileRead', file: { fileName, staffImport: answer.staffImport } });
  };
  const read = (file: File): void => {
    client.current ??= openImportClient();
    setCorrections({});
    actor.send({ type: 'chooseFile', fileName: file.name });
    void client.current.read(file, today).then((answer) => settle(answer, file.name));
  };
  const correct = (changed: ImportCorrections): void => {
    const next = { ...corrections, ...changed };
    setCorrections(next);
    const fileName = staffFile?.fileName ?? '';
    void client.current?.correct(next, today).then((answer) => settle(answer, fileName));
  };
  const accept = (includesFaulty: boolean): void => {
    if (staffFile === null) return;
    const lines = staffFile.staffImport.people.filter((line) => line.importable || includesFaulty);
    const { people } = peopleToAdd(lines, dossier.establishments, newId);
    actor.send({
      type: 'acceptImport',
      label: `l’import de ${staffFile.fileName}`,
      command: {
        type: 'together',
        label: `Import de ${staffFile.fileName}`,
        commands: [appendItems(dossier, 'people', people)],
      },
    });
  };

  const title = 'Importer un tableau';
  return (
    <>
      <PageHeading
        screen={`import-${mode ?? ''}`}
        above="Vos professionnels"
        title={title}
        windowTitle={`${mode === 'refused' ? 'Erreur : ' : ''}${title} – Jalon`}
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
      <label className="field__label" htmlFor="staff-file">
        {isAgain ? 'Choisir un autre fichier' : 'Choisissez votre tableau'}
      </label>
      <p className="field__hint" id="staff-file-hint">
        Un fichier CSV, par exemple exporté de votre logiciel de paie ou enregistré depuis un
        tableur (« Enregistrer sous », puis « CSV UTF-8 »). Rien n’est envoyé : le fichier est lu
        sur cet ordinateur. Les numéros de sécurité sociale et les comptes bancaires ne sont jamais
        lus.
      </p>
      <input
        id="staff-file"
        className="file-input"
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
    </div>
  );
}
