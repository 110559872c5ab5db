import { randomUUID } from 'node:crypto';
import { type Added, type Counter, count, type Pace } from '../../functions/counts/count';
import type { Key } from '../../functions/counts/rows';
import { type IdempotencyToken, tokenFor } from '../../functions/counts/usage';

const SHARDS = [1, 2, 4, 8, 16];
const TEXTS_A_SECOND = [10, 100, 1_000];
/** How long a transaction is in flight at DynamoDB: 10 ms is the whole of a usual one, so rather too long. */
const IN_FLIGHT_MS = 10;
const SECONDS = 8;
/** Tables side by side make up for a low load, so that each figure is of 8,000 texts. */
const TEXTS_IN_ALL_A_SECOND = 1_000;

/**
 * A clock of our own, in steps of 1 ms, which stands still while anyone works: so the figures are the same on a busy
 * machine. The product's loop takes its pauses and its deadline from it.
 */
let now = 0;
const alarms = new Map<number, (() => void)[]>();
const pace: Pace = {
  now: () => now,
  random: Math.random,
  wait: (ms) =>
    new Promise((wake) => {
      const at = now + Math.max(1, Math.round(ms));
      alarms.set(at, [...(alarms.get(at) ?? []), wake]);
    }),
};

async function passTime(): Promise<void> {
  for (; alarms.size > 0; now += 1) {
    for (const wake of alarms.get(now) ?? []) wake();
    if (alarms.delete(now)) await new Promise(setImmediate);
  }
}

interface Table {
  counter: Counter;
  attempts: number;
  conflicts: number;
}

/**
 * A store that refuses as DynamoDB does: a transaction on an item that another one in flight touches is cancelled with
 * TransactionConflict. It is in this process, because one machine cannot carry 1,000 texts a second over HTTP.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-conflict-handling
 */
function conflictingTable(): Table {
  const inFlight = new Set<string>();
  const add = async (rows: readonly Key[]): Promise<Added> => {
    const items = rows.map(({ pk, sk }) => `${pk} ${sk}`);
    table.attempts += 1;
    if (items.some((item) => inFlight.has(item))) {
      table.conflicts += 1;
      return 'busy';
    }
    for (const item of items) inFlight.add(item);
    await pace.wait(IN_FLIGHT_MS);
    for (const item of items) inFlight.delete(item);
    return 'added';
  };
  const table: Table = { counter: { add }, attempts: 0, conflicts: 0 };
  return table;
}

/** The row of a text on one popular topic, as rowsOf() makes it, but with any number of shards. */
function rowOfText(token: IdempotencyToken, shards: number): Key[] {
  const [first = 0] = Buffer.from(token, 'base64url');
  return [{ pk: `2026-11#${first % shards}`, sk: '22#help#en' }];
}

/** Texts that arrive at random moments, at so many a second on average, counted by the product's own loop. */
async function offer(table: Table, shards: number, aSecond: number): Promise<Added[]> {
  const texts = Array.from({ length: aSecond * SECONDS }, async () => {
    await pace.wait(Math.random() * SECONDS * 1_000);
    const token = tokenFor(randomUUID());
    return count(rowOfText(token, shards), token, table.counter, pace);
  });
  return Promise.all(texts);
}

async function measure(shards: number, aSecond: number) {
  const tables = Array.from({ length: TEXTS_IN_ALL_A_SECOND / aSecond }, conflictingTable);
  const counted = (await Promise.all(tables.map((table) => offer(table, shards, aSecond)))).flat();
  const sum = (what: 'attempts' | 'conflicts') => tables.reduce((all, table) => all + table[what], 0);
  const percent = (part: number, of: number) => `${((100 * part) / of).toFixed(1)} %`;
  return {
    'texts a second': aSecond,
    shards,
    'conflicts, of all attempts': percent(sum('conflicts'), sum('attempts')),
    'retries a text': (sum('attempts') / counted.length - 1).toFixed(2),
    'uncounted after 800 ms': percent(counted.filter((added) => added === 'busy').length, counted.length),
  };
}

async function main(): Promise<void> {
  const measuring = TEXTS_A_SECOND.flatMap((aSecond) => SHARDS.map((shards) => measure(shards, aSecond)));
  await passTime();
  console.table(await Promise.all(measuring));
}

void main();
