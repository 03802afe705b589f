/** The lexicon, the sources and the reference lists, each with its date; addresses open only on request. */
import { ExternalLink } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { SearchTarget } from '../../shared/journey/search';
import { finessCategoriesInfo } from '../../shared/reference/finess-categories';
import { type LexiconEntry, lexicon } from '../../shared/reference/lexicon';
import { communesInfo, countriesInfo } from '../../shared/reference/places';
import { portalProfessionsInfo } from '../../shared/reference/portal-professions';
import { professionsInfo } from '../../shared/reference/professions';
import { type ReferenceInfo, listWords } from '../../shared/reference/reference-list';
import { rolesInfo } from '../../shared/reference/roles';
import {
  STATE_OF_KNOWLEDGE,
  type SourceKey,
  cautionOf,
  sourceKeys,
  sourceOf,
} from '../../shared/reference/sources';
import { DialogFrame } from '../components/dialog-frame';
import { bridge } from '../platform/bridge';

const LISTS: readonly ReferenceInfo[] = [
  rolesInfo,
  portalProfessionsInfo,
  professionsInfo,
  finessCategoriesInfo,
  communesInfo,
  countriesInfo,
];

/** What the dialog opens on. */
export type ReferenceTarget = Extract<SearchTarget, { kind: 'term' | 'source' }>;

/** The dialog; Escape closes it. */
export function ReferenceDialog({
  target,
  onClose,
}: {
  /** The entry to begin at; the top, if `null`. */
  readonly target: ReferenceTarget | null;
  readonly onClose: () => void;
}): ReactNode {
  useEffect(() => {
    if (target === null) return;
    document.getElementById(anchorOf(target))?.scrollIntoView({ block: 'start' });
  }, [target]);
  return (
    <DialogFrame title="Lexique et sources" kind="reading" isDismissable onClose={onClose}>
      <p>État des connaissances : {STATE_OF_KNOWLEDGE}. Ce qui n’a pas pu être vérifié est dit.</p>
      <h3>Lexique</h3>
      <dl className="lexicon">
        {lexicon.map((entry) => (
          <Term key={entry.term} entry={entry} />
        ))}
      </dl>
      <h3>Sources</h3>
      <ul className="sources">
        {sourceKeys.map((key) => (
          <SourceLine key={key} sourceKey={key} />
        ))}
      </ul>
      <h3>Listes de référence</h3>
      <ul className="sources">
        {LISTS.map((list) => (
          <li key={list.title}>
            {listWords(list)}. {list.source}
          </li>
        ))}
      </ul>
    </DialogFrame>
  );
}

function anchorOf(target: ReferenceTarget): string {
  return target.kind === 'term' ? `term-${target.entry.term}` : `source-${target.source}`;
}

function Term({ entry }: { readonly entry: LexiconEntry }): ReactNode {
  return (
    <div id={`term-${entry.term}`}>
      <dt>
        <strong>{entry.term}</strong>
        {entry.spelledOut === '' ? '' : ` : ${entry.spelledOut}`}
      </dt>
      <dd>
        {entry.explanation}{' '}
        <span className="source">
          {[sourceOf(entry.source).title, cautionOf(entry.certainty)].filter(Boolean).join('. ')}
        </span>
      </dd>
    </div>
  );
}

/** One source: title, date, address as text, and the button that opens it. */
export function SourceLine({ sourceKey }: { readonly sourceKey: SourceKey }): ReactNode {
  const { title, asOf, url } = sourceOf(sourceKey);
  return (
    <li id={`source-${sourceKey}`}>
      {title} ({asOf}).
      {url === undefined ? null : (
        <>
          <span className="source__url"> {url}</span>{' '}
          <OpenSource sourceKey={sourceKey} title={title} />
        </>
      )}
    </li>
  );
}

/** Opens the address of a source in the browser, and says so if it can't. */
export function OpenSource({
  sourceKey,
  title,
}: {
  readonly sourceKey: SourceKey;
  readonly title: string;
}): ReactNode {
  const [hasFailed, setHasFailed] = useState(false);
  const open = async (): Promise<void> => {
    const result = await bridge.openSource({ source: sourceKey });
    setHasFailed(!result.ok);
  };
  return (
    <>
      <button
        type="button"
        className="button button--quiet button--small"
        onClick={() => void open()}
      >
        <ExternalLink className="icon" aria-hidden /> Ouvrir dans le navigateur
        <span className="visually-hidden"> : {title}</span>
      </button>
      {hasFailed ? (
        <span role="status">
          Aucun navigateur n’a pu être ouvert : recopiez l’adresse dans le vôtre.
        </span>
      ) : null}
    </>
  );
}
