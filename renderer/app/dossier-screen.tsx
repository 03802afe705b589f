/** An open dossier: the bar at the top, the rail on the left, the work in the middle, the help on the right. */
import { counted, grouped } from '../../shared/french/words';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { SearchTarget } from '../../shared/journey/search';
import { stepProgress } from '../../shared/journey/progress';
import { unreadAnswers } from '../../shared/journey/unread-answers';
import { placeKey } from '../steps/place-key';
import type { BackupDesk } from '../backups/backup-desk';
import { BackupTroubleNotice } from '../backups/backup-trouble-notice';
import { HelpPanel, HelpProvider, useHelp } from './help';
import { JourneyProvider, useJourney, useProgress, useScreen } from './journey';
import type { OpenDossier } from './open-dossier';
import { PageOf } from './page-of';
import { TransmitButton } from '../handover/transmit-button';
import { Rail } from './rail';
import { ReferenceDialog, type ReferenceTarget } from './reference-dialog';
import { SearchDialog } from './search-dialog';
import { TopBar } from './top-bar';
import { useCommands } from './use-commands';
import { useNewDay } from './use-new-day';
import { Notice } from '../components/notice';

/** The frame of an open dossier. */
export function DossierScreen({
  opened,
  backups,
  onClose,
}: {
  readonly opened: OpenDossier;
  readonly backups: BackupDesk;
  readonly onClose: () => void;
}): ReactNode {
  return (
    <JourneyProvider actor={opened.actor}>
      <HelpProvider>
        <Frame opened={opened} backups={backups} onClose={onClose} />
      </HelpProvider>
    </JourneyProvider>
  );
}

/** Pages with a table or a picture beside the work. */
const WIDE_PAGES: ReadonlySet<string> = new Set(['people', 'import', 'official-form']);

function Frame({
  opened,
  backups,
  onClose,
}: {
  readonly opened: OpenDossier;
  readonly backups: BackupDesk;
  readonly onClose: () => void;
}): ReactNode {
  const screen = useScreen();
  const { isOpen, show, open } = useHelp();
  const progress = useProgress();
  const step = screen === null ? null : stepProgress(progress, screen.place.step).step;
  const isWide = WIDE_PAGES.has(screen?.place.page ?? '');
  // A table wants the whole width: there the help waits to be asked for.
  const isHelpOpen = isOpen ?? !isWide;
  const screenName = screen === null ? 'task-list' : placeKey(screen.place);
  useEffect(() => show(null), [screenName, show]);
  const { dialog, openSearch, openReference, closeDialog, choose } = useDialogs();
  const openHelp = useCallback(() => open(true), [open]);
  useCommands({ search: openSearch, help: openHelp });
  useNewDay();
  return (
    <div className="frame">
      <a className="skip" href="#work">
        Aller au contenu
      </a>
      <TopBar
        autosave={opened.autosave}
        isHelpOpen={isHelpOpen}
        onSearch={openSearch}
        onClose={onClose}
      />
      <Rail>
        <TransmitButton opened={opened} />
      </Rail>
      <main className={isWide ? 'work work--wide' : 'work'} id="work" tabIndex={-1}>
        <UnreadNotice opened={opened} />
        <BackupTroubleNotice desk={backups} />
        <PageOf resumed={opened.resumed} columnMemory={opened.columnMemory} />
      </main>
      {isHelpOpen ? <HelpPanel stepWhy={step?.why ?? null} onReference={openReference} /> : null}
      {dialog === 'search' ? <SearchDialog onChoose={choose} onClose={closeDialog} /> : null}
      {dialog !== null && dialog !== 'search' ? (
        <ReferenceDialog target={dialog.target} onClose={closeDialog} />
      ) : null}
    </div>
  );
}

/** Most answers named one by one. */
const MOST_NAMED = 10;

/** Says which answers of the store could not be read, for those that have a question. */
function UnreadNotice({ opened: { actor, issues } }: { readonly opened: OpenDossier }): ReactNode {
  const nouns = useMemo(
    () => unreadAnswers(actor.getSnapshot().context.dossier, issues),
    [actor, issues],
  );
  if (issues.length === 0) return null;
  const others = issues.length - Math.min(nouns.length, MOST_NAMED);
  return (
    <Notice tone="warning">
      <p>
        {issues.length === 1
          ? 'Une réponse enregistrée n’a pas pu être relue.'
          : `${grouped(issues.length)} réponses enregistrées n’ont pas pu être relues.`}{' '}
        Le reste du dossier est intact.
      </p>
      {nouns.length === 0 ? null : (
        <ul>
          {nouns.slice(0, MOST_NAMED).map((noun) => (
            <li key={noun}>{noun}</li>
          ))}
          {others === 0 ? null : <li>et {counted(others, 'autre', 'autres')}</li>}
        </ul>
      )}
    </Notice>
  );
}

type OpenDialog = 'search' | { readonly target: ReferenceTarget | null } | null;

/** The dialog over the frame, if any, and what a search result leads to. */
function useDialogs() {
  const actor = useJourney();
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const openSearch = useCallback(() => setDialog('search'), []);
  const openReference = useCallback((target: ReferenceTarget | null) => setDialog({ target }), []);
  const closeDialog = useCallback(() => setDialog(null), []);
  const choose = (target: SearchTarget): void => {
    if (target.kind !== 'place') {
      openReference(target);
      return;
    }
    closeDialog();
    actor.send({ type: 'go', place: target.place });
  };
  return { dialog, openSearch, openReference, closeDialog, choose };
}
