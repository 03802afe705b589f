import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { apply, setAnswer, setItemField } from '../../shared/dossier/commands';
import { type Dossier, emptyDossier } from '../../shared/dossier/schema';
import { changedAnswers, producedOf, reachedStage } from '../../shared/documents/life';
import { sendingOf } from '../../shared/documents/sending';
import { notePack, followedAndOutdated } from '../../shared/documents/production';
import { decidePieces } from '../../shared/journey/contract-pieces';
import { journeyMachine } from '../../shared/journey/machine';
import { TODAY } from '../journey/answer-sheets';
import { after } from '../journey/random-dossiers';
import { teamDossier, wholeDossier } from './dossiers';
import { YESTERDAY, definitionOf, noted, ofForms, produced, unsigned } from './produced';

describe('the life of a document', () => {
  it('begins when it is produced, and goes on to the furthest stage noted', () => {
    const dossier = produced(unsigned());
    const slip = definitionOf('dispatch-slip');
    expect(reachedStage(dossier, slip, TODAY)).toBeNull();
    const printed = noted(dossier, 'dispatch-slip', { printedOn: '20/11/2026' });
    expect(reachedStage(printed, slip, TODAY)).toEqual({
      stage: 'printedOn',
      on: '2026-11-20',
    });
    const signed = noted(dossier, 'designation', { printedOn: TODAY, signedOn: '2026-11-21' });
    expect(reachedStage(signed, definitionOf('designation'), TODAY)).toEqual({
      stage: 'signedOn',
      on: '2026-11-21',
    });
    expect(
      reachedStage(noted(dossier, 'dispatch-slip', { sentOn: '31/11/2026' }), slip, TODAY),
    ).toBeNull();
  });

  it('has only the stages of what becomes of it', () => {
    const dossier = noted(produced(wholeDossier()), 'summary', { sentOn: TODAY });
    expect(reachedStage(dossier, definitionOf('summary'), TODAY)).toBeNull();
  });

  it('goes on when it is produced again from the same answers', () => {
    const dossier = noted(produced(wholeDossier(), YESTERDAY), 'contract', {
      printedOn: YESTERDAY,
    });
    expect(producedOf(produced(dossier), 'contract')).toMatchObject({
      producedOn: TODAY,
      printedOn: YESTERDAY,
    });
  });

  it('begins again from other answers, and says when the earlier version was sent', () => {
    const sent = noted(produced(unsigned(), YESTERDAY), 'dispatch-slip', {
      printedOn: YESTERDAY,
      sentOn: YESTERDAY,
    });
    const changed = after(sent, setAnswer('organisation', 'legalName', 'Association Le Noyer'));
    expect(followedAndOutdated(changed).map(({ id }) => id)).toEqual(['dispatch-slip']);
    const again = producedOf(produced(changed), 'dispatch-slip');
    expect(again).toMatchObject({ producedOn: TODAY, previouslySentOn: YESTERDAY });
    expect(again?.printedOn).toBeUndefined();
    expect(again?.sentOn).toBeUndefined();
  });

  it('can always be undone, whatever became of the document meanwhile', () => {
    const actor = createActor(journeyMachine, {
      input: { dossier: produced(teamDossier(1)), today: TODAY, place: null },
    }).start();
    const noteIt = setItemField('documents', 'staff-table', 'printedOn', TODAY);
    actor.send({ type: 'apply', label: 'imprimé', command: noteIt });
    const person = actor.getSnapshot().context.dossier.people[0]?.id ?? '';
    const remove = { type: 'remove-items', collection: 'people', ids: [person] } as const;
    actor.send({ type: 'apply', label: 'retirée', command: remove });
    actor.send({ type: 'go', place: { step: 'documents', page: 'documents' } });
    actor.send({ type: 'produce' });
    const { dossier } = actor.getSnapshot().context;
    actor.send({ type: 'produced', command: notePack(dossier, TODAY) });
    actor.send({ type: 'undo' });
    actor.send({ type: 'undo' });
    expect(actor.getSnapshot().status).toBe('active');
    expect(actor.getSnapshot().context.dossier.people).toHaveLength(1);
  });

  it('is not forgotten when a document that was sent is no longer called for', () => {
    const sent = noted(produced(wholeDossier()), 'official-contract', { sentOn: TODAY });
    const without = after(
      sent,
      setAnswer('diagnostic', 'alreadyHas', ['contract', 'card']),
      setAnswer('contract', 'identifiersChanged', 'no'),
    );
    expect(definitionOf('contract').isMade(without)).toBe(false);
    expect(producedOf(produced(without), 'official-contract')?.sentOn).toBe(TODAY);
  });
});

