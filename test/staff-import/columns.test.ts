/** Where columns go: by the words of their headers, by what they hold, and what is refused for good. */
import { describe, expect, it } from 'vitest';
import { headerKey, matchHeader } from '../../shared/staff-import/header-words';
import type { ColumnTarget } from '../../shared/staff-import/targets';
import { importCsv, mappingOf } from './lists';

function targetOf(header: string): string | null {
  const match = matchHeader(headerKey(header));
  if (match === null) return null;
  return 'target' in match ? match.target : `refused ${match.refused}`;
}

const HEADERS: Readonly<Record<ColumnTarget, readonly string[]>> = {
  fullName: [
    'Nom Prénom',
    'NOM et prénom',
    'Nom, prénom(s)',
    'NOM - PRENOM',
    'Nom/Prénom',
    'Prénom Nom',
    'Nom complet',
    'Nom et prénom du salarié',
    'Salarié',
    'Agent',
    'Collaborateur',
    'Salarié(e)s',
    'Nom de naissance et prénom',
  ],
  civility: ['Civilité', 'Civ.', 'M./Mme', 'Civilité (M./Mme)'],
  birthName: [
    'Nom',
    'NOM',
    'Noms',
    'Nom de naissance',
    'Nom naiss.',
    'Nom de jeune fille',
    'NJF',
    'Nom de famille',
    'Nom patronymique',
    'Nom du salarié',
    'Nom de l’agent',
  ],
  usedName: [
    'Nom d’usage',
    "Nom d'usage",
    'Nom usuel',
    'Nom marital',
    'Nom d’épouse',
    'Nom d’exercice',
    'Nom d’usage (si différent)',
  ],
  firstNames: [
    'Prénom',
    'PRENOM',
    'Prénoms',
    'Prénom(s)',
    'Prénom usuel',
    '1er prénom',
    'Prénoms (état civil)',
  ],
  sex: ['Sexe', 'Genre', 'H/F', 'Sexe (M/F)'],
  birthDate: [
    'Date de naissance',
    'Date naiss.',
    'Date de naiss.',
    'Dt naissance',
    'Né(e) le',
    'Née le',
    'DDN',
    'Naissance',
    'Date de naissance (JJ/MM/AAAA)',
    'Date de\nnaissance',
  ],
  birthPlace: [
    'Lieu de naissance',
    'Lieu naiss.',
    'Ville de naissance',
    'Commune de naissance',
    'Né(e) à',
    'Ville et pays de naissance',
  ],
  birthCountry: ['Pays de naissance', 'Pays naiss.'],
  email: ['E-mail', 'Email', 'Mail', 'Mail pro', 'Courriel', 'Adresse mél', 'Adresse électronique'],
  mobile: ['Portable', 'GSM', 'Tél.', 'Tél. portable', 'Téléphone', 'N° de mobile', 'Tel perso'],
  jobTitle: [
    'Fonction',
    'Emploi',
    'Poste',
    'Intitulé du poste',
    'Emploi occupé',
    'Qualification',
    'Métier',
    'Libellé emploi',
    'Emploi/Fonction',
    'Grade',
  ],
  establishment: ['Site', 'Établissement', 'Structure', 'Lieu de travail', 'Affectation'],
  startDate: [
    'Entrée',
    'Date d’entrée',
    'Date d’embauche',
    'Embauché(e) le',
    'Début de contrat',
    'Date de prise de fonction',
    'Date d’entrée dans l’établissement',
  ],
  endDate: ['Date de sortie', 'Fin de contrat', 'Fin CDD', 'Date fin', 'Sortie', 'Départ'],
  rppsNumber: ['N° RPPS', 'RPPS', 'Numéro RPPS (si connu)'],
  practiceMode: ['Mode d’exercice'],
  category: ['Catégorie'],
};

describe.each(Object.entries(HEADERS))('%s is recognised in', (target, headers) => {
  it.each(headers)('« %s »', (header) => {
    expect(targetOf(header)).toBe(target);
  });
});

describe('nothing is read in', () => {
  it.each([
    'N° SS',
    'Sécurité sociale',
    'Numéro de sécurité sociale',
    'NIR',
    'N° Sécu',
    'N° INSEE',
  ])('« %s », a social security number', (header) => {
    expect(targetOf(header)).toBe('refused nir');
  });

  it.each(['IBAN', 'RIB', 'Coordonnées bancaires', 'BIC'])('« %s », a bank account', (header) => {
    expect(targetOf(header)).toBe('refused iban');
  });

  it.each([
    'Matricule',
    'Salaire base €',
    'ETP',
    'Adresse',
    'Code postal',
    'Ville',
    'Code INSEE commune de naissance',
    'Département de naissance',
    'Nom du responsable',
    'Nom du conjoint',
    'Personne à prévenir',
    'Tél. fixe',
    'Téléphone personne à contacter',
    'Tél. proche',
    'Portable mari',
    'Portable époux',
    'Portable de l’épouse',
    'Portable conjoint',
    'Portable compagnon',
    'Portable compagne',
    'Portable frère',
    'Portable sœur',
    'Portable voisin(e)',
    'Portable parent',
    'Tél. famille',
    'Mobile aidant',
    'Téléphone du service',
    'Portable astreinte',
    'Email direction',
    'Mail de la directrice',
    'Courriel de l’établissement',
    'Email personne de confiance',
    'Téléphone urgence',
    'Tél. ICE',
    'Type de contrat',
    'Date visite médicale',
    'Fin période d’essai',
    'Code emploi',
    'N° établissement',
    'Autres prénoms',
    'Nationalité',
    'Diplôme',
    '',
  ])('« %s », which Jalon has no use for', (header) => {
    expect(targetOf(header)).toBeNull();
  });
});

