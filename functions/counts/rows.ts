import { type Day, isDay, type Month, monthOf } from './calendar';
import type { CanaryUsage, IdempotencyToken, Usage } from './usage';

/**
 * What one row says: so many texts of a day had a topic and a language, so many of a month named a region, began with
 * the word of a poster, or only said thanks, or that no text should come; and how often the canary was counted.
 */
export type Entry =
  | { day: Day; topic: string; language: string }
  | { month: Month; region: string }
  | { month: Month; poster: string }
  | { month: Month; topic: 'thanks' }
  | { canary: true };

/** The key of a row of the table. */
export interface Key {
  pk: string;
  sk: string;
}

/** A row of the table as it is read back; what is in it is not trusted. */
export interface Row extends Key {
  count: number;
}

/** The parts of a month, so that texts at the same time do not wait for one another. With fewer, old parts would not be read. */
export const SHARDS = 8;

/** The canary's row, of no day and no month: it is the same for ever, and its number rises. */
export const CANARY_ROW: Key = { pk: 'CANARY', sk: 'CANARY' };

/** The row of the key that blurs what leaves the house (blur.ts), which has no count. */
export const KEY_ROW: Key = { pk: 'KEY', sk: 'KEY' };

/** The key of the row that says this: `2026-11#3` and `22#help#en`, `2026-11#region#5` and `KS`, `2026-11#poster#0` and `BLUE`, or `2026-11#thanks#2` and `thanks`. */
export function keyOf(entry: Entry, shard: number): Key {
  if ('canary' in entry) return CANARY_ROW;
  if ('region' in entry) return { pk: `${entry.month}#region#${shard}`, sk: entry.region };
  if ('poster' in entry) return { pk: `${entry.month}#poster#${shard}`, sk: entry.poster };
  if ('month' in entry) return { pk: `${entry.month}#thanks#${shard}`, sk: entry.topic };
  const { day, topic, language } = entry;
  return { pk: `${monthOf(day)}#${shard}`, sk: `${day.slice(8)}#${topic}#${language}` };
}

const PARTITION = /^(\d{4}-\d{2})#(?:(region|poster|thanks)#)?\d+$/;
const TEXT = /^(\d{2})#([a-z][a-z-]{0,19})#([a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)$/;
/** Without 0 and 1, which are read as letters. */
export const POSTER = /^(?=.{4,8}$)[A-Z]{3,}[2-9]?$/;

/** What a row with this key says; undefined if it is not one of ours. A topic, language or poster that the content has lost since is still read. */
export function entryOf({ pk, sk }: Key): Entry | undefined {
  if (pk === CANARY_ROW.pk) return sk === CANARY_ROW.sk ? { canary: true } : undefined;
  const [, month = '', apart] = PARTITION.exec(pk) ?? [];
  if (apart !== undefined) return isDay(`${month}-01`) ? entryOfMonth(month, apart, sk) : undefined;
  const [, date, topic, language] = TEXT.exec(sk) ?? [];
  const day = `${month}-${date}`;
  return topic && language && isDay(day) ? { day, topic, language } : undefined;
}

function entryOfMonth(month: Month, apart: string, sk: string): Entry | undefined {
  if (apart === 'thanks') return sk === 'thanks' ? { month, topic: sk } : undefined;
  if (apart === 'poster') return POSTER.test(sk) ? { month, poster: sk } : undefined;
  return /^(?:\p{L}|\p{N})(?:\p{L}|\p{N}|[_.-]){0,19}$/u.test(sk) ? { month, region: sk } : undefined;
}

/** The partitions in which the rows of a month are. */
export function partitionsOf(month: Month): string[] {
  const shards = Array.from({ length: SHARDS }, (_, shard) => shard);
  const parts = ['', 'region#', 'poster#', 'thanks#'];
  return shards.flatMap((shard) => parts.map((part) => `${month}#${part}${shard}`));
}

/**
 * The rows that a text adds one to: topic and language by day, and, apart from it and from each other, region and poster
 * by month; thanks by month. The shards come from the token, so that a retry writes the same rows; each from other bits,
 * so that rows do not join.
 */
export function rowsOf(usage: Usage | CanaryUsage, token: IdempotencyToken, day: Day): Key[] {
  if ('canary' in usage) return [CANARY_ROW];
  const { topic, language, region, poster } = usage;
  const [first = 0, second = 0, third = 0] = Buffer.from(token, 'base64url');
  const month = monthOf(day);
  if (topic === 'thanks') return [keyOf({ month, topic: 'thanks' }, first % SHARDS)];
  return [
    keyOf({ day, topic, language }, first % SHARDS),
    ...(region ? [keyOf({ month, region }, second % SHARDS)] : []),
    ...(poster ? [keyOf({ month, poster }, third % SHARDS)] : []),
  ];
}
