import prices from './prices.json';

/** A list price of us-east-1, with where and when it was read; `free` is what AWS's free tier gives each month. */
export interface Price {
  dollars: number | null;
  per: string;
  free: number;
  source: string;
  read: string;
}

export type Item = keyof typeof prices;

/** Every price that is counted with, and those that nobody found. */
export const PRICES: Readonly<Record<Item, Price>> = prices;

const YEAR_MS = 365 * 86_400_000;

/** The day on which the oldest price was read, if that is more than a year ago. */
export function staleSince(now: Date): string | undefined {
  const [oldest = ''] = Object.values(PRICES)
    .map(({ read }) => read)
    .sort();
  return now.getTime() - Date.parse(oldest) > YEAR_MS ? oldest : undefined;
}

/** What a quantity costs, less what is free if that is to be had; undefined if the price was not found. */
export function dollars(item: Item, quantity: number, withFreeTier: boolean): number | undefined {
  const { dollars: each, free } = PRICES[item];
  return each === null ? undefined : each * Math.max(0, quantity - (withFreeTier ? free : 0));
}
