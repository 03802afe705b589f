/** Lines that may have to be left aside: posts that nobody holds, and whatever is doubted. */
import { describe, expect, it } from 'vitest';
import { type FaultEntries, faultEntries } from '../../shared/staff-import/fault-entries';
import { faultsOf, gridOf, importCsv } from './lists';

const HEADER = 'Nom;Prénom;Emploi;Date de naissance;Entrée\nROSE;Anne;AES;02/03/1980;\n';

function entriesOf(csv: string): FaultEntries {
  const list = importCsv(csv);
  const rowAt = new Map(gridOf(csv).rows.map((row) => [row.line, row]));
  return faultEntries({ asFiled: list, mended: list, rowAt, typed: new Map() });
}

describe('a post that nobody holds', () => {
  it.each(['POSTE VACANT;À pourvoir;AS;;', 'À recruter;Poste vacant;AS;;01/01/2027'])(
    'is no person when both names say so: %s',
    (row) => {
      expect(importCsv(`${HEADER}${row}\n`).nonPersonLines).toEqual([
        { line: 3, why: 'vacant-post' },
      ]);
    },
  );

  it.each([
    ['POSTE VACANT;AS de jour;AS;;', 'Nom'],
    ['Poste à pourvoir;Jean;AS;02/03/1990;', 'Nom'],
    ['LYS;à pourvoir;AS;02/03/1990;', 'Prénom'],
  ])('is doubted when it may be a person: %s', (row, column) => {
    expect(faultsOf(importCsv(`${HEADER}${row}\n`), 'warning')).toEqual([
      `3 vacant_post ${column}`,
    ]);
  });

  it.each(['GELIN;Luc;AS;;', 'POURVOYEUR;Anne;AS;;', 'VACANTI;Léa;AS;;'])(
    'is not seen in a name: %s',
    (row) => {
      expect(faultsOf(importCsv(`${HEADER}${row}\n`), 'warning')).toEqual([]);
    },
  );
});

describe('a line with something to check', () => {
  it.each([
    ['POSTE VACANT;AS de jour;AS;;', 'doubts'],
    ['LYS;Zoé;AES;02/02/90;', 'doubts'],
    ['LYS;Zoé;AES;31/11/1990;', 'errors'],
    ['LYS;;AES;02/02/1990;', 'errors'],
  ] as const)('may be left aside, whatever there is to check: %s', (row, kind) => {
    expect(entriesOf(`${HEADER}${row}\n`)[kind]).toMatchObject([
      { lines: [3], mayBeLeftAside: true },
    ]);
  });

  it('is not left aside with others by one button', () => {
    const { doubts } = entriesOf(`${HEADER}LYS;Zoé;#REF!;;\nIRIS;Paul;#REF!;;\n`);
    expect(doubts).toMatchObject([{ lines: [3, 4], mayBeLeftAside: false }]);
  });
});
