/** The reminders of a dossier, and the button that writes them for another calendar. */
import { CalendarPlus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Result } from '../../../shared/result';
import type { PackFault } from '../../../shared/bridge';
import { type Reminder, isDue, reminders } from '../../../shared/follow-up/reminders';
import { formatDate } from '../../../shared/identifiers/dates';
import { useDossier, useJourney, useToday } from '../../app/journey';
import { StatusTag } from '../../components/status-tag';
import { bridge } from '../../platform/bridge';
import type { WrittenPlace } from '../documents/write-file';
import { WrittenFile } from '../documents/written-file';
import { CALENDAR_NAME, writeCalendar } from './write-calendar';

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
  const [result, setResult] = useState<Result<WrittenPlace, PackFault> | null>(null);
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
      {result === null ? null : (
        <WrittenFile
          result={result}
          fileName={CALENDAR_NAME}
          advice="Ouvrez-le avec votre agenda."
        />
      )}
    </>
  );
}
