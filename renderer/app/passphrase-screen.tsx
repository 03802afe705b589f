/** Choosing a passphrase the first time where the system keeps no secrets, entering it afterwards. */
import { FileKey2, LockKeyhole } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Notice } from '../components/notice';
import { PageHeading } from '../components/page-heading';
import { ForgottenWords } from '../lock/forgotten';
import { KnownPassphraseField, NewPassphraseFields, type TypedTwice } from '../lock/new-passphrase';
import { type Mistake, mistakeInNew } from '../lock/secret-field';
import { TryForm } from '../lock/try-form';
import { useTry } from '../lock/use-try';
import type { SessionFault } from './session';
import { SESSION_FAULT_WORDS } from './start-fault';

/** The screen of the passphrase. */
export function PassphraseScreen({
  need,
  lockedWords,
  waiting,
  recoveryMadeAt,
  onSubmit,
  onRecover,
}: {
  readonly need: 'choose' | 'enter';
  /** Why Jalon is locked, if it was open just before; `null` at a start. */
  readonly lockedWords: string | null;
  /** Name of a file that opens afterwards; `null` if none was asked for. */
  readonly waiting: string | null;
  /** When the recovery sheet was made (ISO instant); `null` if there is none. */
  readonly recoveryMadeAt: string | null;
  /** Tries the passphrase; the fault if it did not open. */
  readonly onSubmit: (passphrase: string) => Promise<SessionFault | null>;
  readonly onRecover: () => void;
}): ReactNode {
  const [typed, setTyped] = useState<TypedTwice>({ passphrase: '', repeated: '' });
  const { passphrase, repeated } = typed;
  const isChoosing = need === 'choose';
  const tries = useTry<keyof TypedTwice>(
    () => (isChoosing ? mistakeInNew(passphrase, repeated) : mistakeInKnown(passphrase)),
    async () => {
      const fault = await onSubmit(passphrase);
      return fault === null ? null : { field: 'passphrase', message: SESSION_FAULT_WORDS[fault] };
    },
  );
  const { mistake } = tries;
  const title = isChoosing ? 'Choisissez une phrase de passe' : 'Votre phrase de passe';
  const fields = {
    ...{ typed, mistake, label: 'Phrase de passe' },
    onType: (changes: Partial<TypedTwice>) => setTyped({ ...typed, ...changes }),
  };
  return (
    <main className="alone">
      <TryForm
        tries={tries}
        submitLabel={isChoosing ? 'Choisir cette phrase' : 'Ouvrir mes dossiers'}
        heading={
          <>
            <p className="brand">
              <LockKeyhole className="icon" aria-hidden /> Jalon
            </p>
            <PageHeading
              screen={need}
              title={title}
              windowTitle={`${mistake === null ? '' : 'Erreur : '}${title} – Jalon`}
            />
          </>
        }
      >
        <Why isChoosing={isChoosing} lockedWords={lockedWords} waiting={waiting} />
        {isChoosing ? <NewPassphraseFields {...fields} /> : <KnownPassphraseField {...fields} />}
      </TryForm>
      {isChoosing ? null : <Forgotten recoveryMadeAt={recoveryMadeAt} onRecover={onRecover} />}
    </main>
  );
}

function mistakeInKnown(passphrase: string): Mistake<'passphrase'> | null {
  return passphrase === ''
    ? { field: 'passphrase', message: 'Écrivez votre phrase de passe.' }
    : null;
}

function Why({
  isChoosing,
  lockedWords,
  waiting,
}: {
  readonly isChoosing: boolean;
  readonly lockedWords: string | null;
  readonly waiting: string | null;
}): ReactNode {
  return (
    <>
      {lockedWords === null ? null : (
        <Notice>
          <p>{lockedWords}</p>
        </Notice>
      )}
      {isChoosing ? (
        <p>
          Vos dossiers sont chiffrés sur cet ordinateur. Votre système ne sait pas garder la clé :
          c’est cette phrase qui l’ouvrira, à chaque démarrage. Notez-la en lieu sûr : personne ne
          peut la retrouver à votre place. Une fois Jalon ouvert, faites une fiche de récupération :
          elle servira si vous oubliez la phrase.
        </p>
      ) : (
        <p>Elle ouvre vos dossiers, chiffrés sur cet ordinateur.</p>
      )}
      {waiting === null ? null : (
        <p>
          Le fichier <strong className="path">{waiting}</strong> s’ouvrira ensuite.
        </p>
      )}
    </>
  );
}

function Forgotten({
  recoveryMadeAt,
  onRecover,
}: {
  readonly recoveryMadeAt: string | null;
  readonly onRecover: () => void;
}): ReactNode {
  return (
    <details className="shelf">
      <summary>Phrase de passe oubliée ?</summary>
      <ForgottenWords recoveryMadeAt={recoveryMadeAt} />
      {recoveryMadeAt === null ? null : (
        <p>
          <button type="button" className="button" onClick={onRecover}>
            <FileKey2 className="icon" aria-hidden /> Utiliser ma fiche de récupération
          </button>
        </p>
      )}
    </details>
  );
}
