/** Making a recovery sheet: what it is for, the passphrase, then the PDF, kept where the person chooses. */
import { type ReactNode, useState } from 'react';
import type { PackFault, SaveFormFault, VaultFault } from '../../shared/bridge';
import { type Result, fail, succeed } from '../../shared/result';
import { ErrorSummary } from '../components/error-summary';
import { Notice } from '../components/notice';
import { dayOfInstant } from '../lock/forgotten';
import { SecretField, ShowToggle } from '../lock/secret-field';
import { useTry } from '../lock/use-try';
import { VAULT_FAULT_WORDS } from '../lock/vault-words';
import { bridge } from '../platform/bridge';

/** The form, then where the sheet is. */
export function SheetForm({
  known,
  isPassphraseAsked,
  recoveryMadeAt,
  onChanged,
  onBack,
}: {
  /** The passphrase, if it was just typed. */
  readonly known: string | null;
  readonly isPassphraseAsked: boolean;
  /** When the former sheet was made (ISO instant); `null` if there is none. */
  readonly recoveryMadeAt: string | null;
  readonly onChanged: () => Promise<void>;
  readonly onBack: () => void;
}): ReactNode {
  const [passphrase, setPassphrase] = useState(known ?? '');
  const [isShown, setIsShown] = useState(false);
  const [path, setPath] = useState<string | null>(null);
  const asks = isPassphraseAsked && known === null;
  const { mistake, attempt, isTrying, submit } = useTry<'current'>(
    () =>
      asks && passphrase === ''
        ? { field: 'current', message: 'Écrivez votre phrase de passe actuelle.' }
        : null,
    async () => {
      const made = await makeSheet(isPassphraseAsked ? passphrase : null);
      if (!made.ok) return { field: 'current', message: made.error };
      if (made.value !== null) {
        setPath(made.value);
        await onChanged();
      }
      return null;
    },
  );
  if (path !== null) return <Made path={path} onBack={onBack} />;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ErrorSummary
        attempt={attempt}
        lines={mistake === null ? [] : [{ fieldId: 'current', message: mistake.message }]}
      />
      <SheetMeaning isPassphraseNew={known !== null} recoveryMadeAt={recoveryMadeAt} />
      {asks ? (
        <>
          <SecretField
            frame={{
              id: 'current',
              label: 'Phrase de passe actuelle',
              isRequired: true,
              fault: mistake?.message,
            }}
            value={passphrase}
            isShown={isShown}
            onType={setPassphrase}
          />
          <ShowToggle isShown={isShown} onToggle={setIsShown} />
        </>
      ) : null}
      <div className="button-row">
        <button
          type="submit"
          id={asks ? undefined : 'current'}
          className="button button--primary"
          disabled={isTrying}
        >
          Faire la fiche et l’enregistrer
        </button>
        <button type="button" className="button" onClick={onBack}>
          {known === null ? 'Revenir' : 'Passer pour le moment'}
        </button>
        {isTrying ? <span role="status">La fiche se prépare…</span> : null}
      </div>
    </form>
  );
}

/** What the sheet is for, before it is made. */
function SheetMeaning({
  isPassphraseNew,
  recoveryMadeAt,
}: {
  readonly isPassphraseNew: boolean;
  readonly recoveryMadeAt: string | null;
}): ReactNode {
  return (
    <>
      {!isPassphraseNew ? null : (
        <Notice tone="success" isSpoken>
          <p>La phrase de passe est ajoutée. Il reste à prévoir l’oubli.</p>
        </Notice>
      )}
      <p>
        La fiche porte un code qui ouvre vos dossiers si vous oubliez la phrase de passe. Jalon
        l’enregistre en PDF où vous voulez : imprimez-la, rangez le papier sous clé, puis supprimez
        le fichier.
      </p>
      {recoveryMadeAt === null ? null : (
        <Notice tone="warning">
          <p>
            La nouvelle fiche rendra sans valeur celle du {dayOfInstant(recoveryMadeAt)}. Détruisez
            l’ancienne.
          </p>
        </Notice>
      )}
    </>
  );
}

function Made({ path, onBack }: { readonly path: string; readonly onBack: () => void }): ReactNode {
  return (
    <>
      <Notice tone="success" isSpoken>
        <p>
          La fiche est enregistrée : <strong>{path}</strong>
        </p>
      </Notice>
      <ol>
        <li>Ouvrez ce fichier et imprimez-le.</li>
        <li>Rangez le papier sous clé, loin de l’ordinateur. Détruisez une fiche plus ancienne.</li>
        <li>Supprimez le fichier : qui le lit peut ouvrir vos dossiers sur cet ordinateur.</li>
      </ol>
      <div className="button-row">
        <button type="button" className="button button--primary" onClick={onBack}>
          Terminer
        </button>
      </div>
    </>
  );
}

/**
 * Makes the sheet, and the vault takes it once it is on the disk: the former one serves until then.
 * Gives the path, `null` if the person closed the dialog, or what went wrong in words.
 */
async function makeSheet(passphrase: string | null): Promise<Result<string | null, string>> {
  const prepared = await bridge.prepareRecovery({ passphrase });
  if (!prepared.ok) return fail(VAULT_FAULT_WORDS[prepared.error]);
  const { recoverySheet } = await import('../documents/recovery-sheet');
  const document = recoverySheet(prepared.value, dayOfInstant(prepared.value.madeAt));
  const printed = await bridge.previewDocument({ document });
  if (!printed.ok) return fail(printFaultWords(printed.error));
  const { fileName } = document;
  // A copy: what crossed the bridge might be memory that others share.
  const bytes = new Uint8Array(printed.value.bytes);
  const saved = await bridge.saveForm({ kind: 'recovery-sheet', fileName, bytes });
  if (saved === null) return succeed(null);
  if (!saved.ok) return fail(SAVE_WORDS[saved.error]);
  const kept = await bridge.keepRecovery();
  return kept.ok ? succeed(saved.value.path) : fail(keepFaultWords(kept.error));
}

function printFaultWords(fault: PackFault): string {
  return fault === 'busy'
    ? 'Des documents sont en train de se produire. Attendez la fin, puis essayez de nouveau.'
    : 'La fiche n’a pas pu être mise en page. Rien n’a été changé. Essayez de nouveau.';
}

const SAVE_WORDS: Readonly<Record<SaveFormFault, string>> = {
  'disk-full':
    'La fiche n’a pas pu être enregistrée : le disque est plein. Rien n’a été changé. Choisissez un autre endroit.',
  'not-writable':
    'La fiche n’a pas pu être enregistrée à cet endroit, qui est protégé. Rien n’a été changé. Choisissez un autre endroit.',
};

function keepFaultWords(fault: VaultFault): string {
  return `${VAULT_FAULT_WORDS[fault]} La fiche qui vient d’être enregistrée ne sert à rien : supprimez-la. Si vous aviez une fiche, elle reste valable.`;
}
