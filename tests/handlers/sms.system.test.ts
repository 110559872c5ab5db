import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { LambdaFunctionURLEvent } from 'aws-lambda';
import { countsTable } from '../../infra/phone/counts-table';
import type { ReadableCounter } from '../../infra/phone/memory-counter';
import { type DynamoDBProxy, startProxy } from '../aws/dynamodb-proxy';
import { type SecretsManager, startSecretsManager } from '../aws/secrets-manager';
import { type Lambda, startLambda } from '../lambda/runtime-api';
import { inboundEvent, TOKEN } from '../sms/inbound';
import { onDynamoDB, world } from '../system/world';
import { content, opening } from '../text/content';

const SECRET = 'twilio';
const NOWHERE = 'http://127.0.0.1:9';
const HELP = opening('en help');

let secrets: SecretsManager;
let lambda: Lambda;

beforeAll(async () => {
  secrets = await startSecretsManager({ [SECRET]: JSON.stringify({ current: TOKEN }) });
});
afterAll(() => secrets.stop());
beforeEach(() => {
  secrets.fault = undefined;
});
afterEach(() => lambda.stop());

async function start(env: Record<string, string> = {}, bundle = world.sms): Promise<Lambda> {
  lambda = await startLambda({
    bundle,
    env: {
      TWILIO_SECRET_ARN: SECRET,
      COUNTS_TABLE: 'counts',
      TIME_ZONE: 'America/Chicago',
      AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
      AWS_ENDPOINT_URL_DYNAMODB: NOWHERE,
      ...env,
    },
  });
  return lambda;
}

describe('a text whose secret has been read already', () => {
  test('is answered before the SDK is even loaded, which blocks everything else', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sms-'));
    cpSync(world.sms, folder, { recursive: true });
    const mayLoad = join(folder, 'may-load');
    writeFileSync(
      join(folder, 'dynamodb.js'),
      `const { existsSync } = require('node:fs');
       while (!existsSync(${JSON.stringify(mayLoad)}));
       process.stdout.write('loaded');
       exports.dynamoDbCounter = () => ({ add: async () => 'added' });`,
    );
    await start({}, folder);
    await (await lambda.invoke(inboundEvent({ token: 'f'.repeat(32) }))).done;
    const answered = await lambda.invoke(inboundEvent()); // It arrives, though loading cannot end.
    expect(answered.body).toContain(HELP);
    writeFileSync(mayLoad, '');
    await answered.done;
    expect(lambda.logs()).toContain('loaded');
    rmSync(folder, { recursive: true });
  });
});

test.each([
  ['救命', content.further.replyIn('zh')],
  ['помогите', content.further.replyIn('ru')],
  ['tôi cần giúp đỡ', content.further.replyIn('vi')],
  ['me quiero morir', opening('es crisis')],
])('%s is answered in its own letters', async (body, reply = '?') => {
  await start();
  const answered = await lambda.invoke(inboundEvent({ body }));
  expect(answered.body).toContain(reply);
});

const events = () =>
  lambda
    .logs()
    .split('\n')
    .flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []));

/** Delivers a text again until it is not reported as uncounted, as it may be on a busy machine. */
async function untilCounted(event: LambdaFunctionURLEvent): Promise<void> {
  for (;;) {
    const logged = lambda.logs().length;
    await (await lambda.invoke(event)).done;
    if (!lambda.logs().includes('"uncounted"', logged)) return;
  }
}

