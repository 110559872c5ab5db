import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, jest, test } from '@jest/globals';
import { dayOf } from '../../functions/counts/calendar';
import { type Counter, count, type Pace } from '../../functions/counts/count';
import { rowsOf } from '../../functions/counts/rows';
import { loopGuard } from '../../functions/sms/loop-guard';
import { type Inbound, parse } from '../../functions/sms/parse';
import { type Outcome, receive } from '../../functions/sms/receive';
import { type LogLine, remember } from '../../functions/sms/serve';
import { inboundEvent } from '../sms/inbound';
import { content } from '../text/content';
import { type Interleaving, interleavings, isBusy } from './exact-interleavings';
import { type ModelTable, modelTable, play } from './exact-play';

jest.setTimeout(120_000);
const CONCURRENCY = 1_000;
/** How the time passes over so many attempts, whatever the product's pauses are: it gives up after 800 ms. */
const STEPS_MS = { 2: [400, 100, 300], 3: [250, 100, 250, 100, 100] };
const ZONE = 'America/Chicago';
const BEFORE = new Date('2026-11-30T23:59:59-06:00');
const AFTER = new Date('2026-12-01T00:00:00-06:00');
const UNCOUNTED: LogLine = { event: 'uncounted', because: 'busy' };

const inbound = parse(inboundEvent({ body: 'help kansas' })) as Inbound;
const outcome = receive(inbound, { signer: 'twilio', optOuts: 'twilio' }, content, loopGuard(randomBytes(32)), BEFORE);
const { usage, token } = outcome.count as NonNullable<Outcome['count']>;

const lines: LogLine[] = [];
const log = (line: LogLine) => void lines.push(line);
let now = 0;
const sleeping: (() => void)[] = [];
/** Time that passes when we say so: all interleavings keep step, so that whoever sleeps wakes at the next step. */
const pace: Pace = {
  now: () => now,
  random: Math.random,
  wait: () => new Promise((wake) => sleeping.push(wake)),
};

async function pass(ms: number): Promise<void> {
  await new Promise(setImmediate);
  now += ms;
  for (const wake of sleeping.splice(0)) wake();
}

type Counting = (moments: readonly Date[]) => (delivery: number, counter: Counter) => Promise<void>;

const remembering: Counting = (moments) => (i, counter) =>
  remember({ usage, token }, moments[i] as Date, {
    counter: () => counter,
    pace,
    dayOf: (moment) => dayOf(moment, ZONE),
    log,
  });

/** The same without making the rows anew each time, which would take most of the time. */
const counting: Counting = (moments) => {
  const rows = moments.map((moment) => rowsOf(usage, token, dayOf(moment, ZONE)));
  return async (i, counter) => {
    if ((await count(rows[i] ?? [], token, counter, pace)) === 'busy') log(UNCOUNTED);
  };
};

/** Plays every interleaving; returns how many there are, and those that break the promise. */
async function explore(moments: readonly Date[], attempts: 2 | 3, how: Counting, table: () => ModelTable = modelTable) {
  const all = [...interleavings(moments, attempts)];
  const countOne = how(moments);
  const [attemptMs = 0] = STEPS_MS[attempts];
  const wrong: string[] = [];
  for (let i = 0; i < all.length; i += CONCURRENCY) {
    const played = all.slice(i, i + CONCURRENCY).map((one) => {
      const its = table();
      return { one, its, ...play(one, countOne, its, attemptMs, pace) };
    });
    for (const ms of STEPS_MS[attempts]) await pass(ms);
    await Promise.all(played.map(({ land }) => land()));
    for (const { one, its } of played) wrong.push(...faultsOf(one, its));
    const givenUp = played.flatMap(({ one }) => one.paths.filter((path) => isBusy(path.at(-1))));
    const reported = lines.splice(0);
    if (reported.length !== givenUp.length || reported.some((line) => !isDeepStrictEqual(line, UNCOUNTED)))
      wrong.push('not reported as it is');
  }
  return { seen: all.length, wrong };
}

/** A text is counted once if any of its writes reaches the table, and else not at all: its topic and its region alike. */
function faultsOf({ paths, order }: Interleaving, { rows }: ModelTable): string[] {
  const counted = (isRegion: boolean) =>
    [...rows].reduce((sum, [key, count]) => (key.includes('region') === isRegion ? sum + count : sum), 0);
  const [topic, region, right] = [counted(false), counted(true), order.length > 0 ? 1 : 0];
  if (topic === right && region === right) return [];
  return [`counted ${topic} and ${region}: ${paths.map((path) => path.join()).join(' | ')}; ${order}`];
}

describe('however its deliveries interleave, with writes that fail, lost answers and killed processes', () => {
  test.each([
    ['two deliveries on one day', [BEFORE, BEFORE], 2, remembering],
    ['two deliveries over a month’s end', [BEFORE, AFTER], 2, remembering],
    ['two deliveries over a month’s end, three attempts each', [BEFORE, AFTER], 3, counting],
    ['three deliveries over a month’s end', [BEFORE, AFTER, AFTER], 2, counting],
  ] as const)('a text is counted once, or not at all and reported: %s', async (name, moments, attempts, how) => {
    const { seen, wrong } = await explore(moments, attempts, how);
    expect(wrong).toEqual([]);
    process.stdout.write(`${name}: ${seen} interleavings\n`);
  });

  test.each([
    ['ignores the token', [BEFORE, BEFORE], () => modelTable(() => Symbol())],
    ['takes other rows for another text', [BEFORE, AFTER], () => modelTable((token, rows) => token + rows)],
  ])('a table that %s is found out', async (_, moments, table) => {
    const { wrong } = await explore(moments, 2, remembering, table);
    expect(wrong).toContain('counted 2 and 2: written | written; 0,1');
  });
});
