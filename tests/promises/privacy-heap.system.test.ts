import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { howMany } from '../full-size';
import type { Lambda } from '../lambda/runtime-api';
import { inboundEvent, TOKEN } from '../sms/inbound';
import { SHARED_KEY } from '../sms/rule-signed';
import { onDynamoDB } from '../system/world';
import { type Hotline, startHotline, TWILIO_SECRET } from './hotline';
import { person } from './people';
import { eventOf } from './privacy-events';
import { type HeapReader, heapReader } from './privacy-heap';
import { digestsIn, marksIn, piecesOf } from './privacy-search';
import { WAYS } from './privacy-ways';

jest.setTimeout(300_000);
const EACH_WAY = howMany(5, 50);
/** Others than in privacy.system.test.ts: DynamoDB knows a message for ten minutes, whatever its table. */
const FIRST = 2_000_000;

onDynamoDB('after texts in every way and a few more, all garbage collected,', () => {
  let hotline: Hotline;
  let heap: HeapReader;
  let webhook: Lambda;
  beforeAll(async () => {
    hotline = await startHotline();
    hotline.secrets.set(TWILIO_SECRET, JSON.stringify({ current: TOKEN, sharedKey: SHARED_KEY }));
    heap = await heapReader();
    webhook = await hotline.environment(heap.env);
  });
  afterAll(() => Promise.all([hotline.stop(), heap.stop()]));

  // A connection that Node has yet to close may hold one event for a few texts more: what leaks is held for ever.
  test('the process holds nothing of the older ones: the loop guard’s hashes under a key made at start say nothing', async () => {
    const ways = Object.values(WAYS);
    const people = EACH_WAY * ways.length;
    for (let i = 0; i < people; i += 1) {
      const { event, status } = ways[i % ways.length] as (typeof ways)[number];
      const answered = await webhook.invoke(event(person(FIRST + i)));
      expect(answered.status).toBe(status);
      await answered.done;
    }
    let strings: string[] = [];
    let held: string[] = [];
    for (let looks = 0; looks < 6 && (looks === 0 || held.length > 0); looks += 1) {
      for (const body of ['HELP', 'a neutrl text', 'mi hija no aparece'])
        await (await webhook.invoke(inboundEvent({ body, from: '+15550177' }))).done;
      strings = await heap.stringsOf(webhook);
      held = strings.filter((text) => marksIn(text).length > 0);
    }
    expect(strings.length).toBeGreaterThan(10_000);
    expect(held).toEqual([]);
    const pieces = piecesOf(strings);
    expect(Array.from({ length: people }, (_, i) => digestsIn(pieces, person(FIRST + i))).flat()).toEqual([]);
  });

  test('as the search proves on a text that is still being counted: it finds that one', async () => {
    const someone = person(1_000_000);
    hotline.dynamodb.next('hang');
    const { done } = await webhook.invoke(eventOf(someone));
    const found = (await heap.stringsOf(webhook)).filter((text) => marksIn(text).length > 0);
    await done;
    expect(found).toContain(someone.from);
    expect(found.join('\n')).toContain(someone.ip);
  });
});
