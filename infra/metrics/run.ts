import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, closedMonth, dayOf, monthOf, months, startOf } from '../../functions/counts/calendar';
import { safeView } from '../../functions/counts/safe';
import { tally } from '../../functions/counts/tally';
import { type Page, page } from '../../functions/page/page';
import { publicPage } from '../../functions/page/public-page';
import { categoriesOf } from '../content/categories';
import { readContentFiles } from '../content/read-folder';
import { settingsFor } from '../settings';
import { type Asked, asked } from './arguments';
import { csv } from './csv';
import { internalPage } from './internal-page';
import { exactLines, type Lines, safeLines } from './lines';
import type { OpsSums } from './ops-metrics';
import { asText, linesAsText } from './page-as-text';
import { type Range, rangeBefore } from './range';
import { report } from './report';
import { localSource, type Source, stageSource } from './sources';

/** What there is to show, in each form it can be asked for. */
interface Figures {
  page: Page;
  whole: object;
  lines: Lines;
}

async function main(args: string[], now: Date): Promise<void> {
  const wanted = asked(args, (stage) => dayOf(now, settingsFor(stage).timeZone));
  const stage = wanted.source === 'local' ? 'prod' : wanted.source.stage;
  const source = wanted.source === 'local' ? localSource() : stageSource(stage);
  const figures = await figuresOf(wanted.view, source, now, settingsFor(stage).timeZone);
  if (wanted.html) return write(wanted.html, page(figures.page));
  process.stdout.write(written(figures, wanted));
}

async function figuresOf(view: Asked['view'], source: Source, now: Date, timeZone: string): Promise<Figures> {
  const categories = categoriesOf(readContentFiles(join(__dirname, '../../functions/content')));
  if ('isPublic' in view) {
    const closed = closedMonth(now, timeZone);
    const safe = safeView(tally(await source.allCounts()), closed, categories);
    return { page: publicPage(safe, categories), whole: safe, lines: safeLines(safe, view.by ?? 'month') };
  }
  const { range } = view;
  const rows = await source.counts(months(monthOf(rangeBefore(range).from), monthOf(range.to)));
  const ops = await opsOf(source, range, timeZone);
  const exact = report(tally(rows), range);
  if (exact.damaged > 0)
    complain(`${exact.damaged} rows of the table are none that this software writes, and are left out.`);
  return {
    page: internalPage(exact, categories, ops),
    whole: { ...exact, ...(ops && { ops }) },
    lines: exactLines(exact, view.by ?? 'day'),
  };
}

/** Counts are shown without what CloudWatch knows rather than not at all. */
async function opsOf(source: Source, { from, to }: Range, timeZone: string): Promise<OpsSums | undefined> {
  return source.ops?.(startOf(from, timeZone), startOf(addDays(to, 1), timeZone)).catch((error: Error) => {
    complain(`Uncounted and fallback answers are missing below. ${error.message}`);
    return undefined;
  });
}

function written({ page, whole, lines }: Figures, { format, view }: Asked): string {
  if (format === 'csv') return csv(lines);
  if (format === 'json') return `${JSON.stringify(view.by ? lines.rows : whole, null, 2)}\n`;
  if (view.by) return linesAsText(lines);
  const isPlain = !process.stdout.isTTY || Boolean(process.env.NO_COLOR);
  return asText(page, (text) => (isPlain ? text : `\u001B[1m${text}\u001B[22m`));
}

function write(file: string, html: string): void {
  try {
    writeFileSync(file, html);
  } catch (error) {
    throw new Error(`${file} cannot be written (${(error as NodeJS.ErrnoException).code}): name another file.`);
  }
  process.stdout.write(`${file} is written: open it in a browser.\n`);
}

function complain(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

main(process.argv.slice(2), new Date()).catch((error: Error) => {
  complain(error.message);
  process.exitCode = 1;
});
