import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { functionUrlEvent } from '../../infra/phone/function-url-event';
import { type Lambda, type LambdaOptions, startLambda } from './runtime-api';

const BUNDLE = `
const { existsSync } = require('node:fs');
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const PRELUDE = { statusCode: 201, headers: { 'Content-Type': 'text/xml' } };

exports.streaming = awslambda.streamifyResponse(async (event, stream) => {
  const reply = event.bare ? stream : awslambda.HttpResponseStream.from(stream, PRELUDE);
  if (event.throwFirst) throw new TypeError('before a word');
  if (event.endOnly !== undefined) return void reply.end(event.endOnly);
  reply.write('<Resp');
  await sleep(20);
  if (event.throwLater) throw new TypeError('in the middle');
  if (event.exit) process.exit(7);
  if (event.linger) await sleep(60_000);
  reply.write('onse/>');
  reply.end();
  while (event.workUntil && !existsSync(event.workUntil)) await sleep(10);
  console.log('worked');
  if (event.throwAfter) throw new TypeError('after the answer');
});

exports.buffered = async (event) => {
  if (event.throwFirst) throw new TypeError('before a word');
  return event.result;
};

exports.environment = async () => {
  let twilio = 'found';
  try { require('twilio'); } catch (error) { twilio = error.code; }
  return { env: process.env, cwd: process.cwd(), twilio };
};
`;

let bundle: string;
const started: Lambda[] = [];

async function start(handler: string, options: Partial<LambdaOptions> = {}): Promise<Lambda> {
  const lambda = await startLambda({ bundle, handler: `index.${handler}`, ...options });
  started.push(lambda);
  return lambda;
}

beforeAll(async () => {
  bundle = await mkdtemp(join(tmpdir(), 'bundle-'));
  await writeFile(join(bundle, 'index.js'), BUNDLE);
  await writeFile(join(bundle, 'broken.js'), 'require("no-such-module");');
});
afterEach(() => Promise.all(started.splice(0).map((lambda) => lambda.stop())));
afterAll(() => rm(bundle, { recursive: true }));

describe('a streaming handler', () => {
  test('has answered long before it is done, if it works on after its answer', async () => {
    const lambda = await start('streaming');
    const { status, headers, body, done, error } = await lambda.invoke({ workUntil: join(bundle, 'ended') });
    expect({ status, headers, body, error }).toEqual({
      status: 201,
      headers: { 'content-type': 'text/xml' },
      body: '<Response/>',
      error: undefined,
    });
    expect(lambda.logs()).not.toContain('worked');
    await writeFile(join(bundle, 'ended'), '');
    await done;
    expect(lambda.logs()).toContain('worked');
  });

  test('gets its next event only when it is done with the last one', async () => {
    const lambda = await start('streaming');
    const first = await lambda.invoke({ workUntil: join(bundle, 'first ended') });
    const second = lambda.invoke({});
    await sleep(50);
    await writeFile(join(bundle, 'first ended'), '');
    expect((await second).lastByteAt).toBeGreaterThan(await first.done);
  });

  test('loses status and headers if it ends without a write, as in Lambda', async () => {
    const lambda = await start('streaming');
    expect(await lambda.invoke({ endOnly: 'Forbidden' })).toMatchObject({ status: 502 });
    expect(await lambda.invoke({ endOnly: '' })).toMatchObject({ status: 200, headers: {}, body: '' });
  });

  test('is a 200 of bytes if it gives no status', async () => {
    const lambda = await start('streaming');
    const { status, headers, body } = await lambda.invoke({ bare: true });
    expect({ status, headers, body }).toEqual({
      status: 200,
      headers: { 'content-type': 'application/octet-stream' },
      body: '<Response/>',
    });
  });

  test('that throws before its first word is a 502, later an answer that breaks off, after it a line in the log', async () => {
    const lambda = await start('streaming');
    const error = { errorType: 'TypeError', errorMessage: 'before a word' };
    expect(await lambda.invoke({ throwFirst: true })).toMatchObject({ status: 502, error });
    const later = await lambda.invoke({ throwLater: true });
    expect(later).toMatchObject({ status: 201, body: '<Resp', error: { errorMessage: 'in the middle' } });
    const { body, done, error: none } = await lambda.invoke({ throwAfter: true });
    await done;
    expect({ body, none }).toEqual({ body: '<Response/>', none: undefined });
    expect(lambda.logs()).toContain('after the answer');
  });

  test('that ends its process answers with what it had sent, and cannot be invoked again', async () => {
    const lambda = await start('streaming');
    const { status, body, error, done } = await lambda.invoke({ exit: true });
    expect({ status, body }).toEqual({ status: 201, body: '<Resp' });
    expect(error).toEqual({ errorType: 'Runtime.ExitError', errorMessage: 'Runtime exited: exit 7' });
    await expect(done).rejects.toThrow('Runtime exited: exit 7');
    expect(await lambda.killed).toBe('exit 7');
    await expect(lambda.invoke({})).rejects.toThrow('ended');
  });

  test('is killed when its time is up', async () => {
    const lambda = await start('streaming', { timeoutSeconds: 0.5 });
    const { error } = await lambda.invoke({ linger: true });
    expect(error).toEqual({ errorType: 'Sandbox.Timedout', errorMessage: 'Task timed out after 0.50 seconds' });
    expect(await lambda.killed).toBe('SIGKILL');
  });

  test('is killed when its time is up after its answer, which stands', async () => {
    const lambda = await start('streaming', { timeoutSeconds: 0.5 });
    const { body, error, done } = await lambda.invoke({ workUntil: 'never' });
    expect({ body, error }).toEqual({ body: '<Response/>', error: undefined });
    await expect(done).rejects.toThrow('Task timed out');
  });
});

