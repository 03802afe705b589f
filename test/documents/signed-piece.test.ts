/** « Signé » is noted once: with the paper of the contract step where there is one, else with the document. */
import { describe, expect, it } from 'vitest';
import { apply, setAnswer, setItemField } from '../../shared/dossier/commands';
import {
  type DocumentId,
  documentDefinitions,
  documentState,
} from '../../shared/documents/catalogue';
import { changedAnswers, producedOf, reachedStage } from '../../shared/documents/life';
import { followedAndOutdated, notePack, papersToSignAnew } from '../../shared/documents/production';
import { signedPiece } from '../../shared/documents/signed-piece';
import { findPage } from '../../shared/journey/steps';
import { planMerge } from '../../shared/merge/merge-plan';
import { TODAY } from '../journey/answer-sheets';
import { after } from '../journey/random-dossiers';
import { all, merged } from '../merge/versions';
import { wholeDossier } from './dossiers';
import type { FormDocumentId } from '../../shared/documents/official-forms';
import { YESTERDAY, definitionOf, formNamed, noted, produced, unsigned } from './produced';

describe('a document that becomes a signed paper', () => {
  const signed = after(
    produced(unsigned(), YESTERDAY),
    setAnswer('pieces', 'contractForm', YESTERDAY),
  );
  const changed = after(signed, setAnswer('organisation', 'legalName', 'Association Le Noyer'));
  const contract = formNamed('official-contract');

  it('is signed on the day that paper was gathered, noted once', () => {
    expect(signedPiece(signed, 'official-contract')).toBe('contractForm');
    expect(signedPiece(signed, 'contract')).toBeNull();
    expect(signedPiece(signed, 'designation')).toBeNull();
    expect(signedPiece(signed, 'dispatch-slip')).toBeNull();
    expect(reachedStage(signed, contract, TODAY)).toEqual({ stage: 'gatheredOn', on: YESTERDAY });
    const page = findPage({ step: 'documents', page: 'document' })?.page;
    const asksOf = (id: DocumentId | FormDocumentId): boolean =>
      page?.questions.some(
        (question) => question.field === 'signedOn' && question.applies(signed, { id }),
      ) ?? false;
    expect(asksOf('contract')).toBe(false);
    expect(asksOf('official-contract')).toBe(false);
    expect(asksOf('designation')).toBe(true);
  });

  it('goes on when it is produced again from the same answers', () => {
    expect(produced(signed).pieces.contractForm).toBe(YESTERDAY);
  });

  it('is to be signed again once it is made from other answers, which is said before', () => {
    expect(followedAndOutdated(changed).map(({ id }) => id)).toEqual(['contract']);
    expect(papersToSignAnew(signed)).toEqual([]);
    expect(papersToSignAnew(changed)).toEqual(['contractForm']);
    const again = produced(changed);
    expect(again.pieces.contractForm).toBeUndefined();
    expect(reachedStage(again, contract, TODAY)).toBeNull();
    expect(apply(changed, notePack(changed, TODAY, 'summary')).dossier.pieces).toEqual(
      changed.pieces,
    );
  });

  it('leaves no document of its own pack outdated', () => {
    const again = produced(changed);
    expect(documentDefinitions.filter((one) => documentState(again, one) === 'outdated')).toEqual(
      [],
    );
    expect(documentState(again, definitionOf('summary'))).toBe('up-to-date');
  });

  it('keeps its life in a merge where the other side gathered the paper meanwhile', () => {
    const base = produced(unsigned(), YESTERDAY);
    const theirs = after(base, setAnswer('pieces', 'contractForm', TODAY));
    const mine = noted(base, 'official-contract', { printedOn: TODAY });
    const plan = planMerge(base, mine, theirs, TODAY);
    expect(plan.conflicts).toEqual([]);
    const both = merged(plan, all(plan, 'mine'));
    expect(reachedStage(both, contract, TODAY)).toEqual({ stage: 'gatheredOn', on: TODAY });
    expect(producedOf(both, 'official-contract')?.printedOn).toBe(TODAY);
  });
});

describe('a paper signed on one side of a merge', () => {
  const contractSheet = definitionOf('contract');
  const base = produced(unsigned(), YESTERDAY);
  const signed = after(base, setAnswer('pieces', 'contractForm', TODAY));
  const renewed = produced(
    after(base, setAnswer('organisation', 'legalName', 'Association Le Noyer')),
  );

  it('is asked about where the other side made its sheet from other answers', () => {
    for (const [mine, theirs] of [
      [signed, renewed],
      [renewed, signed],
    ] as const) {
      const plan = planMerge(base, mine, theirs, TODAY);
      expect(plan.conflicts.map(({ key }) => key)).toEqual(['pieces.contractForm']);
      const side = mine === renewed ? 'mine' : 'theirs';
      const both = merged(plan, all(plan, side));
      expect(documentState(both, contractSheet)).toBe('up-to-date');
      expect(both.pieces.contractForm).toBeUndefined();
    }
  });

  it('is taken where both have the same sheet', () => {
    expect(planMerge(base, signed, base, TODAY).conflicts).toEqual([]);
    expect(planMerge(base, base, signed, TODAY).conflicts).toEqual([]);
  });
});

describe('an act that was signed', () => {
  it('is not outdated by what comes while one waits: the request sent, the card, the training', () => {
    const before = wholeDossier();
    const [first] = before.gestionnaires;
    const waiting = after(
      before,
      setAnswer('habilitation', 'requestSentOn', undefined),
      setItemField('gestionnaires', first?.id ?? '', 'cardKind', 'ordered'),
    );
    const later = after(
      produced(waiting),
      setAnswer('habilitation', 'requestSentOn', TODAY),
      setItemField('gestionnaires', first?.id ?? '', 'cardKind', 'cpe'),
    );
    expect(documentState(later, definitionOf('designation'))).toBe('up-to-date');
    expect(changedAnswers(later, definitionOf('designation'))).toEqual([]);
    expect(changedAnswers(later, definitionOf('pmh'))).toHaveLength(1);
    const ended = after(
      later,
      setItemField('gestionnaires', first?.id ?? '', 'endDate', '2027-01-31'),
    );
    expect(documentState(ended, definitionOf('designation'))).toBe('outdated');
  });
});
