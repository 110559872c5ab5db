import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pace } from '../../functions/cloud/pace';
import { type Counter, count, type Pace } from '../../functions/counts/count';
import { tokenFor } from '../../functions/counts/usage';
import { countsTable } from '../../infra/phone/counts-table';
import type { ReadableCounter } from '../../infra/phone/memory-counter';
import { type DynamoDBProxy, type Fault, startProxy } from '../aws/dynamodb-proxy';
import { keepsTheContract } from '../counts/counter-contract';
import { onDynamoDB, world } from '../system/world';

const ROWS = [{ pk: '2026-11#0', sk: '22#help#en' }];

onDynamoDB("counting in AWS's own DynamoDB", () => {
  const message = tokenFor(randomUUID());
  let early: ReadableCounter;
  let began: number;
  beforeAll(async () => {
    early = await countsTable(world.dynamodb as string, randomUUID());
    await count(ROWS, message, early, pace);
    began = performance.now();
  });

  keepsTheContract(() => countsTable(world.dynamodb as string, randomUUID()));

  describe('through trouble that DynamoDB Local never makes', () => {
    let proxy: DynamoDBProxy;
    let counter: ReadableCounter;
    beforeAll(async () => {
      proxy = await startProxy(world.dynamodb as string);
      counter = await countsTable(proxy.endpoint, randomUUID());
    });
    afterAll(() => proxy.stop());

    const total = async () => (await counter.rows()).reduce((sum, row) => sum + row.count, 0);

    const passing: Fault[] = [
      'conflict',
      'throttle',
      'throttle-reason',
      'throughput',
      'throughput-reason',
      'in-progress',
      'error500',
      'cut-before',
      'cut-after',
      'refuse',
      'nothing',
      'hang',
    ];
    test.each(passing)('after %s it is tried again and counted once', async (fault) => {
      const before = await total();
      proxy.next(fault);
      expect(['added', 'already']).toContain(await count(ROWS, tokenFor(randomUUID()), counter, pace));
      expect(await total()).toBe(before + 1);
    });

    test.each<Fault>(['conflict', 'throttle', 'hang', 'refuse', 'error500'])(
      '%s for ever is given up within a second',
      async (fault) => {
        proxy.always = fault;
        let passed = 0;
        const slow: Counter = {
          async add(rows, token, withinMs) {
            const added = await counter.add(rows, token, withinMs);
            passed += withinMs;
            return added;
          },
        };
        const clock: Pace = {
          ...pace,
          now: () => passed,
          async wait(ms) {
            passed += ms;
          },
        };
        expect(await count(ROWS, tokenFor(randomUUID()), slow, clock)).toBe('busy');
        expect(passed).toBeLessThan(1_000);
        proxy.always = undefined;
      },
    );
  });

  /** Its clock is this computer's own, so the minute passes while the tests above run. */
  test('the same message after a minute counts once', async () => {
    await sleep(Math.max(0, 60_000 - (performance.now() - began)));
    await count(ROWS, message, early, pace);
    expect(await early.rows()).toEqual([{ ...ROWS[0], count: 1 }]);
  }, 120_000);
});
