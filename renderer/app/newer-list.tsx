/** The dossiers of a database that a newer Jalon wrote: to be looked at, nothing else. */
import { Milestone } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Notice } from '../components/notice';
import { PageHeading } from '../components/page-heading';
import type { ReadOnlyShelf } from '../storage/newer-database';
import type { DossierSummary, ViewedDossier } from '../storage/open-dossier';
import { DOSSIER_FAULT_WORDS, type DossierFault } from './dossier-words';
import { ViewCard } from './view-card';

/** The list, with one way to each dossier. */
export function NewerList({
  shelf,
  onView,
}: {
  readonly shelf: ReadOnlyShelf;
  readonly onView: (viewed: ViewedDossier) => void;
}): ReactNode {
  const [summaries, setSummaries] = useState<readonly DossierSummary[] | null>(null);
  const [fault, setFault] = useState<DossierFault | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void shelf.list().then((list) => {
      if (isCurrent) setSummaries(list);
    });
    return () => {
      isCurrent = false;
    };
  }, [shelf]);
  const view = async (id: string): Promise<void> => {
    const viewed = await shelf.view(id);
    if (viewed.ok) onView(viewed.value);
    else setFault(viewed.error);
  };
  if (summaries === null) return null;
  return (
    <main className="alone">
      <p className="brand">
        <Milestone className="icon brand__mark" aria-hidden /> Jalon
      </p>
      <PageHeading
        screen="newer"
        above="Lecture seule"
        title="Vos dossiers"
        windowTitle="Vos dossiers, lecture seule – Jalon"
      />
      <Notice tone="warning">
        <p>
          <strong>Vos dossiers ont été modifiés par une version plus récente de Jalon.</strong> Vous
          pouvez les lire ici, mais pas les modifier : rien n’est changé. Pour y travailler,
          installez la version la plus récente.
        </p>
      </Notice>
      {fault === null ? null : (
        <Notice tone="danger" isSpoken>
          <p>{DOSSIER_FAULT_WORDS[fault]}</p>
        </Notice>
      )}
      {summaries.length === 0 ? <p>Aucun dossier n’y est lisible par cette version.</p> : null}
      <ul className="cards">
        {summaries.map((summary) => (
          <li key={summary.id} className="card">
            {summary.state === 'readable' || summary.state === 'newer' ? (
              <ViewCard title={summary.title} onView={() => void view(summary.id)} />
            ) : (
              <p>{DOSSIER_FAULT_WORDS[summary.state]}</p>
            )}
          </li>
        ))}
      </ul>
    </main>
  );
}
