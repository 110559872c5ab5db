import { type Month, months } from '../../functions/counts/calendar';
import type { SafeView, Stretch } from '../../functions/counts/safe';
import type { Split } from '../../functions/counts/split';
import { type Alike, LANGUAGES, REGIONS, TOPICS } from './random-counts';
import type { Known, TrueCell } from './solver';

/** Months in which the service ran, as the attacker knows; `name` keeps the unknowns of several attacks apart. */
export interface Attacked {
  name: string;
  first: Month;
  last: Month;
}

type Span = Pick<Stretch, 'from' | 'to'>;
type Sum = (span: Span, key?: string) => string[];

/** The unknowns: texts of a month by topic and language and, apart from these as in the table, by region. */
function unknownsOf({ name, first, last }: Attacked): Record<'topic' | 'language' | 'region' | 'both', Sum> {
  const texts = months(first, last).flatMap((month) =>
    TOPICS.flatMap((topic) =>
      LANGUAGES.map((language) => ({ month, topic, language, unknown: `${name}_${month}_${topic}_${language}` })),
    ),
  );
  const named = months(first, last).flatMap((month) =>
    REGIONS.map((region) => ({ month, region, unknown: `${name}_${month}_${region}` })),
  );
  const sum =
    <T extends { month: Month; unknown: string }>(all: readonly T[], has: (one: T, key: string) => boolean): Sum =>
    ({ from = '', to }, key) =>
      all
        .filter((one) => one.month >= from && one.month <= to && (key === undefined || has(one, key)))
        .map(({ unknown }) => unknown.replaceAll('-', '_'));
  return {
    topic: sum(texts, ({ topic }, key) => topic === key),
    language: sum(texts, ({ language }, key) => language === key),
    both: sum(texts, ({ topic, language }, key) => `${topic} ${language}` === key),
    region: sum(named, ({ region }, key) => region === key),
  };
}

/** All that the figures of a view say together, with the rounding undone. */
export function knownFrom({ stretches, periods }: SafeView, attacked: Attacked): Known[] {
  const unknowns = unknownsOf(attacked);
  const rounded = (plus: string[], texts: number): Known => ({ plus, least: texts - 5, most: texts + 4 });
  const divided = (span: Span, split: Split | undefined, sum: Sum): Known[] => [
    ...(split?.shown ?? []).map(([key, texts]) => rounded(sum(span, key), texts)),
    ...(split?.others
      ? [
          rounded(
            split.others.keys.flatMap((key) => sum(span, key)),
            split.others.texts,
          ),
        ]
      : []),
  ];
  return [
    ...months(attacked.first, attacked.last).map((month): Known => {
      const span = { from: month, to: month };
      return { plus: unknowns.topic(span), minus: unknowns.region(span), least: 0, most: 0 };
    }),
    ...stretches.map((stretch) => rounded(unknowns.topic(stretch), stretch.texts)),
    ...periods.flatMap((period) => [
      ...divided(period, period.topics, unknowns.topic),
      ...divided(period, period.languages, unknowns.language),
      ...divided(period, period.regions, unknowns.region),
    ]),
  ];
}

/** Every cell of one to ten texts that the truth has, by month and by period of the view. */
export function smallCells(truth: readonly Alike[], { periods }: SafeView, attacked: Attacked): TrueCell[] {
  const unknowns = unknownsOf(attacked);
  const spans: Span[] = [
    ...months(attacked.first, attacked.last).map((month) => ({ from: month, to: month })),
    ...periods,
  ];
  const cells = new Map<string, TrueCell>();
  const add = (span: Span, kind: keyof typeof unknowns, key: string | undefined, texts: number) => {
    const name = `${attacked.name} ${span.from}..${span.to} ${kind} ${key}`;
    const sum = cells.get(name)?.sum ?? unknowns[kind](span, key);
    cells.set(name, { name, sum, texts: texts + (cells.get(name)?.texts ?? 0) });
  };
  for (const span of spans) {
    for (const { month, topic, language, region, count } of truth) {
      if (month < (span.from ?? '') || month > span.to) continue;
      add(span, 'topic', undefined, count);
      add(span, 'topic', topic, count);
      add(span, 'language', language, count);
      add(span, 'both', `${topic} ${language}`, count);
      add(span, 'region', region, count);
    }
  }
  return [...cells.values()].filter(({ texts }) => texts <= 10);
}
