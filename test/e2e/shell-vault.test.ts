/** The vault in a real Electron: with a real keyring of the system, and where there is none. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { executableWithKeyring, hasKeyring, KEYRING_SWITCH } from '../../scripts/app/keyring';
import type { RunningApp } from '../../scripts/app/launch';
import { launchShellForTest, temporaryFolder } from './shell-app';

const PASSPHRASE = 'onze chevaux dans la rivière';

type UnlockAnswer = Awaited<ReturnType<Window['jalon']['unlockVault']>>;

/** The key as the page receives it, in hexadecimal, or the fault. */
async function ask(
  { page }: RunningApp,
  method: 'createVault' | 'unlockVault',
  passphrase: string | null,
): Promise<string> {
  const answer: UnlockAnswer = await page.evaluate(
    ([name, secret]) => window.jalon[name]({ passphrase: secret }),
    [method, passphrase] as const,
  );
  return answer.ok ? Buffer.from(Object.values(answer.value.key)).toString('hex') : answer.error;
}

const status = ({ page }: RunningApp): Promise<unknown> =>
  page.evaluate(() => window.jalon.vaultStatus());

describe('where the system keeps no secrets', () => {
  const basic = { extraArgs: ['--password-store=basic'] };

  it.skipIf(process.platform !== 'linux')('requires a passphrase (Linux only)', async () => {
    const userDataDir = temporaryFolder();
    const first = await launchShellForTest({ userDataDir, ...basic });
    expect(await status(first)).toEqual({ state: 'absent', systemKeeps: false });
    expect(await ask(first, 'createVault', null)).toBe('passphrase-required');
    expect(existsSync(path.join(userDataDir, 'vault.json'))).toBe(false);
    const key = await ask(first, 'createVault', PASSPHRASE);
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(await ask(first, 'createVault', PASSPHRASE)).toBe('already-exists');
    await first.close();

    const second = await launchShellForTest({ userDataDir, ...basic });
    expect(await status(second)).toMatchObject({ state: 'present', protection: 'passphrase' });
    expect(await ask(second, 'unlockVault', 'une autre phrase de passe')).toBe('wrong-passphrase');
    expect(await ask(second, 'unlockVault', PASSPHRASE)).toBe(key);
  });
});

function withKeyring(folder: string): string {
  return executableWithKeyring(folder, inject('electron').executable);
}

describe('a vault kept by the keyring', () => {
  it.skipIf(!hasKeyring)(
    'opens again in the same session of the system only (skipped without gnome-keyring)',
    async () => {
      const userDataDir = temporaryFolder();
      const executable = withKeyring(temporaryFolder());
      const keyring = { userDataDir, extraArgs: [KEYRING_SWITCH] };
      const first = await launchShellForTest({ ...keyring, executable });
      expect(await status(first)).toEqual({ state: 'absent', systemKeeps: true });
      const key = await ask(first, 'createVault', null);
      expect(key).toMatch(/^[0-9a-f]{64}$/);
      const file = readFileSync(path.join(userDataDir, 'vault.json'), 'utf8');
      expect(file).toContain('"protection": "system"');
      expect(file).not.toContain(Buffer.from(key, 'hex').toString('base64'));
      await first.close();

      const second = await launchShellForTest({ ...keyring, executable });
      expect(await ask(second, 'unlockVault', null)).toBe(key);
      await second.close();

      const elsewhere = await launchShellForTest({
        ...keyring,
        executable: withKeyring(temporaryFolder()),
      });
      expect(await ask(elsewhere, 'unlockVault', null)).toBe('system-refused');
      await elsewhere.close();

      const without = await launchShellForTest({
        userDataDir,
        extraArgs: ['--password-store=basic'],
      });
      expect(await ask(without, 'unlockVault', null)).toBe('system-refused');
    },
  );
});
