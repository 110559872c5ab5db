import { describe, expect, test } from '@jest/globals';
import { hasRisen } from '../../functions/canary/is-counted';

const waited: number[] = [];
const wait = async (ms: number) => void waited.push(ms);
const reading = (...numbers: (number | 'refused')[]) => {
  let last: number | 'refused' = 0;
  return async () => {
    last = numbers.shift() ?? last;
    if (last === 'refused') throw new Error('refused');
    return last;
  };
};

describe('the canary’s text was counted', () => {
  test.each([
    ['at once', reading(8)],
    ['a little later', reading(7, 7, 8)],
    ['after a reading that failed', reading('refused', 8)],
    ['if another one was counted as well', reading(9)],
  ])('if its row rises %s', async (_, read) => {
    expect(await hasRisen(7, read, wait)).toBe(true);
  });

  test.each([
    ['stays as it was', reading(7)],
    ['cannot be read', reading('refused')],
    ['is gone', reading(0)],
  ])('and was not, if its row %s', async (_, read) => {
    waited.length = 0;
    expect(await hasRisen(7, read, wait)).toBe(false);
    expect(waited.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(10_000);
  });
});
