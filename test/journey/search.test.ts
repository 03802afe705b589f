import fc from 'fast-check';
import { createActor, transition } from 'xstate';
import { describe, expect, it } from 'vitest';
import { setItemField } from '../../shared/dossier/commands';
import type { Dossier } from '../../shared/dossier/schema';
import { journeyMachine, screenOf } from '../../shared/journey/machine';
import { type SearchEntry, search, searchEntries } from '../../shared/journey/search';
import type { Place } from '../../shared/journey/step';
import { runs } from '../property-runs';
import { TODAY } from './answer-sheets';
import { branches, filledDossier, onPaper } from './filled-dossier';
import { after, likelyDossier } from './random-dossiers';

function labelsFor(dossier: Dossier, typed: string): string[] {
  return search(searchEntries(dossier), typed).map(({ label }) => label);
}

/** The places that results lead to, each once. */
function placesOf(entries: readonly SearchEntry[]): Place[] {
  const places = entries.flatMap(({ target }) => (target.kind === 'place' ? [target.place] : []));
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}

describe('searching a dossier', () => {
  const dossier = after(
    filledDossier(),
    setItemField('people', 'p1', 'usedName', 'Lœuilleux'),
    setItemField('people', 'p1', 'firstNames', 'Zoé'),
  );

  it('finds a person by the name at work or of birth, whatever accents and capitals', () => {
    for (const typed of ['Zoé Lœuilleux', 'zoe loeuilleux', 'LOEUILLEUX ZOE', 'melisse']) {
      const places = placesOf(search(searchEntries(dossier), typed));
      expect(new Set(labelsFor(dossier, typed)), typed).toEqual(new Set(['Zoé Lœuilleux']));
      expect(places.every(({ itemId }) => itemId === 'p1')).toBe(true);
    }
  });

  it('finds the follow-up of a person whom the structure registers, beside their page', () => {
    const pages = placesOf(search(searchEntries(dossier), 'melisse')).map(({ page }) => page);
    expect(pages.at(-1)).toBe('follow-up-person');
    expect(pages).toHaveLength(2);
    const elsewhere = after(dossier, setItemField('people', 'p1', 'registration', 'ordre'));
    expect(labelsFor(elsewhere, 'melisse')).toEqual(['Zoé Lœuilleux']);
  });

  it('finds a document that was produced, though it is called for no more', () => {
    const produced = { ...dossier, documents: [{ id: 'f502', producedOn: '2026-11-20' }] };
    const places = placesOf(search(searchEntries(produced), 'F502'));
    expect(places).toContainEqual({ step: 'documents', page: 'document', itemId: 'f502' });
  });

  it('finds an establishment by its name and by its FINESS, and a gestionnaire by name', () => {
    expect(labelsFor(dossier, 'ssiad acacias')).toEqual(['SSIAD Les Acacias']);
    expect(labelsFor(dossier, '580990117')).toEqual(['SSIAD Les Acacias']);
    expect(labelsFor(dossier, 'fougeray')).toEqual(['Inès Fougeray']);
  });

  it('finds questions, terms of the lexicon and sources', () => {
    const found = search(searchEntries(dossier), 'FINESS').map(({ detail }) => detail);
    expect(found).toContain('Question, Votre structure');
    expect(found.some((detail) => detail.startsWith('Lexique'))).toBe(true);
    const [source] = search(searchEntries(dossier), 'arrêté du 23 septembre 2022');
    expect(source?.target.kind).toBe('source');
  });

  it('wants every word typed, in any order', () => {
    expect(labelsFor(dossier, 'acacias ssiad')).toEqual(['SSIAD Les Acacias']);
    expect(labelsFor(dossier, 'ssiad acacias zoe')).toEqual([]);
  });

  it('gives nothing before anything is typed', () => {
    expect(labelsFor(dossier, '')).toEqual([]);
    expect(labelsFor(dossier, '  \u00a0 ')).toEqual([]);
  });

  it('puts what begins with the words typed first', () => {
    const found = labelsFor(dossier, 'numéro');
    const begins = found.map((label) => label.startsWith('Numéro'));
    expect(begins[0]).toBe(true);
    expect(begins).toContain(false);
    expect(begins).toEqual([...begins].sort((a, b) => Number(b) - Number(a)));
  });

  it('shows no more results than can be read', () => {
    expect(labelsFor(dossier, 'e')).toHaveLength(30);
  });

  it('finds no page nor question that is not asked now', () => {
    const director = filledDossier(branches['director']);
    const president = filledDossier(branches['president without a card']);
    expect(labelsFor(director, 'Sa carte et son pouvoir')).toEqual([]);
    expect(labelsFor(president, 'Sa carte et son pouvoir')).toEqual(['Sa carte et son pouvoir']);
    expect(labelsFor(director, 'Qui prendra la carte')).toEqual([]);
    expect(labelsFor(president, 'Qui prendra la carte')).toEqual(['Qui prendra la carte\u202f?']);
  });

  it('finds nobody on pages that are shut, once the parcours was stopped', () => {
    const stopped = filledDossier({ ...onPaper, 'diagnostic.goesOn': 'no' });
    expect(labelsFor(stopped, 'Mélisse')).toEqual([]);
    const goesOn = filledDossier({ ...onPaper, 'diagnostic.goesOn': 'yes' });
    expect(labelsFor(goesOn, 'Mélisse')).not.toEqual([]);
  });
});

describe('what a search can find', () => {
  it('opens where it leads, and has a name of its own, in any dossier', () => {
    fc.assert(
      fc.property(likelyDossier, (dossier) => {
        const entries = searchEntries(dossier);
        const ids = entries.map(({ id }) => id);
        expect(ids).toEqual([...new Set(ids)]);
        const input = { dossier, today: TODAY, place: null };
        const taskList = createActor(journeyMachine, { input }).start().getSnapshot();
        for (const place of placesOf(entries)) {
          const [opened] = transition(journeyMachine, taskList, { type: 'go', place });
          expect(screenOf(opened)?.place).toEqual(place);
        }
      }),
      { numRuns: runs(50) },
    );
  });
});
