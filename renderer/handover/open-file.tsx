/** The passphrase of the file that was chosen. */
import { FileLock2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { ErrorSummary } from '../components/error-summary';
import { PageHeading } from '../components/page-heading';
import { SecretField, ShowToggle } from '../lock/secret-field';
import { useTry } from '../lock/use-try';

const TITLE = 'La phrase de passe du fichier';

/** Asks for it; `onSubmit` gives what went wrong, in words. */
export function OpenFile({
  fileName,
  onSubmit,
  onBack,
}: {
  readonly fileName: string;
  readonly onSubmit: (passphrase: string) => Promise<string | null>;
  readonly onBack: () => void;
}): ReactNode {
  const [passphrase, setPassphrase] = useState('');
  const [isShown, setIsShown] = useState(false);
  const { mistake, attempt, isTrying, submit } = useTry<'passphrase'>(
    () =>
      passphrase === ''
        ? { field: 'passphrase', message: 'Écrivez la phrase de passe du fichier.' }
        : null,
    async () => {
      const message = await onSubmit(passphrase);
      return message === null ? null : { field: 'passphrase', message };
    },
  );
  return (
    <main className="alone">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className="brand">
          <FileLock2 className="icon" aria-hidden /> Jalon
        </p>
        <PageHeading
          screen="open-handover"
          title={TITLE}
          windowTitle={`${mistake === null ? '' : 'Erreur : '}${TITLE} – Jalon`}
        />
        <ErrorSummary
          attempt={attempt}
          lines={mistake === null ? [] : [{ fieldId: mistake.field, message: mistake.message }]}
        />
        <p>
          Fichier choisi : <strong className="path">{fileName}</strong>
        </p>
        <SecretField
          frame={{
            id: 'passphrase',
            label: 'Phrase de passe',
            hint: 'Celle que vous a dite la personne qui a transmis le dossier. Ce n’est pas celle de votre Jalon.',
            isRequired: true,
            fault: mistake?.message,
          }}
          value={passphrase}
          isShown={isShown}
          onType={setPassphrase}
        />
        <ShowToggle isShown={isShown} onToggle={setIsShown} />
        <div className="button-row">
          <button type="submit" className="button button--primary" disabled={isTrying}>
            Ouvrir le fichier
          </button>
          <button type="button" className="button" onClick={onBack}>
            Choisir un autre fichier
          </button>
          {isTrying ? <span role="status">Un instant…</span> : null}
        </div>
      </form>
    </main>
  );
}
