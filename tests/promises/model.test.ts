import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { loopGuard } from '../../functions/sms/loop-guard';
import { type Inbound, parse } from '../../functions/sms/parse';
import { receive } from '../../functions/sms/receive';
import { content } from '../sms/content';
import { inboundEvent, TOKEN } from '../sms/inbound';
import { type Fate, type Interleaving, interleavings } from './exact-interleavings';
import { type ModelTable, modelTable, play, type Text } from './exact-play';

jest.setTimeout(60_000);
const AT_ONCE = 256;
const BEFORE = new Date('2026-11-30T23:59:59-06:00');
const AFTER = new Date('2026-12-01T00:00:00-06:00');
const UNCOUNTED = '{"event":"uncounted","because":"busy"}\n';

const inbound = parse(inboundEvent({ body: 'help kansas' })) as Inbound;
const outcome = receive(inbound, { current: TOKEN }, content, loopGuard(), BEFORE);
const text = (...moments: Date[]): Text => ({ outcome, moments, timeZone: 'America/Chicago' });

const write = process.stdout.write;
const lines: unknown[] = [];
beforeAll(() => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'Date'] });
  process.stdout.write = (line: unknown) => lines.push(line) > 0;
});
afterAll(() => {
  process.stdout.write = write;
  jest.useRealTimers();
});

/** How the time passes for so many attempts, whatever the product's pauses are: it gives up after 800 ms. */
const STEPS_MS = { 2: [400, 100, 300], 3: [250, 100, 250, 100, 100] };

/** Plays every interleaving; returns how many there are, and what is wrong with those that break a promise. */
async function explore(deliveries: number, attempts: 2 | 3, text: Text, table: () => ModelTable = modelTable) {
  const all = [...interleavings(deliveries, attempts)];
  const wrong: string[] = [];
  for (let i = 0; i < all.length; i += AT_ONCE) {
    const played = all.slice(i, i + AT_ONCE).map((one) => {
      const its = table();
      return { one, its, ...play(one, text, its, STEPS_MS[attempts][0] as number) };
    });
    for (const ms of STEPS_MS[attempts]) {
      await new Promise(setImmediate);
      jest.advanceTimersByTime(ms);
    }
    await Promise.all(played.map(({ land }) => land()));
    for (const { one, its, replies } of played) wrong.push(...faultsOf(one, its, replies));
    const givenUp = played.flatMap(({ one }) =>
      one.paths.filter((path) => path.length === attempts && isBusy(path.at(-1))),
    );
    if (lines.join('') !== UNCOUNTED.repeat(givenUp.length))
      wrong.push(`${lines.length} of ${givenUp.length} reported`);
    lines.length = 0;
  }
  return { seen: all.length, wrong };
}

const isBusy = (fate: Fate | undefined) => fate === 'failed' || fate === 'answer lost';

/**
 * A text is counted once if any of its writes reaches the table, and not at all otherwise, its topic and its region
 * alike. Each delivery has its reply, or its process was killed before it: then Twilio has the fallback to call.
 */
function faultsOf(one: Interleaving, { rows }: ModelTable, replies: readonly string[]): string[] {
  const counted = (isRegion: boolean) =>
    [...rows].reduce((sum, [key, count]) => (key.includes('region') === isRegion ? sum + count : sum), 0);
  const [topic, region, right] = [counted(false), counted(true), one.order.length > 0 ? 1 : 0];
  const answered = replies.filter((body) => body.includes('hotline for Kansas')).length;
  const alive = one.paths.filter((path) => path.length > 0).length;
  if (topic === right && region === right && answered === alive) return [];
  return [`counted ${topic} and ${region}, answered ${answered} of ${alive}: ${JSON.stringify(one)}`];
}

describe('in every interleaving of the deliveries of one text it is answered each time and counted at most once', () => {
  test.each([
    ['two deliveries with three attempts each, on one day', 2, 3, text(BEFORE, BEFORE)],
    ['two deliveries with three attempts each, over a month’s end', 2, 3, text(BEFORE, AFTER)],
    ['three deliveries with two attempts each, on one day', 3, 2, text(BEFORE, BEFORE, BEFORE)],
    ['three deliveries with two attempts each, over a month’s end', 3, 2, text(BEFORE, AFTER, BEFORE)],
  ] as const)('%s', async (name, deliveries, attempts, text) => {
    const { seen, wrong } = await explore(deliveries, attempts, text);
    expect(wrong).toEqual([]);
    write.call(process.stdout, `${name}: ${seen} interleavings\n`);
  });

  test.each([
    ['pays no heed to the token', text(BEFORE, BEFORE), () => modelTable(() => Symbol())],
    ['takes other rows for another text', text(BEFORE, AFTER), () => modelTable((token, rows) => token + rows)],
  ])('and a table that %s is found out', async (_, text, table) => {
    const { wrong } = await explore(2, 2, text, table);
    expect(wrong).toContainEqual('counted 2 and 2, answered 2 of 2: {"paths":[["written"],["written"]],"order":[0,1]}');
  });
});
