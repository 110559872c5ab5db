import { describe, expect, test } from '@jest/globals';
import { tokenFor } from '../../../functions/counts/usage';
import { memoryCounter } from '../../../infra/phone/memory-counter';
import { keepsTheContract } from '../../counts/counter-contract';

describe('counting in memory', () => {
  keepsTheContract(async () => memoryCounter());

  test('the same message after a minute counts once, after ten minutes again, as in DynamoDB', async () => {
    let time = 0;
    const counter = memoryCounter(() => time);
    const rows = [{ pk: '2026-11#0', sk: '22#help#en' }];
    const message = tokenFor('SM1');
    const at = (ms: number) => {
      time = ms;
      return counter.add(rows, message, 100);
    };
    expect([await at(0), await at(60_000), await at(599_999), await at(600_000)]).toEqual([
      'added',
      'already',
      'already',
      'added',
    ]);
  });
});
