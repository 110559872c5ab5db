import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { message, silence } from '../../functions/sms/reply';
import { countsTable } from '../../infra/phone/counts-table';
import type { ReadableCounter } from '../../infra/phone/memory-counter';
import { type SecretsManager, startSecretsManager } from '../aws/secrets-manager';
import { type Lambda, startLambda } from '../lambda/runtime-api';
import { TOKEN } from '../sms/inbound';
import { onDynamoDB, world } from '../system/world';
import { type ListeningWebhook, listeningWebhook } from './pretend-webhook';

const SECRET = 'canary';
const KEY = 'k'.repeat(64);

let secrets: SecretsManager;
let webhook: ListeningWebhook;
let lambda: Lambda;
beforeAll(async () => {
  secrets = await startSecretsManager({ [SECRET]: JSON.stringify({ current: KEY }) });
});
afterAll(() => secrets.stop());
beforeEach(async () => {
  secrets.set(SECRET, JSON.stringify({ current: KEY }));
  secrets.fault = undefined;
  webhook = await listeningWebhook({ token: TOKEN, canary: KEY });
});

afterEach(async () => {
  await lambda.stop();
  await webhook.stop();
});

async function start(env: Record<string, string> = {}): Promise<void> {
  lambda = await startLambda({
    bundle: world.canary,
    env: {
      SMS_URL: webhook.url,
      CANARY_SECRET_ARN: SECRET,
      COUNTS_TABLE: 'counts',
      AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
      AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:9',
      ...env,
    },
    timeoutSeconds: 30,
  });
}

async function logged(env?: Record<string, string>): Promise<string> {
  await start(env);
  await (await lambda.invoke({ 'detail-type': 'Scheduled Event' })).done;
  return lambda.logs();
}
const line = (result: string) => `{"event":"canary","result":"${result}"}\n`;

const countLine = (result: string) => `{"event":"canary-count","result":"${result}"}\n`;

onDynamoDB('the canary’s bundle, with the table of counts', () => {
  let counts: ReadableCounter;
  let env: Record<string, string>;
  beforeEach(async () => {
    const table = randomUUID();
    counts = await countsTable(world.dynamodb as string, table);
    env = { COUNTS_TABLE: table, AWS_ENDPOINT_URL_DYNAMODB: world.dynamodb as string };
  });

  test('is answered and counted however often it texts, and has one row: the loop guard is for people', async () => {
    webhook.counter = counts;
    await start(env);
    for (let i = 0; i < 25; i += 1) await (await lambda.invoke({})).done;
    expect(lambda.logs()).toBe((line('answered') + countLine('counted')).repeat(25));
    expect(await counts.rows()).toEqual([{ pk: 'CANARY', sk: 'CANARY', count: 25 }]);
  });

  test('waits for a count that comes late', async () => {
    webhook.counter = { add: (...counted) => sleep(700).then(() => counts.add(...counted)) };
    expect(await logged(env)).toBe(line('answered') + countLine('counted'));
  });

  test('says when its text was answered and not counted', async () => {
    expect(await logged(env)).toBe(line('answered') + countLine('uncounted'));
  });
});

describe('the canary’s bundle', () => {
  test('says that it was not counted, if its row cannot be read', async () => {
    expect(await logged()).toBe(line('answered') + countLine('uncounted'));
  });

  test('says when its signature is refused', async () => {
    secrets.set(SECRET, JSON.stringify({ current: 'x'.repeat(64) }));
    expect(await logged()).toBe(line('refused'));
  });

  test.each([
    ['another text', message('Hello')],
    ['silence', silence],
    ['an error', { ...silence, status: 502 }],
  ])('says that the reply is wrong when it gets %s', async (_, instead) => {
    webhook.instead = instead;
    expect(await logged()).toBe(line('wrong'));
  });

  test('says when nobody is there', async () => {
    await webhook.stop();
    expect(await logged()).toBe(line('unreachable'));
  });

  test.each(['refuse', 'throttle', 'damage', 'hang'] as const)(
    'sends nothing unsigned with a secret store that answers with %s',
    async (fault) => {
      secrets.fault = fault;
      expect(await logged()).toBe(line('unsigned'));
      expect(webhook.outcomes).toEqual([]);
    },
  );

  test('takes an empty key for none', async () => {
    secrets.set(SECRET, JSON.stringify({ current: '' }));
    expect(await logged()).toBe(line('unsigned'));
  });
});
