/** An Electron in a session of its own with an unlocked keyring, as on a desktop where someone is logged in. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What Electron is told, so that it uses that keyring. */
export const KEYRING_SWITCH = '--password-store=gnome-libsecret';

/** Whether this machine has what such a session needs. */
export const hasKeyring = ['dbus-run-session', 'gnome-keyring-daemon', 'setpriv'].every(
  (program) => spawnSync('which', [program]).status === 0,
);

/**
 * Writes a program that starts this executable with a keyring kept in the folder.
 * @param folder an existing one; another folder is another keyring.
 * @returns the program's path. It needs dbus-run-session, gnome-keyring-daemon and setpriv.
 */
export function executableWithKeyring(folder: string, executable: string): string {
  const home = path.join(folder, 'home');
  const runtime = path.join(folder, 'runtime');
  mkdirSync(home, { recursive: true });
  mkdirSync(runtime, { recursive: true, mode: 0o700 });
  const bus = path.join(folder, 'bus.sh');
  const session = path.join(folder, 'session.sh');
  const wrapper = path.join(folder, 'electron.sh');
  // Whoever kills the session kills its bus too, and with the bus the keyring ends.
  writeFileSync(bus, '#!/bin/sh\nexec setpriv --pdeathsig KILL dbus-daemon "$@"\n', {
    mode: 0o755,
  });
  writeFileSync(
    session,
    `#!/bin/sh
printf 'the keyring of a test' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
exec setpriv --pdeathsig KILL "${executable}" "$@"
`,
    { mode: 0o755 },
  );
  writeFileSync(
    wrapper,
    `#!/bin/sh
export HOME="${home}" XDG_DATA_HOME="${home}" XDG_RUNTIME_DIR="${runtime}"
exec dbus-run-session --dbus-daemon="${bus}" -- "${session}" "$@"
`,
    { mode: 0o755 },
  );
  return wrapper;
}
