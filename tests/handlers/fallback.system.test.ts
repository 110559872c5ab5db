import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { functionUrlEvent } from '../../infra/phone/function-url-event';
import { constantTwiml } from '../../infra/twiml/constant';
import { callTwiml, connectTwiml } from '../../infra/twiml/voice';
import { type Lambda, startLambda } from '../lambda/runtime-api';
import { inboundEvent } from '../sms/inbound';
import { world } from '../system/world';
import { calls } from '../text/calls';
import { content } from '../text/content';

const URL_OF_FALLBACK = 'https://abc123.lambda-url.us-east-1.on.aws/';
const XML = { status: 200, headers: { 'content-type': 'text/xml; charset=utf-8' } };
const failed = { with: { ErrorCode: '11200', ErrorUrl: 'https://abc124.lambda-url.us-east-1.on.aws/' } };

let lambda: Lambda;
beforeAll(async () => {
  lambda = await startLambda({ bundle: world.fallback });
});
afterAll(() => lambda.stop());

const answerTo = async (event: unknown) => {
  const before = lambda.logs().length;
  const answered = await lambda.invoke(event);
  await answered.done;
  return { ...answered, logged: lambda.logs().slice(before) };
};
const get = (path: string) => answerTo(functionUrlEvent({ method: 'GET', url: URL_OF_FALLBACK + path }));

describe('the fallback’s bundle', () => {
  test('answers a text with the constant, and logs that the webhook failed and nothing else', async () => {
    const { logged, ...answered } = await answerTo(inboundEvent({ ...failed, body: 'me van a deportar' }));
    expect(answered).toMatchObject({ ...XML, body: constantTwiml(content) });
    expect(logged).toBe('{"event":"fallback"}\n');
  });

  test('answers whoever comes without Twilio’s ErrorCode, and logs nothing', async () => {
    for (const visit of [await get(''), await get('?ErrorCode=11200'), await answerTo(inboundEvent())]) {
      expect(visit).toMatchObject({ ...XML, body: constantTwiml(content), logged: '' });
    }
  });

  test('answers a call and the key press that follows it', async () => {
    expect(await get('voice')).toMatchObject({ ...XML, body: callTwiml(calls) });
    expect(await get('voice/connect')).toMatchObject({ ...XML, body: connectTwiml(calls) });
  });

  test('answers any event at all with 200', async () => {
    const odd = [null, 0, '', [], {}, { rawPath: 5, requestContext: { http: { method: 'POST' } }, body: {} }];
    for (const event of odd) expect(await answerTo(event)).toMatchObject({ ...XML, logged: '' });
    const anything = fc.record({ rawPath: fc.anything(), body: fc.anything(), requestContext: fc.anything() });
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), anything, async (value, record) => {
        expect((await answerTo(value)).status).toBe(200);
        expect((await answerTo(record)).status).toBe(200);
      }),
      { numRuns: 50, examples: [[[], { rawPath: [{ toString: 0 }], body: {}, requestContext: '' }]] },
    );
  });

  test('is one small file that loads nothing and reads no environment', () => {
    expect(readdirSync(world.fallback)).toEqual(['index.js']);
    const source = readFileSync(join(world.fallback, 'index.js'), 'utf8');
    expect(source).not.toMatch(/\brequire\b|\bimport\b|process\.env|fetch/);
    expect(source.length).toBeLessThan(4_000);
  });
});
