import { describe, expect, it } from 'vitest';
import { apply, setAnswer, type Command } from '../../shared/dossier/commands';
import type { Dossier } from '../../shared/dossier/schema';
import { documentsOf } from '../../shared/documents/catalogue';
import type { DocumentModel } from '../../shared/documents/document-model';
import { documentModel } from '../../shared/documents/make-document';
import { TODAY } from '../journey/answer-sheets';
import { type Choices, branches } from '../journey/filled-dossier';
import { wholeDossier } from './dossiers';
import { blocksOf, factsIn, sectionOf, titlesOf, wordsIn, wordsOf } from './words-of';

const after = (dossier: Dossier, ...commands: Command[]): Dossier =>
  commands.reduce((current, command) => apply(current, command).dossier, dossier);
const f101Of = (dossier: Dossier) => documentModel('f101', dossier, { today: TODAY });
const f502Of = (dossier: Dossier) => documentModel('f502', dossier, { today: TODAY });
const madeOf = (dossier: Dossier): string[] => documentsOf(dossier).map(({ id }) => id);

const director: Choices = branches['director'] ?? {};
const withCard: Choices = branches['president with a card'] ?? {};
const withoutCard: Choices = branches['president without a card'] ?? {};

/** The papers to join, with whether they are ticked. */
function piecesOf(model: DocumentModel): [string, boolean][] {
  return blocksOf(sectionOf(model, 'Les pièces à joindre')).flatMap((block) =>
    block.kind === 'checklist'
      ? block.items.map(({ text, isDone }): [string, boolean] => {
          const words = typeof text === 'string' ? text : text.text;
          return [words.slice(0, words.indexOf('.')), isDone];
        })
      : [],
  );
}

describe('the preparation sheet of the F101', () => {
  it('is made when a CDE card is to be ordered or may be, and not when it is there', () => {
    expect(madeOf(wholeDossier(director))).toContain('f101');
    expect(madeOf(wholeDossier({ ...director, 'representative.card': 'unknown' }))).toContain(
      'f101',
    );
    expect(madeOf(wholeDossier({ ...director, 'representative.card': 'cps' }))).not.toContain(
      'f101',
    );
  });

  it.each([
    ['the director who represents the structure', director, 'M. Camille Anne Dubois'],
    ['the president who takes the card', withCard, 'M. Camille Anne Dubois'],
    ['the director, where the president takes none', withoutCard, 'M. Dominique Dubois'],
  ])('orders the card in the name of %s', (_, choices, holder) => {
    const model = f101Of(wholeDossier(choices));
    expect(factsIn(model.blocks, 'La carte demandée')).toMatchObject({
      Carte: 'CDE (carte de directeur d’établissement)',
      'Au nom de': holder,
    });
    expect(factsIn(model.blocks, 'Signature du F101')['Signataire']).toBe('M. Camille Anne Dubois');
  });

  it('gives identity, contact and power of the holder', () => {
    const caption = 'Identité, coordonnées et pouvoir du titulaire';
    expect(factsIn(f101Of(wholeDossier(withoutCard)).blocks, caption)).toMatchObject({
      'Nom de naissance': 'Aubépin',
      Prénoms: 'Dominique',
      'Date de naissance': '8 novembre 1979',
      'Quel document lui donne ce pouvoir ?': 'Acte de nomination',
    });
    expect(factsIn(f101Of(wholeDossier(withCard)).blocks, caption)).toMatchObject({
      'Nom de naissance': 'Sorbier',
    });
  });

  it('speaks of both people only where one signs for the other’s card', () => {
    expect(titlesOf(f101Of(wholeDossier(withoutCard)))).toContain('Le représentant légal');
    for (const choices of [director, withCard]) {
      expect(titlesOf(f101Of(wholeDossier(choices)))).not.toContain('Le représentant légal');
    }
  });

  it('joins the act of the one who takes the card, and points to the model where it is the director', () => {
    const own = f101Of(wholeDossier({ ...withCard, 'representative.isInterim': 'no' }));
    expect(piecesOf(own)).toEqual([
      ['Le formulaire F101, rempli et signé', true],
      ['L’acte de nomination du représentant légal', true],
    ]);
    expect(wordsOf(own)).not.toContain('Jalon en propose un modèle');
    const waiting = after(wholeDossier(withoutCard), setAnswer('pieces', 'f101Form', undefined));
    expect(piecesOf(f101Of(waiting))).toEqual([
      ['Le formulaire F101, rempli et signé', false],
      [
        'L’acte de nomination du directeur, ou la délégation de pouvoir que lui donne le président',
        true,
      ],
    ]);
    expect(wordsOf(f101Of(waiting))).toContain('Jalon en propose un modèle');
  });

  it('joins the document of an interim instead of an act', () => {
    const interim = wholeDossier({ ...director, 'representative.isInterim': 'yes' });
    expect(piecesOf(f101Of(interim)).map(([piece]) => piece)).toContain(
      'Un document disant que la personne occupe le poste par intérim',
    );
  });

  it('joins the document of the director’s interim where the director takes the card', () => {
    const interim = wholeDossier({ ...withoutCard, 'director.isInterim': 'yes' });
    expect(piecesOf(f101Of(interim)).map(([piece]) => piece)).toEqual([
      'Le formulaire F101, rempli et signé',
      'Un document disant que le directeur occupe le poste par intérim',
    ]);
    expect(wordsOf(f101Of(interim))).toContain('Si une délégation de pouvoir est aussi demandée');
  });

  it('says where it is not settled whether it is needed', () => {
    const unknown = wholeDossier({ ...director, 'representative.card': 'unknown' });
    const open = apply(unknown, setAnswer('contract', 'settledF101', undefined)).dossier;
    const notice = 'À vérifier avant toute chose';
    expect(wordsOf(f101Of(open))).toContain(notice);
    expect(wordsOf(f101Of(open))).toContain('Fiche à compléter ou à vérifier avant de la recopier');
    expect(wordsOf(f101Of(wholeDossier(director)))).not.toContain(notice);
  });

  it('says where the card is delivered', () => {
    expect(factsIn(f101Of(wholeDossier(director)).blocks, 'Où envoyer la carte')).toMatchObject({
      Adresse: '12 rue des Tilleuls, 58000 Nevers',
    });
  });
});

