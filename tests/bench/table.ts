import type { Figure, Row } from './figures';

const HEAD = ['', 'bundle', 'init', 'first text', 'init + first', 'warm text', 'memory'];

/** The lines as a table in Markdown: each median, its 90th percentile in brackets, its ratio to the empty handler's. */
export function table(rows: readonly Row[]): string {
  const cells = [HEAD, HEAD.map(() => '---'), ...rows.map(cellsOf)];
  const widths = HEAD.map((_, i) => Math.max(...cells.map((line) => line[i]?.length ?? 0)));
  const lines = cells.map((line) => `| ${line.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`);
  const uncounted = Math.max(...rows.map((row) => row.uncounted));
  const note = `\nThis machine was busy: ${uncounted} of our texts were answered but not counted within 800 ms.`;
  return [...lines, ...(uncounted > 0 ? [note] : [])].join('\n');
}

function cellsOf({ name, bundle, init, first, initAndFirst, warm, memory }: Row): string[] {
  const size = `${Math.round(bundle.bytes / 1000)} kB ${times(bundle.ratio)}`;
  return [name, size, ms(init, 0), ms(first, 1), ms(initAndFirst, 0), ms(warm, 2), megabytes(memory)];
}

function ms({ median, p90, ratio }: Figure, digits: number): string {
  return `${median.toFixed(digits)} (${p90.toFixed(digits)}) ms ${times(ratio)}`;
}

function megabytes({ median, p90, ratio }: Figure): string {
  if (Number.isNaN(median)) return 'not on this system';
  return `${(median / 1e6).toFixed(0)} (${(p90 / 1e6).toFixed(0)}) MB ${times(ratio)}`;
}

function times(ratio: number): string {
  return `${ratio.toFixed(ratio < 10 ? 2 : 0)} ×`;
}
