/** Dossiers on the disk as today's Jalon would not have written them; in Node, and in the page of a real window. */
import type { JalonDatabase } from '../../renderer/storage/database';
import type { RecordCipher } from '../../renderer/storage/encryption';
import {
  type RecordKeys,
  peopleRecord,
  sealRecord,
  soleRecord,
} from '../../renderer/storage/sealed-record';
import { type Dossier, SCHEMA_VERSION } from '../../shared/dossier/schema';

const NEWER = SCHEMA_VERSION + 1;

/** Writes a dossier as a newer Jalon might: an answer more, one in another form, people who have more to say. */
export async function saveAsNewer(
  cipher: RecordCipher,
  database: JalonDatabase,
  dossier: Dossier,
): Promise<void> {
  const seal = async (keys: RecordKeys, value: unknown) => ({
    schemaVersion: NEWER,
    ...(await cipher.seal(value, { ...keys, schemaVersion: NEWER })),
  });
  const { id, people, ...answers } = dossier;
  const next = {
    ...answers,
    id,
    schemaVersion: NEWER,
    diagnostic: { ...answers.diagnostic, signIn: ['psc', 'other-strong'] },
    hopes: { wish: 'une connexion' },
    organisation: { ...answers.organisation, nickname: 'Les Acacias du bas' },
  };
  await database.dossiers.put({ id, ...(await seal(soleRecord('dossiers', id), next)) });
  await database.rosters.put({
    dossierId: id,
    ...(await seal(
      soleRecord('rosters', id),
      people.map((person) => person.id),
    )),
  });
  const bookmark = { place: { step: 'hopes', page: 'wish' }, savedAt: '2026-11-23T10:42:00.000Z' };
  await database.bookmarks.put({
    dossierId: id,
    ...(await seal(soleRecord('bookmarks', id), bookmark)),
  });
  for (const person of people) {
    await database.people.put({
      dossierId: id,
      id: person.id,
      ...(await seal(peopleRecord(id, person.id), { ...person, pronouns: 'iel' })),
    });
  }
}

/** Puts two answers into a saved dossier that today's schema can't hold. */
export async function spoilAnswers(
  cipher: RecordCipher,
  database: JalonDatabase,
  dossier: Dossier,
): Promise<void> {
  const { id, organisation } = dossier;
  const stored = {
    ...dossier,
    people: undefined,
    staff: { everyoneListed: 'perhaps' },
    organisation: { ...organisation, beds: 45 },
  };
  await database.dossiers.put({
    id,
    ...(await sealRecord(cipher, soleRecord('dossiers', id), stored)),
  });
}
