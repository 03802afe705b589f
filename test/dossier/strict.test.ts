import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../../scripts/project';
import { setAnswer, setItemField } from '../../shared/dossier/commands';
import { readDossier } from '../../shared/dossier/lenient';
import { readingContext } from '../../shared/dossier/read-field';
import { type Dossier, emptyDossier } from '../../shared/dossier/schema';
import { strictDossierSchema } from '../../shared/dossier/strict';
import { TODAY } from '../journey/answer-sheets';
import { branches, filledDossier, onPaper } from '../journey/filled-dossier';
import { after } from '../journey/random-dossiers';
import { runs } from '../property-runs';
import { dossier as anyDossier } from './arbitraries';

const empty = emptyDossier('d', '2026-11-23T09:00:00.000Z');

function strictly(dossier: Dossier) {
  return strictDossierSchema(readingContext(dossier, TODAY)).safeParse(dossier);
}

/** Where the strict schema finds something, and what it says. */
function issuesOf(dossier: Dossier): string[] {
  return (strictly(dossier).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );
}

describe('the strict schema', () => {
  it.each(Object.entries({ ...branches, 'on paper': onPaper }))(
    'takes a dossier filled from the catalogue, as it is: %s',
    (_, choices) => {
      const dossier = filledDossier(choices);
      expect(issuesOf(dossier)).toEqual([]);
      expect(strictly(dossier).data).toEqual(dossier);
    },
  );

  it.each(['ehpad', 'home-help', 'esat'])('takes the example %s, as it is', (name) => {
    const file = readFileSync(projectPath(`assets/samples/${name}.json`), 'utf8');
    const answers = JSON.parse(file) as object; // the file's own form is what is tested
    const reading = readDossier({ ...empty, ...answers, isSample: true });
    if (!reading.ok) throw new Error('The example can’t be read');
    expect(reading.value.issues).toEqual([]);
    expect(issuesOf(reading.value.dossier)).toEqual([]);
    expect(strictly(reading.value.dossier).data).toEqual(reading.value.dossier);
  });

  it('takes nothing that the lenient one would not read again', () => {
    let taken = 0;
    fc.assert(
      fc.property(anyDossier, (dossier) => {
        const { data, success } = strictly(dossier);
        if (!success) return;
        taken += 1;
        const onDisk: unknown = JSON.parse(JSON.stringify(data));
        expect(readDossier(onDisk)).toEqual({ ok: true, value: { dossier: data, issues: [] } });
      }),
      { numRuns: runs(300) },
    );
    expect(taken).toBeGreaterThan(0);
  });

  it('refuses a faulty answer, with the sentence that the field says', () => {
    const faulty = after(
      filledDossier(),
      setAnswer('organisation', 'finessEj', '580990001'),
      setItemField('people', 'p2', 'birthDate', '31/11/1987'),
    );
    expect(issuesOf(faulty)).toEqual([
      expect.stringMatching(/^organisation\.finessEj: La clé/),
      expect.stringMatching(/^people\.1\.birthDate: Cette date n’existe pas/),
    ]);
  });

  it('makes canonical what was kept as typed, its doubt being the person’s to accept', () => {
    const doubted = after(
      filledDossier(),
      setItemField('people', 'p1', 'mobile', '06 00 00 12 34 (perso)'),
    );
    const data: unknown = strictly(doubted).data;
    expect(data).toMatchObject({ people: [{ mobile: '+33600001234' }, {}] });
  });

  it('refuses what is not in the table', () => {
    const more = { ...empty, organisation: { nir: '2 69' } };
    expect(strictDossierSchema({ today: TODAY }).safeParse(more).success).toBe(false);
    expect(strictDossierSchema({ today: TODAY }).safeParse({ ...empty, note: '' }).success).toBe(
      false,
    );
  });
});
