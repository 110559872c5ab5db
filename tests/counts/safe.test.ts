import { describe, expect, test } from '@jest/globals';
import { safeView } from '../../functions/counts/safe';
import { type Cell, split } from '../../functions/counts/split';
import type { Tally } from '../../functions/counts/tally';
import { CATEGORIES, TOPICS } from './random-counts';

const nothing: Tally = { texts: [], carrier: [], regions: [], thanks: [], damaged: 0 };

/** Texts for help in English, month by month. */
function helped(texts: Record<string, number>): Tally {
  const months = Object.entries(texts).map(([month, count]) => ({
    day: `${month}-01`,
    topic: 'help',
    language: 'en',
    count,
  }));
  return { ...nothing, texts: months };
}

const stretches = (texts: Record<string, number>, closed: string) =>
  safeView(helped(texts), closed, CATEGORIES).stretches;

describe('months in the safe view', () => {
  test('have a figure of their own from 15 texts on, and are strung together below that', () => {
    expect(stretches({ '2026-01': 15, '2026-02': 14, '2026-03': 1, '2026-04': 24 }, '2026-04')).toEqual([
      { to: '2026-01', texts: 20 },
      { from: '2026-02', to: '2026-03', texts: 20 },
      { from: '2026-04', to: '2026-04', texts: 20 },
    ]);
  });

  test('are shown only when they are closed', () => {
    expect(stretches({ '2026-01': 100, '2026-02': 100 }, '2026-01')).toEqual([{ to: '2026-01', texts: 100 }]);
  });

  test('look the same whether a small one is empty or not', () => {
    const counts = { '2026-01': 40, '2026-02': 0, '2026-03': 30 };
    expect(stretches({ ...counts, '2026-02': 4 }, '2026-03')).toEqual(stretches(counts, '2026-03'));
    expect(stretches({ '2026-01': 40, '2026-02': 14 }, '2026-02')).toEqual(stretches({ '2026-01': 40 }, '2026-02'));
  });

  test('do not tell when the first text came', () => {
    expect(stretches({ '2025-03': 3, '2026-01': 40 }, '2026-01')).toEqual(stretches({ '2026-01': 43 }, '2026-01'));
  });

  test('never show nothing but a few', () => {
    expect(safeView(nothing, '2026-01', CATEGORIES)).toEqual({ stretches: [], periods: [] });
    expect(safeView(helped({ '2026-01': 14 }), '2026-12', CATEGORIES)).toEqual({ stretches: [], periods: [] });
  });
});

describe('tables in the safe view', () => {
  const periods = (texts: Record<string, number>, closed: string) =>
    safeView(helped(texts), closed, CATEGORIES).periods.map(({ from, to, texts }) => ({ from, to, texts }));

  test('come at the end of a quarter that brings the texts to a hundred', () => {
    const texts = { '2026-01': 50, '2026-03': 40, '2026-04': 20, '2026-06': 20, '2026-07': 100 };
    expect(periods(texts, '2026-05')).toEqual([]);
    expect(periods(texts, '2026-06')).toEqual([{ from: undefined, to: '2026-06', texts: 130 }]);
    expect(periods(texts, '2026-08')).toHaveLength(1);
    expect(periods(texts, '2026-09')).toEqual([
      { from: undefined, to: '2026-06', texts: 130 },
      { from: '2026-07', to: '2026-07', texts: 100 },
    ]);
  });

  test('leave the carriers’ words out of the texts, and show them from 15 on', () => {
    const carrier = (count: number) => {
      const counts = { ...helped({ '2026-01': 100 }), carrier: [{ day: '2026-01-02', word: 'stop' as const, count }] };
      const [period] = safeView(counts, '2026-03', CATEGORIES).periods;
      return { texts: period?.texts, carrier: period?.carrier };
    };
    expect(carrier(14)).toEqual({ texts: 100, carrier: undefined });
    expect(carrier(15)).toEqual({ texts: 100, carrier: 20 });
  });

  test('count what the content has lost since with what it still has', () => {
    const old = (topic: string, language: string) => ({ day: '2026-01-01', topic, language, count: 50 });
    const counts = {
      ...nothing,
      texts: [old('help', 'en'), old('weather', 'es'), old('info', 'fr')],
      regions: [{ month: '2026-01', region: 'constructor', count: 20 }],
    };
    const [period] = safeView(counts, '2026-03', {
      topics: CATEGORIES.topics,
      languages: { en: 'English', es: 'Español' },
      regions: {},
    }).periods;
    expect(period).toMatchObject({
      topics: {
        shown: [
          ['help', 50],
          ['info', 50],
        ],
        others: { keys: TOPICS.filter((topic) => topic !== 'help' && topic !== 'info'), texts: 50 },
      },
      languages: {
        shown: [
          ['en', 100],
          ['es', 50],
        ],
      },
      regions: { shown: [['none', 150]] },
    });
  });
});

describe('a table that is divided', () => {
  const divided = (cells: Record<string, number>) => split(Object.entries(cells) as Cell[]);

  test('shows all where all are large', () => {
    expect(divided({ a: 15, b: 204 })).toEqual({
      shown: [
        ['a', 20],
        ['b', 200],
      ],
    });
  });

  test('shows small and empty ones together where that hides each of them', () => {
    const expected = { shown: [['a', 100]], others: { keys: ['b', 'c', 'd'], texts: 20 } };
    expect(divided({ a: 100, b: 7, c: 9, d: 0 })).toEqual(expected);
    expect(divided({ a: 100, b: 7, c: 0, d: 9 })).toEqual(expected);
  });

  test('adds the last large one where they are too few, or where each would have to hold some', () => {
    expect(divided({ a: 100, b: 30, c: 4 })).toEqual({ shown: [['a', 100]], others: { keys: ['c', 'b'], texts: 30 } });
    expect(divided({ a: 100, b: 30, c: 0 })).toEqual({ shown: [['a', 100]], others: { keys: ['c', 'b'], texts: 30 } });
    expect(divided({ a: 100, b: 30, c: 10, d: 10 })?.others).toEqual({ keys: ['c', 'd', 'b'], texts: 50 });
  });

  test('tells the total alone where nothing else can be told', () => {
    expect([divided({ a: 100, b: 4 }), divided({ a: 3, b: 4 }), divided({ a: 9, b: 9, c: 0 })]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test('what leaves the house has no loops and no thanks in it', () => {
  const carrier = (['stop', 'loop'] as const).map((word) => ({ day: '2026-03-08', word, count: 1_000 }));
  const thanks = [{ month: '2026-03', count: 1_000 }];
  const shown = safeView({ ...nothing, carrier, thanks }, '2026-10', CATEGORIES);
  const without = safeView({ ...nothing, carrier: carrier.slice(0, 1) }, '2026-10', CATEGORIES);
  expect(shown).toEqual(without);
});