describe('a document produced alone', () => {
  it('leaves the others as they were', () => {
    const dossier = produced(wholeDossier(), YESTERDAY);
    const { documents } = apply(dossier, notePack(dossier, TODAY, 'contract')).dossier;
    const days = new Map(documents.map(({ id, producedOn }) => [id, producedOn]));
    expect(days.get('contract')).toBe(TODAY);
    expect(days.get('summary')).toBe(YESTERDAY);
    expect(days.size).toBe(dossier.documents.length);
  });
});

describe('a document whose answers changed', () => {
  const dossier = produced(wholeDossier());

  it('names them', () => {
    const next = after(
      dossier,
      setAnswer('organisation', 'legalName', 'Association Le Noyer'),
      setItemField('people', 'p1', 'usedName', 'Aubépine'),
    );
    expect(changedAnswers(next, definitionOf('contract')).join(' ; ')).toMatch(
      /^la raison sociale \(Votre structure\)$/u,
    );
    expect(changedAnswers(next, definitionOf('staff-table'))).toHaveLength(2);
    expect(changedAnswers(next, definitionOf('staff-table'))[1]).toMatch(
      /^le nom d’exercice \(.*Aubépine.*\)$/u,
    );
    expect(changedAnswers(next, definitionOf('pmh'))).toHaveLength(1);
  });

  it('names the answers of one person or one step together, and counts them where there are many', () => {
    const two = after(
      dossier,
      setItemField('people', 'p1', 'birthName', 'Aubépine'),
      setItemField('people', 'p1', 'email', undefined),
      setAnswer('organisation', 'legalName', 'Le Noyer'),
      setAnswer('organisation', 'street', '1 rue des Noyers'),
    );
    const [places, person, ...more] = changedAnswers(two, definitionOf('staff-table'));
    expect(more).toEqual([]);
    expect(places).toBe(
      'la raison sociale et l’adresse de l’organisme gestionnaire (Votre structure)',
    );
    expect(person).toMatch(/^le nom de naissance et l’adresse électronique \(.+\)$/u);
    const five = after(
      two,
      ...(['mobile', 'jobTitle', 'birthDate'] as const).map((field) =>
        setItemField('people', 'p1', field, undefined),
      ),
    );
    expect(changedAnswers(five, definitionOf('staff-table'))[1]).toMatch(
      /^[^,]+, [^,]+ et 3\u00a0autres réponses \(.+\)$/u,
    );
  });

  it('names people, not their answers, where there are more than a hundred', () => {
    const many = produced(teamDossier(150));
    const next = after(many, setItemField('people', 'p7', 'usedName', 'Aubépine'));
    expect(changedAnswers(next, definitionOf('staff-table'))).toEqual([
      expect.stringMatching(/^la fiche «\u00a0.*Aubépine.*\u00a0»$/u),
    ]);
  });

  it('still names the person where it was made by a version that kept no more', () => {
    const madeFrom = producedOf(dossier, 'staff-table')?.madeFrom?.map((line) =>
      line.split(' ').slice(0, 2).join(' '),
    );
    const old = noted(dossier, 'staff-table', madeFrom === undefined ? {} : { madeFrom });
    const next = after(old, setItemField('people', 'p1', 'usedName', 'Aubépine'));
    expect(changedAnswers(next, definitionOf('staff-table'))).toEqual([
      expect.stringMatching(/^la fiche «\u00a0.*Aubépine.*\u00a0»$/u),
    ]);
  });

  it('names who came and says that someone went', () => {
    const [first, ...rest] = dossier.people;
    const next = {
      ...dossier,
      people: [...rest, { id: 'new', birthName: 'Lys', firstNames: 'Zoé' }],
    };
    expect(first).toBeDefined();
    const fewer = { ...dossier, people: rest.slice(1) };
    expect(dossier.people.length - fewer.people.length).toBe(2);
    expect(changedAnswers(fewer, definitionOf('staff-table'))).toEqual([
      '2\u00a0personnes retirées de la liste',
    ]);
    expect(changedAnswers(next, definitionOf('staff-table'))).toEqual([
      'une personne retirée de la liste',
      'la fiche ajoutée «\u00a0Zoé Lys\u00a0»',
    ]);
  });

  it('says nothing once the change is taken back', () => {
    const name = dossier.organisation.legalName;
    const next = after(
      dossier,
      setAnswer('organisation', 'legalName', 'Association Le Noyer'),
      setAnswer('organisation', 'legalName', name),
    );
    expect(changedAnswers(next, definitionOf('contract'))).toEqual([]);
  });

  it('speaks of the list as a whole where there are hundreds of people', () => {
    const many = produced(teamDossier(400));
    const next = after(many, setItemField('people', 'p7', 'usedName', 'Aubépine'));
    expect(changedAnswers(next, definitionOf('staff-table'))).toEqual([
      'la liste des professionnels',
    ]);
    expect(producedOf(many, 'staff-table')?.madeFrom?.length).toBeLessThan(50);
  });

  it('names nobody who did not change when the people become hundreds, or are hundreds no more', () => {
    const few = produced(teamDossier(300));
    const newcomer = { id: 'new', birthName: 'Lys', firstNames: 'Zoé' };
    const more = { ...few, people: [...few.people, newcomer] };
    expect(changedAnswers(more, definitionOf('staff-table'))).toEqual([
      'la liste des professionnels',
    ]);
    const many = produced(more);
    const fewer = { ...many, people: few.people };
    expect(changedAnswers(fewer, definitionOf('staff-table'))).toEqual([
      'la liste des professionnels',
    ]);
  });
});

