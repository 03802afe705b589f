/** The establishments of the structure. */
import { counted } from '../../../shared/french/words';
import { type Attached, attachedTo } from '../../../shared/journey/attachment';
import type { ReactNode } from 'react';
import { appendItems } from '../../../shared/dossier/commands';
import type { Dossier, Establishment } from '../../../shared/dossier/schema';
import { formatFiness } from '../../../shared/identifiers/finess';
import type { Place } from '../../../shared/journey/step';
import type { LocatedPage } from '../../../shared/journey/steps';
import { finessCategoryByCode } from '../../../shared/reference/finess-categories';
import { useDossier, useJourney } from '../../app/journey';
import { type CardWords, ItemList } from '../item-list';
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
          cards={dossier.establishments.map((establishment) => cardOf(dossier, establishment))}
          addLabel="Ajouter un établissement ou un service"
          empty="Vos établissements et services apparaîtront ici."
          onAdd={add}
        />
      }
    />
  );
}

function cardOf(
  dossier: Dossier,
  { id, name, category, finessEg, commune }: Establishment,
): CardWords {
  const removalTouches = attachedWords(attachedTo(dossier, id));
  return {
    id,
    name: name ?? 'Établissement sans nom',
    facts: [
      finessCategoryByCode(category ?? '')?.label ?? '',
      finessEg === undefined ? '' : `FINESS ${formatFiness(finessEg)}`,
      commune ?? '',
    ],
    ...(removalTouches === null ? {} : { removalTouches }),
  };
}

/** « 3 professionnels et 1 gestionnaire y sont rattachés… »; `null` if nobody is. */
function attachedWords({ people, gestionnaires }: Attached): string | null {
  const parts = [
    ...(people.length === 0 ? [] : [counted(people.length, 'professionnel', 'professionnels')]),
    ...(gestionnaires.length === 0
      ? []
      : [counted(gestionnaires.length, 'gestionnaire', 'gestionnaires')]),
  ];
  if (parts.length === 0) return null;
  const are = people.length + gestionnaires.length > 1 ? 'y sont rattachés' : 'y est rattaché';
  return `${parts.join(' et ')} ${are}. Le reste de ce que vous en avez dit est gardé.`;
}
