/** The gate of the bridge: what it lets through to the handlers, and what it refuses. */
import type { IpcMainInvokeEvent } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  onlyPage,
  registerBridge,
  type BridgeHandlers,
  type CallRegistry,
  type Sender,
} from '../../electron/ipc';
import { isPageUrl } from '../../electron/security';
import { bridgePayloads, bridgePlainMethods, type BridgeMethod } from '../../shared/bridge';
import { channelOf } from '../../shared/bridge-channels';
import { fail, succeed } from '../../shared/result';

const METHODS: readonly BridgeMethod[] = [
  ...bridgePlainMethods,
  // `Object.keys` gives up the names its argument is known to have.
  ...(Object.keys(bridgePayloads) as (keyof typeof bridgePayloads)[]),
];

const PAGE: Sender = { contentsId: 7, isMainFrame: true, url: 'app://jalon/index.html' };
const SECRET = 'un secret de douze signes';

const DOCUMENT = {
  fileName: '1 Récapitulatif.pdf',
  title: 'Récapitulatif',
  html: '<p>',
  landscape: false,
  footer: '',
};
const PACK = { folderToken: 'token', packName: 'Dossier', documents: [DOCUMENT], texts: [] };

const NO_BACKUPS = {
  path: '/',
  isDefault: true,
  trouble: null,
  backups: [],
  setAside: null,
  refillFrom: null,
};
const FACTS = {
  reason: 'routine',
  storeId: '0f1e2d3c-0000-4000-8000-000000000000',
  generation: 3,
  layout: 4,
  schemaVersion: 1,
  counts: { dossiers: 1 },
  keyCheck: 'AAAA',
  bytes: 10,
};

type Registered = Parameters<CallRegistry['handle']>[1];

let channels: Map<string, Registered>;
let reached: [BridgeMethod, unknown][];

function reach<Answer>(method: BridgeMethod, answer: Answer): (payload: unknown) => Answer {
  return (payload) => {
    reached.push([method, payload]);
    return answer;
  };
}

beforeEach(() => {
  channels = new Map();
  reached = [];
  const handlers: BridgeHandlers = {
    appInfo: reach('appInfo', { version: '1', platform: 'linux', electron: '45' }),
    vaultStatus: reach('vaultStatus', { state: 'absent', systemKeeps: true }),
    createVault: reach('createVault', succeed({ key: new Uint8Array(32) })),
    unlockVault: reach('unlockVault', succeed({ key: new Uint8Array(32) })),
    changeProtection: reach('changeProtection', succeed(undefined)),
    prepareRecovery: reach('prepareRecovery', succeed({ code: '', madeAt: '' })),
    keepRecovery: reach('keepRecovery', succeed(undefined)),
    checkRecovery: reach('checkRecovery', succeed(undefined)),
    recover: reach('recover', succeed({ key: new Uint8Array(32) })),
    autoLock: reach('autoLock', 15),
    setAutoLock: reach('setAutoLock', undefined),
    reload: reach('reload', undefined),
    chooseFolder: reach('chooseFolder', null),
    expectDocuments: reach('expectDocuments', undefined),
    producePack: reach('producePack', succeed({ path: '', files: [] })),
    previewDocument: reach('previewDocument', succeed({ bytes: new Uint8Array(), pages: 1 })),
    cancelPack: reach('cancelPack', undefined),
    showPack: reach('showPack', succeed(undefined)),
    saveForm: () => null,
    openSource: reach('openSource', succeed(undefined)),
    saveHandover: reach('saveHandover', null),
    chooseHandover: reach('chooseHandover', null),
    requestedHandover: reach('requestedHandover', null),
    chooseRequested: reach('chooseRequested', null),
    leaveRequested: reach('leaveRequested', undefined),
    openHandover: reach('openHandover', succeed('')),
    holdClose: reach('holdClose', undefined),
    confirmClose: reach('confirmClose', undefined),
    lastSession: reach('lastSession', { end: 'none' as const, version: null }),
    listBackups: reach('listBackups', NO_BACKUPS),
    chooseBackupFolder: reach('chooseBackupFolder', null),
    beginBackup: reach('beginBackup', 'token'),
    addToBackup: reach('addToBackup', undefined),
    finishBackup: reach('finishBackup', fail('unknown' as const)),
    openBackup: reach('openBackup', fail('absent' as const)),
    readBackup: reach('readBackup', new Uint8Array()),
    closeBackup: reach('closeBackup', undefined),
    unlockBackup: reach('unlockBackup', fail('absent' as const)),
    setStoreAside: reach('setStoreAside', succeed(undefined)),
    emptyStore: reach('emptyStore', succeed(undefined)),
    noteRefilled: reach('noteRefilled', undefined),
    restoreVault: reach('restoreVault', fail('absent' as const)),
    releaseAddress: reach('releaseAddress', null),
    askNewest: reach('askNewest', fail('no-address' as const)),
  };
  registerBridge(
    { handle: (channel, handler) => void channels.set(channel, handler) },
    onlyPage(PAGE.contentsId, (url) => isPageUrl(url, null)),
    handlers,
  );
});

