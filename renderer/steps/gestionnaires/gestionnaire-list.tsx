/** The gestionnaires RPPS+, with the director proposed as the first. */
import type { ReactNode } from 'react';
import { appendItems } from '../../../shared/dossier/commands';
import type { Dossier, Gestionnaire } from '../../../shared/dossier/schema';
import { gestionnaireName, uncoveredEstablishments } from '../../../shared/journey/designation';
import type { Place } from '../../../shared/journey/step';
import type { LocatedPage } from '../../../shared/journey/steps';
import { useDossier, useJourney, useToday } from '../../app/journey';
import { Notice } from '../../components/notice';
import { type CardWords, ItemList } from '../item-list';
import { newId } from '../new-id';
import { QuestionPage } from '../question-page';

/** The page that lists gestionnaires. */
export function GestionnaireListPage({
  located,
  place,
}: {
  readonly located: LocatedPage;
  readonly place: Place;
}): ReactNode {
  const actor = useJourney();
  const dossier = useDossier();
  const today = useToday();
  const add = (whoIs: 'director' | 'other'): void => {
    const id = newId();
    actor.send({
      type: 'addItem',
      itemId: id,
      label: 'un gestionnaire ajouté',
      command: appendItems(dossier, 'gestionnaires', [{ id, whoIs }]),
    });
  };
  const hasDirector = dossier.gestionnaires.some(({ whoIs }) => whoIs === 'director');
  const uncovered =
    dossier.gestionnaires.length === 0 ? [] : uncoveredEstablishments(dossier, today);
  return (
    <QuestionPage
      located={located}
      place={place}
      before={
        <>
          {uncovered.length === 0 ? null : (
            <Notice tone="warning">
              <p>
                Personne ne s’occupe encore de :{' '}
                {uncovered.map(({ name }) => name ?? 'l’établissement sans nom').join(', ')}.
              </p>
            </Notice>
          )}
          <ItemList
            collection="gestionnaires"
            cards={dossier.gestionnaires.map((gestionnaire) => cardOf(dossier, gestionnaire))}
            addLabel="Ajouter une personne"
            empty="Vos gestionnaires apparaîtront ici. Vous pouvez en désigner un seul, ou plusieurs."
            onAdd={() => add('other')}
          />
          {hasDirector ? null : (
            <p>
              <button type="button" className="button" onClick={() => add('director')}>
                Désigner le directeur ou la directrice
              </button>
            </p>
          )}
        </>
      }
    />
  );
}

const CARD_WORDS = {
  cps: 'carte CPS',
  cde: 'carte CDE',
  cpe: 'carte CPE',
  ordered: 'carte commandée',
  none: 'sans carte',
} as const;

function cardOf(dossier: Dossier, gestionnaire: Gestionnaire): CardWords {
  const { id, cardKind, hasReader, isTrained, perimeter } = gestionnaire;
  return {
    id,
    name: gestionnaireName(dossier, gestionnaire),
    facts: [
      cardKind === undefined ? '' : CARD_WORDS[cardKind],
      hasReader === undefined ? '' : hasReader === 'yes' ? 'lecteur' : 'sans lecteur',
      isTrained === undefined
        ? ''
        : isTrained === 'yes'
          ? 'formation suivie'
          : 'formation à suivre',
      perimeter === undefined
        ? ''
        : perimeter === 'ej'
          ? 'tous les établissements'
          : 'certains établissements',
    ],
  };
}
