/** How installers are signed, from the secrets that are found in the environment, and what is said where they are not. */

/** What electron-builder needs to sign for a system, and to have Apple notarise. */
const SECRETS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  win32: ['CSC_LINK', 'CSC_KEY_PASSWORD'],
  darwin: [
    'CSC_LINK',
    'CSC_KEY_PASSWORD',
    'APPLE_ID',
    'APPLE_APP_SPECIFIC_PASSWORD',
    'APPLE_TEAM_ID',
  ],
};

const SYSTEM_NAMES: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32: 'Windows',
  darwin: 'macOS',
};

/**
 * A program for Apple's processors does not start at all without a signature, and setting the fuses breaks
 * that of Electron: it gets one that names nobody, which library validation would not let load its own parts.
 */
const NOBODYS_SIGNATURE = [
  '--config.mac.identity=-',
  '--no-config.mac.hardenedRuntime',
  '--no-config.mac.notarize',
];

/** How electron-builder is told to sign. */
export interface Signing {
  /** Why the installers are not signed, in a sentence for whoever publishes them; `null` if they are, or on Linux, which knows no such signature. */
  readonly notice: string | null;
  readonly args: readonly string[];
  /** The environment to run it in. */
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * All of the secrets, or none: with half of them there would be installers that are half signed. An empty one,
 * which is what GitHub makes of a secret that is not there, would be taken for the name of a file.
 */
export function signingFor(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): Signing {
  const secrets = SECRETS[platform] ?? [];
  const missing = secrets.filter((name) => (environment[name] ?? '').trim() === '');
  if (secrets.length > 0 && missing.length === 0) {
    // What can't be signed after all ends the release, rather than being taken for signed.
    return { notice: null, args: ['--config.forceCodeSigning'], environment };
  }
  const system = SYSTEM_NAMES[platform];
  return {
    notice:
      system === undefined
        ? null
        : `The installers for ${system} are NOT SIGNED: ${missing.join(', ')} not set when they were built. The system will warn whoever opens them; the guide shows that warning and how to check SHA256SUMS.`,
    args: platform === 'darwin' ? NOBODYS_SIGNATURE : [],
    environment: withoutSecrets(environment),
  };
}

function withoutSecrets(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const names = new Set(Object.values(SECRETS).flat());
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !names.has(name)));
}
