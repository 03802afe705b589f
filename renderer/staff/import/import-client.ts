/** The page's side of the import worker. */
import type { Person } from '../../../shared/dossier/schema';
import type { RememberedSource } from '../../../shared/staff-import/sources';
import { batchesOf, nextTask } from '../../storage/in-batches';
import type {
  Against,
  ImportAnswer,
  ImportChange,
  ImportNews,
  ImportProgress,
  ImportRequest,
  ReadList,
  TakenList,
} from './import-protocol';

/** What an import brings, its people put together again. */
export interface Taken extends TakenList {
  readonly arrived: readonly Person[];
}

type Refused = Extract<ImportAnswer, { type: 'refused' }>;

/** One staff list in a worker of its own; one question at a time. */
export interface ImportClient {
  /** Hands over the people that the list is compared with. */
  readonly hold: (people: readonly Person[]) => Promise<void>;
  /** Hands over the file that is going to be read: its rows are made while the page gets the rest ready. */
  readonly open: (file: File) => void;
  readonly read: (
    file: File,
    remembered: readonly RememberedSource[],
    against: Against,
  ) => Promise<ReadList | Refused>;
  readonly change: (change: ImportChange | null, against: Against) => Promise<ReadList | Refused>;
  readonly take: () => Promise<Taken | Refused>;
  /** Ends the worker at once; what was asked is never answered. */
  readonly close: () => void;
}

/** The worker ended by a fault of the program. */
export const BROKEN: Refused = {
  type: 'refused',
  fault:
    'La lecture de ce fichier s’est interrompue. Ouvrez-le dans votre tableur, enregistrez-le de nouveau au format CSV UTF-8, puis réessayez.',
};

/** People handed over at once: copying them holds up the window. */
const SLICE = 250;

/** Starts the worker. */
export function openImportClient(onProgress: (progress: ImportProgress) => void): ImportClient {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  const ask = (
    request: ImportRequest,
    onPeople: (people: readonly Person[]) => void = () => undefined,
  ): Promise<ImportAnswer> =>
    new Promise((resolve) => {
      const settle = (answer: ImportAnswer): void => {
        worker.removeEventListener('message', onMessage);
        worker.removeEventListener('error', onError);
        resolve(answer);
      };
      const onMessage = ({ data }: MessageEvent<ImportAnswer | ImportNews>): void => {
        if (data.type === 'progress') onProgress(data);
        else if (data.type === 'people') onPeople(data.people);
        else settle(data);
      };
      const onError = (): void => settle(BROKEN);
      worker.addEventListener('message', onMessage);
      worker.addEventListener('error', onError);
      worker.postMessage(request);
    });
  const asked = async (request: ImportRequest): Promise<ReadList | Refused> => {
    const answer = await ask(request);
    return answer.type === 'taken' ? BROKEN : answer;
  };
  let opened: File | null = null;
  const open = (file: File): void => {
    opened = file;
    const request: ImportRequest = { type: 'open', file, fileName: file.name };
    worker.postMessage(request);
  };
  return {
    open,
    hold: async (people) => {
      let isFirst = true;
      for (const slice of people.length === 0 ? [[]] : batchesOf(people, SLICE)) {
        if (!isFirst) await nextTask();
        const request: ImportRequest = { type: 'hold', people: slice, isFirst };
        worker.postMessage(request);
        isFirst = false;
      }
    },
    read: (file, remembered, against) => {
      if (opened !== file) open(file);
      opened = null;
      return asked({ type: 'read', remembered, against });
    },
    change: (change, against) => asked({ type: 'change', change, against }),
    take: async () => {
      const arrived: Person[] = [];
      const answer = await ask({ type: 'take' }, (people) => arrived.push(...people));
      if (answer.type === 'refused') return answer;
      return answer.type === 'taken' ? { ...answer, arrived } : BROKEN;
    },
    close: () => worker.terminate(),
  };
}
