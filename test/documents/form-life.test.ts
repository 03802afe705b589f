/** An official form lives as a document: filled here it rests on what is written in it, by hand on its sheet. */
import { describe, expect, it } from 'vitest';
import { apply, setAnswer, setItemField } from '../../shared/dossier/commands';
import type { Dossier } from '../../shared/dossier/schema';
import { documentState } from '../../shared/documents/catalogue';
import {
  type Filling,
  changedFormAnswers,
  formState,
  giveUpFilling,
  isFilled,
  noteFilling,
} from '../../shared/documents/form-life';
import { producedOf, reachedStage, sentDay } from '../../shared/documents/life';
import { followedAndOutdated } from '../../shared/documents/production';
import { sendingOf } from '../../shared/documents/sending';
import { decidePieces } from '../../shared/journey/contract-pieces';
import { progressOf, stepProgress } from '../../shared/journey/progress';
import { planMerge } from '../../shared/merge/merge-plan';
import {
  type FormPlan,
  allAnswers,
  allEntries,
  planForm,
  startChoices,
} from '../../shared/official-form/form-plan';
import { TODAY } from '../journey/answer-sheets';
import { after } from '../journey/random-dossiers';
import { formBytes, formOf } from '../official-form/forms';
import { wholeDossier } from './dossiers';
import { YESTERDAY, definitionOf, formNamed, noted, ofForms, produced, unsigned } from './produced';

const contract = formNamed('official-contract');
const essay = await formOf(formBytes('ghostscript'));

/** What the form of the tests takes from a dossier. */
function fillingOf(dossier: Dossier): Filling {
  const plan: FormPlan = planForm(essay, dossier, TODAY);
  const choices = startChoices(plan, null);
  return { entries: allEntries(plan, choices), answers: allAnswers(plan, choices) };
}

/** The dossier once its contract was filled here. */
function filled(dossier: Dossier, on = TODAY): Dossier {
  return apply(dossier, noteFilling(dossier, contract, fillingOf(dossier), on)).dossier;
}

const newName = setAnswer('organisation', 'legalName', 'Association Le Noyer');

