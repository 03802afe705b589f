/** Packs written to a real disk; only the printer and the system's dialogs are stand-ins. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createFiles, type Files } from '../../electron/files';
import { PrintFailure, type Printer } from '../../electron/pack';
import type {
  ExpectedDocuments,
  PackFault,
  PackProgress,
  ProduceRequest,
  WrittenPack,
} from '../../shared/bridge';
import type { Result } from '../../shared/result';
import { temporaryFolder } from './temporary-folder';

const isRoot = process.getuid?.() === 0;
const NOBODY = 65534;

let chosen: string | null;
let offered: (string | null)[];
let shown: string[];
let progress: PackProgress[];
let lastFolder: string | null;
let print: Printer['print'];
let printersOpen: number;
let madeReady: ExpectedDocuments[];
let files: Files;

/** A printer whose PDF is the document's own HTML. */
const plainPrint: Printer['print'] = ({ html }) =>
  Promise.resolve({ bytes: Buffer.from(`%PDF ${html}`), pages: 3 });

/** A printer that works until it is told to stop. */
const endlessPrint: Printer['print'] = (_document, signal) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('Stopped.')));
  });

beforeEach(() => {
  chosen = temporaryFolder();
  offered = [];
  shown = [];
  progress = [];
  lastFolder = null;
  print = plainPrint;
  printersOpen = 0;
  madeReady = [];
  files = createFiles({
    settings: {
      current: () => ({ window: null, lastFolder, backupFolder: null, autoLockMinutes: 15 }),
      update: (changes) => void (lastFolder = changes.lastFolder ?? lastFolder),
    },
    pickFolder: (_title, startIn) => {
      offered.push(startIn);
      return Promise.resolve(chosen);
    },
    showFile: (file) => void shown.push(file),
    openPrinter: () => {
      printersOpen += 1;
      return Promise.resolve({
        atOnce: 2,
        makeReady: (documents) => void madeReady.push(documents),
        print: (document, signal) => print(document, signal),
        close: () => void (printersOpen -= 1),
      });
    },
    progress: (step) => void progress.push(step),
  });
});

async function choose(): Promise<{ token: string; path: string }> {
  const folder = await files.chooseFolder('Où ranger les documents ?');
  if (folder === null) throw new Error('No folder was chosen.');
  return folder;
}

function pack(folderToken: string, changes: Partial<ProduceRequest> = {}): ProduceRequest {
  const document = { title: 'Récapitulatif', landscape: false, footer: '' };
  return {
    folderToken,
    packName: 'Dossier Les Érables',
    documents: [
      { ...document, fileName: '1 Récapitulatif.pdf', html: 'premier' },
      { ...document, fileName: '2 Tableau.pdf', html: 'second' },
    ],
    texts: [
      { fileName: 'professionnels.csv', content: 'nom;prénom\r\n', byteOrderMark: true },
      { fileName: 'LISEZ-MOI.txt', content: 'Œuvre\n', byteOrderMark: false },
    ],
    ...changes,
  };
}

function faultOf(result: Result<WrittenPack, PackFault>): PackFault | null {
  return result.ok ? null : result.error;
}

describe('choosing a folder', () => {
  it('gives a token, and the path for display', async () => {
    const folder = await choose();
    expect(folder.path).toBe(chosen);
    expect(folder.token).not.toContain(folder.path);
    expect((await choose()).token).not.toBe(folder.token);
  });

  it('starts from the last folder chosen', async () => {
    await choose();
    await choose();
    expect(offered).toEqual([null, chosen]);
  });

  it('gives nothing when the person closes the dialog, and forgets nothing', async () => {
    await choose();
    const first = lastFolder;
    chosen = null;
    expect(await files.chooseFolder('Où ?')).toBeNull();
    expect(lastFolder).toBe(first);
  });
});

