import { createHash } from 'node:crypto';
import type { COUNTED, Language, Region } from '../text/content';

/** What may be remembered of a text: closed unions, into which no number, text or identifier fits. */
export interface Usage {
  topic: (typeof COUNTED)[number] | 'other' | 'stop' | 'start' | 'carrier-help' | 'carrier-stop' | 'carrier-start';
  language: Language;
  region?: Region;
}

declare const once: unique symbol;
/** A token made from a MessageSid by a one-way function, so that DynamoDB adds each message once; never stored. */
export type Once = string & { readonly [once]: true };

/** The token of a message: 36 characters, the most that DynamoDB takes. */
export function onceFor(messageSid: string): Once {
  return createHash('sha256').update(`count:${messageSid}`).digest('base64url').slice(0, 36) as Once;
}

/** A row of the table to which one is added. */
export interface Increment {
  pk: string;
  sk: string;
}

/** The parts of a month, so that texts at the same time do not wait for one another. With fewer, old parts would not be read. */
export const SHARDS = 8;

/**
 * The rows that a text adds one to: topic and language by day, and, apart from it, the region by month. The shards
 * come from the token, so that a retry writes the same rows; the region's from other bits, so that rows do not join.
 */
export function increments({ topic, language, region }: Usage, token: Once, now: Date, timeZone: string): Increment[] {
  const [year, month, day] = dayOf(now, timeZone).split('-');
  const [first = 0, second = 0] = Buffer.from(token, 'base64url');
  const topicRow = { pk: `${year}-${month}#${first % SHARDS}`, sk: `${day}#${topic}#${language}` };
  const regionRow = region && { pk: `${year}-${month}#region#${second % SHARDS}`, sk: region };
  return regionRow ? [topicRow, regionRow] : [topicRow];
}

/** The day that it is at a moment in a time zone: `2026-11-22`. */
export function dayOf(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(moment);
}

/** What became of an attempt: `already` is a message counted before, `busy` is worth another try. */
export type Added = 'added' | 'already' | 'busy' | 'failed';

/** A store that adds one to each row, all or none, and at most once for a token within ten minutes. */
export interface Counter {
  add(rows: readonly Increment[], token: Once, withinMs: number): Promise<Added>;
}

const ALL_ATTEMPTS_MS = 800;
const ONE_ATTEMPT_MS = 400;
const PAUSE_MS = { least: 20, most: 80 };

/** Adds the rows, trying again while the store is busy, for 800 ms in all; `busy` and `failed` mean it was not counted. */
export async function count(rows: readonly Increment[], token: Once, counter: Counter): Promise<Added> {
  const deadline = performance.now() + ALL_ATTEMPTS_MS;
  for (;;) {
    const left = deadline - performance.now();
    const added = await counter.add(rows, token, Math.min(left, ONE_ATTEMPT_MS));
    const pause = PAUSE_MS.least + Math.random() * (PAUSE_MS.most - PAUSE_MS.least);
    if (added !== 'busy' || performance.now() + pause >= deadline) return added;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
