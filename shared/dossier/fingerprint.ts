/** A short fingerprint of answers: what a document says it was made from, and how it is seen to be outdated. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import {
  type CollectionId,
  type Dossier,
  type ItemField,
  type Person,
  type SectionId,
  collectionIds,
  sectionIds,
} from './schema';

/** A part of a dossier on which a document depends. */
export type DossierPart = SectionId | CollectionId;

/** All that a person answers, apart from what is noted of the dossier itself, of its documents and of the weeks after. */
export const ANSWER_PARTS: readonly DossierPart[] = [
  ...sectionIds.filter(
    (id) => id !== 'review' && id !== 'filing' && id !== 'followUp' && id !== 'handovers',
  ),
  ...collectionIds.filter((id) => id !== 'documents'),
];

/** What is noted of a person in the weeks after, on which neither a document nor a reading rests. */
const FOLLOWED_FIELDS: readonly ItemField<'people'>[] = [
  'enteredOn',
  'receivedRppsNumber',
  'numberReceivedOn',
  'ecpsActivatedOn',
  'ecpsFirstUsedOn',
  'closedOn',
];

/** Shown length: 8 hexadecimal digits tell the versions of one dossier apart. */
export const SHOWN_DIGITS = 8;

/** Answers are immutable objects, so each is digested once in its life. */
const digests = new WeakMap<object, string>();

/** Fingerprint of these parts of a dossier; independent of the order in which answers were given. */
export function fingerprint(dossier: Dossier, parts: readonly DossierPart[]): string {
  const lines = parts.flatMap((part) => {
    const value: object = dossier[part];
    return isCollectionId(part)
      ? [part, ...answersOf(dossier, part).map(digestOf)]
      : [part, digestOf(value)];
  });
  return hash(lines.join('\n')).slice(0, SHOWN_DIGITS);
}

/** The items of a collection as they were answered, without what was noted of them in the weeks after. */
export function answersOf(
  dossier: Dossier,
  collection: CollectionId,
): readonly { readonly id: string }[] {
  return collection === 'people' ? dossier.people.map(withoutFollowUp) : dossier[collection];
}

const answeredPeople = new WeakMap<Person, Person>();

/** The very same object for someone of whom nothing is noted, so that its digest is known. */
function withoutFollowUp(person: Person): Person {
  if (FOLLOWED_FIELDS.every((field) => person[field] === undefined)) return person;
  const known = answeredPeople.get(person);
  if (known !== undefined) return known;
  const { acceptedDoubts = [], ...rest } = person;
  const accepted = acceptedDoubts.filter(({ field }) => !isFollowed(field));
  const answered = {
    ...Object.fromEntries(Object.entries(rest).filter(([field]) => !isFollowed(field))),
    id: person.id,
    ...(accepted.length === 0 ? {} : { acceptedDoubts: accepted }),
  };
  answeredPeople.set(person, answered);
  return answered;
}

function isFollowed(field: string): boolean {
  return FOLLOWED_FIELDS.some((followed) => followed === field);
}

/** Whether a part is a collection of items. */
export function isCollectionId(part: string): part is CollectionId {
  return collectionIds.some((id) => id === part);
}

/** Digest of an item or a section; the same object is digested once. */
export function digestOf(value: object): string {
  const known = digests.get(value);
  if (known !== undefined) return known;
  const digest = hash(canonicalJson(value));
  digests.set(value, digest);
  return digest;
}

/** SHA-256 of a text, in hexadecimal digits. */
export function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** JSON with the keys of every object in order. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