describe('a handler that returns its answer', () => {
  test('gives status, headers and a body in plain or base64', async () => {
    const lambda = await start('buffered');
    const result = { statusCode: 403, headers: { 'X-A': 'b' }, body: 'bm8=', isBase64Encoded: true };
    const { status, headers, body } = await lambda.invoke({ result });
    expect({ status, headers, body }).toEqual({
      status: 403,
      headers: { 'content-type': 'application/json', 'x-a': 'b' },
      body: 'no',
    });
    expect(await lambda.invoke({ result: 'plain' })).toMatchObject({ status: 200, body: 'plain' });
    expect(await lambda.invoke({ throwFirst: true })).toMatchObject({ status: 502, error: { errorType: 'TypeError' } });
  });

  test('runs away from the repository with nothing of our environment', async () => {
    process.env.OURS = 'secret';
    const lambda = await start('environment', { env: { TABLE: 'counts' } });
    const { env, cwd, twilio } = JSON.parse((await lambda.invoke({})).body);
    expect(env).toMatchObject({ TABLE: 'counts', AWS_REGION: 'us-east-1' });
    expect(env).not.toHaveProperty('OURS');
    expect(cwd).not.toContain(process.cwd());
    expect(twilio).toBe('MODULE_NOT_FOUND');
  });
});

test('a bundle that does not load is refused with the reason', async () => {
  await expect(startLambda({ bundle, handler: 'broken.handler' })).rejects.toThrow('no-such-module');
});

test('a Function URL hands over a form in base64, with lower-case headers and the host as its domain', () => {
  const event = functionUrlEvent({
    method: 'POST',
    url: 'https://abc.lambda-url.us-east-1.on.aws/sms?a=1&a=2',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Twilio-Signature': 'sig=' },
    body: 'Body=HELP',
  });
  expect(event).toMatchObject({
    rawPath: '/sms',
    rawQueryString: 'a=1&a=2',
    queryStringParameters: { a: '1,2' },
    headers: { 'x-twilio-signature': 'sig=', 'content-length': '9', host: 'abc.lambda-url.us-east-1.on.aws' },
    requestContext: { domainName: 'abc.lambda-url.us-east-1.on.aws', http: { method: 'POST', path: '/sms' } },
    body: Buffer.from('Body=HELP').toString('base64'),
    isBase64Encoded: true,
  });
});
