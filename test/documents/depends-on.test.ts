/** A document says the same whatever is answered elsewhere than in the parts it is said to depend on. */
import { describe, expect, it } from 'vitest';
import { documentDefinitions } from '../../shared/documents/catalogue';
import { documentModel } from '../../shared/documents/make-document';
import { collectionIds, emptyDossier, sectionIds } from '../../shared/dossier/schema';
import { branches } from '../journey/filled-dossier';
import { TODAY } from '../journey/answer-sheets';
import { wholeDossier } from './dossiers';

const nothing = emptyDossier('d', '2026-11-23T09:00:00.000Z');
/** Without a diagnosis no step applies; that a paper was gathered since outdates no sheet that lists it. */
const APART: readonly string[] = ['diagnostic', 'pieces'];

describe.each(Object.entries(branches))('with the branch « %s »', (_, answers) => {
  const dossier = wholeDossier(answers);
  it.each(documentDefinitions.filter(({ isMade }) => isMade(dossier)))(
    '$title depends on no other answer than it says',
    ({ id, dependsOn }) => {
      const parts = [...sectionIds, ...collectionIds].filter(
        (part) => !dependsOn.includes(part) && !APART.includes(part),
      );
      const blocks = documentModel(id, dossier, { today: TODAY }).blocks;
      const changing = parts.filter((part) => {
        const without = { ...dossier, [part]: nothing[part] };
        const other = documentModel(id, without, { today: TODAY }).blocks;
        return JSON.stringify(other) !== JSON.stringify(blocks);
      });
      expect(changing).toEqual([]);
    },
  );
});
