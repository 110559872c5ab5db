import { numeral } from '../../functions/page/names';
import type { Page } from '../../functions/page/page';
import type { Section, Table } from '../../functions/page/page-section';
import { colour } from '../terminal/colour';
import type { Io } from '../terminal/io';
import { wrap } from '../terminal/wrap';
import type { Lines } from './lines';

const GAP = '  ';
const MAX_BAR = 40;

type Terminal = Pick<Io, 'columns' | 'hasColours'>;

/** A page of counts as a terminal shows it. */
export function asText({ title, intro, facts, sections }: Page, terminal: Terminal): string {
  const heading = [
    colour(terminal, 'bold', title),
    ...wrap(intro, terminal.columns),
    '',
    ...facts.map(({ name, value }) => `${value.padStart(9)}  ${name}`),
  ];
  return `${[heading.join('\n'), ...sections.map((one) => sectionOf(one, terminal))].join('\n\n')}\n`;
}

/** A table as it is for other programs, with its columns below each other. */
export function linesAsText({ columns, rows }: Lines, terminal: Terminal): string {
  if (rows.length === 0) return 'There are no texts to show.\n';
  const cells = rows.map((row) => columns.map((column) => shown(row[column] ?? '')));
  return `${tableOf({ caption: '', head: columns, rows: cells.map(([name = '', ...others]) => ({ name, cells: others })) }, terminal)}\n`;
}

function shown(value: string | number): string {
  return typeof value === 'number' ? numeral(value) : value;
}

function sectionOf({ heading, note, columns, table }: Section, terminal: Terminal): string {
  const numbers = columns ? bars(columns.bars) : table && tableOf(table, terminal);
  return [colour(terminal, 'bold', heading), ...wrap(note, terminal.columns), numbers].filter(Boolean).join('\n');
}

function bars(all: readonly { label: string; texts: number }[]): string {
  const most = Math.max(1, ...all.map(({ texts }) => texts));
  const width = Math.max(...all.map(({ label }) => label.length));
  return all
    .map(
      ({ label, texts }) =>
        `${GAP}${label.padEnd(width)}${GAP}${'█'.repeat(Math.ceil((texts / most) * MAX_BAR))}${texts > 0 ? ' ' : ''}${numeral(texts)}`,
    )
    .join('\n');
}

/** Columns that do not fit stand below the first ones, with the names of the rows again. */
function tableOf({ head, rows }: Table, { columns: width }: Terminal): string {
  const grid = [...headLines(head), ...rows.map(({ name, cells }) => [name, ...cells])];
  const widths = head.map((_, column) => Math.max(...grid.map((line) => line[column]?.length ?? 0)));
  const blocks: number[][] = [];
  let room = 0;
  for (let column = 1; column < head.length; column += 1) {
    const needed = GAP.length + (widths[column] ?? 0);
    if (needed > room) blocks.push([]);
    room = (needed > room ? width - GAP.length - (widths[0] ?? 0) : room) - needed;
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
