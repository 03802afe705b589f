/** « Réglages »: what protects the dossiers, what to do against forgetting, when Jalon locks itself. */
import { FileKey2, LockKeyhole } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { VaultStatus } from '../../shared/bridge';
import { AUTO_LOCK_MINUTES, type AutoLockMinutes } from '../../shared/lock/auto-lock-minutes';
import { DialogFrame } from '../components/dialog-frame';
import { Notice } from '../components/notice';
import { SelectField } from '../components/select-field';
import { ForgottenWords, dayOfInstant } from '../lock/forgotten';
import { NewerVersion, VersionSetting } from './newer-version';
import { ProtectionForm } from './protection-form';
import { SheetForm } from './sheet-form';

/** A vault that is there: nothing can be set before. */
export type PresentVault = Extract<VaultStatus, { state: 'present' }>;

/** What the settings show and change. */
export interface SettingsProps {
  readonly vault: PresentVault;
  readonly autoLock: AutoLockMinutes;
  readonly onAutoLock: (minutes: AutoLockMinutes) => void;
  /** What protects the dossiers has changed: it is asked again. */
  readonly onChanged: () => Promise<void>;
  readonly onLock: () => void;
  readonly onClose: () => void;
}

type View =
  | { readonly name: 'overview'; readonly done: string | null }
  | { readonly name: 'protection'; readonly way: 'add' | 'change' | 'remove' }
  /** `known`: the passphrase that was just typed, which is not asked for again. */
  | { readonly name: 'sheet'; readonly known: string | null }
  | { readonly name: 'version' };

const TITLES = {
  add: 'Ajouter une phrase de passe',
  change: 'Changer la phrase de passe',
  remove: 'Retirer la phrase de passe',
  overview: 'Réglages',
  sheet: 'Fiche de récupération',
  version: 'Chercher une version plus récente',
} as const;

/** The dialog: an overview, and a view for each change. */
export function SettingsDialog(props: SettingsProps): ReactNode {
  const { vault, onChanged, onClose } = props;
  const [view, setView] = useState<View>({ name: 'overview', done: null });
  const back = (): void => setView({ name: 'overview', done: null });
  const title = view.name === 'protection' ? TITLES[view.way] : TITLES[view.name];
  return (
    <DialogFrame key={view.name} title={title} kind="reference" onClose={onClose}>
      {view.name === 'overview' ? <Overview {...props} done={view.done} onView={setView} /> : null}
      {view.name === 'protection' ? (
        <ProtectionForm
          way={view.way}
          onBack={back}
          onDone={async (passphrase) => {
            await onChanged();
            if (view.way === 'add' && vault.recoveryMadeAt === null) {
              setView({ name: 'sheet', known: passphrase });
            } else setView({ name: 'overview', done: DONE_WORDS[view.way] });
          }}
        />
      ) : null}
      {view.name === 'sheet' ? (
        <SheetForm
          known={view.known}
          isPassphraseAsked={vault.protection === 'passphrase'}
          recoveryMadeAt={vault.recoveryMadeAt}
          onChanged={onChanged}
          onBack={back}
        />
      ) : null}
      {view.name === 'version' ? <NewerVersion onBack={back} /> : null}
    </DialogFrame>
  );
}

const DONE_WORDS = {
  add: 'La phrase de passe est ajoutée : elle sera demandée à chaque démarrage de Jalon.',
  change: 'La phrase de passe est changée. L’ancienne n’ouvre plus vos dossiers.',
  remove:
    'La phrase de passe est retirée : votre système garde la clé, et Jalon s’ouvre sans rien demander.',
} as const;

function Overview({
  vault,
  autoLock,
  done,
  onAutoLock,
  onLock,
  onClose,
  onView,
}: SettingsProps & {
  readonly done: string | null;
  readonly onView: (view: View) => void;
}): ReactNode {
  return (
    <>
      {done === null ? null : (
        <Notice tone="success" isSpoken>
          <p>{done}</p>
        </Notice>
      )}
      <Protection vault={vault} onView={onView} />
      <Recovery vault={vault} onView={onView} />
      <AutoLock vault={vault} autoLock={autoLock} onAutoLock={onAutoLock} onLock={onLock} />
      <VersionSetting onView={() => onView({ name: 'version' })} />
      <div className="button-row">
        <button type="button" className="button" onClick={onClose}>
          Fermer
        </button>
      </div>
    </>
  );
}

