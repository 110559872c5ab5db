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

/** Each item at each number of texts, and the sums; without / with the free tier where that differs. */
export function itemLines({ times, settings, segments }: Here): Line[] {
  const block = (name: string, of: (texts: number) => Usage): Line[] => [
    ...(Object.keys(of(0)) as (keyof typeof NAMES)[]).map(
      (item): Line => [NAMES[item], ...TEXTS.map((texts) => both({ [item]: of(texts)[item] ?? 0 }))],
    ),
    [name, ...TEXTS.map((texts) => both(of(texts)))],
  ];
  return [
    ...block('Twilio, together', (texts) => twilioUsage(texts, segments)),
    ...block('AWS, together', (texts) => ourUsage(texts, MEMORY_MB.person, times, settings)),
  ];
}

/** What each memory costs, in AWS's dollars without and with the free tier, and how long a person waits. */
export function memoryLines({ times, settings }: Here): Line[] {
  return Object.keys(times.byMemory).map((name) => {
    const memory = Number(name);
    const { cold, warm } = timesAt(times.byMemory, memory).ours;
    const costs = TEXTS.map((texts) => both(ourUsage(texts, memory, times, settings)));
    const chosen = memory === MEMORY_MB.person ? ', chosen' : '';
    return [`${memory} MB${chosen}`, `${Math.round(cold.answered)} ms`, `${warm.answered} ms`, ...costs];
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
    `Cold starts: texts come by chance all month, an environment is gone after ${IDLE_MINUTES} idle minutes, and the canary’s texts keep none alive: an upper bound.`,
    'Not counted, and cents at most: mails, schedules, the stored code, traffic.',
    ...missing.map(({ per, source }) => `?: no price per ${per} was found. Look at ${source}.`),
  ];
}

function both(usage: Usage): string {
  const [without, free] = [money(sum(usage)), money(sum(usage, true))];
  return without === free ? without : `${without} / ${free}`;
}

/** Dollars as a person reads them. */
function money(amount: number): string {
  if (amount > 0 && amount < 0.005) return '<$0.01';
  const digits = amount < 1000 ? 2 : 0;
  return `$${amount.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })}`;
}
