import type { Added, Counter, Pace } from '../../functions/counts/count';
import type { Key } from '../../functions/counts/rows';
import type { IdempotencyToken } from '../../functions/counts/usage';
import { type Interleaving, isBusy, reachesTable } from './exact-interleavings';

/** A table, as far as counting sees it. */
export interface ModelTable {
  write(rows: readonly Key[], token: IdempotencyToken): Added;
  rows: ReadonlyMap<string, number>;
}

/**
 * The contract of TransactWriteItems with a ClientRequestToken, within its ten minutes: all rows or none, and for a
 * token that was seen before nothing more. `knownBy` is what it knows a request by, which a control can falsify.
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html
 */
export function modelTable(knownBy: (token: IdempotencyToken, rows: string) => unknown = (token) => token): ModelTable {
  const seen = new Map<unknown, string>();
  const counts = new Map<string, number>();
  return {
    write(rows, token) {
      const sent = JSON.stringify(rows);
      const key = knownBy(token, sent);
      const before = seen.get(key);
      if (before !== undefined) return before === sent ? 'added' : 'already';
      seen.set(key, sent);
      for (const { pk, sk } of rows) counts.set(`${pk} ${sk}`, (counts.get(`${pk} ${sk}`) ?? 0) + 1);
      return 'added';
    },
    rows: counts,
  };
}

/**
 * Plays an interleaving; `countOne` is the product's counting of one delivery. An attempt that brings no answer takes
 * `attemptMs`, or what the product allows it. The writes reach the table when `land` is called, which resolves when all
 * processes that live have ended.
 */
export function play(
  { paths, order }: Interleaving,
  countOne: (delivery: number, counter: Counter) => Promise<void>,
  table: ModelTable,
  attemptMs: number,
  pace: Pace,
): { land(): Promise<void> } {
  const writes = paths.map((): (() => void)[] => []);
  const ended = paths.map(async (path, i) => {
    if (path.length === 0) return;
    const fates = path.values();
    const counter: Counter = {
      add: (rows, token, withinMs) =>
        new Promise((answer) => {
          const { value: fate, done } = fates.next();
          if (done) throw new Error('This is an attempt more than the model knows.');
          if (fate === 'written') writes[i]?.push(() => answer(table.write(rows, token)));
          else if (reachesTable(fate)) writes[i]?.push(() => table.write(rows, token));
          if (isBusy(fate)) void pace.wait(Math.min(withinMs, attemptMs)).then(() => answer('busy'));
        }),
    };
    const counted = countOne(i, counter);
    if (!path.at(-1)?.startsWith('killed')) await counted;
  });
  return {
    async land() {
      const inTurn = writes.flat();
      for (const i of order) inTurn[i]?.();
      await Promise.all(ended);
    },
  };
}
