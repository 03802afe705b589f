/** The journal of the open dossier: who did what, when, from what to what; newest first. */
import { ArrowLeft, ArrowRight, Download } from 'lucide-react';
import {
  type ReactNode,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import type { PackFault } from '../../shared/bridge';
import { counted } from '../../shared/french/words';
import {
  ACTION_WORDS,
  type JournalFilter,
  WHOLE_JOURNAL,
  filterJournal,
} from '../../shared/journey/journal-filter';
import {
  type JournalLine,
  type ToldChange,
  journalLines,
} from '../../shared/journey/journal-words';
import type { Result } from '../../shared/result';
import { ListPages } from '../components/list-pages';
import { Notice } from '../components/notice';
import { PageHeading } from '../components/page-heading';
import { EraseRemoved } from '../erasure/erase-removed';
import { bridge } from '../platform/bridge';
import type { WrittenPlace } from '../steps/documents/write-file';
import { WrittenFile } from '../steps/documents/written-file';
import { useDossier, useToday } from './journey';
import { JOURNAL_FILE_NAME, writeJournal } from './journal-file';
import { JournalFilters } from './journal-filters';
import type { OpenDossier, ReadJournal } from './open-dossier';

/** Entries shown at once. */
const SHOWN = 50;

/** The screen; it follows what is saved meanwhile, an undo for example. */
export function JournalScreen({
  opened,
  onClose,
}: {
  readonly opened: OpenDossier;
  readonly onClose: () => void;
}): ReactNode {
  const journal = useJournal(opened);
  return (
    <>
      <p>
        <button type="button" className="button button--quiet" onClick={onClose}>
          <ArrowLeft className="icon" aria-hidden /> Revenir au dossier
        </button>
      </p>
      <PageHeading screen="journal" title="Journal" windowTitle="Journal – Jalon" />
      <p className="page__intro">
        Tout ce qui a été fait dans ce dossier, du plus récent au plus ancien : quand, par qui, et
        ce qu’il y avait avant. « Annuler » et « Rétablir » y sont notés aussi.
      </p>
      {journal === null ? <p role="status">Lecture du journal…</p> : <Entries journal={journal} />}
    </>
  );
}

/** The journal as it is on the disk, read again at each save; `null` until it is read. */
function useJournal({ autosave, journal: read }: OpenDossier): ReadJournal | null {
  const status = useSyncExternalStore(autosave.subscribe, autosave.getSnapshot);
  const [journal, setJournal] = useState<ReadJournal | null>(null);
  useEffect(() => {
    let isCurrent = true;
    if (status.state === 'saving') return;
    void read().then((found) => {
      if (isCurrent) setJournal(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [read, status]);
  return journal;
}

function Entries({ journal }: { readonly journal: ReadJournal }): ReactNode {
  const dossier = useDossier();
  const today = useToday();
  const [filter, setFilter] = useState<JournalFilter>(WHOLE_JOURNAL);
  const [page, setPage] = useState(0);
  const lines = useMemo(
    () => journalLines(dossier, journal.entries, today),
    [dossier, journal, today],
  );
  const people = useMemo(() => [...new Set(lines.map(({ who }) => who))].sort(), [lines]);
  // Typing goes on while thousands of entries are gone through.
  const applied = useDeferredValue(filter);
  const kept = useMemo(() => filterJournal(lines, applied), [lines, applied]);
  const pageCount = Math.ceil(kept.length / SHOWN);
  const shownPage = Math.min(page, Math.max(0, pageCount - 1));
  const pages = (
    <ListPages
      label="Pages du journal"
      before="Plus récents"
      after="Plus anciens"
      page={shownPage}
      pageCount={pageCount}
      titleId="journal-entries"
      onPage={setPage}
    />
  );
  return (
    <>
      <Shortcomings journal={journal} />
      <EraseRemoved entries={journal.entries} />
      {lines.length === 0 ? null : (
        <JournalFilters
          filter={filter}
          people={people}
          today={today}
          onFilter={(changed) => {
            setFilter(changed);
            setPage(0);
          }}
        />
      )}
      <h2 id="journal-entries" tabIndex={-1} className="journal__count">
        <span role="status">{countWords(kept.length, lines.length)}</span>
      </h2>
      <JournalExport lines={kept} isWhole={kept.length === lines.length} />
      {pages}
      <ol className="journal">
        {kept.slice(shownPage * SHOWN, (shownPage + 1) * SHOWN).map((line) => (
          <Entry key={line.index} line={line} />
        ))}
      </ol>
      {pages}
    </>
  );
}

function countWords(count: number, total: number): string {
  if (total === 0) return 'Rien n’a encore été noté';
  if (count === 0) return 'Aucun changement ne correspond à ce filtre';
  return count === total
    ? counted(total, 'changement noté', 'changements notés')
    : `${counted(count, 'changement', 'changements')} sur ${counted(total, 'noté', 'notés')}`;
}

/** What the journal can't tell. */
function Shortcomings({
  journal: { damagedCount, isComplete },
}: {
  readonly journal: ReadJournal;
}): ReactNode {
  if (damagedCount === 0 && isComplete) return null;
  return (
    <Notice tone="warning">
      {isComplete ? null : (
        <p>
          Les derniers changements n’ont pas pu être enregistrés : ils ne sont pas encore dans ce
          journal.
        </p>
      )}
      {damagedCount === 0 ? null : (
        <p>
          {counted(damagedCount, 'ligne', 'lignes')} du journal ne{' '}
          {damagedCount === 1 ? 'peut' : 'peuvent'} plus être lues ici. Vos réponses ne sont pas
          touchées.
        </p>
      )}
    </Notice>
  );
}

function Entry({ line }: { readonly line: JournalLine }): ReactNode {
  const { action, what, when, who, changes, untoldCount } = line;
  return (
    <li className="journal__entry">
      <p className="journal__what">
        {action === 'done' ? null : (
          <>
            <span className="journal__action">{ACTION_WORDS[action]}</span>{' '}
          </>
        )}
        <strong>{what}</strong>
      </p>
      <p className="journal__when">
        {when} · {who}
      </p>
      {changes.length === 0 ? null : (
        <ul className="journal__changes">
          {changes.map((change, index) => (
            // Two changes may read alike, and none moves.
            <li key={index}>
              <Change change={change} />
            </li>
          ))}
          {untoldCount === 0 ? null : <li>et {counted(untoldCount, 'autre', 'autres')}</li>}
        </ul>
      )}
    </li>
  );
}

/** « Ajout : Océane Mélisse », « Océane Mélisse, date de naissance : 12 mai 1985 → 20 mai 1985 ». */
function Change({
  change: { name, label, isWhole, before, after },
}: {
  readonly change: ToldChange;
}): ReactNode {
  if (isWhole) {
    return (
      <>
        <span className="journal__label">{label} :</span> {name}
      </>
    );
  }
  return (
    <>
      <span className="journal__label">{name === null ? label : `${name}, ${label}`} :</span>{' '}
      <span className="visually-hidden">avant </span>
      <Value text={before} />
      <ArrowRight className="icon journal__arrow" aria-hidden />
      <span className="visually-hidden">, après </span>
      <Value text={after} />
    </>
  );
}

function Value({ text }: { readonly text: string }): ReactNode {
  return text === '' ? <span className="journal__none">rien</span> : text;
}

function JournalExport({
  lines,
  isWhole,
}: {
  readonly lines: readonly JournalLine[];
  readonly isWhole: boolean;
}): ReactNode {
  const { preparation } = useDossier();
  const today = useToday();
  const [result, setResult] = useState<Result<WrittenPlace, PackFault> | null>(null);
  if (lines.length === 0) return null;
  const write = async (): Promise<void> => {
    const title = preparation.title ?? 'Jalon';
    const written = await writeJournal(bridge, lines, { title, today });
    if (written !== null) setResult(written);
  };
  return (
    <>
      <p>
        <button type="button" className="button button--small" onClick={() => void write()}>
          <Download className="icon" aria-hidden />{' '}
          {isWhole ? 'Exporter le journal' : 'Exporter ces lignes'}
        </button>{' '}
        <span className="journal__hint">
          Un tableau pour tableur. Il n’est pas chiffré : rangez-le avec soin.
        </span>
      </p>
      {result === null ? null : <WrittenFile result={result} fileName={JOURNAL_FILE_NAME} />}
    </>
  );
}
