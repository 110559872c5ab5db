import { publish, readConcurrencyQuota } from '../cloud/aws-request';
import { readLastRun, writeLastRun } from '../cloud/last-run';
import { log } from '../cloud/log';
import { readSecret } from '../cloud/secret';
import { isTokenTaken, twilioGet } from '../cloud/twilio';
import { type Check, unknown } from '../watch/check';
import { checkQuota } from '../watch/check-quota';
import { checkToken } from '../watch/check-token';
import { checkVerified } from '../watch/check-verified';
import { letterOf, lineOf } from '../watch/letter';
import { type Get, Unread } from '../watch/twilio-get';
import { checked, spentLastMonth, watchTwilio } from '../watch/watch-twilio';

/** The days on which the content's numbers were checked, as JSON; infra/ compiles them in. */
declare const VERIFIED: string;

const { STACK = '', TOPIC_ARN = '', WATCH_TABLE = '', SMS_URL = '', TWILIO_SECRET_ARN, WATCH_SECRET_ARN } = process.env;
const { TWILIO_API_URL } = process.env;
const SECRET_TIMEOUT_MS = 5_000;

/** Once a day: checks what no alarm watches, keeps what it found, and mails what is new; once a month a short report. */
export async function handler(): Promise<void> {
  const now = new Date();
  const checks = [
    ...(await checked('quota', async () => checkQuota(await readConcurrencyQuota()))),
    checkVerified(JSON.parse(VERIFIED), now),
  ];
  const twilio = await twilioChecks(now);
  checks.push(...twilio.checks);
  const found = checks.filter(({ state }) => state === 'bad').map(lineOf);
  const today = { day: now.toISOString().slice(0, 10), found };
  const before = await readLastRun(WATCH_TABLE);
  const letter = letterOf(STACK, { today, before, checks, spent: twilio.spent });
  if (letter) await publish(TOPIC_ARN, letter.subject, letter.message);
  await writeLastRun(WATCH_TABLE, today);
  log({ event: 'watch', result: found.length > 0 ? 'wrong' : 'right' });
}

const NOT_WATCHED =
  "Twilio is not watched: infra/README.md says how to choose it. Its bill is in its Console; AWS's in Billing.";

/** Twilio's side, if it was chosen: with a restricted API key; the token, if it is kept, asks for the account, the balance, and whether it is still Twilio's. */
async function twilioChecks(now: Date): Promise<{ checks: Check[]; spent: string }> {
  if (!WATCH_SECRET_ARN || !TWILIO_SECRET_ARN) return { checks: [], spent: NOT_WATCHED };
  const wired = await secretOf(TWILIO_SECRET_ARN);
  const { key, secret } = await secretOf(WATCH_SECRET_ARN);
  const { account, numbers = '', current } = wired;
  if (!account)
    return { checks: [unknown('twilio', 'No number is connected yet.', 'Run npm run connect.')], spent: '' };
  if (!key || !secret)
    return {
      checks: [unknown('twilio', 'There is no API key to watch it with.', 'See infra/README.md, “The daily watch”.')],
      spent: '',
    };
  const get = twilioGet(key, secret, TWILIO_API_URL);
  const byToken = current ? twilioGet(account, current, TWILIO_API_URL) : undefined;
  const [checks, token, spent] = await Promise.all([
    watchTwilio(get, byToken, { account, numbers: numbers.split(',').filter(Boolean), smsUrl: SMS_URL }, now),
    current ? checked('token', async () => checkToken(await isTokenTaken(account, current, TWILIO_API_URL))) : [],
    spentSentence(get, account),
  ]);
  return { checks: [...checks, ...token], spent };
}

async function spentSentence(get: Get, account: string): Promise<string> {
  const spent = await spentLastMonth(get, account).catch((error: unknown) => {
    if (error instanceof Unread) return undefined;
    throw error;
  });
  const twilio =
    spent === undefined
      ? 'What Twilio charged last month could not be read.'
      : `Twilio charged ${spent.toFixed(2)} last month.`;
  return `${twilio} AWS's bill is in its Console, Billing.`;
}

/** A secret's JSON; one without a value, or of another shape, holds nothing. */
async function secretOf(arn: string): Promise<Record<string, string | undefined>> {
  try {
    const values: Record<string, unknown> = JSON.parse(await readSecret(arn, SECRET_TIMEOUT_MS));
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : undefined]),
    );
  } catch {
    return {};
  }
}
