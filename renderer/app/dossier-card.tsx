/** One dossier of the list, and what can be done with it. */
import { counted } from '../../shared/french/words';
import { Archive, ArchiveRestore, Copy, Eraser, FolderOpen, Pencil, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { setAnswer } from '../../shared/dossier/commands';
import { placeWords } from '../../shared/journey/titles';
import type { DossierSummary } from '../storage/open-dossier';
import type { DossierActions } from './use-dossiers';
import { DOSSIER_FAULT_WORDS, dossierName } from './dossier-words';
import { CopyDialog, EraseDossier, RenameDialog } from './later-screens';
import { momentWords } from './moments';
import { ViewCard } from './view-card';

type Readable = Extract<DossierSummary, { state: 'readable' }>;

/** A card of the list. */
export function DossierCard({
  summary,
  actions,
}: {
  readonly summary: DossierSummary;
  readonly actions: DossierActions;
}): ReactNode {
  if (summary.state === 'newer') {
    return (
      <li className="card">
        <ViewCard title={summary.title} onView={() => actions.view(summary.id)}>
          <p className="card__facts">{DOSSIER_FAULT_WORDS.newer}</p>
        </ViewCard>
      </li>
    );
  }
  if (summary.state !== 'readable') {
    return (
      <li className="card">
        <p>{DOSSIER_FAULT_WORDS[summary.state]}</p>
      </li>
    );
  }
  const name = dossierName(summary);
  return (
    <li className="card">
      <div className="summary-card">
        <div>
          <h2 className="card__name">{name}</h2>
          <p className="card__facts">{factsOf(summary).join(' · ')}</p>
          <LeftAt summary={summary} />
        </div>
        {summary.shelf === 'deleted' ? null : (
          <button type="button" className="button" onClick={() => actions.open(summary.id)}>
            <FolderOpen className="icon" aria-hidden /> Reprendre
            <span className="visually-hidden"> : {name}</span>
          </button>
        )}
      </div>
      <CardActions summary={summary} actions={actions} />
    </li>
  );
}

/** « Vous en étiez à « Son identité », étape « Vos professionnels », il y a 2 jours. » */
function LeftAt({ summary: { place, savedAt } }: { readonly summary: Readable }): ReactNode {
  if (savedAt === null) return null;
  const where = placeWords(place);
  return (
    <p className="card__facts">
      {where === null ? 'Enregistré' : `Vous en étiez à ${where},`} {momentWords(savedAt)}.
    </p>
  );
}

function factsOf({ isSample, establishmentCount, peopleCount }: Readable): string[] {
  return [
    isSample ? 'exemple' : '',
    establishmentCount === 0 ? '' : counted(establishmentCount, 'établissement', 'établissements'),
    peopleCount === null || peopleCount === 0
      ? ''
      : counted(peopleCount, 'professionnel', 'professionnels'),
  ].filter((fact) => fact !== '');
}

function CardActions({
  summary,
  actions,
}: {
  readonly summary: Readable;
  readonly actions: DossierActions;
}): ReactNode {
  const [dialog, setDialog] = useState<'rename' | 'copy' | 'erase' | null>(null);
  const { id, shelf } = summary;
  const name = dossierName(summary);
  const button = (label: string, icon: ReactNode, onClick: () => void): ReactNode => (
    <button type="button" className="button button--quiet button--small" onClick={onClick}>
      {icon} {label}
      <span className="visually-hidden"> : {name}</span>
    </button>
  );
  const takeBack = (): void => actions.shelve(summary, null);
  return (
    <div className="card__actions">
      {shelf === 'deleted'
        ? button('Remettre', <ArchiveRestore className="icon" aria-hidden />, takeBack)
        : null}
      {shelf === 'deleted'
        ? button('Effacer définitivement', <Eraser className="icon" aria-hidden />, () =>
            setDialog('erase'),
          )
        : null}
      {shelf === null
        ? button('Renommer', <Pencil className="icon" aria-hidden />, () => setDialog('rename'))
        : null}
      {shelf === 'deleted'
        ? null
        : button('Copier la structure', <Copy className="icon" aria-hidden />, () =>
            setDialog('copy'),
          )}
      {shelf === 'archived'
        ? button('Sortir des archives', <ArchiveRestore className="icon" aria-hidden />, takeBack)
        : null}
      {shelf === null
        ? button('Archiver', <Archive className="icon" aria-hidden />, () =>
            actions.shelve(summary, 'archived'),
          )
        : null}
      {shelf === 'deleted'
        ? null
        : button('Supprimer', <Trash2 className="icon" aria-hidden />, () =>
            actions.shelve(summary, 'deleted'),
          )}
      {dialog === 'rename' ? (
        <RenameDialog
          name={name}
          onCancel={() => setDialog(null)}
          onRename={(title) => {
            setDialog(null);
            actions.change(id, setAnswer('preparation', 'title', title), 'le titre du dossier');
          }}
        />
      ) : null}
      {dialog === 'erase' ? (
        <EraseDossier
          name={name}
          summary={summary}
          onErase={() => {
            setDialog(null);
            actions.erase(summary);
          }}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {dialog === 'copy' ? (
        <CopyDialog id={id} name={name} actions={actions} onClose={() => setDialog(null)} />
      ) : null}
    </div>
  );
}