describe('a phone or an address that is not the employee’s', () => {
  const csv =
    'Nom;Prénom;Emploi;Téléphone du service;Email direction\n' +
    'ROSE;Anne;AES;06 00 00 12 34;direction@x.example\nIRIS;Paul;AES;06 00 00 12 35;siege@x.example\n';

  it('is left out, and imported when someone says so', () => {
    const list = importCsv(csv);
    expect(list.columns.slice(3)).toMatchObject([
      { header: 'Téléphone du service', target: null, confidence: 'none' },
      { header: 'Email direction', target: null, confidence: 'none' },
    ]);
    expect(list.people.map(({ values }) => [values.mobile, values.email])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
    const corrected = importCsv(csv, { columns: { 3: 'mobile' } });
    expect(corrected.people[0]?.values.mobile).toBe('+33600001234');
  });
});

describe('a list whose headers are not enough', () => {
  const body = 'ROSE;Anne;02/03/1980;Gien;AES\nIRIS;Paul;04/05/1981;Nevers;AES\n';

  it('has its birth date, its place and its contacts told by the cells', () => {
    const list = importCsv(
      'Nom;Prénom;Date;Lieu;Coordonnées;Contact\n' +
        'ROSE;Anne;02/03/1980;Gien;06 00 00 12 34;anne.rose@x.example\n' +
        'IRIS;Paul;04/05/1981;Nevers;06 00 00 12 35;paul.iris@x.example\n',
    );
    expect(mappingOf(list)).toEqual({
      Nom: 'birthName',
      Prénom: 'firstNames',
      Date: 'birthDate',
      Lieu: 'birthPlace',
      Coordonnées: 'mobile',
      Contact: 'email',
    });
    expect(list.columns.map(({ confidence }) => confidence)).toEqual([
      'sure',
      'sure',
      'likely',
      'likely',
      'likely',
      'likely',
    ]);
  });

  it('does not take « Ville » after an address, nor a recent « Date », for a birth', () => {
    const list = importCsv(
      'Nom;Prénom;Date;Adresse;Ville\nROSE;Anne;02/03/2020;1 rue des Bois;Gien\nIRIS;Paul;04/05/2021;2 rue des Bois;Gien\n',
    );
    expect(mappingOf(list)).toMatchObject({ Date: null, Adresse: null, Ville: null });
  });

  it('completes a header split on two lines, groups above or words below', () => {
    const above = importCsv(`;;Naissance;;\nNom;Prénom;Date;Lieu;Fonction\n${body}`);
    expect(above.headerLine).toBe(2);
    expect(mappingOf(above)).toMatchObject({ Date: 'birthDate', Lieu: 'birthPlace' });
    const below = importCsv(`Nom;Prénom;Naissance;;Fonction\n;;Date;Lieu;\n${body}`);
    expect(below.columns.map(({ target }) => target)).toEqual([
      'birthName',
      'firstNames',
      'birthDate',
      'birthPlace',
      'jobTitle',
    ]);
    expect(below.people.map(({ line }) => line)).toEqual([3, 4]);
  });

  it('completes a header split on two lines of which some cells are merged over both', () => {
    const list = importCsv(
      'Nom;Prénom;Naissance;;Emploi\nNom;Prénom;Date;Lieu;Emploi\nROSE;Anne;20/05/1985;Nevers;AES\n',
    );
    expect(list.nonPersonLines).toEqual([]);
    expect(mappingOf(list)).toEqual({
      Nom: 'birthName',
      Prénom: 'firstNames',
      'Naissance Date': 'birthDate',
      'Naissance Lieu': 'birthPlace',
      Emploi: 'jobTitle',
    });
  });

  it.each([
    ['E-mail (xxx@yyy.fr)', 'email'],
    ['Courriel (ex. : nom@domaine.fr)', 'email'],
    ['Date de naissance (ex. : 20/05/1985)', 'birthDate'],
    ['Téléphone mobile (06 12 34 56 78)', 'mobile'],
    ['RPPS (10100012345)', 'rppsNumber'],
  ])('is read under a header that gives an example: %s', (header, target) => {
    const list = importCsv(`Nom;Prénom;${header}\nROSE;Anne;\n`);
    expect(list.headerLine).toBe(1);
    expect(list.columns[2]?.target).toBe(target);
  });

  it.each(['Numéro (NIR, 13 chiffres)', 'Identifiant (IBAN 27)'])(
    'stays refused when its header says so between brackets: %s',
    (header) => {
      const list = importCsv(`Nom;Prénom;${header}\nROSE;Anne;x\n`);
      expect(list.columns[2]?.refused).toBeDefined();
    },
  );

  it('without any header, names its columns like a spreadsheet and keeps every row', () => {
    const list = importCsv(body);
    expect(list.headerLine).toBeNull();
    expect(list.people).toHaveLength(2);
    expect(list.columns.map(({ header }) => header)).toEqual([
      'Colonne A',
      'Colonne B',
      'Colonne C',
      'Colonne D',
      'Colonne E',
    ]);
  });
});

describe('the titles of software in English', () => {
  it('are known where they say who someone is', () => {
    const list = importCsv(
      'Last Name;First Name;Date of Birth;Job Title;E-mail;Mobile Phone\n' +
        'ROSE;Anne;02/03/1980;AES;a.rose@exemple.example;06 00 00 12 34\n',
    );
    expect(mappingOf(list)).toEqual({
      'Last Name': 'birthName',
      'First Name': 'firstNames',
      'Date of Birth': 'birthDate',
      'Job Title': 'jobTitle',
      'E-mail': 'email',
      'Mobile Phone': 'mobile',
    });
    expect(list.people.map(({ importable }) => importable)).toEqual([true]);
  });
});
