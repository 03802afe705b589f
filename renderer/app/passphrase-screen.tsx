/** Where the system keeps no secrets: choosing a passphrase the first time, entering it afterwards. */
import { LockKeyhole } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { PASSPHRASE_MIN_LENGTH } from '../../shared/bridge';
import { ErrorSummary } from '../components/error-summary';
import type { FieldFrame } from '../components/field';
import { FieldHint, FieldRemark, describedBy, fieldClass } from '../components/field';
import { PageHeading } from '../components/page-heading';
import type { SessionFault } from './session';
import { SESSION_FAULT_WORDS } from './start-fault';

interface Mistake {
  readonly field: 'passphrase' | 'repeated';
  readonly message: string;
}

/** The screen of the passphrase. */
export function PassphraseScreen({
  need,
  onSubmit,
}: {
  readonly need: 'choose' | 'enter';
  /** Tries the passphrase; the fault if it did not open. */
  readonly onSubmit: (passphrase: string) => Promise<SessionFault | null>;
}): ReactNode {
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [isShown, setIsShown] = useState(false);
  const isChoosing = need === 'choose';
  const { mistake, attempt, isTrying, submit } = useTry(
    () => mistakeIn(isChoosing, passphrase, repeated),
    () => onSubmit(passphrase),
  );
  const title = isChoosing ? 'Choisissez une phrase de passe' : 'Votre phrase de passe';
  const frame = (field: Mistake['field'], label: string, hint?: string): FieldFrame => ({
    id: field,
    label,
    hint,
    isRequired: true,
    fault: mistake?.field === field ? mistake.message : undefined,
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
        <Why isChoosing={isChoosing} />
        <SecretField
          frame={frame(
            'passphrase',
            'Phrase de passe',
            isChoosing
              ? `Au moins ${PASSPHRASE_MIN_LENGTH} caractères. Quatre mots sans rapport font une bonne phrase.`
              : undefined,
          )}
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
    </main>
  );
}

/** One try after the other: what was wrong with the last, and whether one is under way. */
function useTry(
  check: () => Mistake | null,
  open: () => Promise<SessionFault | null>,
): {
  readonly mistake: Mistake | null;
  readonly attempt: number;
  readonly isTrying: boolean;
  readonly submit: () => Promise<void>;
} {
  const [mistake, setMistake] = useState<Mistake | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [isTrying, setIsTrying] = useState(false);
  const submit = async (): Promise<void> => {
    const found = check();
    if (found === null) {
      setIsTrying(true);
      const fault = await open();
      setIsTrying(false);
      if (fault === null) return;
      setMistake({ field: 'passphrase', message: SESSION_FAULT_WORDS[fault] });
    } else {
      setMistake(found);
    }
    setAttempt((count) => count + 1);
  };
  return { mistake, attempt, isTrying, submit };
}

function Why({ isChoosing }: { readonly isChoosing: boolean }): ReactNode {
  if (!isChoosing) return <p>Elle ouvre vos dossiers, chiffrés sur cet ordinateur.</p>;
  return (
    <p>
      Vos dossiers sont chiffrés sur cet ordinateur. Votre système ne sait pas garder la clé : c’est
      cette phrase qui l’ouvrira, à chaque démarrage. Notez-la en lieu sûr : personne ne peut la
      retrouver à votre place.
    </p>
  );
}

function ShowToggle({
  isShown,
  onToggle,
}: {
  readonly isShown: boolean;
  readonly onToggle: (isShown: boolean) => void;
}): ReactNode {
  return (
    <div className="choice">
      <input
        id="show-passphrase"
        type="checkbox"
        checked={isShown}
        onChange={(event) => onToggle(event.target.checked)}
      />
      <label htmlFor="show-passphrase">Afficher ce que j’écris</label>
    </div>
  );
}

function mistakeIn(isChoosing: boolean, passphrase: string, repeated: string): Mistake | null {
  if (passphrase === '') {
    return { field: 'passphrase', message: 'Écrivez votre phrase de passe.' };
  }
  if (!isChoosing) return null;
  if (passphrase.length < PASSPHRASE_MIN_LENGTH) {
    return { field: 'passphrase', message: SESSION_FAULT_WORDS['passphrase-too-short'] };
  }
  return passphrase === repeated
    ? null
    : {
        field: 'repeated',
        message: 'Les deux phrases ne sont pas les mêmes. Écrivez de nouveau la deuxième.',
      };
}

function SecretField({
  frame,
  value,
  isShown,
  onType,
}: {
  readonly frame: FieldFrame;
  readonly value: string;
  readonly isShown: boolean;
  readonly onType: (value: string) => void;
}): ReactNode {
  return (
    <div className={fieldClass(frame)}>
      <label className="field__label" htmlFor={frame.id}>
        {frame.label}
      </label>
      <FieldHint {...frame} />
      <FieldRemark {...frame} />
      <input
        id={frame.id}
        className="input"
        type={isShown ? 'text' : 'password'}
        autoComplete="off"
        spellCheck={false}
        value={value}
        aria-describedby={describedBy(frame)}
        aria-invalid={frame.fault === undefined ? undefined : true}
        onChange={(event) => onType(event.target.value)}
      />
    </div>
  );
}
