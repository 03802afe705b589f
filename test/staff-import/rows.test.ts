/** Which rows are people, what is said of them, and names in one column. */
import { describe, expect, it } from 'vitest';
import { splitFullName } from '../../shared/staff-import/full-name';
import type { StaffImport } from '../../shared/staff-import/import-staff';
import { faultsOf, importCsv, personAt } from './lists';

const HEADER = 'Matricule;Nom;Prénom;Date de naissance;Fonction;Portable;E-mail;Date de sortie\n';
const ANNE = '1;ROSE;Anne;02/03/1980;AES;06 00 00 12 34;anne.rose@x.example;\n';
const PAUL = '2;IRIS;Paul;04/05/1981;AES;06 00 00 12 35;paul.iris@x.example;\n';

function rowsOf(rows: string): { people: number[]; others: Record<number, string> } {
  const list = importCsv(HEADER + ANNE + PAUL + rows);
  return {
    people: list.people.map(({ line }) => line).filter((line) => line > 3),
    others: Object.fromEntries(list.nonPersonLines.map(({ line, why }) => [line, why])),
  };
}

describe('rows that are not people', () => {
  it.each([
    ['SERVICE ADMINISTRATIF;;;;;;;', 'heading'],
    [';Hébergement;;;;;;', 'heading'],
    ['Pôle enfance;;;;;;;3,5', 'heading'],
    ['Équipe de nuit;Équipe de nuit;Équipe de nuit;Équipe de nuit;;;;', 'heading'],
    ['TOTAL;2;;;;;;', 'total'],
    ['Sous-total;;;;2;;;', 'total'],
    ['Effectif total : 2;;;;;;;', 'total'],
    ['Édité le 03/11/2026 par la direction;;;;;;;', 'footer'],
    ['Page 1/3;;;;;;;', 'footer'],
    [';Poste vacant;;;AES;;;', 'vacant-post'],
    [HEADER.trim(), 'repeated-header'],
  ])('« %s » is a %s', (row, why) => {
    expect(rowsOf(`${row}\n`)).toEqual({ people: [], others: { 4: why } });
  });

  it.each([
    '3;JONQUILLE;;02/02/1990;AES;;;',
    '3;JONQUILLE;;;AES;;;',
    '3;SERVICE;Anne;02/02/1990;AES;;;',
    '3;TOTAL;Anne;02/02/1990;AES;;;',
    '3;DIRECTION;Jean;;;;;',
    '3;;Anne;02/02/1990;AES;;;',
    ';LEFOYER;Luc;;;;;',
  ])('« %s » is a person, though perhaps an incomplete one', (row) => {
    expect(rowsOf(`${row}\n`)).toEqual({ people: [4], others: {} });
  });

  it('blank rows count in the numbering and are nothing', () => {
    expect(rowsOf(`;;;;;;;\n\n   ; ;;;;;;\n3;LYS;Zoé;02/02/1990;;;;\n`)).toEqual({
      people: [7],
      others: {},
    });
  });

  it('a person may keep a row, or set one aside', () => {
    const csv = `${HEADER}${ANNE}${PAUL};Hébergement;;;;;;\n`;
    const kept = importCsv(csv, { personLines: new Set([4]), setAsideLines: new Set([3]) });
    expect(kept.people.map(({ line }) => line)).toEqual([2, 4]);
    expect(kept.nonPersonLines).toEqual([{ line: 3, why: 'set-aside' }]);
  });
});

describe('a heading stands alone in its line', () => {
  const importNames = (rows: string): StaffImport =>
    importCsv(`Service;Nom et prénom;Emploi;Portable;Entrée\n${rows}`);

  it.each([
    'EHPAD;MAS Julie;;;',
    'EHPAD;PETIT Zoé;;;',
    'Soins;FOYER Marc;;;',
    'Équipe de nuit;Luc ROSE;;;',
  ])('« %s » is a person of a service', (row) => {
    const { nonPersonLines, people } = importNames(`EHPAD;ROSE Anne;AES;;01/02/2020\n${row}\n`);
    expect(nonPersonLines).toEqual([]);
    expect(people[1]?.faults).toEqual([]);
  });

  it.each([';MAS Julie;;;', ';Foyer Marc;;;', ';FAM Anne-Lise;;;'])(
    '« %s » is perhaps a person, and that is said',
    (row) => {
      const list = importNames(`EHPAD;ROSE Anne;AES;;\n${row}\n`);
      expect(list.nonPersonLines).toEqual([]);
      expect(faultsOf(list, 'warning')).toEqual(['3 maybe_heading Nom et prénom']);
    },
  );

  it.each([
    ';SERVICE ADMINISTRATIF;;;',
    ';FOYER DE JOUR;;;',
    'MAS LES LILAS;;;;',
    ';Pôle soins;;;3',
  ])('« %s » is a heading', (row) => {
    const list = importNames(`EHPAD;ROSE Anne;AES;;01/02/2020\n${row}\n`);
    expect(list.nonPersonLines).toEqual([{ line: 3, why: 'heading' }]);
  });
});

