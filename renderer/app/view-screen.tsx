/** A dossier that a newer Jalon saved, looked at: no machine and no autosave, so nothing can be changed. */
import { type ReactNode, useMemo, useState } from 'react';
import { ArrowLeft } from 'lucide-react';
import { counted } from '../../shared/french/words';
import type { Dossier } from '../../shared/dossier/schema';
import {
  type ReadableStep,
  readableAnswers,
  readableSteps,
} from '../../shared/journey/readable-answers';
import { ListPages } from '../components/list-pages';
import { Notice } from '../components/notice';
import { PageHeading } from '../components/page-heading';
import type { ViewedDossier } from '../storage/open-dossier';
import { dossierName } from './dossier-words';
import { momentWords } from './moments';
import { todayIso } from './today';

/** People or pages shown at once in a step. */
const SHOWN = 30;

/** What can be read of the dossier, step by step, and the way back. */
export function ViewScreen({
  viewed: { dossier, unknownCount, savedAt },
  onClose,
}: {
  readonly viewed: ViewedDossier;
  readonly onClose: () => void;
}): ReactNode {
  const title = dossierName({ title: dossier.preparation.title ?? null });
  const readable = useMemo(() => readableSteps(dossier), [dossier]);
  return (
    <main className="alone">
      <p>
        <button type="button" className="button button--quiet" onClick={onClose}>
          <ArrowLeft className="icon" aria-hidden /> Revenir aux dossiers
        </button>
      </p>
      <PageHeading
        screen={`view ${dossier.id}`}
        above="Lecture seule"
        title={title}
        windowTitle={`${title}, lecture seule – Jalon`}
      />
      <Notice tone="warning">
        <p>
          <strong>Ce dossier a été modifié par une version plus récente de Jalon.</strong> Vous
          pouvez le lire ici, mais ni le modifier ni produire ses documents : rien n’y est changé.
          Pour y travailler, installez la version la plus récente.
        </p>
        {unknownCount === 0 ? null : (
          <p>
            Cette version-ci ne sait pas lire {counted(unknownCount, 'réponse', 'réponses')} : elles
            ne sont pas montrées, et restent dans le dossier.
          </p>
        )}
      </Notice>
      {savedAt === null ? null : <p>Enregistré {momentWords(savedAt)}.</p>}
      {readable.length === 0 ? <p>Aucune réponse ne peut être lue.</p> : null}
      {readable.map((step) => (
        <StepAnswers key={step.step.id} dossier={dossier} readable={step} />
      ))}
    </main>
  );
}

function StepAnswers({
  dossier,
  readable: { step, subjects },
}: {
  readonly dossier: Dossier;
  readonly readable: ReadableStep;
}): ReactNode {
  const [page, setPage] = useState(0);
  const titleId = `view-${step.id}`;
  const pages = (
    <ListPages
      label={`Pages de l’étape « ${step.title} »`}
      before="Réponses précédentes"
      after="Réponses suivantes"
      page={page}
      pageCount={Math.ceil(subjects.length / SHOWN)}
      titleId={titleId}
      onPage={setPage}
    />
  );
  return (
    <section className="review" aria-labelledby={titleId}>
      <h2 id={titleId} tabIndex={-1}>
        {step.title}
      </h2>
      {pages}
      {subjects.slice(page * SHOWN, (page + 1) * SHOWN).map((subject) => (
        <table key={subject.key} className="table review__table">
          <caption>{subject.title}</caption>
          <tbody>
            {readableAnswers(dossier, subject, todayIso()).map(({ label, words }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      {pages}
    </section>
  );
}
