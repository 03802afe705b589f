/** The cards of a list page: one per item, with what is left to do for it. */
import { counted } from '../../shared/french/words';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { removeItem } from '../../shared/dossier/commands';
import type { CollectionId } from '../../shared/dossier/schema';
import { firstItemPage } from '../../shared/journey/paths';
import { isOpen, stepProgress } from '../../shared/journey/progress';
import { useJourney, useProgress } from '../app/journey';
import { ConfirmDialog } from '../components/confirm-dialog';

/** What a card says. */
export interface CardWords {
  readonly id: string;
  readonly name: string;
  readonly facts: readonly string[];
  /** What else its removal touches, said before it is confirmed. */
  readonly removalTouches?: string;
}

/** A list of cards with their actions, and the button that adds one. */
export function ItemList({
  collection,
  cards,
  addLabel,
  empty,
  onAdd,
}: {
  readonly collection: Exclude<CollectionId, 'documents'>;
  readonly cards: readonly CardWords[];
  readonly addLabel: string;
  /** What will be here, when nothing is yet. */
  readonly empty: string;
  readonly onAdd: () => void;
}): ReactNode {
  return (
    <>
      {cards.length === 0 ? <p className="empty">{empty}</p> : null}
      <ul className="cards">
        {cards.map((card) => (
          <ItemCard key={card.id} collection={collection} card={card} />
        ))}
      </ul>
      <p>
        <button type="button" className="button" onClick={onAdd}>
          <Plus className="icon" aria-hidden /> {addLabel}
        </button>
      </p>
    </>
  );
}

function ItemCard({
  collection,
  card,
}: {
  readonly collection: Exclude<CollectionId, 'documents'>;
  readonly card: CardWords;
}): ReactNode {
  const actor = useJourney();
  const progress = useProgress();
  const [isLeaving, setIsLeaving] = useState(false);
  const { step, page } = firstItemPage(collection);
  const standing = stepProgress(progress, step.id);
  const open = standing.findings.filter(
    (finding) => finding.place.itemId === card.id && isOpen(finding),
  ).length;
  const todos = standing.todos.filter(({ place }) => place.itemId === card.id);
  return (
    <li className="card">
      <h2 className="card__name">{card.name}</h2>
      <p className="card__facts">{card.facts.filter((fact) => fact !== '').join(' · ')}</p>
      <p className="card__state">{stateWords(open)}</p>
      {todos.length === 0 ? null : (
        <ul className="card__state">
          {todos.map(({ label }) => (
            <li key={label}>{label}</li>
          ))}
        </ul>
      )}
      <div className="button-row">
        <button
          type="button"
          className="button button--small"
          onClick={() =>
            actor.send({ type: 'go', place: { step: step.id, page: page.id, itemId: card.id } })
          }
        >
          <Pencil className="icon" aria-hidden /> Modifier
          <span className="visually-hidden"> : {card.name}</span>
        </button>
        <button
          type="button"
          className="button button--small button--danger"
          onClick={() => setIsLeaving(true)}
        >
          <Trash2 className="icon" aria-hidden /> Supprimer
          <span className="visually-hidden"> : {card.name}</span>
        </button>
      </div>
      {isLeaving ? (
        <ConfirmDialog
          title={`Supprimer « ${card.name} » ?`}
          confirmLabel="Supprimer"
          cancelLabel="Garder"
          isDestructive
          onCancel={() => setIsLeaving(false)}
          onConfirm={() => {
            setIsLeaving(false);
            actor.send({
              type: 'apply',
              label: `la suppression de ${card.name}`,
              command: removeItem(collection, card.id),
            });
          }}
        >
          {card.removalTouches === undefined ? null : <p>{card.removalTouches}</p>}
          <p>
            Ses réponses quittent le dossier. Vous pourrez revenir en arrière avec le bouton
            « Annuler », en haut.
          </p>
        </ConfirmDialog>
      ) : null}
    </li>
  );
}

function stateWords(open: number): string {
  if (open === 0) return 'Réponses complètes.';
  return `Il reste ${counted(open, 'point', 'points')} à compléter ou à vérifier.`;
}
