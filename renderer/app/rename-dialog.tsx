/** Giving a dossier another title. */
import { type ReactNode, useId, useState } from 'react';
import { DialogFrame } from '../components/dialog-frame';
import { TextField } from '../components/text-field';

/** The dialog; an empty title is no title. */
export function RenameDialog({
  name,
  onRename,
  onCancel,
}: {
  readonly name: string;
  readonly onRename: (title: string) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const [title, setTitle] = useState(name);
  const id = useId();
  return (
    <DialogFrame title={`Renommer « ${name} »`} onClose={onCancel}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() !== '') onRename(title.trim());
        }}
      >
        <TextField
          frame={{ id: id, label: 'Nouveau titre', isRequired: true }}
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <div className="button-row">
          <button type="submit" className="button button--primary" disabled={title.trim() === ''}>
            Renommer
          </button>
          <button type="button" className="button" onClick={onCancel}>
            Garder l’ancien titre
          </button>
        </div>
      </form>
    </DialogFrame>
  );
}
