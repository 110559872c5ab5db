/** The fewest texts that get a figure of their own: the fewest that are 20 when rounded, and never 10. */
export const MIN_CELL = 15;
const STEP = 10;

/** A number of texts by key. */
export type Cell = readonly [key: string, texts: number];

/** How texts divide: cells with a figure of their own, and one figure for all the others together. */
export interface Split {
  shown: Cell[];
  others?: { keys: string[]; texts: number };
}

/** To the nearest ten. */
export function rounded(texts: number): number {
  return Math.round(texts / STEP) * STEP;
}

/**
 * Divides texts without telling of any cell below MIN_CELL whether it is empty; undefined if only their total can be
 * told. The cells' order is fixed beforehand, and decides which of the large ones goes first where one has to.
 *
 * Cells below MIN_CELL, empty ones too, go to the others. That is enough where they are MIN_CELL or more together, and so
 * few that any one of them could be empty and the rest hold all (at most MIN_CELL - 1 each). Otherwise the last large
 * cell joins them, which might as well hold all their texts. Either way a small cell and an empty one look the same.
 */
export function split(cells: readonly Cell[]): Split | undefined {
  const small = cells.filter(([, texts]) => texts < MIN_CELL);
  const large = cells.filter(([, texts]) => texts >= MIN_CELL);
  const together = sum(small);
  const blurred = together >= MIN_CELL && together <= (small.length - 1) * (MIN_CELL - 1);
  const others = small.length === 0 || blurred ? small : [...small, ...large.splice(-1)];
  if (large.length === 0) return undefined;
  const shown = large.map(([key, texts]): Cell => [key, rounded(texts)]);
  return others.length === 0
    ? { shown }
    : { shown, others: { keys: others.map(([key]) => key), texts: rounded(sum(others)) } };
}

export function sum(cells: readonly Cell[]): number {
  return cells.reduce((total, [, texts]) => total + texts, 0);
}
