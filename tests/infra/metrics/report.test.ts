import { describe, expect, test } from '@jest/globals';
import { CANARY_ROW, type Row } from '../../../functions/counts/rows';
import { type Tally, tally } from '../../../functions/counts/tally';
import { exactLines } from '../../../infra/metrics/lines';
import type { Range } from '../../../infra/metrics/range';
import { rangeBefore } from '../../../infra/metrics/range';
import { report as reportOf } from '../../../infra/metrics/report';
import { CATEGORIES, TOPICS } from '../../counts/random-counts';

const RANGE = { from: '2026-10-24', to: '2026-11-22' };
const report = (counts: Tally, range: Range) => reportOf(counts, range, CATEGORIES);

describe('the rows of the table', () => {
  test('are added up over their shards, in whatever order they come, and the canary’s is none of them', () => {
    const rows: Row[] = [
      { pk: '2026-11#7', sk: '02#help#en', count: 2 },
      { pk: '2026-11#0', sk: '02#help#en', count: 3 },
      { pk: '2026-11#region#1', sk: 'KS', count: 1 },
      { pk: '2026-11#region#2', sk: 'KS', count: 1 },
      { pk: '2026-11#poster#1', sk: 'BLUE', count: 2 },
      { pk: '2026-11#poster#4', sk: 'BLUE', count: 5 },
      { pk: '2026-11#2', sk: '03#carrier-help#es', count: 4 },
      { pk: '2026-11#thanks#0', sk: 'thanks', count: 5 },
      { pk: '2026-11#thanks#7', sk: 'thanks', count: 1 },
      { ...CANARY_ROW, count: 288 },
    ];
    const expected = {
      texts: [{ day: '2026-11-02', topic: 'help', language: 'en', count: 5 }],
      carrier: [{ day: '2026-11-03', word: 'carrier-help', count: 4 }],
      regions: [{ month: '2026-11', region: 'KS', count: 2 }],
      posters: [{ month: '2026-11', poster: 'BLUE', count: 7 }],
      thanks: [{ month: '2026-11', count: 6 }],
      damaged: 0,
    };
    expect(tally(rows)).toEqual(expected);
    expect(tally([...rows].reverse())).toEqual(expected);
  });

  test.each<[string, Partial<Row>]>([
    ['a day that the month does not have', { sk: '31#help#en' }],
    ['no topic', { sk: '02##en' }],
    ['one part too many', { sk: '02#help#en#x' }],
    ['a formula', { sk: '02#=1+1#en' }],
    ['a month that no year has', { pk: '2026-13#0' }],
    ['a shard without a number', { pk: '2026-11#x' }],
    ['another kind of row', { pk: '2026-11#zip#1' }],
    ['the canary’s key before a topic', { pk: 'CANARY' }],
    ['no count', { count: Number.NaN }],
    ['less than one', { count: 0 }],
    ['a part of one', { count: 0.5 }],
    ['more than can be counted', { count: 2 ** 60 }],
    ['a poster that is no word of one', { pk: '2026-11#poster#0', sk: '+15555550100' }],
    ['a region that is a formula', { pk: '2026-11#region#0', sk: '@SUM(A1)' }],
  ])('a row with %s is left out and counted as damaged', (_, damage) => {
    const whole: Row = { pk: '2026-11#0', sk: '02#help#en', count: 1 };
    expect(tally([whole, { ...whole, ...damage }])).toMatchObject({ texts: [{ count: 1 }], damaged: 1 });
  });
});

describe('the report', () => {
  test('has thanks apart, from the whole months that the range touches', () => {
    const thanks = ['2026-09', '2026-10', '2026-11', '2026-12'].map((month, i) => ({ month, count: 10 ** i }));
    expect(report({ ...tally([]), thanks }, RANGE)).toMatchObject({ texts: 0, thanks: 110 });
  });

  test('has each poster of the content in each month, whether anybody texted its word or not, and those that are gone', () => {
    const posters = [{ month: '2026-11', poster: 'SAFE7', count: 3 }];
    const { by, ...exact } = report({ ...tally([]), posters }, RANGE);
    expect(by.poster).toEqual([
      { key: 'SAFE7', texts: 3 },
      { key: 'BLUE', texts: 0 },
    ]);
    expect(exactLines({ by, ...exact }, 'poster').rows).toEqual([
      { month: '2026-10', poster: 'SAFE7', texts: 0 },
      { month: '2026-10', poster: 'BLUE', texts: 0 },
      { month: '2026-11', poster: 'SAFE7', texts: 3 },
      { month: '2026-11', poster: 'BLUE', texts: 0 },
    ]);
  });

  test('of nothing has every day and every topic, with zero', () => {
    const { texts, by, before, regions } = report(tally([]), RANGE);
    expect({ texts, before: before.texts, regions: regions.map(({ month }) => month) }).toEqual({
      texts: 0,
      before: 0,
      regions: ['2026-10', '2026-11'],
    });
    expect([by.day.length, by.week.length, by.month.length, by.topic.length]).toEqual([30, 5, 2, TOPICS.length]);
    expect(
      Object.values(by)
        .flat()
        .every((figure) => figure.texts === 0),
    ).toBe(true);
  });

  test('compares with as many days just before, to the day', () => {
    expect(rangeBefore(RANGE)).toEqual({ from: '2026-09-24', to: '2026-10-23' });
    const text = (pk: string, day: string) => ({ pk, sk: `${day}#help#en`, count: 1 });
    const rows = [
      text('2026-09#0', '23'),
      text('2026-09#0', '24'),
      text('2026-10#0', '23'),
      text('2026-10#0', '24'),
      text('2026-11#0', '22'),
      text('2026-11#0', '23'),
    ];
    const { texts, before, by } = report(tally(rows), RANGE);
    expect({ texts, before: before.texts, help: by.topic[0] }).toEqual({
      texts: 2,
      before: 2,
      help: { key: 'help', texts: 2, before: 2 },
    });
  });

  test('has a language that was used only before', () => {
    const { by } = report(tally([{ pk: '2026-10#0', sk: '01#help#es', count: 3 }]), RANGE);
    expect(by.language).toEqual([{ key: 'es', texts: 0, before: 3 }]);
  });

  test('adds up over ten years', () => {
    const rows = Array.from({ length: 120 }, (_, i) => ({
      pk: `${2017 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}#${i % 8}`,
      sk: '28#info#en',
      count: 10,
    }));
    const { texts, by } = report(tally(rows), { from: '2017-01-01', to: '2026-12-31' });
    expect(texts).toBe(1200);
    expect(by.month.every((month) => month.texts === 10)).toBe(true);
    expect(by.day).toHaveLength(3652);
  });
});
