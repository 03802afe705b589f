/** Using the page by keyboard alone. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Hand } from '../../scripts/demo/driver';

/** More tab stops than any screen has. */
const MOST_STOPS = 300;

/** How long a dialog of the system may take to come, in milliseconds. */
const PATIENCE_MS = 5_000;

/** Presses Tab until this control has the focus; fails if it can't be reached so. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor({ state: 'attached' });
  for (let presses = 0; presses < MOST_STOPS; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  expect.fail(`No way to ${String(control)} by Tab`);
}

/** Reaches a field by Tab and types in place of what it holds. */
export async function retype(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** Goes down an open list by the arrows to its first such entry, and takes it. */
export async function takeByArrows(page: Page, option: Locator): Promise<void> {
  const wanted = option.first();
  await wanted.waitFor();
  for (let presses = 0; presses < MOST_STOPS && !(await isActive(wanted)); presses += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

/** A person who has no mouse. */
export function keyboardOf(page: Page): Hand {
  const { keyboard } = page;
  return {
    press: async (control) => {
      await tabTo(page, control);
      await keyboard.press('Enter');
    },
    write: async (field, text) => {
      await retype(page, field, text);
      await keyboard.press('Tab');
    },
    tick: async (option) => {
      const isRadio = (await option.getAttribute('type')) === 'radio';
      if (isRadio) await chooseByArrows(page, option);
      else {
        await tabTo(page, option);
        if (!(await option.isChecked())) await keyboard.press('Space');
      }
      expect(await option.isChecked()).toBe(true);
    },
    pick: async (field, text, option) => {
      await retype(page, field, text);
      await takeByArrows(page, option);
    },
    giveFile: async (control, file) => {
      await tabTo(page, control);
      // The dialog of the system is answered in its place; a busy machine may miss the first press.
      const asked = page.waitForEvent('filechooser');
      await keyboard.press('Enter');
      const again = setTimeout(() => void keyboard.press('Enter'), PATIENCE_MS);
      const dialog = await asked;
      clearTimeout(again);
      await dialog.setFiles(file);
    },
  };
}

/** Tab leads to the chosen button of a group or to its first one; the arrows lead to the others. */
async function chooseByArrows(page: Page, option: Locator): Promise<void> {
  const name = (await option.getAttribute('name')) ?? '';
  const radios = page.locator(`input[type=radio][name="${name}"]`);
  const current = radios.and(page.locator(':checked'));
  await tabTo(page, (await current.count()) > 0 ? current : radios.first());
  await page.keyboard.press('Space');
  const count = await radios.count();
  for (let presses = 0; presses < count && !(await option.isChecked()); presses += 1) {
    await page.keyboard.press('ArrowDown');
  }
}

/** Whether an entry of an open list is the one that Enter would take. */
async function isActive(option: Locator): Promise<boolean> {
  return option.evaluate(
    (element) => document.activeElement?.getAttribute('aria-activedescendant') === element.id,
  );
}
