import { randomUUID } from 'node:crypto';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { readLastRun, writeLastRun } from '../../functions/cloud/last-run';
import type { Run } from '../../functions/watch/letter';
import { type AwsAccount, startAwsAccount } from '../aws/account';
import { type SecretsManager, startSecretsManager } from '../aws/secrets-manager';
import { clientOf } from '../infra/metrics/write-rows';
import { type Lambda, startLambda } from '../lambda/runtime-api';
import { onDynamoDB, world } from '../system/world';
import { ACCOUNT, AUTH_TOKEN, NEXT_TOKEN, outbound, phoneNumber, service } from '../twilio/resources';
import { startTwilio } from '../twilio/rest-api';
import type { TwilioApi } from '../twilio/world';

const SMS_URL = 'https://abc.lambda-url.us-east-1.on.aws/';
const KEY = { key: `SK${'2'.repeat(32)}`, secret: 'restricted' };
const WIRED = { current: AUTH_TOKEN, account: ACCOUNT, numbers: '+18165550142' };
const TODAY = new Date().toISOString().slice(0, 10);
const NOTHING: Run = { day: TODAY, found: [] };

onDynamoDB('the daily watch’s bundle', () => {
  let aws: AwsAccount;
  let secrets: SecretsManager;
  let twilio: TwilioApi;
  let lambda: Lambda;
  let table: string;
  const client = clientOf(world.dynamodb as string);
  beforeAll(async () => {
    aws = await startAwsAccount();
    secrets = await startSecretsManager({});
  });
  afterAll(() => Promise.all([aws.stop(), secrets.stop()]));
  beforeEach(async () => {
    aws.concurrency = 1000;
    aws.mails.length = 0;
    secrets.set('tokens', JSON.stringify(WIRED));
    secrets.set('watch', JSON.stringify(KEY));
    const number = phoneNumber('+18165550142', { sms_url: `${SMS_URL}#rc=2` });
    const hotline = service('Hotline', [number], { use_inbound_webhook_on_number: true });
    twilio = await startTwilio({
      numbers: [number],
      services: [{ ...hotline, campaigns: ['VERIFIED'] }],
      apiKeys: [`${KEY.key}:${KEY.secret}`],
      messages: [outbound('+18165550142', 30034)],
      spent: { week: '3.50', month: '12.34' },
    });
    table = randomUUID();
    await client.send(
      new CreateTableCommand({
        TableName: table,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      }),
    );
  });
  afterEach(() => Promise.all([lambda.stop(), twilio.stop()]));

  /** Runs once, `before` being what the run before found. */
  async function run({ before = NOTHING, isTwilioWatched = true } = {}): Promise<string> {
    await writeLastRun(table, before, client);
    lambda = await startLambda({
      bundle: world.watch,
      env: {
        STACK: 'Hotline-prod',
        TOPIC_ARN: 'topic',
        WATCH_TABLE: table,
        SMS_URL,
        ...(isTwilioWatched && { WATCH_SECRET_ARN: 'watch', TWILIO_SECRET_ARN: 'tokens' }),
        AWS_ENDPOINT_URL: aws.url,
        AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
        AWS_ENDPOINT_URL_DYNAMODB: world.dynamodb as string,
        TWILIO_API_URL: twilio.url,
      },
    });
    await (await lambda.invoke({})).done;
    return lambda.logs();
  }
  const found = async () => (await readLastRun(table, client))?.found;

  test('keeps that nothing is wrong, and mails nobody', async () => {
    expect(await run()).toBe('{"event":"watch","result":"right"}\n');
    expect(await readLastRun(table, client)).toEqual({ day: TODAY, found: [] });
    expect(aws.mails).toEqual([]);
  });

  test('without being asked to watch Twilio, never goes there', async () => {
    const { requests } = secrets;
    await run({ isTwilioWatched: false });
    expect([twilio.requests, secrets.requests]).toEqual([[], requests]);
  });

  test('asks Twilio for no message and no details of an alert, and changes nothing there', async () => {
    twilio.alerts = [11200];
    await run();
    expect(twilio.requests.length).toBeGreaterThan(5);
    expect(twilio.requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
    expect(twilio.requests.filter((request) => /Messages|Calls|Alerts\/|Media|Recordings/.test(request))).toEqual([]);
    expect(JSON.stringify([aws.mails, await found(), lambda.logs()])).not.toContain('help');
  });

  test.each<[string, () => void, string]>([
    ['the balance does not last two weeks', () => Object.assign(twilio, { balance: '6.00' }), 'balance: 6.00 USD'],
    [
      'the account is suspended',
      () => Object.assign(twilio, { status: 'suspended' }),
      'account: "Kansas Coalition" is suspended',
    ],
    [
      'the number points elsewhere',
      () => Object.assign(twilio.numbers[0] as object, { sms_url: 'https://else.example/' }),
      'number: +18165550142: texts to it do not come to us',
    ],
    [
      'the number is gone',
      () => Object.assign(twilio, { numbers: [] }),
      'number: +18165550142 is in the account no more',
    ],
    [
      'its campaign was suspended',
      () => Object.assign(twilio.services[0] as object, { campaigns: ['SUSPENDED'] }),
      'registration: +18165550142: its A2P 10DLC campaign is SUSPENDED',
    ],
    [
      'our address failed Twilio yesterday',
      () => Object.assign(twilio, { alerts: [11200, 11200] }),
      'errors: Yesterday: 2 with 11200',
    ],
    [
      'the kept token was rotated away',
      () => Object.assign(twilio, { tokens: [NEXT_TOKEN] }),
      'token: The kept token is not Twilio',
    ],
    [
      'its API key was revoked',
      () => Object.assign(twilio, { apiKeys: [] }),
      "number: Twilio does not take the watch's API key",
    ],
    ['Lambda’s quota is small', () => Object.assign(aws, { concurrency: 10 }), 'quota: Lambda answers only 10'],
  ])('mails one line if %s, once', async (_, change, line) => {
    change();
    expect(await run()).toBe('{"event":"watch","result":"wrong"}\n');
    expect(aws.mails).toEqual([{ subject: 'Hotline-prod: 1 to fix', message: expect.stringContaining(line) }]);
    await (await lambda.invoke({})).done;
    expect(aws.mails).toHaveLength(1);
  });

  test('says when what was wrong is over', async () => {
    await run({ before: { day: TODAY, found: ['balance: 1.00 USD'] } });
    expect(aws.mails).toMatchObject([{ subject: 'Hotline-prod: all is well again' }]);
  });

  test('writes a short report in a month’s first run, with what Twilio charged and no count', async () => {
    await run({ before: { day: '2026-01-31', found: [] } });
    expect(aws.mails).toMatchObject([
      { subject: 'Hotline-prod: the month', message: expect.stringContaining('Twilio charged 12.34 last month.') },
    ]);
  });

  test('with a SharedKey in place of the token, asks Twilio nothing about a token', async () => {
    secrets.set('tokens', JSON.stringify({ ...WIRED, current: undefined, sharedKey: 's'.repeat(40) }));
    twilio.tokens = [NEXT_TOKEN];
    await run({ before: { day: '2026-01-31', found: [] } });
    expect(await found()).toEqual([]);
    expect(aws.mails[0]?.message).toContain('balance: Could not be read: the API key lacks the right to read it.');
  });
});
