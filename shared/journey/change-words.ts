/** What « Annuler » would take back, by name: « la date de naissance de Mme Mélisse ». */
import type { Command, SetItemField } from '../dossier/commands';
import type { Dossier } from '../dossier/schema';
import { of } from '../french/elision';
import type { Change } from './journey-context';
import { itemName } from './resume';
import { firstItemPage } from './paths';

/** The label of a change, with whom it is about where the label leaves that to the page it was made on. */
export function changeWords(dossier: Dossier, { label, command }: Change): string {
  const field = soleItem(command);
  if (field === null) return label;
  const { step, page } = firstItemPage(field.collection);
  const name = itemName(dossier, { step: step.id, page: page.id, itemId: field.id });
  if (name === null || label.includes(name)) return label;
  return field.collection === 'people' ? `${label} ${of(name)}` : `${label} (${name})`;
}

/** The one item whose answers a command gives; `null` if it does anything else. */
function soleItem(command: Command): Pick<SetItemField, 'collection' | 'id'> | null {
  const parts = command.type === 'together' ? command.commands : [command];
  const [first] = parts;
  if (first?.type !== 'set-item-field') return null;
  const isSame = parts.every(
    (part) =>
      part.type === 'set-item-field' &&
      part.collection === first.collection &&
      part.id === first.id,
  );
  return isSame ? first : null;
}
