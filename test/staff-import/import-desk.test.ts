/** The desk of the worker, without a worker: what is mended, waits, is remembered, and goes into the dossier. */
import { describe, expect, it } from 'vitest';
import { ImportDesk } from '../../renderer/staff/import/import-desk';
import type {
  Against,
  ImportChange,
  ImportProgress,
  ReadList,
} from '../../renderer/staff/import/import-protocol';
import type { Person } from '../../shared/dossier/schema';
import type { FaultEntry } from '../../shared/staff-import/fault-entries';
import type { RememberedSource } from '../../shared/staff-import/sources';
import { TODAY } from './lists';

const against: Against = { establishments: [], organisation: {}, today: TODAY };

const LIST =
  'Nom de naissance;Prénom;Né(e) le;Contrat;Emploi;Courriel\n' +
  'ROSE;Anne;31/11/1987;CDI;AES;a.rose@exemple.example\n' +
  'LYS;;02/03/1980;CDI;AES;\n' +
  'IRIS;Marc;04/05/1990;CDI;Lingère;i.marc@exemple.example\n';

interface Open {
  readonly desk: ImportDesk;
  readonly first: ReadList;
  readonly change: (change: ImportChange | null) => Promise<ReadList>;
  readonly progress: readonly ImportProgress[];
}

async function open(csv: string, remembered: readonly RememberedSource[] = []): Promise<Open> {
  const progress: ImportProgress[] = [];
  const desk = new ImportDesk({
    settle: (list) => Promise.resolve(list),
    tell: (news) => progress.push(news),
  });
  const read = (answer: Awaited<ReturnType<ImportDesk['change']>>): ReadList => {
    if (answer.type !== 'read') throw new Error('not read');
    return answer;
  };
  const bytes = new TextEncoder().encode(csv);
  const first = read(await desk.read(bytes, 'liste.csv', remembered, against));
  return {
    desk,
    first,
    progress,
    change: async (change) => read(await desk.change(change, against)),
  };
}

function errorAt({ digest }: ReadList, line: number): FaultEntry {
  const found = digest.errors.entries.find(({ lines }) => lines.includes(line));
  if (found === undefined) throw new Error(`no error at line ${line}`);
  return found;
}

