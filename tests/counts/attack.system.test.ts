import { describe, expect, test } from '@jest/globals';
import { addMonths, months } from '../../functions/counts/calendar';
import { type SafeView, safeView } from '../../functions/counts/safe';
import { publicPage } from '../../functions/page/public-page';
import { SAFE_TABLES, safeLines } from '../../infra/metrics/lines';
import { howMany } from '../full-size';
import { knownFrom, smallCells } from './attacker';
import { type Alike, CATEGORIES, randomCounts, randomFrom, tallyOf } from './random-counts';
import { type Known, pinnedDown, type TrueCell } from './solver';
import { witnesses } from './witness';

const FIRST = '2025-01';

interface Year {
  truth: Alike[];
  last: string;
  view: SafeView;
}

const YEARS = howMany(160, 4_000);
const CONCURRENCY = 40;

/** Years of eleven to twenty months, of every size; others for each seed. */
function* randomYears(count: number, seed: number): Generator<Year> {
  const random = randomFrom(seed);
  for (let i = 0; i < count; i += 1) {
    const length = 11 + Math.floor(random() * 10);
    const last = addMonths(FIRST, length - 1);
    const truth = randomCounts(random, FIRST, length);
    yield { truth, last, view: safeView(tallyOf(truth), last, CATEGORIES) };
  }
}

/** Every number that a page shows, in a chart or in a table. */
function figuresOf(view: SafeView): number[] {
  const { facts, sections } = publicPage(view, CATEGORIES);
  const tables = sections.flatMap(({ table, earlier = [] }) => [...(table ? [table] : []), ...earlier]);
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return [
    ...[...facts.map(({ value }) => value), ...cells]
      .filter((cell) => cell !== '–')
      .map((cell) => Number(cell.replaceAll(',', ''))),
    ...sections.flatMap(({ chart }) => chart?.bars.map(({ texts }) => texts) ?? []),
    ...SAFE_TABLES.flatMap((table) => safeLines(view, table).rows.map(({ texts }) => Number(texts))),
  ];
}

describe(`whoever keeps every page that was ever shown, in ${YEARS} random years,`, () => {
  test('sees no figure from 1 to 10, and only tens', () => {
    for (const { view } of randomYears(YEARS, 1))
      expect(figuresOf(view).filter((figure) => figure % 10 !== 0 || (figure < 20 && figure !== 0))).toEqual([]);
  });

  test('sees each figure stay as it was first shown, month after month', () => {
    for (const { truth, last, view } of randomYears(YEARS / 10, 2))
      for (const closed of months(FIRST, last)) {
        const { stretches, periods } = safeView(tallyOf(truth), closed, CATEGORIES);
        expect(view.stretches.slice(0, stretches.length)).toEqual(stretches);
        expect(view.periods.slice(0, periods.length)).toEqual(periods);
      }
  });

  test('finds with a linear program over all tables of a year together not one cell of 1 to 10', async () => {
    let attack: { known: Known[]; cells: TrueCell[] } = { known: [], cells: [] };
    let attacked = 0;
    const pinned: TrueCell[] = [];
    for (const { truth, last, view } of randomYears(YEARS, 3)) {
      const year = { name: `y${attacked}`, first: FIRST, last };
      attack.known.push(...knownFrom(view, year));
      attack.cells.push(...smallCells(truth, view, year));
      attacked += 1;
      if (attacked % CONCURRENCY !== 0) continue;
      pinned.push(...(await pinnedDown(attack.known, attack.cells)));
      attack = { known: [], cells: [] };
    }
    expect(pinned).toEqual([]);
  }, 600_000);

  test('cannot tell that a small cell is not empty, even knowing how the page is made', () => {
    for (const { truth, view, last } of randomYears(YEARS / 10, 4))
      for (const [cell, other] of witnesses(truth, view))
        expect({ cell, view: safeView(tallyOf(other), last, CATEGORIES) }).toEqual({ cell, view });
  });
});

test('the same linear program breaks a table that only leaves its small cells out', async () => {
  const [help, info, crisis] = [['a'], ['b'], ['c']] as const;
  const known = [
    { plus: [...help, ...info, ...crisis], least: 65, most: 65 },
    { plus: help, least: 40, most: 40 },
    { plus: info, least: 20, most: 20 },
  ];
  const cells = [{ name: 'crisis', sum: crisis, texts: 5 }];
  expect(await pinnedDown(known, cells)).toEqual(cells);
});

test('and one whose figures are rounded to five and whose months nest', async () => {
  const known = [
    { plus: ['jan', 'feb'], least: 43, most: 47 },
    { plus: ['jan'], least: 38, most: 39 },
  ];
  const cells = [{ name: 'feb', sum: ['feb'], texts: 6 }];
  expect(await pinnedDown(known, cells)).toEqual(cells);
});
