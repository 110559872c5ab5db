import { describe, expect, test } from '@jest/globals';
import { blurBy, marginOf, SCALE } from '../../functions/counts/blur';
import { laplace, sumOf, within } from './laplace';

const DRAWS = 20_000;
const draws = (key: string, name = 'topic') => Array.from({ length: DRAWS }, (_, i) => blurBy(key)(`${name} ${i}`));

function correlation(a: readonly number[], b: readonly number[]): number {
  const sum = (of: (i: number) => number) => a.reduce((all, _, i) => all + of(i), 0);
  const at = (list: readonly number[], i: number) => list[i] as number;
  return sum((i) => at(a, i) * at(b, i)) / Math.sqrt(sum((i) => at(a, i) ** 2) * sum((i) => at(b, i) ** 2));
}

describe('the blur', () => {
  test('of a figure is the same each time, and another under another key', () => {
    const [first, second] = ['first', 'second'].map((key) => draws(key).slice(0, 50));
    expect(draws('first').slice(0, 50)).toEqual(first);
    expect(second).not.toEqual(first);
  });

  test('is discrete Laplace noise: a chi-square test finds no difference', () => {
    const drawn = draws('key');
    const sizes = Array.from({ length: 31 }, (_, i) => i - 15);
    const inside = sizes.map((x) => [drawn.filter((one) => one === x).length, laplace(SCALE).get(x) ?? 0] as const);
    const [seen, likely] = inside.reduce(([a, b], [n, p]) => [a + n, b + p], [0, 0]);
    const cells = [...inside, [DRAWS - seen, 1 - likely] as const];
    const chiSquare = cells.reduce((sum, [n, p]) => sum + (n - DRAWS * p) ** 2 / (DRAWS * p), 0);
    expect(chiSquare).toBeLessThan(61.1); // which 31 degrees of freedom pass once in a thousand keys
  });

  test('of one figure says nothing about another’s, or about the same under another key', () => {
    const one = draws('key');
    for (const other of [draws('other'), draws('key', 'topid'), [...one.slice(1), one[0] as number]])
      expect(Math.abs(correlation(one, other))).toBeLessThan(4 / Math.sqrt(DRAWS));
  });

  test.each([1, 3, 12, 60])('of %d months together is within the margin in 19 of 20 cases', (months) => {
    const needed = within(0.95, sumOf(laplace(SCALE), months));
    expect(marginOf(months)).toBeGreaterThanOrEqual(needed);
    expect(marginOf(months)).toBeLessThanOrEqual(1.15 * needed + 1);
  });
});
