import { describe, expect, it } from 'vitest';
import { appendItems, removeItem, setAnswer, setItemField } from '../../shared/dossier/commands';
import { type Dossier, emptyDossier } from '../../shared/dossier/schema';
import { progressOf } from '../../shared/journey/progress';
import { type NextAction, itemName, nextAction, nounOf, of } from '../../shared/journey/resume';
import { allQuestions } from '../../shared/journey/steps';
import { TODAY } from './answer-sheets';
import { filledDossier } from './filled-dossier';
import { after, finished } from './random-dossiers';

function nextOf(dossier: Dossier): NextAction | null {
  return nextAction(dossier, progressOf(dossier, TODAY));
}

const filled = filledDossier();

describe('what comes next', () => {
  it('is the title of the dossier, at the very beginning', () => {
    expect(nextOf(emptyDossier('d', '2026-11-23T09:00:00.000Z'))).toEqual({
      label: 'le titre du dossier',
      place: { step: 'dossier', page: 'preparation' },
    });
  });

  it('is a missing answer in words, with whose it is', () => {
    const open = after(filled, setItemField('people', 'p1', 'birthDate', undefined));
    expect(nextOf(open)).toEqual({
      label: 'la date de naissance de M. Dubois',
      place: { step: 'staff', page: 'person', itemId: 'p1' },
    });
  });

  it('is nothing once everything is done', () => {
    expect(nextOf(finished(filled))).toBeNull();
  });

  it('is a missing answer before a thing to do, whatever their pages', () => {
    const both = after(
      filled,
      setItemField('gestionnaires', 'g1', 'hasReader', 'no'),
      setAnswer('habilitation', 'requestedBy', undefined),
    );
    expect(nextOf(both)?.place.page).toBe('habilitation');
    const answered = after(both, setAnswer('habilitation', 'requestedBy', 'mandataire'));
    expect(nextOf(answered)).toEqual({
      label: 'trouver un lecteur de carte pour Inès Fougeray',
      place: { step: 'gestionnaires', page: 'gestionnaire-card', itemId: 'g1' },
    });
  });

  it('is a thing to do before a paper that comes with time', () => {
    const waiting = after(filled, setAnswer('habilitation', 'requestSentOn', undefined));
    expect(nextOf(waiting)?.label).toBe('l’envoi de la demande d’habilitation');
    const andUntrained = after(waiting, setItemField('gestionnaires', 'g1', 'isTrained', 'no'));
    expect(nextOf(andUntrained)?.label).toBe('inscrire Inès Fougeray à la formation de l’ANS');
  });

  it('passes over a step that is blocked, for the one that lifts it', () => {
    const blocked = after(
      filled,
      setAnswer('representative', 'directorIsRepresentative', undefined),
    );
    expect(nextOf(blocked)?.place).toEqual({ step: 'representative', page: 'who' });
    const empty = after(
      filled,
      removeItem('establishments', 'e1'),
      removeItem('establishments', 'e2'),
    );
    expect(nextOf(empty)).toEqual({
      label: 'ajouter au moins un établissement',
      place: { step: 'structure', page: 'establishments' },
    });
  });
});

describe('a missing answer in words', () => {
  function words(collection: string, field: string, itemId: string, dossier = filled): string {
    const question = allQuestions.find(({ id }) => id === `${collection}.${field}`);
    if (question === undefined) throw new Error('Nobody asks this');
    const pages = {
      people: 'person',
      establishments: 'establishment',
      gestionnaires: 'gestionnaire',
    };
    const page = Object.entries(pages).find(([name]) => name === collection)?.[1] ?? '';
    const steps = { people: 'staff', establishments: 'structure' } as const;
    const step =
      Object.entries(steps).find(([name]) => name === collection)?.[1] ?? 'gestionnaires';
    return nounOf(dossier, { question, place: { step, page, itemId } });
  }

  it('names whose it is', () => {
    expect(words('people', 'birthDate', 'p2')).toBe('la date de naissance de M. Dubois');
    expect(words('establishments', 'siret', 'e2')).toBe('le numéro SIRET (SSIAD Les Acacias)');
    expect(words('gestionnaires', 'phone', 'g1')).toBe(
      'le téléphone du gestionnaire (Inès Fougeray)',
    );
  });

  it('names nobody as long as there is no name', () => {
    const unnamed = after(filled, appendItems(filled, 'establishments', [{ id: 'e9' }]));
    expect(words('establishments', 'siret', 'e9', unnamed)).toBe('le numéro SIRET');
    expect(words('people', 'birthDate', 'gone')).toBe('la date de naissance');
    expect(itemName(filled, { step: 'structure', page: 'organisation' })).toBeNull();
  });

  it.each([
    ['Inès Fougeray', 'd’Inès Fougeray'],
    ['Élodie', 'd’Élodie'],
    ['Œuvrard', 'd’Œuvrard'],
    ['Mme Mélisse', 'de Mme Mélisse'],
    ['M. Aulne', 'de M. Aulne'],
  ])('elides before a vowel: %s', (name, expected) => {
    expect(of(name)).toBe(expected);
  });
});