describe('an official form filled here', () => {
  it('is a document of its own, of that day', () => {
    const dossier = filled(unsigned());
    expect(isFilled(dossier, contract)).toBe(true);
    expect(producedOf(dossier, 'official-contract')).toMatchObject({ producedOn: TODAY });
    expect(formState(dossier, contract)).toBe('up-to-date');
    expect(changedFormAnswers(dossier, contract)).toEqual([]);
    expect(reachedStage(dossier, contract, TODAY)).toBeNull();
  });

  it('is outdated by the answers that are written in it, which it names, and by no other', () => {
    const dossier = filled(produced(unsigned()));
    const renamed = after(dossier, newName);
    expect(formState(renamed, contract)).toBe('outdated');
    expect(changedFormAnswers(renamed, contract)).toEqual(['la raison sociale (Votre structure)']);
    const moved = after(dossier, setAnswer('contract', 'deliveryDetails', 'Au secrétariat'));
    expect(documentState(moved, definitionOf('contract'))).toBe('outdated');
    expect(formState(moved, contract)).toBe('up-to-date');
    const back = after(
      renamed,
      setAnswer('organisation', 'legalName', dossier.organisation.legalName),
    );
    expect(formState(back, contract)).toBe('up-to-date');
  });

  it('names the answers of a place, and says when that place is gone', () => {
    const before = unsigned();
    const [place] = before.establishments;
    const entity = 'establishments';
    const filling: Filling = {
      entries: [{ field: 'a1', kind: 'text', text: 'x' }],
      answers: [
        { entity, itemId: place?.id ?? '', field: 'siret' },
        { entity, itemId: place?.id ?? '', field: 'name' },
      ],
    };
    const dossier = apply(before, noteFilling(before, contract, filling, TODAY)).dossier;
    const id = place?.id ?? '';
    const category = after(dossier, setItemField(entity, id, 'category', undefined));
    expect(changedFormAnswers(category, contract)).toEqual([]);
    const changed = after(dossier, setItemField(entity, id, 'siret', undefined));
    expect(changedFormAnswers(changed, contract)).toEqual([
      `le numéro SIRET (${place?.name ?? ''})`,
    ]);
    const gone = { ...dossier, establishments: dossier.establishments.slice(1) };
    expect(changedFormAnswers(gone, contract)).toEqual(['un établissement retiré']);
  });

  it('is signed with its paper, noted there and nowhere else, and sent by its own day', () => {
    const signed = after(filled(unsigned()), setAnswer('pieces', 'contractForm', TODAY));
    expect(reachedStage(signed, contract, TODAY)).toEqual({ stage: 'gatheredOn', on: TODAY });
    const sent = noted(signed, 'official-contract', { sentOn: TODAY, sentBy: 'post' });
    expect(reachedStage(sent, contract, TODAY)).toEqual({ stage: 'sentOn', on: TODAY });
    expect(sentDay(sent, 'official-contract', TODAY)).toBe(TODAY);
  });

  it('goes on with its life when the same is written again, and begins another when it is not', () => {
    const sent = noted(
      after(filled(unsigned(), YESTERDAY), setAnswer('pieces', 'contractForm', YESTERDAY)),
      'official-contract',
      { sentOn: YESTERDAY },
    );
    const same = filled(sent);
    expect(same.pieces.contractForm).toBe(YESTERDAY);
    expect(producedOf(same, 'official-contract')).toMatchObject({
      producedOn: TODAY,
      sentOn: YESTERDAY,
    });
    const other = filled(after(sent, newName));
    expect(other.pieces.contractForm).toBeUndefined();
    expect(producedOf(other, 'official-contract')).toMatchObject({ previouslySentOn: YESTERDAY });
    expect(producedOf(other, 'official-contract')?.sentOn).toBeUndefined();
  });

  it('takes the place of one that was copied by hand and signed', () => {
    const byHand = after(produced(unsigned()), setAnswer('pieces', 'contractForm', YESTERDAY));
    expect(formState(byHand, contract)).toBe('up-to-date');
    expect(filled(byHand).pieces.contractForm).toBeUndefined();
  });

  it('keeps its life when its sheet is made anew', () => {
    const signed = after(
      filled(produced(unsigned())),
      newName,
      setAnswer('pieces', 'contractForm', TODAY),
    );
    expect(followedAndOutdated(signed).map(({ id }) => id)).not.toContain('contract');
    const again = produced(signed);
    expect(again.pieces.contractForm).toBe(TODAY);
    expect(formState(again, contract)).toBe('outdated');
  });

  it('can be given up, to be copied by hand after all', () => {
    const outdated = after(
      filled(produced(unsigned())),
      setAnswer('pieces', 'contractForm', TODAY),
      newName,
    );
    const item = producedOf(outdated, 'official-contract');
    if (item === undefined) throw new Error('The form was filled');
    const given = after(outdated, giveUpFilling(outdated, contract, item));
    expect(isFilled(given, contract)).toBe(false);
    expect(formState(given, contract)).toBe('to-fill');
    expect(given.pieces.contractForm).toBeUndefined();
  });

  it('is to be filled again, which the step says', () => {
    const todosOf = (dossier: Dossier): readonly string[] =>
      stepProgress(progressOf(dossier, TODAY), 'documents').todos.map(({ label }) => label);
    const dossier = filled(produced(wholeDossier()));
    const renamed = produced(after(dossier, newName));
    expect(todosOf(dossier).join()).not.toContain('Remplir de nouveau');
    expect(todosOf(renamed)).toContain(
      'Remplir de nouveau le formulaire officiel du contrat d’adhésion',
    );
  });
});

describe('the sending of a dossier', () => {
  const pieces = Object.fromEntries(
    decidePieces(wholeDossier()).map(({ piece }) => [piece, YESTERDAY]),
  );
  const gathered: Dossier = { ...wholeDossier(), pieces };

  it('waits for the form filled here, not for its sheet', () => {
    const dossier = after(
      filled(produced(wholeDossier())),
      setAnswer('pieces', 'contractForm', TODAY),
    );
    const ready = { ...dossier, pieces: { ...gathered.pieces, contractForm: TODAY } };
    expect(sendingOf(ready, TODAY)).toEqual({ state: 'ready' });
    const sheet = noted(ready, 'contract', { fingerprint: 'other' });
    expect(sendingOf(sheet, TODAY)).toEqual({ state: 'ready' });
    const renamed = produced(after(ready, newName), TODAY);
    const outdated = sendingOf({ ...renamed, pieces: ready.pieces }, TODAY);
    expect(outdated).toMatchObject({ state: 'not-ready', outdated: [contract.title] });
  });

  it('is « envoyé » once each form was, whatever is noted of the sheets', () => {
    const ready = produced(gathered);
    expect(sendingOf(noted(ready, 'contract', { sentOn: TODAY }), TODAY).state).toBe('ready');
    expect(sendingOf(ofForms(ready, { sentOn: TODAY }), TODAY).state).toBe('sent');
  });
});

describe('a form filled on one side of a merge', () => {
  const base = produced(unsigned(), YESTERDAY);

  it('is taken with its life', () => {
    const plan = planMerge(base, base, filled(base), TODAY);
    expect(plan.conflicts).toEqual([]);
  });

  it('is asked about where the other side gathered the paper of another version', () => {
    const signed = after(base, setAnswer('pieces', 'contractForm', TODAY));
    const plan = planMerge(base, signed, filled(base), TODAY);
    expect(plan.conflicts.map(({ key }) => key)).toEqual(['pieces.contractForm']);
  });
});
