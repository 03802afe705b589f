/** « Version de Jalon »: looking for a newer one, which says first what is sent and where, and never happens by itself. */
import { Search } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { NewestFault, VersionAnswers } from '../../shared/version/version-contract';
import { Notice } from '../components/notice';
import { bridge } from '../platform/bridge';

/** The section of the overview. */
export function VersionSetting({ onView }: { readonly onView: () => void }): ReactNode {
  const version = useVersion();
  return (
    <section className="setting" aria-labelledby="version-title">
      <h3 id="version-title">Version de Jalon</h3>
      <p>
        Vous utilisez Jalon {version}. Jalon ne cherche jamais tout seul s’il en existe une plus
        récente.
      </p>
      <div className="setting__actions">
        <button type="button" className="button button--small" onClick={onView}>
          <Search className="icon" aria-hidden /> Chercher une version plus récente
        </button>
      </div>
    </section>
  );
}

function useVersion(): string {
  const [version, setVersion] = useState('');
  useEffect(() => void bridge.appInfo().then((info) => setVersion(info.version)), []);
  return version;
}

/** What is sent and where, then the answer. */
export function NewerVersion({ onBack }: { readonly onBack: () => void }): ReactNode {
  /** `undefined` until main has said it. */
  const [address, setAddress] = useState<string | null | undefined>(undefined);
  useEffect(() => void bridge.releaseAddress().then(setAddress), []);
  if (address === undefined) return null;
  return address === null ? (
    <NoAddress onBack={onBack} />
  ) : (
    <Ask address={address} onBack={onBack} />
  );
}

function NoAddress({ onBack }: { readonly onBack: () => void }): ReactNode {
  return (
    <>
      <p>
        Cette version de Jalon ne connaît aucune adresse où demander s’il en existe une plus
        récente. Rien n’a été envoyé, et rien ne peut l’être d’ici.
      </p>
      <p>
        Pour le savoir, regardez là où vous avez trouvé Jalon, ou demandez à la personne qui vous
        l’a remis. Avant d’installer une autre version, vérifiez l’empreinte du fichier : le guide
        dit comment, au chapitre « Installer Jalon ». Vos dossiers restent en place.
      </p>
      <div className="button-row">
        <button type="button" className="button" onClick={onBack}>
          Revenir aux réglages
        </button>
      </div>
    </>
  );
}

type Asking =
  | { readonly state: 'before' }
  | { readonly state: 'waiting' }
  | { readonly state: 'answered'; readonly answer: VersionAnswers['askNewest'] };

function Ask({
  address,
  onBack,
}: {
  readonly address: string;
  readonly onBack: () => void;
}): ReactNode {
  const version = useVersion();
  const [asking, setAsking] = useState<Asking>({ state: 'before' });
  const ask = async (): Promise<void> => {
    setAsking({ state: 'waiting' });
    setAsking({ state: 'answered', answer: await bridge.askNewest() });
  };
  return (
    <>
      <p>
        Si vous le demandez, Jalon lira une seule fois, à cette adresse, le numéro de la dernière
        version parue :
      </p>
      <p className="source__url">{address}</p>
      <ul>
        <li>
          Ce qui part : une demande vide. Ni votre nom, ni un numéro, ni la version que vous
          utilisez, ni rien de vos dossiers ou de cet ordinateur.
        </li>
        <li>
          Ce que voit ce site, comme à toute visite : l’adresse internet de votre connexion, et
          l’heure.
        </li>
        <li>Rien n’est téléchargé ni installé. Jalon ne redemandera pas de lui-même.</li>
      </ul>
      {asking.state === 'answered' ? <Answer answer={asking.answer} version={version} /> : null}
      <div className="button-row">
        <button
          type="button"
          className="button button--primary"
          disabled={asking.state === 'waiting'}
          onClick={() => void ask()}
        >
          Demander maintenant
        </button>
        <button type="button" className="button" onClick={onBack}>
          {asking.state === 'before' ? 'Revenir sans rien envoyer' : 'Revenir aux réglages'}
        </button>
        {asking.state === 'waiting' ? <span role="status">Un instant…</span> : null}
      </div>
    </>
  );
}

function Answer({
  answer,
  version,
}: {
  readonly answer: VersionAnswers['askNewest'];
  readonly version: string;
}): ReactNode {
  if (!answer.ok) {
    return (
      <Notice tone="warning" isSpoken>
        <p>{FAULT_WORDS[answer.error]}</p>
      </Notice>
    );
  }
  const { newest, isLater } = answer.value;
  return (
    <Notice tone={isLater ? 'info' : 'success'} isSpoken>
      <p>
        {isLater
          ? `La version ${newest} est parue ; vous utilisez la ${version}. Prenez-la là où vous avez trouvé Jalon, et vérifiez l’empreinte du fichier avant de l’installer. Vos dossiers restent en place.`
          : `Vous utilisez la dernière version parue, la ${version}.`}
      </p>
    </Notice>
  );
}

const FAULT_WORDS: Readonly<Record<NewestFault, string>> = {
  'no-address': 'Cette version de Jalon ne connaît aucune adresse où demander.',
  unreachable:
    'L’adresse n’a pas répondu : la connexion est peut-être coupée ou filtrée. Rien n’a changé dans Jalon. Réessayez plus tard.',
  'not-understood':
    'L’adresse a répondu autre chose qu’un numéro de version. Rien n’a changé dans Jalon. Regardez là où vous avez trouvé Jalon.',
};
