/** Names, e-mail addresses, short texts, and the numbers that must never be kept. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEmail } from '../../shared/identifiers/email';
import {
  forbiddenKindOf,
  forbiddenKindWithin,
  looksLikeIban,
  looksLikeNir,
} from '../../shared/identifiers/forbidden';
import { readName } from '../../shared/identifiers/names';
import type { Reading } from '../../shared/identifiers/reading';
import { readText } from '../../shared/identifiers/text';
import { foldText, tidyText } from '../../shared/identifiers/typed-text';
import { runs } from '../property-runs';
import { anyText, digits, frenchIbans, isoDates, nirs } from './arbitraries';

const numRuns = runs(300);

function codeOf(reading: Reading<string>): string {
  if (reading.verdict === 'valid') return '';
  return reading.verdict === 'doubtful' ? reading.doubt.code : reading.fault.code;
}

describe('a name', () => {
  it.each([
    'Phạm',
    'Wałęski',
    'Brătianescu',
    'Sœurdebois',
    'L’Épinette',
    "N'Diaye",
    'de La Closerie',
    'FRANCOIS',
    'Jean-Noël',
    'Nguyễn Thị Ánh',
    'J. B.',
    'O’Neill-D’Arc',
    'Ng',
  ])('« %s » is valid and stays as it is', (name) => {
    expect(readName(name)).toEqual({ verdict: 'valid', value: name });
  });

  it('is composed, and loses the spaces that the eye does not see', () => {
    expect(readName(' Noe\u0308l\u00a0 Marie\u200b ')).toEqual({
      verdict: 'valid',
      value: 'Noël Marie',
    });
  });

  it.each([
    ['', 'name-empty'],
    ['Dupont2', 'name-digits'],
    ['Dupont/Martin', 'name-signs'],
    ['-', 'name-signs'],
    ['anne@x.example', 'name-email'],
    ['Fran?oise', 'name-lost-letter'],
    ['Fran\ufffdoise', 'name-lost-letter'],
    ['GaÃ«lle', 'name-encoding'],
    ['1 85 05 78 006 084 36', 'name-nir'],
    ['Dupont 1850578006084', 'name-nir'],
    ['FR76 3000 6000 0112 3456 7890 189', 'name-iban'],
    ['xxx', 'name-suspicious'],
    ['inconnue', 'name-suspicious'],
    ['À COMPLÉTER', 'name-suspicious'],
    ['X', 'name-suspicious'],
    ['Иван', 'name-script'],
    ['Ελένη', 'name-script'],
  ])('« %s » gives « %s »', (typed, code) => {
    expect(codeOf(readName(typed))).toBe(code);
  });

  it('may be several first names with commas, which are read as spaces', () => {
    expect(readName('Marie, Anne,Louise', { several: true })).toEqual({
      verdict: 'valid',
      value: 'Marie Anne Louise',
    });
    expect(codeOf(readName('Dupont, Marie'))).toBe('name-signs');
  });

  it('that was accepted is read the same a second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readName(text);
        if (reading.verdict !== 'invalid') {
          expect(readName(reading.value)).toMatchObject({ value: reading.value });
        }
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('an e-mail address', () => {
  it.each([
    ['Marie.Dupre@Exemple.FR', 'marie.dupre@exemple.fr'],
    ['mailto:a.b@x.example', 'a.b@x.example'],
    [' <a.b@x.example>; ', 'a.b@x.example'],
    ['d’arc@x.example', "d'arc@x.example"],
    [
      'jean-noel.soeurette+esat@les-acacias.example',
      'jean-noel.soeurette+esat@les-acacias.example',
    ],
  ])('« %s » is %s', (typed, address) => {
    expect(readEmail(typed, { personal: true })).toEqual({ verdict: 'valid', value: address });
  });

  it.each([
    ['', 'email-empty'],
    ['marie.exemple.fr', 'email-no-at'],
    ['marie(at)exemple.fr', 'email-decorated'],
    ['marie arobase exemple.fr', 'email-no-at'],
    ['marie@exemple', 'email-no-ending'],
    ['marie@orange.f', 'email-no-ending'],
    ['marie,dupre@exemple.fr', 'email-comma'],
    ['marie@exemple,fr', 'email-comma'],
    ['marie dupre@exemple.fr', 'email-space'],
    ['élodie@exemple.fr', 'email-accents'],
    ['a@x.fr; b@x.fr', 'email-two'],
    ['a@x.fr ou b@x.fr', 'email-two'],
    ['a@@x.fr', 'email-two-ats'],
    ['Anne <anne@x.fr>', 'email-decorated'],
    ['anne..b@x.fr', 'email-dots'],
    ['.anne@x.fr', 'email-dots'],
    ['@x.fr', 'email-no-name'],
    ['an#ne@x.fr', 'email-signs'],
    [`${'a'.repeat(300)}@x.fr`, 'email-long'],
    ['a@gmial.com', 'email-typo'],
    ['a@gmail.co', 'email-typo'],
    ['a@gmail.fr', 'email-typo'],
    ['a@wanadou.fr', 'email-typo'],
    ['a@ornage.fr', 'email-typo'],
    ['a@les-acacias.con', 'email-typo'],
  ])('« %s » gives « %s »', (typed, code) => {
    expect(codeOf(readEmail(typed))).toBe(code);
  });

  it('of a service is doubted only where it must be one person’s', () => {
    expect(codeOf(readEmail('accueil@x.example', { personal: true }))).toBe('email-shared');
    expect(codeOf(readEmail('direction.esat@x.example', { personal: true }))).toBe('email-shared');
    expect(codeOf(readEmail('accueil@x.example'))).toBe('');
    expect(codeOf(readEmail('adele.contact@x.example', { personal: true }))).toBe('');
  });

  it('of a plain person at a plain domain is always valid, whatever its case', () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9]{2,11}$/);
    fc.assert(
      fc.property(word, word, word, (first, last, domain) => {
        const address = `${first}.${last}@${domain}.example`;
        expect(readEmail(address.toUpperCase())).toEqual({ verdict: 'valid', value: address });
      }),
      { numRuns },
    );
  });

  it('that was accepted is read the same a second time', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), anyText), (text) => {
        const reading = readEmail(text);
        if (reading.verdict !== 'invalid') {
          expect(readEmail(reading.value)).toMatchObject({ value: reading.value });
        }
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('numbers that must never be kept', () => {
  it('are recognised with their key, however they are spaced', () => {
    const mark = fc.constantFrom(' ', '\u00a0', '.', '-', '');
    fc.assert(
      fc.property(nirs, mark, (nir, space) => {
        const grouped = nir
          .replace(/^(.)(..)(..)(..)(...)(...)(..)$/, '$1 $2 $3 $4 $5 $6 $7')
          .replaceAll(' ', space);
        expect(looksLikeNir(grouped)).toBe(true);
        expect(looksLikeNir(nir.slice(0, 13))).toBe(true);
        expect(forbiddenKindWithin(`Mme Exemple, ${grouped}, Nevers`)).toBe('nir');
        expect(codeOf(readText(grouped, { max: 200 }))).toBe('text-forbidden');
        expect(readName(grouped).verdict).toBe('invalid');
      }),
      { numRuns },
    );
  });

  it('are recognised when born in Corsica, abroad, or in an unknown month', () => {
    expect(looksLikeNir('1 85 05 2A 006 084')).toBe(true);
    expect(looksLikeNir('2 85 05 99 352 084')).toBe(true);
    const body = '1852099352084';
    expect(looksLikeNir(body + String(97 - (Number(body) % 97)).padStart(2, '0'))).toBe(true);
  });

  it('are recognised after a spreadsheet spoiled them', () => {
    expect(looksLikeNir('2,85058E+14')).toBe(true);
    expect(looksLikeNir('1.85E+12')).toBe(true);
  });

  it('are recognised as French accounts, in one piece or in groups', () => {
    fc.assert(
      fc.property(frenchIbans, (iban) => {
        const grouped = iban.replace(/(.{4})/g, '$1 ').trim();
        expect(looksLikeIban(iban)).toBe(true);
        expect(looksLikeIban(grouped.toLowerCase())).toBe(true);
        expect(forbiddenKindWithin(`compte ${grouped} Banque Fictive`)).toBe('iban');
      }),
      { numRuns },
    );
  });

  it('are recognised as foreign accounts by their check digits, and as a French RIB', () => {
    expect(looksLikeIban('BE68 5390 0754 7034')).toBe(true);
    expect(looksLikeIban('BE69 5390 0754 7034')).toBe(false);
    expect(looksLikeIban('30006 00001 12345678901 89')).toBe(true);
    expect(looksLikeIban('30006 00001 12345678901 88')).toBe(false);
  });

  it('are not seen in phones, dates, SIRETs, names or addresses', () => {
    const others = fc.oneof(
      digits(8).map((rest) => `06${rest}`),
      digits(8).map((rest) => `+336${rest}`),
      digits(8).map((rest) => `00336${rest}`),
      digits(14),
      digits(9),
      digits(11),
      isoDates,
      fc.stringMatching(/^[A-Za-z '-]{1,40}$/),
      fc.emailAddress(),
    );
    fc.assert(
      fc.property(others, (text) => {
        expect(forbiddenKindOf(text)).toBeNull();
      }),
      { numRuns },
    );
  });
});

describe('typed text', () => {
  it('is tidied once and for all', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tidy = tidyText(text);
        expect(tidyText(tidy)).toBe(tidy);
        expect(tidy).toBe(tidy.trim());
        expect(tidy).not.toMatch(/\s{2}|[\u00a0\u200b\n\t]/u);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('folds to the same text whatever the accents, the case, the ligature or the apostrophe', () => {
    expect(foldText('  SŒUR d’Été ')).toBe(foldText("soeur D'ETE"));
    expect(foldText('Wałęski')).toBe('waleski');
    expect(foldText('No\u00ebl')).toBe(foldText('Noe\u0308l'));
  });

  it('folds Latin letters one by one to what they fold to in their decomposed form', () => {
    const letter = fc.oneof(
      fc.integer({ min: 0x20, max: 0x7e }),
      fc.integer({ min: 0xc0, max: 0x24f }),
      fc.integer({ min: 0x1e00, max: 0x1eff }),
      fc.constant(0x2019),
    );
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 30 }), (codes) => {
        const text = String.fromCharCode(...codes);
        // A mark that stands alone sends the text the long way, and is gone at the end.
        expect(foldText(`${text}x\u0302`)).toBe(foldText(`${text}x`));
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text));
        expect(tidyText(text)).toBe(tidyText(text.normalize('NFD')));
      }),
      { numRuns: runs(1000) },
    );
  });
});

it('reading a name, an address or a text never throws', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const readings = [
        readName(text),
        readName(text, { several: true }),
        readEmail(text),
        readEmail(text, { personal: true }),
        readText(text, { max: 10 }),
      ];
      for (const { verdict } of readings) {
        expect(['valid', 'doubtful', 'invalid']).toContain(verdict);
      }
      expect([null, 'nir', 'iban']).toContain(forbiddenKindWithin(text));
    }),
    { numRuns: runs(1000) },
  );
});
