/** What the récapitulatif carries for another program, and what it never does unless asked. */
import { expect, it } from 'vitest';
import { printablesFor } from '../../renderer/documents/pack';
import { type AttachedData, attachedFile } from '../../shared/documents/attached-data';
import { TODAY } from '../journey/answer-sheets';
import { teamDossier } from './dossiers';

const TEAM = teamDossier(8);
const attachedTo = (attached: AttachedData): string[] =>
  printablesFor(
    { dossier: TEAM, today: TODAY, only: null, attached },
    'document.css',
  ).documents.flatMap(({ fileName, attachment }) => (attachment === undefined ? [] : [fileName]));

it('is nothing unless it is asked for', () => {
  expect(attachedFile(TEAM, 'none')).toBeNull();
  expect(attachedTo('none')).toEqual([]);
});

it('is carried by the récapitulatif alone', () => {
  expect(attachedTo('with-people')).toEqual(['01 Récapitulatif du dossier.pdf']);
});

it('holds the answers, and nothing of the professionals', () => {
  const { people, ...structure } = TEAM;
  const content = attachedFile(TEAM, 'without-people')?.content ?? '';
  expect(JSON.parse(content)).toEqual(structure);
  for (const { birthName, email } of people) {
    expect(content).not.toContain(birthName);
    expect(content).not.toContain(email);
  }
});

it('holds the professionals where they were asked for', () => {
  const { content, description } = attachedFile(TEAM, 'with-people') ?? { content: '{}' };
  expect(JSON.parse(content)).toEqual(TEAM);
  expect(description).toContain('professionnels compris');
});
