/** « Remplir un formulaire officiel »: the PDF is given, its boxes are filled from the answers, the result is saved. */
import { ArrowLeft, FileUp } from 'lucide-react';
import { type ReactNode, useCallback } from 'react';
import { PREPARATION_SHEET } from '../../shared/official-form/refusals';
import { useJourney } from '../app/journey';
import { Notice } from '../components/notice';
import { PageHeading } from '../components/page-heading';
import { FormWork } from './form-work';
import { useFileDrop } from './use-file-drop';
import { useOfficialForm } from './use-official-form';

const TITLE = 'Remplir un formulaire officiel';

/** The page of official forms. */
export function OfficialFormPage(): ReactNode {
  const actor = useJourney();
  const { phase, work, saving, read, choose, chooseKind, save } = useOfficialForm();
  useFileDrop(useCallback((file: File) => void read(file), [read]));
  const isWrong = phase.name === 'refused' || saving.state === 'problems';
  return (
    <>
      <PageHeading
        screen={`official-form-${phase.name}`}
        above="Documents et envoi"
        title={TITLE}
        windowTitle={`${isWrong ? 'Erreur : ' : ''}${TITLE} – Jalon`}
      />
      {phase.name === 'refused' ? (
        <Notice tone="danger" isSpoken>
          <p>
            <strong>Ce fichier ne peut pas être rempli.</strong> {phase.message}
          </p>
          <p>{PREPARATION_SHEET}</p>
          <p>
            <button
              type="button"
              className="button button--small"
              onClick={() =>
                actor.send({ type: 'go', place: { step: 'documents', page: 'documents' } })
              }
            >
              Voir les fiches de préparation
            </button>
          </p>
        </Notice>
      ) : null}
      {phase.name === 'reading' ? (
        <div role="status">
          <p>Lecture du formulaire…</p>
          <progress aria-label="Lecture du formulaire" />
        </div>
      ) : null}
      <FileChoice isAgain={phase.name !== 'choosing'} onChoose={(file) => void read(file)} />
      {work === null ? null : (
        <FormWork
          work={work}
          saving={saving}
          onChoose={choose}
          onKind={chooseKind}
          onSave={() => void save()}
        />
      )}
      <div className="button-row">
        <button
          type="button"
          className="button button--quiet"
          onClick={() => actor.send({ type: 'back' })}
        >
          <ArrowLeft className="icon" aria-hidden /> Revenir en arrière
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
      {isAgain ? null : (
        <p className="field__hint" id="form-file-hint">
          Le formulaire PDF téléchargé sur le site de l’Agence du Numérique en Santé (ANS), ou un
          autre formulaire à remplir à l’écran. Vous pouvez aussi le déposer dans cette fenêtre.
          Rien n’est envoyé : il est lu et rempli sur cet ordinateur.
        </p>
      )}
      <input
        id="form-file"
        className="visually-hidden file-input"
        type="file"
        accept=".pdf,application/pdf"
        aria-describedby={isAgain ? undefined : 'form-file-hint'}
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
        htmlFor="form-file"
      >
        <FileUp className="icon" aria-hidden />{' '}
        {isAgain ? 'Choisir un autre formulaire' : 'Choisir le formulaire'}
      </label>
    </div>
  );
}
