/** How often properties are tried: a sample on every run of the tests, many times that in the long one. */

/** How many tries a property gets: `usual`, times JALON_RUNS; `runs(50)` is 1,000 with `npm run test:long`. */
export function runs(usual: number): number {
  return Math.ceil(usual * Number(process.env['JALON_RUNS'] ?? 1));
}