describe('the faults of a list', () => {
  it('say whose line it is, where, what the file says and what is wrong', async () => {
    const { first } = await open(LIST);
    expect(errorAt(first, 2)).toMatchObject({
      lines: [2],
      who: 'ROSE Anne',
      where: 'colonne «\u00a0Né(e) le\u00a0»',
      said: '31/11/1987',
      text: '31/11/1987',
      isBlocking: true,
      canBeEmpty: true,
    });
    expect(errorAt(first, 3)).toMatchObject({ who: 'LYS', text: '', canBeEmpty: false });
    expect(first.digest).toMatchObject({ readyCount: 1, waitingCount: 2 });
  });

  it('stay in their place once mended, with what was typed', async () => {
    const { first, change } = await open(LIST);
    const entry = errorAt(first, 2).id;
    const mended = await change({ type: 'cell', entry, text: '30/11/1987' });
    expect(mended.digest).toMatchObject({ readyCount: 2, waitingCount: 1 });
    expect(mended.digest.errors).toMatchObject({ total: 2, left: 1 });
    expect(errorAt(mended, 2)).toMatchObject({
      id: entry,
      text: '30/11/1987',
      said: '31/11/1987',
      isTyped: true,
      remarks: [],
    });
  });

  it('keep every correction while others are made, and give the file’s text back', async () => {
    const { first, change } = await open(LIST);
    await change({ type: 'cell', entry: errorAt(first, 2).id, text: '30/11/1987' });
    const both = await change({ type: 'cell', entry: errorAt(first, 3).id, text: 'Zoé' });
    expect(both.digest).toMatchObject({ readyCount: 3, waitingCount: 0 });
    const again = await change({ type: 'cell', entry: errorAt(first, 2).id, text: null });
    expect(again.digest).toMatchObject({ readyCount: 2, waitingCount: 1 });
    expect(errorAt(again, 3).text).toBe('Zoé');
  });

  it('are one entry for a text that many lines share, a page at a time for the rest', async () => {
    const lines = Array.from(
      { length: 300 },
      (_, index) =>
        `ROSE-${'ABCDEFGHIJ'.charAt(index % 10)};Anne;31/11/19${60 + (index % 40)};X;AES`,
    );
    const csv = `Nom de naissance;Prénom;Date de naissance;Sexe;Emploi\n${lines.join('\n')}\n`;
    const { first, change } = await open(csv);
    expect(first.digest.errors).toMatchObject({ page: 0, total: 300, left: 300 });
    expect(first.digest.errors.entries).toHaveLength(10);
    const shared = first.digest.doubts.entries.find(({ lineCount }) => lineCount === 300);
    expect(shared?.lines).toHaveLength(50);
    const last = await change({ type: 'page', of: 'errors', page: 99 });
    expect(last.digest.errors).toMatchObject({ page: 29 });
    const mended = await change({ type: 'cell', entry: shared?.id ?? '', text: 'F' });
    expect(mended.digest.doubts.entries.find(({ id }) => id === shared?.id)?.remarks).toEqual([]);
    expect(mended.digest.errors.page).toBe(29);
  });

  it('are previewed a page at a time, each of them within reach', async () => {
    const lines = Array.from(
      { length: 120 },
      (_, at) => `ROSE${'ABCDEFGHIJKL'.charAt(at / 10)};Anne${'abcdefghij'.charAt(at % 10)};AES`,
    );
    const { first, change } = await open(`Nom de naissance;Prénom;Emploi\n${lines.join('\n')}\n`);
    expect(first.digest.preview).toMatchObject({ count: 120, page: 0 });
    expect(first.digest.preview.lines).toHaveLength(50);
    const last = await change({ type: 'page', of: 'preview', page: 2 });
    expect(last.digest.preview.lines.map(({ line }) => line)).toEqual(
      Array.from({ length: 20 }, (_, at) => 102 + at),
    );
    const aside = await change({ type: 'line', line: 121, isPerson: false });
    expect(aside.digest.preview).toMatchObject({ count: 119, page: 2 });
  });

  it('never show a number that is never read in, typed or in the file', async () => {
    const nir = '285057512345629';
    const { first, change } = await open(LIST.replace('Lingère;', `${nir};`));
    const told = first.digest.doubts.entries[0];
    expect(told).toMatchObject({ said: null, text: '' });
    const typed = await change({ type: 'cell', entry: errorAt(first, 2).id, text: nir });
    expect(JSON.stringify([first, typed])).not.toContain(nir);
  });
});

describe('a line', () => {
  it('is left aside, said so, and taken back', async () => {
    const { change } = await open(LIST);
    const aside = await change({ type: 'line', line: 3, isPerson: false });
    expect(aside.digest).toMatchObject({
      waitingCount: 1,
      leftAside: { count: 1, first: [{ line: 3, why: 'set-aside' }] },
    });
    const back = await change({ type: 'line', line: 3, isPerson: true });
    expect(back.digest).toMatchObject({ waitingCount: 2, leftAside: { count: 0 } });
  });

  it('that waits is still there, and alone, once the others are in the dossier', async () => {
    const { desk, first, change } = await open(LIST);
    const arrived: readonly Person[] = desk.arrived;
    expect(arrived.map(({ birthName }) => birthName)).toEqual(['IRIS']);
    desk.hold(arrived, true);
    const after = await change(null);
    expect(after.digest.update).toMatchObject({ arrivedCount: 0, unchangedCount: 1, goneCount: 0 });
    expect(after.digest.preview.lines.map(({ line }) => line)).toEqual([2, 3]);
    const mended = await change({ type: 'cell', entry: errorAt(first, 3).id, text: 'Zoé' });
    expect(mended.digest.update).toMatchObject({ arrivedCount: 1, unchangedCount: 1 });
    expect(desk.arrived.map(({ birthName }) => birthName)).toEqual(['LYS']);
  });

  it('goes in with its faults if one says so', async () => {
    const { change } = await open(LIST);
    const all = await change({ type: 'faulty-too', isIncluded: true });
    expect(all.digest.update.arrivedCount).toBe(3);
  });
});

describe('another file', () => {
  it('begins anew, whatever was corrected of the one before', async () => {
    const { desk, first, change } = await open(LIST);
    await change({ type: 'cell', entry: errorAt(first, 2).id, text: '30/11/1987' });
    await change({ type: 'column', index: 3, target: 'practiceMode' });
    await change({ type: 'faulty-too', isIncluded: true });
    const again = await desk.read(new TextEncoder().encode(LIST), 'liste.csv', [], against);
    expect(again).toEqual(first);
  });
});

