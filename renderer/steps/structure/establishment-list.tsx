/** The establishments of the structure. */
import type { ReactNode } from 'react';
import { appendItems } from '../../../shared/dossier/commands';
import type { Establishment } from '../../../shared/dossier/schema';
import { formatFiness } from '../../../shared/identifiers/finess';
import type { Place } from '../../../shared/journey/step';
import type { LocatedPage } from '../../../shared/journey/steps';
import { finessCategoryByCode } from '../../../shared/reference/finess-categories';
import { useDossier, useJourney } from '../../app/journey';
import { ItemList } from '../item-list';
import { newId } from '../new-id';
import { QuestionPage } from '../question-page';

/** The page that lists establishments. */
export function EstablishmentListPage({
  located,
  place,
}: {
  readonly located: LocatedPage;
  readonly place: Place;
}): ReactNode {
  const actor = useJourney();
  const dossier = useDossier();
  const add = (): void => {
    const id = newId();
    actor.send({
      type: 'addItem',
      itemId: id,
      label: 'un établissement ajouté',
      command: appendItems(dossier, 'establishments', [{ id }]),
    });
  };
  return (
    <QuestionPage
      located={located}
      place={place}
      before={
        <ItemList
          collection="establishments"
          cards={dossier.establishments.map(cardOf)}
          addLabel="Ajouter un établissement ou un service"
          empty="Vos établissements et services apparaîtront ici."
          onAdd={add}
        />
      }
    />
  );
}

function cardOf({ id, name, category, finessEg, commune }: Establishment): {
  id: string;
  name: string;
  facts: string[];
} {
  return {
    id,
    name: name ?? 'Établissement sans nom',
    facts: [
      finessCategoryByCode(category ?? '')?.label ?? '',
      finessEg === undefined ? '' : `FINESS ${formatFiness(finessEg)}`,
      commune ?? '',
    ],
  };
}
