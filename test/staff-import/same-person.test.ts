/** One person on two lines, whatever the order and the spaces of the names. */
import { describe, expect, it } from 'vitest';
import { faultsOf, importCsv } from './lists';

const SPLIT = 'Nom;Prénom;Date de naissance;Mobile\n';
const JOINED = 'Nom Prénom;Date de naissance\n';

describe('one person on two lines', () => {
  it.each([
    [SPLIT, 'MARTIN;Paul;20/05/1985;', 'Paul;MARTIN;20/05/1985;', 'Nom'],
    [SPLIT, 'MARTIN DUPONT;Éva;20/05/1985;', 'DUPONT-MARTIN;Eva;20/05/1985;', 'Nom'],
    [SPLIT, 'LE GOFF;Yann;20/05/1985;', 'LEGOFF;Yann;20/05/1985;', 'Nom'],
    [SPLIT, 'LE GOFF;Yann;20/05/1985;', 'Yann;LEGOFF;20/05/1985;', 'Nom'],
    [JOINED, 'Martin Paul;20/05/1985', 'Paul Martin;20/05/1985', 'Nom Prénom'],
  ])('is told once, however the names are written: %s%s, %s', (header, one, other, column) => {
    expect(faultsOf(importCsv(`${header}${one}\n${other}\n`), 'warning')).toEqual([
      `3 duplicate ${column}`,
    ]);
  });

  it('shares no phone with anyone, on however many lines it stands', () => {
    const line = (names: string): string => `${names};20/05/1985;06 00 00 12 34\n`;
    const csv = SPLIT + line('MARTIN;Paul') + line('Paul;MARTIN') + line('PAUL;Martin');
    expect(faultsOf(importCsv(csv), 'warning')).toEqual(['3 duplicate Nom', '4 duplicate Nom']);
  });

  it.each([
    ['MARTIN;Thomas;20/05/1985;', 'THOMAS;Martin;21/05/1985;'],
    ['MARTIN;Thomas;;', 'THOMAS;Martin;;'],
    ['MARTIN;Paul;20/05/1985;', 'MARTIN;Paule;20/05/1985;'],
  ])('is not seen in people with other dates, none, or other names: %s, %s', (one, other) => {
    expect(faultsOf(importCsv(`${SPLIT}${one}\n${other}\n`), 'warning')).toEqual([]);
  });
});
