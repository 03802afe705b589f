/** A second table in the same sheet: its header is no person, and other columns are told. */
import { describe, expect, it } from 'vitest';
import { faultsOf, importCsv, personAt } from './lists';

const LIST = 'Nom;Prénom;Emploi\nROSE;Anne;AES\nIRIS;Paul;AS\n';

describe('a second table below the first', () => {
  it.each([
    'NOM;PRÉNOM;EMPLOI',
    'nom;prenom;Fonction',
    'Nom;Prénom;Poste occupé;Téléphone portable',
    'Nom de naissance;Prénom(s);Emploi',
    'N°;Prénom;Emploi',
  ])('has no person in its header: %s', (header) => {
    const list = importCsv(`${LIST}${header}\nLYS;Zoé;AES\n`);
    expect(list.nonPersonLines).toEqual([{ line: 4, why: 'repeated-header' }]);
    expect(personAt(list, 5).values).toMatchObject({ birthName: 'LYS', firstNames: 'Zoé' });
  });

  it('with the same columns raises no doubt', () => {
    const list = importCsv(`${LIST}NOM;PRÉNOM;FONCTION\nLYS;Zoé;AES\n`);
    expect(faultsOf(list, 'warning')).toEqual([]);
  });

  it.each([
    'Prénom;Nom;Fonction',
    'PRÉNOM;NOM DE NAISSANCE;EMPLOI',
    'Nom;Emploi;Prénom',
    'Civilité;Nom;Prénom',
  ])('with other columns (%s) has a doubt on each of its lines, and none above', (header) => {
    const list = importCsv(`${LIST}${header}\nZoé;LYS;AES\nMax;BLEUET;AS\n`);
    expect(list.nonPersonLines).toEqual([{ line: 4, why: 'repeated-header' }]);
    expect(faultsOf(list, 'warning')).toEqual(['5 second_table', '6 second_table']);
    expect(personAt(list, 5).faults[0]?.message).toBe(
      'Ligne 5\u00a0: un deuxième tableau commence à la ligne 4, avec d’autres colonnes\u00a0: vérifiez le nom et le prénom.',
    );
  });

  it('ends where the first columns come back', () => {
    const list = importCsv(
      `${LIST}Prénom;Nom;Emploi\nZoé;LYS;AES\nNom;Prénom;Emploi\nBLEUET;Max;AS\n`,
    );
    expect(faultsOf(list, 'warning')).toEqual(['5 second_table']);
  });

  it('may have a birth date column, whose title is no date', () => {
    const header = 'Nom;Prénom;Date de naissance;Mail';
    const list = importCsv(
      `${header}\nROSE;Anne;02/03/1980;a@x.example\n${header.toUpperCase()}\nLYS;Zoé;02/03/1990;z@x.example\n`,
    );
    expect(list.nonPersonLines).toEqual([{ line: 3, why: 'repeated-header' }]);
  });

  it.each(['NOMURA;Ken;AES', 'AGENT;Luc;Agent d’entretien', 'NOM;Marie;AS', 'LYS;Prénom;AES'])(
    'does not begin at a person: %s',
    (row) => {
      expect(importCsv(`${LIST}${row}\n`).nonPersonLines).toEqual([]);
    },
  );
});

describe('a header repeated in other words', () => {
  it.each(['NOM;PRENOM;N° RPPS (11 chiffres)', 'Nom de famille;Prénoms;N° RPPS (11 chiffres)'])(
    'is no person, though it holds digits where the number stands: %s',
    (header) => {
      const csv = `Nom;Prénom;RPPS\nROSE;Anne;\n${header}\nNOMBLOT;Paul;10000000013\n`;
      const { nonPersonLines, people } = importCsv(csv);
      expect(nonPersonLines).toEqual([{ line: 3, why: 'repeated-header' }]);
      expect(people.map(({ line }) => line)).toEqual([2, 4]);
    },
  );
});