describe('producing a pack', () => {
  it('writes every file, whole, in a folder of its own', async () => {
    const folder = await choose();
    const written = await files.producePack(pack(folder.token));
    const place = path.join(folder.path, 'Dossier Les Érables');
    const csv = readFileSync(path.join(place, 'professionnels.csv'));
    expect(written).toEqual({
      ok: true,
      value: {
        path: place,
        files: [
          { fileName: '1 Récapitulatif.pdf', bytes: 12, pages: 3 },
          { fileName: '2 Tableau.pdf', bytes: 11, pages: 3 },
          { fileName: 'professionnels.csv', bytes: csv.length, pages: null },
          { fileName: 'LISEZ-MOI.txt', bytes: 7, pages: null },
        ],
      },
    });
    expect(readFileSync(path.join(place, '2 Tableau.pdf'), 'utf8')).toBe('%PDF second');
    expect(csv.subarray(0, 3).toString('hex')).toBe('efbbbf');
    expect(csv.toString().slice(1)).toBe('nom;prénom\r\n');
    expect(readFileSync(path.join(place, 'LISEZ-MOI.txt'), 'utf8')).toBe('Œuvre\n');
    expect(readdirSync(folder.path)).toEqual(['Dossier Les Érables']);
    expect(printersOpen).toBe(0);
  });

  it('says how far it is, and what it is at', async () => {
    const { documents, texts } = pack((await choose()).token);
    await files.producePack(pack((await choose()).token));
    expect(progress[0]).toEqual({ done: 0, total: 4, current: '1 Récapitulatif.pdf' });
    expect(progress.at(-1)).toEqual({ done: 4, total: 4, current: '' });
    const done = progress.map((step) => step.done);
    expect(done).toEqual([...done].sort());
    expect(new Set(done)).toEqual(new Set([0, 1, 2, 3, 4]));
    const names = new Set([...documents, ...texts].map(({ fileName }) => fileName));
    for (const { current } of progress) expect(names.has(current) || current === '').toBe(true);
  });

  it('takes away what a crash left of an earlier pack, and nothing else', async () => {
    const folder = await choose();
    const inFolder = (name: string): string => path.join(folder.path, name);
    const old = inFolder('.jalon-11111111-2222-3333-4444-55555555550a');
    const recent = inFolder('.jalon-11111111-2222-3333-4444-55555555550b');
    const other = inFolder('.jalon-notes');
    const long = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000);
    for (const place of [old, recent, other]) {
      mkdirSync(place);
      writeFileSync(path.join(place, 'a.pdf'), 'half');
      if (place !== recent) utimesSync(place, long, long);
    }
    expect((await files.producePack(pack(folder.token))).ok).toBe(true);
    expect(readdirSync(folder.path).sort()).toEqual(
      [path.basename(recent), '.jalon-notes', 'Dossier Les Érables'].sort(),
    );
  });

  it('takes the next free name, and leaves what was there alone', async () => {
    const folder = await choose();
    mkdirSync(path.join(folder.path, 'Dossier Les Érables'));
    writeFileSync(path.join(folder.path, 'Dossier Les Érables (2)'), 'a file');
    for (const number of [3, 4]) {
      const written = await files.producePack(pack(folder.token));
      expect(written.ok && path.basename(written.value.path)).toBe(
        `Dossier Les Érables (${number})`,
      );
    }
    expect(readdirSync(path.join(folder.path, 'Dossier Les Érables'))).toEqual([]);
    expect(readdirSync(folder.path)).toHaveLength(4);
  });

  it.skipIf(process.platform === 'win32')(
    'lets those read it who may read what the person makes herself',
    async () => {
      const folder = await choose();
      const own = path.join(folder.path, 'own');
      mkdirSync(own);
      writeFileSync(path.join(own, 'own.txt'), '');
      const written = await files.producePack(pack(folder.token));
      const place = written.ok ? written.value.path : '';
      expect(statSync(place).mode).toBe(statSync(own).mode);
      expect(statSync(path.join(place, 'LISEZ-MOI.txt')).mode).toBe(
        statSync(path.join(own, 'own.txt')).mode,
      );
    },
  );

  it('refuses a folder that was not chosen', async () => {
    expect(faultOf(await files.producePack(pack('invented')))).toBe('unknown-folder');
  });

  it('refuses two files of one name, as Windows and macOS understand it', async () => {
    const folder = await choose();
    const text = { content: '', byteOrderMark: false };
    const texts = [
      { ...text, fileName: 'Été.txt' },
      { ...text, fileName: 'été.txt'.normalize('NFD') },
    ];
    await expect(files.producePack(pack(folder.token, { texts }))).rejects.toThrow('one name');
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('makes one pack at a time', async () => {
    const folder = await choose();
    print = endlessPrint;
    const first = files.producePack(pack(folder.token));
    expect(faultOf(await files.producePack(pack(folder.token)))).toBe('busy');
    await files.cancelPack();
    await first;
    print = plainPrint;
    expect(faultOf(await files.producePack(pack(folder.token)))).toBeNull();
  });
});

describe('a pack that is not finished', () => {
  it('leaves nothing when it is cancelled while printing', async () => {
    const folder = await choose();
    print = (document, signal) =>
      document.html === 'second' ? endlessPrint(document, signal) : plainPrint(document, signal);
    const result = files.producePack(pack(folder.token));
    await expect.poll(() => progress.at(-1)?.done).toBe(1);
    expect(readdirSync(folder.path)).toHaveLength(1);
    await files.cancelPack();
    expect(readdirSync(folder.path)).toEqual([]);
    expect(faultOf(await result)).toBe('cancelled');
    expect(printersOpen).toBe(0);
  });

  it('leaves nothing when a document is not printed, and says so', async () => {
    const folder = await choose();
    print = () => Promise.reject(new PrintFailure('The window broke down.'));
    expect(faultOf(await files.producePack(pack(folder.token)))).toBe('print-failed');
    expect(readdirSync(folder.path)).toEqual([]);
    expect(printersOpen).toBe(0);
  });

  it('leaves nothing when the program itself is at fault, and hides no fault', async () => {
    const folder = await choose();
    print = () => Promise.reject(new TypeError('A fault.'));
    await expect(files.producePack(pack(folder.token))).rejects.toThrow('A fault.');
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('cancels without harm when there is none', async () => {
    await expect(files.cancelPack()).resolves.toBeUndefined();
  });
});

describe('a preview', () => {
  const document = {
    fileName: '1 Récapitulatif.pdf',
    title: 'Récapitulatif',
    html: 'pages',
    landscape: false,
    footer: '',
  };

  it('is what the pack would hold, and is written nowhere', async () => {
    const { path: folder } = await choose();
    expect(await files.previewDocument(document)).toEqual({
      ok: true,
      value: { bytes: Buffer.from('%PDF pages'), pages: 3 },
    });
    expect(readdirSync(folder)).toEqual([]);
    expect(printersOpen).toBe(0);
  });

  it('is refused while a pack is made, and a pack while it is', async () => {
    print = endlessPrint;
    const { token } = await choose();
    const previewed = files.previewDocument(document);
    expect(await files.producePack(pack(token))).toEqual({ ok: false, error: 'busy' });
    await files.cancelPack();
    expect(await previewed).toEqual({ ok: false, error: 'cancelled' });
    const producing = files.producePack(pack(token));
    expect(await files.previewDocument(document)).toEqual({ ok: false, error: 'busy' });
    await files.cancelPack();
    expect(await producing).toEqual({ ok: false, error: 'cancelled' });
    expect(printersOpen).toBe(0);
  });

  it('opens its printer before it is there, and none beside the one at work', async () => {
    const expected = { isAlone: true, html: '<!doctype html>' };
    files.expectDocuments(expected);
    expect((await files.previewDocument(document)).ok).toBe(true);
    print = endlessPrint;
    const previewed = files.previewDocument(document);
    files.expectDocuments(expected);
    await choose();
    expect([madeReady, printersOpen]).toEqual([[expected], 1]);
    await files.cancelPack();
    expect([(await previewed).ok, printersOpen]).toEqual([false, 0]);
  });

  it('says that the document was not printed', async () => {
    print = () => Promise.reject(new PrintFailure('No.'));
    expect(await files.previewDocument(document)).toEqual({ ok: false, error: 'print-failed' });
  });
});

describe('a folder that can’t be written', () => {
  it('is said when it is gone', async () => {
    const folder = await choose();
    rmSync(folder.path, { recursive: true });
    expect(faultOf(await files.producePack(pack(folder.token)))).toBe('folder-not-writable');
  });

  it('is said when it went away in the middle', async () => {
    const folder = await choose();
    print = (document, signal) => {
      rmSync(folder.path, { recursive: true });
      return plainPrint(document, signal);
    };
    expect(faultOf(await files.producePack(pack(folder.token)))).toBe('folder-not-writable');
    expect(existsSync(folder.path)).toBe(false);
  });

  it.skipIf(process.platform !== 'linux')('is said when the system keeps it closed', async () => {
    // Even root may not write there.
    chosen = '/sys/kernel';
    expect(faultOf(await files.producePack(pack((await choose()).token)))).toBe(
      'folder-not-writable',
    );
  });

  it.skipIf(process.platform === 'win32')('is said when it is read-only', async () => {
    const folder = await choose();
    chmodSync(folder.path, 0o555);
    // Root may write anywhere: he becomes « nobody » meanwhile.
    if (isRoot) process.seteuid?.(NOBODY);
    onTestFinished(() => {
      if (isRoot) process.seteuid?.(0);
      chmodSync(folder.path, 0o755);
    });
    expect(faultOf(await files.producePack(pack(folder.token)))).toBe('folder-not-writable');
  });

  it.skipIf(!isRoot || process.platform !== 'linux')(
    'is said when the disk is full, and nothing stays (mounts a small disk: for root on Linux)',
    async () => {
      const folder = await choose();
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder.path]);
      onTestFinished(() => void execFileSync('umount', [folder.path]));
      print = () => Promise.resolve({ bytes: Buffer.alloc(48 * 1024), pages: 1 });
      expect(faultOf(await files.producePack(pack(folder.token)))).toBe('disk-full');
      expect(readdirSync(folder.path)).toEqual([]);
    },
  );
});

describe('showing a pack', () => {
  it('points at a file of the last pack written in that folder', async () => {
    const folder = await choose();
    await files.producePack(pack(folder.token));
    const second = await files.producePack(pack(folder.token));
    expect(files.showPack(folder.token).ok).toBe(true);
    const place = second.ok ? second.value.path : '';
    expect(shown).toEqual([path.join(place, '1 Récapitulatif.pdf')]);
  });

  it('is refused for a folder that was not chosen, or holds no pack', async () => {
    const folder = await choose();
    for (const token of [folder.token, 'invented']) {
      expect(files.showPack(token)).toEqual({ ok: false, error: 'unknown-folder' });
    }
    expect(shown).toEqual([]);
  });
});
