/** The application menu and the one of the right button, in French. */
import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../shared/bridge';

type Item = MenuItemConstructorOptions;

/** What the menu depends on. */
export interface MenuContext {
  readonly platform: NodeJS.Platform;
  /** Whether the tools of development are offered. */
  readonly development: boolean;
  readonly send: (command: MenuCommand) => void;
}

const SEPARATOR: Item = { type: 'separator' };

/**
 * « Annuler » and « Rétablir » go to the page, which alone knows whether a field or the dossier is meant.
 * On Windows and Linux the page has every key first and the menu has what is left: a field undoes its own
 * typing, and the page must take the keys itself elsewhere, or Chromium undoes the last field that was
 * left. On macOS these keys come as commands, in a field too.
 */
function editMenu({ platform, send }: MenuContext): Item {
  return {
    label: 'Édition',
    submenu: [
      { id: 'undo', label: 'Annuler', accelerator: 'CmdOrCtrl+Z', click: () => send('undo') },
      {
        id: 'redo',
        label: 'Rétablir',
        accelerator: platform === 'win32' ? 'Ctrl+Y' : 'CmdOrCtrl+Shift+Z',
        click: () => send('redo'),
      },
      SEPARATOR,
      { role: 'cut', label: 'Couper' },
      { role: 'copy', label: 'Copier' },
      { role: 'paste', label: 'Coller' },
      { role: 'pasteAndMatchStyle', label: 'Coller sans la mise en forme' },
      { role: 'delete', label: 'Supprimer' },
      { role: 'selectAll', label: 'Tout sélectionner' },
      SEPARATOR,
      {
        id: 'search',
        label: 'Rechercher…',
        accelerator: 'CmdOrCtrl+K',
        click: () => send('search'),
      },
    ],
  };
}

function fileMenu({ platform, send }: MenuContext): Item {
  const home: Item = {
    id: 'home',
    label: 'Accueil',
    accelerator: platform === 'darwin' ? 'Cmd+Shift+H' : 'Alt+Home',
    click: () => send('home'),
  };
  const end: Item =
    platform === 'darwin'
      ? { role: 'close', label: 'Fermer la fenêtre' }
      : { role: 'quit', label: 'Quitter', accelerator: 'Ctrl+Q' };
  const settings: Item = { id: 'settings', label: 'Réglages…', click: () => send('settings') };
  const lock: Item = {
    id: 'lock',
    label: 'Verrouiller maintenant',
    accelerator: 'CmdOrCtrl+L',
    click: () => send('lock'),
  };
  return { label: 'Fichier', submenu: [home, SEPARATOR, settings, lock, SEPARATOR, end] };
}

/** The same zoom by the other keys that carry it: the digit row of French keyboards needs Shift. */
function zoomKey(role: 'zoomIn' | 'zoomOut' | 'resetZoom', accelerator: string): Item {
  return { role, accelerator, visible: false, acceleratorWorksWhenHidden: true };
}

function viewMenu(): Item {
  return {
    label: 'Affichage',
    submenu: [
      { role: 'resetZoom', label: 'Taille réelle', accelerator: 'CmdOrCtrl+0' },
      { role: 'zoomIn', label: 'Agrandir', accelerator: 'CmdOrCtrl+Plus' },
      { role: 'zoomOut', label: 'Réduire', accelerator: 'CmdOrCtrl+-' },
      zoomKey('resetZoom', 'CmdOrCtrl+num0'),
      zoomKey('zoomIn', 'CmdOrCtrl+='),
      zoomKey('zoomIn', 'CmdOrCtrl+numadd'),
      zoomKey('zoomOut', 'CmdOrCtrl+numsub'),
      SEPARATOR,
      { role: 'togglefullscreen', label: 'Plein écran' },
    ],
  };
}

function helpMenu({ send }: MenuContext): Item {
  return {
    role: 'help',
    label: 'Aide',
    submenu: [{ id: 'help', label: 'Aide de Jalon', accelerator: 'F1', click: () => send('help') }],
  };
}

const MAC_APP_MENU: Item = {
  label: 'Jalon',
  submenu: [
    { role: 'about', label: 'À propos de Jalon' },
    SEPARATOR,
    { role: 'services', label: 'Services' },
    SEPARATOR,
    { role: 'hide', label: 'Masquer Jalon' },
    { role: 'hideOthers', label: 'Masquer les autres' },
    { role: 'unhide', label: 'Tout afficher' },
    SEPARATOR,
    { role: 'quit', label: 'Quitter Jalon' },
  ],
};

const MAC_WINDOW_MENU: Item = {
  role: 'window',
  label: 'Fenêtre',
  submenu: [
    { role: 'minimize', label: 'Placer dans le Dock' },
    { role: 'zoom', label: 'Réduire ou agrandir' },
    SEPARATOR,
    { role: 'front', label: 'Tout ramener au premier plan' },
  ],
};

const DEVELOPMENT_MENU: Item = {
  label: 'Développement',
  submenu: [
    { role: 'reload', label: 'Recharger' },
    { role: 'toggleDevTools', label: 'Outils de développement' },
  ],
};

/** The application menu. */
export function applicationMenu(context: MenuContext): Item[] {
  const mac = context.platform === 'darwin';
  return [
    ...(mac ? [MAC_APP_MENU] : []),
    fileMenu(context),
    editMenu(context),
    viewMenu(),
    ...(context.development ? [DEVELOPMENT_MENU] : []),
    ...(mac ? [MAC_WINDOW_MENU] : []),
    helpMenu(context),
  ];
}

/** The menu of the right button; empty where there is nothing to edit or copy. */
export function contextMenu(
  target: Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>,
): Item[] {
  const { editFlags } = target;
  const copy: Item = { role: 'copy', label: 'Copier', enabled: editFlags.canCopy };
  if (!target.isEditable) return target.selectionText === '' ? [] : [copy];
  return [
    { role: 'cut', label: 'Couper', enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: 'Coller', enabled: editFlags.canPaste },
    SEPARATOR,
    { role: 'selectAll', label: 'Tout sélectionner', enabled: editFlags.canSelectAll },
  ];
}
