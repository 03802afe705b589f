/** « Explorer avec un exemple »: which of the situations to look at. */
import { type ReactNode, useState } from 'react';
import { DialogFrame } from '../components/dialog-frame';
import { SAMPLE_SITUATIONS, type SampleSituation } from './sample-situations';

/** The dialog; an example opens as a dossier of its own, which can be deleted like any other. */
export function SampleDialog({
  onChoose,
  onClose,
}: {
  readonly onChoose: (situation: SampleSituation) => void;
  readonly onClose: () => void;
}): ReactNode {
  const [isOpening, setOpening] = useState(false);
  return (
    <DialogFrame title="Quel exemple voulez-vous explorer ?" onClose={onClose}>
      <p>
        Tout y est inventé. Vous pouvez tout y changer, produire les documents, puis supprimer
        l’exemple : vos dossiers n’en dépendent pas.
      </p>
      <ul className="situations">
        {SAMPLE_SITUATIONS.map(({ id, name, shows }) => (
          <li key={id}>
            <button
              type="button"
              className="button"
              disabled={isOpening}
              aria-describedby={`sample-${id}`}
              onClick={() => {
                setOpening(true);
                onChoose(id);
              }}
            >
              {name}
            </button>
            <p id={`sample-${id}`}>{shows}</p>
          </li>
        ))}
      </ul>
      <div className="button-row">
        <button type="button" className="button button--quiet" onClick={onClose}>
          Revenir à l’accueil
        </button>
      </div>
    </DialogFrame>
  );
}
