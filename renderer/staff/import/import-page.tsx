/** The import assistant: a file, the columns as recognised, the lines to correct, then « Ajouter ». */
import { useSelector } from '@xstate/react';
import type { ReactNode } from 'react';
import { counted } from '../../../shared/french/words';
import { useJourney, useScreen } from '../../app/journey';
import { Notice } from '../../components/notice';
import { PageHeading } from '../../components/page-heading';
import type { ColumnMemory } from '../../storage/column-memory';
import { FileChoice, PastedCells } from './file-choice';
import { ImportPreview } from './import-preview';
import type { ImportStatus } from './import-session';
import { useImportLeaving } from './leave-import';
import { ReadingProgress } from './reading-progress';
import { useStaffImport } from './use-staff-import';

const TITLE = 'Importer un tableau';

/** The page of the import. */
export function ImportPage({ columnMemory }: { readonly columnMemory: ColumnMemory }): ReactNode {
  const actor = useJourney();
  const mode = useScreen()?.mode;
  const { staffFile, fileFault } = useSelector(actor, ({ context }) => context);
  const { session, status } = useStaffImport(columnMemory);
  const isPreview = mode === 'preview' && staffFile !== null;
  const leaving = useImportLeaving(status, isPreview);
  const read = (file: File): void => leaving.ask(() => session.read(file));
  return (
    <>
      <PageHeading
        screen={`import-${mode ?? ''}`}
        above="Vos professionnels"
        title={TITLE}
        windowTitle={`${mode === 'refused' ? 'Erreur : ' : ''}${TITLE} – Jalon`}
      />
      {mode === 'refused' && fileFault !== null ? (
        <Notice tone="danger" isSpoken>
          <p>
            <strong>Ce fichier n’a pas pu être lu.</strong> {fileFault}
          </p>
          <p>Votre dossier n’a pas changé.</p>
        </Notice>
      ) : null}
      <EventNotice status={status} />
      {mode === 'reading' ? (
        <ReadingProgress
          progress={status.progress ?? { stage: 'reading', done: 0, total: 0 }}
          onCancel={session.cancelReading}
        />
      ) : (
        <>
          <FileChoice isAgain={mode !== 'choosing'} onChoose={read} />
          <PastedCells onPaste={(text) => read(new File([text], 'Tableau collé'))} />
        </>
      )}
      {isPreview ? <ImportPreview file={staffFile} session={session} status={status} /> : null}
      <div className="button-row">
        <button
          type="button"
          className="button button--quiet"
          onClick={() => leaving.ask(() => actor.send({ type: 'cancelImport' }))}
        >
          {status.event === 'lines-wait'
            ? 'Revenir à la liste sans les lignes qui attendent'
            : 'Revenir à la liste sans importer'}
        </button>
      </div>
      {leaving.question}
    </>
  );
}

/** What has just happened to the import. */
function EventNotice({
  status: { event, addedCount },
}: {
  readonly status: ImportStatus;
}): ReactNode {
  switch (event) {
    case null:
      return null;
    case 'reading-cancelled':
      return (
        <Notice isSpoken>
          <p>Lecture annulée. Votre dossier n’a pas changé.</p>
        </Notice>
      );
    case 'lines-wait':
      return (
        <Notice tone="success" isSpoken>
          <p>
            <strong>
              {addedCount === 0
                ? 'Votre liste est à jour pour les lignes prêtes.'
                : `${counted(addedCount, 'personne ajoutée', 'personnes ajoutées')} à votre liste.`}
            </strong>{' '}
            Les lignes à corriger attendent ici : corrigez-les, puis ajoutez-les. Si vous revenez à
            la liste sans elles, il faudra choisir de nouveau le fichier ; les personnes déjà
            ajoutées y seront reconnues.
          </p>
        </Notice>
      );
    case 'dossier-changed':
      return (
        <Notice tone="warning" isSpoken>
          <p>Votre liste a changé entre-temps. Vérifiez l’aperçu, puis ajoutez de nouveau.</p>
        </Notice>
      );
  }
}
