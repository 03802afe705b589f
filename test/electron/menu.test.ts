/** The menus as data: complete, in French, and telling the page what was chosen. */
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { applicationMenu, contextMenu } from '../../electron/menu';
import { MENU_COMMANDS, type MenuCommand } from '../../shared/bridge';

type Item = MenuItemConstructorOptions;

const PLATFORMS = ['linux', 'win32', 'darwin'] as const;

/** An item and all under it; a submenu is always a list here. */
function flatten(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? flatten(item.submenu) : []),
  ]);
}

function menuOf(platform: NodeJS.Platform, development = false, sent: MenuCommand[] = []): Item[] {
  return flatten(
    applicationMenu({ platform, development, send: (command) => void sent.push(command) }),
  );
}

describe.each(PLATFORMS)('the menu on %s', (platform) => {
  it('sends each command of the contract to the page, once', () => {
    const sent: MenuCommand[] = [];
    for (const { click } of menuOf(platform, false, sent)) {
      // None of our items reads what Electron passes to a click.
      (click as (() => void) | undefined)?.();
    }
    expect(sent.sort()).toEqual([...MENU_COMMANDS].sort());
  });

  it('names every visible item in its own words', () => {
    const visible = menuOf(platform).filter(
      (item) => item.type !== 'separator' && item.visible !== false,
    );
    for (const { label } of visible) expect(label).toMatch(/^[A-ZÀÉ]/);
  });

  it('lets the text of a field be edited by the system', () => {
    const roles = menuOf(platform).map(({ role }) => role);
    expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'delete', 'selectAll']));
    // These two belong to the page, which decides between the field and the dossier.
    expect(roles).not.toContain('undo');
    expect(roles).not.toContain('redo');
  });

  it('gives each key to one item', () => {
    const keys = menuOf(platform).flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('offers the tools of development in a checkout only', () => {
    expect(menuOf(platform).map(({ role }) => role)).not.toContain('toggleDevTools');
    expect(menuOf(platform).map(({ role }) => role)).not.toContain('reload');
    expect(menuOf(platform, true).map(({ role }) => role)).toContain('toggleDevTools');
  });

  it('can quit', () => {
    expect(menuOf(platform).map(({ role }) => role)).toContain('quit');
  });
});

describe('the menu of the right button', () => {
  const editFlags = {
    canUndo: true,
    canRedo: true,
    canCut: true,
    canCopy: true,
    canPaste: false,
    canDelete: true,
    canSelectAll: true,
    canEditRichly: false,
  };

  it('edits a field, as far as the field allows', () => {
    const items = contextMenu({ isEditable: true, selectionText: 'abc', editFlags });
    expect(items.flatMap(({ role, enabled }) => (role ? [[role, enabled]] : []))).toEqual([
      ['cut', true],
      ['copy', true],
      ['paste', false],
      ['selectAll', true],
    ]);
  });

  it('copies what is selected elsewhere, and is absent where nothing is', () => {
    expect(
      contextMenu({ isEditable: false, selectionText: 'abc', editFlags }).map(({ role }) => role),
    ).toEqual(['copy']);
    expect(contextMenu({ isEditable: false, selectionText: '', editFlags })).toEqual([]);
  });
});
