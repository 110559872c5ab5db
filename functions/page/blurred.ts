import type { Bar } from './chart';
import { numeral } from './names';

const STEP = 10;

/** A blurred figure to be drawn, without what cannot be: less than nothing. */
export function blurredBar(texts: number, margin: number): Required<Bar> {
  return { texts: Math.max(0, texts), low: Math.max(0, texts - margin), high: Math.max(0, texts + margin) };
}

/** To the nearest ten, for more would be exact in appearance only. */
export function about(texts: number): string {
  return numeral(Math.max(0, Math.round(texts / STEP) * STEP));
}

/** `190–230`, in tens, and not less than `about` is off. */
export function between({ low, high }: Required<Bar>): string {
  return `${numeral(Math.floor(low / STEP) * STEP)}–${numeral(Math.ceil(high / STEP) * STEP)}`;
}

/** Whether a sum is so much larger than its blur that its parts can be told apart. */
export function canBeDivided(texts: number, margin: number): boolean {
  return texts >= 5 * margin;
}
