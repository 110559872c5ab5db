import { describe, expect, test } from '@jest/globals';
import { blurBy } from '../../functions/counts/blur';
import { months } from '../../functions/counts/calendar';
import type { Categories } from '../../functions/counts/categories';
import { SAFE_TABLES, safeView, sumOf } from '../../functions/counts/safe';
import type { Tally } from '../../functions/counts/tally';
import { periodsOf } from '../../infra/metrics/lines';
import { CATEGORIES, randomCounts, randomFrom, tallyOf } from './random-counts';

const nothing: Tally = { texts: [], carrier: [], regions: [], posters: [], thanks: [], damaged: 0 };
const counts = tallyOf(randomCounts(randomFrom(1), '2026-01', 24));
const view = (tally: Tally, closed = '2027-12', categories: Categories = CATEGORIES, blur = blurBy('key')) =>
  safeView(tally, { since: '2026-01', closed }, blur, categories);
const exactly = (tally: Tally) => view(tally, '2027-12', CATEGORIES, () => 0);

/** Each figure by its name. */
function figures(tally: Tally, closed?: string, categories?: Categories): Record<string, number> {
  const named = view(tally, closed, categories).flatMap((month) => [
    [`${month.to} texts`, month.texts],
    ...SAFE_TABLES.flatMap((table) =>
      Object.entries(month[table]).map(([cell, texts]) => [`${month.to} ${table} ${cell}`, texts]),
    ),
  ]);
  return Object.fromEntries(named);
}

describe('the safe view', () => {
  test('is the counts and their blur, figure by figure, with nothing left out where there was no text', () => {
    const blur = blurBy('key');
    const [exact, blurred] = [exactly(counts), view(counts)];
    expect(blurred.map(({ to }) => to)).toEqual(months('2026-01', '2027-12'));
    blurred.forEach((month, i) => {
      expect(month.texts).toBe((exact[i]?.texts ?? 0) + blur(`${month.to} texts`));
      for (const table of SAFE_TABLES)
        for (const [cell, texts] of Object.entries(month[table]))
          expect(texts).toBe((exact[i]?.[table][cell] ?? 0) + blur(`${month.to} ${table} ${cell}`));
    });
  });

  test('has the same figures by name whether there were any texts or none', () => {
    expect(Object.keys(figures(nothing))).toEqual(Object.keys(figures(counts)));
  });

  test('shows a month when it is closed, and then for ever as it was first shown', () => {
    const last = figures(counts);
    for (const closed of months('2025-12', '2027-12')) {
      const then = figures(counts, closed);
      expect(Object.keys(then).every((name) => name.slice(0, 7) <= closed)).toBe(true);
      expect(last).toMatchObject(then);
    }
  });

  test('keeps each figure when a topic, a language or a state is added or taken away', () => {
    const fewer = { topics: { help: 'Help' }, languages: { en: 'English' }, regions: { MO: 'Missouri' } };
    const more = {
      topics: { heat: 'Heat', ...CATEGORIES.topics },
      languages: { ...CATEGORIES.languages, fr: 'Français' },
      regions: { IA: 'Iowa', ...CATEGORIES.regions },
    };
    expect(figures(counts)).toMatchObject(figures(counts, undefined, fewer));
    expect(figures(counts, undefined, more)).toMatchObject(figures(counts));
  });

  test('has no loops, no STOP, no posters and no thanks in it, and nothing that the content does not name', () => {
    const carrier = (['stop', 'loop'] as const).map((word) => ({ day: '2026-03-08', word, count: 1_000 }));
    const thanks = [{ month: '2026-03', count: 1_000 }];
    const regions = [{ month: '2026-03', region: 'constructor', count: 1_000 }];
    const posters = [{ month: '2026-03', poster: 'BLUE', count: 1_000 }];
    expect(view({ ...nothing, carrier, thanks, regions, posters })).toEqual(view(nothing));
  });

  test('adds up blurred months to quarters and years, and draws nothing anew', () => {
    const all = view(counts);
    const [[name, quarter] = [], ...others] = periodsOf(all, 'quarter');
    expect([name, others.length]).toEqual(['2026Q1', 7]);
    expect(quarter).toEqual(sumOf(all.slice(0, 3)));
    expect(quarter?.topic.help).toBe(all.slice(0, 3).reduce((sum, { topic }) => sum + (topic.help ?? 0), 0));
    expect(periodsOf(all, 'year').map(([year, { months }]) => [year, months])).toEqual([
      ['2026', 12],
      ['2027', 12],
    ]);
    expect(periodsOf(all, 'fiscal-year').map(([year, { from, to }]) => [year, from, to])).toEqual([
      ['FY2027', '2026-10', '2027-09'],
    ]);
  });
});
