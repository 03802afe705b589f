import { describe, expect, it } from 'vitest';
import { apply, setAnswer, type Command } from '../../shared/dossier/commands';
import type { Dossier } from '../../shared/dossier/schema';
import { documentsOf } from '../../shared/documents/catalogue';
import { documentModel } from '../../shared/documents/make-document';
import { TODAY } from '../journey/answer-sheets';
import { type Choices, branches } from '../journey/filled-dossier';
import { wholeDossier } from './dossiers';
import { blocksOf, factsIn, rowsIn, sectionOf, titlesOf, wordsIn, wordsOf } from './words-of';

const after = (dossier: Dossier, ...commands: Command[]): Dossier =>
  commands.reduce((current, command) => apply(current, command).dossier, dossier);
const sheetOf = (dossier: Dossier) => documentModel('contract', dossier, { today: TODAY });
const branch = (name: string): Choices => branches[name] ?? {};

describe('the preparation sheet of the contract', () => {
  it('is made when a contract is needed or may be, and not when there is one', () => {
    const made = (choices: Choices): boolean =>
      documentsOf(wholeDossier(choices)).some(({ id }) => id === 'contract');
    expect(made({})).toBe(true);
    expect(made({ 'diagnostic.alreadyHas': ['unknown'] })).toBe(true);
    expect(
      made({ 'diagnostic.alreadyHas': ['contract'], 'contract.identifiersChanged': 'no' }),
    ).toBe(false);
    expect(
      made({ 'diagnostic.alreadyHas': ['contract'], 'contract.identifiersChanged': 'yes' }),
    ).toBe(true);
  });

  it('says that it is not the ANS form, and that its field names are to be checked', () => {
    const words = wordsOf(sheetOf(wholeDossier()));
    expect(words).toContain('Cette fiche n’est pas le formulaire de l’ANS');
    expect(words).toMatch(/Les noms de ses rubriques, .* sont à vérifier sur le formulaire/);
  });

  it('is « prête à recopier » once nothing is missing, and never « prête à envoyer »', () => {
    const whole = sheetOf(wholeDossier());
    expect(wordsOf(whole)).toContain('Fiche prête à recopier');
    expect(wordsOf(whole)).not.toMatch(/prête? à (être )?envoy/);
    const incomplete = sheetOf(
      after(wholeDossier(), setAnswer('organisation', 'siren', undefined)),
    );
    expect(wordsOf(incomplete)).toContain('Fiche à compléter ou à vérifier avant de la recopier');
    expect(wordsOf(incomplete)).toContain('il reste 1 point à traiter');
  });

  it('gives the structure, its establishments and the level of the contract', () => {
    const { blocks } = sheetOf(wholeDossier());
    expect(factsIn(blocks, 'L’organisme gestionnaire')).toMatchObject({
      'Numéro FINESS juridique (EJ)': '58 099 000 0',
      Adresse: '12 rue des Tilleuls, 58000 Nevers',
      'Niveau du contrat': 'Au FINESS juridique, pour tout l’organisme gestionnaire',
    });
    const rows = rowsIn(blocks, 'Les établissements et services');
    expect(rows.map(([name, finess]) => [name, finess])).toEqual([
      ['EHPAD Les Acacias', '58 099 010 9'],
      ['SSIAD Les Acacias', '58 099 011 7'],
    ]);
  });

  it('has the legal representative sign, whoever takes the card', () => {
    for (const choices of Object.values(branches)) {
      const signature = factsIn(sheetOf(wholeDossier(choices)).blocks, 'Signature du contrat');
      expect(signature['Signataire']).toBe('M. Camille Anne Dubois');
    }
  });

  it('speaks of the director only where the president is the legal representative', () => {
    expect(titlesOf(sheetOf(wholeDossier()))).not.toContain('Le directeur ou la directrice');
    const model = sheetOf(wholeDossier(branch('president without a card')));
    expect(wordsIn(sectionOf(model, 'Le directeur ou la directrice'))).toContain('Aubépin');
    const changed = after(
      wholeDossier(branch('president without a card')),
      setAnswer('representative', 'directorIsRepresentative', 'yes'),
    );
    expect(wordsOf(sheetOf(changed))).not.toContain('Aubépin');
  });

  it('lists the papers to join, with their date or an empty box', () => {
    const dossier = after(
      wholeDossier(branch('president without a card')),
      setAnswer('pieces', 'directorAct', undefined),
    );
    const [checklist] = blocksOf(sectionOf(sheetOf(dossier), 'Les pièces à joindre')).filter(
      (block) => block.kind === 'checklist',
    );
    const items = checklist?.items.map(({ isDone, remark }) => [
      isDone,
      remark.replaceAll('\u00a0', ' '),
    ]);
    expect(items?.at(0)).toEqual([true, 'Pièce réunie le 2 novembre 2026']);
    expect(items?.at(-1)).toEqual([false, 'À réunir']);
  });

  it('says which other forms there are: F502 only where the president names a mandataire', () => {
    const others = (name: string): string =>
      wordsIn(sectionOf(sheetOf(wholeDossier(branch(name))), 'Les autres formulaires'));
    expect(others('president with a card')).toMatch(/F101.*nécessaire[\s\S]*F502.*nécessaire/);
    expect(others('president without a card')).not.toContain('F502');
  });

  it('does not pretend to know where the contract is sent', () => {
    const items = blocksOf(sectionOf(sheetOf(wholeDossier()), 'Et ensuite')).flatMap((block) =>
      block.kind === 'list' ? block.items : [],
    );
    const sending = items.find((item) => typeof item !== 'string' && item.text.includes('adresse'));
    expect(sending).toMatchObject({ certainty: 'unknown' });
  });

  it('asks which establishment where the card goes to one of several', () => {
    const delivery = (dossier: Dossier): string | undefined =>
      factsIn(sheetOf(dossier).blocks, 'Où envoyer la carte')['Adresse'];
    const dossier = wholeDossier({ 'contract.deliveryAddress': 'establishment' });
    expect(delivery(dossier)).toBe('à compléter : celle de l’établissement choisi');
    const alone = { ...dossier, establishments: dossier.establishments.slice(0, 1) };
    expect(delivery(alone)).toBe('12 rue des Tilleuls, 58000 Nevers');
    expect(delivery(wholeDossier({ 'contract.deliveryAddress': 'other' }))).toBe(
      '3 place du Marché, 58000 Nevers',
    );
  });
});
