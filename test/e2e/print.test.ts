/** Packs printed by a real Electron, read back by programs that did not write them: qpdf and poppler. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from '../../scripts/app/launch';
import type { PackProgress, PrintableDocument, ProduceRequest } from '../../shared/bridge';
import { pdfFonts, pdfInfo, read } from './pdf-readers';
import { chooseFolder, launchShell, launchShellForTest, temporaryFolder } from './shell-app';

const NAMES = 'Nguyễn, Łukasz, œuvre, Çelik';

function html(body: string): string {
  return `<!doctype html>
    <html lang="fr"><head><meta charset="utf-8"><title>Ignored</title>
    <link rel="stylesheet" href="app://jalon/document.css"></head><body>${body}</body></html>`;
}

const TABLE = `<h1>Récapitulatif du dossier</h1><p>De <b>${NAMES}</b>, et d’autres : ${NAMES}.</p>
  <h2>Les professionnels</h2>
  <table><thead><tr><th scope="col">Nom</th><th scope="col">Rôle</th></tr></thead><tbody>
  ${Array.from({ length: 120 }, (_, row) => `<tr><td>Personne ${row} Nguyễn</td><td>Rôle ${row}</td></tr>`).join('')}
  </tbody></table>`;

function document(changes: Partial<PrintableDocument> = {}): PrintableDocument {
  return {
    fileName: '1 Récapitulatif.pdf',
    title: `Récapitulatif du dossier de ${NAMES}`,
    html: html(TABLE),
    landscape: false,
    footer: 'Dossier J-2026-001 — Les Érables <b>& Łódź</b>',
    ...changes,
  };
}

/** What Electron keeps of a window's options. */
interface Hidden {
  readonly getLastWebPreferences: () => object;
}

type PackAnswer = Awaited<ReturnType<Window['jalon']['producePack']>>;

function produce(
  { page }: RunningApp,
  request: Omit<ProduceRequest, 'texts' | 'packName'>,
): Promise<PackAnswer> {
  return page.evaluate((payload) => window.jalon.producePack(payload), {
    packName: 'Dossier Les Érables',
    texts: [],
    ...request,
  });
}

