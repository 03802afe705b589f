/** Watches a program and all its children from outside, with strace: which addresses they reach for, what they write. */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { areUserNamespacesOpen } from '../../scripts/runtime/sandbox';

/** Every way to reach another computer, or to hear from one. */
const NETWORK_CALLS = ['connect', 'bind', 'sendto', 'sendmsg', 'sendmmsg'];

/** Every way to make, fill or rename a file. */
const WRITING_CALLS = [
  ...['open', 'openat', 'openat2', 'creat', 'truncate', 'mkdir', 'mkdirat', 'mknod', 'mknodat'],
  ...['rename', 'renameat', 'renameat2', 'link', 'linkat', 'symlink', 'symlinkat'],
];

/** Why strace can't watch a program here; `null` if it can. */
export function straceRefusal(): string | null {
  if (process.platform !== 'linux') return 'strace watches programs on Linux only';
  const tried = spawnSync('strace', ['-f', '-o', '/dev/null', 'true'], { encoding: 'utf8' });
  if (tried.error !== undefined) return 'strace is not installed';
  return tried.status === 0 ? null : `ptrace is not permitted: ${tried.stderr.trim()}`;
}

/** A program that starts another one and keeps a record of it. */
export interface Recorder {
  /** To be started in its place; it becomes the program, watched by a strace beside it. */
  readonly executable: string;
  /** What all the starts did, once every process has ended. */
  readonly records: () => Promise<Records>;
}

/** What a program and its children did. */
export interface Records {
  /** Calls that name an address of the internet protocol, as strace writes them. */
  readonly reached: readonly string[];
  /** Paths that were made, opened for writing or renamed. */
  readonly written: readonly string[];
}

/** Writes a recorder for this executable into the folder; each start leaves its own record there. */
export function recorderOf(executable: string, folder: string): Recorder {
  const wrapper = path.join(folder, 'recorded.sh');
  const record = path.join(folder, 'record.');
  const traced = [...NETWORK_CALLS, ...WRITING_CALLS].map((call) => `?${call}`).join(',');
  // Half the time; but it keeps the sandbox's helper, where one is needed, from its rights.
  const filter = areUserNamespacesOpen() ? '--seccomp-bpf' : '';
  // `-D`: the program keeps the number of the process that was started, and hears its signals.
  const strace = `strace -D -f -q -y ${filter} -e trace=${traced} -o "${record}$$"`;
  writeFileSync(wrapper, `#!/bin/sh\nexec ${strace} "${executable}" "$@"\n`, { mode: 0o755 });
  const lines = (): string[] =>
    readdirSync(folder)
      .filter((name) => name.startsWith('record.'))
      .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n'))
      .filter((line) => line !== '');
  const calls = (): string[] => rejoined(lines());
  return {
    executable: wrapper,
    records: async () => {
      await expect.poll(() => stillRunning(lines()), { timeout: 10_000 }).toEqual([]);
      return { reached: reachedBy(calls()), written: writtenBy(calls()) };
    },
  };
}

const UNFINISHED = ' <unfinished ...>';

/** Calls as whole lines: where another process came in between, strace writes begin and end apart. */
function rejoined(lines: readonly string[]): string[] {
  const begun = new Map<string, string>();
  const whole = lines.flatMap((line) => {
    const [id = ''] = line.split(' ', 1);
    if (line.endsWith(UNFINISHED)) {
      begun.set(id, line.slice(0, -UNFINISHED.length));
      return [];
    }
    const [, end] = /^\d+ +<\.\.\. \w+ resumed>(.*)$/.exec(line) ?? [];
    if (end === undefined) return [line];
    const start = begun.get(id) ?? '';
    begun.delete(id);
    return [start + end];
  });
  // A process killed in the middle of a call had made it all the same.
  return [...whole, ...begun.values()];
}

/** Numbers of the processes whose end is not written yet. */
function stillRunning(lines: readonly string[]): string[] {
  const ended = new Set<string>();
  const seen = new Set<string>();
  for (const line of lines) {
    const [id = ''] = line.split(' ', 1);
    seen.add(id);
    if (/^\d+ +\+\+\+ /.test(line)) ended.add(id);
  }
  return [...seen].filter((id) => !ended.has(id));
}

function reachedBy(lines: readonly string[]): string[] {
  return lines
    .filter((line) => /sa_family=AF_INET6?\b/.test(line))
    .map((line) => line.replace(/^\d+ +/, ''));
}

const OPENING = /^\d+ +(?:open|openat|openat2)\(/;
const FOR_WRITING = /\bO_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND)\b/;

function writtenBy(lines: readonly string[]): string[] {
  const paths = new Set<string>();
  for (const line of lines) {
    const [, call = ''] = /^\d+ +([a-z0-9]+)\(/.exec(line) ?? [];
    if (!WRITING_CALLS.includes(call)) continue;
    if (OPENING.test(line) && !FOR_WRITING.test(line)) continue;
    // What was not there to be renamed or opened was not written either.
    if (/ = -1 E[A-Z]+ /.test(line)) continue;
    // What a symbolic link says is no path that is written.
    const named = call.startsWith('symlink') ? pathsIn(line).slice(-1) : pathsIn(line);
    named.forEach((file) => paths.add(file));
  }
  return [...paths].sort();
}

/** The paths in a call, each led by the folder it is relative to, as `-y` shows it. */
function pathsIn(line: string): string[] {
  return [...line.matchAll(/(?:<([^>]*)>, )?"((?:[^"\\]|\\.)*)"/g)].map(
    ([, folder = '/', name = '']) => path.resolve(unescaped(folder), unescaped(name)),
  );
}

/** strace writes what is beyond ASCII as the octal numbers of its bytes. */
function unescaped(text: string): string {
  const bytes = [...text.matchAll(/\\([0-7]{1,3})|\\(.)|([^\\]+)/g)].map(
    ([, octal, sign, plain]) =>
      octal === undefined ? Buffer.from(sign ?? plain ?? '') : Buffer.from([parseInt(octal, 8)]),
  );
  return Buffer.concat(bytes).toString('utf8');
}
