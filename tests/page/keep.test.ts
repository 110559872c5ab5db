import { expect, test } from '@jest/globals';
import { keep } from '../../functions/page/keep';

const KEEP_MS = 600_000;
const at = (seconds: number) => new Date(seconds * 1000);

/** What is kept at each of some seconds, and what went wrong, where making it goes as `makes` says. */
async function keptAt(seconds: number[], makes: (string | Error)[]): Promise<{ kept: unknown[]; failures: string[] }> {
  const failures: string[] = [];
  const make = async () => {
    const made = makes.shift();
    if (typeof made === 'string') return made;
    throw made;
  };
  const latest = keep(make, KEEP_MS, ({ message }) => failures.push(message));
  const kept: unknown[] = [];
  for (const second of seconds) kept.push(await latest(at(second)));
  return { kept, failures };
}

test('a page is made again when its time is over, and not before', async () => {
  expect(await keptAt([0, 599, 600, 601], ['first', 'second'])).toMatchObject({
    kept: ['first', 'first', 'second', 'second'],
  });
});

test('the last page is kept while no new one can be made, and each failure is heard of', async () => {
  expect(await keptAt([0, 600, 601, 610], ['old', new Error('gone'), 'new'])).toEqual({
    kept: ['old', 'old', 'old', 'new'],
    failures: ['gone'],
  });
});

test('until the first page is made there is none, and a failing store is asked every ten seconds only', async () => {
  expect(await keptAt([0, 1, 9, 10], [new Error('gone'), 'first'])).toEqual({
    kept: [undefined, undefined, undefined, 'first'],
    failures: ['gone'],
  });
});
