import { describe, expect, it } from 'vitest';
import { readAnswers } from '../../shared/documents/answers';
import type { Person } from '../../shared/dossier/schema';
import { type TypingField, typingList } from '../../shared/follow-up/typing-list';
import { filledDossier } from '../journey/filled-dossier';

const TODAY = '2026-11-23';
const dossier = filledDossier();
const [someone] = dossier.people;

function fieldsOf(changes: Partial<Person> = {}): readonly TypingField[] {
  if (someone === undefined) throw new Error('Nobody in the example');
  const person = { ...someone, ...changes };
  const answers = readAnswers({ ...dossier, people: [person] }, TODAY);
  return typingList(answers, person).flatMap(({ fields }) => fields);
}

function copied(label: string, changes: Partial<Person> = {}): string | null | undefined {
  return fieldsOf(changes).find((field) => field.label === label)?.copied;
}

describe('the list to type from', () => {
  it('begins with the number that a person is sought by, if there is one', () => {
    const known = { hasRppsNumber: 'yes', rppsNumber: '10999000010' } as const;
    expect(fieldsOf(known)[0]).toMatchObject({ label: 'Numéro RPPS', copied: '10999000010' });
    expect(fieldsOf({ hasRppsNumber: 'no' })[0]?.label).toBe('Civilité');
  });

  it('copies what is typed, without the spaces that only help the eye', () => {
    expect(copied('Date de naissance', { birthDate: '1998-10-27' })).toBe('27/10/1998');
    expect(copied('Lieu de naissance', { birthPlace: 'Nevers (58194)' })).toBe('Nevers');
    expect(copied('Téléphone mobile de correspondance', { mobile: '+33600001210' })).toBe(
      '0600001210',
    );
    expect(copied('Structure', { establishmentIds: ['e1'] })).toMatch(/^\d{9}$/u);
  });

  it('says the role with its code, and copies what the portal’s own list says', () => {
    const role = fieldsOf({ registration: 'GENR11' }).find(
      ({ label }) => label === 'Rôle (TRE_R22)',
    );
    expect(role?.value.text).toContain('(GENR11)');
    expect(role?.copied).toBe('Accompagnement social/médico-social au soin');
  });

  it('copies nothing that is missing, refused, or looks like a social security number', () => {
    expect(copied('Date de naissance', { birthDate: '31/11/1998' })).toBeNull();
    expect(copied('Prénoms', { firstNames: '' })).toBeNull();
    const spoiled = copied('Nom d’exercice', { usedName: '2 98 10 58 194 001 73' });
    expect(spoiled ?? '').not.toContain('58 194');
  });
});
