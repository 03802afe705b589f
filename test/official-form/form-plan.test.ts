/** A form at work: what is proposed, chosen again by hand, remembered, and refused where it does not fit. */
import { describe, expect, it } from 'vitest';
import type { FontMetrics } from '../../shared/official-form/set-text';
import {
  type FormPlan,
  type PlannedGroup,
  allEntries,
  entriesFor,
  heldIn,
  isOpenGroup,
  planForm,
  problemOf,
  startChoices,
} from '../../shared/official-form/form-plan';
import { wholeDossier } from '../documents/dossiers';
import { TODAY } from '../journey/answer-sheets';
import { branches } from '../journey/filled-dossier';
import { formBytes, formOf } from './forms';

/** A font in which every letter of Latin-1 is half as wide as it is high. */
const FONT: FontMetrics = {
  advanceOf: (codePoint) => (codePoint < 256 ? 0.5 : null),
  ascent: 1,
  descent: 0.3,
};

async function planOf(name: string): Promise<FormPlan> {
  const dossier = wholeDossier(branches['president with a card']);
  return planForm(await formOf(formBytes(name)), dossier, TODAY);
}

function groupOf(plan: FormPlan, label: string): PlannedGroup {
  const group = plan.groups.find((one) => one.label === label);
  if (group === undefined) throw new Error(`No group ${label}`);
  return group;
}

describe('a form at work', () => {
  it('begins with what is sure, and nothing else', async () => {
    const plan = await planOf('ghostscript');
    const choices = startChoices(plan, null);
    expect(choices['siren']).toEqual({ kind: 'value', id: 'organisation.siren' });
    expect(choices['directeur_nom']).toEqual({ kind: 'empty' });
    expect(isOpenGroup(groupOf(plan, 'Nom'), choices['directeur_nom'])).toBe(true);
    expect(isOpenGroup(groupOf(plan, 'Observations'), choices['observations'])).toBe(false);
  });

  it('says what a box holds already, which stays there', async () => {
    const plan = await planOf('ghostscript');
    const group = groupOf(plan, 'Observations');
    expect(heldIn(group)).toBe('');
    if (group.group.kind !== 'single') throw new Error('Observations is one box');
    const field = { ...group.group.field, value: 'Déjà écrit' };
    expect(heldIn({ ...group, group: { kind: 'single', field } })).toBe('Déjà écrit');
    expect(entriesFor(plan, group, { kind: 'empty' })).toEqual([]);
  });

  it('takes up what was chosen before, but for an answer that is no longer there', async () => {
    const plan = await planOf('ghostscript');
    const choices = startChoices(plan, {
      siren: { kind: 'empty' },
      commune: { kind: 'value', id: 'establishments.2.commune' },
      fonction: { kind: 'value', id: 'establishments.9.name' },
    });
    expect(choices['siren']).toEqual({ kind: 'empty' });
    expect(choices['commune']).toEqual({ kind: 'value', id: 'establishments.2.commune' });
    expect(choices['fonction']).toEqual({ kind: 'value', id: 'representative.role' });
  });

  it('cuts a date in three, a number in boxes, and ticks by the state of each box', async () => {
    const plan = await planOf('ghostscript');
    const entries = allEntries(plan, startChoices(plan, null));
    const of = (field: string) => entries.find((entry) => entry.field === field);
    expect(['jour', 'mois', 'annee'].map((part) => of(`naissance_${part}`))).toMatchObject([
      { text: '14' },
      { text: '03' },
      { text: '1971' },
    ]);
    expect(of('telephone10')).toMatchObject({ text: '4' });
    expect(of('civilite')).toMatchObject({ kind: 'tick', state: 'M' });
    expect(of('acte_nature')).toMatchObject({ kind: 'choice', value: '1' });
  });

  it('takes a typed date and a typed number in the same boxes', async () => {
    const plan = await planOf('ghostscript');
    const typed = (label: string, text: string): string[] =>
      (entriesFor(plan, groupOf(plan, label), { kind: 'typed', text }) ?? []).map((entry) =>
        entry.kind === 'text' ? entry.text : '',
      );
    expect(typed('Né(e) le', '1er avril 1960')).toEqual(['01', '04', '1960']);
    expect(typed('Téléphone', '06 00 00 99 99').join('')).toBe('0600009999');
  });

  it('says why a choice can’t be written', async () => {
    const plan = await planOf('ghostscript');
    const problem = (label: string, text: string): string | null =>
      problemOf(plan, groupOf(plan, label), { kind: 'typed', text }, FONT);
    expect(problem('N° SIREN', '123456782')).toBeNull();
    expect(problem('N° SIREN', '1234567820')).toMatch(/9 caractères au plus/u);
    expect(problem('Commune', 'Ville '.repeat(40))).toMatch(/plus long que la case/u);
    expect(problem('Observations', 'mot '.repeat(400))).toMatch(/plus de lignes/u);
    expect(problem('Commune', '漢')).toMatch(/ne peut pas être imprimée/u);
    expect(problem('Né(e) le', 'un jour')).toMatch(/date n’est pas comprise/u);
    expect(problem('Téléphone', '06 00 00 99 99 1')).toMatch(/1 caractère au plus/u);
  });
});
