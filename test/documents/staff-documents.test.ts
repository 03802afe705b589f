import { describe, expect, it } from 'vitest';
import { apply, setItemField, type Command } from '../../shared/dossier/commands';
import type { Dossier } from '../../shared/dossier/schema';
import type { DocumentModel, Section } from '../../shared/documents/document-model';
import { partsOf } from '../../shared/documents/document-parts';
import { documentModel } from '../../shared/documents/make-document';
import { goesToPortal, personName } from '../../shared/journey/staffing';
import { readmeText } from '../../shared/documents/readme-text';
import { TODAY } from '../journey/answer-sheets';
import { teamDossier, wholeDossier } from './dossiers';
import {
  blocksOf,
  factsIn,
  inOrdinarySpaces,
  rowsIn,
  sectionOf,
  titlesOf,
  wordsIn,
  wordsOf,
} from './words-of';

const after = (dossier: Dossier, ...commands: Command[]): Dossier =>
  commands.reduce((current, command) => apply(current, command).dossier, dossier);
const tableOf = (dossier: Dossier) => documentModel('staff-table', dossier, { today: TODAY });
const sheetsOf = (dossier: Dossier) => documentModel('staff-sheets', dossier, { today: TODAY });

const TEAM = teamDossier(60);

describe('the table of the staff', () => {
  it('counts the people by place of registration and by role, and everyone once', () => {
    const counts = rowsIn(
      tableOf(TEAM).blocks,
      'Les professionnels par lieu d’enregistrement et par rôle',
    );
    const [total, ...others] = counts.reverse().map(([, count]) => Number(count));
    expect(total).toBe(60);
    expect(others.reduce((sum, count) => sum + count, 0)).toBe(60);
  });

  it('puts each person in one group, under their last name', () => {
    const groups = titlesOf(tableOf(TEAM)).filter((title) => title.includes('personne'));
    const rows = groups.flatMap((title) =>
      sectionOf(tableOf(TEAM), title).flatMap((block) =>
        block.kind === 'table' ? block.rows.map(([name]) => name) : [],
      ),
    );
    const names = rows.map((name) => (name !== undefined && 'text' in name ? name.text : ''));
    expect(names.toSorted()).toEqual(
      TEAM.people.map(({ birthName }) => birthName ?? '').toSorted(),
    );
  });

  it('counts each team apart where there are several establishments', () => {
    const rows = rowsIn(
      tableOf(TEAM).blocks,
      'Les professionnels par établissement (une personne compte dans chacun des siens)',
    );
    expect(rows.map(([name]) => name)).toEqual(['EHPAD Les Acacias', 'SSIAD Les Acacias']);
    const alone = { ...TEAM, establishments: TEAM.establishments.slice(0, 1) };
    expect(wordsOf(tableOf(alone))).not.toContain('par établissement');
  });

  it('proposes for the people to decide apart, with a reason and its source', () => {
    const title = titlesOf(tableOf(TEAM)).find((one) => one.startsWith('À décider'));
    const rows = rowsIn(
      sectionOf(tableOf(TEAM), title ?? ''),
      'Personnes dont le lieu d’enregistrement est à décider',
    );
    expect(rows).toHaveLength(6);
    for (const [, , job, place, why] of rows) {
      expect(job).toBe('Chef de service');
      expect(place).toContain('RPPS+');
      expect(why).toContain('ANS');
    }
  });

  it('says that professions of an ordre or of the ARS are never entered, with their source', () => {
    const title = titlesOf(tableOf(TEAM)).find((one) => one.startsWith('Par leur ordre')) ?? '';
    expect(wordsIn(sectionOf(tableOf(TEAM), title))).toContain('jamais saisis dans RPPS+');
    expect(wordsIn(sectionOf(tableOf(TEAM), title))).toContain(
      'Son ordre professionnel (infirmier)',
    );
  });

  it('never gives a date of birth, an e-mail or a phone', () => {
    const words = wordsOf(tableOf(TEAM));
    expect(words).not.toMatch(/naissance|19[789]\d|@|06 00/);
  });

  it('names its columns by their code systems', () => {
    const columns = blocksOf(tableOf(TEAM).blocks).flatMap((block) =>
      block.kind === 'table' ? block.columns : [],
    );
    expect(columns).toContain('Profession (TRE_R85)');
    expect(columns).toContain('Lieu d’enregistrement et rôle (TRE_R22)');
  });
});

