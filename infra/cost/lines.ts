import { MEMORY_MB } from '../memory';
import type { Settings } from '../settings';
import { dollars, type Item, PRICES } from './prices';
import type { Times } from './times';
import { IDLE_MINUTES, ourUsage, timesAt, twilioUsage, type Usage, usualUsage } from './usage';

export const TEXTS = [0, 1_000, 10_000, 100_000, 1_000_000];
const NAMES: Record<Exclude<Item, 'studioExecution' | 'awsSegment'>, string> = {
  lambdaRequest: 'Lambda, requests',
  lambdaGbSecond: 'Lambda, GB-seconds',
  dynamoWrite: 'DynamoDB, writes',
  dynamoRead: 'DynamoDB, reads',
  dynamoGb: 'DynamoDB, storage',
  secret: 'Secrets Manager, secrets',
  secretRead: 'Secrets Manager, reads',
  alarm: 'CloudWatch, alarms',
  metric: 'CloudWatch, metrics',
  dashboard: 'CloudWatch, dashboard',
  logGb: 'CloudWatch, logs',
  segmentIn: 'Twilio, segments in',
  segmentOut: 'Twilio, segments out',
  carrierIn: 'carriers, in (at most)',
  carrierOut: 'carriers, out (at most)',
  number: 'a toll-free number',
};

/** What the figures depend on. */
export interface Here {
  times: Times;
  settings: Pick<Settings, 'publicPage' | 'watchTwilio'>;
  /** Of the reply that most texts get. */
  segments: number;
}

/** A line of a table: its name, and a cell for each column. */
export type Line = readonly [string, ...string[]];

/** Dollars of a usage as one sum; without the free tier unless asked for. */
export function sum(usage: Usage, withFreeTier = false): number {
  return (Object.keys(usage) as Item[]).reduce(
    (total, item) => total + (dollars(item, usage[item] ?? 0, withFreeTier) ?? 0),
    0,
  );
}

/** Each item at each number of texts, and the sums. */
export function itemLines({ times, settings, segments }: Here): Line[] {
  const ours = (texts: number) => ourUsage(texts, MEMORY_MB.person, times, settings);
  const twilio = (texts: number) => twilioUsage(texts, segments);
  const items = (of: (texts: number) => Usage): Line[] =>
    (Object.keys(of(0)) as (keyof typeof NAMES)[]).map((item) => [
      NAMES[item],
      ...TEXTS.map((texts) => money(dollars(item, of(texts)[item] ?? 0, false) ?? 0)),
    ]);
  return [
    ...items(twilio),
    ['Twilio, together', ...TEXTS.map((texts) => money(sum(twilio(texts))))],
    ...items(ours),
    ['AWS, together', ...TEXTS.map((texts) => money(sum(ours(texts))))],
    ['AWS with its free tier', ...TEXTS.map((texts) => money(sum(ours(texts), true)))],
  ];
}

/** What each memory costs, in AWS's dollars without and with the free tier, and how long a person waits. */
export function memoryLines({ times, settings }: Here): Line[] {
  return Object.keys(times.byMemory).map((name) => {
    const memory = Number(name);
    const { cold, warm } = timesAt(times.byMemory, memory).ours;
    const usage = (texts: number) => ourUsage(texts, memory, times, settings);
    const both = (texts: number) => `${money(sum(usage(texts)))} / ${money(sum(usage(texts), true))}`;
    const chosen = memory === MEMORY_MB.person ? ', chosen' : '';
    return [`${memory} MB${chosen}`, `${Math.round(cold.answered)} ms`, `${warm.answered} ms`, ...TEXTS.map(both)];
  });
}

/** Ours beside other ways, Twilio's part in it, without the free tier; a question mark is a price that was not found. */
export function wayLines({ times, settings, segments }: Here): Line[] {
  const twilio = (texts: number) => sum(twilioUsage(texts, segments));
  const line = (name: string, of: (texts: number) => string): Line => [name, ...TEXTS.map(of)];
  return [
    line('ours', (texts) => money(twilio(texts) + sum(ourUsage(texts, MEMORY_MB.person, times, settings)))),
    line('the usual way, unwatched', (texts) => money(twilio(texts) + sum(usualUsage(texts, MEMORY_MB.person, times)))),
    line('Twilio Studio', (texts) => `${money(twilio(texts))} + ?`),
    line('AWS keywords', () => '?'),
  ];
}

/** What was taken for granted, in sentences. */
export function assumptions({ times, segments }: Here): string[] {
  const { command, date, machine, runs, runtimeClient } = times.measured;
  const missing = Object.values(PRICES).filter((price) => price.dollars === null);
  return [
    `List prices of us-east-1, each with its source in infra/cost/prices.json; carriers at the dearest, texts of one segment and replies of ${segments}, two rows for each text.`,
    `Times by ${command} (${date}, ${machine}, ${runtimeClient}, the fastest of ${runs} processes); AWS runs Arm, and may be faster or slower.`,
    `Cold starts: texts come by chance all month, an environment is gone after ${IDLE_MINUTES} idle minutes, and the canary’s texts keep none alive. So this is rather too much.`,
    'Not counted, and cents at most: mails, schedules, the stored code, traffic.',
    ...missing.map(({ per, source }) => `?: no price per ${per} was found. Look at ${source}.`),
  ];
}

/** Dollars as a person reads them. */
function money(amount: number): string {
  if (amount > 0 && amount < 0.005) return '<$0.01';
  const digits = amount < 1000 ? 2 : 0;
  return `$${amount.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })}`;
}
