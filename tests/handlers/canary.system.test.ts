import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { message, silence } from '../../functions/sms/reply';
import { type SecretsManager, startSecretsManager } from '../aws/secrets-manager';
import { type Lambda, startLambda } from '../lambda/runtime-api';
import { TOKEN } from '../sms/inbound';
import { world } from '../system/world';
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
  lambda = await startLambda({
    bundle: world.canary,
    env: { SMS_URL: webhook.url, CANARY_SECRET_ARN: SECRET, AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url },
  });
});
afterEach(async () => {
  await lambda.stop();
  await webhook.stop();
});

async function logged(): Promise<string> {
  await (await lambda.invoke({ 'detail-type': 'Scheduled Event' })).done;
  return lambda.logs();
}
const line = (result: string) => `{"event":"canary","result":"${result}"}\n`;

describe('the canary’s bundle', () => {
  test('is answered by the webhook, and counts nothing', async () => {
    expect(await logged()).toBe(line('answered'));
    expect(webhook.outcomes).toEqual([{ reply: expect.objectContaining({ status: 200 }) }]);
  });

  test('is answered however often it texts: the loop guard is for people', async () => {
    for (let i = 0; i < 25; i += 1) await logged();
    expect(lambda.logs()).toBe(line('answered').repeat(25));
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
