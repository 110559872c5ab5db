import { type Day, days, type Month, monthOf, months, weekOf } from '../../functions/counts/calendar';
import type { Categories } from '../../functions/counts/categories';
import type { Tally } from '../../functions/counts/tally';
import { CARRIER_WORDS } from '../../functions/counts/usage';
import { PERIODS } from './period';
import { type Range, rangeBefore } from './range';

/** Texts under one key and, if that can be compared, how many there were in the range before. */
export interface Figure {
  key: string;
  texts: number;
  before?: number;
}

export const EXACT_TABLES = [
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'fiscal-year',
  'topic',
  'language',
  'region',
] as const;
export type ExactTable = (typeof EXACT_TABLES)[number];

/** The exact counts of a range, for the operator alone. */
export interface Report {
  range: Range;
  texts: number;
  /** As many days, just before the range. */
  before: Range & { texts: number };
  /** Days, weeks (named by their Mondays) and months are all there, also those without texts. */
  by: Record<ExactTable, Figure[]>;
  /** Regions are counted by month: these are all the months that the range touches, whole. */
  regions: { month: Month; texts: Record<string, number> }[];
  /** Words that the carriers act on, and texts that Twilio answered; not among `texts`. */
  carrier: Figure[];
  /** Texts of the months that the range touches which asked for nothing: thanks, and whoever wants no texts. */
  thanks: number;
  damaged: number;
}

/** The figures of a range, the content's topics all among them, from counts that reach back to the beginning of the range before it. */
export function report(counts: Tally, range: Range, { topics }: Pick<Categories, 'topics'>): Report {
  const before = rangeBefore(range);
  const now = counts.texts.filter(isIn(range));
  const then = counts.texts.filter(isIn(before));
  const inTime = (keyOf: (day: Day) => string) =>
    figures(
      days(range.from, range.to).map(keyOf),
      addUp(now, ({ day }) => keyOf(day)),
    );
  const regions = months(monthOf(range.from), monthOf(range.to)).map((month) => {
    const named = counts.regions.filter((one) => one.month === month);
    return { month, texts: Object.fromEntries(addUp(named, ({ region }) => region)) };
  });
  return {
    range,
    texts: total(now),
    before: { ...before, texts: total(then) },
    by: {
      day: inTime((day) => day),
      week: inTime(weekOf),
      month: inTime(monthOf),
      quarter: inTime((day) => PERIODS.quarter.nameOf(monthOf(day))),
      year: inTime((day) => PERIODS.year.nameOf(monthOf(day))),
      'fiscal-year': inTime((day) => PERIODS['fiscal-year'].nameOf(monthOf(day))),
      topic: largestFirst(compared(Object.keys(topics), ({ topic }) => topic, now, then)),
      language: largestFirst(compared([], ({ language }) => language, now, then)),
      region: largestFirst(
        figures(
          [],
          addUp(regions.flatMap(asCounts), ({ region }) => region),
        ),
      ),
    },
    regions,
    carrier: compared(
      CARRIER_WORDS,
      ({ word }) => word,
      counts.carrier.filter(isIn(range)),
      counts.carrier.filter(isIn(before)),
    ),
    thanks: total(counts.thanks.filter(({ month }) => month >= monthOf(range.from) && month <= monthOf(range.to))),
    damaged: counts.damaged,
  };
}

/** Figures of now, with how many there were before. */
function compared<T extends { count: number }>(
  keys: readonly string[],
  keyOf: (one: T) => string,
  now: readonly T[],
  then: readonly T[],
): Figure[] {
  const before = addUp(then, keyOf);
  return figures([...keys, ...before.keys()], addUp(now, keyOf)).map((figure) => ({
    ...figure,
    before: before.get(figure.key) ?? 0,
  }));
}

function isIn({ from, to }: Range): (one: { day: Day }) => boolean {
  return ({ day }) => day >= from && day <= to;
}

function addUp<T extends { count: number }>(counts: readonly T[], keyOf: (one: T) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const one of counts) sums.set(keyOf(one), (sums.get(keyOf(one)) ?? 0) + one.count);
  return sums;
}

/** The keys that are always there, in their order, then those that were found besides. */
function figures(keys: readonly string[], sums: ReadonlyMap<string, number>): Figure[] {
  return [...new Set([...keys, ...sums.keys()])].map((key) => ({ key, texts: sums.get(key) ?? 0 }));
}

function largestFirst(figures: Figure[]): Figure[] {
  return figures.sort((a, b) => b.texts - a.texts);
}

function asCounts({ texts }: { texts: Record<string, number> }): { region: string; count: number }[] {
  return Object.entries(texts).map(([region, count]) => ({ region, count }));
}

function total(counts: readonly { count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
