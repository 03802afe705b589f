import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Command, apply } from '../../shared/dossier/commands';
import type { FieldKind } from '../../shared/dossier/field-kinds';
import { isTyped } from '../../shared/dossier/read-field';
import {
  type Dossier,
  collectionIds,
  collections,
  emptyDossier,
  sectionIds,
  sections,
} from '../../shared/dossier/schema';
import { documentDefinitions } from '../../shared/documents/catalogue';
import { citedSources } from '../../shared/documents/citations';
import type { DocumentModel, Statement, Text } from '../../shared/documents/document-model';
import { dossierReference } from '../../shared/documents/dossier-reference';
import { documentModel } from '../../shared/documents/make-document';
import { readmeText } from '../../shared/documents/readme-text';
import { dossier as anyDossier } from '../dossier/arbitraries';
import { TODAY } from '../journey/answer-sheets';
import { branches } from '../journey/filled-dossier';
import { runs } from '../property-runs';
import { teamDossier, wholeDossier } from './dossiers';
import { blocksOf, linesOf, wordsIn, wordsOf } from './words-of';

const all = (dossier: Dossier): DocumentModel[] =>
  documentDefinitions.map(({ id }) => documentModel(id, dossier, { today: TODAY }));

function statementsOf(model: DocumentModel): Statement[] {
  const texts = blocksOf(model.blocks).flatMap((block): readonly Text[] => {
    switch (block.kind) {
      case 'paragraph':
        return [block.text];
      case 'notice':
        return block.texts;
      case 'list':
        return block.items;
      case 'checklist':
        return block.items.map(({ text }) => text);
      default:
        return [];
    }
  });
  return texts.filter((text) => typeof text !== 'string');
}

const readinessWords = ({ readiness }: DocumentModel): string => wordsIn([readiness]);

describe('every document', () => {
  it('is made from any dossier, however half-filled or damaged', () => {
    fc.assert(
      fc.property(anyDossier, (dossier) => {
        for (const model of all(dossier)) expect(model.blocks.length).toBeGreaterThan(0);
        readmeText(dossier, TODAY);
      }),
      { numRuns: runs(60) },
    );
  });

  it('says what becomes of it, whose it is, by whom and when it was prepared', () => {
    for (const model of all(wholeDossier())) {
      const words = wordsOf(model);
      expect(model.destination).not.toBe('');
      expect(words).toContain(dossierReference('d-test'));
      expect(words).toContain('23 novembre 2026');
      expect(words).toContain('Camille Sorbier (le directeur ou la directrice)');
      expect(model.fingerprint).toMatch(/^[0-9a-f]{8}$/);
    }
  });

  it('says at its head that the dossier is incomplete, with the number of points left', () => {
    const empty = emptyDossier('d', '2026-11-23T09:00:00.000Z');
    for (const model of all(empty)) {
      expect(readinessWords(model)).toMatch(/Dossier incomplet : il reste \d+ points à traiter/);
    }
    for (const model of all(wholeDossier())) {
      expect(readinessWords(model)).toContain(
        model.id === 'information-note'
          ? 'Elle vous est remise par votre employeur.'
          : 'Le dossier est complet à ce jour.',
      );
    }
  });

  it('tells the answers that another document lacks from its own', () => {
    const noSex: Command = {
      type: 'set-item-field',
      collection: 'people',
      id: 'p1',
      field: 'sex',
      value: undefined,
    };
    const dossier = apply(wholeDossier(), noSex).dossier;
    const [contract, sheets] = (['contract', 'staff-sheets'] as const).map((id) =>
      readinessWords(documentModel(id, dossier, { today: TODAY })),
    );
    expect(contract).toContain('mais aucun dans les réponses reprises ici');
    expect(sheets).not.toContain('mais aucun');
  });

  it.each(Object.entries(branches))(
    'says law and procedure with their source (%s)',
    (_, branch) => {
      for (const model of all(wholeDossier(branch))) {
        const statements = statementsOf(model);
        expect(statements.length, model.id).toBeGreaterThan(0);
        const cited = citedSources(model.blocks);
        for (const { source } of statements) expect(cited).toContain(source);
        expect(blocksOf(model.blocks).filter(({ kind }) => kind === 'sources')).toHaveLength(1);
      }
    },
  );

  it('is never said to be ready to be sent', () => {
    for (const model of [...all(wholeDossier()), ...all(teamDossier(8))]) {
      expect(wordsOf(model)).not.toMatch(/prête?s? à (?:être )?envoy/);
    }
  });
});

describe('what must never be printed', () => {
  /** The shape of a social security number, of nobody. */
  const BODY = '2991299999999';
  const NUMBER = `${BODY}${String(97 - (Number(BODY) % 97)).padStart(2, '0')}`;

  /** Every typed field of a table, holding the number. */
  const typedFields = (table: Readonly<Record<string, FieldKind>>): string[] =>
    Object.entries(table).flatMap(([field, kind]) => (isTyped(kind) ? [field] : []));

  function tainted(dossier: Dossier, text: string): Dossier {
    const commands: Command[] = [
      ...sectionIds
        .filter((section) => section !== 'review')
        .flatMap((section) =>
          typedFields(sections[section]).map(
            (field) => ({ type: 'set-answer', section, field, value: text }) as const,
          ),
        ),
      ...collectionIds
        .filter((collection) => collection !== 'documents')
        .flatMap((collection) =>
          dossier[collection].flatMap(({ id }) =>
            typedFields(collections[collection]).map(
              (field) => ({ type: 'set-item-field', collection, id, field, value: text }) as const,
            ),
          ),
        ),
    ];
    return commands.reduce((current, command) => apply(current, command).dossier, dossier);
  }

  it.each([
    ['alone', NUMBER],
    ['in groups', NUMBER.replace(/^(.)(..)(..)(..)(...)(...)(..)$/, '$1 $2 $3 $4 $5 $6 $7')],
    ['among words', `Mme Exemple, ${NUMBER}`],
  ])('is left out wherever it was typed: a social security number %s', (_, text) => {
    const dossier = tainted(wholeDossier(branches['president without a card']), text);
    const said = [...all(dossier).flatMap(linesOf), readmeText(dossier, TODAY)].join('\n');
    expect(said.replaceAll(/[\s\u00a0\u202f]/gu, '')).not.toContain(BODY);
  });

  it('is left out of the word given for an accepted doubt too', () => {
    const accept: Command = {
      type: 'set-item-field',
      collection: 'people',
      id: 'p1',
      field: 'acceptedDoubts',
      value: [{ field: 'rppsNumber', code: 'rpps-key', value: '10999000011', why: NUMBER }],
    };
    const doubtful: Command = {
      type: 'set-item-field',
      collection: 'people',
      id: 'p1',
      field: 'rppsNumber',
      value: '10999000011',
    };
    const dossier = [doubtful, accept].reduce(
      (current, command) => apply(current, command).dossier,
      wholeDossier(),
    );
    const words = wordsOf(documentModel('summary', dossier, { today: TODAY }));
    expect(words).toContain('Doutes acceptés');
    expect(words).not.toContain(BODY);
  });
});
