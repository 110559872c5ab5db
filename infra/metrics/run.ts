import { dayOf } from '../../functions/counts/calendar';
import { page } from '../../functions/page/page';
import { operatorCategoriesOf } from '../content/categories';
import { contentFolder } from '../content/folder';
import { readContentFiles } from '../content/read-folder';
import { settingsFor } from '../settings';
import type { Command, Io } from '../terminal/io';
import { wrap } from '../terminal/wrap';
import { writeFile } from '../terminal/write-file';
import { csv } from './csv';
import { type Figures, figuresOf } from './figures';
import { type MetricsOptions, optionsFrom } from './options';
import { asText, linesAsText } from './page-as-text';
import { localSource, stageSource } from './sources';

/** `npm run metrics`: the counts read back, exactly for the operator or as anyone may see them. */
export const run: Command = async (args, io) => {
  const now = io.now();
  const options = optionsFrom(args, (stage) => dayOf(now, settingsFor(stage).timeZone));
  const { source, html, view } = options;
  const { timeZone } = settingsFor(source === 'local' ? 'prod' : source.stage);
  const categories = operatorCategoriesOf(readContentFiles(contentFolder(io.env)));
  const from = source === 'local' ? localSource(io.env.PORT) : stageSource(source.stage, io.err);
  const figures = await figuresOf(view, from, { categories, timeZone, now });
  for (const remark of figures.remarks) io.err.write(`${wrap(remark, io.columns).join('\n')}\n`);
  if (html) {
    writeFile(html, page(figures.page));
    io.out.write(`${html} is written: open it in a browser.\n`);
  } else io.out.write(written(figures, options, io));
  return 0;
};

function written({ page, whole, lines }: Figures, { format, view }: MetricsOptions, io: Io): string {
  if (format === 'csv') return csv(lines);
  if (format === 'json') return `${JSON.stringify(view.by ? lines.rows : whole, null, 2)}\n`;
  return view.by ? linesAsText(lines, io) : asText(page, io);
}
