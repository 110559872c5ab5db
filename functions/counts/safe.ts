import type { Blur } from './blur';
import { type Month, monthOf, months } from './calendar';
import type { Categories } from './categories';
import type { Tally } from './tally';

/*
 * What leaves the organisation. For each month that is over there are four kinds of figures: one of all texts, and one
 * for each topic, language and region that the content has, also where there was no text. A text is in one month, and
 * there in one figure of each kind at most. Each figure is blurred by itself (blur.ts), once and for all. So whether any
 * one text was sent changes the odds of all that is ever shown by a factor of e at most, e^5 for five texts,
 * whatever else is known: that is differential privacy with an epsilon of 1 for a text, and no delta.
 *
 * Nothing else here or on the pages may look at the counts: what is left out, summed, rounded or compared is so by
 * blurred figures alone, which tells nothing more. tests/counts/attack.system.test.ts attacks it.
 */

export const SAFE_TABLES = ['topic', 'language', 'region'] as const;
export type SafeTable = (typeof SAFE_TABLES)[number];

/** The blurred figures of a month, or of several added up; they can be below zero. */
export interface SafeSum extends Record<SafeTable, Readonly<Record<string, number>>> {
  from: Month;
  to: Month;
  /** How many months were added up. */
  months: number;
  texts: number;
}

/** The safe view: every month from one to another closed one, whether there were texts or not. */
export function safeView(
  counts: Tally,
  { since, closed }: { since: Month; closed: Month },
  blur: Blur,
  { topics, languages, regions }: Categories,
): SafeSum[] {
  const exact = new Map<string, number>();
  const add = (figure: string, count: number) => exact.set(figure, (exact.get(figure) ?? 0) + count);
  for (const { day, topic, language, count } of counts.texts) {
    add(`${monthOf(day)} texts`, count);
    add(`${monthOf(day)} topic ${topic}`, count);
    add(`${monthOf(day)} language ${language}`, count);
  }
  for (const { month, region, count } of counts.regions) add(`${month} region ${region}`, count);
  const figure = (name: string) => (exact.get(name) ?? 0) + blur(name);
  return months(since, closed).map((month) => {
    const table = (kind: SafeTable, cells: readonly string[]) =>
      Object.fromEntries(cells.map((cell) => [cell, figure(`${month} ${kind} ${cell}`)]));
    return {
      from: month,
      to: month,
      months: 1,
      texts: figure(`${month} texts`),
      topic: table('topic', Object.keys(topics)),
      language: table('language', Object.keys(languages)),
      region: table('region', Object.keys(regions)),
    };
  });
}

/** Months of a safe view as one; undefined if there are none. */
export function sumOf(view: readonly SafeSum[]): SafeSum | undefined {
  return view.length === 0 ? undefined : view.reduce(together);
}

function together(a: SafeSum, b: SafeSum): SafeSum {
  const table = (kind: SafeTable) =>
    Object.fromEntries(Object.entries(a[kind]).map(([cell, texts]) => [cell, texts + (b[kind][cell] ?? 0)]));
  return {
    from: a.from,
    to: b.to,
    months: a.months + b.months,
    texts: a.texts + b.texts,
    topic: table('topic'),
    language: table('language'),
    region: table('region'),
  };
}
