import { describe, expect, test } from '@jest/globals';
import { assert, constant, constantFrom, date, integer, oneof, property, record, stringMatching } from 'fast-check';
import { type Entry, entryOf, keyOf, partitionsOf, rowsOf, SHARDS } from '../../functions/counts/rows';
import { tokenFor, type Usage } from '../../functions/counts/usage';

const day = date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((moment) =>
  moment.toISOString().slice(0, 10),
);
const text = record({
  day,
  topic: stringMatching(/^[a-z][a-z-]{0,19}$/),
  language: stringMatching(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})?$/),
});
const region = record({ month: day.map((one) => one.slice(0, 7)), region: constantFrom('KS', 'MO', 'ON', 'Ñuble') });
const poster = record({
  month: day.map((one) => one.slice(0, 7)),
  poster: stringMatching(/^[A-Z]{4,7}[2-9]?$/),
});
const thanks = record({ month: day.map((one) => one.slice(0, 7)), topic: constant('thanks' as const) });
const ofPeople = oneof(text, region, poster, thanks);
const anyEntry = oneof(ofPeople, constant({ canary: true as const }));
const anyShard = integer({ min: 0, max: SHARDS - 1 });

describe('the keys of the table', () => {
  test('read back as what was written', () => {
    assert(property(anyEntry, anyShard, (entry: Entry, shard) => expect(entryOf(keyOf(entry, shard))).toEqual(entry)));
  });

  test('lie in the partitions that are read of their month', () => {
    assert(
      property(ofPeople, anyShard, (entry, shard) => {
        const month = 'day' in entry ? entry.day.slice(0, 7) : entry.month;
        expect(partitionsOf(month)).toContain(keyOf(entry, shard).pk);
      }),
    );
  });

  test('of one text lie in shards that tell nothing of each other', () => {
    const usage = { topic: 'help', language: 'en', region: 'KS', poster: 'BLUE' } as Usage;
    const TEXTS = 64 * 400;
    const pairs = new Map<string, number>();
    for (let i = 0; i < TEXTS; i += 1) {
      const shards = rowsOf(usage, tokenFor(`SM${i}`), '2026-11-22').map(({ pk }) => pk.split('#').at(-1));
      for (const [a, b] of [
        [0, 1],
        [0, 2],
        [1, 2],
      ] as const) {
        const pair = `${a}${b} ${shards[a]} ${shards[b]}`;
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      }
    }
    expect(pairs.size).toBe(3 * SHARDS ** 2);
    for (const often of pairs.values()) expect(Math.abs(often - TEXTS / SHARDS ** 2)).toBeLessThan(120); // six sigma
  });
});
