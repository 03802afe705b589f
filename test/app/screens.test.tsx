import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { createActor } from 'xstate';
import { DossierCard } from '../../renderer/app/dossier-card';
import { HelpProvider, QuestionHelp } from '../../renderer/app/help';
import { JourneyProvider } from '../../renderer/app/journey';
import { TaskList } from '../../renderer/app/task-list';
import { QuestionPage } from '../../renderer/steps/question-page';
import { ReviewPage } from '../../renderer/steps/review/review-page';
import { appendItems, setAnswer, setItemField } from '../../shared/dossier/commands';
import type { Dossier } from '../../shared/dossier/schema';
import { journeyMachine } from '../../shared/journey/machine';
import { allQuestions, findPage } from '../../shared/journey/steps';
import { TODAY } from '../journey/answer-sheets';
import { branches, filledDossier } from '../journey/filled-dossier';
import { after } from '../journey/random-dossiers';

// Screens are only rendered here, without a window: what listens to one or speaks through it is left out.
vi.mock('../../renderer/platform/bridge', () => ({ bridge: {} }));
vi.mock('../../renderer/steps/after-pointer', () => ({ afterPointer: () => undefined }));

function markupOf(dossier: Dossier, screen: ReactElement): string {
  const actor = createActor(journeyMachine, { input: { dossier, today: TODAY, place: null } });
  actor.start();
  return renderToStaticMarkup(
    <JourneyProvider actor={actor}>
      <HelpProvider>{screen}</HelpProvider>
    </JourneyProvider>,
  );
}

/** The words of a markup, with plain spaces. */
function wordsOf(markup: string): string {
  return markup
    .replaceAll(/<[^>]+>/gu, ' ')
    .replaceAll('&#x27;', '’')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ ([.,])/gu, '$1');
}

const filled = filledDossier();

describe('the papers to gather', () => {
  const place = { step: 'contract', page: 'pieces' } as const;
  const located = findPage(place);
  if (located === null) throw new Error('No page of papers');
  const markupFor = (dossier: Dossier): string =>
    markupOf(dossier, <QuestionPage located={located} place={place} />);

  it('each say why they are needed, with the source', () => {
    const words = wordsOf(markupFor(filledDossier(branches['president without a card'])));
    expect(words).toMatch(
      /délégation de pouvoir que lui donne le président C’est la preuve demandée/u,
    );
    expect(words).toContain('Source : e-santé Occitanie');
    expect(words).toContain('Source : ANS, index des formulaires');
    expect(words).toContain('Déduction de Jalon, à vérifier.');
  });

  it('are ticked once they are dated, and described by why they are needed', () => {
    const without = after(filled, setAnswer('pieces', 'f101Form', undefined));
    const ticks = (dossier: Dossier): string[] =>
      markupFor(dossier).match(/<input[^>]*type="checkbox"[^>]*>/gu) ?? [];
    const checked = (dossier: Dossier) => ticks(dossier).map((tick) => tick.includes('checked'));
    expect(checked(filled)).toEqual([true, true, true]);
    expect(checked(without)).toEqual([true, false, true]);
    expect(checked(after(without, setAnswer('pieces', 'f101Form', '31/11/2026')))[1]).toBe(false);
    for (const tick of ticks(filled)) {
      const [, hint = ''] = /aria-describedby="([^"]+)"/u.exec(tick) ?? [];
      expect(markupFor(filled)).toContain(`id="${hint}"`);
    }
  });
});

describe('the help of a question', () => {
  const helpFor = (id: string): string => {
    const question = allQuestions.find((candidate) => candidate.id === id);
    if (question === undefined) throw new Error(`Nobody asks ${id}`);
    return wordsOf(markupOf(filled, <QuestionHelp question={question} />));
  };

  it('says what is not sure, as the reasons do', () => {
    expect(helpFor('contract.identifiersChanged')).toContain('Source lue en partie, à vérifier.');
    expect(helpFor('people.email')).not.toContain('à vérifier');
  });

  it('names the list that the answers come from', () => {
    expect(helpFor('establishments.category')).toMatch(
      /Liste : Catégories d’établissements FINESS, version \S+ v\d+, état du/u,
    );
    expect(helpFor('people.birthName')).not.toContain('Liste :');
  });
});

describe('the review', () => {
  const many = (count: number): Dossier => {
    const people = Array.from({ length: count - 2 }, (_, index) => ({
      id: `more-${index}`,
      birthName: `Mélisse ${index}`,
      hasOwnMobile: 'no' as const,
      mobile: '+33600001210',
    }));
    return after(filled, appendItems(filled, 'people', people));
  };

  it('says how many people it does not show, with the way to their list', () => {
    const words = wordsOf(markupOf(many(72), <ReviewPage />));
    expect(words).toContain('… et 12 autres. Voir toute la liste : Vos professionnels');
    expect(words).toMatch(/70 réponses mises de côté .*… et 10 autres\. Voir toute la liste/u);
  });

  it('says nothing of the sort while it shows them all', () => {
    expect(wordsOf(markupOf(many(60), <ReviewPage />))).not.toContain('Voir toute la liste');
    expect(wordsOf(markupOf(many(61), <ReviewPage />))).toContain('… et 1 autre.');
  });
});

describe('coming back to a dossier', () => {
  const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000).toISOString();
  const left = after(filled, setItemField('people', 'p1', 'birthDate', undefined));

  it('is told what comes next and when one left', () => {
    const resumed = { dossier: left, savedAt: twoDaysAgo };
    const words = wordsOf(markupOf(left, <TaskList resumed={resumed} />));
    expect(words).toContain('Reprendre : la date de naissance de M. Dubois, il y a 2 jours.');
  });

  it('is over once something changed, and is not told of a dossier just begun', () => {
    const resumed = { dossier: filled, savedAt: twoDaysAgo };
    for (const screen of [<TaskList resumed={resumed} />, <TaskList resumed={null} />]) {
      const words = wordsOf(markupOf(left, screen));
      expect(words).toContain('Pour continuer : la date de naissance de M. Dubois.');
      expect(words).not.toContain('il y a');
    }
  });

  it('begins in the list of dossiers, which says where one was', () => {
    const summary = {
      state: 'readable',
      id: 'd1',
      title: 'EHPAD Les Acacias',
      createdAt: twoDaysAgo,
      savedAt: twoDaysAgo,
      isSample: false,
      shelf: null,
      peopleCount: 2,
      establishmentCount: 2,
      erased: [],
    } as const;
    const refuse = (): never => {
      throw new Error('Nothing is done here');
    };
    const actions = {
      ...{ begin: refuse, explore: refuse, open: refuse, view: refuse, read: refuse },
      ...{ change: refuse, shelve: refuse, copy: refuse, erase: refuse },
    };
    const cardAt = (place: Parameters<typeof findPage>[0] | null): string =>
      wordsOf(
        renderToStaticMarkup(<DossierCard summary={{ ...summary, place }} actions={actions} />),
      );
    expect(cardAt({ step: 'staff', page: 'person' })).toContain(
      'Vous en étiez à « Son identité », étape « Vos professionnels », il y a 2 jours.',
    );
    expect(cardAt(null)).toContain('Enregistré il y a 2 jours.');
  });
});
