/** Whether a release will be signed, from the secrets that electron-builder finds in the environment. */

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

/**
 * Why the installers of this system are not signed, in a sentence for whoever publishes them; `null` if
 * they are, or if the system knows no such signature (Linux).
 */
export function signingNotice(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): string | null {
  const missing = (SECRETS[platform] ?? []).filter((name) => (environment[name] ?? '') === '');
  if (missing.length === 0) return null;
  return `These installers are NOT SIGNED: ${missing.join(', ')} not set when they were built. The system will warn whoever opens them; the guide shows that warning and how to check SHA256SUMS.`;
}
