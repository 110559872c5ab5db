import type { Counter } from '../../functions/counts/count';
import type { Row } from '../../functions/counts/rows';

const REMEMBERED_MS = 10 * 60_000;

/** A store whose rows can be read back, which the deployed function must not. */
export interface ReadableCounter extends Counter {
  rows(): Promise<Row[]>;
}

/** Counts in memory, as DynamoDB would: each token once in ten minutes, whatever it comes with the second time. */
export function memoryCounter(now = () => Date.now()): ReadableCounter {
  const counts = new Map<string, Row>();
  const tokens = new Map<string, number>();
  return {
    async add(rows, token) {
      for (const [old, at] of tokens) {
        if (now() - at < REMEMBERED_MS) break;
        tokens.delete(old);
      }
      if (tokens.has(token)) return 'already';
      tokens.set(token, now());
      for (const { pk, sk } of rows) {
        const key = JSON.stringify([pk, sk]);
        counts.set(key, { pk, sk, count: (counts.get(key)?.count ?? 0) + 1 });
      }
      return 'added';
    },
    async rows() {
      return [...counts.values()];
    },
  };
}
