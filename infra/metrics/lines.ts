import { marginOf } from '../../functions/counts/blur';
import { SAFE_TABLES, type SafeSum, sumOf } from '../../functions/counts/safe';
import { federalQuarterOf, PERIODS, type PeriodKind } from './period';
import type { ExactTable, Report } from './report';

export const PUBLIC_TABLES = ['month', 'quarter', 'year', 'fiscal-year', ...SAFE_TABLES] as const;
export type PublicTable = (typeof PUBLIC_TABLES)[number];

/** A table for other programs: the names of its columns, and its rows by them. */
export interface Lines {
  columns: string[];
  rows: Record<string, string | number>[];
}

/** One table of the exact counts, for other programs; `share` is a part of one. */
export function exactLines({ texts: all, by, regions, posters }: Report, table: ExactTable): Lines {
  if (table === 'region' || table === 'poster') {
    const rows = (table === 'region' ? regions : posters).flatMap(({ month, texts }) =>
      by[table].flatMap(({ key }) =>
        table === 'poster' || key in texts ? [{ month, [table]: key, texts: texts[key] ?? 0 }] : [],
      ),
    );
    return { columns: ['month', table, 'texts'], rows };
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

const BLURRED = ['texts', 'plus_or_minus'];

/** One table of the safe view, for other programs: times that are over, or what each quarter was about. */
export function safeLines(view: readonly SafeSum[], table: PublicTable): Lines {
  if (table === 'month')
    return { columns: [table, ...BLURRED], rows: view.map((sum) => ({ month: sum.to, ...blurred(sum.texts, sum) })) };
  if (table in PERIODS) {
    const rows = periodsOf(view, table as PeriodKind).map(([name, sum]) => ({
      [table]: name,
      ...(table === 'quarter' && { federal: federalQuarterOf(sum.to) }),
      ...blurred(sum.texts, sum),
    }));
    return { columns: [table, ...(table === 'quarter' ? ['federal'] : []), ...BLURRED], rows };
  }
  const kind = table as (typeof SAFE_TABLES)[number];
  const rows = periodsOf(view, 'quarter').flatMap(([quarter, sum]) =>
    Object.entries(sum[kind]).map(([key, texts]) => ({ quarter, [table]: key, ...blurred(texts, sum) })),
  );
  return { columns: ['quarter', table, ...BLURRED], rows };
}

/** The figures of a quarter, for other programs: as they are shown to everybody or, and named so, exactly. */
export function grantLines(sum: SafeSum, isExact: boolean): Lines {
  const shown = (texts: number) => (isExact ? { exact_texts_internal: texts } : blurred(texts, sum));
  const rows = SAFE_TABLES.flatMap((table) =>
    Object.entries(sum[table]).map(([key, texts]) => ({ table, key, ...shown(texts) })),
  );
  const all = { table: 'texts', key: 'all', ...shown(sum.texts) };
  return { columns: Object.keys(all), rows: [all, ...rows] };
}

/** The quarters or years of a view that are whole, by their names. */
export function periodsOf(view: readonly SafeSum[], kind: PeriodKind): [name: string, SafeSum][] {
  const { nameOf, months } = PERIODS[kind];
  const names = [...new Set(view.map(({ to }) => nameOf(to)))];
  return names.flatMap((name): [string, SafeSum][] => {
    const sum = sumOf(view.filter(({ to }) => nameOf(to) === name));
    return sum?.months === months ? [[name, sum]] : [];
  });
}

function blurred(texts: number, { months }: SafeSum): { texts: number; plus_or_minus: number } {
  return { texts: Math.max(0, texts), plus_or_minus: marginOf(months) };
}
