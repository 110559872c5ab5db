import { expect, test } from '@jest/globals';
import type { ReadableCounter } from '../../functions/local/memory-counter';
import { count, type Increment, type Once, onceFor } from '../../functions/sms/count';

const row = (sk: string): Increment => ({ pk: '2026-11#0', sk });
let messages = 0;
/** The token of a message that no other test has sent. */
const newMessage = () => onceFor(`SM${process.pid}-${performance.now()}-${messages++}`);

/** What every store of counts promises; `fresh` gives one without rows. */
export function keepsTheContract(fresh: () => Promise<ReadableCounter>): void {
  const countOf = async (counter: ReadableCounter, sk: string) =>
    (await counter.rows()).find((r) => r.sk === sk)?.count ?? 0;

  test('the same message ten times at once counts once', async () => {
    const counter = await fresh();
    const message = newMessage();
    const results = await Promise.all(Array.from({ length: 10 }, () => count([row('22#help#en')], message, counter)));
    expect(results.filter((result) => result === 'busy' || result === 'failed')).toEqual([]);
    expect(await countOf(counter, '22#help#en')).toBe(1);
  });

  test('the same message on another day or topic counts nothing, and is no lost count', async () => {
    const counter = await fresh();
    const message = newMessage();
    await count([row('22#help#en')], message, counter);
    expect(await count([row('23#help#en')], message, counter)).toBe('already');
    expect(await count([row('22#info#en')], message, counter)).toBe('already');
    expect(await counter.rows()).toEqual([{ ...row('22#help#en'), count: 1 }]);
  });

  test('topic and region are counted together or not at all', async () => {
    const counter = await fresh();
    await count([row('22#help#en'), { pk: '2026-11#region#1', sk: 'KS' }], newMessage(), counter);
    expect(await countOf(counter, 'KS')).toBe(1);
  });

  test('a thousand texts on one topic at the same time lose none', async () => {
    const counter = await fresh();
    const rows = [row('22#help#en')];
    const addWithPatience = async (message: Once) => {
      while ((await counter.add(rows, message, 30_000)) === 'busy')
        await new Promise((resolve) => setTimeout(resolve, 50));
    };
    await Promise.all(Array.from({ length: 1000 }, () => addWithPatience(newMessage())));
    expect(await counter.rows()).toEqual([{ ...rows[0], count: 1000 }]);
  }, 60_000);
}
