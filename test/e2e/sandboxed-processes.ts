/** Tells from /proc whether the processes of an application are sandboxed. */
import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** What /proc tells of one process. */
interface ProcessFacts {
  readonly parent: number;
  readonly user: number;
  /** Mode of seccomp: 2 when a filter is in force. */
  readonly seccomp: number;
  readonly commandLine: readonly string[];
}

function field(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]);
}

function factsOf(processId: string): ProcessFacts | null {
  try {
    const status = readFileSync(`/proc/${processId}/status`, 'utf8');
    return {
      parent: field(status, 'PPid'),
      user: field(status, 'Uid'),
      seccomp: field(status, 'Seccomp'),
      // Chromium rewrites the line of its children with spaces.
      commandLine: readFileSync(`/proc/${processId}/cmdline`, 'utf8').split(/[\0 ]/),
    };
  } catch {
    // It ended in between.
    return null;
  }
}

/** A process and all that descend from it. */
function processTree(root: number): ProcessFacts[] {
  const all = new Map<number, ProcessFacts>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const facts = factsOf(name);
    if (facts !== null) all.set(Number(name), facts);
  }
  const family = (id: number): ProcessFacts[] => {
    const facts = all.get(id);
    const children = [...all].filter(([, child]) => child.parent === id);
    return [
      ...(facts === undefined ? [] : [facts]),
      ...children.flatMap(([child]) => family(child)),
    ];
  };
  return family(root);
}

/** Asserts that a running application is sandboxed, as Linux tells it, and belongs to an ordinary user. */
export function expectSandboxed(application: ChildProcess): void {
  const processes = processTree(application.pid ?? 0);
  const renderers = processes.filter((one) => one.commandLine.includes('--type=renderer'));
  expect(renderers.length).toBeGreaterThan(0);
  expect(renderers.map((one) => one.seccomp)).toEqual(renderers.map(() => 2));
  expect(processes.flatMap((one) => one.commandLine)).not.toContain('--no-sandbox');
  expect(processes.map((one) => one.user)).not.toContain(0);
}
