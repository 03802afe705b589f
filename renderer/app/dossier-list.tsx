/** The dossiers of this computer, and the doors of a first run. */
import { FilePlus2, FolderOpen, Milestone, Sparkles } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Notice } from '../components/notice';
import { PageHeading } from '../components/page-heading';
import type { DossierStore } from '../storage/dossier-store';
import type { DossierSummary, OpeningFault } from '../storage/open-dossier';
import { momentWords } from './moments';
import { type OpenDossier, beginDossier, beginWith, resumeDossier } from './open-dossier';

const FAULT_WORDS: Readonly<Record<OpeningFault | 'absent', string>> = {
  absent: 'Ce dossier n’est plus sur cet ordinateur.',
  damaged: 'Ce dossier est abîmé et ne peut pas être lu. Il est laissé tel quel.',
  newer:
    'Ce dossier vient d’une version plus récente de Jalon. Installez-la pour l’ouvrir ; il n’est pas touché.',
  unreadable: 'Ce dossier ne peut pas être compris. Il est laissé tel quel.',
};

/** The first screen. */
export function DossierList({
  store,
  onOpen,
}: {
  readonly store: DossierStore;
  readonly onOpen: (opened: OpenDossier) => void;
}): ReactNode {
  const [summaries, setSummaries] = useState<readonly DossierSummary[] | null>(null);
  const [fault, setFault] = useState<OpeningFault | 'absent' | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void store.list().then((list) => {
      if (isCurrent) setSummaries(list);
    });
    return () => {
      isCurrent = false;
    };
  }, [store]);
  if (summaries === null) return null;

  const open = async (id: string): Promise<void> => {
    const opened = await resumeDossier(store, id);
    if (opened.ok) onOpen(opened.value);
    else setFault(opened.error);
  };
  const explore = async (): Promise<void> => {
    const { sampleDossier } = await import('./sample-dossier');
    onOpen(beginWith(store, await sampleDossier()));
  };
  const isFirst = summaries.length === 0;
  const title = isFirst ? 'Bienvenue' : 'Vos dossiers';
  return (
    <main className="alone">
      <p className="brand">
        <Milestone className="icon brand__mark" aria-hidden /> Jalon
      </p>
      <PageHeading screen="dossiers" title={title} windowTitle={`${title} – Jalon`} />
      {isFirst ? <Welcome /> : null}
      {fault === null ? null : (
        <Notice tone="danger" isSpoken>
          <p>{FAULT_WORDS[fault]}</p>
        </Notice>
      )}
      {isFirst ? null : (
        <ul className="cards">
          {summaries.map((summary) => (
            <SummaryCard key={summary.id} summary={summary} onOpen={() => void open(summary.id)} />
          ))}
        </ul>
      )}
      <div className="doors">
        <button
          type="button"
          className={isFirst ? 'button button--primary' : 'button'}
          onClick={() => onOpen(beginDossier(store))}
        >
          <FilePlus2 className="icon" aria-hidden />{' '}
          {isFirst ? 'Commencer' : 'Commencer un nouveau dossier'}
        </button>
        <button type="button" className="button" onClick={() => void explore()}>
          <Sparkles className="icon" aria-hidden /> Explorer avec un exemple
        </button>
      </div>
    </main>
  );
}

function Welcome(): ReactNode {
  return (
    <>
      <p>
        Depuis le 1er janvier 2026, un identifiant et un mot de passe ne suffisent plus pour ouvrir
        le dossier d’une personne accompagnée. Jalon vous guide, étape par étape : êtes-vous
        concerné, quels formulaires, qui enregistre vos professionnels et où.
      </p>
      <p>
        Tout reste sur cet ordinateur, chiffré. Jalon n’est pas un produit de l’Agence du Numérique
        en Santé (ANS) et n’envoie rien à personne.
      </p>
    </>
  );
}

function SummaryCard({
  summary,
  onOpen,
}: {
  readonly summary: DossierSummary;
  readonly onOpen: () => void;
}): ReactNode {
  if (summary.state !== 'readable') {
    return (
      <li className="card">
        <p>{FAULT_WORDS[summary.state]}</p>
      </li>
    );
  }
  const { title, savedAt, peopleCount, establishmentCount, isSample } = summary;
  const name = title ?? 'Dossier sans titre';
  const facts = [
    isSample ? 'exemple' : '',
    establishmentCount === 0 ? '' : counted(establishmentCount, 'établissement'),
    peopleCount === 0 ? '' : counted(peopleCount, 'professionnel'),
    savedAt === null ? '' : `enregistré ${momentWords(savedAt)}`,
  ].filter((fact) => fact !== '');
  return (
    <li className="card summary-card">
      <div>
        <h2 className="card__name">{name}</h2>
        <p className="card__facts">{facts.join(' · ')}</p>
      </div>
      <button type="button" className="button" onClick={onOpen}>
        <FolderOpen className="icon" aria-hidden /> Reprendre
        <span className="visually-hidden"> : {name}</span>
      </button>
    </li>
  );
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