describe('totals and footers', () => {
  const HEADERS = ['Nom;Prénom;Emploi;Date de naissance', 'Emploi;Date de naissance;Nom et prénom'];
  const kindsOf = (csv: string): string[] =>
    importCsv(csv).nonPersonLines.map(({ line, why }) => `${line} ${why}`);

  it.each(['SOMMER Julie', 'SOMMET Paul', 'SOURCE Luc', 'NOTA Marie', 'TOTALI Ada', 'FAIT Anna'])(
    'are not people whose name begins as they do: %s',
    (name) => {
      const row = name.replace(' ', ';');
      expect(kindsOf(`Nom;Prénom;Emploi\nROSE;Anne;AES\n${row};AS\n`)).toEqual([]);
      expect(kindsOf(`Nom;Prénom\nROSE;Anne\n${row}\n`)).toEqual([]);
      expect(kindsOf(`Nom et prénom;Emploi\nROSE Anne;AES\n${name};AS\n`)).toEqual([]);
    },
  );

  it.each(['TOTAL', 'LEGENDE', 'CUMUL'])('are no line with %s, a first name and a job', (name) => {
    expect(kindsOf(`Nom;Prénom;Emploi\nROSE;Anne;AES\n${name};Luc;AS\n`)).toEqual([]);
  });

  it.each([
    ['TOTAL GENERAL', 'total'],
    ['Sous-total soins', 'total'],
    ['2 personnes', 'total'],
    ['Nombre d’agents : 2', 'total'],
    ['Somme', 'total'],
    ['Signature du directeur', 'footer'],
    ['Visa de la direction', 'footer'],
    ['Source : logiciel de paie', 'footer'],
  ])('are told by « %s », with or without a number where dates stand', (text, why) => {
    for (const count of ['', '3', '12,5', '1 ']) {
      const [first = '', second = ''] = HEADERS;
      expect(kindsOf(`${first}\nROSE;Anne;AES;02/03/1980\n${text};;;${count}\n`)).toEqual([
        `3 ${why}`,
      ]);
      expect(kindsOf(`${second}\nAES;02/03/1980;ROSE Anne\n;${count};${text}\n`)).toEqual([
        `3 ${why}`,
      ]);
    }
  });
});

describe('totals and headings with something in the place of a first name', () => {
  const SPLIT = 'Nom;Prénom;Date de naissance;Emploi;E-mail\nROSE;Anne;02/03/1980;AES;\n';
  const JOINED = 'Nom Prénom;Emploi;Date de naissance\nROSE Anne;AES;02/03/1980\n';

  it.each([
    [SPLIT, 'Sous-total;femmes;;soignantes;', 'total'],
    [SPLIT, 'Sous-total;femmes;01/01/2020;soignantes;', 'total'],
    [SPLIT, 'Total;12 salariés;;10,5 ETP;', 'total'],
    [SPLIT, 'TOTAL GENERAL;14 personnes;31/12/2025;;', 'total'],
    [SPLIT, 'EFFECTIF;TOTAL;;12;', 'total'],
    [SPLIT, 'Soit;12 personnes;;en poste;', 'total'],
    [SPLIT, 'Équipe de nuit;Mme Martin;;Cheffe de service;', 'heading'],
    [SPLIT, 'Pôle;Soins;;Responsable Mme X;', 'heading'],
    [SPLIT, 'EHPAD;Les Lilas;;Nevers;', 'heading'],
    [JOINED, 'Soit 12 personnes;;', 'total'],
    [JOINED, 'Ensemble du personnel;;', 'total'],
    [JOINED, 'Hommes;5;', 'total'],
    [JOINED, 'Secteur Nord;AS;', 'heading'],
    [JOINED, 'Equipe Bleue;Mme Durand;', 'heading'],
  ])('%#. are no people: %s%s', (list, row, why) => {
    expect(importCsv(`${list}${row}\n`).nonPersonLines).toEqual([{ line: 3, why }]);
  });

  it.each([
    'TOTAL;Luc;02/03/1981;AS;',
    'SERVICE;Anne;;AES;a.service@x.example',
    'MAS;Julie;02/03/1981;;',
    'FOYER;Marc;;AS;',
    'SOMMER;Julie;;AS;',
    'SITBON;Léa;;AS;',
    'EQUIPET;Léa;;AS;',
  ])('are people by their mark, or by their name: %s', (row) => {
    const list = importCsv(`${SPLIT}${row}\n`);
    expect(list.nonPersonLines).toEqual([]);
    expect(personAt(list, 3).faults.map(({ kind }) => kind)).not.toContain('maybe_heading');
  });

  it.each(['TOTAL;Luc;;AS;', 'DIRECTION;Jean;;Directeur;', 'EHPAD;Lilas;;Nevers;'])(
    'are doubted where only the name tells: %s',
    (row) => {
      const list = importCsv(`${SPLIT}${row}\n`);
      expect(faultsOf(list, 'warning')).toEqual(['3 maybe_heading Nom']);
    },
  );
});

