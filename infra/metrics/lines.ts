import type { Period, SafeView } from '../../functions/counts/safe';
import type { ExactTable, Report } from './report';

export const SAFE_TABLES = ['month', 'topic', 'language', 'region'] as const;
export type SafeTable = (typeof SAFE_TABLES)[number];

/** A table for other programs: the names of its columns, and its rows by them. */
export interface Lines {
  columns: string[];
  rows: Record<string, string | number>[];
}

const OTHERS = 'all others';

/** One table of the exact counts, for other programs; `share` is a part of one. */
export function exactLines({ texts: all, by, regions }: Report, table: ExactTable): Lines {
  if (table === 'region') {
    const rows = regions.flatMap(({ month, texts }) =>
      Object.entries(texts).map(([region, count]) => ({ month, region, texts: count })),
    );
    return { columns: ['month', 'region', 'texts'], rows };
  }
  if (table !== 'topic' && table !== 'language')
    return { columns: [table, 'texts'], rows: by[table].map(({ key, texts }) => ({ [table]: key, texts })) };
  const rows = by[table].map(({ key, texts, before = 0 }) => ({
    [table]: key,
    texts,
    share: all > 0 ? Number((texts / all).toFixed(4)) : 0,
    before,
  }));
  return { columns: [table, 'texts', 'share', 'before'], rows };
}

/** One table of the safe view, for other programs; the first `from` is empty, as safe.ts says. */
export function safeLines({ stretches, periods }: SafeView, table: SafeTable): Lines {
  const time = ({ from = '', to }: { from?: string; to: string }) => ({ from, to });
  if (table === 'month')
    return { columns: ['from', 'to', 'texts'], rows: stretches.map((one) => ({ ...time(one), texts: one.texts })) };
  const rows = periods.flatMap((period) => {
    const split = splitOf(period, table);
    const others = split ? split.others?.texts : period.texts;
    return [...(split?.shown ?? []), ...(others === undefined ? [] : [[OTHERS, others] as const])].map(
      ([key, texts]) => ({ ...time(period), [table]: key, texts }),
    );
  });
  return { columns: ['from', 'to', table, 'texts'], rows };
}

function splitOf({ topics, languages, regions }: Period, table: Exclude<SafeTable, 'month'>): Period['topics'] {
  return { topic: topics, language: languages, region: regions }[table];
}
