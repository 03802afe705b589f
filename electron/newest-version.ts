/** Asks the address of the releases for the number of the newest one: one request, without anything of one's own. */
import { get } from 'node:https';
import { fail, succeed } from '../shared/result';
import type { VersionAnswers } from '../shared/version/version-contract';
import { isLater, isVersion } from '../shared/version/version-number';
import { z } from '../shared/zod';

const LIMIT_MS = 10_000;
/** A version number takes a line. */
const MAX_BYTES = 4_096;

const answerSchema = z.object({ version: z.string().refine(isVersion) });

/** Asks once, follows nothing, keeps nothing. */
export async function askNewest(
  address: string,
  present: string,
): Promise<VersionAnswers['askNewest']> {
  const body = await bodyAt(address).catch(() => null);
  if (body === null) return fail('unreachable');
  const answer = answerSchema.safeParse(parsed(body));
  if (!answer.success) return fail('not-understood');
  const newest = answer.data.version;
  return succeed({ newest, isLater: isLater(newest, present) });
}

/** What the address answers; empty if it is no plain answer of a bearable size. */
function bodyAt(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    // No agent, no cookie, no name of the program: Node adds the host and the end of the connection.
    const request = get(address, { agent: false, timeout: LIMIT_MS }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text: string) => {
        body += text;
        if (body.length > MAX_BYTES) response.destroy();
      });
      response.once('close', () =>
        resolve(response.statusCode === 200 && response.complete ? body : ''),
      );
      response.once('error', () => resolve(''));
    });
    request.once('timeout', () => request.destroy(new Error('No answer in time.')));
    request.once('error', reject);
  });
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
