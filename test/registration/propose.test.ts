import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLE_CODES } from '../../shared/reference/roles';
import { choiceOf, placeLabel } from '../../shared/registration/places';
import { proposeForPerson } from '../../shared/registration/propose';

const jobTitle = fc.constantFrom(
  'Infirmière',
  'Psychologue',
  'Aide-soignante',
  'Cuisinier',
  'Travailleur social',
  'Secrétaire',
  'Chef de service',
  '',
);
const accessesHealthData = fc.constantFrom('yes' as const, 'no' as const, undefined);
const registration = fc.constantFrom(
  ...ROLE_CODES,
  'ordre' as const,
  'ars' as const,
  'none' as const,
);

describe('the rules, in their order', () => {
  it('an explicit decision always wins', () => {
    fc.assert(
      fc.property(jobTitle, accessesHealthData, registration, (title, access, decided) => {
        const proposal = proposeForPerson({
          jobTitle: title,
          accessesHealthData: access,
          registration: decided,
        });
        expect(choiceOf(proposal.place)).toBe(decided);
        expect(proposal).toMatchObject({ rule: 'decision', certainty: 'safe', question: null });
      }),
    );
  });

  it('a person who does not access health data is registered nowhere, whatever the title', () => {
    fc.assert(
      fc.property(fc.oneof(jobTitle, fc.string()), (title) => {
        const proposal = proposeForPerson({ jobTitle: title, accessesHealthData: 'no' });
        expect(proposal.place).toEqual({ kind: 'none' });
        expect(proposal.rule).toBe('no-health-data');
      }),
    );
  });

  it('a nurse without access keeps her duties towards her ordre, and is told so', () => {
    const proposal = proposeForPerson({ jobTitle: 'Infirmière', accessesHealthData: 'no' });
    expect(proposal.advice).toContain('ordre');
  });

  it.each([
    ['Infirmière', 'ordre'],
    ['Assistante sociale', 'ars'],
    ['Aide-soignante', 'title'],
    ['Cuisinier', 'title'],
    ['Travailleur social', 'to-decide'],
    ['', 'to-decide'],
  ])('« %s » is settled by the rule « %s »', (title, rule) => {
    expect(proposeForPerson({ jobTitle: title }).rule).toBe(rule);
  });

  it('a person without a title yet is asked for it', () => {
    expect(proposeForPerson({})).toMatchObject({ rule: 'to-decide', certainty: 'undecided' });
  });

  it('a cook who does access health data is to be decided, not left out', () => {
    const proposal = proposeForPerson({ jobTitle: 'Cuisinier', accessesHealthData: 'yes' });
    expect(proposal.place).toEqual({ kind: 'undecided' });
    expect(proposal.question).not.toBeNull();
  });

  it('an accountant who does access health data is asked about, with the role an editor gives', () => {
    const proposal = proposeForPerson({ jobTitle: 'Comptable', accessesHealthData: 'yes' });
    expect(proposal.readings.map(({ place }) => choiceOf(place))).toEqual(['GENR09']);
  });

  it('access to health data changes nothing to what the title already says', () => {
    const known = proposeForPerson({ jobTitle: 'Aide-soignante' });
    expect(proposeForPerson({ jobTitle: 'Aide-soignante', accessesHealthData: 'yes' })).toEqual(
      known,
    );
  });
});

describe('a decision', () => {
  it('keeps the profession the title names when it agrees with it', () => {
    expect(proposeForPerson({ jobTitle: 'IDE', registration: 'ordre' }).place).toEqual({
      kind: 'ordre',
      profession: '60',
    });
    expect(
      proposeForPerson({ jobTitle: 'Éducateur spécialisé', registration: 'GENR10' }).profession,
    ).toBe('326');
  });

  it('names none when the title says another place', () => {
    expect(proposeForPerson({ jobTitle: 'Cuisinier', registration: 'ars' }).place).toEqual({
      kind: 'ars',
      profession: null,
    });
  });

  it('takes the portal profession that was chosen with it', () => {
    expect(
      proposeForPerson({ jobTitle: 'AVS', registration: 'GENR10', portalProfession: '371' }),
    ).toMatchObject({ profession: '371' });
  });
});

it('every place has its words', () => {
  expect(placeLabel({ kind: 'rpps-plus', role: 'GENR11' })).toBe(
    'RPPS+\u00a0: accompagnement au soin',
  );
  expect(placeLabel({ kind: 'ordre', profession: '60' })).toBe(
    'Son ordre professionnel (infirmier)',
  );
  expect(placeLabel({ kind: 'ars', profession: null })).toBe('L’ARS, sur eRPPS');
  expect(placeLabel({ kind: 'undecided' })).toBe('À décider');
});
