/** The dossiers are missing, damaged or older than a backup: said at the start, with what can be put back. */
import { type ReactNode, useState } from 'react';
import type { ReadableBackup } from '../../shared/backup/backup-contract';
import type { StartOffer } from '../app/session';
import { Notice } from '../components/notice';
import { PageHeading } from '../components/page-heading';
import { BackupCard } from './backup-card';
import { RestorePreviewScreen } from './restore-preview';

const TITLES: Readonly<Record<StartOffer['kind'], string>> = {
  missing: 'Vos dossiers ne sont plus là',
  older: 'Une sauvegarde est plus récente que vos dossiers',
  damaged: 'Vos dossiers ne s’ouvrent pas',
};

const WORDS: Readonly<Record<StartOffer['kind'], string>> = {
  missing:
    'L’endroit où Jalon range vos dossiers est vide : un disque plein ou un nettoyage de l’ordinateur a pu l’effacer. Rien n’a encore été écrit. Voici vos sauvegardes : la première est la dernière faite.',
  older:
    'Vos dossiers sont revenus à un état d’avant, par exemple parce que l’ordinateur a été restauré. Rien n’a encore été écrit. Voici les sauvegardes qui contiennent la suite.',
  damaged:
    'L’endroit où Jalon range vos dossiers ne se lit pas : il est abîmé, ou le disque est plein. Libérez de la place si le disque est plein, puis réessayez. Sinon, restaurez une de vos sauvegardes : ce qui ne se lit plus est mis de côté.',
};

/** The screen of the offer. */
export function StartOfferScreen({
  offer: { kind, backups, desk, decline },
  onDone,
}: {
  readonly offer: StartOffer;
  readonly onDone: () => Promise<void>;
}): ReactNode {
  const [chosen, setChosen] = useState<ReadableBackup | null>(null);
  if (chosen !== null) {
    return (
      <RestorePreviewScreen
        desk={desk}
        backup={chosen}
        onCancel={() => setChosen(null)}
        onRestored={() => void onDone()}
      />
    );
  }
  const title = TITLES[kind];
  return (
    <main className="alone">
      <PageHeading screen={`offer ${kind}`} title={title} windowTitle={`${title} – Jalon`} />
      <Notice tone="warning">
        <p>{WORDS[kind]}</p>
      </Notice>
      <ul className="cards">
        {backups.map((backup, index) => (
          <BackupCard
            key={backup.name}
            backup={backup}
            isAdvised={index === 0}
            onRestore={setChosen}
          />
        ))}
      </ul>
      {decline === null ? null : (
        <p>
          Si vous continuez sans restaurer, ces sauvegardes restent : « Voir les sauvegardes » les
          retrouve.
        </p>
      )}
      {decline === null ? (
        <button type="button" className="button" onClick={() => void onDone()}>
          Réessayer sans restaurer
        </button>
      ) : (
        <button type="button" className="button" onClick={() => void decline().then(onDone)}>
          Continuer sans restaurer
        </button>
      )}
    </main>
  );
}
