/** « Transmettre ce dossier »: for whom, under which passphrase, and how to tell it. */
import { type ReactNode, useState } from 'react';
import { type Party, namePartyCommand, partyOf, partyWords } from '../../shared/handover/party';
import { type Result, fail } from '../../shared/result';
import type { OpenDossier } from '../app/open-dossier';
import { DialogFrame } from '../components/dialog-frame';
import { Notice } from '../components/notice';
import { TextField } from '../components/text-field';
import { NewPassphraseFields, type TypedTwice } from '../lock/new-passphrase';
import { type Mistake, mistakeInNew } from '../lock/secret-field';
import { TryForm } from '../lock/try-form';
import { type Tries, useTry } from '../lock/use-try';
import { bridge } from '../platform/bridge';
import { useHandoverStores } from './handover-stores';
import { SAVE_HANDOVER_WORDS, type TransmitFault } from './handover-words';
import { NAME_MISSING, PartyFields, type TypedParty, partyTyped, typedParty } from './party-fields';
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
  const { typed, known, change, tries } = useTransmitting(opened, onSaved);
  const { mistake } = tries;
  return (
    <TryForm
      tries={tries}
      submitLabel="Enregistrer le fichier"
      buttonsId="save-handover"
      back={{ label: 'Ne pas transmettre', onBack: onCancel }}
    >
      <p>
        Jalon enregistre dans un fichier tout le dossier, avec ses professionnels et son journal,
        chiffré par une phrase de passe. La personne qui le reçoit reprend là où vous en êtes.
      </p>
      {known.name === null ? (
        <PartyFields
          id="sender"
          party={typed.sender}
          fault={mistake?.field === 'sender' ? mistake.message : undefined}
          onChange={(sender) => change({ sender })}
        />
      ) : (
        <p>De la part de : {partyWords(known)}.</p>
      )}
      <TextField
        frame={{
          id: 'recipient',
          label: 'Pour qui ?',
          hint: 'Son prénom et son nom, montrés à l’ouverture du fichier.',
          isRequired: false,
        }}
        value={typed.to}
        maxLength={200}
        onChange={(event) => change({ to: event.target.value })}
      />
      <NewPassphraseFields
        label="Phrase de passe de ce fichier"
        typed={typed}
        mistake={mistake}
        onType={change}
      />
      <Notice>
        <p>
          Dites cette phrase de vive voix, par téléphone par exemple : jamais dans le message qui
          porte le fichier. Personne ne peut la retrouver, ni ouvrir le fichier sans elle.
        </p>
      </Notice>
    </TryForm>
  );
}

/** What is typed in the form. */
interface Typed extends TypedTwice {
  readonly sender: TypedParty;
  readonly to: string;
}

/** What is typed, and the tries of handing over. */
function useTransmitting(
  opened: OpenDossier,
  onSaved: (path: string) => void,
): {
  readonly typed: Typed;
  /** The sender, as the dossier knows them. */
  readonly known: Party;
  readonly change: (changes: Partial<Typed>) => void;
  readonly tries: Tries<Field>;
} {
  const stores = useHandoverStores();
  const { actor, side } = opened;
  const [known] = useState(() => partyOf(actor.getSnapshot().context.dossier, side));
  const [typed, setTyped] = useState<Typed>({
    sender: typedParty(known),
    to: '',
    passphrase: '',
    repeated: '',
  });
  const send = async (): Promise<Mistake<Field> | null> => {
    const party = partyTyped(typed.sender);
    if (known.name === null && party !== null) {
      const command = namePartyCommand(side, party);
      actor.send({ type: 'apply', command, label: command.label });
    }
    const to = typed.to.trim() === '' ? null : typed.to.trim();
    const request = { to, passphrase: typed.passphrase };
    const saved = await transmit(bridge, stores, opened, request).catch(notKept);
    if (saved?.ok === true) onSaved(saved.value.path);
    if (saved === null || saved.ok) return null;
    return {
      field: saved.error === 'passphrase-too-short' ? 'passphrase' : 'save-handover',
      message: SAVE_HANDOVER_WORDS[saved.error],
    };
  };
  const tries = useTry<Field>(
    () =>
      known.name === null && partyTyped(typed.sender) === null
        ? { field: 'sender', message: NAME_MISSING }
        : mistakeInNew(typed.passphrase, typed.repeated),
    send,
  );
  return { typed, known, change: (changes) => setTyped({ ...typed, ...changes }), tries };
}

/** Without room for what a return is compared with, nothing is handed over. */
function notKept(): Result<never, TransmitFault> {
  return fail('unknown');
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
          Le dossier est enregistré dans ce fichier : <strong className="path">{path}</strong>
        </p>
      </Notice>
      <ol>
        <li>Envoyez ce fichier, ou copiez-le sur une clé.</li>
        <li>Dites la phrase de passe par téléphone, à part.</li>
        <li>
          Chez l’autre personne : « Ouvrir un dossier transmis », sur le premier écran de Jalon.
        </li>
      </ol>
      <p>
        Vous pouvez continuer à travailler ici. Quand le dossier vous reviendra, Jalon réunira les
        deux versions et vous demandera de choisir là où elles se contredisent.
      </p>
      <div className="button-row">
        <button type="button" className="button button--primary" onClick={onClose}>
          Fermer
        </button>
      </div>
    </>
  );
}
