/** Adding, changing or taking back the passphrase; what it means is said first. */
import { type ReactNode, useState } from 'react';
import type { FieldFrame } from '../components/field';
import { Notice } from '../components/notice';
import {
  type Mistake,
  NEW_PASSPHRASE_HINT,
  SecretField,
  ShowToggle,
  mistakeInNew,
} from '../lock/secret-field';
import { TryForm } from '../lock/try-form';
import { useTry } from '../lock/use-try';
import { VAULT_FAULT_WORDS } from '../lock/vault-words';
import { bridge } from '../platform/bridge';

type Way = 'add' | 'change' | 'remove';
type Field = 'current' | 'passphrase' | 'repeated';

/** The form. */
export function ProtectionForm({
  way,
  onDone,
  onBack,
}: {
  readonly way: Way;
  /** Called with the new passphrase, or `null` if there is none any more. */
  readonly onDone: (passphrase: string | null) => Promise<void>;
  readonly onBack: () => void;
}): ReactNode {
  const [typed, setTyped] = useState({ current: '', passphrase: '', repeated: '' });
  const [isShown, setIsShown] = useState(false);
  const next = way === 'remove' ? null : typed.passphrase;
  const tries = useTry<Field>(
    () => mistakeIn(way, typed),
    async () => {
      const current = way === 'add' ? null : typed.current;
      const changed = await bridge.changeProtection({ current, next });
      if (!changed.ok) {
        const field =
          way === 'add' || changed.error === 'passphrase-too-short' ? 'passphrase' : 'current';
        return { field, message: VAULT_FAULT_WORDS[changed.error] };
      }
      await onDone(next);
      return null;
    },
  );
  const field = (name: Field, label: string, hint?: string): ReactNode => {
    const frame: FieldFrame = {
      id: name,
      label,
      hint,
      isRequired: true,
      fault: tries.mistake?.field === name ? tries.mistake.message : undefined,
    };
    return (
      <SecretField
        frame={frame}
        value={typed[name]}
        isShown={isShown}
        onType={(value) => setTyped({ ...typed, [name]: value })}
      />
    );
  };
  return (
    <TryForm
      tries={tries}
      submitLabel={SUBMIT_LABELS[way]}
      back={{ label: 'Revenir sans rien changer', onBack }}
    >
      <Meaning way={way} />
      {way === 'add' ? null : field('current', 'Phrase de passe actuelle')}
      {way === 'remove' ? null : (
        <>
          {field('passphrase', 'Nouvelle phrase de passe', NEW_PASSPHRASE_HINT)}
          {field('repeated', 'La même, une deuxième fois')}
        </>
      )}
      <ShowToggle isShown={isShown} onToggle={setIsShown} />
    </TryForm>
  );
}

const SUBMIT_LABELS: Readonly<Record<Way, string>> = {
  add: 'Ajouter cette phrase',
  change: 'Changer la phrase',
  remove: 'Retirer la phrase',
};

function mistakeIn(
  way: Way,
  { current, passphrase, repeated }: Readonly<Record<Field, string>>,
): Mistake<Field> | null {
  if (way !== 'add' && current === '') {
    return { field: 'current', message: 'Écrivez votre phrase de passe actuelle.' };
  }
  return way === 'remove' ? null : mistakeInNew(passphrase, repeated);
}

/** What the change means, before it is made. */
function Meaning({ way }: { readonly way: Way }): ReactNode {
  switch (way) {
    case 'add':
      return (
        <Notice tone="warning">
          <p>
            Jalon demandera cette phrase à chaque démarrage. Si vous l’oubliez, personne ne pourra
            la retrouver, pas même les auteurs de Jalon : seule une fiche de récupération ouvrira
            vos dossiers. Vous pourrez la faire juste après.
          </p>
        </Notice>
      );
    case 'change':
      return (
        <p>
          L’ancienne phrase n’ouvrira plus vos dossiers. Votre fiche de récupération, si vous en
          avez une, reste valable. Les sauvegardes déjà faites gardent l’ancienne phrase, pour qui
          les ouvre sur un autre ordinateur.
        </p>
      );
    case 'remove':
      return (
        <Notice tone="warning">
          <p>
            Votre système gardera la clé : qui ouvre votre session ouvrira aussi vos dossiers, et
            Jalon ne pourra plus se verrouiller.
          </p>
        </Notice>
      );
  }
}
