/** Fields whose text is hidden unless one asks to see it, and what is wrong with a new passphrase. */
import { type ReactNode, useId } from 'react';
import { PASSPHRASE_MIN_LENGTH } from '../../shared/bridge';
import {
  type FieldFrame,
  FieldHint,
  FieldRemark,
  describedBy,
  fieldClass,
} from '../components/field';

/** A field for a passphrase. */
export function SecretField({
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

/** Shows or hides what is typed. */
export function ShowToggle({
  isShown,
  onToggle,
}: {
  readonly isShown: boolean;
  readonly onToggle: (isShown: boolean) => void;
}): ReactNode {
  const id = useId();
  return (
    <div className="choice">
      <input
        id={id}
        type="checkbox"
        checked={isShown}
        onChange={(event) => onToggle(event.target.checked)}
      />
      <label htmlFor={id}>Afficher ce que j’écris</label>
    </div>
  );
}

/** What a new passphrase must be. */
export const NEW_PASSPHRASE_HINT = `Au moins ${PASSPHRASE_MIN_LENGTH} caractères. Quatre mots sans rapport font une bonne phrase.`;

/** A passphrase that is too short, in words. */
export const TOO_SHORT_WORDS = `Cette phrase est trop courte. Il en faut une d’au moins ${PASSPHRASE_MIN_LENGTH} caractères, par exemple quatre mots.`;

/** What is wrong, and at which field. */
export interface Mistake<Field extends string> {
  readonly field: Field;
  readonly message: string;
}

/** What is wrong with a passphrase that was typed twice; `null` if nothing is. */
export function mistakeInNew(
  passphrase: string,
  repeated: string,
): Mistake<'passphrase' | 'repeated'> | null {
  if (passphrase === '') {
    return { field: 'passphrase', message: 'Écrivez votre phrase de passe.' };
  }
  if (passphrase.length < PASSPHRASE_MIN_LENGTH) {
    return { field: 'passphrase', message: TOO_SHORT_WORDS };
  }
  return passphrase === repeated
    ? null
    : {
        field: 'repeated',
        message: 'Les deux phrases ne sont pas les mêmes. Écrivez de nouveau la deuxième.',
      };
}
