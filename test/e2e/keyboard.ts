/** Using the page by keyboard alone. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { named } from '../../scripts/demo/driver';

/** Presses Tab until this control has the focus; fails if it can't be reached so. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  const limit = 120;
  for (let presses = 0; presses < limit; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  expect.fail(`No way to ${String(control)} by Tab`);
}

/** Reaches a button by Tab and presses Enter. */
export async function pressButton(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: typeof name === 'string' }).first());
  await page.keyboard.press('Enter');
}

/** Reaches a text field by Tab and types. */
export async function typeIn(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, page.getByRole('textbox', { name }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** Reaches a group of radio buttons by Tab and moves to the option by the arrows. */
export async function chooseOption(page: Page, group: string, option: string): Promise<void> {
  const radios = page.getByRole('group', { name: named(group) }).getByRole('radio');
  const wanted = page
    .getByRole('group', { name: named(group) })
    .getByRole('radio', { name: option, exact: true });
  const current = radios.and(page.locator(':checked'));
  await tabTo(page, (await current.count()) > 0 ? current : radios.first());
  await page.keyboard.press('Space');
  const count = await radios.count();
  for (let presses = 0; presses < count && !(await wanted.isChecked()); presses += 1) {
    await page.keyboard.press('ArrowDown');
  }
  expect(await wanted.isChecked()).toBe(true);
}
