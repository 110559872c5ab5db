import { bad, type Check, good, unknown } from './check';
import { checkAccountStatus } from './check-account';
import { checkBalance } from './check-balance';
import { checkRegistration } from './check-registration';
import { describeErrors } from './error-codes';
import { readNumber } from './read-number';
import { type Get, itemsOf, KeyRefused, Unread } from './twilio-get';

/** What connect has kept, as far as the watch needs it. */
export interface Wired {
  account: string;
  numbers: readonly string[];
  smsUrl: string;
}

const RATE_DAYS = 7;
const NEW_KEY = 'Put a new one into its secret: infra/README.md, “The daily watch”.';

/**
 * What Twilio tells of the account and its numbers, each day. No message is read, and of Twilio's alerts the codes alone: their
 * details hold numbers and texts, and are never asked for.
 */
export async function watchTwilio(
  get: Get,
  byToken: Get | undefined,
  { account, numbers, smsUrl }: Wired,
  now: Date,
): Promise<Check[]> {
  const ofAccount = orElse(get, byToken);
  const base = `/2010-04-01/Accounts/${account}`;
  const [from, yesterday] = [RATE_DAYS, 1].map((days) => dayBefore(now, days));
  return (
    await Promise.all([
      checked('account', async () => {
        const { friendly_name, status, type } = await ofAccount('api', `${base}.json`);
        return checkAccountStatus({ name: String(friendly_name), status: String(status), trial: type === 'Trial' });
      }),
      checked('balance', async () => {
        const { balance, currency } = await ofAccount('api', `${base}/Balance.json`);
        const spent = await spentIn(
          get,
          `${base}/Usage/Records.json?Category=totalprice&StartDate=${from}&EndDate=${yesterday}`,
        );
        return checkBalance({ amount: Number(balance), currency: String(currency), spentADay: spent / RATE_DAYS });
      }),
      ...numbers.map((number) =>
        checked('number', async () => {
          const found = await readNumber(get, account, number).catch(ifRefused);
          if (found === 'refused') return bad('number', "Twilio does not take the watch's API key any more.", NEW_KEY);
          if (!found) return bad('number', `${number} is in the account no more.`, "See Twilio's Console.");
          return [pointsTo(smsUrl, found), checkRegistration(found, found.registration)];
        }),
      ),
      checked('errors', async () => {
        const path = `/v1/Alerts?StartDate=${yesterday}&EndDate=${yesterday}&PageSize=1000`;
        return errorsOf(itemsOf(await get('monitor', path), 'alerts').map(({ error_code }) => Number(error_code)));
      }),
    ])
  ).flat();
}

/** What Twilio charged for the month before, in the account's currency. */
export async function spentLastMonth(get: Get, account: string): Promise<number> {
  return spentIn(get, `/2010-04-01/Accounts/${account}/Usage/Records/LastMonth.json?Category=totalprice`);
}

async function spentIn(get: Get, path: string): Promise<number> {
  const records = itemsOf(await get('api', path), 'usage_records');
  return records.reduce((sum, { price }) => sum + (Number(price) || 0), 0);
}

function pointsTo(smsUrl: string, { number, textsGoTo }: { number: string; textsGoTo: string }): Check {
  if (textsGoTo === smsUrl) return good('number', `${number}: texts to it come to us.`);
  return bad(
    'number',
    `${number}: texts to it do not come to us any more.`,
    'Run npm run doctor, then npm run connect.',
  );
}

function errorsOf(codes: readonly number[]): Check {
  const errors = new Map<number, number>();
  for (const code of codes) errors.set(code, (errors.get(code) ?? 0) + 1);
  if (errors.size === 0) return good('errors', 'Twilio had none yesterday.');
  const { found, fix } = describeErrors(errors);
  return fix ? bad('errors', `Yesterday: ${found}.`, fix) : good('errors', `Yesterday: ${found}.`);
}

/** A restricted key may not read the account and its balance; the token may, unless a SharedKey has taken its place. */
function orElse(first: Get, second: Get | undefined): Get {
  return (host, path) =>
    first(host, path).catch((error: unknown) => {
      if (second && error instanceof Unread) return second(host, path);
      throw error;
    });
}

function ifRefused(error: unknown): 'refused' {
  if (error instanceof KeyRefused) return 'refused';
  throw error;
}

/** What could not be read is for the person to know; a bug is a bug. */
export async function checked(name: string, work: () => Promise<Check | Check[]>): Promise<Check[]> {
  try {
    return [await work()].flat();
  } catch (error) {
    if (error instanceof Unread) return [unknown(name, `Could not be read: ${error.message}`)];
    throw error;
  }
}

function dayBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);
}
