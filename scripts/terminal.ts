/** What the development commands say on the terminal, and how they run other programs. */
import { spawn } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_FOLDER, projectPath } from './project';

/** Prints one plain line. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Prints why the command stops, and what to do about it; the process then ends with status 1. */
export function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

/** Whether this process has all rights (never on Windows, where the notion differs). */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Whether a command can be found in the PATH, or among the system tools an ordinary PATH leaves out. */
export function isCommandAvailable(command: string): boolean {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin', '/sbin'];
  return folders.some((folder) => {
    try {
      accessSync(path.join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** How a program is run. */
export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
}

/**
 * Runs a program with its output on this terminal.
 * @returns its exit status; 1 if a signal ended it or if it could not start.
 */
export function run(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? PROJECT_FOLDER,
      env: options.env ?? process.env,
      stdio: 'inherit',
    });
    child.on('error', (error) => {
      process.stderr.write(`${command} could not be started: ${error.message}\n`);
      resolve(1);
    });
    child.on('close', (status) => resolve(status ?? 1));
  });
}

/** Tools of `node_modules` whose package has another name. */
const PACKAGE_OF_TOOL: Readonly<Record<string, string>> = { tsc: 'typescript' };

/** Script of a tool, found in its package's manifest: npm's shims would need a shell on Windows. */
function scriptOf(tool: string): string {
  const folder = projectPath('node_modules', PACKAGE_OF_TOOL[tool] ?? tool);
  // The shape npm requires of a manifest.
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    readonly bin: string | Readonly<Record<string, string>>;
  };
  const script = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[tool];
  if (script === undefined) throw new Error(`The package of ${tool} has no such command.`);
  return path.join(folder, script);
}

/** Runs a tool installed in `node_modules`; see {@link run}. */
export function runTool(
  tool: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<number> {
  return run(process.execPath, [scriptOf(tool), ...args], options);
}

/** What a program printed before it ended. */
export interface CapturedRun {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

/**
 * Runs a program and keeps what it prints.
 * @param timeout milliseconds after which it is killed; none by default.
 */
export function capture(
  command: string,
  args: readonly string[],
  options: RunOptions & { readonly timeout?: number } = {},
): Promise<CapturedRun> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? PROJECT_FOLDER,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeout,
    });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.on('error', (error) => resolve({ status: 1, output, errors: error.message }));
    child.on('close', (status) => resolve({ status: status ?? 1, output, errors }));
  });
}

/** Milliseconds in words: « 0.6 s », « 38 s ». */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
}
