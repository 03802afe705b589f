/** The dossiers of this computer, and the doors of a first run. */
import {
  ArchiveRestore,
  BookText,
  FileInput,
  FilePlus2,
  Milestone,
  Settings,
  Sparkles,
} from 'lucide-react';
import { type ReactNode, useLayoutEffect, useState } from 'react';
import { BackupTroubleNotice } from '../backups/backup-trouble-notice';
import { RecoveredNotice } from '../backups/recovered-notice';
import { Notice } from '../components/notice';
import { PageHeading } from '../components/page-heading';
import type { DossierSummary, ViewedDossier } from '../storage/open-dossier';
import { DossierCard } from './dossier-card';
import { DOSSIER_FAULT_WORDS, dossierName } from './dossier-words';
import { GuideDialog, SampleDialog, fetchInIdleTime } from './later-screens';
import type { OpenDossier } from './open-dossier';
import type { Stores } from './session';
import { markHome } from './startup-mark';
import { type DossierActions, type Dossiers, useDossiers } from './use-dossiers';

/** The first screen. */
export function DossierList({
  stores,
  onOpen,
  onView,
  lacksSheet,
  onSettings,
  onBackups,
  onReceive,
}: {
  readonly stores: Stores;
  readonly onOpen: (opened: OpenDossier) => void;
  readonly onView: (viewed: ViewedDossier) => void;
  /** Whether a forgotten passphrase would lose everything. */
  readonly lacksSheet: boolean;
  readonly onSettings: () => void;
  readonly onBackups: () => void;
  readonly onReceive: () => void;
}): ReactNode {
  const { summaries, fault, putAway, isErased, actions } = useDossiers(
    stores.dossiers,
    onOpen,
    onView,
  );
  useLayoutEffect(() => {
    if (summaries !== null) markHome(fetchInIdleTime);
  }, [summaries]);
  if (summaries === null) return null;
  const isFirst = summaries.length === 0;
  const title = isFirst ? 'Bienvenue' : 'Vos dossiers';
  const onShelf = (shelf: 'archived' | 'deleted' | null): readonly DossierSummary[] =>
    summaries.filter((summary) => (summary.state === 'readable' ? summary.shelf : null) === shelf);
  return (
    <main className="alone">
      <div className="alone__head">
        <p className="brand">
          <Milestone className="icon brand__mark" aria-hidden /> Jalon
        </p>
        <div className="alone__actions">
          <button type="button" className="button button--quiet button--small" onClick={onBackups}>
            <ArchiveRestore className="icon" aria-hidden /> Voir les sauvegardes
          </button>
          <GuideButton />
          <button type="button" className="button button--quiet button--small" onClick={onSettings}>
            <Settings className="icon" aria-hidden /> Ouvrir les réglages
          </button>
        </div>
      </div>
      <PageHeading screen="dossiers" title={title} windowTitle={`${title} – Jalon`} />
      {isFirst ? <Welcome /> : null}
      {stores.endedAbnormally ? <RecoveredNotice summaries={summaries} /> : null}
      <BackupTroubleNotice desk={stores.backups} />
      {fault === null ? null : (
        <Notice tone="danger" isSpoken>
          <p>{DOSSIER_FAULT_WORDS[fault]}</p>
        </Notice>
      )}
      {putAway === null ? null : <PutAway putAway={putAway} actions={actions} />}
      {isErased ? (
        <Notice tone="success" isSpoken>
          <p>Le dossier est effacé définitivement.</p>
        </Notice>
      ) : null}
      {lacksSheet && !isFirst ? <LacksSheet onSettings={onSettings} /> : null}
      <Cards summaries={onShelf(null)} actions={actions} />
      <Doors isFirst={isFirst} actions={actions} onReceive={onReceive} />
      <ShelfDetails title="Dossiers archivés" summaries={onShelf('archived')} actions={actions} />
      <ShelfDetails title="Dossiers supprimés" summaries={onShelf('deleted')} actions={actions} />
    </main>
  );
}