describe('the preparation sheet of the F502', () => {
  it('is made only where the president takes a card and names the director', () => {
    expect(madeOf(wholeDossier(withCard))).toContain('f502');
    expect(madeOf(wholeDossier({ ...withCard, 'director.card': 'cpe' }))).toContain('f502');
    expect(madeOf(wholeDossier(withoutCard))).not.toContain('f502');
    expect(madeOf(wholeDossier(director))).not.toContain('f502');
  });

  it('names the director mandataire, with a CPE card, and has the president sign', () => {
    const { blocks } = f502Of(wholeDossier(withCard));
    expect(factsIn(blocks, 'La carte demandée')).toEqual({
      Carte: 'CPE (carte de personnel d’établissement)',
      'Au nom de': 'M. Dominique Dubois',
      'En qualité de': 'mandataire du représentant légal',
    });
    expect(factsIn(blocks, 'Identité et coordonnées du mandataire')).toMatchObject({
      'Nom de naissance': 'Aubépin',
      Fonction: 'Directrice de l’EHPAD',
    });
    expect(factsIn(blocks, 'Signature du F502')).toMatchObject({
      Signataire: 'M. Camille Anne Dubois',
      Fonction: 'Présidente de l’association',
    });
  });

  it('joins its own papers, and names the other forms', () => {
    const model = f502Of(wholeDossier({ ...withCard, 'representative.isInterim': 'no' }));
    expect(piecesOf(model).map(([piece]) => piece)).toEqual([
      'Le formulaire F502, rempli et signé',
      'L’acte de nomination du représentant légal',
    ]);
    const others = wordsIn(sectionOf(model, 'Les autres formulaires'));
    expect(others).toMatch(/Contrat d’adhésion : nécessaire[\s\S]*F101.*nécessaire/);
    expect(others).not.toContain('F502');
  });
});

describe.each(['f101', 'f502'] as const)('the preparation sheet of the %s', (id) => {
  const model = documentModel(id, wholeDossier(withCard), { today: TODAY });

  it('says that it is not the ANS form, and that its field names are to be checked', () => {
    expect(wordsOf(model)).toContain('Cette fiche n’est pas le formulaire de l’ANS');
    expect(wordsOf(model)).toMatch(
      /Les noms de ses rubriques, .* sont à vérifier sur le formulaire/,
    );
  });

  it('is to be copied, never to be sent', () => {
    expect(model.destination).toBe('À recopier');
    expect(wordsOf(model)).toContain('Fiche prête à recopier');
  });

  it('does not pretend to know where the form is sent, nor how long it takes', () => {
    const items = blocksOf(sectionOf(model, 'Et ensuite')).flatMap((block) =>
      block.kind === 'list' ? block.items : [],
    );
    const sending = items.find((item) => typeof item !== 'string' && item.text.includes('adresse'));
    expect(sending).toMatchObject({ certainty: 'unknown' });
  });
});
