import { expect, test } from '@jest/globals';
import { keep } from '../../functions/page/keep';

const at = (seconds: number) => new Date(seconds * 1000);

/** What is kept at each of some seconds, of ten minutes each, and what went wrong, if making it goes as `makes` says. */
async function keptAt(seconds: number[], makes: (string | Error)[]): Promise<{ kept: unknown[]; failures: string[] }> {
  const failures: string[] = [];
  const make = async () => {
    const made = makes.shift();
    if (typeof made === 'string') return made;
    throw made;
  };
  const latest = keep(make, ({ message }) => failures.push(message));
  const kept: unknown[] = [];
  for (const second of seconds) kept.push(await latest(String(Math.floor(second / 600)), at(second)));
  return { kept, failures };
}

test('a page is made again when its period is over, and not before', async () => {
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
