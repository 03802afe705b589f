import { describe, expect, it } from 'vitest';
import { apply, setAnswer } from '../../shared/dossier/commands';
import { type Dossier, emptyDossier, sections } from '../../shared/dossier/schema';
import { diagnose, parcoursApplies } from '../../shared/journey/diagnosis';
import { sourceOf } from '../../shared/reference/sources';

const empty = emptyDossier('d', '2026-11-23T09:00:00.000Z');

type Answers = Partial<Dossier['diagnostic']>;

function withAnswers(diagnostic: Answers): Dossier {
  return { ...empty, diagnostic };
}

/** Every combination of the answers that decide. */
const combinations: readonly Answers[] = sections.diagnostic.healthData.options.flatMap(
  (healthData) =>
    sections.diagnostic.signIn.options.flatMap((signIn) =>
      sections.diagnostic.usesDui.options.flatMap((usesDui) =>
        sections.diagnostic.duiSegur.options.flatMap((duiSegur) =>
          sections.diagnostic.goesOn.options.map((goesOn) => ({
            healthData,
            signIn,
            usesDui,
            duiSegur,
            goesOn,
          })),
        ),
      ),
    ),
);

describe('the diagnostic', () => {
  it('has an outcome with reasons for every combination of answers', () => {
    for (const answers of combinations) {
      const diagnosis = diagnose(withAnswers(answers));
      expect(diagnosis?.reasons.length, JSON.stringify(answers)).toBeGreaterThan(0);
      expect(diagnosis?.reasons.every(({ source }) => sourceOf(source).asOf !== '')).toBe(true);
    }
  });

  it('never calls the registration itself obligatory', () => {
    for (const answers of combinations) {
      const words =
        diagnose(withAnswers(answers))
          ?.reasons.map(({ text }) => text)
          .join(' ') ?? '';
      expect(words).not.toMatch(
        /enregistrement(?: [\wÀ-ÿ]+){0,4} (?:est|devient|sera) obligatoire/i,
      );
    }
  });

  it('never promises access to the DMP', () => {
    for (const answers of combinations) {
      const reasons = diagnose(withAnswers(answers))?.reasons ?? [];
      for (const { text } of reasons.filter((reason) => reason.text.includes('DMP'))) {
        expect(text).toMatch(/accès au .*DMP.* n’est pas acquis/u);
      }
    }
  });

  it('says nothing before the questions that decide are answered', () => {
    expect(diagnose(empty)).toBeNull();
    expect(diagnose(withAnswers({ usesDui: 'yes', healthData: 'digital' }))).toBeNull();
  });

  it('says that a calendar may move wherever it says that a password no longer does', () => {
    const saying = combinations
      .map((answers) => diagnose(withAnswers(answers)))
      .filter((diagnosis) =>
        diagnosis?.reasons.some(({ text }) => text.includes('ne suffisent plus')),
      );
    expect(new Set(saying.map((diagnosis) => diagnosis?.outcome))).toEqual(
      new Set(['to-secure', 'to-clarify']),
    );
    for (const diagnosis of saying) {
      expect(diagnosis?.reasons.map(({ certainty }) => certainty)).toContain('unknown');
    }
  });

  it('lets those who are not concerned go on all the same, and come back on it', () => {
    const paper = withAnswers({ healthData: 'paper' });
    expect(diagnose(paper)).toMatchObject({ asksWhetherToGoOn: true, stepsApply: true });
    const stopped = apply(paper, setAnswer('diagnostic', 'goesOn', 'no'));
    expect(parcoursApplies(stopped.dossier)).toBe(false);
    expect(parcoursApplies(apply(stopped.dossier, stopped.inverse).dossier)).toBe(true);
  });

  it('shuts no step as long as it is open', () => {
    expect(parcoursApplies(empty)).toBe(true);
  });
});
