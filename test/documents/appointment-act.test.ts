import { describe, expect, it } from 'vitest';
import { apply, setAnswer, type Command } from '../../shared/dossier/commands';
import type { Dossier } from '../../shared/dossier/schema';
import { documentsOf } from '../../shared/documents/catalogue';
import type { Block } from '../../shared/documents/document-model';
import { documentModel } from '../../shared/documents/make-document';
import { TODAY } from '../journey/answer-sheets';
import { type Choices, branches } from '../journey/filled-dossier';
import { wholeDossier } from './dossiers';
import { blocksOf, factsIn, inOrdinarySpaces, sectionOf, wordsIn, wordsOf } from './words-of';

const after = (dossier: Dossier, ...commands: Command[]): Dossier =>
  commands.reduce((current, command) => apply(current, command).dossier, dossier);
const actOf = (dossier: Dossier) => documentModel('appointment-act', dossier, { today: TODAY });
const withoutCard: Choices = branches['president without a card'] ?? {};
const WHOLE = wholeDossier(withoutCard);
const PAGE = 'Modèle d’acte, à adapter et à faire vérifier';

/** Labels of the lines left to be written by hand. */
function blanksIn(blocks: readonly Block[]): string[] {
  return blocksOf(blocks).flatMap((block) =>
    block.kind === 'facts'
      ? block.rows.filter(({ value }) => value.state === 'blank').map(({ label }) => label)
      : [],
  );
}

describe('the model of an act of appointment or delegation', () => {
  it('is made wherever the director takes the card instead of the president, and nowhere else', () => {
    const isMade = (choices: Choices): boolean =>
      documentsOf(wholeDossier(choices)).some(({ id }) => id === 'appointment-act');
    expect(isMade(withoutCard)).toBe(true);
    expect(isMade({ ...withoutCard, 'director.card': 'cde' })).toBe(true);
    expect(isMade(branches['president with a card'] ?? {})).toBe(false);
    expect(isMade(branches['director'] ?? {})).toBe(false);
  });

  it('is headed as a model, to be adapted and checked by the structure', () => {
    const model = actOf(WHOLE);
    expect(model.title).toMatch(/^Modèle d’acte/);
    expect(model.blocks[0]).toMatchObject({
      kind: 'notice',
      title: 'Modèle à adapter et à faire vérifier par votre structure',
    });
    expect(wordsOf(model)).toContain('Modèle prêt à être adapté');
    expect(inOrdinarySpaces(model.destination)).toBe(
      'À signer ; accompagne la demande de carte, à vérifier sur le formulaire',
    );
  });

  it('names the structure, who signs and who receives the power', () => {
    const { blocks } = actOf(WHOLE);
    expect(factsIn(blocks, 'La structure')).toMatchObject({
      'FINESS juridique': '58 099 000 0',
      SIREN: '123 456 782',
      Siège: '12 rue des Tilleuls, 58000 Nevers',
    });
    expect(factsIn(blocks, 'La personne qui signe')).toMatchObject({
      Nom: 'M. Camille Anne Dubois',
      Fonction: 'Présidente de l’association',
      'Signe en qualité de': 'représentant légal',
    });
    expect(factsIn(blocks, 'La personne qui reçoit la fonction ou le pouvoir')).toEqual({
      Nom: 'M. Dominique Dubois',
      'Date de naissance': '8 novembre 1979',
      Fonction: 'Directrice de l’EHPAD',
    });
  });

  it('leaves to the structure what it decides: nothing is ticked, nothing is dated', () => {
    const page = sectionOf(actOf(WHOLE), PAGE);
    expect(blanksIn(page)).toEqual([
      'Décision qui l’y autorise, s’il en faut une',
      'Autre pouvoir donné',
      'À compter du',
      'Jusqu’au (laisser vide s’il n’y a pas de date de fin)',
    ]);
    const boxes = blocksOf(page).flatMap((block) =>
      block.kind === 'checklist' ? block.items.map(({ isDone }) => isDone) : [],
    );
    expect(boxes).toEqual([false, false, false]);
  });

  it('has a line to write on wherever an answer is missing', () => {
    const page = sectionOf(actOf(after(WHOLE, setAnswer('director', 'role', undefined))), PAGE);
    expect(blanksIn(page)).toContain('Fonction');
    expect(wordsIn(page)).not.toContain('à compléter');
  });

  it('is signed by the president alone', () => {
    const signatures = blocksOf(sectionOf(actOf(WHOLE), PAGE)).flatMap((block) =>
      block.kind === 'signatures'
        ? block.boxes.map(({ name, role }) => inOrdinarySpaces(`${name.text}, ${role}`))
        : [],
    );
    expect(signatures).toEqual(['M. Camille Anne Dubois, représentant légal']);
  });

  it('keeps the page to sign for itself: it begins a page and cites nothing', () => {
    const { blocks } = actOf(WHOLE);
    expect(blocks.at(-1)).toMatchObject({ kind: 'section', startsPage: true });
    expect(blocks.findIndex(({ kind }) => kind === 'sources')).toBe(blocks.length - 2);
  });

  it('invents no law: neither article, nor code, nor decree', () => {
    expect(wordsIn(actOf(WHOLE).blocks)).not.toMatch(
      /\barticle|\bcode\b|\bdécret|\barrêté|\bloi\b/i,
    );
  });

  it('says that it is of no use where the answers tell of an act', () => {
    const notice = 'Un acte est déjà indiqué dans vos réponses';
    expect(wordsOf(actOf(WHOLE))).toContain(notice);
    expect(wordsOf(actOf(WHOLE))).toContain(
      'Acte de nomination, 2 septembre 2024, Conseil d’administration.',
    );
    const none = after(
      WHOLE,
      setAnswer('director', 'actKind', undefined),
      setAnswer('director', 'actDate', undefined),
      setAnswer('director', 'actBody', undefined),
    );
    expect(wordsOf(actOf(none))).not.toContain(notice);
  });

  it('is joined to the F101 only where there is one to send', () => {
    expect(wordsOf(actOf(WHOLE))).toContain('Joignez une copie de l’acte signé au F101');
    const settled = wholeDossier({
      ...withoutCard,
      'diagnostic.alreadyHas': ['contract'],
      'contract.identifiersChanged': 'no',
      'director.card': 'cde',
    });
    expect(wordsOf(actOf(settled))).not.toContain('Joignez');
    expect(wordsOf(actOf(settled))).toContain('aucun F101 n’est à envoyer');
  });
});
