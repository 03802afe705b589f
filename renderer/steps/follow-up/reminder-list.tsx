/** The reminders of a dossier, and the button that writes them for another calendar. */
import { CalendarPlus, FolderOpen } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Result } from '../../../shared/result';
import type { PackFault } from '../../../shared/bridge';
import { type Reminder, isDue, reminders } from '../../../shared/follow-up/reminders';
import { formatDate } from '../../../shared/identifiers/dates';
import { useDossier, useJourney, useToday } from '../../app/journey';
import { Notice } from '../../components/notice';
import { StatusTag } from '../../components/status-tag';
import { bridge } from '../../platform/bridge';
import { PACK_FAULT_WORDS } from '../documents/produce-pack';
import { type WrittenCalendar, writeCalendar } from './write-calendar';

/** The list, with what is due first. */
export function Reminders(): ReactNode {
  const dossier = useDossier();
  const today = useToday();
  const list = reminders(dossier, today);
  return (
    <section aria-labelledby="reminders-title">
      <h2 id="reminders-title">Rappels</h2>
      {list.length === 0 ? (
        <p>
          Les rappels apparaîtront ici : réponse attendue, e-CPS à activer, départ à clore, revue
          annuelle.
        </p>
      ) : (
        <>
          <ul className="tasks">
            {list.map((reminder) => (
              <ReminderLine
                key={`${reminder.kind} ${reminder.due}`}
                reminder={reminder}
                isDue={isDue(reminder, today)}
              />
            ))}
          </ul>
          <CalendarFile list={list} />
        </>
      )}
    </section>
  );
}

function ReminderLine({
  reminder: { label, detail, due, place },
  isDue,
}: {
  readonly reminder: Reminder;
  readonly isDue: boolean;
}): ReactNode {
  const actor = useJourney();
  return (
    <li className="task">
      <div className="task__head">
        <button
          type="button"
          className="task__title link"
          onClick={() => actor.send({ type: 'go', place })}
        >
          {label}
        </button>
        <StatusTag
          status={isDue ? 'in-progress' : 'todo'}
          words={isDue ? `Depuis le ${formatDate(due)}` : `Le ${formatDate(due)}`}
        />
      </div>
      <p className="task__reason">{detail}</p>
    </li>
  );
}

function CalendarFile({ list }: { readonly list: readonly Reminder[] }): ReactNode {
  const actor = useJourney();
  const [result, setResult] = useState<Result<WrittenCalendar, PackFault> | null>(null);
  const write = async (): Promise<void> => {
    const written = await writeCalendar(actor.getSnapshot().context, bridge, list);
    if (written !== null) setResult(written);
  };
  return (
    <>
      <p>
        Un fichier .ics met ces rappels dans votre agenda, sur l’ordinateur ou le téléphone. Il ne
        contient aucun nom de personne : seulement des nombres.
      </p>
      <p>
        <button type="button" className="button" onClick={() => void write()}>
          <CalendarPlus className="icon" aria-hidden /> Mettre les rappels dans un fichier .ics
        </button>
      </p>
      {result === null ? null : <Written result={result} />}
    </>
  );
}

function Written({ result }: { readonly result: Result<WrittenCalendar, PackFault> }): ReactNode {
  if (!result.ok) {
    return (
      <Notice tone="danger" isSpoken>
        <p>{PACK_FAULT_WORDS[result.error]}</p>
      </Notice>
    );
  }
  const { path, token, fileName } = result.value;
  return (
    <Notice tone="success" isSpoken>
      <p>
        <strong>{fileName}</strong> est écrit dans {path}. Ouvrez-le avec votre agenda.
      </p>
      <p>
        <button
          type="button"
          className="button button--small"
          onClick={() => void bridge.showPack({ folderToken: token })}
        >
          <FolderOpen className="icon" aria-hidden /> Ouvrir le dossier
        </button>
      </p>
    </Notice>
  );
}
