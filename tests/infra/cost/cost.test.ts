import { describe, expect, test } from '@jest/globals';
import { itemLines, memoryLines, sum, TEXTS, wayLines } from '../../../infra/cost/lines';
import { dollars, PRICES } from '../../../infra/cost/prices';
import { run } from '../../../infra/cost/run';
import times from '../../../infra/cost/times.json';
import { coldShare, ourUsage, twilioUsage, usualUsage } from '../../../infra/cost/usage';
import { MEMORY_MB } from '../../../infra/memory';
import { runHere } from '../run-here';

const settings = { publicPage: false, watchTwilio: false };
const here = { times, settings, segments: 2 };
const ours = (texts: number, memory: number = MEMORY_MB.person) => ourUsage(texts, memory, times, settings);

test('each price says what it is of, where and when it was read; one that nobody found is not a number', () => {
  for (const { dollars, per, source, read } of Object.values(PRICES)) {
    expect([per, source]).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/^https:/)]);
    expect(read).toMatch(dollars === null ? /^not found$/ : /^\d{4}-\d\d-\d\d$/);
  }
});

test('what is free is taken off, and no more than there is', () => {
  expect(dollars('alarm', 15, false)).toBeCloseTo(1.5);
  expect(dollars('alarm', 15, true)).toBeCloseTo(0.5);
  expect(dollars('alarm', 3, true)).toBe(0);
  expect(dollars('studioExecution', 1, false)).toBeUndefined();
});

test('a text costs its segments, those of its reply and what carriers take of both', () => {
  expect(sum(twilioUsage(1000, 2)) - sum(twilioUsage(0, 2))).toBeCloseTo(1000 * (3 * 0.0083 + 0.0025 + 2 * 0.0045));
});

test('the rarer texts are, the more of them start an environment', () => {
  expect(coldShare(0)).toBe(1);
  expect(coldShare(8640)).toBeCloseTo(Math.exp(-1));
  expect(coldShare(1_000_000)).toBeLessThan(0.001);
});

describe('a month', () => {
  test.each(TEXTS)('of %s texts costs less with the free tier, and more than with nobody who watches', (texts) => {
    expect(sum(ours(texts), true)).toBeLessThan(sum(ours(texts)));
    expect(sum(usualUsage(texts, MEMORY_MB.person, times))).toBeLessThan(sum(ours(texts)));
  });

  test.each(TEXTS)('of %s texts costs at most ten cents more at the chosen memory than at the cheapest', (texts) => {
    const all = Object.keys(times.byMemory).map((memory) => sum(ours(texts, Number(memory))));
    expect(sum(ours(texts)) - Math.min(...all)).toBeLessThan(0.1);
  });

  test('costs 10 cents more with the public page, and 40 with the watch over Twilio', () => {
    const more = (settings: { publicPage: boolean; watchTwilio: boolean }) =>
      sum(ourUsage(1000, MEMORY_MB.person, times, settings)) - sum(ours(1000));
    expect(more({ ...settings, publicPage: true })).toBeCloseTo(0.1);
    expect(more({ ...settings, watchTwilio: true })).toBeCloseTo(0.4);
  });
});

test('the sums are those of the items, and the chosen memory is marked', () => {
  const lines = itemLines(here);
  const column = (from: string, to: string) =>
    lines
      .slice(
        lines.findIndex(([name]) => name === from),
        lines.findIndex(([name]) => name === to),
      )
      .map((line) => Number(String(line.at(-1)).replace(/[$,<]| \/.*/g, '')));
  const total = Number(/\d[\d.]*/.exec(String(lines.find(([name]) => name === 'AWS, together')?.at(-1))));
  const added = column('Lambda, requests', 'AWS, together').reduce((a, b) => a + b, 0);
  expect(Math.abs(added - total)).toBeLessThan(0.05); // Each is rounded.
  expect(memoryLines(here).filter(([name]) => name.endsWith(', chosen'))).toHaveLength(1);
});

test('a price that was not found is a question mark, not a zero', () => {
  const cells = (name: string) =>
    wayLines(here)
      .find((line) => line[0] === name)
      ?.slice(1);
  expect(cells('AWS keywords')).toEqual(TEXTS.map(() => '?'));
  expect(cells('Twilio Studio')?.every((cell) => cell.endsWith(' + ?'))).toBe(true);
});

test('npm run cost prints the three tables and what was taken for granted, and knows its stages', async () => {
  const { code, said } = await runHere(run, []);
  expect([code, said.split('\n\n').length]).toEqual([0, 4]);
  expect(said).toMatch(/^AWS, together +\$[\d.]+ \/ \$[\d.]+ /m);
  expect(await runHere(run, ['--stage', 'moon'])).toMatchObject({
    code: 1,
    complained: expect.stringMatching(/There is no stage "moon"/),
  });
});

test('and says so when a price was read more than a year ago', async () => {
  const found = Object.values(PRICES).filter(({ dollars }) => dollars !== null);
  const oldest = Math.min(...found.map(({ read }) => Date.parse(read)));
  const saidAfter = async (days: number) => {
    const { said } = await runHere(run, [], { columns: 400, now: () => new Date(oldest + days * 86_400_000) });
    return said;
  };
  expect(await saidAfter(364)).not.toMatch('Prices change');
  expect(await saidAfter(366)).toMatch(
    /the oldest here was read on \d{4}-\d\d-\d\d, more than a year ago\. Read them again/,
  );
});
