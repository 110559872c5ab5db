import { numeral } from '../../functions/page/names';
import type { Page } from '../../functions/page/page';
import type { Section, Table } from '../../functions/page/page-section';
import { wrap } from '../terminal/wrap';
import type { Lines } from './lines';

const COLUMNS = 80;
const GAP = '  ';
const MOST_BAR = 40;

/** A page of counts as a terminal of 80 columns shows it; `bold` may also do nothing. */
export function asText({ title, intro, facts, sections }: Page, bold: (text: string) => string): string {
  const heading = [
    bold(title),
    ...wrap(intro, COLUMNS),
    '',
    ...facts.map(({ name, value }) => `${value.padStart(9)}  ${name}`),
  ];
  return `${[heading.join('\n'), ...sections.map((one) => sectionOf(one, bold))].join('\n\n')}\n`;
}

/** A table as it is for other programs, with its columns below each other. */
export function linesAsText({ columns, rows }: Lines): string {
  if (rows.length === 0) return 'There are no texts to show.\n';
  const cells = rows.map((row) => columns.map((column) => shown(row[column] ?? '')));
  return `${tableOf({ caption: '', head: columns, rows: cells.map(([name = '', ...others]) => ({ name, cells: others })) })}\n`;
}

function shown(value: string | number): string {
  return typeof value === 'number' ? numeral(value) : value;
}

function sectionOf({ heading, note, chart, table, earlier = [] }: Section, bold: (text: string) => string): string {
  const tables = [...(table ? [table] : []), ...earlier];
  const numbers = chart?.kind === 'columns' ? bars(chart.bars) : tables.map(tableOf).join('\n\n');
  return [bold(heading), ...wrap(note, COLUMNS), numbers].filter(Boolean).join('\n');
}

function bars(all: readonly { label: string; texts: number }[]): string {
  const most = Math.max(1, ...all.map(({ texts }) => texts));
  const width = Math.max(...all.map(({ label }) => label.length));
  return all
    .map(
      ({ label, texts }) =>
        `${GAP}${label.padEnd(width)}${GAP}${'█'.repeat(Math.ceil((texts / most) * MOST_BAR))}${texts > 0 ? ' ' : ''}${numeral(texts)}`,
    )
    .join('\n');
}

/** Columns that find no room stand below the first ones, with the names of the rows again. */
function tableOf({ head, rows }: Table): string {
  const grid = [...headLines(head), ...rows.map(({ name, cells }) => [name, ...cells])];
  const widths = head.map((_, column) => Math.max(...grid.map((line) => line[column]?.length ?? 0)));
  const blocks: number[][] = [];
  let room = 0;
  for (let column = 1; column < head.length; column += 1) {
    const needed = GAP.length + (widths[column] ?? 0);
    if (needed > room) blocks.push([]);
    room = (needed > room ? COLUMNS - GAP.length - (widths[0] ?? 0) : room) - needed;
    blocks.at(-1)?.push(column);
  }
  return blocks
    .map((columns) =>
      grid
        .map((line) => {
          const cells = columns.map((column) => (line[column] ?? '').padStart(widths[column] ?? 0));
          return [GAP.slice(1) + (line[0] ?? '').padEnd(widths[0] ?? 0), ...cells].join(GAP).trimEnd();
        })
        .join('\n'),
    )
    .join('\n\n');
}

/** Headings of two lines, the shorter ones on the second. */
function headLines(head: readonly string[]): string[][] {
  const height = Math.max(...head.map((name) => name.split('\n').length));
  const padded = head.map((name) => [...Array.from({ length: height }, () => ''), ...name.split('\n')].slice(-height));
  return Array.from({ length: height }, (_, line) => padded.map((lines) => lines[line] ?? ''));
}
