/** What a staff list gives, before anything enters the dossier. */
import { type ReactNode, useState } from 'react';
import { readField } from '../../../shared/dossier/read-field';
import { collections } from '../../../shared/dossier/schema';
import { counted } from '../../../shared/french/words';
import type { ReadStaffFile } from '../../../shared/journey/journey-context';
import type { ImportDigest } from '../../../shared/staff-import/import-digest';
import { useDossier, useToday } from '../../app/journey';
import { Notice } from '../../components/notice';
import { AcceptBar } from './accept-bar';
import { HowRead } from './how-read';
import type { ImportSession, ImportStatus } from './import-session';
import { MendList } from './mend-list';
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
    >
      <h2 id="preview-title">{file.fileName}</h2>
      <Notice tone={digest.readyCount === 0 ? 'warning' : 'success'} isSpoken>
        <p>{countsOf(digest)}</p>
      </Notice>
      <Remembered digest={digest} session={session} />
      <MendList of="errors" faults={digest.errors} session={session} />
      <MendList of="doubts" faults={digest.doubts} session={session} />
      <UnknownEstablishments names={digest.update.unknownEstablishments} />
      <PreviewLines digest={digest} />
      <Outcomes outcomes={digest.outcomes} />
      {isFirst ? null : (
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
        onIncludeFaulty={(isIncluded) => session.change({ type: 'faulty-too', isIncluded })}
        onAccept={accept}
      />
    </section>
  );
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
  if (names.length === 0) return null;
  return (
    <Notice tone="warning">
      <p>
        Établissements non reconnus : {names.join(', ')}. Vous indiquerez l’établissement de ces
        personnes après l’import.
      </p>
    </Notice>
  );
}

function countsOf({ readyCount, waitingCount }: ImportDigest): string {
  const readyWords =
    readyCount === 0
      ? 'Aucune ligne n’est prête.'
      : counted(readyCount, 'ligne est prête.', 'lignes sont prêtes.');
  if (waitingCount === 0) return readyWords;
  return `${readyWords} ${counted(waitingCount, 'ligne est à corriger.', 'lignes sont à corriger.')}`;
}
