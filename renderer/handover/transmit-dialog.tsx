/** « Transmettre ce dossier »: for whom, under which passphrase, and how to tell it. */
import { type ReactNode, useState } from 'react';
import type { SaveHandoverFault } from '../../shared/bridge';
import { namePartyCommand, partyOf, partyWords } from '../../shared/handover/party';
import type { Result } from '../../shared/result';
import type { OpenDossier } from '../app/open-dossier';
import { DialogFrame } from '../components/dialog-frame';
import { ErrorSummary } from '../components/error-summary';
import type { FieldFrame } from '../components/field';
import { Notice } from '../components/notice';
import { TextField } from '../components/text-field';
import {
  type Mistake,
  NEW_PASSPHRASE_HINT,
  SecretField,
  ShowToggle,
  mistakeInNew,
} from '../lock/secret-field';
import { useTry } from '../lock/use-try';
import { bridge } from '../platform/bridge';
import { useHandoverStores } from './handover-stores';
import { SAVE_HANDOVER_WORDS } from './handover-words';
import { NAME_MISSING, PartyFields, partyTyped, typedParty } from './party-fields';
import { transmit } from './transmit';

type Field = 'sender' | 'passphrase' | 'repeated' | 'save-handover';

/** The dialog; what was said of the sender is kept in the dossier. */
export function TransmitDialog({
  opened,
  onClose,
}: {
  readonly opened: OpenDossier;
  readonly onClose: () => void;
}): ReactNode {
  const [path, setPath] = useState<string | null>(null);
  return (
    <DialogFrame title="Transmettre ce dossier" kind="reference" onClose={onClose}>
      {path === null ? (
        <TransmitForm opened={opened} onSaved={setPath} onCancel={onClose} />
      ) : (
        <Saved path={path} onClose={onClose} />
      )}
    </DialogFrame>
  );
}

function TransmitForm({
  opened,
  onSaved,
  onCancel,
}: {
  readonly opened: OpenDossier;
  readonly onSaved: (path: string) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const stores = useHandoverStores();
  const { actor, side } = opened;
  const [known] = useState(() => partyOf(actor.getSnapshot().context.dossier, side));
  const [sender, setSender] = useState(() => typedParty(known));
  const [to, setTo] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [isShown, setIsShown] = useState(false);
  const isSenderKnown = known.name !== null;

  const send = async (): Promise<Mistake<Field> | null> => {
    const party = partyTyped(sender);
    if (!isSenderKnown && party !== null) {
      actor.send({
        type: 'apply',
        command: namePartyCommand(side, party),
        label: 'Qui travaille sur ce dossier',
      });
    }
    const request = { to: to.trim() === '' ? null : to.trim(), passphrase };
    const saved = await transmit(bridge, stores, opened, request).catch(notKept);
    if (saved === null) return null;
    if (saved.ok) {
      onSaved(saved.value.path);
      return null;
    }
    return {
      field: saved.error === 'passphrase-too-short' ? 'passphrase' : 'save-handover',
      message: SAVE_HANDOVER_WORDS[saved.error],
    };
  };
  const { mistake, attempt, isTrying, submit } = useTry<Field>(
    () =>
      !isSenderKnown && partyTyped(sender) === null
        ? { field: 'sender', message: NAME_MISSING }
        : mistakeInNew(passphrase, repeated),
    send,
  );
  const faultOf = (field: Field): string | undefined =>
    mistake?.field === field ? mistake.message : undefined;
  const frame = (field: Field, label: string, hint?: string): FieldFrame => ({
    id: field,
    label,
    hint,
    isRequired: true,
    fault: faultOf(field),
  });
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
        lines={mistake === null ? [] : [{ fieldId: mistake.field, message: mistake.message }]}
      />
      <p>
        Jalon enregistre dans un fichier tout le dossier, avec ses professionnels et son journal,
        chiffré par une phrase de passe. La personne qui le reçoit reprend là où vous en êtes.
      </p>
      {isSenderKnown ? (
        <p>De la part de : {partyWords(known)}.</p>
      ) : (
        <PartyFields id="sender" party={sender} fault={faultOf('sender')} onChange={setSender} />
      )}
      <TextField
        frame={{
          id: 'recipient',
          label: 'Pour qui ?',
          hint: 'Son prénom et son nom, montrés à l’ouverture du fichier.',
          isRequired: false,
        }}
        value={to}
        maxLength={200}
        onChange={(event) => setTo(event.target.value)}
      />
      <SecretField
        frame={frame('passphrase', 'Phrase de passe de ce fichier', NEW_PASSPHRASE_HINT)}
        value={passphrase}
        isShown={isShown}
        onType={setPassphrase}
      />
      <SecretField
        frame={frame('repeated', 'La même, une deuxième fois')}
        value={repeated}
        isShown={isShown}
        onType={setRepeated}
      />
      <ShowToggle isShown={isShown} onToggle={setIsShown} />
      <Notice>
        <p>
          Dites cette phrase de vive voix, par téléphone par exemple : jamais dans le message qui
          porte le fichier. Personne ne peut la retrouver, ni ouvrir le fichier sans elle.
        </p>
      </Notice>
      <div className="button-row" id="save-handover">
        <button type="submit" className="button button--primary" disabled={isTrying}>
          Enregistrer le fichier
        </button>
        <button type="button" className="button" onClick={onCancel}>
          Ne pas transmettre
        </button>
        {isTrying ? <span role="status">Un instant…</span> : null}
      </div>
    </form>
  );
}

/** Without room for what a return is compared with, nothing is handed over. */
function notKept(): Result<never, SaveHandoverFault> {
  return { ok: false, error: 'disk-full' };
}

function Saved({
  path,
  onClose,
}: {
  readonly path: string;
  readonly onClose: () => void;
}): ReactNode {
  return (
    <>
      <Notice tone="success" isSpoken>
        <p>
          Le dossier est enregistré dans ce fichier : <strong className="path">{path}</strong>
        </p>
      </Notice>
      <ol>
        <li>Envoyez ce fichier, ou copiez-le sur une clé.</li>
        <li>Dites la phrase de passe par téléphone, à part.</li>
        <li>
          Chez l’autre personne : « Ouvrir un dossier transmis », sur le premier écran de Jalon.
        </li>
      </ol>
      <p>
        Vous pouvez continuer à travailler ici. Quand le dossier vous reviendra, Jalon réunira les
        deux versions et vous demandera de choisir là où elles se contredisent.
      </p>
      <div className="button-row">
        <button type="button" className="button button--primary" onClick={onClose}>
          Terminé
        </button>
      </div>
    </>
  );
}