describe('the registration sheets', () => {
  const pages = (model: DocumentModel): readonly Section[] =>
    model.blocks.filter((block) => block.kind === 'section').filter(({ startsPage }) => startsPage);

  it('give one page to each person with a role, and to nobody else', () => {
    const wanted = TEAM.people.filter(goesToPortal).map(personName);
    expect(
      pages(sheetsOf(TEAM))
        .map(({ title }) => title)
        .toSorted(),
    ).toEqual(wanted.toSorted());
  });

  it('are made in several parts where there are very many, each person in one of them', () => {
    const many = teamDossier(1_700);
    const parts = partsOf('staff-sheets', many);
    expect(parts).toBe(3);
    const models = Array.from({ length: parts }, (_, index) =>
      documentModel('staff-sheets', many, { today: TODAY, part: index + 1 }),
    );
    expect(models.map(({ fileName }) => fileName)).toEqual([
      '10 Fiches d’enregistrement (1 sur 3).pdf',
      '10 Fiches d’enregistrement (2 sur 3).pdf',
      '10 Fiches d’enregistrement (3 sur 3).pdf',
    ]);
    const titles = models.flatMap((model) => pages(model).map(({ title }) => title));
    const wanted = many.people.filter(goesToPortal).map(personName);
    expect(titles.toSorted()).toEqual(wanted.toSorted());
    expect(readmeText(many, TODAY)).toContain('10 Fiches d’enregistrement (3 sur 3).pdf');
    expect(sheetsOf(TEAM).fileName).toBe('10 Fiches d’enregistrement.pdf');
  });

  it('are in the order of the list that heads them, by last name', () => {
    const listed = rowsIn(sheetsOf(TEAM).blocks, 'Une page par personne, dans cet ordre').map(
      ([name = '']) => name,
    );
    const wordsOfName = (name: string): string[] => name.split(' ').sort();
    expect(pages(sheetsOf(TEAM)).map(({ title }) => wordsOfName(title))).toEqual(
      listed.map(wordsOfName),
    );
    expect(listed[0]).toBe('Çelik B Şükrü');
    expect(listed.at(-1)).toBe('Ó Súilleabháin G Caoimhe');
  });

  it('follow the portal: civil status, correspondence, then the situation', () => {
    const [page] = pages(sheetsOf(wholeDossier()));
    const labels = blocksOf(page?.blocks ?? []).flatMap((block) =>
      block.kind === 'facts' ? block.rows.map(({ label }) => inOrdinarySpaces(label)) : [],
    );
    expect(labels).toEqual([
      'Civilité',
      'Sexe',
      'Nom de naissance',
      'Prénoms',
      'Date de naissance',
      'Lieu de naissance',
      'Nom d’exercice',
      'Adresse électronique de correspondance',
      'Téléphone mobile de correspondance',
      'Structure',
      'Profession (TRE_R85)',
      'Rôle (TRE_R22)',
      'Mode d’exercice (JDV_J117)',
      'Catégorie (JDV_J118)',
      'Date de prise de fonction',
      'Date de fin',
      'Saisi le, par',
    ]);
  });

  it('give the values to type, codes beside their labels', () => {
    const situation = factsIn(sheetsOf(wholeDossier()).blocks, 'Situation d’exercice');
    expect(situation).toMatchObject({
      Structure: 'EHPAD Les Acacias, FINESS géographique 58 099 010 9',
      'Profession (TRE_R85)': '313 – Aide-soignant',
      'Rôle (TRE_R22)': 'Accompagnement social/médico-social au soin (GENR11)',
      'Mode d’exercice (JDV_J117)': 'Salarié',
    });
  });

  it('say what is to be done for each: create, add a situation, nothing, or find out', () => {
    const dossier = wholeDossier();
    const actionFor = (...commands: Command[]): string => {
      const [page] = pages(sheetsOf(after(dossier, ...commands)));
      return wordsIn(page?.blocks.slice(0, 1) ?? []);
    };
    const set = (field: 'hasRppsNumber', value: 'yes' | 'no' | 'unknown'): Command[] =>
      ['p1', 'p2'].map((id) => setItemField('people', id, field, value));
    expect(actionFor(...set('hasRppsNumber', 'no'))).toMatch(/^À créer\n/);
    expect(actionFor(...set('hasRppsNumber', 'unknown'))).toMatch(/^À éclaircir\n/);
    expect(actionFor()).toMatch(
      /^À jour\nNuméro RPPS : 10 999 000 010\..*\(vérifié le 20 novembre 2026 par Inès Fougeray\)/,
    );
    const toAdd = ['p1', 'p2'].map((id) => setItemField('people', id, 'situationOnPortal', 'no'));
    expect(actionFor(...toAdd)).toMatch(/^Situation à ajouter\n.*10 999 000 010/);
  });

  it('say what is missing and what is wrong, before anything is typed', () => {
    const dossier = after(
      wholeDossier(),
      setItemField('people', 'p1', 'mobile', undefined),
      setItemField('people', 'p1', 'birthDate', '31/11/1987'),
    );
    const words = wordsIn(sectionOf(sheetsOf(dossier), 'Océane Marie Dubois'));
    expect(words).toContain('Avant de saisir cette personne');
    expect(words).toContain('Indiquer le téléphone mobile ; corriger la date de naissance.');
    expect(words).toContain('novembre n’a que 30 jours');
    expect(words).toContain('à corriger : « 31/11/1987 »');
  });

  it('ask nothing of a mobile from someone who has none of their own', () => {
    const dossier = after(wholeDossier(), setItemField('people', 'p1', 'hasOwnMobile', 'no'));
    const page = sectionOf(sheetsOf(dossier), 'Océane Marie Dubois');
    expect(
      factsIn(page, 'Exercice et correspondance')['Téléphone mobile de correspondance'],
    ).toContain('pas de mobile personnel');
  });

  it('say that they hold no social security number, and mark as to be checked what nobody read', () => {
    const before = blocksOf(sectionOf(sheetsOf(TEAM), 'Avant de saisir')).flatMap((block) =>
      block.kind === 'list' ? block.items : [],
    );
    const order = before.find(
      (item) => typeof item !== 'string' && item.text.includes('ordre des champs'),
    );
    expect(order).toMatchObject({ certainty: 'unknown' });
  });
});
