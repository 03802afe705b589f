/** What a staff list gives, before anything enters the dossier. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { readField } from '../../../shared/dossier/read-field';
import { collections } from '../../../shared/dossier/schema';
import { counted } from '../../../shared/french/words';
import type { ReadStaffFile } from '../../../shared/journey/journey-context';
import { inGuillemets } from '../../../shared/identifiers/typed-text';
import type { ImportDigest } from '../../../shared/staff-import/import-digest';
import type { NameQuestion } from '../../../shared/staff-import/name-question';
import { useDossier, useToday } from '../../app/journey';
import { Notice } from '../../components/notice';
import { AcceptBar } from './accept-bar';
import { DateOrderQuestions } from './date-order-questions';
import { HowRead } from './how-read';
import type { ImportSession, ImportStatus } from './import-session';
import { MendList } from './mend-list';
import { NameQuestionForm } from './name-question';
import { Outcomes, PreviewLines } from './preview-lines';
import { type Leavers, UpdatePreview } from './update-preview';

const NO_LEAVERS: Leavers = { ids: [], endDate: '' };

/** The preview of a list, what is to be mended of it, how it was understood, and the button that brings the dossier up to it. */
export function ImportPreview({
  file,
  session,
  status,
}: {
  readonly file: ReadStaffFile;
  readonly session: ImportSession;
  readonly status: ImportStatus;
}): ReactNode {
  const isFirst = useDossier().people.length === 0;
  const today = useToday();
  const [leavers, setLeavers] = useState(NO_LEAVERS);
  const [dateFault, setDateFault] = useState<string | undefined>(undefined);
  const { digest } = file;
  const [question, decline] = useNameQuestion(file);
  const isAsked = question !== null;
  const keepFocus = useKeptFocus();
  const accept = (): void => {
    const fault = leavers.ids.length === 0 ? undefined : leavingFault(leavers.endDate, today);
    setDateFault(fault);
    if (fault !== undefined) return;
    session.accept(leavers);
    setLeavers(NO_LEAVERS);
  };
  return (
    <section
      className="preview"
      aria-labelledby="preview-title"
      aria-busy={status.work === null ? undefined : true}
      onFocus={keepFocus}
    >
      <h2 id="preview-title" tabIndex={-1}>
        {file.fileName}
      </h2>
      <Notice tone={digest.readyCount === 0 ? 'warning' : 'success'} isSpoken>
        <p>{countsOf(file)}</p>
      </Notice>
      <Remembered digest={digest} session={session} />
      {question !== null ? (
        <NameQuestionForm
          key={file.sheet}
          question={question}
          onChange={session.change}
          onDecline={decline}
        />
      ) : (
        <>
          <DateOrderQuestions columns={digest.monthFirst} onChange={session.change} />
          <MendList of="errors" faults={digest.errors} session={session} />
          <MendList of="doubts" faults={digest.doubts} session={session} />
        </>
      )}
      <UnknownEstablishments names={digest.update.unknownEstablishments} />
      {isAsked ? null : (
        <>
          <PreviewLines digest={digest} onChange={session.change} />
          <Outcomes outcomes={digest.outcomes} />
        </>
      )}
      {isFirst || isEmpty(digest) ? null : (
        <UpdatePreview
          update={digest.update}
          leavers={leavers}
          dateFault={dateFault}
          onChangeLeavers={setLeavers}
        />
      )}
      <HowRead file={file} onChange={session.change} />
      <AcceptBar
        digest={digest}
        leavingCount={leavers.ids.length}
        status={status}
        isAsked={isAsked}
        onIncludeFaulty={(isIncluded) => session.change({ type: 'faulty-too', isIncluded })}
        onAccept={accept}
      />
    </section>
  );
}

/** The question that comes before the lines, and the way to do without its answer. */
function useNameQuestion({
  digest: { nameQuestion },
  sheet,
}: ReadStaffFile): readonly [question: NameQuestion | null, decline: () => void] {
  const [declined, setDeclined] = useState<string | null>(null);
  const key = `${nameQuestion?.asks ?? ''} ${sheet}`;
  return [declined === key ? null : nameQuestion, () => setDeclined(key)];
}

