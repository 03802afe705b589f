import { describe, expect, it } from 'vitest';
import { apply, setAnswer, setItemField, type Command } from '../../shared/dossier/commands';
import type { Dossier } from '../../shared/dossier/schema';
import { documentModel } from '../../shared/documents/make-document';
import { TODAY } from '../journey/answer-sheets';
import { branches } from '../journey/filled-dossier';
import { wholeDossier } from './dossiers';
import { factsIn, rowsIn, sectionOf, wordsIn, wordsOf } from './words-of';

const after = (dossier: Dossier, ...commands: Command[]): Dossier =>
  commands.reduce((current, command) => apply(current, command).dossier, dossier);
const sheetOf = (dossier: Dossier) => documentModel('pmh', dossier, { today: TODAY });

describe('the PMH sheet', () => {
  it('goes through the screens of the ANS guide in their order', () => {
    const screens = wordsIn(sectionOf(sheetOf(wholeDossier()), 'Écran par écran')).split('\n');
    const landmarks = [
      /« Habilitation des Gestionnaires RPPS\+ », puis « Ajouter »/,
      /structure/,
      /Cherchez la personne/,
      /adresse électronique, son téléphone, ou les deux/,
      /Ajoutez les autres/,
      /récapitulatif/,
      /CGU/,
      /« Envoyer la demande d’habilitation »/,
      /courriel de confirmation, facultatif/,
    ];
    expect(screens).toHaveLength(landmarks.length);
    landmarks.forEach((landmark, index) => expect(screens[index]).toMatch(landmark));
  });

  it('gives what to type for a gestionnaire of the whole organisation', () => {
    const values = sectionOf(sheetOf(wholeDossier()), 'Les valeurs à saisir');
    expect(factsIn(values, 'Écran 2 : la structure')).toEqual({
      'Organisme gestionnaire': 'Association Les Acacias, FINESS juridique 58 099 000 0',
    });
    expect(factsIn(values, 'Écran 3 : la personne')).toMatchObject({
      Nom: 'Fougeray',
      Prénom: 'Inès',
    });
    expect(factsIn(values, 'Écran 4 : le contact')).toEqual({
      'Adresse électronique': 'i.fougeray@les-acacias.example',
      Téléphone: '06 00 00 12 36',
    });
  });

  it('gives each establishment of a gestionnaire who has some', () => {
    const dossier = after(
      wholeDossier({ 'gestionnaires.perimeter': 'some' }),
      setItemField('gestionnaires', 'g1', 'establishmentIds', ['e1', 'e2']),
    );
    const values = sectionOf(sheetOf(dossier), 'Les valeurs à saisir');
    expect(factsIn(values, 'Écran 2 : la structure')).toEqual({
      'Établissement 1': 'EHPAD Les Acacias, FINESS géographique 58 099 010 9',
      'Établissement 2': 'SSIAD Les Acacias, FINESS géographique 58 099 011 7',
    });
    expect(wordsIn(values)).toContain('refaites sans doute la demande pour chacun');
  });

  it('takes the director’s identity from where it stands, without asking for it twice', () => {
    const dossier = wholeDossier({
      ...branches['president with a card'],
      'gestionnaires.whoIs': 'director',
    });
    const values = sectionOf(sheetOf(dossier), 'Les valeurs à saisir');
    expect(factsIn(values, 'Écran 3 : la personne')).toMatchObject({
      Nom: 'Dubois',
      Prénom: 'Dominique',
    });
  });

  it('says who signs in, and what each gestionnaire must have', () => {
    const before = sectionOf(sheetOf(wholeDossier()), 'Avant de commencer');
    expect(factsIn(before, 'Qui fait la demande')).toMatchObject({
      'Personne connectée': 'M. Camille Anne Dubois',
      Qualité: 'représentant légal',
    });
    expect(rowsIn(before, 'Ce que chaque gestionnaire doit avoir')).toEqual([
      ['M. Inès Fougeray', 'Une carte CPS (professionnel de santé)', 'Oui', '15 octobre 2026'],
    ]);
  });

  it('says as to be checked who orders the card of a gestionnaire who has none', () => {
    const without = after(wholeDossier(), setItemField('gestionnaires', 'g1', 'cardKind', 'none'));
    const note = sectionOf(sheetOf(without), 'Avant de commencer').find(
      (block) =>
        block.kind === 'paragraph' &&
        typeof block.text !== 'string' &&
        block.text.certainty === 'unknown',
    );
    expect(note).toBeDefined();
    expect(wordsOf(sheetOf(wholeDossier()))).not.toContain('qui la commande');
  });

  it('leaves a line for the date of sending until it is known', () => {
    const followUp = (dossier: Dossier): string | undefined =>
      factsIn(sheetOf(dossier).blocks, 'Suivi de la demande')['Demande envoyée le'];
    expect(followUp(wholeDossier())).toBe('20 novembre 2026');
    expect(
      followUp(after(wholeDossier(), setAnswer('habilitation', 'requestSentOn', undefined))),
    ).toBe('');
  });
});
