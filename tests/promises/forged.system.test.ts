import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { LambdaFunctionURLEvent } from 'aws-lambda';
import { twilioRequest } from '../../functions/canary/twilio-request';
import { randomFrom } from '../counts/random-counts';
import { howMany } from '../full-size';
import type { Lambda } from '../lambda/runtime-api';
import { TOKEN, URL_OF_WEBHOOK } from '../sms/inbound';
import { SHARED_KEY } from '../sms/rule-signed';
import { signedString } from '../sms/signed-string';
import { onDynamoDB, world } from '../system/world';
import { type Answer, answersTo, inBatches } from './batches';
import { senderOf } from './fault-texts';
import { eventOf, FORGERIES, type Sent } from './forged-requests';
import { SAME } from './forged-same';
import { isSigned, resplit } from './forged-signed';
import { type Hotline, startHotline, TWILIO_SECRET } from './hotline';

jest.setTimeout(600_000);
const FORGED = howMany(2_000, 100_000);
const RESPLIT = howMany(200, 5_000);
const MESSAGES = howMany(12, 200);
const CONCURRENCY = 200;
const ENVIRONMENTS = 2;
const TEXTS = ['HELP', 'my kid is missing in kansas', 'REPORT', '¿ayuda? + & = % ;', 'STOP', ''];

onDynamoDB('whoever has seen a signed request and not the token', () => {
  let hotline: Hotline;
  let bundle: string;
  let environments: Lambda[];
  const random = randomFrom(6);
  beforeAll(async () => {
    hotline = await startHotline();
    hotline.secrets.set(TWILIO_SECRET, JSON.stringify({ current: TOKEN, sharedKey: SHARED_KEY }));
    bundle = await inBatches(world.sms);
    environments = await Promise.all(Array.from({ length: ENVIRONMENTS }, () => hotline.environment({}, bundle)));
  });
  afterAll(() => Promise.all([hotline.stop(), rm(bundle, { recursive: true })]));

  /** A signed request, each from another sender. */
  const request = (i: number): Sent => {
    const body = TEXTS[i % TEXTS.length] as string;
    return {
      url: URL_OF_WEBHOOK,
      ...twilioRequest({ body, from: senderOf(i), to: '+18165550199', url: URL_OF_WEBHOOK, token: TOKEN }),
    };
  };
  /** Texts counted so far; a region that was named has a row of its own. */
  const counted = async () => {
    const rows = (await hotline.counts.rows()).filter(({ pk }) => !pk.includes('region'));
    return rows.reduce((sum, { count }) => sum + count, 0);
  };

  /** Sends events to all environments, each the next one; the answers in their order. */
  const send = async (events: readonly LambdaFunctionURLEvent[]): Promise<Answer[]> => {
    const answers = await Promise.all(
      environments.map((environment, at) =>
        answersTo(
          events.filter((_, i) => i % ENVIRONMENTS === at),
          environment,
        ),
      ),
    );
    return events.map((_, i) => answers[i % ENVIRONMENTS]?.[Math.floor(i / ENVIRONMENTS)] as Answer);
  };

  test(`gets none of ${FORGED} forged, altered and cut off requests counted, and none that throws`, async () => {
    const before = hotline.dynamodb.requests;
    const genuine = Array.from({ length: 200 }, (_, i) => request(i)).map((sent) => ({
      sent,
      asSent: signedString(eventOf(sent)),
    }));
    const ways = Object.entries(FORGERIES);
    for (let forged = 0, i = 0; forged < FORGED; ) {
      const batch: { name: string; event: LambdaFunctionURLEvent }[] = [];
      for (; batch.length < CONCURRENCY; i += 1) {
        const { sent, asSent } = genuine[i % genuine.length] as (typeof genuine)[number];
        const [name, change] = ways[Math.floor(random() * ways.length)] as (typeof ways)[number];
        const event = change(sent, random);
        if (NO_TEXT.test(name) || !isSigned(event, sent, asSent)) batch.push({ name, event });
      }
      forged += batch.length;
      const answers = await send(batch.map(({ event }) => event));
      const wrong = batch.flatMap(({ name }, at) => {
        const { statusCode = 0, threw } = answers[at] ?? {};
        const isRefused = [403, 405, 413, 415].includes(statusCode) || (ANSWERED.includes(name) && statusCode === 200);
        return isRefused && !threw ? [] : [{ name, statusCode, threw }];
      });
      expect(wrong.slice(0, 3)).toEqual([]);
    }
    expect(hotline.dynamodb.requests).toBe(before);
  });

  test('gets none counted that is cut off anywhere', async () => {
    const before = hotline.dynamodb.requests;
    const sent = request(1);
    const events = Array.from(sent.body, (_, length) => eventOf({ ...sent, body: sent.body.slice(0, length) }));
    expect((await send(events)).filter(({ statusCode }) => statusCode !== 403)).toEqual([]);
    expect(hotline.dynamodb.requests).toBe(before);
  });

  test(`gets ${RESPLIT} answered, but not counted, whose message, account or numbers are cut anew under the same signature`, async () => {
    const before = hotline.dynamodb.requests;
    const events = Array.from({ length: RESPLIT }, (_, i) => cutAnew(request(i), false));
    const answers = await send(events);
    expect(answers.filter(({ statusCode, threw }) => threw || statusCode !== 200).slice(0, 2)).toEqual([]);
    expect(hotline.dynamodb.requests).toBe(before);
  });

  test(`gets each of ${MESSAGES} messages counted once in ten minutes, whatever its order, encoding or cut`, async () => {
    const before = await counted();
    for (let i = 0; i < MESSAGES; i += 1) {
      const sent = request(i);
      const same = Object.values(SAME).map((change) => change(sent, random));
      const answers = await send([...same, cutAnew(sent, true), cutAnew(sent, true)]);
      expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
      expect(new Set(answers.slice(0, same.length).map(({ body }) => body)).size).toBe(1);
    }
    const times = (await counted()) - before;
    const missed = environments.flatMap((one) => one.logs().match(/"uncounted"/g) ?? []).length; // on a busy machine
    expect(times).toBeLessThanOrEqual(MESSAGES);
    expect(times + missed).toBeGreaterThanOrEqual(MESSAGES);
    expect(times).toBeGreaterThan(0);
  });

  /** A request cut anew under its signature, through what makes it that message or elsewhere. */
  function cutAnew(sent: Sent, isWhole: boolean): LambdaFunctionURLEvent {
    const params = new URLSearchParams(sent.body);
    for (;;) {
      const cut = resplit(sent, random);
      if (!cut) continue;
      const fields = Object.fromEntries(cut);
      if (FIELDS.every((field) => params.get(field) === fields[field]) !== isWhole) continue;
      return eventOf({ ...sent, body: new URLSearchParams(cut).toString() });
    }
  }
});

/** Refused whoever signed them. */
const NO_TEXT = /^(?:another content type|another method|huge)$/;
/** What is no request of a Function URL at all is answered like all that fails on the way; and what we have no key for. */
const ANSWERED = ['an event of odd parts', 'by a scheme of no key'];
/** What makes it that one message. */
const FIELDS = ['MessageSid', 'AccountSid', 'From', 'To'];
