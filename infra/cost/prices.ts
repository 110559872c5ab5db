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

/** What a quantity costs, less what is free if that is to be had; undefined if the price was not found. */
export function dollars(item: Item, quantity: number, withFreeTier: boolean): number | undefined {
  const { dollars: each, free } = PRICES[item];
  return each === null ? undefined : each * Math.max(0, quantity - (withFreeTier ? free : 0));
}
