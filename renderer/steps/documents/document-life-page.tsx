/** What becomes of one document: its dates, and where the signed paper is noted if that is elsewhere. */
import type { ReactNode } from 'react';
import { pastDay } from '../../../shared/documents/life';
import { signedPiece } from '../../../shared/documents/signed-piece';
import { formatDate } from '../../../shared/identifiers/dates';
import { PIECE_TITLES, type PieceId } from '../../../shared/journey/contract-pieces';
import type { Place } from '../../../shared/journey/step';
import type { LocatedPage } from '../../../shared/journey/steps';
import { useDossier, useJourney, useToday } from '../../app/journey';
import { Notice } from '../../components/notice';
import { QuestionPage } from '../question-page';

/** The page. */
export function DocumentLifePage({
  located,
  place,
}: {
  readonly located: LocatedPage;
  readonly place: Place;
}): ReactNode {
  const piece = signedPiece(useDossier(), place.itemId ?? '');
  return (
    <QuestionPage
      located={located}
      place={place}
      before={piece === null ? null : <SignedPiece piece={piece} />}
    />
  );
}

function SignedPiece({ piece }: { readonly piece: PieceId }): ReactNode {
  const actor = useJourney();
  const on = pastDay(useDossier().pieces[piece], useToday());
  return (
    <Notice>
      <p>
        <strong>{PIECE_TITLES[piece]}.</strong>{' '}
        {on === null
          ? 'Cette pièce n’est pas encore réunie.'
          : `Pièce réunie le ${formatDate(on)}.`}{' '}
        La signature se note avec les pièces à réunir.
      </p>
      <p>
        <button
          type="button"
          className="button button--small"
          onClick={() => actor.send({ type: 'go', place: { step: 'contract', page: 'pieces' } })}
        >
          Voir les pièces à réunir
        </button>
      </p>
    </Notice>
  );
}