describe('the progress of a reading', () => {
  it('names each stage in order and counts the lines', async () => {
    const { progress } = await open(LIST);
    const stages = progress.map(({ stage }) => stage);
    expect([...new Set(stages)]).toEqual(['columns', 'checking', 'places', 'comparing']);
    expect(progress.filter(({ stage }) => stage === 'checking').at(-1)).toMatchObject({
      done: 3,
      total: 3,
    });
  });
});

describe('what was corrected of the columns', () => {
  it('is not kept where nothing was', async () => {
    const { desk } = await open(LIST);
    expect(desk.take().remember).toBeNull();
  });

  it('serves the next list with the same titles, wherever they stand and however they are written', async () => {
    const { desk, change } = await open(LIST);
    await change({ type: 'column', index: 3, target: 'practiceMode' });
    const { remember } = desk.take();
    if (remember === null) throw new Error('nothing remembered');
    const next = `Liste du personnel\n\n${LIST.replace('Né(e) le', 'NE(E) LE')}`;
    const { first } = await open(next, [remember]);
    expect(first.digest.remembered).toBe(remember.titles);
    expect(first.digest.headerLine).toBe(3);
    expect(first.digest.columns[3]).toMatchObject({ target: 'practiceMode', confidence: 'chosen' });
  });

  it('holds no text of the list', async () => {
    const { desk, change } = await open(LIST);
    // Someone takes the first person for the titles.
    await change({ type: 'header', line: 2 });
    await change({ type: 'column', index: 0, target: 'birthName' });
    const kept = JSON.stringify(desk.take().remember);
    expect(kept).not.toMatch(/rose|anne|1987|aes|liste/iu);
  });

  it('is forgotten when one says so', async () => {
    const { desk, change } = await open(LIST);
    await change({ type: 'column', index: 3, target: 'practiceMode' });
    const { remember } = desk.take();
    const again = await open(LIST, remember === null ? [] : [remember]);
    const forgotten = await again.change({ type: 'recognise-again' });
    expect(forgotten.digest.remembered).toBeNull();
    expect(forgotten.digest.columns[3]).toMatchObject({ target: null });
    expect(again.desk.take().remember).toBeNull();
  });

  it('never opens a column of social security numbers', async () => {
    const nirs = ['285057512345629', '185057512345612', '285057512345629'];
    const withNumbers = LIST.split('\n')
      .map((line, index) =>
        index === 0 ? `${line};Numéro` : line === '' ? '' : `${line};${nirs[index - 1]}`,
      )
      .join('\n');
    const source = { titles: '', sheet: '', columns: { 6: 'rppsNumber' as const } };
    const { desk, change } = await open(withNumbers);
    await change({ type: 'column', index: 3, target: 'practiceMode' });
    const { remember } = desk.take();
    const { first } = await open(withNumbers, [{ ...source, titles: remember?.titles ?? '' }]);
    expect(first.digest.remembered).toBe(remember?.titles);
    expect(first.digest.columns[6]).toMatchObject({ target: null, refused: 'nir' });
  });
});

describe('what the window is told of a list', () => {
  it('counts apart the ready lines of people whom the dossier has', async () => {
    const { desk, change, first } = await open(LIST);
    expect(first.digest).toMatchObject({ readyCount: 1, knownCount: 0, waitingCount: 2 });
    desk.hold([...desk.arrived], true);
    expect((await change(null)).digest).toMatchObject({ readyCount: 1, knownCount: 1 });
    desk.hold([], true);
    expect((await change(null)).digest).toMatchObject({ readyCount: 1, knownCount: 0 });
  });

  it('shows the text of the lines left aside, without a number that is never read', async () => {
    const { first } = await open(
      'Nom;Prénom;Emploi;N° de sécurité sociale;Note\n' +
        'ROSE;Anne;AES;2850578006084;\n' +
        'Total;;12;1850578006084;NIR185057800608436\n',
    );
    expect(first.digest.leftAside.first).toEqual([{ line: 3, why: 'total', text: 'Total, 12' }]);
  });

  it('says which line is the last, and takes the next filled line for a blank line of titles', async () => {
    const { first, change } = await open(`Personnel\n\n${LIST}`);
    expect(first.digest).toMatchObject({ headerLine: 3, lastLine: 6 });
    expect((await change({ type: 'header', line: 2 })).digest.headerLine).toBe(3);
  });
});
