import { describe, expect, it } from 'vitest';
import { setAnswer, setItemField, apply, type Command } from '../../shared/dossier/commands';
import { type Dossier, emptyDossier } from '../../shared/dossier/schema';
import { documentModel } from '../../shared/documents/make-document';
import { steps } from '../../shared/journey/steps';
import { TODAY } from '../journey/answer-sheets';
import { branches } from '../journey/filled-dossier';
import { reviewedFingerprint } from '../../shared/journey/closing';
import { teamDossier, wholeDossier } from './dossiers';
import {
  factsIn,
  inOrdinarySpaces,
  linesOf,
  rowsIn,
  sectionOf,
  titlesOf,
  wordsIn,
  wordsOf,
} from './words-of';

const after = (dossier: Dossier, ...commands: Command[]): Dossier =>
  commands.reduce((current, command) => apply(current, command).dossier, dossier);
const summaryOf = (dossier: Dossier) => documentModel('summary', dossier, { today: TODAY });

describe('the récapitulatif', () => {
  it('goes through the steps in their order', () => {
    const titles = titlesOf(summaryOf(wholeDossier()));
    const wanted = steps
      .filter(({ id }) => id !== 'documents' && id !== 'follow-up')
      .map(({ title }) => inOrdinarySpaces(title));
    expect(titles.filter((title) => wanted.some((one) => one === title))).toEqual(wanted);
  });

  it('gives each answer under its question, in French', () => {
    const { blocks } = summaryOf(wholeDossier());
    expect(factsIn(blocks, 'L’organisme gestionnaire')).toEqual({
      'Raison sociale': 'Association Les Acacias',
      'Statut juridique': 'Association',
      'Numéro FINESS juridique (EJ)': '58 099 000 0',
      'Numéro SIREN': '123 456 782',
    });
    const identity = factsIn(blocks, 'L’identité du représentant légal');
    expect(identity['Date de naissance']).toBe('14 mars 1971');
    expect(factsIn(blocks, 'Sa fonction et ses coordonnées')['Téléphone']).toBe('06 00 00 12 34');
  });

  it('gives every answer of every person, names intact', () => {
    const words = wordsOf(summaryOf(teamDossier(8)));
    for (const name of [
      'Nguyễn',
      'Łukasz-Wójcik',
      'Marie-Lœtitia',
      'Cœurdevey',
      'Şükrü',
      'Ðorđević',
    ]) {
      expect(words).toContain(name);
    }
    const [first] = rowsIn(summaryOf(teamDossier(8)).blocks, 'Les professionnels');
    expect(first?.join(' ')).toContain('Date de naissance 10 janvier 1970');
    expect(first?.join(' ')).toContain('Profession (TRE_R85) 313 – Aide-soignant');
  });

  it('says what is missing, person by person, and leaves out what only time brings', () => {
    const dossier = after(
      wholeDossier(),
      setAnswer('organisation', 'siren', undefined),
      setItemField('people', 'p2', 'birthDate', undefined),
      setItemField('people', 'p2', 'email', 'pas une adresse'),
      setAnswer('pieces', 'contractForm', undefined),
    );
    const model = summaryOf(dossier);
    expect(wordsIn(sectionOf(model, 'Ce qu’il reste à faire')).split('\n')).toEqual([
      'Votre structure',
      'Indiquer le numéro SIREN.',
      'Vos professionnels',
      'Aurélien Dubois : indiquer la date de naissance ; corriger l’adresse électronique.',
    ]);
    expect(wordsIn(sectionOf(model, 'Ce qui viendra avec le temps'))).toContain(
      'Le contrat d’adhésion officiel, rempli et signé.',
    );
    expect(wordsOf(model)).toContain('Dossier incomplet : il reste 3 points à traiter.');
  });

  it('prints a missing value as « à compléter », a refused one as « à corriger » with what was typed', () => {
    const dossier = after(
      wholeDossier(),
      setAnswer('representative', 'birthDate', '31/11/1987'),
      setAnswer('representative', 'birthPlace', undefined),
    );
    const identity = factsIn(summaryOf(dossier).blocks, 'L’identité du représentant légal');
    expect(identity['Date de naissance']).toBe('à corriger : « 31/11/1987 »');
    expect(identity['Commune de naissance']).toBe('à compléter');
  });

  it('gives accepted doubts with the word of whoever accepted them', () => {
    const doubtful = after(
      wholeDossier(),
      setItemField('people', 'p1', 'rppsNumber', '10999000011'),
    );
    expect(wordsOf(summaryOf(doubtful))).toContain('10 999 000 011 (à vérifier)');
    const accepted = after(
      doubtful,
      setItemField('people', 'p1', 'acceptedDoubts', [
        { field: 'rppsNumber', code: 'rpps-key', value: '10999000011', why: 'Recopié de la carte' },
      ]),
    );
    const model = summaryOf(accepted);
    expect(wordsOf(model)).not.toContain('(à vérifier)');
    const [row] = rowsIn(model.blocks, 'Réponses douteuses, acceptées par une personne');
    expect(row?.[0]).toBe('Océane Marie Dubois, Numéro RPPS');
    expect(row?.[2]).toBe('Recopié de la carte');
  });

  it('leaves out the answers that were set aside, and only counts them', () => {
    const president = wholeDossier({ ...branches['president with a card'] });
    const director = after(
      president,
      setAnswer('director', 'birthPlace', 'Une commune mise de côté'),
      setAnswer('representative', 'directorIsRepresentative', 'yes'),
    );
    const model = summaryOf(director);
    expect(wordsOf(model)).not.toContain('Une commune mise de côté');
    expect(wordsIn(sectionOf(model, 'Réponses mises de côté'))).toMatch(
      /^\d+ réponses sont mises de côté/,
    );
    expect(titlesOf(summaryOf(president))).not.toContain('Réponses mises de côté');
  });

  it('leaves out an answer set aside by another answer of the same page', () => {
    const dossier = after(
      wholeDossier(),
      setItemField('people', 'p1', 'hasOwnMobile', 'no'),
      setAnswer('diagnostic', 'duiName', 'Logiciel mis de côté'),
      setAnswer('diagnostic', 'usesDui', 'no'),
    );
    const model = summaryOf(dossier);
    expect(wordsOf(model)).not.toContain('Logiciel mis de côté');
    const [first, second] = rowsIn(model.blocks, 'Les professionnels');
    expect(first?.[1]).not.toContain('06 00 00 12 10');
    expect(second?.[1]).toContain('06 00 00 12 17');
  });

  it('concludes from the diagnostic with reasons that all have their source', () => {
    const reasons = sectionOf(summaryOf(wholeDossier()), 'Êtes-vous concerné ?').flatMap((block) =>
      block.kind === 'list' ? block.items : [],
    );
    expect(reasons.length).toBeGreaterThan(3);
    expect(reasons.every((reason) => typeof reason !== 'string')).toBe(true);
  });

  it('says whether these very answers were read again', () => {
    const dossier = wholeDossier();
    expect(wordsOf(summaryOf(dossier))).toContain('Les réponses n’ont pas encore été relues.');
    const read = after(
      dossier,
      setAnswer('review', 'confirmedOn', '2026-11-23'),
      setAnswer('review', 'confirmedFingerprint', reviewedFingerprint(dossier)),
    );
    expect(wordsOf(summaryOf(read))).toContain('Ces réponses ont été relues le 23 novembre 2026.');
    const changed = after(read, setAnswer('preparation', 'preparerName', 'Dominique Aubépin'));
    expect(wordsOf(summaryOf(changed))).toContain('ont changé depuis la relecture');
  });

  it('stands on its own for an empty dossier', () => {
    const model = summaryOf(emptyDossier('d-empty', '2026-11-23T09:00:00.000Z'));
    expect(linesOf(model)).toContain('Document provisoire');
    expect(titlesOf(model)).toContain('Ce qu’il reste à faire');
    expect(wordsOf(model)).toContain('État : bloqué. Ajoutez d’abord au moins un établissement');
  });
});
