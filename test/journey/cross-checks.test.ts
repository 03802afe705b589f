import { describe, expect, it } from 'vitest';
import {
  appendItems,
  apply,
  removeItem,
  setAnswer,
  setItemField,
} from '../../shared/dossier/commands';
import type { Dossier } from '../../shared/dossier/schema';
import { progressOf, stepProgress } from '../../shared/journey/progress';
import { establishmentsOf } from '../../shared/journey/staffing';
import type { StepId } from '../../shared/journey/step';
import { TODAY } from './answer-sheets';
import { branches, filledDossier } from './filled-dossier';

function findings(dossier: Dossier, step: StepId): string[] {
  return stepProgress(progressOf(dossier, TODAY), step).findings.map(({ kind, question, place }) =>
    `${kind} ${question.id} ${place.itemId ?? ''}`.trim(),
  );
}

/** A second gestionnaire with these answers of the first one. */
function withSecond(...fields: readonly ('lastName' | 'firstNames' | 'email')[]): Dossier {
  const dossier = filledDossier();
  const [first] = dossier.gestionnaires;
  const second = Object.fromEntries(fields.map((field) => [field, first?.[field]]));
  return apply(
    dossier,
    appendItems(dossier, 'gestionnaires', [{ ...second, whoIs: 'other', id: 'g2' }]),
  ).dossier;
}

describe('two gestionnaires', () => {
  it('of one name are doubted to be the same person', () => {
    expect(findings(withSecond('lastName', 'firstNames'), 'gestionnaires')).toEqual(
      expect.arrayContaining([
        'doubt gestionnaires.lastName g1',
        'doubt gestionnaires.lastName g2',
      ]),
    );
    expect(findings(withSecond('lastName'), 'gestionnaires')).not.toContain(
      'doubt gestionnaires.lastName g2',
    );
  });

  it('are doubted to be the director too, by the name that the director has today', () => {
    const { firstNames, usedName, birthName } = filledDossier().representative;
    const withDirector = (whoIs: 'director' | 'other'): Dossier =>
      apply(apply(withSecond(), setItemField('gestionnaires', 'g1', 'whoIs', whoIs)).dossier, {
        type: 'together',
        label: '',
        commands: [
          setItemField('gestionnaires', 'g2', 'lastName', usedName ?? birthName),
          setItemField('gestionnaires', 'g2', 'firstNames', firstNames?.split(' ').at(0)),
        ],
      }).dossier;
    const twin = 'doubt gestionnaires.lastName g2';
    expect(findings(withDirector('director'), 'gestionnaires')).toContain(twin);
    expect(findings(withDirector('other'), 'gestionnaires')).not.toContain(twin);
  });

  it('are not both the director, nor the director and the representative where they are one', () => {
    const both = (second: 'director' | 'representative', isOne: 'yes' | 'no'): string[] =>
      findings(
        apply(withSecond(), {
          type: 'together',
          label: '',
          commands: [
            setAnswer('representative', 'directorIsRepresentative', isOne),
            setItemField('gestionnaires', 'g1', 'whoIs', 'director'),
            setItemField('gestionnaires', 'g2', 'whoIs', second),
          ],
        }).dossier,
        'gestionnaires',
      );
    const twin = 'doubt gestionnaires.whoIs g2';
    expect(both('director', 'no')).toContain(twin);
    expect(both('representative', 'yes')).toContain(twin);
    expect(both('representative', 'no')).not.toContain(twin);
  });

  it('have each an address of their own', () => {
    expect(findings(withSecond('email'), 'gestionnaires')).toContain(
      'doubt gestionnaires.email g2',
    );
  });
});

describe('the request in the portal', () => {
  it('is doubted of a president without a card', () => {
    const dossier = filledDossier(branches['president without a card']);
    const byPresident = apply(
      dossier,
      setAnswer('habilitation', 'requestedBy', 'representative'),
    ).dossier;
    expect(findings(byPresident, 'gestionnaires')).toContain('doubt habilitation.requestedBy');
    expect(findings(dossier, 'gestionnaires')).toEqual([]);
    expect(findings(filledDossier(), 'gestionnaires')).toEqual([]);
  });
});

describe('an establishment that is removed', () => {
  it('is no answer any more for those who worked there only', () => {
    const start = filledDossier();
    const three = apply(start, appendItems(start, 'establishments', [{ id: 'e3' }])).dossier;
    const there = apply(three, setItemField('people', 'p1', 'establishmentIds', ['e2'])).dossier;
    const gone = apply(there, removeItem('establishments', 'e2')).dossier;
    const [person] = gone.people;
    if (person === undefined) throw new Error('A person is missing');
    expect(findings(there, 'staff')).not.toContain('missing people.establishmentIds p1');
    expect(findings(gone, 'staff')).toContain('missing people.establishmentIds p1');
    expect(establishmentsOf(gone, person)).toEqual([]);
  });

  it('leaves its people to the only one that is left', () => {
    const there = apply(
      filledDossier(),
      setItemField('people', 'p1', 'establishmentIds', ['e2']),
    ).dossier;
    const one = apply(there, removeItem('establishments', 'e2')).dossier;
    const [person] = one.people;
    if (person === undefined) throw new Error('A person is missing');
    expect(establishmentsOf(one, person)).toEqual(['e1']);
  });
});
