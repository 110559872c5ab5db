import { spawnSync } from 'node:child_process';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startDynamoDBLocal } from '../../infra/phone/dynamodb-local';
import { type DynamoDBProxy, type Fault, startProxy } from './dynamodb-proxy';

const TableName = 'counts';
/** In Jest's realm the SDK takes an error of Node's for no Error, wraps it and loses its `code`. */
const LOST = { message: expect.stringMatching(/ECONNRESET|socket hang up/) };

/** Started by a process that is then killed. It is waited for here, since Jest cannot skip a test that has begun. */
const first = startInProcessThatIsKilled();
const missing = 'missing' in first ? first.missing : undefined;
const required = process.env.REQUIRE_DYNAMODB_LOCAL === '1';
const onDynamoDB = missing && !required ? test.skip : test;
if (missing) process.stderr.write(`${required ? 'FAILED' : 'SKIPPED'}, all of ${__filename}: ${missing}\n`);

let endpoint: string;
let stop: () => Promise<void>;
let proxy: DynamoDBProxy;
let client: DynamoDBClient;

beforeAll(async () => {
  const local = missing ? { missing } : await startDynamoDBLocal(() => {});
  if ('missing' in local) throw new Error(local.missing);
  ({ endpoint, stop } = local);
  proxy = await startProxy(endpoint);
  const credentials = { accessKeyId: 'testing', secretAccessKey: 'testing' };
  client = new DynamoDBClient({ endpoint: proxy.endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    }),
  );
});

afterAll(async () => {
  client?.destroy();
  await proxy?.stop();
  await stop?.();
});

describe('DynamoDB Local', () => {
  onDynamoDB('listens on 127.0.0.1 alone', async () => {
    const addresses = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
    expect(await isOpen(endpoint)).toBe(true);
    for (const { address } of addresses.filter(({ family, internal }) => family === 'IPv4' && !internal)) {
      expect(await isOpen(endpoint.replace('127.0.0.1', address))).toBe(false);
    }
  });

  onDynamoDB('carries out a transaction once, however often its token comes', async () => {
    for (const token of ['one', 'one', 'one', 'two']) await count('once', token);
    expect(await counted('once')).toBe(2);
  });

  onDynamoDB('ends with whoever started it, even one that is killed', async () => {
    while ('endpoint' in first && (await isOpen(first.endpoint))) await sleep(100);
  });
});

describe('the proxy before it', () => {
  const conflict = { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' };
  const withoutTrace: [Fault & string, object][] = [
    ['conflict', { name: 'TransactionCanceledException', CancellationReasons: [conflict, { Code: 'None' }] }],
    ['throttle', { name: 'ThrottlingException' }],
    ['throttle-reason', { CancellationReasons: [{ Code: 'ThrottlingError' }, { Code: 'None' }] }],
    ['throughput', { name: 'ProvisionedThroughputExceededException' }],
    ['throughput-reason', { CancellationReasons: [{ Code: 'ProvisionedThroughputExceeded' }, { Code: 'None' }] }],
    ['in-progress', { name: 'TransactionInProgressException' }],
    ['error500', { name: 'InternalServerError', $metadata: { httpStatusCode: 500 } }],
    ['cut-before', LOST],
    ['refuse', LOST],
  ];
  for (const [fault, error] of withoutTrace) {
    onDynamoDB(`gives one request the fault ${fault}, which leaves no trace, and forwards the next`, async () => {
      proxy.next(fault);
      await expect(count(fault)).rejects.toMatchObject(error);
      expect(await counted(fault)).toBe(0);
      await count(fault);
      expect(await counted(fault)).toBe(1);
    });
  }

  onDynamoDB('loses the answer to a request that was carried out', async () => {
    proxy.next('cut-after');
    await expect(count('cut')).rejects.toMatchObject(LOST);
    await count('cut');
    expect(await counted('cut')).toBe(1);
  });

  onDynamoDB('delays, hangs and answers nothing until told otherwise, and counts what comes in', async () => {
    const before = proxy.requests;
    let isOver = false;
    proxy.always = { until: sleep(100).then(() => (isOver = true)) };
    await count('late');
    expect(isOver).toBe(true);
    proxy.always = 'hang';
    await expect(count('never', 'token', 200)).rejects.toMatchObject({ name: 'AbortError' });
    proxy.always = 'nothing';
    await count('nothing').catch(() => undefined);
    proxy.always = undefined;
    expect([await counted('late'), await counted('never'), await counted('nothing')]).toEqual([1, 0, 0]);
    expect(proxy.requests - before).toBe(6);
  });
});

function startInProcessThatIsKilled(): { endpoint: string } | { missing: string } {
  const script = `require('./infra/phone/dynamodb-local').startDynamoDBLocal(console.error).then((started) => {
    console.log(JSON.stringify(started));
    process.kill(process.pid, 'SIGKILL');
  })`;
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', '--eval', script], {
    cwd: join(__dirname, '../..'),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(stdout);
}

async function count(pk: string, token = 'token', ms = 10_000): Promise<void> {
  const TransactItems = [pk, `${pk} in all`].map((key) => ({
    Update: {
      TableName,
      Key: { pk: { S: key } },
      UpdateExpression: 'ADD n :one',
      ExpressionAttributeValues: { ':one': { N: '1' } },
    },
  }));
  const command = new TransactWriteItemsCommand({ ClientRequestToken: `${pk} ${token}`, TransactItems });
  await client.send(command, { abortSignal: AbortSignal.timeout(ms) });
}

async function counted(pk: string): Promise<number> {
  const { Item } = await client.send(new GetItemCommand({ TableName, Key: { pk: { S: pk } }, ConsistentRead: true }));
  return Number(Item?.n?.N ?? 0);
}

async function isOpen(endpoint: string): Promise<boolean> {
  const answered = fetch(endpoint, { signal: AbortSignal.timeout(2000) });
  return answered.then(
    () => true,
    () => false,
  );
}
