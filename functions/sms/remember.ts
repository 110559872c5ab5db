import { type Counter, count, increments } from '../counts/count';
import { log } from './log';
import type { Outcome } from './receive';

/** Counts an answered text; what could not be counted is a log line, never an error. */
export async function remember(
  { usage, once }: NonNullable<Outcome['count']>,
  now: Date,
  timeZone: string,
  counter: () => Counter,
): Promise<void> {
  try {
    const added = await count(increments(usage, once, now, timeZone), once, counter());
    if (added === 'busy' || added === 'failed') log({ event: 'uncounted', because: added });
  } catch {
    log({ event: 'uncounted', because: 'exception' });
  }
}
