/** Proposals: the words printed beside a box say which answer it asks for; what is not sure is left to the person. */
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../shared/dossier/schema';
import { allQuestions } from '../../shared/journey/steps';
import { type FormValue, valueSubjects } from '../../shared/official-form/dossier-values';
import { groupFields } from '../../shared/official-form/field-groups';
import { meantFields, partiesIn } from '../../shared/official-form/label-words';
import { type Proposal, proposeAll, stateWordsOf } from '../../shared/official-form/propose';
import { surroundingsOf } from '../../shared/official-form/words-near';
import { entriesOf, shownEntries } from '../../shared/official-form/written';
import { wholeDossier } from '../documents/dossiers';
import { TODAY } from '../journey/answer-sheets';
import { branches } from '../journey/filled-dossier';
import { FILLABLE, formBytes, formOf, sampleBytes } from './forms';

const WITH_CARD = wholeDossier(branches['president with a card']);
const DIRECTOR = wholeDossier(branches['director']);

interface Proposed extends Proposal {
  readonly id: string;
  readonly label: string;
  /** What the first candidate writes. */
  readonly shown: string;
}

async function proposals(bytes: Uint8Array, dossier: Dossier = WITH_CARD): Promise<Proposed[]> {
  const form = await formOf(bytes);
  const around = surroundingsOf(form);
  const subjects = valueSubjects(dossier, TODAY);
  const values = new Map<string, FormValue>(
    subjects.flatMap((subject) => subject.values.map((value) => [value.id, value] as const)),
  );
  const groups = groupFields(form.fields, around);
  return proposeAll(groups, { dossier, subjects, around }).map((proposal, index) => {
    const labelled = groups[index];
    if (labelled === undefined) throw new Error('A proposal without a group');
    const { group, near, id } = labelled;
    const states =
      group.kind === 'single' && group.field.kind === 'tick'
        ? stateWordsOf(group.field, around)
        : new Map<string, string>();
    const value = values.get(proposal.candidates[0] ?? '');
    const entries = value === undefined ? null : entriesOf(group, value, states);
    const shown = entries === null ? '' : shownEntries(group, entries, states);
    return { ...proposal, id, label: near.left || near.right, shown };
  });
}

describe.each(FILLABLE)('the form made by %s', (name) => {
  it('is proposed the answers that its printed words ask for', async () => {
    const all = await proposals(formBytes(name));
    const sure = (label: string): string | undefined =>
      all.find((one) => one.label === label && one.certainty === 'sure')?.shown;
    expect(sure('Raison sociale')).toBe('Association Les Acacias');
    expect(sure('N° FINESS juridique')).toBe('580990000');
    expect(sure('Adresse')).toBe('12 rue des Tilleuls');
    expect(sure('Code postal')).toBe('58000');
    expect(sure('Nom de naissance')).toBe('Sorbier');
    expect(sure('Né(e) le')).toBe('14/03/1971');
    expect(sure('à')).toBe('Nevers');
    expect(sure('Téléphone')).toBe('0600001234');
    expect(sure('Prénom')).toBe('Dominique');
  });

  it('ticks the box of the answer and leaves the others', async () => {
    const all = await proposals(formBytes(name));
    expect(all.find(({ label }) => label === 'Civilité')?.shown).toBe('Monsieur');
    const statuses = all.filter(({ candidates }) => candidates[0] === 'organisation.legalStatus');
    expect(statuses.map(({ certainty }) => certainty)).toEqual(['sure', 'sure', 'sure']);
    expect(statuses.map(({ shown }) => shown !== '')).toEqual([true, false, false]);
  });

  it('leaves to the person what may be one thing or another, with the reason', async () => {
    const all = await proposals(formBytes(name));
    // Two names are known of this director.
    const either = all.find(({ label }) => label === 'Nom');
    expect(either?.certainty).toBe('unsure');
    expect(either?.reason).toMatch(/Nom de naissance ou nom d’usage/u);
    expect(all.find(({ label }) => label === 'Observations')?.certainty).toBe('none');
  });
});

describe('what a form says', () => {
  it('is about the representative where the director is the legal representative', async () => {
    const all = await proposals(formBytes('libreoffice'), DIRECTOR);
    const firstName = all.find(({ label }) => label === 'Prénom');
    expect(firstName?.candidates[0]).toBe('representative.firstNames');
  });

  it('is read with the words that tell a party from another', () => {
    expect(partiesIn('L’organisme gestionnaire')).toEqual(['organisation']);
    expect(partiesIn('Le gestionnaire RPPS+')).toEqual(['gestionnaires']);
    expect(partiesIn('Établissement public')).toEqual([]);
    expect(partiesIn('Représentant légal de la structure')).toEqual([
      'representative',
      'organisation',
    ]);
  });

  it('is told in fields that the catalogue has', () => {
    const asked = new Set(allQuestions.map(({ field }) => field));
    const made = ['fullName', 'address', 'town', 'streetNumber', 'streetName', 'date'];
    expect([...meantFields].filter((field) => !asked.has(field) && !made.includes(field))).toEqual(
      [],
    );
  });
});

describe('the values of a dossier', () => {
  it('leave out what is set aside, missing or refused, and the staff', () => {
    const damaged = { ...DIRECTOR, organisation: { ...DIRECTOR.organisation, siren: '12' } };
    const ids = valueSubjects(damaged, TODAY).flatMap(({ values }) => values.map(({ id }) => id));
    expect(ids).toContain('organisation.finessEj');
    expect(ids).not.toContain('organisation.siren');
    expect(ids.filter((id) => id.startsWith('director.'))).toEqual([]);
    expect(ids.filter((id) => id.startsWith('people'))).toEqual([]);
  });
});

const real = sampleBytes('2041-mec-sd-2026.pdf');
describe('a real official form named a1, a2…', () => {
  it.skipIf(real === null)(
    'is understood by its printed words (skipped where ../shared/samples/forms is absent)',
    async () => {
      const all = await proposals(real ?? new Uint8Array());
      const of = (id: string): Proposed | undefined => all.find((one) => one.id === id);
      expect(of('a2')).toMatchObject({ certainty: 'sure', shown: 'Association Les Acacias' });
      expect(of('a4')).toMatchObject({ certainty: 'sure', shown: '123 456 782' });
      expect(of('a5')).toMatchObject({ certainty: 'sure', shown: '12' });
      expect(of('a6')).toMatchObject({ certainty: 'sure', shown: 'rue des Tilleuls' });
      expect(of('a8')).toMatchObject({ certainty: 'sure', shown: 'Nevers' });
      // Another party's part of the form, and two boxes that begin alike.
      expect(of('b6')).toMatchObject({ certainty: 'unsure' });
      expect(of('CAC0')).toMatchObject({ certainty: 'unsure' });
      expect(all.filter(({ certainty }) => certainty === 'sure')).toHaveLength(6);
    },
  );
});
