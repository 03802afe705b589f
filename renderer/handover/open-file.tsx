/** The passphrase of the file that was chosen. */
import { FileLock2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { PageHeading } from '../components/page-heading';
import { KnownPassphraseField } from '../lock/new-passphrase';
import { TryForm } from '../lock/try-form';
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
  const tries = useTry<'passphrase'>(
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
      <TryForm
        tries={tries}
        submitLabel="Ouvrir le fichier"
        back={{ label: 'Choisir un autre fichier', onBack }}
        heading={
          <>
            <p className="brand">
              <FileLock2 className="icon" aria-hidden /> Jalon
            </p>
            <PageHeading
              screen="open-handover"
              title={TITLE}
              windowTitle={`${tries.mistake === null ? '' : 'Erreur : '}${TITLE} – Jalon`}
            />
          </>
        }
      >
        <p>
          Fichier choisi : <strong className="path">{fileName}</strong>
        </p>
        <KnownPassphraseField
          label="Phrase de passe"
          hint="Celle que vous a dite la personne qui a transmis le dossier. Ce n’est pas celle de votre Jalon."
          typed={{ passphrase, repeated: '' }}
          mistake={tries.mistake}
          onType={(changes) => setPassphrase(changes.passphrase ?? '')}
        />
      </TryForm>
    </main>
  );
}
