import { bad, type Check, good, unknown } from './check';

/** A balance as Twilio tells it, in the currency's unit, and what was spent of it a day, if that is known. */
export interface Balance {
  amount: number;
  currency: string;
  spentADay?: number;
}

/** A text in, a reply of two segments out and the carriers' fees, in dollars, roughly. */
const DOLLARS_PER_TEXT = 0.03;
const MIN_DOLLARS = 5;
const MIN_DAYS = 14;

/** Whether the account can pay for answers: now and, at the present rate, for two weeks. */
export function checkBalance({ amount, currency, spentADay }: Balance): Check {
  const message = `${amount.toFixed(2)} ${currency}`;
  if (currency !== 'USD') return unknown('balance', `${message}: make sure that it lasts.`);
  const texts = `about ${Math.max(0, Math.floor(amount / DOLLARS_PER_TEXT)).toLocaleString('en-US')} texts`;
  const days = spentADay && spentADay > 0 ? Math.max(0, Math.floor(amount / spentADay)) : undefined;
  const lasts = days === undefined ? '' : `, and at the rate of the last week for ${days} days`;
  if (amount >= MIN_DOLLARS && (days ?? MIN_DAYS) >= MIN_DAYS)
    return good('balance', `${message}, enough for ${texts}${lasts}.`);
  return bad(
    'balance',
    `${message}, enough for ${texts}${lasts}. When it is empty, nobody is answered.`,
    'Add to it in the Console, and let it recharge by itself (Billing > Auto-recharge).',
  );
}
