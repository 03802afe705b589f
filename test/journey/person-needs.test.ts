import { describe, expect, it } from 'vitest';
import { type Person, emptyDossier } from '../../shared/dossier/schema';
import { completenessOf, needsOf, openByPerson } from '../../shared/journey/person-needs';
import { progressOf } from '../../shared/journey/progress';
import { TODAY } from './answer-sheets';

const COMPLETE: Person = {
  id: 'p1',
  civility: 'MME',
  birthName: 'Mélisse',
  firstNames: 'Océane',
  sex: 'F',
  birthDate: '1998-10-27',
  bornInFrance: 'yes',
  birthPlace: 'Fougères (35115)',
  jobTitle: 'AES',
  practiceMode: 'S',
  category: 'C',
  startDate: '2023-01-16',
  email: 'oceane.melisse@les-acacias.example',
  hasOwnMobile: 'yes',
  mobile: '+33600001210',
  registration: 'GENR10',
  portalProfession: '328',
  hasRppsNumber: 'no',
};

function without(...fields: readonly (keyof Person)[]): Person {
  const left = Object.entries(COMPLETE).filter(([field]) => !fields.some((one) => one === field));
  return { ...Object.fromEntries(left), id: COMPLETE.id };
}

function needs(person: Person): {
  portal: string;
  ecps: string;
  open: string[];
  openForEcps: string[];
} {
  const dossier = { ...emptyDossier('d', '2026-11-23T09:00:00.000Z'), people: [person] };
  const found = needsOf(person, openByPerson(progressOf(dossier, TODAY)).get(person.id));
  const fields = (findings: typeof found.open): string[] =>
    findings.map(({ question }) => question.field);
  return { ...found, open: fields(found.open), openForEcps: fields(found.openForEcps) };
}

describe('what a person still waits for', () => {
  it('is nothing but the entry on the portal, once all is answered', () => {
    expect(needs(COMPLETE)).toEqual({
      portal: 'ready',
      ecps: 'after-registration',
      open: [],
      openForEcps: [],
    });
  });

  it('is named field by field, and apart for the e-CPS', () => {
    expect(needs(without('birthDate', 'email'))).toEqual({
      portal: 'lacking',
      ecps: 'lacking',
      open: ['birthDate', 'email'],
      openForEcps: ['email'],
    });
  });

  it('lets the e-CPS be ready to wait for the number while the portal lacks something', () => {
    expect(needs(without('birthDate'))).toMatchObject({
      portal: 'lacking',
      ecps: 'after-registration',
    });
  });

  it('is another means than a mobile for who has none of their own', () => {
    expect(needs({ ...without('mobile'), hasOwnMobile: 'no' }).ecps).toBe('other-means');
  });

  it('is to look up the number as long as nobody knows of one', () => {
    const unknown: Person = { ...COMPLETE, hasRppsNumber: 'unknown' };
    expect(needs(unknown).portal).toBe('number-unknown');
    expect(completenessOf(unknown)).toBe('lacking');
  });

  it('is nothing more once the situation is on the portal', () => {
    const onPortal: Person = {
      ...COMPLETE,
      hasRppsNumber: 'yes',
      rppsNumber: '10999000010',
      situationOnPortal: 'yes',
      situationCheckedOn: '2026-11-20',
      situationCheckedBy: 'Inès Fougeray',
    };
    expect(needs(onPortal)).toMatchObject({ portal: 'up-to-date', ecps: 'ready' });
  });

  it.each(['ordre', 'ars', 'none'] as const)('is not ours to say for « %s »', (registration) => {
    expect(needs({ ...COMPLETE, registration })).toMatchObject({
      portal: 'elsewhere',
      ecps: 'elsewhere',
    });
  });

  it('is a decision first, for who has none', () => {
    const undecided = without('registration');
    expect(needs(undecided)).toMatchObject({ portal: 'undecided', ecps: 'undecided' });
    expect(completenessOf(undecided)).toBe('undecided');
    expect(completenessOf(COMPLETE)).toBe('complete');
  });
});
