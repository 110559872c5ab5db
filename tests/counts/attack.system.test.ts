import { describe, expect, test } from '@jest/globals';
import { type Blur, blurBy, marginOf, SCALE } from '../../functions/counts/blur';
import { howMany } from '../full-size';
import { type Attacked, knowsAllOthers, knowsThatItCame, SINCE, sybil } from './attackers';
import { FIGURES } from './blur-table';
import { bestAdvantage, boundOf } from './laplace';
import { randomCounts, randomFrom } from './random-counts';

const TIMES = howMany(200, 500);
const MONTHS = howMany(3, 60);
const EPSILON = FIGURES / SCALE;
/** Three standard errors, so that an attack that may get so far is not taken for one that gets further. */
const SLACK = 3 / Math.sqrt(TIMES);

type Guess = (attacked: Attacked) => boolean;

/** How much more often an attack is right than wrong, each time on other counts under another key. */
function advantage(guess: Guess, { texts = 1, months = MONTHS, blurOf = (key: string): Blur => blurBy(key) } = {}) {
  const random = randomFrom(texts + months);
  let right = 0;
  for (let i = 0; i < TIMES; i += 1) {
    const isThere = random() < 0.5;
    const others = i % 4 === 0 ? [] : randomCounts(random, SINCE, 3);
    const sought = { month: '2026-02', topic: 'abuse', language: 'es', region: 'MO', count: texts };
    if (guess({ others, sought, isThere, months, blur: blurOf(`key ${i}`) }) === isThere) right += 1;
  }
  return (2 * right) / TIMES - 1;
}

const noBlur = () => () => 0;
/** A blur that forgets what it has drawn. */
const freshBlur = (key: string) => {
  let asked = 0;
  return (figure: string) => blurBy(key)(`${figure} ${asked++}`);
};
const ENOUGH = 5 * marginOf(3);
const bySybil: Guess = (attacked) => sybil({ ...attacked, others: [] }, ENOUGH);

describe(`whoever keeps all pages of ${MONTHS} months`, () => {
  test('and knows every other text learns little of one, and no more than he may', () => {
    const best = bestAdvantage(1, FIGURES, SCALE);
    expect(best).toBeLessThan(boundOf(EPSILON));
    expect(advantage(knowsAllOthers)).toBeLessThan(best + SLACK);
  }, 900_000);

  test('learns more of five texts of one person, and no more than he may', () => {
    const best = bestAdvantage(5, FIGURES, SCALE);
    expect(best).toBeLessThan(boundOf(5 * EPSILON));
    expect(advantage(knowsAllOthers, { texts: 5 })).toBeLessThan(best + SLACK);
  }, 900_000);

  test('and knows from a bill that a text came learns little of its topic', () => {
    expect(advantage(knowsThatItCame)).toBeLessThan(boundOf(2 / SCALE) + SLACK);
  }, 900_000);

  test('and sends texts himself up to a threshold learns little of one more', () => {
    expect(advantage(bySybil, { months: 3 })).toBeLessThan(bestAdvantage(1, 1, SCALE) + SLACK);
  });
});

describe('the same attacks', () => {
  test.each<[string, Guess, number]>([
    ['by one who knows all others', knowsAllOthers, MONTHS],
    ['by one who knows that it came', knowsThatItCame, MONTHS],
    ['by texts of his own', bySybil, 3],
  ])('%s are always right where nothing is blurred', (_, guess, months) => {
    expect(advantage(guess, { months, blurOf: noBlur })).toBe(1);
  });

  test('get further than they may where each page is blurred anew', () => {
    const limit = bestAdvantage(5, FIGURES, SCALE) + SLACK;
    expect(advantage(knowsAllOthers, { texts: 5, months: 3, blurOf: freshBlur })).toBeGreaterThan(limit);
  });
});
