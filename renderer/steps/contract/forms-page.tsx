/** Which ANS forms are needed, and why. */
import type { ReactNode } from 'react';
import { decideForms } from '../../../shared/journey/contractualisation';
import type { FormDecision } from '../../../shared/journey/form-verdicts';
import type { Place } from '../../../shared/journey/step';
import type { LocatedPage } from '../../../shared/journey/steps';
import { useDossier } from '../../app/journey';
import { Notice } from '../../components/notice';
import { QuestionPage } from '../question-page';
import { ReasonSource } from '../reason-list';

const VERDICTS: Readonly<Record<FormDecision['verdict'], string>> = {
  needed: 'Nécessaire',
  'to-check': 'À vérifier d’abord',
  'not-needed': 'Pas nécessaire',
};

/** The page of the forms. */
export function FormsPage({
  located,
  place,
}: {
  readonly located: LocatedPage;
  readonly place: Place;
}): ReactNode {
  return <QuestionPage located={located} place={place} before={<Forms />} />;
}

function Forms(): ReactNode {
  const dossier = useDossier();
  const decisions = decideForms(dossier);
  if (decisions.length === 0) return null;
  return (
    <>
      <ul className="cards">
        {decisions.map(({ form, title, verdict, reason, signedBy }) => (
          <li key={form} className={`card form-card form-card--${verdict}`}>
            <h2 className="card__name">{title}</h2>
            <p>
              <strong>{VERDICTS[verdict]}.</strong> {reason.text} <ReasonSource reason={reason} />
            </p>
            {verdict === 'not-needed' ? null : <p>Signé par {signedBy}.</p>}
          </li>
        ))}
      </ul>
      <Notice>
        <p>
          Les formulaires officiels se téléchargent sur le site de l’ANS (esante.gouv.fr, index des
          formulaires). Jalon ne les contient pas : il prépare ce qui est à y recopier.
        </p>
      </Notice>
    </>
  );
}
