import { createHmac } from 'node:crypto';
import type { Month } from './calendar';

/** The key that blurs all figures of a table, made once and never changed, and the month in which it was made. */
export interface BlurKey {
  key: string;
  since: Month;
}

/** What is added to the figure of this name: another for each name, and always the same. */
export type Blur = (figure: string) => number;

/** One text changes each figure that it is in by one, and so the odds of anything that is seen by e^(1/4) at most. */
export const SCALE = 4;

/** By how much a sum of this many blurred months is off at most, in 19 of 20 cases or more. */
export function marginOf(months: number): number {
  return Math.ceil(3 * SCALE * Math.sqrt(months));
}

/**
 * Blurs by discrete Laplace noise, drawn exactly and in whole numbers alone, for the last bits of fractions would tell
 * what was added to: Canonne, Kamath and Steinke, https://arxiv.org/abs/2004.00010, algorithm 2. Chance is
 * HMAC-SHA256 of the figure's name, so that asking again, or for more figures, draws nothing new.
 */
export function blurBy(key: string, scale = SCALE): Blur {
  return (figure) => {
    const below = chance(key, figure);
    for (;;) {
      const rest = below(scale);
      if (!isBelowExp(rest, scale, below)) continue;
      let whole = 0;
      while (isBelowExp(1, 1, below)) whole += 1;
      const size = rest + scale * whole;
      const isNegative = below(2) === 1;
      if (size > 0 || !isNegative) return isNegative ? -size : size;
    }
  };
}

type Below = (bound: number) => number;

/** True with a probability of e^(-part/whole), for a part that is not larger: algorithm 1 of the same. */
function isBelowExp(part: number, whole: number, below: Below): boolean {
  let tries = 1;
  while (below(whole * tries) < part) tries += 1;
  return tries % 2 === 1;
}

/** Whole numbers from 0, each as likely as another. */
function chance(key: string, figure: string): Below {
  let words: number[] = [];
  let blocks = 0;
  const word = (): number => {
    if (words.length === 0) {
      const block = createHmac('sha256', key).update(`${figure} ${blocks++}`).digest();
      words = Array.from({ length: 8 }, (_, i) => block.readUInt32BE(4 * i));
    }
    return words.pop() as number;
  };
  return (bound) => {
    for (;;) {
      const drawn = word();
      if (drawn < 2 ** 32 - (2 ** 32 % bound)) return drawn % bound;
    }
  };
}
