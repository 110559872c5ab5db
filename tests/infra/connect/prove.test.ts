import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { NONE } from '../../../functions/places/services';
import { loopGuard } from '../../../functions/sms/loop-guard';
import { respond } from '../../../functions/sms/respond';
import { tokenKeeper } from '../../../functions/sms/tokens';
import { prove } from '../../../infra/connect/prove';
import { authTokenKey, sharedKeyKey } from '../../../infra/connect/signing-key';
import { functionUrlEvent } from '../../../infra/phone/function-url-event';
import { UserError } from '../../../infra/terminal/user-error';
import type { Answer } from '../../../infra/twilio/post';
import { TOKEN, URL_OF_WEBHOOK } from '../../sms/inbound';
import { content } from '../../text/content';

const OLD = JSON.stringify({ current: 'a'.repeat(32) });
const NEW = JSON.stringify({ current: TOKEN });

/** The function with a secret in a world whose time passes only while somebody waits. */
function world(secret: string, answer?: () => Answer | undefined) {
  const state = { secret, time: 0, waits: 0, counted: 0, refused: 0 };
  const edges = {
    tokens: tokenKeeper(
      async () => state.secret,
      () => state.time,
    ),
    canaryKey: tokenKeeper(
      async () => '{}',
      () => state.time,
    ),
    content: () => content,
    services: () => NONE,
    guard: loopGuard(randomBytes(32)),
    constant: '<Response/>',
  };
  const post = async (url: string, headers: Record<string, string>, body: string): Promise<Answer> => {
    const other = answer?.();
    if (other) return other;
    const outcome = await respond(functionUrlEvent({ method: 'POST', url, headers, body }), new Date(), edges);
    if (outcome.count) state.counted += 1;
    if (outcome.event === 'refused') state.refused += 1;
    return { status: outcome.reply.status, type: 'text/xml', body: outcome.reply.body, ms: 1 };
  };
  const wait = async (ms: number) => {
    state.time += ms;
    state.waits += 1;
  };
  return { state, tools: { post, wait, say: () => undefined } };
}

describe('the proof that a number is connected', () => {
  test('is a signed text that is answered and a forged one that is refused, and counts nothing', async () => {
    const { state, tools } = world(NEW);
    expect(await prove(`${URL_OF_WEBHOOK}#rc=2`, authTokenKey(TOKEN), tools)).toContain('1-888-373-7888');
    expect(state).toMatchObject({ waits: 0, counted: 0 });
  });

  test('is the same by a SharedKey, whose secret is then all that the function knows', async () => {
    const { state, tools } = world(JSON.stringify({ sharedKey: 's'.repeat(40) }));
    expect(await prove(URL_OF_WEBHOOK, sharedKeyKey('s'.repeat(40)), tools)).toContain('1-888-373-7888');
    await expect(prove(URL_OF_WEBHOOK, sharedKeyKey('t'.repeat(40)), tools)).rejects.toThrow(
      'with this SharedKey is refused',
    );
    expect(state.counted).toBe(0);
  });

  test('fails if the function has a SharedKey alone, and the auth token is to prove it', async () => {
    const { tools } = world(JSON.stringify({ sharedKey: 's'.repeat(40) }));
    await expect(prove(URL_OF_WEBHOOK, authTokenKey(TOKEN), tools)).rejects.toThrow('not verified');
  });

  test('gets the whole reply however often it is repeated', async () => {
    const { tools } = world(NEW);
    const replies = new Set<string>();
    for (let i = 0; i < 12; i += 1) replies.add(await prove(URL_OF_WEBHOOK, authTokenKey(TOKEN), tools));
    expect(replies.size).toBe(1);
  });

  test('waits until the function reads its secret again, which it does once a minute', async () => {
    const { state, tools } = world(OLD);
    await prove(URL_OF_WEBHOOK, authTokenKey('a'.repeat(32)), tools);
    state.secret = NEW;
    expect(await prove(URL_OF_WEBHOOK, authTokenKey(TOKEN), tools)).toContain('1-888-373-7888');
    expect(state).toMatchObject({ time: 60_000, refused: 4 }); // an alarm rings at five
  });

  test('fails if the function never learns the token', async () => {
    const { state, tools } = world(OLD);
    await expect(prove(URL_OF_WEBHOOK, authTokenKey(TOKEN), tools)).rejects.toThrow(
      'A text signed with this token is refused (403)',
    );
    expect(state.time).toBe(90_000);
  });

  test('fails if texts are answered without being verified', async () => {
    const { tools } = world('');
    await expect(prove(URL_OF_WEBHOOK, authTokenKey(TOKEN), tools)).rejects.toThrow(
      'not verified: a forged one is answered too',
    );
  });

  test.each<[string, Answer]>([
    ['an error', { status: 502, type: 'text/plain', body: 'Internal Server Error', ms: 1 }],
    ['plain text', { status: 200, type: 'text/plain', body: 'hello', ms: 1 }],
    ['silence', { status: 200, type: 'text/xml', body: '<Response/>', ms: 1 }],
  ])('fails soon if the answer is %s', async (_, answered) => {
    const { state, tools } = world(NEW, () => answered);
    await expect(prove(URL_OF_WEBHOOK, authTokenKey(TOKEN), tools)).rejects.toThrow(
      `could send on (${answered.status})`,
    );
    expect(state.time).toBe(15_000);
  });

  test('goes on trying if nothing answers at first', async () => {
    let calls = 0;
    const { tools } = world(NEW, () => {
      calls += 1;
      if (calls === 1) throw new UserError('abc does not answer (ENOTFOUND): is this machine online?');
      return undefined;
    });
    expect(await prove(URL_OF_WEBHOOK, authTokenKey(TOKEN), tools)).toContain('1-888-373-7888');
  });
});
