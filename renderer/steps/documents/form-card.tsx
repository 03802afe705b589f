/** The card of an official form: filled here or copied by hand, signed, sent, outdated by which answers. */
import type { ReactNode } from 'react';
import {
  changedFormAnswers,
  formState,
  giveUpFilling,
  isFilled,
} from '../../../shared/documents/form-life';
import { producedOf, reachedStage } from '../../../shared/documents/life';
import { type FormDocument, formsOf } from '../../../shared/documents/official-forms';
import { formatDate } from '../../../shared/identifiers/dates';
import { useDossier, useJourney, useToday } from '../../app/journey';
import { StatusTag } from '../../components/status-tag';
import { ChangedAnswers, LifeButton, earlierVersionWords } from './card-parts';
import { STAGE_WORDS } from './stage-words';

/** The card; none for a form that the dossier does not call for and of which nothing is noted. */
export function FormCard({ document }: { readonly document: FormDocument }): ReactNode {
  const dossier = useDossier();
  const noted = producedOf(dossier, document.id);
  const isCalledFor = formsOf(dossier).includes(document);
  if (!isCalledFor && noted === undefined) return null;
  return (
    <li className="card">
      <div className="task__head">
        <h2 className="card__name">{document.title}</h2>
        {isCalledFor ? (
          <FormTag document={document} />
        ) : (
          <StatusTag status="not-applicable" words="N’est plus demandé" />
        )}
      </div>
      <p className="card__facts">
        Part à l’ANS, signé.
        {noted?.producedOn === undefined
          ? ' À remplir ici avec le PDF téléchargé, ou à la main d’après la fiche de préparation.'
          : ` Rempli ici le ${formatDate(noted.producedOn)}.`}
        {!isCalledFor && noted?.sentOn !== undefined
          ? ` Envoyé le ${formatDate(noted.sentOn)}.`
          : ''}
        {earlierVersionWords(noted?.previouslySentOn)}
      </p>
      <ChangedAnswers changed={changedFormAnswers(dossier, document)} />
      <div className="button-row">
        {isCalledFor ? <FillButtons document={document} /> : null}
        {noted === undefined ? null : <LifeButton document={document} />}
      </div>
    </li>
  );
}

function FormTag({ document }: { readonly document: FormDocument }): ReactNode {
  const dossier = useDossier();
  const reached = reachedStage(dossier, document, useToday());
  const state = formState(dossier, document);
  if (state === 'to-fill' && reached === null) return <StatusTag status="todo" words="À remplir" />;
  const words =
    reached === null ? 'Rempli' : `${STAGE_WORDS[reached.stage]} le ${formatDate(reached.on)}`;
  return state === 'outdated' ? (
    <StatusTag status="in-progress" words={`${words}, périmé`} />
  ) : (
    <StatusTag status="complete" words={words} />
  );
}

function FillButtons({ document }: { readonly document: FormDocument }): ReactNode {
  const dossier = useDossier();
  const actor = useJourney();
  const noted = producedOf(dossier, document.id);
  const isHere = isFilled(dossier, document);
  return (
    <>
      <button
        type="button"
        className="button button--small"
        onClick={() =>
          actor.send({ type: 'go', place: { step: 'documents', page: 'official-form' } })
        }
      >
        {isHere ? 'Remplir de nouveau' : 'Remplir ce formulaire'}
        <span className="visually-hidden"> : {document.title}</span>
      </button>
      {isHere && noted !== undefined && formState(dossier, document) === 'outdated' ? (
        <button
          type="button"
          className="button button--small"
          onClick={() =>
            actor.send({
              type: 'apply',
              label: 'formulaire à recopier à la main',
              command: giveUpFilling(dossier, document, noted),
            })
          }
        >
          Recopier à la main<span className="visually-hidden"> : {document.title}</span>
        </button>
      ) : null}
    </>
  );
}
