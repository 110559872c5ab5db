import { blurBy } from '../../functions/counts/blur';
import { addDays, closedMonth, monthOf, months, startOf } from '../../functions/counts/calendar';
import { type SafeSum, safeView, sumOf } from '../../functions/counts/safe';
import { tally } from '../../functions/counts/tally';
import type { Page } from '../../functions/page/page';
import { publicPage } from '../../functions/page/public-page';
import type { OperatorCategories } from '../content/categories';
import { UserError } from '../terminal/user-error';
import { daysOf, grantPage, type Quarter } from './grant';
import { internalPage } from './internal-page';
import { exactLines, grantLines, type Lines, safeLines } from './lines';
import type { OpsSums } from './ops-metrics';
import type { MetricsOptions } from './options';
import { PERIODS } from './period';
import { type Range, rangeBefore } from './range';
import { type ExactTable, report } from './report';
import type { Source } from './sources';

/** What there is to show, in each form it can be asked for, and what whoever asks should know besides. */
export interface Figures {
  page: Page;
  whole: object;
  lines: Lines;
  remarks: string[];
}

/** Where and when somebody asks. */
export interface Here {
  categories: OperatorCategories;
  timeZone: string;
  now: Date;
}

/** Reads what a view needs and works its figures out. */
export async function figuresOf(view: MetricsOptions['view'], source: Source, here: Here): Promise<Figures> {
  const { categories } = here;
  if ('isPublic' in view) {
    const safe = await safeViewOf(source, here);
    return { page: publicPage(safe, categories), whole: safe, lines: safeLines(safe, view.by ?? 'month'), remarks: [] };
  }
  if ('grant' in view) return grantOf(view.grant, view.isExact, source, here);
  return exactOf(view.range, view.by ?? 'day', source, here);
}

/** The exact counts of a range. */
async function exactOf(range: Range, by: ExactTable, source: Source, here: Here): Promise<Figures> {
  const { categories, timeZone } = here;
  const rows = await source.counts(months(monthOf(rangeBefore(range).from), monthOf(range.to)));
  const exact = report(tally(rows), range, categories);
  const { ops, missing } = await opsOf(source, range, timeZone);
  return {
    page: internalPage(exact, categories, ops),
    whole: { ...exact, ...(ops && { ops }) },
    lines: exactLines(exact, by),
    remarks: [
      ...(missing ? [`Uncounted and fallback answers are missing below. ${missing}`] : []),
      ...(exact.damaged > 0
        ? [`${exact.damaged} rows of the table were not written by this software, and are left out.`]
        : []),
    ],
  };
}

/** A quarter for a funder: from the safe view, or exactly. */
async function grantOf(quarter: Quarter, isExact: boolean, source: Source, here: Here): Promise<Figures> {
  const { categories } = here;
  const range = daysOf(quarter);
  const exact = isExact ? await exactOf(range, 'month', source, here) : undefined;
  const view = exact
    ? safeView(
        tally(await source.counts(months(quarter.from, quarter.to))),
        { since: quarter.from, closed: quarter.to },
        () => 0,
        categories,
      )
    : (await safeViewOf(source, here)).filter(({ to }) => to >= quarter.from && to <= quarter.to);
  const sum = sumOf(view);
  if (sum?.months !== PERIODS.quarter.months)
    throw new UserError(
      `There are no public figures of all of ${quarter.from} to ${quarter.to}: they begin with the month in which npm run connect made their key, and a month is in them when it is over.`,
    );
  return {
    page: grantPage(exact?.page ?? publicPage(view, categories), quarter),
    whole: sum,
    lines: grantLines(sum, isExact),
    remarks: exact?.remarks ?? [],
  };
}

/** The one safe view that there is of a source; rejects with a UserError if there is no key to blur it by. */
async function safeViewOf(source: Source, { categories, timeZone, now }: Here): Promise<SafeSum[]> {
  const key = await source.blurKey();
  if (!key) throw new UserError('There is no key yet that blurs what others may see: npm run connect makes it.');
  const closed = closedMonth(now, timeZone);
  return safeView(tally(await source.allCounts()), { since: key.since, closed }, blurBy(key.key), categories);
}

/** Counts are shown without what CloudWatch knows rather than not at all. */
async function opsOf(
  { ops }: Source,
  { from, to }: Range,
  timeZone: string,
): Promise<{ ops?: OpsSums; missing?: string }> {
  if (!ops) return {};
  try {
    return { ops: await ops(startOf(from, timeZone), startOf(addDays(to, 1), timeZone)) };
  } catch (error) {
    if (error instanceof UserError) return { missing: error.message };
    throw error;
  }
}