function GuideButton(): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button button--quiet button--small"
        onClick={() => setIsOpen(true)}
      >
        <BookText className="icon" aria-hidden /> Ouvrir le guide
      </button>
      {isOpen ? <GuideDialog chapterId={null} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}

/** What one can begin with; one of them stands out on a first run. */
function Doors({
  isFirst,
  actions,
  onReceive,
}: {
  readonly isFirst: boolean;
  readonly actions: DossierActions;
  readonly onReceive: () => void;
}): ReactNode {
  const [isChoosing, setChoosing] = useState(false);
  return (
    <div className="doors">
      <button
        type="button"
        className={isFirst ? 'button button--primary' : 'button'}
        onClick={actions.begin}
      >
        <FilePlus2 className="icon" aria-hidden />{' '}
        {isFirst ? 'Commencer' : 'Commencer un nouveau dossier'}
      </button>
      <button type="button" className="button" onClick={onReceive}>
        <FileInput className="icon" aria-hidden /> Ouvrir un dossier transmis
      </button>
      <button type="button" className="button" onClick={() => setChoosing(true)}>
        <Sparkles className="icon" aria-hidden /> Explorer avec un exemple
      </button>
      {isChoosing ? (
        <SampleDialog onChoose={actions.explore} onClose={() => setChoosing(false)} />
      ) : null}
    </div>
  );
}

function LacksSheet({ onSettings }: { readonly onSettings: () => void }): ReactNode {
  return (
    <Notice tone="warning">
      <p>
        Vous n’avez pas de fiche de récupération : si vous oubliez votre phrase de passe, vos
        dossiers seront perdus.{' '}
        <button type="button" className="button button--small" onClick={onSettings}>
          Faire une fiche de récupération
        </button>
      </p>
    </Notice>
  );
}

function Cards({
  summaries,
  actions,
}: {
  readonly summaries: readonly DossierSummary[];
  readonly actions: DossierActions;
}): ReactNode {
  if (summaries.length === 0) return null;
  return (
    <ul className="cards">
      {summaries.map((summary) => (
        <DossierCard key={summary.id} summary={summary} actions={actions} />
      ))}
    </ul>
  );
}

function ShelfDetails({
  title,
  summaries,
  actions,
}: {
  readonly title: string;
  readonly summaries: readonly DossierSummary[];
  readonly actions: DossierActions;
}): ReactNode {
  if (summaries.length === 0) return null;
  return (
    <details className="shelf">
      <summary>
        {title} ({summaries.length})
      </summary>
      <Cards summaries={summaries} actions={actions} />
    </details>
  );
}

function PutAway({
  putAway: { summary, shelf },
  actions,
}: {
  readonly putAway: NonNullable<Dossiers['putAway']>;
  readonly actions: DossierActions;
}): ReactNode {
  const name = dossierName(summary);
  return (
    <Notice tone="success" isSpoken>
      <p>
        « {name} » est {shelf === 'deleted' ? 'supprimé' : 'archivé'}.{' '}
        <button
          type="button"
          className="button button--small"
          onClick={() => actions.shelve(summary, null)}
        >
          Annuler
        </button>
      </p>
    </Notice>
  );
}

function Welcome(): ReactNode {
  return (
    <>
      <p>
        Le référentiel approuvé en 2022 demande, depuis le 1er janvier 2026, plus qu’un identifiant
        et un mot de passe pour ouvrir le dossier d’une personne accompagnée ; un calendrier plus
        tardif pour certains moyens est à vérifier. Jalon vous guide, étape par étape : êtes-vous
        concerné, quels formulaires, qui enregistre vos professionnels et où.
      </p>
      <p>
        Tout reste sur cet ordinateur, chiffré. Jalon n’est pas un produit de l’Agence du Numérique
        en Santé (ANS) et n’envoie rien à personne.
      </p>
    </>
  );
}
