import type { Period } from '../counts/safe';
import type { Split } from '../counts/split';
import type { Bar } from './chart';
import { numeral, spanName } from './names';
import type { Section, Table } from './page-section';

/** One way in which the texts of the safe view divide. */
export interface Division {
  heading: string;
  note: string;
  pick: (period: Period) => Split | undefined;
  name: (key: string) => string;
  isLanguage?: boolean;
  latest: readonly Period[];
  older: readonly Period[];
}

const TOO_FEW = 'There are too few texts to tell them apart.';
const NONE_YET = 'There is no table yet. The first one appears after the quarter in which the 100th text came in.';
const OTHERS = 'All others';
const HIDDEN = '–';

/** A chart of the latest periods together, and tables of all of them, the latest first. */
export function divided(division: Division): Section {
  const { heading, note, latest, older, name, pick } = division;
  if (latest.length === 0) return { heading, note: NONE_YET };
  const { keys, sums, others } = together(latest, pick);
  if (keys.length === 0) return { heading, note: TOO_FEW };
  const never = [...new Set(latest.flatMap((period) => pick(period)?.others?.keys ?? []))].filter(
    (key) => !keys.includes(key),
  );
  const bars: Bar[] = [...sums].map(([key, texts]) => ({ label: name(key), texts }));
  if (others > 0) bars.push({ label: OTHERS, texts: others, faint: true });
  return {
    heading,
    note: never.length > 0 ? `${note} All others: ${never.map(name).join(', ')}.` : note,
    chart: { kind: 'rows', bars, description: `Bars: ${heading.toLowerCase()}. The table beside has the numbers.` },
    table: tableOf(latest, division),
    earlier: inFours(older).map((periods) => tableOf(periods, division)),
  };
}

function tableOf(periods: readonly Period[], { heading, pick, name, isLanguage }: Division): Table {
  const { keys, sums, others } = together(periods, pick);
  const columns = periods.length > 1 ? [...periods].reverse() : []; // one period alone is its own sum
  const row = (title: string, sum: number | undefined, textsIn: (period: Period) => number | undefined) => ({
    name: title,
    cells: [sum, ...columns.map(textsIn)].map((texts) => (texts === undefined ? HIDDEN : numeral(texts))),
  });
  const shownRow = (key: string) => ({
    ...row(name(key), sums.get(key), (period) => pick(period)?.shown.find(([shown]) => shown === key)?.[1]),
    ...(isLanguage && { language: key }),
  });
  return {
    caption: spanOf(periods),
    head: [heading.replace(/s$/, ''), 'Sum', ...columns.map((period) => inTwoLines(spanName(period, 'short')))],
    rows: [...keys.map(shownRow), ...(others > 0 ? [row(OTHERS, others, (period) => othersOf(period, pick))] : [])],
  };
}

/**
 * The figures of several periods added up. A sum that would lack a period's figure, because it is among the others
 * there, is among the others itself; if a period has no table, all its texts are.
 */
function together(periods: readonly Period[], pick: Division['pick']) {
  const shown = periods.flatMap((period) => pick(period)?.shown ?? []);
  const tables = periods.filter(pick).length;
  const sums = new Map<string, number>();
  let others = periods.reduce((sum, period) => sum + (othersOf(period, pick) ?? 0), 0);
  const keys = [...new Set(shown.map(([key]) => key))];
  for (const key of keys) {
    const figures = shown.filter(([one]) => one === key).map(([, texts]) => texts);
    const sum = figures.reduce((all, texts) => all + texts, 0);
    if (figures.length === tables) sums.set(key, sum);
    else others += sum;
  }
  const largestFirst = [...sums].sort(([, a], [, b]) => b - a);
  const summed = largestFirst.map(([key]) => key);
  return { keys: [...summed, ...keys.filter((key) => !sums.has(key))], sums: new Map(largestFirst), others };
}

function othersOf(period: Period, pick: Division['pick']): number | undefined {
  const split = pick(period);
  return split ? split.others?.texts : period.texts;
}

/** From the first to the last of some periods, in words. */
export function spanOf(periods: readonly Period[]): string {
  const from = periods[0]?.from;
  return spanName({ ...(from && { from }), to: periods.at(-1)?.to ?? '' });
}

function inTwoLines(name: string): string {
  return name.replace(/ (\d+)$/, '\n$1');
}

function inFours(periods: readonly Period[]): Period[][] {
  const years: Period[][] = [];
  for (let end = periods.length; end > 0; end -= 4) years.push(periods.slice(Math.max(0, end - 4), end));
  return years;
}
