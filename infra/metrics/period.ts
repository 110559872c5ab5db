import { addMonths, type Month } from '../../functions/counts/calendar';

/** Longer times than a month: the name of the one that a month is in, and how many months it has. */
export const PERIODS = {
  quarter: { nameOf: quarterOf, months: 3 },
  year: { nameOf: (month: Month) => month.slice(0, 4), months: 12 },
  'fiscal-year': { nameOf: (month: Month) => federalQuarterOf(month).slice(0, 6), months: 12 },
} as const;
export type PeriodKind = keyof typeof PERIODS;

/** `2026Q4` of October to December 2026. */
function quarterOf(month: Month): string {
  return `${month.slice(0, 4)}Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}

/** The first month of a quarter that is written `2026Q4`, or `FY2027Q1` for the same; undefined if it is not a quarter. */
export function quarterFrom(text: string): Month | undefined {
  const [, federal, year, quarter] = /^(FY)?(20\d{2})Q([1-4])$/i.exec(text) ?? [];
  if (!year || !quarter) return undefined;
  return addMonths(`${year}-01`, 3 * (Number(quarter) - 1) - (federal ? 3 : 0));
}

/** The same quarter as federal grants name it, whose year begins in October: `FY2027Q1` of October to December 2026. */
export function federalQuarterOf(month: Month): string {
  const [year = 0, quarter = 0] = quarterOf(month).split('Q').map(Number);
  return quarter === 4 ? `FY${year + 1}Q1` : `FY${year}Q${quarter + 1}`;
}
