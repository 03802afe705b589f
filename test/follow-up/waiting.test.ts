import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dossier, sections } from '../../shared/dossier/schema';
import { meanwhile, waitingStages } from '../../shared/follow-up/waiting';
import { progressOf } from '../../shared/journey/progress';
import { findPage, pageApplies } from '../../shared/journey/steps';
import { filledDossier } from '../journey/filled-dossier';
import { likelyDossier } from '../journey/random-dossiers';
import { runs } from '../property-runs';

const TODAY = '2026-11-23';
const sending: Dossier = { ...filledDossier(), followUp: {}, habilitation: {} };
const unsent: Dossier = {
  ...sending,
  gestionnaires: sending.gestionnaires.map((one) => ({ ...one, isTrained: 'no' })),
};

describe('the stages of the waiting', () => {
  it('go from the contract to the first login', () => {
    expect(waitingStages(sending, TODAY).map(({ title }) => title)).toEqual([
      'Contrat envoyé',
      'Contrat confirmé',
      'Carte commandée',
      'Carte reçue',
      'Lecteur de carte installé',
      'Demande d’habilitation envoyée (PMH)',
      'Formation ANS suivie par les gestionnaires',
      'Gestionnaires habilités',
      'Première connexion au portail',
    ]);
  });

  it('leave out what is not needed', () => {
    const alone: Dossier = {
      ...filledDossier({
        'diagnostic.alreadyHas': ['contract', 'card'],
        'representative.card': 'cde',
        'contract.identifiersChanged': 'no',
      }),
      gestionnaires: [],
    };
    expect(waitingStages(alone, TODAY)).toEqual([]);
  });

  it('say what holds one up, until it is reached', () => {
    const card = (followUp: Dossier['followUp']): unknown =>
      waitingStages({ ...sending, followUp }, TODAY).find(({ id }) => id === 'cardReceivedOn');
    const cardBlocked = 'Adresse de livraison refusée';
    expect(card({ cardBlocked })).toMatchObject({ on: null, blocked: cardBlocked });
    expect(card({ cardBlocked, cardReceivedOn: '2026-11-20' })).toMatchObject({
      on: '2026-11-20',
      blocked: null,
    });
    expect(card({ cardReceivedOn: '31/11/2026' })).toMatchObject({ on: null });
  });

  it('count the contract as sent on the day noted of the official form', () => {
    const sent = { ...sending, documents: [{ id: 'official-contract', sentOn: '2026-11-20' }] };
    expect(waitingStages(sent, TODAY)[0]).toMatchObject({ id: 'contractSent', on: '2026-11-20' });
  });

  it('each take a word on what holds it up, asked on the page it leads to', () => {
    const word = 'Le président est absent';
    const everyWord = Object.fromEntries(
      Object.keys(sections.followUp)
        .filter((field) => field.endsWith('Blocked'))
        .map((field) => [field, word]),
    );
    const stages = waitingStages({ ...unsent, followUp: everyWord }, TODAY);
    expect(stages).toHaveLength(9);
    for (const { title, blocked, blockedPlace } of stages) {
      expect(blocked).toBe(word);
      expect(findPage(blockedPlace)?.page.questions.map(({ label }) => label)).toContain(
        `${title}\u00a0: bloqué parce que`,
      );
    }
  });

  it('keep the contract sent although another version of it was made since', () => {
    const document = { id: 'official-contract', previouslySentOn: '2026-11-20' };
    const again = { ...sending, documents: [document] };
    expect(waitingStages(again, TODAY)[0]).toMatchObject({ on: '2026-11-20' });
  });

  it('count the training once every gestionnaire whose mission goes on has followed it', () => {
    const trainedOn = '2026-10-15';
    const gestionnaires = [
      { id: 'g1', isTrained: 'yes', trainedOn },
      { id: 'g2', isTrained: 'no', endDate: '2026-06-30' },
    ] as const;
    const stages = waitingStages({ ...sending, gestionnaires }, TODAY);
    expect(stages.find(({ id }) => id === 'trained')).toMatchObject({ on: trainedOn });
  });

  it('lead to a page that is open, and leave something to do meanwhile, whatever the dossier', () => {
    fc.assert(
      fc.property(likelyDossier, (dossier) => {
        const things = meanwhile(dossier, progressOf(dossier, TODAY), TODAY);
        expect(things).not.toEqual([]);
        // The page is shown only where the whole parcours applies.
        const followUp = findPage({ step: 'follow-up', page: 'follow-up-state' });
        if (followUp === null || !pageApplies(dossier, followUp)) return;
        const stages = waitingStages(dossier, TODAY);
        const places = stages.map(({ blockedPlace }) => ({ place: blockedPlace }));
        for (const { place } of [...stages, ...places, ...things]) {
          const located = findPage(place);
          expect(located !== null && pageApplies(dossier, located)).toBe(true);
        }
      }),
      { numRuns: runs(100) },
    );
  });
});
