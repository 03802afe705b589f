/** « Chercher une version plus récente »: what it says first, the one request it makes, and a build that has no address. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { checkoutPlace, launch, type RunningApp } from '../../scripts/app/launch';
import { enter, plain } from '../../scripts/demo/driver';
import { projectPath } from '../../scripts/project';
import { runTool } from '../../scripts/terminal';
import { expectAccessible } from './accessibility';
import { displayEnv } from './display';
import { launchApp } from './launch-app';
import { temporaryFolder } from './shell-app';

const TITLE = 'Chercher une version plus récente';

async function openScreen({ page }: RunningApp): Promise<Page> {
  page.setDefaultTimeout(20_000);
  await enter(page);
  await page.getByRole('button', { name: 'Ouvrir les réglages' }).click();
  await page.getByRole('button', { name: TITLE }).click();
  await page.getByRole('heading', { name: TITLE }).waitFor();
  return page;
}

const words = async (page: Page): Promise<string> =>
  plain(await page.getByRole('dialog').innerText());

/** Whether the main process of a build holds a module that reaches the network. */
function canAsk(out: string): boolean {
  const folder = path.join(out, 'main');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .some((name) =>
      /\bnode:(?:https?|http2|net|tls|dgram|dns)\b/.test(
        readFileSync(path.join(folder, name), 'utf8'),
      ),
    );
}

/** The application of the checkout with a main process built for this address. */
async function builtFor(address: string): Promise<string> {
  const folder = temporaryFolder();
  for (const part of ['electron', 'shared', 'assets', 'node_modules', 'electron.vite.config.ts']) {
    symlinkSync(projectPath(part), path.join(folder, part));
  }
  cpSync(projectPath('package.json'), path.join(folder, 'package.json'));
  const config = path.join(folder, 'main.config.ts');
  writeFileSync(
    config,
    `import all from './electron.vite.config';
     const { main } = all;
     main.build.outDir = ${JSON.stringify(path.join(folder, 'out', 'main'))};
     export default { main };`,
  );
  const env = { ...process.env, JALON_RELEASE_ADDRESS: address };
  const args = ['build', '--logLevel', 'error', '--config', config];
  expect(await runTool('electron-vite', args, { cwd: folder, env })).toBe(0);
  mkdirSync(path.join(folder, 'out'), { recursive: true });
  for (const part of ['preload', 'renderer']) {
    symlinkSync(projectPath('out', part), path.join(folder, 'out', part));
  }
  return folder;
}

describe('a build without an address', () => {
  it('says so, and holds no code that could ask', async () => {
    const running = await launchApp();
    onTestFinished(() => running.close());
    const page = await openScreen(running);
    expect(await words(page)).toContain('ne connaît aucune adresse');
    expect(await words(page)).toContain('Rien n’a été envoyé');
    expect(await page.getByRole('button', { name: 'Demander maintenant' }).count()).toBe(0);
    await expectAccessible(page, 'no address');
    expect(canAsk(projectPath('out'))).toBe(false);
  });
});

describe('a build with an address', () => {
  const asked: IncomingMessage[] = [];
  let respond: (response: ServerResponse) => void;

  it('says what is sent and where, asks once without anything of one’s own, and tells each answer apart', async () => {
    const own = temporaryFolder();
    const [key, certificate] = [path.join(own, 'key.pem'), path.join(own, 'certificate.pem')];
    execFileSync(
      'openssl',
      [
        ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'],
        ...['-nodes', '-days', '2', '-subj', '/CN=localhost'],
        ...['-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', certificate],
      ],
      { stdio: 'ignore' },
    );
    const server = createServer(
      { key: readFileSync(key), cert: readFileSync(certificate) },
      (request, response) => {
        asked.push(request);
        respond(response);
      },
    );
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    onTestFinished(() => void server.close());
    // A server that listens on a port says so by an object.
    const { port } = server.address() as AddressInfo;
    const address = `https://localhost:${port}/version.json`;

    const appFolder = await builtFor(address);
    expect(canAsk(path.join(appFolder, 'out'))).toBe(true);
    const running = await launch(
      { ...checkoutPlace(inject('electron').executable), appFolder },
      { env: { ...displayEnv(), NODE_EXTRA_CA_CERTS: certificate } },
    );
    onTestFinished(() => running.kill());
    const page = await openScreen(running);
    expect(await words(page)).toContain(address);
    expect(await words(page)).toContain('Ce qui part : une demande vide.');
    await expectAccessible(page, 'before asking');
    expect(asked).toEqual([]);

    const ask = async (answer: (response: ServerResponse) => void): Promise<string> => {
      respond = answer;
      await page.getByRole('button', { name: 'Demander maintenant' }).click();
      const notice = page.getByRole('dialog').locator('.notice');
      await notice.waitFor();
      return plain(await notice.innerText());
    };
    expect(await ask((to) => to.end('{"version":"99.1.0"}'))).toContain(
      'La version 99.1.0 est parue',
    );
    expect(asked).toHaveLength(1);
    const [request] = asked;
    expect(`${request?.method} ${request?.url}`).toBe('GET /version.json');
    expect(request?.rawHeaders).toEqual(['Host', `localhost:${port}`, 'Connection', 'close']);
    await expectAccessible(page, 'answered');

    expect(await ask((to) => to.end('{"version":"0.0.1"}'))).toContain('dernière version parue');
    const notUnderstood = 'a répondu autre chose';
    expect(await ask((to) => to.end('<html>bonjour</html>'))).toContain(notUnderstood);
    expect(await ask((to) => to.end(`"${'x'.repeat(1_000_000)}"`))).toContain(notUnderstood);
    expect(
      await ask((to) => to.writeHead(302, { Location: '/elsewhere' }).end('{"version":"9.9.9"}')),
    ).toContain(notUnderstood);
    expect(asked.map(({ url }) => url)).toEqual(Array(5).fill('/version.json'));
    expect(await ask((to) => to.destroy())).toContain('n’a pas répondu');
  });
});
