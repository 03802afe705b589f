/** Asks the passphrase of a backup that has another key than this computer’s. */
import { type ReactNode, useState } from 'react';
import { ErrorSummary } from '../components/error-summary';
import { FieldRemark, describedBy, fieldClass } from '../components/field';

const FIELD_ID = 'backup-passphrase';

/** The field, and what was wrong with the last try. */
export function BackupPassphrase({
  fault,
  attempt,
  onSubmit,
}: {
  readonly fault: string | null;
  /** Counts the tries, so that each one that fails is told. */
  readonly attempt: number;
  readonly onSubmit: (passphrase: string) => Promise<void>;
}): ReactNode {
  const [passphrase, setPassphrase] = useState('');
  const [isTrying, setIsTrying] = useState(false);
  const frame = {
    id: FIELD_ID,
    label: 'Phrase de passe de cette sauvegarde',
    hint: undefined,
    isRequired: true,
    fault: fault ?? undefined,
  };
  const submit = async (): Promise<void> => {
    setIsTrying(true);
    await onSubmit(passphrase);
    setIsTrying(false);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '') void submit();
      }}
    >
      <ErrorSummary
        attempt={attempt}
        lines={fault === null ? [] : [{ fieldId: FIELD_ID, message: fault }]}
      />
      <p>
        Cette sauvegarde a été faite avec une autre clé que celle d’aujourd’hui : sur un autre
        ordinateur, ou avant une nouvelle installation. Sa phrase de passe l’ouvre. Ensuite, la
        vôtre reste celle d’aujourd’hui.
      </p>
      <div className={fieldClass(frame)}>
        <label className="field__label" htmlFor={FIELD_ID}>
          {frame.label}
        </label>
        <FieldRemark {...frame} />
        <input
          id={FIELD_ID}
          className="input"
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={passphrase}
          aria-describedby={describedBy(frame)}
          aria-invalid={fault === null ? undefined : true}
          onChange={(event) => setPassphrase(event.target.value)}
        />
      </div>
      <div className="button-row">
        <button type="submit" className="button button--primary" disabled={isTrying}>
          Ouvrir cette sauvegarde
        </button>
        {isTrying ? <span role="status">Un instant…</span> : null}
      </div>
    </form>
  );
}
