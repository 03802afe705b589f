import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { of } from '../../shared/french/elision';
import { appendItems, removeItem, setAnswer, setItemField } from '../../shared/dossier/commands';
import { type Dossier, emptyDossier } from '../../shared/dossier/schema';
import { notePack } from '../../shared/documents/production';
import { isHoldingBack } from '../../shared/journey/findings';
import { isOpen, progressOf } from '../../shared/journey/progress';
import { type NextAction, itemName, nextAction, nounOf } from '../../shared/journey/resume';
import { allQuestions } from '../../shared/journey/steps';
import { runs } from '../property-runs';
import { TODAY } from './answer-sheets';
import { filledDossier } from './filled-dossier';
import { after, finished, likelyDossier, producedAndSent } from './random-dossiers';

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
    expect(nextOf(producedAndSent(answered))).toEqual({
      label: 'trouver un lecteur de carte pour Inès Fougeray',
      place: { step: 'gestionnaires', page: 'gestionnaire-card', itemId: 'g1' },
    });
  });

  it('is a paper that comes with time once nothing else is left, in any step', () => {
    const waiting = after(
      finished(filled),
      setAnswer('pieces', 'contractForm', undefined),
      setAnswer('habilitation', 'requestSentOn', undefined),
    );
    const settled = after(waiting, notePack(waiting, TODAY));
    expect(nextOf(settled)?.label).toBe('le contrat d’adhésion officiel, rempli et signé');
    const unborn = after(settled, setItemField('people', 'p1', 'birthDate', undefined));
    expect(nextOf(unborn)?.label).toBe('la date de naissance de M. Dubois');
    const untrained = after(waiting, setItemField('gestionnaires', 'g1', 'isTrained', 'no'));
    expect(nextOf(after(untrained, notePack(untrained, TODAY)))?.label).toBe(
      'inscrire Inès Fougeray à la formation de l’ANS',
    );
  });

  it('is said with a verb where the answer is to a question', () => {
    const open = after(filled, setAnswer('staff', 'everyoneListed', undefined));
    expect(nextOf(open)?.label).toBe('dire si la liste est complète');
    const unknown = after(
      filled,
      setAnswer('representative', 'directorIsRepresentative', undefined),
    );
    expect(nextOf(unknown)?.label).toBe('dire qui est le représentant légal');
  });

  it('is a list to fill before the answers of a later step', () => {
    const nobody = after(
      filled,
      removeItem('gestionnaires', 'g1'),
      setItemField('people', 'p1', 'birthDate', undefined),
    );
    expect(nextOf(nobody)?.label).toBe('désigner au moins un gestionnaire');
  });

  it('is not a card that takes weeks to come, while there is something to do meanwhile', () => {
    const ordered = after(
      filled,
      setItemField('gestionnaires', 'g1', 'cardKind', 'ordered'),
      setItemField('people', 'p1', 'birthDate', undefined),
    );
    expect(nextOf(ordered)?.label).toBe('la date de naissance de M. Dubois');
    const answered = after(ordered, setItemField('people', 'p1', 'birthDate', '1998-10-27'));
    expect(nextOf(answered)?.label).toBe('produire les documents');
    const produced = after(answered, notePack(answered, TODAY));
    expect(nextOf(produced)?.label).toMatch(/^envoyer à l’ANS/);
    expect(nextOf(producedAndSent(answered))?.place.page).toBe('gestionnaire-card');
  });

  it('is a doubt before the documents, and the documents before a paper to come', () => {
    const doubted = after(
      filled,
      setAnswer('organisation', 'contractLevel', 'eg'),
      setAnswer('pieces', 'contractForm', undefined),
    );
    expect(nextOf(doubted)?.label).toBe('le niveau du contrat');
    const certain = after(doubted, setAnswer('organisation', 'contractLevel', 'ej'));
    expect(nextOf(certain)?.label).toBe('produire les documents');
  });

  it('never stands before an answer awaited in any step, when it holds nobody back', () => {
    fc.assert(
      fc.property(likelyDossier, (dossier) => {
        const progress = progressOf(dossier, TODAY);
        const awaited = progress.steps.flatMap(({ findings }) => findings.filter(isHoldingBack));
        const next = nextAction(dossier, progress);
        const waits = progress.steps
          .flatMap(({ findings }) => findings)
          .filter((finding) => isOpen(finding) && !isHoldingBack(finding))
          .map((finding) => nounOf(dossier, finding));
        fc.pre(awaited.length > 0 && !awaited.some((f) => waits.includes(nounOf(dossier, f))));
        expect(waits).not.toContain(next?.label);
      }),
      { numRuns: runs(100) },
    );
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
