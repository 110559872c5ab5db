import { createHash, randomUUID } from 'node:crypto';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, expect, test } from '@jest/globals';
import { addMonths, monthOf } from '../../functions/counts/calendar';
import type { Row } from '../../functions/counts/rows';
import { makeBlurKey } from '../../infra/aws/blur-key';
import { countsTable } from '../../infra/phone/counts-table';
import { fillDemoYear } from '../../infra/phone/demo-year';
import { functionUrlEvent } from '../../infra/phone/function-url-event';
import { memoryCounter } from '../../infra/phone/memory-counter';
import { startProxy } from '../aws/dynamodb-proxy';
import { randomFrom } from '../counts/random-counts';
import { clientOf, writeRows } from '../infra/metrics/write-rows';
import { type Lambda, startLambda } from '../lambda/runtime-api';
import { onDynamoDB, world } from '../system/world';
import { content } from '../text/content';
import { DEMO_TEXTS } from '../text/demo-texts';

const ADDRESS = 'https://abc.lambda-url.us-east-1.on.aws/';
const MAX_BYTES = 150_000;
const NOT_YET = 'There are no counts to show yet, or they cannot be read just now. Please try again later.';

let lambda: Lambda;
afterEach(() => lambda.stop());

async function start(table: string, env: Record<string, string> = {}): Promise<void> {
  lambda = await startLambda({
    bundle: world.page,
    env: {
      COUNTS_TABLE: table,
      TIME_ZONE: 'America/Chicago',
      AWS_ENDPOINT_URL_DYNAMODB: world.dynamodb ?? 'http://127.0.0.1:9',
      ...env,
    },
  });
}

const get = (path = '', method = 'GET') => lambda.invoke(functionUrlEvent({ method, url: ADDRESS + path }));

async function yearOfRows(): Promise<Row[]> {
  const counter = memoryCounter();
  await fillDemoYear({
    content,
    texts: DEMO_TEXTS,
    counter,
    timeZone: 'America/Chicago',
    now: new Date(),
    random: randomFrom(1),
  });
  return counter.rows();
}

async function fill(table: string, rows: readonly Row[]): Promise<void> {
  await countsTable(world.dynamodb as string, table);
  await writeRows(clientOf(world.dynamodb as string), table, rows);
}

const aYearAgo = () => addMonths(monthOf(new Date().toISOString()), -12);
const makeKey = (table: string) => makeBlurKey(table, aYearAgo(), clientOf(world.dynamodb as string));

onDynamoDB('the bundle of the public page, on a year of counts', () => {
  test('is one page that loads nothing, under the strictest policy, and may be kept for minutes', async () => {
    const table = randomUUID();
    await fill(table, await yearOfRows());
    await makeKey(table);
    await start(table);
    const { status, headers, body } = await get();
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=600',
    });
    expect(body).toContain('Texts to the hotline number');
    expect(body).toContain('<svg');
    expect(body.length).toBeLessThan(MAX_BYTES);
    expect(body).not.toMatch(/<script|\son\w+=|\sstyle=|<link(?! rel="icon" href="data:,")|<img|@import|url\(/i);
    const policy = headers['content-security-policy'] ?? '';
    const styles = [...body.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style = '']) => style);
    const hashes = styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${hashes}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  test('asks the table for nothing while it has a page', async () => {
    const table = randomUUID();
    await fill(table, await yearOfRows());
    await makeKey(table);
    const proxy = await startProxy(world.dynamodb as string);
    await start(table, { AWS_ENDPOINT_URL_DYNAMODB: proxy.endpoint });
    const first = await get();
    const asked = proxy.requests;
    expect(asked).toBeGreaterThan(0);
    expect((await get()).body).toBe(first.body);
    expect(proxy.requests).toBe(asked);
    await proxy.stop();
  });

  test('is there in Spanish, blurred alike', async () => {
    const table = randomUUID();
    await fill(table, await yearOfRows());
    await makeKey(table);
    await start(table);
    const [english, spanish] = [await get(), await get('es')];
    expect(spanish.body).toContain('<html lang="es">');
    expect(spanish.body).toContain('Mensajes al número de ayuda');
    const figures = ({ body }: typeof english) => body.match(/<rect [^>]*>/g);
    expect(figures(spanish)).toEqual(figures(english));
  });

  test('is the same after a deploy, for the key is made once', async () => {
    const table = randomUUID();
    await fill(table, await yearOfRows());
    await makeKey(table);
    await start(table);
    const first = await get();
    await lambda.stop();
    await makeKey(table);
    await start(table);
    expect((await get()).body).toBe(first.body);
  });

  test('shows nothing while there is no key, or no whole one', async () => {
    const table = randomUUID();
    await fill(table, await yearOfRows());
    await start(table);
    expect((await get()).status).toBe(503);
    await lambda.stop();
    const half = { pk: { S: 'KEY' }, sk: { S: 'KEY' }, key: { S: 'ab' }, since: { S: aYearAgo() } };
    await clientOf(world.dynamodb as string).send(new PutItemCommand({ TableName: table, Item: half }));
    await start(table);
    const { status, body, done } = await get();
    expect({ status, body }).toEqual({ status: 503, body: NOT_YET });
    await done;
    expect(lambda.logs()).toContain('{"event":"page-failed","because":"NoKeyYet"}');
  });

  test('says so where there has not been a text', async () => {
    const table = randomUUID();
    await fill(table, []);
    await makeKey(table);
    await start(table);
    expect(await get()).toMatchObject({ status: 200, body: expect.stringContaining('too few texts') });
    expect(await get('', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });
});

test('where the counts cannot be read there is a plain 503, and the log has the reason’s name alone', async () => {
  await start('counts', { AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:9' });
  const { status, headers, body, done } = await get();
  expect({ status, body }).toEqual({
    status: 503,
    body: NOT_YET,
  });
  expect(headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  await done;
  const lines = lambda
    .logs()
    .split('\n')
    .filter((line) => line.startsWith('{'));
  expect(lines).toEqual([expect.stringMatching(/^\{"event":"page-failed","because":"\w+"\}$/)]);
});

test('nothing else is served', async () => {
  await start('counts');
  expect((await get('favicon.ico')).status).toBe(404);
  expect(await get('', 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
});