/** Where the focus goes when what had it is no longer there: to the lines to correct, or the name of the list. */
function useKeptFocus(): (event: { readonly target: Element }) => void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    if (last.current === null || last.current.isConnected) return;
    last.current = null;
    // Someone who clicked elsewhere has the focus elsewhere.
    if (document.activeElement !== document.body) return;
    const titles = ['errors-title', 'preview-title'].map((id) => document.getElementById(id));
    titles.find((title) => title !== null)?.focus();
  });
  return ({ target }) => {
    last.current = target;
  };
}

function leavingFault(typed: string, today: string): string | undefined {
  if (typed.trim() === '') return 'Indiquez la date de départ des personnes cochées.';
  const reading = readField(collections.people.endDate, typed, { today });
  return reading.verdict === 'invalid' ? reading.fault.message : undefined;
}

/** Columns of an earlier import, and the way not to take them. */
function Remembered({
  digest: { remembered },
  session,
}: {
  readonly digest: ImportDigest;
  readonly session: ImportSession;
}): ReactNode {
  if (remembered === null) return null;
  return (
    <Notice>
      <p>Colonnes reprises de votre dernier import de ce tableau.</p>
      <button
        type="button"
        className="button button--small"
        onClick={() => session.forgetColumns(remembered)}
      >
        Oublier ces choix
      </button>
    </Notice>
  );
}

function UnknownEstablishments({ names }: { readonly names: readonly string[] }): ReactNode {
  const { establishments } = useDossier();
  const [first, second] = establishments;
  if (names.length === 0) return null;
  const isOnlyOne = first !== undefined && second === undefined;
  return (
    <Notice tone={isOnlyOne ? 'info' : 'warning'}>
      <p>
        Établissements non reconnus : {names.join(', ')}.{' '}
        {isOnlyOne
          ? `Votre dossier n’en a qu’un${first.name === undefined ? '' : `, ${inGuillemets(first.name)}`} : ces personnes y seront.`
          : 'Vous indiquerez l’établissement de ces personnes après l’import.'}
      </p>
    </Notice>
  );
}

function isEmpty({ readyCount, waitingCount }: ImportDigest): boolean {
  return readyCount + waitingCount === 0;
}

/** What the list holds, of which sheet, and what other sheets do. */
function countsOf({ digest, sheets, sheet }: ReadStaffFile): string {
  const ofSheet = sheets.length > 1 ? `Feuille ${inGuillemets(sheet)} : ` : '';
  const others =
    digest.otherSheets.length === 0
      ? ''
      : ` D’autres feuilles contiennent des personnes : ${digest.otherSheets.map(inGuillemets).join(', ')}. Choisissez la feuille plus bas, une à la fois.`;
  return `${ofSheet}${linesOf(digest)}${others}`;
}

function linesOf(digest: ImportDigest): string {
  const { readyCount, knownCount, waitingCount } = digest;
  if (isEmpty(digest)) {
    return 'Jalon n’a trouvé personne dans ce tableau. Vérifiez plus bas la ligne des titres et les lignes laissées de côté.';
  }
  const newCount = readyCount - knownCount;
  const parts = [
    ...(readyCount === 0 ? ['Aucune ligne n’est prête.'] : []),
    ...(newCount === 0 ? [] : [counted(newCount, 'ligne est prête.', 'lignes sont prêtes.')]),
    ...(knownCount === 0
      ? []
      : [
          counted(
            knownCount,
            'ligne est d’une personne déjà dans votre liste.',
            'lignes sont de personnes déjà dans votre liste.',
          ),
        ]),
    ...(waitingCount === 0
      ? []
      : [counted(waitingCount, 'ligne est à corriger.', 'lignes sont à corriger.')]),
  ];
  return parts.join(' ');
}
