/** Which of several columns is read, what a person chooses, and what no choice can make read. */
import { describe, expect, it } from 'vitest';
import { importCsv, mappingOf } from './lists';

describe('two columns for one target', () => {
  it('« Nom » beside « Nom de jeune fille » is the used name, and the birth name where there is no other', () => {
    const list = importCsv('Nom;Nom de jeune fille;Prénom\nROSE;TULIPE;Anne\nIRIS;;Paul\n');
    expect(mappingOf(list)).toMatchObject({ Nom: 'usedName', 'Nom de jeune fille': 'birthName' });
    expect(list.people[0]?.values).toMatchObject({ birthName: 'TULIPE', usedName: 'ROSE' });
    expect(list.people[1]?.values).toEqual({ birthName: 'IRIS', firstNames: 'Paul' });
    expect(list.people[1]?.faults.map(({ kind }) => kind)).toEqual(['assumed_birth_name']);
  });

  it('« Nom d’usage » alone is never taken for the birth name', () => {
    const list = importCsv('Nom d’usage;Prénom;Fonction\nROSE;Anne;AES\n');
    expect(list.people[0]?.faults.map(({ kind }) => kind)).toEqual(['missing_birth_name']);
  });

  it('the mobile wins over the landline, the work address over the private one, the civil first name over the usual one', () => {
    const list = importCsv(
      'Nom;Prénom usuel;Prénoms;Tél.;Portable;Mail perso;Mail pro\nROSE;Nini;Anne;0199001234;0600001234;nini@x.example;anne.rose@x.example\n',
    );
    expect(mappingOf(list)).toMatchObject({
      'Prénom usuel': null,
      Prénoms: 'firstNames',
      'Tél.': null,
      Portable: 'mobile',
      'Mail perso': null,
      'Mail pro': 'email',
    });
  });

  it('« Titre » is a civility or a job, as its cells say', () => {
    const civil = importCsv('Nom;Prénom;Titre\nROSE;Anne;Mme\nIRIS;Paul;M.\n');
    expect(mappingOf(civil)).toMatchObject({ Titre: 'civility' });
    const job = importCsv('Nom;Prénom;Titre\nROSE;Anne;AES\nIRIS;Paul;Infirmier\n');
    expect(mappingOf(job)).toMatchObject({ Titre: 'jobTitle' });
  });

  it('« Service » is an establishment only when it names one', () => {
    const unit = importCsv('Nom;Prénom;Service\nROSE;Anne;Unité 2\nIRIS;Paul;Unité 3\n');
    expect(mappingOf(unit)).toMatchObject({ Service: null });
    const site = importCsv('Nom;Prénom;Service\nROSE;Anne;SESSAD du Parc\nIRIS;Paul;IME du Parc\n');
    expect(mappingOf(site)).toMatchObject({ Service: 'establishment' });
  });

  it('« Nom » whose cells hold two words, without a first name anywhere, is the whole name', () => {
    const list = importCsv('Nom;Fonction\nROSE Anne;AES\nIRIS Paul;AES\n');
    expect(mappingOf(list)).toMatchObject({ Nom: 'fullName' });
    expect(list.people[0]?.values).toMatchObject({ birthName: 'ROSE', firstNames: 'Anne' });
  });
});

describe('what a person chooses', () => {
  const csv = 'Nom;Prénom;Ville;N° SS\nROSE;Anne;Gien;1850578006084\n';

  it('goes before what is recognised', () => {
    const list = importCsv(csv, { columns: { 1: null, 2: 'birthPlace' } });
    expect(mappingOf(list)).toMatchObject({ Prénom: null, Ville: 'birthPlace' });
    expect(list.columns[2]?.confidence).toBe('chosen');
  });

  it('cannot bring a refused column back', () => {
    const list = importCsv(csv, { columns: { 3: 'rppsNumber' } });
    expect(list.columns[3]).toMatchObject({ target: null, refused: 'nir' });
    expect(JSON.stringify(list)).not.toContain('1850578006084');
  });

  it('may say where the header is, or that there is none', () => {
    const titled = 'Nom;Prénom;Emploi\nNom;Prénom;Fonction\nROSE;Anne;AES\n';
    expect(importCsv(titled).headerLine).toBe(1);
    const second = importCsv(titled, { headerLine: 2 });
    expect(mappingOf(second)).toMatchObject({ Fonction: 'jobTitle' });
    const none = importCsv(csv, {
      headerLine: null,
      columns: { 0: 'birthName', 1: 'firstNames' },
    });
    expect(none.people.map(({ values }) => values.birthName)).toEqual(['Nom', 'ROSE']);
  });
});

describe('a column of forbidden numbers', () => {
  it('is refused for its cells when its header says nothing', () => {
    const list = importCsv(
      'Nom;Prénom;Identifiant;Compte\nROSE;Anne;1 85 05 78 006 084 36;FR76 3000 6000 0112 3456 7890 189\nIRIS;Paul;;\n',
    );
    expect(mappingOf(list)).toMatchObject({
      Identifiant: 'refused nir',
      Compte: 'refused iban',
    });
  });

  it('is refused for its cells even under a header that means something else', () => {
    const list = importCsv(
      'Nom;Prénom;N° RPPS\nROSE;Anne;185057800608436\nIRIS;Paul;285057800608436\n',
    );
    expect(mappingOf(list)).toMatchObject({ 'N° RPPS': 'refused nir' });
  });

  it('is refused after a spreadsheet spoiled its numbers', () => {
    const list = importCsv('Nom;Prénom;Num\nROSE;Anne;1,85058E+14\nIRIS;Paul;2,85058E+14\n');
    expect(mappingOf(list)).toMatchObject({ Num: 'refused nir' });
  });

  it('does not show itself as a header in a list without one', () => {
    const list = importCsv('ROSE;Anne;185057800608436\nIRIS;Paul;285057800608436\n');
    expect(JSON.stringify(list)).not.toContain('850578006084');
    expect(list.columns[2]).toMatchObject({ header: 'Colonne C', refused: 'nir' });
  });
});
