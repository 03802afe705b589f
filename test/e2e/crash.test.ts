/** The power may go at any moment: what the save sentence had confirmed is there at the next start, and typed text too. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { checkoutPlace, launch, type RunningApp } from '../../scripts/app/launch';
import { enter, plain } from '../../scripts/demo/driver';
import { displayEnv } from './display';
import { launchApp } from './launch-app';
import { temporaryFolder } from './shell-app';
import { straceRefusal } from './strace';

declare global {
  /** In the page, in order: each transaction that writes and how durable it is, its end, the save sentence. */
  var notes: string[];
}

/** A text that this test saw in a field, and when it certainly was there. */
interface Seen {
  readonly text: string;
  at: number;
}

/** What was seen of one field since the last text that the save sentence confirmed, which comes first. */
type Witness = Seen[];

/** A busy machine takes its time. */
const PATIENCE = { timeout: 30_000 };
/** Longest time after which a text that is typed must be durable; the walk’s own clock is this process’s. */
const DURABLE_AFTER_MS = 1_500;
const FEW_KILLS = 10;
const MANY_KILLS = 200;
const isLong = Number(process.env['JALON_RUNS'] ?? 1) >= 20;
const kills = isLong ? MANY_KILLS : FEW_KILLS;
const LAUNCH_LIMIT_MS = 30_000;

const FIELDS = ['Titre du dossier', 'Votre prénom et votre nom'] as const;

/** A generator of moments, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Ends main and its children at once: the page’s process would otherwise outlive it for a moment. */
async function killAll({ app }: RunningApp): Promise<void> {
  const child = app.process();
  const end = new Promise((resolve) => child.once('exit', resolve));
  for (const pid of descendantsOf(child.pid ?? 0)) signal(pid);
  await end;
}

function signal(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}

function descendantsOf(pid: number): number[] {
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
  const children = stdout.split('\n').map(Number).filter(Boolean);
  return [pid, ...children.flatMap(descendantsOf)];
}

const fieldNamed = (page: Page, name: string) => page.getByRole('textbox', { name });

async function openFirst(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^(Commencer|Reprendre)/ })
    .first()
    .click();
  await fieldNamed(page, FIELDS[0]).waitFor();
}

/** Does something that puts this text in the field; killed meanwhile, nobody knows if it did. */
async function see(witness: Witness, text: string, act: () => Promise<unknown>): Promise<void> {
  const seen = { text, at: Infinity };
  witness.push(seen);
  await act();
  seen.at = Date.now();
}

/** Answers one field after the other until it is stopped by the kill, noting what was seen. */
async function walk(page: Page, witnesses: readonly Witness[], run: number): Promise<never> {
  for (let round = 0; ; round += 1) {
    for (const [index, name] of FIELDS.entries()) {
      const witness = witnesses[index] ?? [];
      const whole = `Essai ${run}, réponse ${round}`;
      const field = fieldNamed(page, name);
      for (let length = 0; length < whole.length; length += 4) {
        const part = whole.slice(0, length);
        await see(witness, part, () => field.fill(part));
      }
      await see(witness, whole, () => field.fill(whole));
      await field.press('Tab');
      await page.getByText(/^Enregistré à/).waitFor();
      witness.splice(0, witness.length, { text: whole, at: -Infinity });
    }
  }
}

/** What may be found: the last text that was confirmed or typed long enough ago, or one typed after it. */
function acceptable(witness: Witness, killedAt: number): readonly string[] {
  const durable = witness.findLastIndex(({ at }) => at <= killedAt - DURABLE_AFTER_MS);
  return witness.slice(durable).map(({ text }) => text);
}

describe('killed at any moment', () => {
  const seed = Number(process.env['JALON_SEED'] ?? Date.now() % 1_000_000);

  it(
    `finds every confirmed answer, ${kills} times out of ${kills} (seed ${seed})`,
    async () => {
      const random = randomFrom(seed);
      const userDataDir = temporaryFolder();
      const witnesses: Witness[] = FIELDS.map(() => [{ text: '', at: -Infinity }]);
      let killedAt = 0;
      for (let run = 0; run <= kills; run += 1) {
        const running = await launchApp({ userDataDir });
        const { page } = running;
        await enter(page);
        if (run > 0) {
          const said = plain(await page.locator('main').innerText());
          expect(said).toMatch(/Jalon s’est fermé sans prévenir.*dernier enregistrement \(à/);
        }
        await openFirst(page);
        for (const [index, name] of FIELDS.entries()) {
          const witness = witnesses[index] ?? [];
          const found = await fieldNamed(page, name).inputValue();
          expect(acceptable(witness, killedAt), `seed ${seed}, kill ${run}`).toContain(found);
          witness.splice(0, witness.length, { text: found, at: -Infinity });
        }
        if (run === kills) {
          await running.close();
          return;
        }
        const walking = walk(page, witnesses, run).catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, 50 + random() * 2_500));
        killedAt = Date.now();
        await killAll(running);
        await walking;
      }
    },
    LAUNCH_LIMIT_MS * kills,
  );
});

