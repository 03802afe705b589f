/** The fields of a passphrase, hidden unless one asks to see it: a new one typed twice, or one that is known. */
import { type ReactNode, useState } from 'react';
import { type Mistake, NEW_PASSPHRASE_HINT, SecretField, ShowToggle } from './secret-field';

/** What is typed. */
export interface TypedTwice {
  readonly passphrase: string;
  readonly repeated: string;
}

interface PassphraseProps {
  readonly label: string;
  readonly hint?: string;
  readonly typed: TypedTwice;
  readonly mistake: Mistake<string> | null;
  readonly onType: (changes: Partial<TypedTwice>) => void;
}

/** The two fields of a new one, and what shows them. */
export function NewPassphraseFields(props: PassphraseProps): ReactNode {
  const [isShown, setIsShown] = useState(false);
  return (
    <>
      <Secret {...props} id="passphrase" hint={NEW_PASSPHRASE_HINT} isShown={isShown} />
      <Secret {...props} id="repeated" label="La même, une deuxième fois" isShown={isShown} />
      <ShowToggle isShown={isShown} onToggle={setIsShown} />
    </>
  );
}

/** The field of one that is known, and what shows it. */
export function KnownPassphraseField(props: PassphraseProps): ReactNode {
  const [isShown, setIsShown] = useState(false);
  return (
    <>
      <Secret {...props} id="passphrase" isShown={isShown} />
      <ShowToggle isShown={isShown} onToggle={setIsShown} />
    </>
  );
}

function Secret({
  id,
  label,
  hint,
  typed,
  mistake,
  isShown,
  onType,
}: PassphraseProps & {
  readonly id: keyof TypedTwice;
  readonly isShown: boolean;
}): ReactNode {
  const fault = mistake?.field === id ? mistake.message : undefined;
  return (
    <SecretField
      frame={{ id, label, hint, isRequired: true, fault }}
      value={typed[id]}
      isShown={isShown}
      onType={(value) => onType({ [id]: value })}
    />
  );
}