describe('the sending', () => {
  const pieces = Object.fromEntries(
    decidePieces(wholeDossier()).map(({ piece }) => [piece, YESTERDAY]),
  );
  const gathered: Dossier = { ...wholeDossier(), pieces };

  it('is nothing where there is no form', () => {
    expect(sendingOf(emptyDossier('d', '2026-11-23T09:00:00.000Z'), TODAY)).toEqual({
      state: 'nothing-to-send',
    });
  });

  it('is not ready as long as a paper is missing, or a sheet is not that of today', () => {
    expect(sendingOf({ ...produced(gathered), pieces: {} }, TODAY).state).toBe('not-ready');
    expect(sendingOf(gathered, TODAY)).toMatchObject({ state: 'not-ready', papers: 0 });
    const changed = after(produced(gathered), setAnswer('organisation', 'legalName', 'Le Noyer'));
    expect(sendingOf(changed, TODAY)).toMatchObject({ state: 'not-ready', papers: 0 });
  });

  it('is not ready with a dispatch slip made from other answers', () => {
    const slip = noted(produced(gathered), 'dispatch-slip', { fingerprint: 'other' });
    expect(sendingOf(slip, TODAY)).toMatchObject({
      state: 'not-ready',
      outdated: [definitionOf('dispatch-slip').title],
    });
  });

  it('is ready, then sent once every form was, then acknowledged', () => {
    const ready = produced(gathered);
    expect(sendingOf(ready, TODAY)).toEqual({ state: 'ready' });
    expect(sendingOf(noted(ready, 'official-contract', { sentOn: TODAY }), TODAY)).toEqual(
      ready.documents.some(({ id }) => id === 'f101')
        ? { state: 'ready' }
        : { state: 'sent', on: TODAY },
    );
    const sent = ofForms(ready, { sentOn: YESTERDAY });
    expect(sendingOf(sent, TODAY)).toEqual({ state: 'sent', on: YESTERDAY });
    expect(sendingOf(ofForms(sent, { acknowledgedOn: TODAY }), TODAY)).toEqual({
      state: 'acknowledged',
      on: TODAY,
    });
  });
});
