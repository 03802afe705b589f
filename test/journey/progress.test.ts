import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendItems, removeItem, setAnswer, setItemField } from '../../shared/dossier/commands';
import { type Dossier, emptyDossier } from '../../shared/dossier/schema';
import { notePack } from '../../shared/documents/production';
import { progressOf, stepProgress } from '../../shared/journey/progress';
import { nextAction } from '../../shared/journey/resume';
import type { StepId } from '../../shared/journey/step';
import { dossier as anyDossier } from '../dossier/arbitraries';
import { runs } from '../property-runs';
import { TODAY } from './answer-sheets';
import { branches, filledDossier } from './filled-dossier';
import { after, finished } from './random-dossiers';

const empty = emptyDossier('d', '2026-11-23T09:00:00.000Z');

function statusOf(dossier: Dossier, step: StepId): string {
  return stepProgress(progressOf(dossier, TODAY), step).status;
}

/** « dossier:todo diagnostic:complete … » */
function statusesOf(dossier: Dossier): string {
  return progressOf(dossier, TODAY)
    .steps.map(({ step, status }) => `${step.id}:${status}`)
    .join(' ');
}

describe('progress', () => {
  it('always has a next thing to do until everything that can be done is done', () => {
    fc.assert(
      fc.property(anyDossier, (dossier) => {
        const progress = progressOf(dossier, TODAY);
        const isOpen = progress.steps.some(({ status }) => /todo|in-progress/.test(status));
        expect(nextAction(dossier, progress) !== null).toBe(isOpen);
      }),
      { numRuns: runs(150) },
    );
  });

  it('blocks a step only with a reason, and with a way to lift it', () => {
    fc.assert(
      fc.property(anyDossier, (dossier) => {
        for (const { status, blocker } of progressOf(dossier, TODAY).steps) {
          expect(status === 'blocked').toBe(blocker !== null);
          if (blocker === null) continue;
          expect(blocker.reason).not.toBe('');
          expect(statusOf(dossier, blocker.place.step)).not.toBe('blocked');
        }
      }),
      { numRuns: runs(150) },
    );
  });

  it.each(Object.entries(branches))('is complete once everything is answered: %s', (_, choices) => {
    const filled = filledDossier(choices);
    const produced = finished(filled);
    expect(progressOf(produced, TODAY).minutesLeft).toBe(0);
    expect(statusesOf(produced)).not.toMatch(/todo|in-progress|blocked/);
  });

  it('begins with everything to do, and the two steps that wait for others blocked', () => {
    expect(statusesOf(empty)).toBe(
      'dossier:todo diagnostic:todo structure:todo representative:todo contract:blocked ' +
        'gestionnaires:blocked staff:todo review:todo documents:todo follow-up:todo',
    );
  });

  it('counts a refused answer as something to correct, and a doubt until it is accepted', () => {
    const filled = filledDossier();
    const wrong = after(filled, setAnswer('organisation', 'finessEj', '580990001'));
    expect(statusOf(wrong, 'structure')).toBe('in-progress');
    const doubted = after(filled, setAnswer('organisation', 'contractLevel', 'eg'));
    expect(statusOf(doubted, 'structure')).toBe('in-progress');
    const accepted = after(
      doubted,
      setAnswer('organisation', 'acceptedDoubts', [
        {
          field: 'contractLevel',
          code: 'contract-level',
          value: 'eg',
          why: 'un seul site utilise le DUI',
        },
      ]),
    );
    expect(statusOf(accepted, 'structure')).toBe('complete');
    const another = after(accepted, setAnswer('organisation', 'contractLevel', 'ej'));
    expect(stepProgress(progressOf(another, TODAY), 'structure').findings).toEqual([]);
  });

  it('keeps the answers that a change sets aside, and gives them back', () => {
    const filled = filledDossier(branches['president without a card']);
    const changed = after(filled, setAnswer('representative', 'directorIsRepresentative', 'yes'));
    const aside = stepProgress(progressOf(changed, TODAY), 'representative').setAside;
    expect(aside.map(({ question }) => question.id)).toContain('director.actBody');
    const back = after(changed, setAnswer('representative', 'directorIsRepresentative', 'no'));
    expect(stepProgress(progressOf(back, TODAY), 'representative').setAside).toEqual([]);
    expect(back.director).toBe(filled.director);
  });

  it('says that documents are outdated once answers changed, and only those they depend on', () => {
    const produced = finished(filledDossier());
    expect(statusOf(produced, 'documents')).toBe('complete');
    const changed = after(
      produced,
      setItemField('people', 'p1', 'email', 'autre@les-acacias.example'),
    );
    expect(
      stepProgress(progressOf(changed, TODAY), 'documents').todos.map(({ label }) => label),
    ).toEqual(['Produire de nouveau les documents\u00a0: vos réponses ont changé']);
    const same = after(produced, setAnswer('review', 'confirmedOn', TODAY));
    expect(statusOf(same, 'documents')).toBe('complete');
  });

  it('is not over with the documents before the forms left for the ANS', () => {
    const filled = filledDossier();
    const waiting = after(filled, setAnswer('pieces', 'contractForm', undefined));
    const todosOf = (dossier: Dossier): unknown => {
      const { status, todos } = stepProgress(progressOf(dossier, TODAY), 'documents');
      return [status, ...todos.map(({ label, minutes }) => [label, minutes])];
    };
    const sending = 'Envoyer à l’ANS les formulaires signés, puis noter la date';
    expect(todosOf(after(filled, notePack(filled, TODAY)))).toEqual(['in-progress', [sending, 10]]);
    // There is nothing to do but to wait for the papers.
    expect(todosOf(after(waiting, notePack(waiting, TODAY)))).toEqual([
      'in-progress',
      [sending, 0],
    ]);
    expect(todosOf(finished(filled))).toEqual(['complete']);
  });

  it('leaves a form to be checked open until the result of the check is given', () => {
    const unknown = after(
      filledDossier({ 'diagnostic.alreadyHas': ['unknown'], 'representative.card': 'cps' }),
      setAnswer('contract', 'settledContract', undefined),
    );
    expect(stepProgress(progressOf(unknown, TODAY), 'contract').todos).toEqual([
      {
        label: 'Vérifier s’il faut\u00a0: contrat d’adhésion',
        place: { step: 'contract', page: 'forms' },
        minutes: 10,
      },
    ]);
    expect(statusOf(unknown, 'contract')).toBe('in-progress');
    const unsaid = after(unknown, setAnswer('diagnostic', 'alreadyHas', undefined));
    expect(stepProgress(progressOf(unsaid, TODAY), 'contract').todos[0]?.place).toEqual({
      step: 'diagnostic',
      page: 'already',
    });
    for (const verdict of ['needed', 'not-needed'] as const) {
      const settled = after(unknown, setAnswer('contract', 'settledContract', verdict));
      expect(statusOf(settled, 'contract')).toBe('complete');
    }
  });

  it('never calls the designation complete on paper alone', () => {
    const filled = filledDossier();
    expect(statusOf(filled, 'gestionnaires')).toBe('complete');
    const unsent = after(filled, setAnswer('habilitation', 'requestSentOn', undefined));
    expect(statusOf(unsent, 'gestionnaires')).toBe('in-progress');
  });

  it('names the establishments that nobody covers', () => {
    const filled = after(
      filledDossier(),
      setItemField('gestionnaires', 'g1', 'perimeter', 'some'),
      setItemField('gestionnaires', 'g1', 'establishmentIds', ['e1']),
    );
    const { todos } = stepProgress(progressOf(filled, TODAY), 'gestionnaires');
    expect(todos.map(({ label }) => label)).toEqual([
      'Dire quel gestionnaire s’occupe de SSIAD Les Acacias',
    ]);
    const removed = after(filled, removeItem('establishments', 'e2'));
    expect(stepProgress(progressOf(removed, TODAY), 'gestionnaires').todos).toEqual([]);
  });

  it('doubts an e-mail, a mobile or an identity that two people share', () => {
    const twin = { ...filledDossier().people[0], id: 'p3' };
    const doubled = after(filledDossier(), appendItems(filledDossier(), 'people', [twin]));
    const doubts = stepProgress(progressOf(doubled, TODAY), 'staff').findings;
    expect(doubts.map(({ kind, fault, place }) => [kind, fault.code, place.itemId])).toEqual([
      ['doubt', 'same-person', 'p3'],
      ['doubt', 'email-of-another', 'p3'],
      ['doubt', 'mobile-of-another', 'p3'],
    ]);
  });

  it('asks what the portal needs only of people who go to the portal', () => {
    const person = { id: 'p9', birthName: 'Mélisse', firstNames: 'Océane', jobTitle: 'Infirmière' };
    const missing = (registration: 'ordre' | 'GENR11'): number => {
      const start = filledDossier();
      const added = after(start, appendItems(start, 'people', [{ ...person, registration }]));
      return stepProgress(progressOf(added, TODAY), 'staff').findings.filter(
        ({ place }) => place.itemId === 'p9',
      ).length;
    };
    expect(missing('ordre')).toBe(1);
    expect(missing('GENR11')).toBeGreaterThan(8);
  });
});
