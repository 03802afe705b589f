/** Writing and choosing `.jalon` files: where the person says, whole or not at all, with a word for each fault. */
import { mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_HANDOVER_BYTES } from '../../electron/handover-file';
import { type Handovers, createHandovers } from '../../electron/handovers';
import { type RequestedFile, createRequestedFile } from '../../electron/requested-file';
import type { Settings } from '../../electron/settings';
import { bridgePayloads } from '../../shared/bridge';
import { temporaryFolder } from './temporary-folder';

const PASSPHRASE = 'onze chevaux dans la rivière';
const REQUEST = { fileName: 'EHPAD.jalon', passphrase: PASSPHRASE, content: '{"version":1}' };

/** Handovers whose dialogs answer this file, with what they remember. */
function answering(
  file: string | null,
  request: RequestedFile = createRequestedFile(),
): { handovers: Handovers; updates: Partial<Settings>[] } {
  const updates: Partial<Settings>[] = [];
  const handovers = createHandovers({
    settings: {
      current: () => ({ lastFolder: null }) as Settings, // all that is looked at
      update: (changes) => void updates.push(changes),
    },
    pickTarget: () => Promise.resolve(file),
    pickSource: () => Promise.resolve(file),
    request,
  });
  return { handovers, updates };
}

describe('a file of a dossier handed over', () => {
  it('is written with its extension, chosen and opened, once', async () => {
    const folder = temporaryFolder();
    const { handovers, updates } = answering(path.join(folder, 'aller'));
    const file = path.join(folder, 'aller.jalon');
    expect(await handovers.save(REQUEST)).toEqual({ ok: true, value: { path: file } });
    expect(readdirSync(folder)).toEqual(['aller.jalon']);
    expect(updates).toEqual([{ lastFolder: folder }]);

    const { handovers: there } = answering(file);
    const chosen = await there.choose();
    if (chosen?.ok !== true) throw new Error('Not chosen');
    const { token, fileName } = chosen.value;
    expect(fileName).toBe('aller.jalon');
    const opened = { ok: true, value: REQUEST.content };
    expect(await there.open({ token, passphrase: PASSPHRASE })).toEqual(opened);
    const again = await there.open({ token, passphrase: PASSPHRASE });
    expect(again).toEqual({ ok: false, error: 'not-readable' });
  });

  it('is neither written nor read when the dialog is closed', async () => {
    const { handovers, updates } = answering(null);
    expect(await handovers.save(REQUEST)).toBeNull();
    expect(await handovers.choose()).toBeNull();
    expect(updates).toEqual([]);
  });

  it('asks for a passphrase that is long enough before it asks where', async () => {
    const { handovers } = answering(path.join(temporaryFolder(), 'x.jalon'));
    const short = await handovers.save({ ...REQUEST, passphrase: 'éééééé éééé'.normalize('NFD') });
    expect(short).toEqual({ ok: false, error: 'passphrase-too-short' });
  });

  it('is said not to be written where nothing can be', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'taken.jalon'));
    const { handovers } = answering(path.join(folder, 'taken.jalon'));
    expect(await handovers.save(REQUEST)).toEqual({ ok: false, error: 'not-writable' });
    expect(readdirSync(folder)).toEqual(['taken.jalon']);
  });

  it('is refused quickly where it is absent, a folder, another file, or far too large', async () => {
    const folder = temporaryFolder();
    const faultOf = async (file: string): Promise<unknown> => {
      const chosen = await answering(path.join(folder, file)).handovers.choose();
      return chosen?.ok === false ? chosen.error : null;
    };
    writeFileSync(path.join(folder, 'other.jalon'), '{"dossier":{}}');
    writeFileSync(path.join(folder, 'huge.jalon'), 'JALON');
    truncateSync(path.join(folder, 'huge.jalon'), MAX_HANDOVER_BYTES + 1);
    expect(await faultOf('absent.jalon')).toBe('not-readable');
    expect(await faultOf('.')).toBe('not-readable');
    expect(await faultOf('other.jalon')).toBe('not-a-handover');
    expect(await faultOf('huge.jalon')).toBe('too-large');
  });

  it('is asked for by name and passphrase only: the page gives no path', () => {
    const isTaken = (request: unknown): boolean =>
      bridgePayloads.saveHandover.safeParse(request).success;
    expect(isTaken(REQUEST)).toBe(true);
    expect(isTaken({ ...REQUEST, fileName: '../EHPAD.jalon' })).toBe(false);
    expect(isTaken({ ...REQUEST, fileName: 'EHPAD.exe' })).toBe(false);
    expect(isTaken({ ...REQUEST, passphrase: '' })).toBe(false);
    expect(isTaken({ ...REQUEST, path: '/etc/passwd' })).toBe(false);
  });

  it('that the system was asked to open is named, then chosen once', async () => {
    const folder = temporaryFolder();
    await answering(path.join(folder, 'aller.jalon')).handovers.save(REQUEST);
    const request = createRequestedFile();
    const { handovers } = answering(null, request);
    expect(handovers.requested()).toBeNull();
    request.ask(path.join(folder, 'parti.jalon'));
    expect(await handovers.chooseRequested()).toEqual({ ok: false, error: 'not-readable' });
    request.ask(path.join(folder, 'aller.jalon'));
    expect(handovers.requested()).toBe('aller.jalon');
    const chosen = await handovers.chooseRequested();
    expect(chosen).toMatchObject({ ok: true, value: { fileName: 'aller.jalon' } });
    expect(handovers.requested()).toBeNull();
    expect(await handovers.chooseRequested()).toBeNull();
    request.ask(path.join(folder, 'aller.jalon'));
    handovers.leaveRequested();
    expect(await handovers.chooseRequested()).toBeNull();
  });
});