describe('what is said of a row', () => {
  it.each([
    ['3;;Zoé;02/02/1990;;;;', 'error', '4 missing_birth_name Nom'],
    ['3;LYS;;02/02/1990;AES;;;', 'error', '4 missing_first_name Prénom'],
    ['3;LYS;???;02/02/1990;;;;', 'error', '4 missing_first_name Prénom'],
    ['3;LYS;Zoé;31/11/1987;;;;', 'error', '4 invalid_date Date de naissance'],
    ['3;LYS;Zoé;1987;;;;', 'error', '4 incomplete_date Date de naissance'],
    ['3;LYS;Zoé;02/02/2030;;;;', 'error', '4 future_date Date de naissance'],
    ['3;LYS;Zoé;32906;;;;', 'error', '4 spoiled_date Date de naissance'],
    ['3;LYS;Zoé;02/02/90;;;;', 'warning', '4 two_digit_year Date de naissance'],
    ['3;LYS;Zoé;02/02/2015;;;;', 'warning', '4 unlikely_birth_date Date de naissance'],
    ['3;LYS2;Zoé;02/02/1990;;;;', 'warning', '4 invalid_name Nom'],
    ['3;Mme LYS;Zoé;02/02/1990;;;;', 'warning', '4 civility_in_name Nom'],
    ['3;LYS née ROSE;Zoé;02/02/1990;;;;', 'warning', '4 two_names_in_one Nom'],
    ['3;LYS;Zoé;02/02/1990;;612345678;;', 'warning', '4 spoiled_phone Portable'],
    ['3;LYS;Zoé;02/02/1990;;6,12E+08;;', 'warning', '4 spoiled_phone Portable'],
    ['3;LYS;Zoé;02/02/1990;;0199001234;;', 'warning', '4 phone_not_mobile Portable'],
    ['3;LYS;Zoé;02/02/1990;;0600001234;;', 'warning', '4 shared_phone Portable'],
    ['3;LYS;Zoé;02/02/1990;;;zoe@gmial.com;', 'warning', '4 email_typo E-mail'],
    ['3;LYS;Zoé;02/02/1990;;;zoe.x.example;', 'warning', '4 invalid_email E-mail'],
    ['3;LYS;Zoé;02/02/1990;;;accueil@x.example;', 'warning', '4 role_email E-mail'],
    ['3;LYS;Zoé;02/02/1990;;;Anne.Rose@x.example;', 'warning', '4 shared_email E-mail'],
    ['3;LYS;Zoé;02/02/1990;;;;31/12/2025', 'warning', '4 already_left Date de sortie'],
    ['3;Rosé;anne;2 mars 1980;;;;', 'warning', '4 duplicate Nom'],
    ['3;LYS;Zoé;02/02/1990;#REF!;;;', 'warning', '4 spreadsheet_error Fonction'],
    ['3;LYS;Zoé;02/02/1990;1850578006084;;;', 'warning', '4 refused_nir Fonction'],
    ['3;LYS;Zoé;02/02/1990;;;;;;décalé', 'warning', '4 shifted_cells'],
  ] as const)('« %s » has the %s « %s »', (row, severity, fault) => {
    const list = importCsv(`${HEADER}${ANNE}${PAUL}${row}\n`);
    expect(faultsOf(list, severity)).toEqual([fault]);
    expect(faultsOf(list, severity === 'error' ? 'warning' : 'error')).toEqual([]);
    expect(personAt(list, 4).importable).toBe(severity === 'warning');
  });

  it.each([
    '3;LYS;Zoé;;;;;',
    '3;LYS;Zoé;02/02/1990;AES;-;néant;CDI',
    '3;LYS;Zoé;-;N/C;non communiqué;;en cours',
    '3;ROSE;Anne;03/03/1980;AES;;;',
  ])('« %s » has no fault', (row) => {
    const list = importCsv(`${HEADER}${ANNE}${PAUL}${row}\n`);
    expect(personAt(list, 4).faults).toEqual([]);
  });

  it('says line and column, what is wrong, and how to mend it', () => {
    const list = importCsv(`${HEADER}3;LYS;Zoé;31/11/1987;;;;\n`);
    expect(personAt(list, 2).faults[0]?.message).toBe(
      'Ligne 2, colonne «\u00a0Date de naissance\u00a0»\u00a0: cette date n’existe pas\u00a0: novembre n’a que 30 jours. ' +
        'Corrigez la date, au format jour/mois/année. Exemple\u00a0: 20/05/1985.',
    );
    expect(personAt(list, 2).values.birthDate).toBe('31/11/1987');
  });

  it.each([
    ['twice', 'Foyer', 'Foyer', 'duplicate'],
    ['in two establishments', 'Foyer', 'Siège', 'second_place'],
  ])('says once that a person is there %s, whatever else the lines share', (_, one, two, kind) => {
    const line = 'ROSE;Anne;02/03/1980;a@x.example;0600001234;';
    const other = 'IRIS;Paul;04/05/1981;a@x.example;0600001239;';
    const list = importCsv(
      `Nom;Prénom;Né le;E-mail;Portable;RPPS;Site\n${line};${one}\n${line};${two}\n${other};${one}\n`,
    );
    expect(faultsOf(list, 'warning')).toEqual([`3 ${kind} Nom`, '4 shared_email E-mail']);
  });

  it('says that the end of the file seems to be missing', () => {
    const list = importCsv(`${HEADER}${ANNE}${PAUL}3;LYS;Zoé;02/0`);
    expect(faultsOf(list, 'warning')).toContain('4 cut_line');
  });

  it('compares dates and civility of one person', () => {
    const list = importCsv(
      'Civilité;Sexe;Nom;Prénom;Date de naissance;Entrée;Sortie\n' +
        'M.;F;ROSE;Anne;02/03/1980;01/01/1975;31/12/1974\n',
    );
    expect(faultsOf(list, 'warning')).toEqual([
      '2 civility_and_sex_differ Sexe',
      '2 start_before_birth Entrée',
      '2 end_before_start Sortie',
    ]);
  });
});

