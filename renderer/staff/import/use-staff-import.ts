/** The effects of the import: reading in the worker, telling the machine, adding the people. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { appendItems } from '../../../shared/dossier/commands';
import { peopleToAdd } from '../../../shared/staff-import/to-people';
import { useJourney } from '../../app/journey';
import { newId } from '../../steps/new-id';
import { type ImportClient, openImportClient } from './import-client';
import type { ImportAnswer, ImportCorrections } from './import-protocol';

/** What the import page can do. */
export interface StaffImportActions {
  readonly read: (file: File) => void;
  readonly correct: (corrections: ImportCorrections) => void;
  /** Adds the people of the list; those with faults too, as typed, if asked. */
  readonly accept: (includesFaulty: boolean) => void;
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
      else actor.send({ type: 'fileRead', file: { fileName, staffImport: answer.staffImport } });
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
      const next = { ...corrections, ...changed };
      setCorrections(next);
      void client.current
        ?.correct(next, today)
        .then((answer) => settle(answer, staffFile.fileName));
    },
    accept: (includesFaulty) => {
      const { staffFile, dossier } = actor.getSnapshot().context;
      if (staffFile === null) return;
      const { staffImport, fileName } = staffFile;
      const lines = staffImport.people.filter((line) => line.importable || includesFaulty);
      const { people } = peopleToAdd(lines, dossier.establishments, newId);
      actor.send({
        type: 'acceptImport',
        label: `l’import de ${fileName}`,
        command: {
          type: 'together',
          label: `Import de ${fileName}`,
          commands: [appendItems(dossier, 'people', people)],
        },
      });
    },
  };
}
