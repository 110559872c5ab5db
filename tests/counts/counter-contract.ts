import { expect, test } from '@jest/globals';
import type { Added } from '../../functions/counts/count';
import type { Key } from '../../functions/counts/rows';
import { type IdempotencyToken, tokenFor } from '../../functions/counts/usage';
import type { ReadableCounter } from '../../infra/phone/memory-counter';

const row = (sk: string): Key => ({ pk: '2026-11#0', sk });
const HELP = row('22#help#en');
let messages = 0;
/** The token of a message that no other test has sent. */
const newMessage = () => tokenFor(`SM${process.pid}-${performance.now()}-${messages++}`);

/** Adds as long as the store is busy, however slow this machine is: what is promised here is the sum, not the time. */
async function add(counter: ReadableCounter, message: IdempotencyToken, ...rows: Key[]): Promise<Added> {
  for (;;) {
    const added = await counter.add(rows, message, 30_000);
    if (added !== 'busy') return added;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What every store of counts promises; `fresh` gives one without rows. */
export function keepsTheContract(fresh: () => Promise<ReadableCounter>): void {
  test('the same message ten times at once counts once', async () => {
    const counter = await fresh();
    const message = newMessage();
    const results = await Promise.all(Array.from({ length: 10 }, () => add(counter, message, HELP)));
    expect(results).not.toContain('failed');
    expect(await counter.rows()).toEqual([{ ...HELP, count: 1 }]);
  });

  test('the same message on another day or topic counts nothing, and is no lost count', async () => {
    const counter = await fresh();
    const message = newMessage();
    await add(counter, message, HELP);
    expect(await add(counter, message, row('23#help#en'))).toBe('already');
    expect(await add(counter, message, row('22#info#en'))).toBe('already');
    expect(await counter.rows()).toEqual([{ ...HELP, count: 1 }]);
  });

  test('topic and region are counted together', async () => {
    const counter = await fresh();
    const region = { pk: '2026-11#region#1', sk: 'KS' };
    await add(counter, newMessage(), HELP, region);
    expect(await counter.rows()).toEqual(
      expect.arrayContaining([
        { ...HELP, count: 1 },
        { ...region, count: 1 },
      ]),
    );
  });

  test('a thousand texts on one topic at the same time lose none', async () => {
    const counter = await fresh();
    await Promise.all(Array.from({ length: 1000 }, () => add(counter, newMessage(), HELP)));
    expect(await counter.rows()).toEqual([{ ...HELP, count: 1000 }]);
  });
}
