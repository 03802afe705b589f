/** Communes and countries in a real window, by keyboard alone: chosen by name or postcode, or kept as written. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApp, removeFolder } from '../../scripts/app/launch';
import { enter, named, openStep } from '../../scripts/demo/driver';
import { stepOf } from '../../shared/journey/steps';
import { expectAccessible } from './accessibility';
import { keyboardOf, retype, takeByArrows } from './keyboard';
import { launchApp } from './launch-app';
import { type PolicyWatch, watchPolicy } from './policy-watch';

const BIRTH_PLACE = 'Ville ou commune de naissance';
const COUNTRY = 'Pays de naissance';

function combobox(page: Page, label: string): Locator {
  return page.getByRole('combobox', { name: named(label) });
}

function typeInList(page: Page, label: string, text: string): Promise<void> {
  return retype(page, combobox(page, label), text);
}

function typeIn(page: Page, label: string, text: string): Promise<void> {
  return retype(page, page.getByRole('textbox', { name: named(label) }), text);
}

async function takeOption(page: Page, option: RegExp): Promise<void> {
  await takeByArrows(page, page.getByRole('option', { name: option }));
  await page.getByRole('listbox').waitFor({ state: 'detached' });
}

async function chooseBirthIn(page: Page, answer: 'Oui' | 'Non'): Promise<void> {
  const group = page.getByRole('group', { name: named('Née ou né en France ?') });
  await keyboardOf(page).tick(group.getByRole('radio', { name: answer, exact: true }));
}

function pressButton(page: Page, name: string | RegExp): Promise<void> {
  return keyboardOf(page).press(page.getByRole('button', { name }));
}

/** What is said beside the field of a commune without code. */
const remark = (page: Page): Locator =>
  page.locator('.field__doubt', { hasText: 'Choisissez la commune dans la liste' });

const held = (page: Page, label: string): Promise<string> => combobox(page, label).inputValue();

describe('communes and countries', () => {
  const userDataDir = mkdtempSync(path.join(tmpdir(), 'jalon-communes-'));
  let running: RunningApp;
  let policy: PolicyWatch;
  beforeAll(async () => {
    running = await launchApp({ userDataDir });
    policy = await watchPolicy(running.app, running.page);
    await enter(running.page);
    await running.page.getByRole('button', { name: 'Commencer' }).click();
    await openStep(running.page, stepOf('staff').title);
    await pressButton(running.page, 'Ajouter une personne');
    await chooseBirthIn(running.page, 'Oui');
  });
  afterAll(async () => {
    await running.close();
    await removeFolder(userDataDir);
  });

  it('are chosen by name among those of the same name, and keep their code', async () => {
    const { page } = running;
    await typeInList(page, BIRTH_PLACE, 'st denis');
    await takeOption(page, /Seine-Saint-Denis/);
    expect(await held(page, BIRTH_PLACE)).toBe('Saint-Denis (93066)');
    await page.keyboard.press('Tab');
    expect(await held(page, BIRTH_PLACE)).toBe('Saint-Denis (93066)');
  });

  it('that were merged are in the list, with the commune they belong to now', async () => {
    const { page } = running;
    await typeInList(page, BIRTH_PLACE, 'bellegarde sur');
    await takeOption(page, /Bellegarde-sur-Valserine.*aujourd’hui dans Valserhône/);
    expect(await held(page, BIRTH_PLACE)).toBe('Bellegarde-sur-Valserine (01033)');
  });

  it('that are not in the list are kept as they are written, with a doubt that can be accepted', async () => {
    const { page } = running;
    await typeInList(page, BIRTH_PLACE, 'Villeneuve-de-Nulle-Part');
    await page.getByText('Aucune commune de ce nom').waitFor();
    await page.keyboard.press('Tab');
    await remark(page).waitFor();
    expect(await held(page, BIRTH_PLACE)).toBe('Villeneuve-de-Nulle-Part');
    await expectAccessible(page, 'a commune that is not in the list');
    await page.getByRole('textbox', { name: /^Si c’est bien juste/ }).fill('nom d’avant 1950');
    await pressButton(page, /^Accepter/);
    await page.getByText('nom d’avant 1950').waitFor();
  });

  it('are chosen by postcode, and are there after the window was closed', async () => {
    const { page } = running;
    await typeInList(page, BIRTH_PLACE, '92100');
    await takeOption(page, /Boulogne-Billancourt/);
    expect(await held(page, BIRTH_PLACE)).toBe('Boulogne-Billancourt (92012)');
    expect(await policy.violations()).toEqual([]);
    await running.close();

    running = await launchApp({ userDataDir });
    await enter(running.page);
    await running.page.getByRole('button', { name: /^Reprendre/ }).click();
    await combobox(running.page, BIRTH_PLACE).waitFor();
    expect(await held(running.page, BIRTH_PLACE)).toBe('Boulogne-Billancourt (92012)');
  });

  it('are recognised as soon as the words can mean one only, were the field left before the list is read', async () => {
    const { page } = running;
    const firstNames = page.getByRole('textbox', { name: named('Prénoms') });
    await typeInList(page, BIRTH_PLACE, 'NEVERS');
    await page.keyboard.press('Tab');
    // What is typed elsewhere meanwhile stays.
    await firstNames.fill('Anne');
    await expect.poll(() => held(page, BIRTH_PLACE)).toBe('Nevers (58194)');
    await remark(page).waitFor({ state: 'detached' });
    expect(await firstNames.inputValue()).toBe('Anne');
  });

  it('of a birth abroad leave the field to any town; the country is chosen by any usual name', async () => {
    const { page } = running;
    await chooseBirthIn(page, 'Non');
    await typeIn(page, BIRTH_PLACE, 'Alger');
    await typeInList(page, COUNTRY, 'alg');
    await takeOption(page, /^Algérie$/);
    expect(await held(page, COUNTRY)).toBe('Algérie');
    await typeInList(page, COUNTRY, 'usa');
    await page.getByRole('option', { name: 'États-Unis' }).waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => held(page, COUNTRY)).toBe('États-Unis');
    await typeInList(page, COUNTRY, 'Atlantide');
    await page.keyboard.press('Tab');
    await page.getByText('Ce pays n’est pas dans la liste').waitFor();
    expect(await held(page, COUNTRY)).toBe('Atlantide');
  });

  it('of an address are proposed from the postcode, or give it', async () => {
    const { page } = running;
    await openStep(page, stepOf('structure').title);
    await pressButton(page, 'Compléter plus tard');
    const postcode = page.getByRole('textbox', { name: named('Code postal') });
    await typeIn(page, 'Code postal', '92100');
    await page.keyboard.press('Tab');
    await takeOption(page, /^Boulogne-Billancourt/);
    expect(await held(page, 'Commune')).toBe('Boulogne-Billancourt');

    await typeIn(page, 'Code postal', '');
    await page.keyboard.press('Delete');
    await typeInList(page, 'Commune', 'challuy');
    await takeOption(page, /^Challuy/);
    expect(await held(page, 'Commune')).toBe('Challuy');
    expect(await postcode.inputValue()).toBe('58000');
  });
});
