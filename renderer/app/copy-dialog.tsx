/** « Copier la structure »: what the new dossier takes along and what it leaves, before it is made. */
import { type ReactNode, useEffect, useId, useState } from 'react';
import type { Dossier } from '../../shared/dossier/schema';
import { DialogFrame } from '../components/dialog-frame';
import { TextField } from '../components/text-field';
import { Notice } from '../components/notice';
import { DOSSIER_FAULT_WORDS, type DossierFault } from './dossier-words';
import type { DossierActions } from './use-dossiers';

/** The dialog with its preview. */
export function CopyDialog({
  id,
  name,
  actions,
  onClose,
}: {
  readonly id: string;
  readonly name: string;
  readonly actions: DossierActions;
  readonly onClose: () => void;
}): ReactNode {
  const titleId = useId();
  const [title, setTitle] = useState(`${name} (copie)`);
  const [source, setSource] = useState<Dossier | null>(null);
  const [fault, setFault] = useState<DossierFault | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void actions.read(id).then((read) => {
      if (!isCurrent) return;
      if (read.ok) setSource(read.value);
      else setFault(read.error);
    });
    return () => {
      isCurrent = false;
    };
  }, [actions, id]);
  return (
    <DialogFrame title={`Copier la structure de « ${name} »`} onClose={onClose}>
      {fault === null ? null : (
        <Notice tone="danger">
          <p>{DOSSIER_FAULT_WORDS[fault]}</p>
        </Notice>
      )}
      {source === null ? null : <Preview source={source} />}
      <TextField
        frame={{ id: titleId, label: 'Titre du nouveau dossier', isRequired: true }}
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <div className="button-row">
        <button
          type="button"
          className="button button--primary"
          disabled={source === null || title.trim() === ''}
          onClick={() => {
            if (source !== null) actions.copy(source, title.trim());
          }}
        >
          Créer le dossier
        </button>
        <button type="button" className="button" onClick={onClose}>
          Ne pas copier
        </button>
      </div>
    </DialogFrame>
  );
}

function Preview({ source }: { readonly source: Dossier }): ReactNode {
  const { organisation, establishments, representative, director } = source;
  const named = (answers: typeof representative | typeof director): string =>
    [answers.firstNames, answers.usedName ?? answers.birthName].filter(Boolean).join(' ');
  const taken = [
    organisation.legalName === undefined
      ? 'L’organisme gestionnaire (sans nom)'
      : `L’organisme gestionnaire : ${organisation.legalName}`,
    ...establishments.map(({ name }) => `L’établissement : ${name ?? 'sans nom'}`),
    ...(named(representative) === '' ? [] : [`Le représentant légal : ${named(representative)}`]),
    ...(named(director) === '' ? [] : [`Le directeur : ${named(director)}`]),
    'Vos réponses à « Êtes-vous concerné ? »',
  ];
  return (
    <>
      <p>Le nouveau dossier reprend :</p>
      <ul>
        {taken.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        Il ne reprend pas les professionnels, les gestionnaires, les pièces ni les documents : ils
        restent dans l’autre dossier, qui ne change pas.
      </p>
    </>
  );
}
