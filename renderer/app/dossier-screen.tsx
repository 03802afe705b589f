/** An open dossier: the bar at the top, the rail on the left, the work in the middle, the help on the right. */
import { type ReactNode, useEffect } from 'react';
import { stepProgress } from '../../shared/journey/progress';
import { placeKey } from '../steps/place-key';
import { HelpPanel, HelpProvider, useHelp } from './help';
import { JourneyProvider, useProgress, useScreen } from './journey';
import type { OpenDossier } from './open-dossier';
import { PageOf } from './page-of';
import { Rail } from './rail';
import { TopBar } from './top-bar';
import { Notice } from '../components/notice';

/** The frame of an open dossier. */
export function DossierScreen({
  opened,
  onClose,
}: {
  readonly opened: OpenDossier;
  readonly onClose: () => void;
}): ReactNode {
  return (
    <JourneyProvider actor={opened.actor}>
      <HelpProvider>
        <Frame opened={opened} onClose={onClose} />
      </HelpProvider>
    </JourneyProvider>
  );
}

function Frame({
  opened,
  onClose,
}: {
  readonly opened: OpenDossier;
  readonly onClose: () => void;
}): ReactNode {
  const screen = useScreen();
  const { isOpen, show } = useHelp();
  const progress = useProgress();
  const step = screen === null ? null : stepProgress(progress, screen.place.step).step;
  const isWide = screen?.place.page === 'people' || screen?.place.page === 'import';
  // A table wants the whole width: there the help waits to be asked for.
  const isHelpOpen = isOpen ?? !isWide;
  const screenName = screen === null ? 'task-list' : placeKey(screen.place);
  useEffect(() => show(null), [screenName, show]);
  return (
    <div className="frame">
      <a className="skip" href="#work">
        Aller au contenu
      </a>
      <TopBar autosave={opened.autosave} isHelpOpen={isHelpOpen} onClose={onClose} />
      <Rail />
      <main className={isWide ? 'work work--wide' : 'work'} id="work" tabIndex={-1}>
        {opened.issues.length === 0 ? null : (
          <Notice tone="warning">
            <p>
              {opened.issues.length === 1
                ? 'Une réponse enregistrée n’a pas pu être relue.'
                : `${opened.issues.length} réponses enregistrées n’ont pas pu être relues.`}{' '}
              Le reste du dossier est intact.
            </p>
          </Notice>
        )}
        <PageOf />
      </main>
      {isHelpOpen ? <HelpPanel stepWhy={step?.why ?? null} /> : null}
    </div>
  );
}
