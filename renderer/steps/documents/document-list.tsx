/** The documents of a dossier, each with how far it is in its life. */
import { type ReactNode, useState } from 'react';
import {
  DESTINATION_WORDS,
  type DocumentDefinition,
  type DocumentId,
  documentDefinitions,
  documentState,
} from '../../../shared/documents/catalogue';
import { changedAnswers, producedOf, reachedStage } from '../../../shared/documents/life';
import { formatDate } from '../../../shared/identifiers/dates';
import type { Dossier } from '../../../shared/dossier/schema';
import { formOf } from '../../../shared/documents/official-forms';
import { useDossier, useToday } from '../../app/journey';
import { StatusTag } from '../../components/status-tag';
import { ChangedAnswers, LifeButton, earlierVersionWords } from './card-parts';
import { FormCard } from './form-card';
import { PreviewDialog } from './preview-dialog';
import { STAGE_WORDS } from './stage-words';

/** The list. */
export function DocumentList({
  isProducing,
  onProduce,
}: {
  /** Whether documents are being produced: one at a time. */
  readonly isProducing: boolean;
  readonly onProduce: (id: DocumentId) => void;
}): ReactNode {
  return (
    <ul className="cards">
      {documentDefinitions.map((definition) => (
        <CardsOf
          key={definition.id}
          definition={definition}
          isProducing={isProducing}
          onProduce={() => onProduce(definition.id)}
        />
      ))}
    </ul>
  );
}

interface CardProps {
  readonly definition: DocumentDefinition;
  readonly isProducing: boolean;
  readonly onProduce: () => void;
}

/** A preparation sheet, then the official form it is for; any other document alone. */
function CardsOf(props: CardProps): ReactNode {
  const form = formOf(props.definition.id);
  return (
    <>
      <DocumentCard {...props} />
      {form === undefined ? null : <FormCard document={form} />}
    </>
  );
}

function DocumentCard({ definition, isProducing, onProduce }: CardProps): ReactNode {
  const dossier = useDossier();
  const today = useToday();
  const isMade = definition.isMade(dossier);
  const produced = producedOf(dossier, definition.id);
  const changed = changedAnswers(dossier, definition);
  const [isPreviewed, setPreviewed] = useState(false);
  return (
    <li className="card">
      <div className="task__head">
        <h2 className="card__name">{definition.title}</h2>
        {isMade ? (
          <StateTag dossier={dossier} definition={definition} today={today} />
        ) : (
          <StatusTag
            status="not-applicable"
            words={produced === undefined ? 'Pas encore' : 'N’est plus demandé'}
          />
        )}
      </div>
      <p className="card__facts">
        {isMade ? `${DESTINATION_WORDS[definition.destination]}.` : definition.whyNot}
        {produced?.producedOn !== undefined
          ? ` Produit le ${formatDate(produced.producedOn)}.`
          : ''}
        {!isMade && produced?.sentOn !== undefined
          ? ` Envoyé le ${formatDate(produced.sentOn)}.`
          : ''}
        {earlierVersionWords(produced?.previouslySentOn)}
      </p>
      {isMade ? <ChangedAnswers changed={changed} /> : null}
      {isMade ? (
        <div className="button-row">
          <button
            type="button"
            className="button button--small"
            disabled={isProducing}
            onClick={() => setPreviewed(true)}
          >
            Voir les pages<span className="visually-hidden"> : {definition.title}</span>
          </button>
          <button
            type="button"
            className="button button--small"
            disabled={isProducing}
            onClick={onProduce}
          >
            Produire seul<span className="visually-hidden"> : {definition.title}</span>
          </button>
          {produced === undefined ? null : <LifeButton document={definition} />}
        </div>
      ) : produced === undefined ? null : (
        // What was sent stays sent, and its answer is still awaited.
        <div className="button-row">
          <LifeButton document={definition} />
        </div>
      )}
      {isPreviewed ? (
        <PreviewDialog definition={definition} onClose={() => setPreviewed(false)} />
      ) : null}
    </li>
  );
}

function StateTag({
  dossier,
  definition,
  today,
}: {
  readonly dossier: Dossier;
  readonly definition: DocumentDefinition;
  readonly today: string;
}): ReactNode {
  const state = documentState(dossier, definition);
  const reached = reachedStage(dossier, definition, today);
  if (state === 'to-produce') return <StatusTag status="todo" words="À produire" />;
  const words =
    reached === null ? 'Produit' : `${STAGE_WORDS[reached.stage]} le ${formatDate(reached.on)}`;
  return state === 'outdated' ? (
    <StatusTag status="in-progress" words={`${words}, périmé`} />
  ) : (
    <StatusTag status="complete" words={words} />
  );
}
