/** People of one list who share what should be a person's own. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalOf } from '../../shared/dossier/read-field';
import { type Person, collections } from '../../shared/dossier/schema';
import { foldText } from '../../shared/identifiers/typed-text';
import { twinDoubts } from '../../shared/journey/cross-checks';
import { runs } from '../property-runs';
import { TODAY } from './answer-sheets';

const context = { today: TODAY };

const some = (...texts: readonly string[]) =>
  fc.option(fc.constantFrom(...texts), { nil: undefined });
const people = fc
  .array(
    fc.record({
      email: some('a@b.example', 'A@b.example', 'c@d.example', ''),
      mobile: some('06 00 00 12 34', '+33600001234', '06', ''),
      birthName: some('Mélisse', 'MELISSE', 'Aulne', ''),
      firstNames: some('Océane', 'Océane Marie', 'oceane'),
      birthDate: some('1985-05-20', '20/05/1985', '31/11/1987', ''),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map((fields, index): Person => {
      const given = Object.entries(fields).filter(([, value]) => value !== undefined);
      return { id: `p${index}`, ...Object.fromEntries(given) };
    }),
  );

/** What is compared, for each answer that may be doubted; `null` where nothing is known. */
const COMPARED: Readonly<
  Record<'email' | 'mobile' | 'birthName', (person: Person) => string | null>
> = {
  email: ({ email }) => (email === undefined || email === '' ? null : email.toLowerCase()),
  mobile: ({ mobile }) =>
    mobile === undefined || mobile === ''
      ? null
      : canonicalOf(collections.people.mobile, mobile, context),
  birthName: ({ birthName, firstNames, birthDate = '' }) =>
    birthName === undefined || firstNames === undefined
      ? null
      : foldText(
          `${birthName}|${firstNames}|${canonicalOf(collections.people.birthDate, birthDate, context)}`,
        ),
};

describe('twins of a list', () => {
  it('are each doubted but the first, in the answers that they share', () => {
    fc.assert(
      fc.property(people, (all) => {
        const expected = (['email', 'mobile', 'birthName'] as const).flatMap((field) =>
          all
            .filter((person, index) => {
              const own = COMPARED[field](person);
              return (
                own !== null && all.slice(0, index).some((one) => COMPARED[field](one) === own)
              );
            })
            .map(({ id }) => `${id} ${field}`),
        );
        const doubts = twinDoubts(all, context).map(({ person, field }) => `${person.id} ${field}`);
        expect(doubts).toEqual(expected);
      }),
      { numRuns: runs(500) },
    );
  });
});
