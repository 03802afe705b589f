/** « Quelle colonne contient le nom ? »: asked once, where each line would have the same fault. */
import { describe, expect, it } from 'vitest';
import { type NameQuestion, nameQuestionOf } from '../../shared/staff-import/name-question';
import type { ImportOptions } from '../../shared/staff-import/import-staff';
import { gridOf, importCsv } from './lists';

function asked(csv: string, options: Omit<ImportOptions, 'today'> = {}): NameQuestion | null {
  const rowAt = new Map(gridOf(csv).rows.map((row) => [row.line, row]));
  return nameQuestionOf(importCsv(csv, options), rowAt);
}

const GERMAN = 'Nachname;Vorname;Aufgabe\nROSE;Anne;AES\nIRIS;Paul;AS\n';

describe('the question of the names', () => {
  it('is asked of titles in another language, with what stands in each column', () => {
    expect(asked(GERMAN)).toEqual({
      asks: 'name',
      columns: [
        { index: 0, header: 'Colonne A', examples: 'Nachname, ROSE, IRIS' },
        { index: 1, header: 'Colonne B', examples: 'Vorname, Anne, Paul' },
        { index: 2, header: 'Colonne C', examples: 'Aufgabe, AES, AS' },
      ],
      nameColumn: null,
      maybeTitles: 1,
    });
    expect(asked(GERMAN, { headerLine: 1 })).toMatchObject({
      columns: [{ header: 'Nachname' }, { header: 'Vorname' }, { header: 'Aufgabe' }],
      maybeTitles: null,
    });
  });

  it('is that of the first names once the name is known, and none once both are', () => {
    const options = { headerLine: 1, columns: { 0: 'birthName' } } as const;
    expect(asked(GERMAN, options)).toMatchObject({ asks: 'firstNames', nameColumn: 0 });
    const both = { headerLine: 1, columns: { 0: 'birthName', 1: 'firstNames' } } as const;
    expect(asked(GERMAN, both)).toBeNull();
    expect(importCsv(GERMAN, both).people.every(({ importable }) => importable)).toBe(true);
  });

  it('is asked of a list of one column without a title', () => {
    const csv = 'ROSE Anne\nIRIS Paul\n';
    expect(asked(csv)).toMatchObject({ asks: 'name', columns: [{ index: 0 }] });
    expect(asked(csv, { columns: { 0: 'fullName' } })).toBeNull();
  });

  it.each(['Nom;Prénom;Emploi\nROSE;;AES\n', 'Nom Prénom;Emploi\nROSE Anne;AES\n'])(
    'is not asked where the columns are known, whatever is missing in them: %s',
    (csv) => {
      expect(asked(csv)).toBeNull();
    },
  );

  it('shows no number that is never read', () => {
    const csv =
      'Nachname;Nummer;Notiz\nROSE;1850578006084;DUPONT185057512345678\nIRIS;2850578006084;x\n';
    const question = JSON.stringify(asked(csv));
    expect(question).toContain('Nachname');
    expect(question).not.toMatch(/850578006084|85057512345/);
  });
});
