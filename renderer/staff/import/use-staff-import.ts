/** The effects of the import: reading in the worker, telling the machine, adding the people. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { keepTyped, readingContext } from '../../../shared/dossier/read-field';
import { collections } from '../../../shared/dossier/schema';
import type { ImportPlan } from '../../../shared/staff-import/import-plan';
import { updateCommands } from '../../../shared/staff-import/update';
import { useJourney } from '../../app/journey';
import { type ImportClient, openImportClient } from './import-client';
import type { ImportAnswer, ImportCorrections } from './import-protocol';
import type { Leavers } from './update-preview';

/** What the import page can do. */
export interface StaffImportActions {
  readonly read: (file: File) => void;
  readonly correct: (corrections: ImportCorrections) => void;
  /** Brings the dossier up to the list, by a plan that was shown. */
  readonly accept: (plan: ImportPlan, leavers: Leavers) => void;
}

/** The import of the open dossier; its worker starts with the first file and ends with the page. */
export function useStaffImport(): StaffImportActions {
  const actor = useJourney();
  const client = useRef<ImportClient | null>(null);
  const [corrections, setCorrections] = useState<ImportCorrections>({});
  useEffect(() => () => client.current?.close(), []);

  const settle = useCallback(
    (answer: ImportAnswer, fileName: string): void => {
      if (answer.type === 'refused') actor.send({ type: 'fileRefused', fault: answer.fault });
      else {
        const { sheets, sheet, staffImport } = answer;
        actor.send({ type: 'fileRead', file: { fileName, sheets, sheet, staffImport } });
      }
    },
    [actor],
  );
  return {
    read: (file) => {
      const { today } = actor.getSnapshot().context;
      client.current ??= openImportClient();
      setCorrections({});
      actor.send({ type: 'chooseFile', fileName: file.name });
      void client.current.read(file, today).then((answer) => settle(answer, file.name));
    },
    correct: (changed) => {
      const { staffFile, today } = actor.getSnapshot().context;
      if (staffFile === null) return;
      // Another sheet is another list: what was corrected of the first one says nothing of it.
      const next = changed.sheet === undefined ? { ...corrections, ...changed } : changed;
      setCorrections(next);
      void client.current
        ?.correct(next, today)
        .then((answer) => settle(answer, staffFile.fileName));
    },
    accept: ({ update }, { ids, endDate }) => {
      const { staffFile, dossier, today } = actor.getSnapshot().context;
      if (staffFile === null) return;
      const { fileName } = staffFile;
      const kept = keepTyped(collections.people.endDate, endDate, readingContext(dossier, today));
      const people = update.gone.filter(({ id }) => ids.includes(id));
      const leavers = kept === undefined ? null : { people, endDate: kept };
      actor.send({
        type: 'acceptImport',
        label: `l’import de ${fileName}`,
        command: {
          type: 'together',
          label: `Import de ${fileName}`,
          commands: updateCommands(dossier, update, leavers),
        },
      });
    },
  };
}
