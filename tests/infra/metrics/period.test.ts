import { expect, test } from '@jest/globals';
import { months } from '../../../functions/counts/calendar';
import { federalQuarterOf, PERIODS } from '../../../infra/metrics/period';

const threeOf = (...names: string[]) => names.flatMap((name) => Array.from({ length: 3 }, () => name));

test('a quarter begins in January, April, July and October; a federal year in the October before', () => {
  const year = months('2026-01', '2026-12');
  expect(year.map(PERIODS.quarter.nameOf)).toEqual(threeOf('2026Q1', '2026Q2', '2026Q3', '2026Q4'));
  expect(year.map(federalQuarterOf)).toEqual(threeOf('FY2026Q2', 'FY2026Q3', 'FY2026Q4', 'FY2027Q1'));
  expect(year.map(PERIODS['fiscal-year'].nameOf)).toEqual(threeOf('FY2026', 'FY2026', 'FY2026', 'FY2027'));
  expect(new Set(year.map(PERIODS.year.nameOf))).toEqual(new Set(['2026']));
});