function Protection({
  vault: { protection, systemKeeps },
  onView,
}: {
  readonly vault: PresentVault;
  readonly onView: (view: View) => void;
}): ReactNode {
  const open = (way: 'add' | 'change' | 'remove') => (): void =>
    onView({ name: 'protection', way });
  return (
    <section className="setting" aria-labelledby="protection-title">
      <h3 id="protection-title">Ouverture de vos dossiers</h3>
      <p>{protectionWords(protection, systemKeeps)}</p>
      <div className="setting__actions">
        {protection === 'system' ? (
          <button type="button" className="button button--small" onClick={open('add')}>
            Ajouter une phrase de passe
          </button>
        ) : (
          <button type="button" className="button button--small" onClick={open('change')}>
            Changer la phrase de passe
          </button>
        )}
        {protection === 'passphrase' && systemKeeps ? (
          <button type="button" className="button button--small" onClick={open('remove')}>
            Retirer la phrase de passe
          </button>
        ) : null}
      </div>
    </section>
  );
}

function protectionWords(protection: PresentVault['protection'], systemKeeps: boolean): string {
  if (protection === 'system') {
    return 'Vos dossiers sont chiffrés. Votre système garde la clé : qui ouvre votre session ouvre aussi vos dossiers.';
  }
  return systemKeeps
    ? 'Vos dossiers sont chiffrés. Votre phrase de passe les ouvre.'
    : 'Vos dossiers sont chiffrés. Votre phrase de passe les ouvre ; elle est nécessaire, parce que votre système ne garde pas de secret.';
}

function Recovery({
  vault: { protection, recoveryMadeAt },
  onView,
}: {
  readonly vault: PresentVault;
  readonly onView: (view: View) => void;
}): ReactNode {
  return (
    <section className="setting" aria-labelledby="recovery-title">
      <h3 id="recovery-title">Si vous oubliez la phrase de passe</h3>
      {protection === 'system' ? (
        <p>
          Vous n’avez pas de phrase de passe à oublier. Une fiche de récupération sert aussi le jour
          où votre système ne rend plus la clé : session recréée, trousseau remis à zéro.
        </p>
      ) : (
        <ForgottenWords recoveryMadeAt={recoveryMadeAt} />
      )}
      <p>
        {recoveryMadeAt === null ? (
          <strong>Vous n’avez pas de fiche de récupération.</strong>
        ) : (
          `Fiche de récupération faite le ${dayOfInstant(recoveryMadeAt)}.`
        )}
      </p>
      <div className="setting__actions">
        <button
          type="button"
          className="button button--small"
          onClick={() => onView({ name: 'sheet', known: null })}
        >
          <FileKey2 className="icon" aria-hidden />{' '}
          {recoveryMadeAt === null
            ? 'Faire une fiche de récupération'
            : 'Refaire la fiche de récupération'}
        </button>
      </div>
    </section>
  );
}

const LOCK_OPTIONS = AUTO_LOCK_MINUTES.map((minutes) => ({
  value: String(minutes),
  label: `Après ${minutes} minutes sans geste`,
}));

function AutoLock({
  vault: { protection },
  autoLock,
  onAutoLock,
  onLock,
}: Pick<SettingsProps, 'vault' | 'autoLock' | 'onAutoLock' | 'onLock'>): ReactNode {
  return (
    <section className="setting" aria-labelledby="auto-lock-title">
      <h3 id="auto-lock-title">Verrouillage automatique</h3>
      {protection === 'system' ? (
        <p>
          Il faut une phrase de passe pour verrouiller Jalon. Sans elle, verrouillez la session de
          votre ordinateur quand vous vous éloignez.
        </p>
      ) : (
        <>
          <p>
            Verrouillé, Jalon enregistre tout, ferme vos dossiers et demande la phrase de passe.
            Vous revenez ensuite où vous étiez.
          </p>
          <SelectField
            label="Verrouiller Jalon"
            noChoice="Jamais tout seul"
            value={autoLock === null ? null : String(autoLock)}
            options={LOCK_OPTIONS}
            onChoose={(chosen) =>
              onAutoLock(AUTO_LOCK_MINUTES.find((minutes) => String(minutes) === chosen) ?? null)
            }
          />
          <div className="setting__actions">
            <button type="button" className="button button--small" onClick={onLock}>
              <LockKeyhole className="icon" aria-hidden /> Verrouiller maintenant
            </button>
          </div>
        </>
      )}
    </section>
  );
}
