/** Another version of a document, made from other answers, begins another life: what was sent is still said. */
import { type Command, setItemField } from '../dossier/commands';
import type { ItemField } from '../dossier/schema';
import type { ProducedDocument } from './life';

/** What is noted of the making of a document. */
export type Making = Required<Pick<ProducedDocument, 'producedOn' | 'fingerprint' | 'madeFrom'>>;

/** What belongs to the version that was printed, signed and sent. */
const LIFE_FIELDS = [
  ...(['printedOn', 'signedOn', 'sentOn', 'sentBy', 'sentTo'] as const),
  ...(['acknowledgedOn', 'handedOn'] as const),
];

/** Made again from the same answers, a document goes on with its life; from others, it begins another. */
export function renewal(before: ProducedDocument, making: Making): readonly Command[] {
  const set = setterOf(before.id);
  const made = [
    set('producedOn', making.producedOn),
    set('fingerprint', making.fingerprint),
    set('madeFrom', making.madeFrom),
  ];
  return before.fingerprint === making.fingerprint ? made : [...made, ...newLife(before)];
}

/** A document of which nothing is noted any more, but when an earlier version was sent. */
export function newLife(before: ProducedDocument): readonly Command[] {
  const set = setterOf(before.id);
  return [
    set('previouslySentOn', before.sentOn ?? before.previouslySentOn),
    ...LIFE_FIELDS.map((field) => set(field, undefined)),
  ];
}

/** A document as if it had never been made. */
export function unmade(before: ProducedDocument): readonly Command[] {
  const set = setterOf(before.id);
  return [
    set('producedOn', undefined),
    set('fingerprint', undefined),
    set('madeFrom', undefined),
    ...newLife(before),
  ];
}

/** Whether more was noted of a document than that it was printed. */
export function isFollowed(document: ProducedDocument | undefined): boolean {
  return LIFE_FIELDS.some((field) => field !== 'printedOn' && document?.[field] !== undefined);
}

function setterOf(
  id: string,
): <Field extends ItemField<'documents'>>(
  field: Field,
  value: ProducedDocument[Field] | undefined,
) => Command {
  return (field, value) => setItemField('documents', id, field, value);
}
