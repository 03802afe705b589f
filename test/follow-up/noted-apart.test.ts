import { describe, expect, it } from 'vitest';
import { documentState, documentsOf } from '../../shared/documents/catalogue';
import { notePack } from '../../shared/documents/production';
import { apply, setItemField } from '../../shared/dossier/commands';
import { fingerprint } from '../../shared/dossier/fingerprint';
import { readDossier } from '../../shared/dossier/lenient';
import { type Dossier, emptyDossier } from '../../shared/dossier/schema';
import { reviewedFingerprint } from '../../shared/journey/closing';
import { filledDossier } from '../journey/filled-dossier';

const TODAY = '2026-11-23';

function note(dossier: Dossier, field: 'enteredOn' | 'closedOn', value: string): Dossier {
  return apply(dossier, setItemField('people', 'p1', field, value)).dossier;
}

describe('what is noted of a person in the weeks after', () => {
  const people = filledDossier().people.map(({ id, birthName = '' }) => ({ id, birthName }));
  const bare: Dossier = { ...filledDossier(), people };
  const produced = apply(bare, notePack(bare, TODAY)).dossier;

  it('outdates no document and asks for no other reading', () => {
    const noted = note(note(produced, 'enteredOn', '2026-11-20'), 'closedOn', '2026-11-22');
    expect(reviewedFingerprint(noted)).toBe(reviewedFingerprint(produced));
    const outdated = documentsOf(noted).filter(
      (definition) => documentState(noted, definition) === 'outdated',
    );
    expect(outdated).toEqual([]);
  });

  it('neither does a doubt that was accepted about it, while another one does', () => {
    const accepting = (field: string): Dossier =>
      apply(
        produced,
        setItemField('people', 'p1', 'acceptedDoubts', [
          { field, code: 'rpps-key', value: '10999000011', why: 'Vu sur l’annuaire' },
        ]),
      ).dossier;
    const noted = note(accepting('receivedRppsNumber'), 'enteredOn', '2026-11-20');
    expect(fingerprint(noted, ['people'])).toBe(fingerprint(produced, ['people']));
    const answered = note(accepting('birthName'), 'enteredOn', '2026-11-20');
    expect(fingerprint(answered, ['people'])).not.toBe(fingerprint(produced, ['people']));
  });

  it('leaves an answer that changes its effect', () => {
    const noted = note(produced, 'enteredOn', '2026-11-20');
    const changed = apply(noted, setItemField('people', 'p1', 'birthName', 'Nguyễn')).dossier;
    expect(fingerprint(changed, ['people'])).not.toBe(fingerprint(produced, ['people']));
  });
});

describe('a dossier from before there was a follow-up', () => {
  it('opens whole, with nothing followed', () => {
    const older: Record<string, unknown> = { ...emptyDossier('d', '2026-11-23T09:00:00.000Z') };
    Reflect.deleteProperty(older, 'followUp');
    const reading = readDossier({ ...older, people: [{ id: 'p1', birthName: 'Mélisse' }] });
    expect(reading.ok && reading.value.issues).toEqual([]);
    expect(reading.ok && reading.value.dossier.followUp).toEqual({});
    expect(reading.ok && reading.value.dossier.people).toEqual([
      { id: 'p1', birthName: 'Mélisse' },
    ]);
  });
});