describe('a name in one column', () => {
  const lastFirst = { firstNamesFirst: false, certain: true };

  it.each([
    ['DE LA TOUR Jean-Noël', 'DE LA TOUR', 'Jean-Noël', true],
    ['de LA TOUR Jean', 'de LA TOUR', 'Jean', true],
    ['Jean-Noël DE LA TOUR', 'DE LA TOUR', 'Jean-Noël', true],
    ['Ana de SOUSA', 'de SOUSA', 'Ana', true],
    ['DUPONT Marie Anne', 'DUPONT', 'Marie Anne', true],
    ['LE GUEN-D’ARC Anne', 'LE GUEN-D’ARC', 'Anne', true],
    ['Dupont, Marie Anne', 'Dupont', 'Marie Anne', true],
    ['Dupont Marie', 'Dupont', 'Marie', true],
    ['DUPONT MARIE', 'DUPONT', 'MARIE', true],
    ['DUPONT J.', 'DUPONT', 'J.', true],
    ['Le Goff Anne Marie', 'Le Goff', 'Anne Marie', false],
    ['DUPONT MARIE ANNE', 'DUPONT', 'MARIE ANNE', false],
    ['DUPONT Marie ANNE', 'DUPONT', 'Marie ANNE', false],
    ['DUPONT', 'DUPONT', '', false],
  ])('« %s » is %s, %s (certain: %s)', (text, birthName, firstNames, certain) => {
    expect(splitFullName(text, lastFirst)).toMatchObject({ birthName, firstNames, certain });
  });

  it('may begin with the first names when its header says so', () => {
    const order = { firstNamesFirst: true, certain: true };
    expect(splitFullName('Marie Dupont', order)).toMatchObject({
      birthName: 'Dupont',
      firstNames: 'Marie',
    });
    expect(splitFullName('Marie de la Tour', order)).toMatchObject({
      birthName: 'de la Tour',
      firstNames: 'Marie',
    });
  });

  it.each([
    ['DUPONT née MARTIN Claire', 'MARTIN', 'DUPONT', 'Claire'],
    ['DUPONT Claire née MARTIN', 'MARTIN', 'DUPONT', 'Claire'],
    ['DUPONT Claire (née DE MARTIN)', 'DE MARTIN', 'DUPONT', 'Claire'],
    ['MARTIN épouse DUPONT Claire', 'MARTIN', 'DUPONT', 'Claire'],
    ['MARTIN ép. DUPONT Claire', 'MARTIN', 'DUPONT', 'Claire'],
    ['Le Goff née Martin Claire', 'Martin', 'Le Goff', 'Claire'],
  ])('« %s » is born %s, uses %s', (text, birthName, usedName, firstNames) => {
    expect(splitFullName(text, lastFirst)).toMatchObject({
      birthName,
      usedName,
      firstNames,
      certain: false,
    });
  });

  it('gives the civility that stands before it, and a warning when the cut is a guess', () => {
    const list = importCsv(
      'Salarié;Fonction;Téléphone\nMme DUPONT Marie;AES;0600001234\nLe Goff Anne Marie;AES;0600001235\n',
    );
    expect(personAt(list, 2).values).toMatchObject({
      civility: 'MME',
      birthName: 'DUPONT',
      firstNames: 'Marie',
    });
    expect(faultsOf(list, 'warning')).toEqual(['3 name_split Salarié']);
  });

  it.each(['M BA Aminata', 'M BO Jean-Luc', 'M NDA Awa', 'M LY Thi Mai'])(
    'keeps « M » without a point before a short name, which may be one with it, and says so: %s',
    (text) => {
      const list = importCsv(`Nom Prénom;Emploi\n${text};AES\n`);
      const [initial = '', name = '', ...firstNames] = text.split(' ');
      expect(personAt(list, 2).values).toMatchObject({
        birthName: `${initial} ${name}`,
        firstNames: firstNames.join(' '),
      });
      expect(personAt(list, 2).values.civility).toBeUndefined();
      expect(faultsOf(list, 'warning')).toEqual(['2 name_split Nom Prénom']);
    },
  );

  it.each([
    ['M. BA Aminata', 'BA'],
    ['M DUPONT Jean', 'DUPONT'],
    ['M LE GUEN Yann', 'LE GUEN'],
    ['Mr LY Paul', 'LY'],
  ])('takes the civility of « %s » for one', (text, birthName) => {
    const list = importCsv(`Nom Prénom;Emploi\n${text};AES\n`);
    expect(personAt(list, 2).values).toMatchObject({ civility: 'M', birthName });
    expect(faultsOf(list, 'warning')).toEqual([]);
  });

  it('beside a column for the birth name, is the used name', () => {
    const list = importCsv('Nom Prénom;Nom de naissance;Fonction\nDUPONT Marie;MARTIN;AES\n');
    expect(personAt(list, 2).values).toMatchObject({
      birthName: 'MARTIN',
      usedName: 'DUPONT',
      firstNames: 'Marie',
    });
  });

  it('of one word misses the first name', () => {
    const list = importCsv('Nom Prénom;Fonction;Portable\nDUPONT;AES;0600001234\n');
    expect(faultsOf(list, 'error')).toEqual(['2 missing_first_name Nom Prénom']);
  });

  it('may be the only column of a list', () => {
    const list = importCsv('Nom Prénom\nROSE Anne\nIRIS Paul\n');
    expect(list.headerLine).toBe(1);
    expect(list.people.map(({ values }) => values.birthName)).toEqual(['ROSE', 'IRIS']);
  });

  it('is not a heading, which has the words of a section', () => {
    const list = importCsv('Nom Prénom;Fonction\nSERVICE ADMINISTRATIF;\nDUPONT Marie;AES\n');
    expect(list.nonPersonLines).toEqual([{ line: 2, why: 'heading' }]);
    expect(list.people.map(({ line }) => line)).toEqual([3]);
  });
});
