/** Opening by the recovery sheet: its code first, then the new passphrase, without which nothing opens. */
import { FileKey2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { UnlockedVault } from '../../shared/bridge';
import { readRecoveryCode, recoveryCodeFaultWords } from '../../shared/lock/recovery-code';
import {
  type FieldFrame,
  FieldHint,
  FieldRemark,
  describedBy,
  fieldClass,
} from '../components/field';
import { PageHeading } from '../components/page-heading';
import { NewPassphraseFields, type TypedTwice } from '../lock/new-passphrase';
import { type Mistake, mistakeInNew } from '../lock/secret-field';
import { TryForm } from '../lock/try-form';
import { type Tries, useTry } from '../lock/use-try';
import { VAULT_FAULT_WORDS } from '../lock/vault-words';
import { bridge } from '../platform/bridge';
import type { SessionFault } from './session';
import { SESSION_FAULT_WORDS } from './start-fault';

/** The two questions, one after the other. */
export function RecoveryScreen({
  onOpened,
  onBack,
}: {
  /** Opens what is kept with the key; the fault if it did not open. */
  readonly onOpened: (vault: UnlockedVault) => Promise<SessionFault | null>;
  readonly onBack: () => void;
}): ReactNode {
  const [code, setCode] = useState<string | null>(null);
  return (
    <main className="alone">
      <p className="brand">
        <FileKey2 className="icon" aria-hidden /> Jalon
      </p>
      {code === null ? (
        <CodeForm onRead={setCode} onBack={onBack} />
      ) : (
        <NewPassphraseForm code={code} onOpened={onOpened} onBack={onBack} />
      )}
    </main>
  );
}

function CodeForm({
  onRead,
  onBack,
}: {
  readonly onRead: (code: string) => void;
  readonly onBack: () => void;
}): ReactNode {
  const [typed, setTyped] = useState('');
  const tries = useTry<'code'>(
    () => mistakeInCode(typed),
    async () => {
      const reading = readRecoveryCode(typed);
      if (!reading.ok) return mistakeInCode(typed);
      const checked = await bridge.checkRecovery({ code: reading.value });
      if (!checked.ok) return { field: 'code', message: VAULT_FAULT_WORDS[checked.error] };
      onRead(reading.value);
      return null;
    },
  );
  const frame: FieldFrame = {
    id: 'code',
    label: 'Code de la fiche de récupération',
    hint: 'Sept groupes de cinq signes. Majuscules ou minuscules, avec ou sans tirets.',
    isRequired: true,
    fault: tries.mistake?.message,
  };
  return (
    <Form title="Votre fiche de récupération" tries={tries} submitLabel="Continuer" onBack={onBack}>
      <div className={fieldClass(frame)}>
        <label className="field__label" htmlFor={frame.id}>
          {frame.label}
        </label>
        <FieldHint {...frame} />
        <FieldRemark {...frame} />
        <input
          id={frame.id}
          className="input input--code"
          type="text"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={typed}
          aria-describedby={describedBy(frame)}
          aria-invalid={frame.fault === undefined ? undefined : true}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
    </Form>
  );
}

function mistakeInCode(typed: string): Mistake<'code'> | null {
  const reading = readRecoveryCode(typed);
  return reading.ok ? null : { field: 'code', message: recoveryCodeFaultWords(reading.error) };
}

function NewPassphraseForm({
  code,
  onOpened,
  onBack,
}: {
  readonly code: string;
  readonly onOpened: (vault: UnlockedVault) => Promise<SessionFault | null>;
  readonly onBack: () => void;
}): ReactNode {
  const [typed, setTyped] = useState<TypedTwice>({ passphrase: '', repeated: '' });
  const { passphrase, repeated } = typed;
  const tries = useTry<'passphrase' | 'repeated'>(
    () => mistakeInNew(passphrase, repeated),
    async () => {
      const vault = await bridge.recover({ code, passphrase });
      if (!vault.ok) return { field: 'passphrase', message: VAULT_FAULT_WORDS[vault.error] };
      const fault = await onOpened(vault.value);
      return fault === null ? null : { field: 'passphrase', message: SESSION_FAULT_WORDS[fault] };
    },
  );
  return (
    <Form
      title="Choisissez une nouvelle phrase de passe"
      tries={tries}
      submitLabel="Choisir cette phrase et ouvrir mes dossiers"
      onBack={onBack}
    >
      <p>
        Votre code est le bon. Choisissez la phrase qui ouvrira désormais vos dossiers ; l’ancienne
        ne servira plus. Votre fiche reste valable.
      </p>
      <NewPassphraseFields
        label="Nouvelle phrase de passe"
        typed={typed}
        mistake={tries.mistake}
        onType={(changes) => setTyped({ ...typed, ...changes })}
      />
    </Form>
  );
}

function Form<Field extends string>({
  title,
  tries,
  submitLabel,
  onBack,
  children,
}: {
  readonly title: string;
  readonly tries: Tries<Field>;
  readonly submitLabel: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <TryForm
      tries={tries}
      submitLabel={submitLabel}
      back={{ label: 'Revenir', onBack }}
      heading={
        <PageHeading
          screen={title}
          title={title}
          windowTitle={`${tries.mistake === null ? '' : 'Erreur : '}${title} – Jalon`}
        />
      }
    >
      {children}
    </TryForm>
  );
}