it('the save sentence waits for the end of a transaction that is strictly durable', async () => {
  const running = await launchApp({ userDataDir: temporaryFolder() });
  onTestFinished(() => running.kill());
  const { page } = running;
  // Before the database is opened: Dexie keeps the function it found then.
  await page.addInitScript(() => {
    globalThis.notes = [];
    // eslint-disable-next-line @typescript-eslint/unbound-method -- applied to the database it is called on
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (names, mode, options) {
      const transaction = begin.call(this, names, mode, options);
      if (mode === 'readwrite') {
        globalThis.notes.push(`write, ${transaction.durability}`);
        transaction.addEventListener('complete', () => globalThis.notes.push('complete'));
      }
      return transaction;
    };
  });
  await page.reload();
  await enter(page);
  await openFirst(page);
  await page.getByText(/^Enregistré à/).waitFor();
  await page.evaluate(() => {
    globalThis.notes = [];
    const sentence = document.querySelector('.bar__saved');
    if (sentence === null) throw new Error('No save sentence');
    new MutationObserver(() => {
      const [word = ''] = sentence.textContent.split(/\s/);
      if (globalThis.notes.at(-1) !== word) globalThis.notes.push(word);
    }).observe(sentence, { childList: true, characterData: true, subtree: true });
  });
  // In another minute the sentence would be another; in the same, « Enregistrement… » comes in between.
  await fieldNamed(page, FIELDS[0]).fill('Dossier des Acacias');
  await fieldNamed(page, FIELDS[0]).press('Tab');
  await expect
    .poll(() => page.evaluate(() => globalThis.notes.at(-1)), PATIENCE)
    .toBe('Enregistré');
  const notes = await page.evaluate(() => globalThis.notes);
  expect(notes.indexOf('write, strict')).toBeGreaterThanOrEqual(0);
  expect(notes).not.toContain('write, default');
  expect(notes).not.toContain('write, relaxed');
  const complete = notes.indexOf('complete');
  expect(complete).toBeGreaterThan(notes.indexOf('write, strict'));
  expect(notes.indexOf('Enregistré')).toBeGreaterThan(complete);
});

it('each confirmed answer ends in an fdatasync of the database', async (context) => {
  const refusal = straceRefusal();
  context.skip(refusal !== null, refusal ?? '');
  const folder = temporaryFolder();
  const trace = path.join(folder, 'trace');
  const wrapper = path.join(folder, 'electron.sh');
  const { executable } = inject('electron');
  writeFileSync(
    wrapper,
    `#!/bin/sh\nexec strace -f -y -qq --seccomp-bpf -e trace=fdatasync,fsync -o "${trace}" "${executable}" "$@"\n`,
    { mode: 0o755 },
  );
  const running = await launch(checkoutPlace(wrapper), {
    userDataDir: path.join(folder, 'profile'),
    env: displayEnv(),
  });
  onTestFinished(() => killAll(running));
  const { page } = running;
  await enter(page);
  await openFirst(page);
  const synced = (): number =>
    readFileSync(trace, 'utf8')
      .split('\n')
      .filter((line) => /f(?:data)?sync\(\d+<[^>]*indexeddb\.leveldb\/[^>]*\.log>/.test(line))
      .length;
  for (let answer = 1; answer <= 3; answer += 1) {
    await page.getByText(/^Enregistré à/).waitFor();
    const before = synced();
    await fieldNamed(page, FIELDS[0]).fill(`Réponse ${answer}`);
    await fieldNamed(page, FIELDS[0]).press('Tab');
    await page.getByText(/^Enregistré à/).waitFor();
    // Read once the sentence says so: a sync that comes later does not count.
    expect(synced(), `answer ${answer}`).toBeGreaterThan(before);
  }
});
