/** How likely each whole number is. */
export type Distribution = ReadonlyMap<number, number>;

const REACH = 40;

/** Discrete Laplace noise of a scale, as the book has it: as likely as e^(-|x|/scale). */
export function laplace(scale: number): Distribution {
  const ratio = Math.exp(-1 / scale);
  const at = (x: number) => ((1 - ratio) / (1 + ratio)) * ratio ** Math.abs(x);
  return new Map(Array.from({ length: 2 * REACH * scale + 1 }, (_, i) => [i - REACH * scale, at(i - REACH * scale)]));
}

/** The sum of so many, each drawn by itself. */
export function sumOf(one: Distribution, times: number): Distribution {
  let sum: Distribution = new Map([[0, 1]]);
  for (let i = 0; i < times; i += 1) {
    const next = new Map<number, number>();
    for (const [a, p] of sum)
      for (const [b, q] of one) if (p * q > 1e-15) next.set(a + b, (next.get(a + b) ?? 0) + p * q);
    sum = next;
  }
  return sum;
}

/** The least number that is as large as the absolute value in this share of cases. */
export function within(share: number, distribution: Distribution): number {
  let held = 0;
  for (let size = 0; ; size += 1) {
    held += (distribution.get(size) ?? 0) + (size > 0 ? (distribution.get(-size) ?? 0) : 0);
    if (held >= share || size > 1e6) return size;
  }
}

/**
 * How far the best attacker can get who knows all but whether so many texts are among the counts, and sees each of
 * some figures that they are in: how much more often he is right than wrong, from 0 to 1.
 */
export function bestAdvantage(texts: number, figures: number, scale: number): number {
  const weights = new Map<number, number>();
  for (const [x, p] of laplace(scale)) {
    const weight = Math.abs(x - texts) - Math.abs(x); // the log of the odds, by the scale
    weights.set(weight, (weights.get(weight) ?? 0) + p);
  }
  return [...sumOf(weights, figures)].reduce(
    (sum, [weight, p]) => sum + Math.max(0, p * (1 - Math.exp(-weight / scale))),
    0,
  );
}

/** What no attacker can pass, whatever he does, where the odds change by e^epsilon at most. */
export function boundOf(epsilon: number): number {
  return Math.tanh(epsilon / 2);
}
