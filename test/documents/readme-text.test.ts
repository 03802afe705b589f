import { describe, expect, it } from 'vitest';
import { documentsOf } from '../../shared/documents/catalogue';
import { dossierReference } from '../../shared/documents/dossier-reference';
import { readmeText } from '../../shared/documents/readme-text';
import { emptyDossier } from '../../shared/dossier/schema';
import { TODAY } from '../journey/answer-sheets';
import { branches } from '../journey/filled-dossier';
import { wholeDossier } from './dossiers';
import { inOrdinarySpaces } from './words-of';

const textOf = (dossier = wholeDossier()): string => inOrdinarySpaces(readmeText(dossier, TODAY));

describe('the LISEZ-MOI', () => {
  it('says what to do with each document of the pack, in order', () => {
    const places = documentsOf(wholeDossier()).map(({ fileName }) =>
      textOf().indexOf(`${fileName}.pdf`),
    );
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(Math.min(...places)).toBeGreaterThan(0);
  });

  it('speaks of no document that is not there', () => {
    const text = textOf(emptyDossier('d', '2026-11-23T09:00:00.000Z'));
    expect(text).toContain('1 Récapitulatif du dossier.pdf');
    expect(text).not.toContain('Fiche PMH');
  });

  it('explains the numbers that are not there: no dossier gives every document', () => {
    const numbers = documentsOf(wholeDossier()).map(({ fileName }) => fileName.slice(0, 2));
    expect(numbers).toEqual(['01', '02', '03', '06', '07', '08', '09', '10', '11']);
    expect(textOf().replaceAll('\r\n', ' ')).toContain(
      'Un numéro qui manque est celui d’un document que vos réponses n’appellent pas.',
    );
  });

  it('says of each form what goes to the ANS, and of the act that it is a model', () => {
    const text = (name: string): string =>
      textOf(wholeDossier(branches[name])).replaceAll('\r\n', ' ');
    const withCard = text('president with a card');
    expect(withCard).toContain('C’est le F101 qui part à l’ANS');
    expect(withCard).toContain('C’est le F502 qui part à l’ANS');
    expect(withCard).not.toContain('C’est un modèle');
    expect(text('president without a card')).toContain(
      'C’est un modèle : adaptez-le, faites-le vérifier par votre structure, puis faites-le signer par le président.',
    );
  });

  it('says whose it is, of which day, and that an example is one', () => {
    expect(textOf()).toContain('Dossier : EHPAD Les Acacias');
    expect(textOf()).toContain(`Référence : ${dossierReference('d-test')}`);
    expect(textOf()).toContain('Fait le 23 novembre 2026');
    expect(textOf()).not.toContain('exemple fictif');
    expect(textOf({ ...wholeDossier(), isSample: true })).toContain('exemple fictif');
  });

  it('says that the internal act is not sent', () => {
    expect(textOf().replaceAll('\r\n', ' ')).toContain('ne pas envoyer à l’ANS');
  });

  it('can be read in the oldest of text editors: short lines, Windows line ends', () => {
    for (const line of textOf().split('\r\n')) {
      expect(line).not.toContain('\n');
      expect(line.length).toBeLessThanOrEqual(80);
    }
  });
});