onDynamoDB('the bundle that Lambda runs, counting in DynamoDB', () => {
  let proxy: DynamoDBProxy;
  let counts: ReadableCounter;
  let env: Record<string, string>;
  beforeEach(async () => {
    proxy = await startProxy(world.dynamodb as string);
    const table = randomUUID();
    counts = await countsTable(world.dynamodb as string, table);
    env = { COUNTS_TABLE: table, AWS_ENDPOINT_URL_DYNAMODB: proxy.endpoint };
  });
  afterEach(() => proxy.stop());

  test('a signed text is answered, then counted: the reply’s last byte is out before the count begins', async () => {
    await start(env);
    const event = inboundEvent({ body: 'HELP' });
    const answered = await lambda.invoke(event);
    expect(answered).toMatchObject({ status: 200, headers: { 'content-type': 'text/xml; charset=utf-8' } });
    expect(answered.body).toContain(HELP);
    await answered.done;
    expect(proxy.lastRequestAt).toBeGreaterThan(answered.lastByteAt);
    await untilCounted(event);
    expect(await counts.rows()).toEqual([
      { pk: expect.any(String), sk: expect.stringMatching(/^\d\d#help#en$/), count: 1 },
    ]);
  });

  test('the person does not wait for a slow count', async () => {
    await start(env);
    let letThrough = () => {};
    proxy.next({ until: new Promise<void>((resolve) => (letThrough = resolve)) });
    const event = inboundEvent();
    const answered = await lambda.invoke(event); // It arrives, though the count cannot end.
    letThrough();
    await answered.done;
    await untilCounted(event);
    expect(await counts.rows()).toHaveLength(1);
  });

  test('a forged text gets 403 and counts nothing', async () => {
    await start(env);
    const answered = await lambda.invoke(inboundEvent({ token: 'f'.repeat(32) }));
    await answered.done;
    expect(answered.status).toBe(403);
    expect(proxy.requests).toBe(0);
    expect(events()).toEqual([{ event: 'refused' }]);
  });

  test('the same message delivered twice is answered twice and counted once', async () => {
    await start(env);
    const event = inboundEvent();
    for (let i = 0; i < 2; i += 1) expect((await lambda.invoke(event)).body).toContain(HELP);
    for (const one of [event, inboundEvent({ body: 'STOP' })]) await untilCounted(one);
    expect((await counts.rows()).map(({ count }) => count)).toEqual([1, 1]);
  });
});

describe('the bundle that Lambda runs, in trouble', () => {
  test('with DynamoDB refusing connections the text is answered and reported as uncounted', async () => {
    await start();
    const answered = await lambda.invoke(inboundEvent({ body: 'AYUDA' }));
    expect(answered.body).toContain(opening('es help'));
    await answered.done;
    expect(events()).toEqual([{ event: 'uncounted', because: 'busy' }]);
  });

  test.each(['refuse', 'throttle', 'hang', 'damage'] as const)(
    'with a secret store that answers with %s the text is answered',
    async (fault) => {
      secrets.fault = fault;
      await start();
      const answered = await lambda.invoke(inboundEvent());
      expect(answered.body).toContain(HELP);
      await answered.done;
      expect(events()).toEqual([{ event: 'unverified' }]);
    },
  );

  test('with no secret store at all the text is answered', async () => {
    await start({ AWS_ENDPOINT_URL_SECRETS_MANAGER: NOWHERE });
    expect((await lambda.invoke(inboundEvent())).body).toContain(HELP);
  });

  test('a token that AWS has only just got is read at the first mismatch; within a minute of that, a text goes to the fallback', async () => {
    const [before, after] = ['a'.repeat(32), 'b'.repeat(32)];
    const statusOf = async (token: string) => {
      const answered = await lambda.invoke(inboundEvent({ token }));
      await answered.done;
      return answered.status;
    };
    secrets.set(SECRET, JSON.stringify({ current: before }));
    await start();
    expect(await statusOf(before)).toBe(200);
    secrets.set(SECRET, JSON.stringify({ current: TOKEN }));
    expect(await statusOf(TOKEN)).toBe(200);
    secrets.set(SECRET, JSON.stringify({ current: after }));
    expect(await statusOf(after)).toBe(403);
  });

  test('any bytes at all are answered with a status and a body', async () => {
    await start();
    const odd = inboundEvent();
    for (const body of ['', '%', 'Body=%ED%A0%80', '\u0000', 'x'.repeat(70_000)]) {
      const answered = await lambda.invoke({ ...odd, body, isBase64Encoded: false });
      expect([403, 413]).toContain(answered.status);
      expect(answered.body).toMatch(/<Response/);
    }
    expect((await lambda.invoke({})).body).toContain('1-888-373-7888');
  });
});
