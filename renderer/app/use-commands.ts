/** What the keyboard and the application menu ask for in an open dossier. */
import { useEffect } from 'react';
import type { MenuCommand } from '../../shared/bridge';
import { bridge } from '../platform/bridge';
import { useJourney } from './journey';

/** Whether the focus is where typing has an undo of its own. */
function isTyping(): boolean {
  const { activeElement } = document;
  return (
    activeElement instanceof HTMLTextAreaElement ||
    (activeElement instanceof HTMLInputElement &&
      !['radio', 'checkbox', 'file', 'button'].includes(activeElement.type))
  );
}

/** Whether a dialog lies over the page: what it is about must not change behind it. */
function isDialogOpen(): boolean {
  return document.querySelector('[role=dialog], [role=alertdialog]') !== null;
}

/** The command of a key, if it has one: Ctrl+K anywhere; Ctrl+Z and Ctrl+Y outside of a field. */
function commandOf({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): MenuCommand | null {
  if (!ctrlKey && !metaKey) return null;
  switch (key.toLowerCase()) {
    case 'k':
      return 'search';
    // A field undoes its own typing; elsewhere the page must take the keys, or Chromium undoes the last field left.
    case 'z':
      if (isTyping()) return null;
      return shiftKey ? 'redo' : 'undo';
    case 'y':
      return isTyping() ? null : 'redo';
    default:
      return null;
  }
}

/** Answers keys and menu; `search` and `help` are the frame's to open, `home` is told that one goes there. */
export function useCommands({
  search,
  help,
  home,
}: {
  readonly search: () => void;
  readonly help: () => void;
  readonly home: () => void;
}): void {
  const actor = useJourney();
  useEffect(() => {
    const run = (command: MenuCommand): void => {
      switch (command) {
        case 'undo':
        case 'redo':
          if (!isTyping() && !isDialogOpen()) actor.send({ type: command });
          break;
        case 'home':
          home();
          actor.send({ type: 'home' });
          break;
        case 'search':
          search();
          break;
        case 'help':
          help();
          break;
        // The whole page's, whether a dossier is open or not.
        case 'settings':
        case 'lock':
          break;
      }
    };
    const onKey = (event: KeyboardEvent): void => {
      const command = commandOf(event);
      if (command === null) return;
      event.preventDefault();
      run(command);
    };
    window.addEventListener('keydown', onKey);
    const stopListening = bridge.onMenuCommand(run);
    return () => {
      window.removeEventListener('keydown', onKey);
      stopListening();
    };
  }, [actor, search, help, home]);
}
