import { OTHER } from '../text/names';
import { addMonths, type Month, monthOf, months, quarterEnd } from './calendar';
import type { Categories } from './categories';
import { type Cell, MIN_CELL, rounded, type Split, split, sum } from './split';
import type { Tally } from './tally';

/*
 * What leaves the organisation, and why no figure in it tells of one to ten texts, alone or with the others:
 *
 * 1. One timeline, cut once. Closed months are strung together until they hold 15 texts; that stretch has a figure and
 *    the next one begins. At the end of a quarter, the stretches that are not in a period yet make one, if their figures
 *    reach 100. A period has three tables: topics, languages, regions. Each text is in one stretch and one period, each
 *    is cut from what came before it alone, and so it stays as it was first shown: no two figures of ours nest or
 *    overlap, and subtracting one from another gives nothing. Every longer total is a sum of figures already shown.
 * 2. In a table, what has fewer than 15 texts is shown as part of "others", an empty cell just like a small one
 *    (split.ts). A text that names no region is a cell too, or the total would give it away.
 * 3. Each figure is rounded to the nearest ten by itself. So even where two figures should come to differ by one to ten
 *    texts (a correction of the table, a language that is added), what is shown is no difference of one to ten for sure.
 *
 * For any counts, then, there are others that would be shown the same and in which a given small cell is empty: its
 * texts are another cell's of the same "others", or the last month's of the same stretch, and no other figure changes.
 * tests/counts/attack.test.ts looks for a counterexample with a linear program.
 */

/** Months in a row; the first stretch of all has no beginning, for when the first text came would tell of it. */
export interface Stretch {
  from?: Month;
  to: Month;
  /** To the nearest ten, as all figures here. */
  texts: number;
}

/** Stretches whose texts are told apart; a table is missing if only the total can be told. */
export interface Period extends Stretch {
  topics: Split | undefined;
  languages: Split | undefined;
  /** With `none` for the texts in which no region was named. */
  regions: Split | undefined;
  /** Words that the carriers act on, and texts that Twilio answered; not among `texts`. Missing below 15. */
  carrier: number | undefined;
}

/** The counts as anybody may see them, oldest first. */
export interface SafeView {
  stretches: Stretch[];
  periods: Period[];
}

const ENOUGH_FOR_TABLES = 100;
export const NO_REGION = 'none';

/** The safe view of all months up to a closed one; the same counts give the same view. */
export function safeView(counts: Tally, closed: Month, categories: Categories): SafeView {
  const stretches = stretchesOf(counts, closed);
  const periods: Period[] = [];
  let pending: Stretch[] = [];
  stretches.forEach((stretch, i) => {
    pending.push(stretch);
    const next = stretches[i + 1]?.to;
    const end = quarterEnd(stretch.to);
    const isLastOfQuarter = next ? next > end : closed >= end;
    const texts = pending.reduce((total, one) => total + one.texts, 0);
    if (!isLastOfQuarter || texts < ENOUGH_FOR_TABLES) return;
    const { from } = pending[0] as Stretch;
    periods.push(periodOf(counts, { ...(from && { from }), to: stretch.to, texts }, categories));
    pending = [];
  });
  return { stretches, periods };
}

function stretchesOf({ texts }: Tally, closed: Month): Stretch[] {
  const perMonth = new Map<Month, number>();
  for (const { day, count } of texts) perMonth.set(monthOf(day), (perMonth.get(monthOf(day)) ?? 0) + count);
  const first = [...perMonth.keys()].sort()[0] ?? closed;
  const stretches: Stretch[] = [];
  let from: Month | undefined;
  let held = 0;
  for (const month of months(first, closed)) {
    held += perMonth.get(month) ?? 0;
    if (held < MIN_CELL) continue;
    stretches.push({ ...(from && { from }), to: month, texts: rounded(held) });
    from = addMonths(month, 1);
    held = 0;
  }
  return stretches;
}

function periodOf(counts: Tally, stretch: Stretch, { topics, languages, regions }: Categories): Period {
  const within = (month: Month) => month >= (stretch.from ?? '') && month <= stretch.to;
  const texts = counts.texts.filter(({ day }) => within(monthOf(day)));
  const named = counts.regions.filter(({ month }) => within(month));
  const all = texts.reduce((total, { count }) => total + count, 0);
  const regionCells = cellsOf(
    Object.keys(regions),
    named.filter(({ region }) => Object.hasOwn(regions, region)),
    ({ region }) => region,
  );
  const carrier = counts.carrier
    .filter(({ word }) => word !== 'loop')
    .reduce((total, { day, count }) => total + (within(monthOf(day)) ? count : 0), 0);
  return {
    ...stretch,
    topics: split(cellsOf(Object.keys(topics), texts, ({ topic }) => (Object.hasOwn(topics, topic) ? topic : OTHER))),
    languages: split(cellsOf(Object.keys(languages), texts, ({ language }) => language)),
    regions: split([[NO_REGION, Math.max(0, all - sum(regionCells))], ...regionCells]),
    carrier: carrier < MIN_CELL ? undefined : rounded(carrier),
  };
}

/** Adds up what falls under each key; a key that is gone counts under the first one. */
function cellsOf<T extends { count: number }>(
  keys: readonly string[],
  counts: readonly T[],
  keyOf: (one: T) => string,
): Cell[] {
  const sums = new Map(keys.map((key) => [key, 0]));
  for (const one of counts) {
    const key = sums.has(keyOf(one)) ? keyOf(one) : (keys[0] as string);
    sums.set(key, (sums.get(key) ?? 0) + one.count);
  }
  return [...sums];
}
