/** Where a staff list comes from: a file, or cells pasted from a spreadsheet. */
import { FileUp } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';

/** The button that asks for a file. */
export function FileChoice({
  isAgain,
  onChoose,
}: {
  readonly isAgain: boolean;
  readonly onChoose: (file: File) => void;
}): ReactNode {
  return (
    <div className="field">
      <p className="field__hint" id="staff-file-hint">
        Un classeur Excel ou LibreOffice, ou un fichier CSV exporté de votre logiciel de paie. Rien
        n’est envoyé : le fichier est lu sur cet ordinateur. Les numéros de sécurité sociale et les
        comptes bancaires ne sont jamais lus.
      </p>
      <input
        id="staff-file"
        className="visually-hidden file-input"
        type="file"
        accept=".xlsx,.xlsm,.xlsb,.xls,.ods,.csv,.txt,.tsv,text/csv"
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

/** Cells copied from a spreadsheet: a text with tabs. */
export function PastedCells({ onPaste }: { readonly onPaste: (text: string) => void }): ReactNode {
  const id = useId();
  const [text, setText] = useState('');
  return (
    <details>
      <summary>Coller des cases copiées</summary>
      <div className="field">
        <label className="field__label" htmlFor={id}>
          Cases copiées de votre tableur, avec leurs titres
        </label>
        <textarea
          id={id}
          className="input"
          rows={5}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <button
        type="button"
        className="button"
        disabled={text.trim() === ''}
        onClick={() => onPaste(text)}
      >
        Lire ces cases
      </button>
    </details>
  );
}
