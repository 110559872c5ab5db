import type { Run } from './fresh-process';

/** The runs of one bundle, of so many bytes. */
export interface Measured {
  bytes: number;
  runs: readonly Run[];
}

type Until = 'answered' | 'counted';

const COLUMNS = {
  init: ({ init }: Run) => [init],
  first: ({ first }: Run, until: Until) => [first[until]],
  /** What a person waits for on a cold start. */
  initAndFirst: ({ init, first }: Run, until: Until) => [init + first[until]],
  warm: ({ warm }: Run, until: Until) => warm.map((text) => text[until]),
  memory: ({ memory }: Run, until: Until) => (memory ? [memory[until]] : []),
};

export type Column = keyof typeof COLUMNS;

/** `ratio` is the median's to the empty handler's. */
export interface Figure {
  median: number;
  p90: number;
  ratio: number;
}

/** One line of the table, in ms and bytes; NaN where nothing was measured. */
export type Row = {
  name: string;
  bundle: { bytes: number; ratio: number };
  uncounted: number;
} & Record<Column, Figure>;

/** Four lines: the floor, ours until the reply's last byte and until the count is written, the usual way. */
export function figures({ floor, ours, usual }: Record<'floor' | 'ours' | 'usual', Measured>): Row[] {
  const row = (name: string, { bytes, runs }: Measured, until: Until): Row => {
    const figure = (column: Column): Figure => {
      const samples = runs.flatMap((run) => COLUMNS[column](run, until));
      const least = floor.runs.flatMap((run) => COLUMNS[column](run, 'answered'));
      const median = quantile(samples, 0.5);
      return { median, p90: quantile(samples, 0.9), ratio: median / quantile(least, 0.5) };
    };
    return {
      name,
      bundle: { bytes, ratio: bytes / floor.bytes },
      uncounted: runs.reduce((sum, { uncounted }) => sum + uncounted, 0),
      init: figure('init'),
      first: figure('first'),
      initAndFirst: figure('initAndFirst'),
      warm: figure('warm'),
      memory: figure('memory'),
    };
  };
  return [
    row('an empty handler', floor, 'answered'),
    row('ours, reply out', ours, 'answered'),
    row('ours, counted', ours, 'counted'),
    row('the usual way', usual, 'answered'),
  ];
}

/** With as many samples at or below it as the part says; NaN of none. */
function quantile(samples: readonly number[], part: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}
