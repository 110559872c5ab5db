/** Texts under one key and, if that can be compared, how many there were in the range before. */
export interface Figure {
  key: string;
  texts: number;
  before?: number;
}

/** Figures of now, with how many there were before. */
export function compared<T extends { count: number }>(
  keys: readonly string[],
  keyOf: (one: T) => string,
  now: readonly T[],
  then: readonly T[],
): Figure[] {
  const before = addUp(then, keyOf);
  return figures([...keys, ...before.keys()], addUp(now, keyOf)).map((figure) => ({
    ...figure,
    before: before.get(figure.key) ?? 0,
  }));
}

/** Texts by key. */
export function addUp<T extends { count: number }>(
  counts: readonly T[],
  keyOf: (one: T) => string,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const one of counts) sums.set(keyOf(one), (sums.get(keyOf(one)) ?? 0) + one.count);
  return sums;
}

/** The keys that are always there, in their order, then those that were found besides. */
export function figures(keys: readonly string[], sums: ReadonlyMap<string, number>): Figure[] {
  return [...new Set([...keys, ...sums.keys()])].map((key) => ({ key, texts: sums.get(key) ?? 0 }));
}

/** In place. */
export function largestFirst(figures: Figure[]): Figure[] {
  return figures.sort((a, b) => b.texts - a.texts);
}

/** All texts together. */
export function total(counts: readonly { count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
