import { describe, expect, it } from 'vitest';
import { apply, setAnswer, setItemField, type Command } from '../../shared/dossier/commands';
import type { Dossier } from '../../shared/dossier/schema';
import { documentsOf } from '../../shared/documents/catalogue';
import { documentModel } from '../../shared/documents/make-document';
import { TODAY } from '../journey/answer-sheets';
import { type Choices, branches } from '../journey/filled-dossier';
import { wholeDossier } from './dossiers';
import { blocksOf, factsIn, inOrdinarySpaces, rowsIn, titlesOf, wordsOf } from './words-of';

const after = (dossier: Dossier, ...commands: Command[]): Dossier =>
  commands.reduce((current, command) => apply(current, command).dossier, dossier);
const actOf = (dossier: Dossier) => documentModel('designation', dossier, { today: TODAY });
const SIGNER = 'La structure et la personne qui signe';
const withCard: Choices = branches['president with a card'] ?? {};
const withoutCard: Choices = branches['president without a card'] ?? {};

function signaturesOf(dossier: Dossier): string[] {
  return blocksOf(actOf(dossier).blocks).flatMap((block) =>
    block.kind === 'signatures'
      ? block.boxes.map(({ name, role }) => inOrdinarySpaces(`${name.text}, ${role}`))
      : [],
  );
}

describe('the internal act of designation', () => {
  it('is made once there is a gestionnaire', () => {
    const isMade = (dossier: Dossier): boolean =>
      documentsOf(dossier).some(({ id }) => id === 'designation');
    expect(isMade(wholeDossier())).toBe(true);
    expect(isMade({ ...wholeDossier(), gestionnaires: [] })).toBe(false);
  });

  it('is headed by what it is not, and stays with the structure', () => {
    const model = actOf(wholeDossier());
    expect(wordsOf(model)).toContain(
      'Document interne. Il ne remplace pas l’habilitation en ligne ; à conserver, ne pas envoyer à l’ANS.',
    );
    expect(model.blocks[0]).toMatchObject({ kind: 'notice' });
    expect(inOrdinarySpaces(model.destination)).toBe(
      'À signer et à conserver : ne part pas à l’ANS',
    );
  });

  it('has one article per matter', () => {
    expect(titlesOf(actOf(wholeDossier())).filter((title) => title.startsWith('Article'))).toEqual([
      'Article 1 : objet',
      'Article 2 : personnes désignées',
      'Article 3 : missions',
      'Article 4 : moyens',
      'Article 5 : données personnelles',
      'Article 6 : durée et fin',
      'Article 7 : habilitation en ligne',
    ]);
  });

  it('is signed by the legal representative where they make the request', () => {
    const dossier = wholeDossier({ ...withCard, 'habilitation.requestedBy': 'representative' });
    expect(factsIn(actOf(dossier).blocks, SIGNER)).toMatchObject({
      Signataire: 'M. Camille Anne Dubois',
      'Signe en qualité de': 'représentant légal',
    });
    expect(signaturesOf(dossier)[0]).toBe('M. Camille Anne Dubois, représentant légal');
  });

  it('is signed by the director as mandataire where the mandataire makes the request', () => {
    const dossier = wholeDossier({ ...withoutCard, 'habilitation.requestedBy': 'mandataire' });
    expect(factsIn(actOf(dossier).blocks, SIGNER)).toMatchObject({
      Signataire: 'M. Dominique Dubois',
      Fonction: 'Directrice de l’EHPAD',
      'Signe en qualité de': 'mandataire',
      Pouvoir: 'Acte de nomination, 2 septembre 2024, Conseil d’administration',
    });
  });

  it('leaves the signer to be completed where nobody knows the mandataire, or who asks', () => {
    const unknown = wholeDossier({ 'habilitation.requestedBy': 'mandataire' });
    expect(factsIn(actOf(unknown).blocks, SIGNER)['Signataire']).toBe('à compléter');
    const open = after(wholeDossier(), setAnswer('habilitation', 'requestedBy', undefined));
    expect(factsIn(actOf(open).blocks, SIGNER)).toMatchObject({
      Signataire: 'à compléter',
      'Signe en qualité de': 'représentant légal ou mandataire',
    });
    expect(wordsOf(actOf(open))).toContain('Acte à compléter avant de le signer');
  });

  it('gives each gestionnaire with their perimeter and dates', () => {
    const rows = (dossier: Dossier): string[][] =>
      rowsIn(actOf(dossier).blocks, 'Les gestionnaires RPPS+ et leur périmètre');
    expect(rows(wholeDossier())).toEqual([
      [
        'M. Inès Fougeray',
        'Tout l’organisme gestionnaire',
        '1er décembre 2026',
        '31 décembre 2027',
      ],
    ]);
    const some = after(
      wholeDossier({ 'gestionnaires.perimeter': 'some' }),
      setItemField('gestionnaires', 'g1', 'establishmentIds', ['e1', 'e2']),
      setItemField('gestionnaires', 'g1', 'endDate', undefined),
      setItemField('gestionnaires', 'g1', 'startDate', undefined),
    );
    expect(rows(some)[0]?.slice(1)).toEqual([
      'EHPAD Les Acacias, SSIAD Les Acacias',
      'à compléter',
      'sans date de fin',
    ]);
  });

  it('has the same person sign once only', () => {
    const own = wholeDossier({
      ...withCard,
      'gestionnaires.whoIs': 'director',
      'habilitation.requestedBy': 'mandataire',
    });
    expect(signaturesOf(own)).toEqual(['M. Dominique Dubois, mandataire et gestionnaire RPPS+']);
    const representative = wholeDossier({
      'gestionnaires.whoIs': 'director',
      'habilitation.requestedBy': 'representative',
    });
    expect(signaturesOf(representative)).toEqual([
      'M. Camille Anne Dubois, représentant légal et gestionnaire RPPS+',
    ]);
    expect(signaturesOf(wholeDossier())).toHaveLength(2);
  });

  it('says whether the online request was sent', () => {
    expect(wordsOf(actOf(wholeDossier()))).toContain(
      'La demande a été envoyée le 20 novembre 2026.',
    );
    const waiting = after(wholeDossier(), setAnswer('habilitation', 'requestSentOn', undefined));
    expect(wordsOf(actOf(waiting))).toContain('La demande reste à envoyer.');
    expect(wordsOf(actOf(waiting))).toContain('Acte prêt à signer');
  });
});
