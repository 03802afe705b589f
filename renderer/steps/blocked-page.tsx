/** A page that waits for another step: why, and the way there. */
import type { ReactNode } from 'react';
import type { Blocker, Place } from '../../shared/journey/step';
import { type LocatedPage, stepOf } from '../../shared/journey/steps';
import { useDossier, useJourney } from '../app/journey';
import { Notice } from '../components/notice';
import { PageHeading } from '../components/page-heading';
import { pageTitle } from './page-title';
import { placeKey } from './place-key';

/** The page, without its questions. */
export function BlockedPage({
  located,
  place,
  blocker,
}: {
  readonly located: LocatedPage;
  readonly place: Place;
  readonly blocker: Blocker;
}): ReactNode {
  const actor = useJourney();
  const { step } = located;
  const title = pageTitle(useDossier(), located, place);
  return (
    <>
      <PageHeading
        screen={placeKey(place)}
        above={step.title}
        title={title}
        windowTitle={`${title} – ${step.title} – Jalon`}
      />
      <Notice tone="warning">
        <p>{blocker.reason}</p>
      </Notice>
      <div className="button-row">
        <button
          type="button"
          className="button button--primary"
          onClick={() => actor.send({ type: 'go', place: blocker.place })}
        >
          Aller à l’étape « {stepOf(blocker.place.step).title} »
        </button>
        <button type="button" className="button" onClick={() => actor.send({ type: 'home' })}>
          Revenir à la vue d’ensemble
        </button>
      </div>
    </>
  );
}
