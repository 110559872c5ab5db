import { type Day, days, type Month, monthOf, months, weekOf } from '../../functions/counts/calendar';
import type { Tally } from '../../functions/counts/tally';
import { CARRIER_WORDS } from '../../functions/counts/usage';
import type { OperatorCategories } from '../content/categories';
import { PERIODS } from './period';
import { type Range, rangeBefore } from './range';
import { addUp, compared, type Figure, figures, largestFirst, total } from './sums';

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
  'poster',
] as const;
export type ExactTable = (typeof EXACT_TABLES)[number];

/** The texts of a month, by what is counted by month alone. */
export interface OfMonth {
  month: Month;
  texts: Record<string, number>;
}

/** The exact counts of a range, for the operator alone. */
export interface Report {
  range: Range;
  texts: number;
  /** As many days, just before the range. */
  before: Range & { texts: number };
  /** Days, weeks (named by their Mondays) and months are all there, also those without texts. */
  by: Record<ExactTable, Figure[]>;
  /** Regions and posters are counted by month: these are all the months that the range touches, whole. */
  regions: OfMonth[];
  posters: OfMonth[];
  /** Words that the carriers act on, and texts that Twilio answered; not among `texts`. */
  carrier: Figure[];
  /** Texts of the months that the range touches which asked for nothing: thanks, and whoever wants no texts. */
  thanks: number;
  damaged: number;
}

/** The figures of a range, the content's topics and posters all among them, from counts that reach back to the beginning of the range before it. */
export function report(
  counts: Tally,
  range: Range,
  { topics, posters: known }: Pick<OperatorCategories, 'topics' | 'posters'>,
): Report {
  const before = rangeBefore(range);
  const now = counts.texts.filter(isIn(range));
  const then = counts.texts.filter(isIn(before));
  const inTime = (keyOf: (day: Day) => string) =>
    figures(
      days(range.from, range.to).map(keyOf),
      addUp(now, ({ day }) => keyOf(day)),
    );
  const monthly = <T extends { month: Month; count: number }>(
    all: readonly T[],
    keyOf: (one: T) => string,
  ): OfMonth[] =>
    months(monthOf(range.from), monthOf(range.to)).map((month) => {
      const ofMonth = all.filter((one) => one.month === month);
      return { month, texts: Object.fromEntries(addUp(ofMonth, keyOf)) };
    });
  const regions = monthly(counts.regions, ({ region }) => region);
  const posters = monthly(counts.posters, ({ poster }) => poster);
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
      region: largestFirst(figures([], summed(regions))),
      poster: largestFirst(figures(Object.keys(known), summed(posters))),
    },
    regions,
    posters,
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

function isIn({ from, to }: Range): (one: { day: Day }) => boolean {
  return ({ day }) => day >= from && day <= to;
}

function summed(all: readonly OfMonth[]): Map<string, number> {
  const counts = all.flatMap(({ texts }) => Object.entries(texts).map(([key, count]) => ({ key, count })));
  return addUp(counts, ({ key }) => key);
}