/** Calls as Electron would for a page's `ipcRenderer.invoke`. */
function call(
  method: BridgeMethod,
  args: readonly unknown[] = [undefined],
  sender: Sender | null = PAGE,
): Promise<unknown> {
  const frame = sender && { url: sender.url, parent: sender.isMainFrame ? null : {} };
  // Only what the gate reads of the event stands here.
  const event = {
    sender: { id: sender?.contentsId ?? PAGE.contentsId },
    senderFrame: frame,
  } as unknown as IpcMainInvokeEvent;
  const handler = channels.get(channelOf(method));
  if (handler === undefined) throw new Error(`No handler of ${method}.`);
  return Promise.resolve(handler(event, ...args)) as Promise<unknown>;
}

describe('the bridge', () => {
  it('answers every method of the contract, and no other channel', () => {
    expect([...channels.keys()].sort()).toEqual(METHODS.map(channelOf).sort());
  });

  it('hands the parsed payload to the handler, and its answer back', async () => {
    expect(await call('appInfo')).toEqual({ version: '1', platform: 'linux', electron: '45' });
    await call('createVault', [{ passphrase: SECRET }]);
    await call('producePack', [PACK]);
    expect(reached).toEqual([
      ['appInfo', undefined],
      ['createVault', { passphrase: SECRET }],
      ['producePack', PACK],
    ]);
  });

  it.each([
    ['another window', { ...PAGE, contentsId: 8 }],
    ['a frame inside the page', { ...PAGE, isMainFrame: false }],
    ['another address', { ...PAGE, url: 'https://example.org/index.html' }],
    ['a page that is gone', null],
  ])('refuses %s whatever it calls', async (_, sender) => {
    for (const method of METHODS) {
      await expect(call(method, [undefined], sender)).rejects.toThrow('unknown sender');
    }
    expect(reached).toEqual([]);
  });

  it.each<[BridgeMethod, string, unknown[]]>([
    ['createVault', 'nothing', []],
    ['createVault', 'no passphrase entry', [{}]],
    ['createVault', 'an empty passphrase', [{ passphrase: '' }]],
    ['createVault', 'an endless passphrase', [{ passphrase: 'a'.repeat(2_000) }]],
    ['unlockVault', 'a number', [{ passphrase: 42 }]],
    ['unlockVault', 'an entry too many', [{ passphrase: null, path: '/' }]],
    ['unlockVault', 'an argument too many', [{ passphrase: null }, 'more']],
    ['changeProtection', 'one passphrase only', [{ next: SECRET }]],
    ['changeProtection', 'an empty passphrase', [{ current: null, next: '' }]],
    ['prepareRecovery', 'a code of one’s own', [{ passphrase: null, code: 'ABCDE' }]],
    ['checkRecovery', 'a code too short', [{ code: '23456-23456' }]],
    ['recover', 'signs that no code holds', [{ code: Array(7).fill('0OIL1').join('-') }]],
    ['setAutoLock', 'a time that is not offered', [{ minutes: 1 }]],
    ['appInfo', 'a payload where none is taken', [{}]],
    ['confirmClose', 'a payload where none is taken', [true]],
    ['chooseFolder', 'a path', [{ title: 'a', path: '/etc' }]],
    ['showPack', 'a path', [{ folderToken: 'a', path: '/etc' }]],
    ['openSource', 'an address', [{ source: 'https://example.org' }]],
    ['openBackup', 'a path', [{ name: '../jalon-a.sauvegarde' }]],
    ['openBackup', 'another file', [{ name: 'vault.json' }]],
    ['restoreVault', 'a path', [{ name: 'jalon-a/b.sauvegarde' }]],
    ['chooseBackupFolder', 'a path', [{ to: '/etc' }]],
    ['beginBackup', 'a reason of its own', [{ ...FACTS, reason: 'why not' }]],
    ['beginBackup', 'a size no disk holds', [{ ...FACTS, bytes: 1e15 }]],
    ['beginBackup', 'words where counts belong', [{ ...FACTS, counts: { dossiers: 'Acacias' } }]],
    ['beginBackup', 'an entry too many', [{ ...FACTS, title: 'Acacias' }]],
    ['addToBackup', 'a text', [{ token: 'a', slice: 'Acacias' }]],
    ['addToBackup', 'too much at once', [{ token: 'a', slice: new Uint8Array(3_000_000) }]],
    ['producePack', 'a list too long', [{ ...PACK, documents: Array(51).fill(DOCUMENT) }]],
  ])('refuses %s with %s', async (method, _, args) => {
    await expect(call(method, args)).rejects.toThrow('unexpected payload');
    expect(reached).toEqual([]);
  });

  it.each([
    '../échappée.pdf',
    'a/b.pdf',
    'a\\b.pdf',
    '.caché.pdf',
    'fin.pdf.',
    'programme.exe',
    'CON.pdf',
    'lpt1.pdf',
    'a\u0000.pdf',
    'a:flux.pdf',
    `${'a'.repeat(120)}.pdf`,
  ])('refuses the file name « %s »', async (fileName) => {
    const document = { ...DOCUMENT, fileName };
    await expect(call('producePack', [{ ...PACK, documents: [document] }])).rejects.toThrow();
    expect(reached).toEqual([]);
  });

  it('refuses a text that a double click would run', async () => {
    const text = { fileName: 'lisez-moi.bat', content: '', byteOrderMark: false };
    await expect(call('producePack', [{ ...PACK, texts: [text] }])).rejects.toThrow();
  });

  it('says nothing of a refused payload', async () => {
    const refused: unknown = await call('createVault', [{ passphrase: SECRET, x: 1 }]).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(Error);
    expect(JSON.stringify(refused, Object.getOwnPropertyNames(refused))).not.toContain(SECRET);
  });
});
