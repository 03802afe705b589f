import { describe, expect, it } from 'vitest';
import { portalProfessionByCode } from '../../shared/reference/portal-professions';
import { professionByCode } from '../../shared/reference/professions';
import { departmentRules, jobRules } from '../../shared/registration/job-titles/job-titles';
import { samePlace } from '../../shared/registration/places';
import { indexFamilies, on, type Outcome } from '../../shared/registration/title-rules';
import { cleaning } from '../../shared/registration/job-titles/common-outcomes';

const outcomes: readonly { readonly head: string; readonly then: Outcome }[] = [
  ...jobRules,
  ...departmentRules,
].flatMap(([head, rules]) => rules.map(({ then }) => ({ head, then })));

const places = outcomes.flatMap(({ head, then }) =>
  [then, ...then.readings].map(({ place, profession }) => ({ head, place, profession })),
);

describe('every rule of the catalogue', () => {
  it('names an ordre or ARS profession that the list says they register', () => {
    const wrong = places.filter(
      ({ place }) =>
        (place.kind === 'ordre' || place.kind === 'ars') &&
        place.profession !== null &&
        professionByCode(place.profession)?.registrar !== place.kind,
    );
    expect(wrong).toEqual([]);
  });

  it('names a portal profession that can be chosen today, never a retired one', () => {
    const wrong = places.filter(
      ({ profession }) =>
        profession !== null && portalProfessionByCode(profession)?.state !== 'active',
    );
    expect(wrong).toEqual([]);
  });

  it('is safe only where nothing is left to ask and no other reading is open', () => {
    const wrong = outcomes.filter(
      ({ then }) =>
        then.certainty === 'safe' && (then.question !== null || then.readings.length > 0),
    );
    expect(wrong.map(({ head, then }) => `${head}: ${then.because}`)).toEqual([]);
  });

  it('asks a question when it cannot decide, and only then has no place', () => {
    const wrong = outcomes.filter(
      ({ then }) =>
        (then.place.kind === 'undecided') !== (then.certainty === 'undecided') ||
        (then.place.kind === 'undecided' && then.question === null),
    );
    expect(wrong.map(({ head }) => head)).toEqual([]);
  });

  it('asks a question wherever it shows another reading', () => {
    const wrong = outcomes.filter(
      ({ then }) =>
        then.question === null && then.readings.some(({ place }) => !samePlace(place, then.place)),
    );
    expect(wrong.map(({ head, then }) => `${head}: ${then.because}`)).toEqual([]);
  });

  it('says why in words, except where the place says it all', () => {
    const mute = outcomes.filter(
      ({ then }) =>
        then.because === '' && (then.place.kind === 'none' || then.place.kind === 'undecided'),
    );
    expect(mute.map(({ head }) => head)).toEqual([]);
  });
});

it('two families for the same head word are refused, since one would hide the other', () => {
  const family = { heads: 'cuisinier', rules: [on('', cleaning)] };
  expect(() => indexFamilies([family, { ...family, heads: 'cuisinieres' }])).toThrow('cuisinieres');
});