describe('a printed document', () => {
  let shell: RunningApp;
  let file: string;
  let answer: PackAnswer;
  let requests: string[];

  beforeAll(async () => {
    shell = await launchShell();
    const folder = path.join(shell.userDataDir, 'documents');
    mkdirSync(folder);
    const folderToken = await chooseFolder(shell, folder);
    answer = await produce(shell, { folderToken, documents: [document()] });
    if (!answer.ok) throw new Error(answer.error);
    file = path.join(answer.value.path, '1 Récapitulatif.pdf');
    requests = readdirSync(answer.value.path);
  });
  afterAll(() => shell.kill());

  it('stands alone in the folder of the pack, with its count of pages', () => {
    expect(requests).toEqual(['1 Récapitulatif.pdf']);
    const pages = Number(pdfInfo(file).get('Pages'));
    expect(pages).toBeGreaterThan(2);
    expect(answer.ok && answer.value.files[0]?.pages).toBe(pages);
  });

  it('is a sound PDF, by the word of qpdf', () => {
    expect(read('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
  });

  it('is tagged, titled, in A4, and names Jalon as its maker', () => {
    const info = pdfInfo(file);
    expect(info.get('Tagged')).toBe('yes');
    expect(info.get('Title')).toBe(`Récapitulatif du dossier de ${NAMES}`);
    expect(info.get('Creator')).toMatch(/^Jalon \d/);
    expect(info.get('Producer')).toMatch(/^Jalon \d/);
    expect(info.get('Subject')).toBe('Dossier J-2026-001 — Les Érables <b>& Łódź</b>');
    expect(info.get('Page size')).toMatch(/\(A4\)$/);
    expect(info.get('JavaScript')).toBe('no');
  });

  it('is named without being written anew', () => {
    const bytes = readFileSync(file, 'latin1');
    expect(bytes).toMatch(/\nxref\n0 \d+\n/);
    expect(bytes).not.toMatch(/\/ObjStm|Mozilla|Skia/);
  });

  it('shows its title, says its language and keeps its outline', () => {
    const catalogue = read('qpdf', '--json', '--json-key=qpdf', file);
    expect(catalogue).toMatch(/"\/DisplayDocTitle": true/);
    expect(catalogue).toMatch(/"\/Lang": "u:fr-FR"/);
    expect(catalogue).toMatch(/"\/Marked": true/);
    expect(catalogue).toMatch(/"\/Title": "u:Les professionnels"/);
  });

  it('keeps the structure of the page', () => {
    const tags = read('pdfinfo', '-struct', file);
    for (const tag of ['H1', 'H2', 'Table', 'TH', 'TD']) {
      expect(tags).toMatch(new RegExp(`^\\s*${tag}\\b`, 'm'));
    }
  });

  it('uses Noto Sans Regular and Bold alone, embedded as outlines', () => {
    const fonts = pdfFonts(file);
    expect(new Set(fonts.map(({ name }) => name))).toEqual(
      new Set(['NotoSans-Regular', 'NotoSans-Bold']),
    );
    for (const { type, embedded } of fonts) {
      expect(type).toBe('CID TrueType');
      expect(embedded).toBe(true);
    }
  });

  it('gives every name back as it was written', () => {
    expect(read('pdftotext', file, '-')).toContain(NAMES);
  });

  it('has its reference and « page x/y » at the foot of every page', () => {
    const pages = read('pdftotext', '-layout', file, '-').split('\f').slice(0, -1);
    expect(pages).toHaveLength(Number(pdfInfo(file).get('Pages')));
    pages.forEach((page, index) => {
      const foot = page.trimEnd().split('\n').at(-1);
      expect(foot).toContain('Dossier J-2026-001 — Les Érables <b>& Łódź</b>');
      expect(foot?.replace(/\s+/g, ' ')).toMatch(new RegExp(`page ${index + 1}/${pages.length}$`));
    });
  });
});

describe('a pack', () => {
  it('prints every document in at most two hidden windows, names them in order, and tells how far it is', async () => {
    const shell = await launchShellForTest();
    const folder = temporaryFolder();
    const folderToken = await chooseFolder(shell, folder);
    await shell.app.evaluate(({ app }) => {
      const hidden: object[] = [];
      Object.assign(globalThis, { hidden });
      app.on('browser-window-created', (_event, window) =>
        window.webContents.once('did-finish-load', () =>
          // Undocumented, but the only way to see what is in force.
          hidden.push((window.webContents as unknown as Hidden).getLastWebPreferences()),
        ),
      );
    });
    await shell.page.evaluate(() => {
      const seen: PackProgress[] = [];
      Object.assign(globalThis, { seen });
      window.jalon.onPackProgress((step) => seen.push(step));
    });
    const names = ['1 un.pdf', '2 deux.pdf', '3 trois.pdf'];
    const documents = names.map((fileName, index) =>
      document({ fileName, html: html(`<h1>Numéro ${index}</h1>`), landscape: index === 1 }),
    );
    const answer = await produce(shell, { folderToken, documents });
    const place = answer.ok ? answer.value.path : '';
    expect(readdirSync(place)).toEqual(names);
    names.forEach((name, index) => {
      expect(read('pdftotext', path.join(place, name), '-')).toContain(`Numéro ${index}`);
      const size = pdfInfo(path.join(place, name)).get('Page size') ?? '';
      const [width = 0, height = 0] = size.split(' x ').map((side) => parseInt(side, 10));
      expect(width > height).toBe(index === 1);
    });
    const seen = await shell.page.evaluate(
      () => (globalThis as unknown as { seen: PackProgress[] }).seen,
    );
    expect(seen[0]).toEqual({ done: 0, total: 3, current: names[0] });
    expect(seen.at(-1)).toEqual({ done: 3, total: 3, current: '' });
    expect(answer.ok && answer.value.files.map(({ fileName }) => fileName)).toEqual(names);
    const { hidden, left } = await shell.app.evaluate(({ BrowserWindow }) => ({
      hidden: (globalThis as unknown as { hidden: Record<string, unknown>[] }).hidden,
      left: BrowserWindow.getAllWindows().length,
    }));
    expect(left).toBe(1);
    expect([1, 2]).toContain(hidden.length);
    for (const preferences of hidden) {
      expect(preferences).toMatchObject({
        javascript: false,
        sandbox: true,
        contextIsolation: true,
      });
      expect(preferences['preload']).toBeUndefined();
    }
  });

  it('that was announced is printed whole, in the windows that opened meanwhile', async () => {
    const shell = await launchShellForTest();
    const folderToken = await chooseFolder(shell, temporaryFolder());
    await shell.app.evaluate(({ app }) => {
      const opened: number[] = [];
      Object.assign(globalThis, { opened });
      app.on('browser-window-created', (_event, window) => opened.push(window.id));
    });
    const documents = ['1 un.pdf', '2 deux.pdf'].map((fileName) =>
      document({ fileName, html: html('<h1>Maigre</h1><p>Mot <strong>gras</strong></p>') }),
    );
    const request = { folderToken, packName: 'Annoncé', documents, texts: [] };
    const answer = await shell.page.evaluate(
      async ([empty, payload]) => {
        void window.jalon.expectDocuments({ isAlone: false, html: empty });
        return window.jalon.producePack(payload);
      },
      [html(''), request] as const,
    );
    const place = answer.ok ? answer.value.path : '';
    for (const { fileName } of documents) {
      const file = path.join(place, fileName);
      expect(read('pdftotext', file, '-')).toMatch(/Maigre\s+Mot gras/);
      expect(read('pdffonts', file)).toMatch(/NotoSans-Bold[^]*NotoSans-Regular|Regular[^]*Bold/);
    }
    const { opened, left } = await shell.app.evaluate(({ BrowserWindow }) => ({
      opened: (globalThis as unknown as { opened: number[] }).opened.length,
      left: BrowserWindow.getAllWindows().length,
    }));
    expect([opened, left]).toEqual([2, 1]);
  });

  it('that was announced and never came keeps no window when the program is left', async () => {
    const shell = await launchShellForTest();
    await shell.page.evaluate(
      (empty) => window.jalon.expectDocuments({ isAlone: false, html: empty }),
      html(''),
    );
    const count = (): Promise<number> =>
      shell.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    await expect.poll(count).toBe(3);
    const end = new Promise((resolve) => shell.app.process().once('exit', resolve));
    await shell.app.evaluate(({ BrowserWindow }) => {
      // Made first; whether it is visible yet depends on how fast the others were.
      const [main] = BrowserWindow.getAllWindows().sort((a, b) => a.id - b.id);
      setTimeout(() => main?.close(), 50);
    });
    expect(await end).toBe(0);
  });

  it('runs no script of a document, and reaches nothing outside', async () => {
    const shell = await launchShellForTest();
    const folderToken = await chooseFolder(shell, temporaryFolder());
    const hostile = html(`<p id="target">Intact</p>
      <script>document.getElementById('target').textContent = 'inline'</script>
      <img src="x" onerror="document.getElementById('target').textContent = 'handler'">
      <script src="http://127.0.0.1:9/script.js"></script>
      <img src="http://127.0.0.1:9/image.png"><iframe src="app://jalon/index.html"></iframe>
      <meta http-equiv="refresh" content="0;url=app://jalon/index.html">`);
    const answer = await produce(shell, { folderToken, documents: [document({ html: hostile })] });
    const place = answer.ok ? answer.value.path : '';
    const text = read('pdftotext', path.join(place, '1 Récapitulatif.pdf'), '-');
    expect(text).toContain('Intact');
    expect(text).not.toMatch(/inline|handler|essai/);
  });

  it('leaves nothing, in the folder or in memory, when it is cancelled while printing', async () => {
    const shell = await launchShellForTest();
    const folder = temporaryFolder();
    const folderToken = await chooseFolder(shell, folder);
    const rows = '<tr><td>Nguyễn</td><td>Rôle</td></tr>'.repeat(20_000);
    const long = document({ html: html(`<h1>Long</h1><table>${rows}</table>`) });
    const request = { folderToken, packName: 'Long', documents: [long], texts: [] };
    const [result, left] = await shell.page.evaluate(async (payload) => {
      const producing = window.jalon.producePack(payload);
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await window.jalon.cancelPack();
      return Promise.all([producing, window.jalon.producePack({ ...payload, documents: [] })]);
    }, request);
    expect(result).toEqual({ ok: false, error: 'cancelled' });
    // Another pack may be made at once.
    expect(left.ok).toBe(true);
    expect(readdirSync(folder)).toEqual(['Long']);
    const windows = await shell.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows());
    expect(windows).toHaveLength(1);
  });

  it('says so when the hidden window breaks down, and the next pack is made', async () => {
    const shell = await launchShellForTest();
    const folder = temporaryFolder();
    const folderToken = await chooseFolder(shell, folder);
    await shell.app.evaluate(({ app }) => {
      app.once('browser-window-created', (_event, window) => {
        // Before that there may be no process to break down.
        window.webContents.once('dom-ready', () => window.webContents.forcefullyCrashRenderer());
      });
    });
    expect(await produce(shell, { folderToken, documents: [document()] })).toEqual({
      ok: false,
      error: 'print-failed',
    });
    expect(readdirSync(folder)).toEqual([]);
    expect((await produce(shell, { folderToken, documents: [document()] })).ok).toBe(true);
  });

  it('leaves nothing when the window closes in the middle, and lets the program end', async () => {
    const shell = await launchShellForTest();
    const folder = temporaryFolder();
    const folderToken = await chooseFolder(shell, folder);
    const rows = '<tr><td>Nguyễn</td><td>Rôle</td></tr>'.repeat(20_000);
    await shell.page.evaluate(
      (payload) => void window.jalon.producePack(payload).catch(() => undefined),
      {
        folderToken,
        packName: 'Long',
        documents: [document({ html: html(`<table>${rows}</table>`) })],
        texts: [],
      },
    );
    await expect.poll(() => readdirSync(folder)).toHaveLength(1);
    const end = new Promise((resolve) => shell.app.process().once('exit', resolve));
    await shell.app.evaluate(({ BrowserWindow }) => {
      // Made first; whether it is visible yet depends on how fast the others were.
      const [main] = BrowserWindow.getAllWindows().sort((a, b) => a.id - b.id);
      setTimeout(() => main?.close(), 50);
    });
    expect(await end).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is shown in the file manager', async () => {
    const shell = await launchShellForTest();
    const folderToken = await chooseFolder(shell, temporaryFolder());
    await shell.app.evaluate(({ shell: system }) => {
      system.showItemInFolder = (file) => Object.assign(globalThis, { shown: file });
    });
    const show = (): Promise<unknown> =>
      shell.page.evaluate((token) => window.jalon.showPack({ folderToken: token }), folderToken);
    expect(await show()).toEqual({ ok: false, error: 'unknown-folder' });
    const answer = await produce(shell, { folderToken, documents: [document()] });
    expect(await show()).toEqual({ ok: true, value: undefined });
    const shown = await shell.app.evaluate(
      () => (globalThis as unknown as { shown: string }).shown,
    );
    expect(shown).toBe(answer.ok && path.join(answer.value.path, '1 Récapitulatif.pdf'));
  });
});
