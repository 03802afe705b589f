/** An open dossier: the bar at the top, the rail on the left, the work in the middle, the help on the right. */
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { SearchTarget } from '../../shared/journey/search';
import { stepProgress } from '../../shared/journey/progress';
import { placeKey } from '../steps/place-key';
import type { BackupDesk } from '../backups/backup-desk';
import { BackupTroubleNotice } from '../backups/backup-trouble-notice';
import { HelpPanel, HelpProvider, useHelp } from './help';
import { JourneyProvider, useJourney, useProgress, useScreen } from './journey';
import type { OpenDossier } from './open-dossier';
import { JournalScreen } from './journal-screen';
import { OpeningNotice } from './opening-notice';
import { PageOf } from './page-of';
import { TransmitButton } from '../handover/transmit-button';
import { Rail } from './rail';
import { GuideDialog } from './later-screens';
import { ReferenceDialog, type ReferenceTarget } from './reference-dialog';
import { SearchDialog } from './search-dialog';
import { TopBar } from './top-bar';
import { useCommands } from './use-commands';
import { useNewDay } from './use-new-day';

/** The open dossier, and the ways out of it. */
export interface DossierScreenProps {
  readonly opened: OpenDossier;
  readonly backups: BackupDesk;
  readonly onSettings: () => void;
  /** `null` where no passphrase would open Jalon again. */
  readonly onLock: (() => void) | null;
  readonly onClose: () => void;
}

/** The frame of an open dossier. */
export function DossierScreen(ways: DossierScreenProps): ReactNode {
  return (
    <JourneyProvider actor={ways.opened.actor}>
      <HelpProvider>
        <Frame {...ways} />
      </HelpProvider>
    </JourneyProvider>
  );
}

/** Pages with a table or a picture beside the work. */
const WIDE_PAGES: ReadonlySet<string> = new Set(['people', 'import', 'official-form']);

function Frame({ opened, backups, onSettings, onLock, onClose }: DossierScreenProps): ReactNode {
  const screen = useScreen();
  const { isOpen, show, open } = useHelp();
  const progress = useProgress();
  const step = screen === null ? null : stepProgress(progress, screen.place.step).step;
  const screenName = screen === null ? 'task-list' : placeKey(screen.place);
  const [isJournalOpen, setIsJournalOpen] = useJournalOpen(screenName);
  const isWide = isJournalOpen || WIDE_PAGES.has(screen?.place.page ?? '');
  // A table wants the whole width: there the help waits to be asked for.
  const isHelpOpen = isOpen ?? !isWide;
  useEffect(() => show(null), [screenName, show]);
  const closeJournal = useCallback(() => setIsJournalOpen(false), [setIsJournalOpen]);
  const { dialog, openSearch, openReference, openGuide, closeDialog, choose } =
    useDialogs(closeJournal);
  const openHelp = useCallback(() => open(true), [open]);
  useCommands({ search: openSearch, help: openHelp, home: closeJournal });
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
        onSettings={onSettings}
        onLock={onLock}
        onClose={onClose}
      />
      <Rail isJournalOpen={isJournalOpen} onJournal={setIsJournalOpen}>
        <TransmitButton opened={opened} />
      </Rail>
      <main className={isWide ? 'work work--wide' : 'work'} id="work" tabIndex={-1}>
        <BackupTroubleNotice desk={backups} />
        {isJournalOpen ? (
          <JournalScreen opened={opened} onClose={closeJournal} />
        ) : (
          <>
            <OpeningNotice opened={opened} isWhole={screen === null} />
            <PageOf resumed={opened.resumed} columnMemory={opened.columnMemory} />
          </>
        )}
      </main>
      {isHelpOpen ? (
        <HelpPanel stepWhy={step?.why ?? null} onReference={openReference} onGuide={openGuide} />
      ) : null}
      {dialog?.kind === 'search' ? <SearchDialog onChoose={choose} onClose={closeDialog} /> : null}
      {dialog?.kind === 'reference' ? (
        <ReferenceDialog target={dialog.target} onClose={closeDialog} />
      ) : null}
      {dialog?.kind === 'guide' ? (
        <GuideDialog chapterId={dialog.chapterId} onClose={closeDialog} />
      ) : null}
    </div>
  );
}

/** Whether the journal lies over the page: until one closes it, or goes elsewhere. */
function useJournalOpen(screenName: string) {
  const [openAt, setOpenAt] = useState<string | null>(null);
  // One has gone elsewhere: coming back, one finds the page.
  if (openAt !== null && openAt !== screenName) setOpenAt(null);
  const setIsOpen = useCallback(
    (isOpen: boolean) => setOpenAt(isOpen ? screenName : null),
    [screenName],
  );
  return [openAt === screenName, setIsOpen] as const;
}

type OpenDialog =
  | { readonly kind: 'search' }
  | { readonly kind: 'reference'; readonly target: ReferenceTarget | null }
  | { readonly kind: 'guide'; readonly chapterId: string | null }
  | null;

/** The dialog over the frame, if any, and what a search result leads to. */
function useDialogs(onGo: () => void) {
  const actor = useJourney();
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const openSearch = useCallback(() => setDialog({ kind: 'search' }), []);
  const openReference = useCallback(
    (target: ReferenceTarget | null) => setDialog({ kind: 'reference', target }),
    [],
  );
  const openGuide = useCallback(() => setDialog({ kind: 'guide', chapterId: null }), []);
  const closeDialog = useCallback(() => setDialog(null), []);
  const choose = (target: SearchTarget): void => {
    if (target.kind === 'guide') {
      setDialog({ kind: 'guide', chapterId: target.chapterId });
      return;
    }
    if (target.kind !== 'place') {
      openReference(target);
      return;
    }
    closeDialog();
    onGo();
    actor.send({ type: 'go', place: target.place });
  };
  return { dialog, openSearch, openReference, openGuide, closeDialog, choose };
}
