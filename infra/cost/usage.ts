import { MEMORY_MB } from '../memory';
import type { Settings } from '../settings';
import type { Item } from './prices';
import type { Times, Warmth } from './times';

/** So much of each item in a month. */
export type Usage = Partial<Record<Item, number>>;

/** What the stack always has; tests/infra/cost holds it against the template. */
export const STANDING = { alarms: 15, pageAlarms: 1, metrics: 1, secrets: 2, dashboards: 1 };

/** An environment that was idle for so long is taken to be gone. AWS names no time; people have measured 5 to 60 minutes. */
export const IDLE_MINUTES = 5;
const MINUTES = 30 * 24 * 60;
const CANARY_RUNS = MINUTES / 5;
const WATCH_RUNS = 30;
/** Two rows in one transaction, as when a text names a place or a poster; most texts write one. */
const WRITES_A_TEXT = 4;
const CANARY_READS = 3;
const CANARY_LOG_GB = 500 / 1e9;
/** A year of counts is some 2,300 rows. */
const TABLE_GB = 0.001;

/** The part of texts that start an environment, if they come by chance and nothing else keeps one. */
export function coldShare(texts: number): number {
  return Math.exp((-texts / MINUTES) * IDLE_MINUTES);
}

/** What Twilio and the carriers bill for so many texts of one segment, each answered with so many. */
export function twilioUsage(texts: number, segments: number): Usage {
  const out = texts * segments;
  return { segmentIn: texts, segmentOut: out, carrierIn: texts, carrierOut: out, number: 1 };
}

/** What AWS bills for ours, with so much memory for what a person waits for. */
export function ourUsage(
  texts: number,
  memory: number,
  { byMemory }: Times,
  { publicPage, watchTwilio }: Pick<Settings, 'publicPage' | 'watchTwilio'>,
): Usage {
  const { ours } = timesAt(byMemory, memory);
  const { canary } = timesAt(byMemory, MEMORY_MB.background);
  const cold = coldShare(texts);
  const answering = texts + CANARY_RUNS;
  const background = CANARY_RUNS * (canary + ours.cold.billed) + WATCH_RUNS * canary;
  return {
    lambdaRequest: answering + CANARY_RUNS + WATCH_RUNS,
    lambdaGbSecond: gbSeconds(memory, answering * billed(ours, cold)) + gbSeconds(MEMORY_MB.background, background),
    dynamoWrite: texts * WRITES_A_TEXT + CANARY_RUNS * 2 + WATCH_RUNS,
    dynamoRead: CANARY_RUNS * CANARY_READS,
    dynamoGb: TABLE_GB,
    secret: STANDING.secrets + (watchTwilio ? 1 : 0),
    secretRead: answering * cold * 2 + CANARY_RUNS,
    alarm: STANDING.alarms + (publicPage ? STANDING.pageAlarms : 0),
    metric: STANDING.metrics,
    dashboard: STANDING.dashboards,
    logGb: CANARY_RUNS * CANARY_LOG_GB,
  };
}

/** What AWS bills for the usual way: a function, a table and a secret, and nobody who watches them. */
export function usualUsage(texts: number, memory: number, { byMemory }: Times): Usage {
  const cold = coldShare(texts);
  return {
    lambdaRequest: texts,
    lambdaGbSecond: gbSeconds(memory, texts * billed(timesAt(byMemory, memory).usual, cold)),
    dynamoWrite: texts,
    dynamoGb: TABLE_GB,
    secret: 1,
    secretRead: texts * cold,
  };
}

/** The times at a memory that was measured. */
export function timesAt(byMemory: Times['byMemory'], memory: number): Times['byMemory'][string] {
  const times = byMemory[memory];
  if (!times) throw new Error(`infra/cost/times.json has no times of ${memory} MB.`);
  return times;
}

function billed({ cold, warm }: Warmth, share: number): number {
  return cold.billed * share + warm.billed * (1 - share);
}

function gbSeconds(memory: number, ms: number): number {
  return ((memory / 1024) * ms) / 1000;
}
