/** The environment Electron is started in. */

/** Variables of the calling process that would change how Electron behaves. */
const FOREIGN_VARIABLES = [
  ...['ELECTRON_RUN_AS_NODE', 'ELECTRON_RENDERER_URL', 'NODE_ENV', 'NODE_OPTIONS'],
];

/** Variables to set, or to remove where the value is `undefined`. */
export type EnvironmentChanges = Readonly<Record<string, string | undefined>>;

/** The environment of this process without what would change how Electron behaves, then with the changes. */
export function electronEnvironment(changes: EnvironmentChanges = {}): Record<string, string> {
  const removals = Object.fromEntries(FOREIGN_VARIABLES.map((name) => [name, undefined]));
  const merged = Object.entries({ ...process.env, ...removals, ...changes });
  return Object.fromEntries(
    merged.filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
