import { expect, test } from '@jest/globals';
import { keep } from '../../functions/metrics/keep';

const at = (seconds: number) => new Date(seconds * 1000);

test('a page is made anew when its time is over, and not before', async () => {
  let made = 0;
  const latest = keep(
    async () => ++made,
    600_000,
    () => undefined,
  );
  expect([await latest(at(0)), await latest(at(599)), await latest(at(600)), await latest(at(601))]).toEqual([
    1, 1, 2, 2,
  ]);
});

test('the last page is kept while no new one can be made, and each failure is heard of', async () => {
  const failures: string[] = [];
  const makes = [async () => 'old', async () => Promise.reject(new Error('gone')), async () => 'new'];
  const latest = keep(
    async () => (makes.shift() as () => Promise<string>)(),
    1_000,
    ({ message }) => failures.push(message),
  );
  expect([await latest(at(0)), await latest(at(2)), await latest(at(3))]).toEqual(['old', 'old', 'new']);
  expect(failures).toEqual(['gone']);
});

test('without any there is none', async () => {
  expect(
    await keep(
      async () => Promise.reject(new Error()),
      1_000,
      () => undefined,
    )(at(0)),
  ).toBeUndefined();
});
