import { describe, expect, it } from 'vitest';
import { plain } from '../../scripts/demo/driver';
import { documentsOf } from '../../shared/documents/catalogue';
import { decidePieces } from '../../shared/journey/contract-pieces';
import { contractLevelAdvice, decideForms } from '../../shared/journey/contractualisation';
import { diagnose } from '../../shared/journey/diagnosis';
import { STATUS_WORDS, progressOf } from '../../shared/journey/progress';
import { TODAY } from './answer-sheets';
import { DOCUMENT_WORDS, type DecisionRow, decisionRows, dossierOf } from './decision-table';

/**
 * `decisions.csv` was written from the facts of the field, by someone who had not seen the code. Where
 * they part, one of the two is wrong; neither is bent to the other without a reason.
 */
const OUTCOMES: Readonly<Record<string, string>> = {
  'to-secure': 'à sécuriser',
  'on-psc': 'PSC en place',
  'on-other-means': 'autre moyen fort',
  'paper-only': 'papier seulement',
  'no-health-data': 'pas de données de santé',
  'to-clarify': 'à éclaircir',
};
const FORMS: Readonly<Record<string, string>> = {
  contract: 'Contrat d’adhésion',
  f101: 'F101',
  f502: 'F502',
};
const VERDICTS: Readonly<Record<string, string>> = {
  needed: 'Nécessaire',
  'not-needed': 'Pas nécessaire',
  'to-check': 'À vérifier',
};
const PIECES: Readonly<Record<string, string>> = {
  contractForm: 'Contrat d’adhésion officiel',
  f101Form: 'Formulaire F101',
  f502Form: 'Formulaire F502',
  appointmentAct: 'Acte de nomination du représentant légal',
  interimDocument: 'Document de direction provisoire',
  directorAct: 'Acte de nomination ou délégation du directeur',
  directorInterimDocument: 'Document de direction provisoire du directeur',
};
function cell(row: DecisionRow, column: string): string {
  return plain(row[column] ?? '');
}

const cases = decisionRows().map((row) => ({
  name: `${cell(row, 'cas')} ${cell(row, 'situation')}`,
  row,
  dossier: dossierOf(row),
}));

/** The cases whose row asserts something in this column, with its entries in the order of the alphabet. */
function casesSaying(column: string) {
  return cases
    .filter(({ row }) => cell(row, column) !== '')
    .map((one) => ({ ...one, expected: cell(one.row, column).split(' | ').sort() }));
}

describe('the decision table', () => {
  it('has at least sixty rows, each with its source', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(cases.filter(({ row }) => cell(row, 'source') === '')).toEqual([]);
    const ids = cases.map(({ row }) => cell(row, 'cas'));
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('expects every outcome, every verdict, every paper and every document at least once', () => {
    const said = (column: string): string => cases.map(({ row }) => cell(row, column)).join(' | ');
    for (const words of Object.values(OUTCOMES)) expect(said('diagnostic')).toContain(words);
    for (const form of Object.values(FORMS)) {
      for (const verdict of Object.values(VERDICTS)) {
        expect(said('formulaires')).toContain(`${form} = ${verdict}`);
      }
    }
    for (const words of Object.values(PIECES)) expect(said('pièces')).toContain(words);
    for (const words of Object.values(DOCUMENT_WORDS)) expect(said('documents')).toContain(words);
  });
});

describe('the outcome is the one of the table', () => {
  it.each(cases)('$name', ({ row, dossier }) => {
    const outcome = diagnose(dossier)?.outcome;
    expect(outcome === undefined ? '' : OUTCOMES[outcome]).toBe(cell(row, 'diagnostic'));
  });
});

describe('the statuses are those of the table', () => {
  it.each(casesSaying('étapes'))('$name', ({ dossier, expected }) => {
    const statuses = progressOf(dossier, TODAY).steps.map(
      ({ step, status }) => `${plain(step.title)} = ${STATUS_WORDS[status]}`,
    );
    expect(statuses).toEqual(expect.arrayContaining(expected));
  });
});

describe('the forms are those of the table', () => {
  it.each(casesSaying('formulaires'))('$name', ({ dossier, expected }) => {
    const decided = decideForms(dossier).map(
      ({ form, verdict }) => `${FORMS[form] ?? form} = ${VERDICTS[verdict] ?? verdict}`,
    );
    const all = decided.some((words) => words.startsWith('F502'))
      ? decided
      : [...decided, 'F502 = Pas nécessaire'];
    expect(all.sort()).toEqual(expected);
  });
});

describe('no form is decided just where the table says that the step of the contract is blocked', () => {
  const said = casesSaying('étapes').flatMap(({ name, dossier, expected }) => {
    const [, status] =
      expected.map((words) => /^Contractualisation = (.+)$/u.exec(words)).find(Boolean) ?? [];
    return status === undefined || status === 'Sans objet' ? [] : [{ name, dossier, status }];
  });
  it('which it says of some and not of others', () => {
    const statuses = new Set(said.map(({ status }) => status));
    expect(statuses).toContain('Bloqué');
    expect(statuses).toContain('À faire');
  });
  it.each(said)('$name', ({ dossier, status }) => {
    expect(decideForms(dossier).length === 0).toBe(status === 'Bloqué');
  });
});

describe('the papers are those of the table', () => {
  it.each(casesSaying('pièces'))('$name', ({ dossier, expected }) => {
    const pieces = decidePieces(dossier).map(({ piece }) => PIECES[piece] ?? piece);
    expect(pieces.length === 0 ? ['aucune'] : pieces.sort()).toEqual(expected);
  });
});

describe('the documents are those of the table', () => {
  it.each(casesSaying('documents'))('$name', ({ dossier, expected }) => {
    const made = documentsOf(dossier).map(({ id }) => DOCUMENT_WORDS[id] ?? id);
    expect(made.sort()).toEqual(expected);
  });
});

describe('the level of the contract is the one of the table', () => {
  it.each(casesSaying('niveau du contrat conseillé'))('$name', ({ dossier, expected }) => {
    const { level } = contractLevelAdvice(dossier);
    expect([level === 'ej' ? 'juridique' : 'géographique']).toEqual(expected);
  });
});
