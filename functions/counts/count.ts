import type { Key } from './rows';
import type { IdempotencyToken } from './usage';

/** What became of an attempt: `already` is a message counted before, `busy` is worth another try. */
export type Added = 'added' | 'already' | 'busy' | 'failed';

/** A store that adds one to each row, all or none, and at most once for a token within ten minutes. */
export interface Counter {
  add(rows: readonly Key[], token: IdempotencyToken, withinMs: number): Promise<Added>;
}

/** A clock in milliseconds, chance from 0 to 1, and a pause. */
export interface Pace {
  now(): number;
  random(): number;
  wait(ms: number): Promise<void>;
}

const TOTAL_TIMEOUT_MS = 800;
const ATTEMPT_TIMEOUT_MS = 400;
const MIN_PAUSE_MS = 20;
const MAX_PAUSE_MS = 80;

/** Adds the rows, trying again while the store is busy, for 800 ms in all; `busy` and `failed` mean it was not counted. */
export async function count(
  rows: readonly Key[],
  token: IdempotencyToken,
  counter: Counter,
  { now, random, wait }: Pace,
): Promise<Added> {
  const deadline = now() + TOTAL_TIMEOUT_MS;
  for (;;) {
    const added = await counter.add(rows, token, Math.min(deadline - now(), ATTEMPT_TIMEOUT_MS));
    const pause = MIN_PAUSE_MS + random() * (MAX_PAUSE_MS - MIN_PAUSE_MS);
    if (added !== 'busy' || now() + pause >= deadline) return added;
    await wait(pause);
  }
}
