/** Choosing a passphrase the first time where the system keeps no secrets, entering it afterwards. */
import { FileKey2, LockKeyhole } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { ErrorSummary } from '../components/error-summary';
import type { FieldFrame } from '../components/field';
import { Notice } from '../components/notice';
import { PageHeading } from '../components/page-heading';
import { ForgottenWords } from '../lock/forgotten';
import {
  type Mistake,
  NEW_PASSPHRASE_HINT,
  SecretField,
  ShowToggle,
  mistakeInNew,
} from '../lock/secret-field';
import { useTry } from '../lock/use-try';
import type { SessionFault } from './session';
import { SESSION_FAULT_WORDS } from './start-fault';

type Field = 'passphrase' | 'repeated';

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
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [isShown, setIsShown] = useState(false);
  const isChoosing = need === 'choose';
  const { mistake, attempt, isTrying, submit } = useTry<Field>(
    () => (isChoosing ? mistakeInNew(passphrase, repeated) : mistakeInKnown(passphrase)),
    async () => {
      const fault = await onSubmit(passphrase);
      return fault === null ? null : { field: 'passphrase', message: SESSION_FAULT_WORDS[fault] };
    },
  );
  const hint = isChoosing ? NEW_PASSPHRASE_HINT : undefined;
  const title = isChoosing ? 'Choisissez une phrase de passe' : 'Votre phrase de passe';
  const frame = (id: Field, label: string, hint?: string): FieldFrame => ({
    ...{ id, label, hint, isRequired: true },
    fault: mistake?.field === id ? mistake.message : undefined,
  });

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
          <LockKeyhole className="icon" aria-hidden /> Jalon
        </p>
        <PageHeading
          screen={need}
          title={title}
          windowTitle={`${mistake === null ? '' : 'Erreur : '}${title} – Jalon`}
        />
        <ErrorSummary
          attempt={attempt}
          lines={mistake === null ? [] : [{ fieldId: mistake.field, message: mistake.message }]}
        />
        <Why isChoosing={isChoosing} lockedWords={lockedWords} waiting={waiting} />
        <SecretField
          frame={frame('passphrase', 'Phrase de passe', hint)}
          value={passphrase}
          isShown={isShown}
          onType={setPassphrase}
        />
        {isChoosing ? (
          <SecretField
            frame={frame('repeated', 'La même, une deuxième fois')}
            value={repeated}
            isShown={isShown}
            onType={setRepeated}
          />
        ) : null}
        <ShowToggle isShown={isShown} onToggle={setIsShown} />
        <div className="button-row">
          <button type="submit" className="button button--primary" disabled={isTrying}>
            {isChoosing ? 'Choisir cette phrase' : 'Ouvrir mes dossiers'}
          </button>
          {isTrying ? <span role="status">Un instant…</span> : null}
        </div>
      </form>
      {isChoosing ? null : <Forgotten recoveryMadeAt={recoveryMadeAt} onRecover={onRecover} />}
    </main>
  );
}

function mistakeInKnown(passphrase: string): Mistake<Field> | null {
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
