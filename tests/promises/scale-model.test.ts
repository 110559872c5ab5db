import { expect, test } from '@jest/globals';
import { model } from './scale-model';

const INSTANT = { fallbackCold: 0, fallbackWarm: 0 };

test('one text at a time needs one environment, and a quota with room loses nobody', () => {
  expect(model({ aSecond: 0.1, quota: 10, cold: 200, warm: 20, ...INSTANT }, 1_000)).toMatchObject({
    nobody: 0,
    fallback: 0,
    peak: 1,
  });
});

test('ten environments turn as many away as Erlang’s formula says', () => {
  const { us, fallback, nobody } = model({ aSecond: 400, quota: 10, cold: 20, warm: 20, ...INSTANT }, 120);
  let blocked = 1;
  for (let environments = 1; environments <= 10; environments += 1)
    blocked = (8 * blocked) / (environments + 8 * blocked);
  expect((fallback + nobody) / (us + fallback + nobody)).toBeCloseTo(blocked, 2);
  expect(blocked).toBeCloseTo(0.122, 3);
});

test('Lambda starts a thousand environments in ten seconds and no more', () => {
  const { us, peak } = model(
    { aSecond: 3_000, quota: 100_000, cold: 60_000, warm: 60_000, fallbackCold: 60_000, fallbackWarm: 60_000 },
    1,
  );
  expect([us, peak]).toEqual([1_000, 2_000]);
});
